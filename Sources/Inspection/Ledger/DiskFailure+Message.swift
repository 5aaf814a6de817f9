internal import Glibc
internal import Spreadsheet

extension DiskFailure {
  /// What the disk refused, and what to do.
  package var message: String {
    let reason = unsafe String(cString: strerror(self.code))
    return "无法\(Self.words[operation] ?? operation) \(path)：\(reason)；请检查磁盘空间和文件夹权限后重试。"
  }

  private static let words = [
    "create": "新建", "flock": "锁定", "fsync": "保存", "ftruncate": "截短", "mkdir": "新建文件夹",
    "open": "打开", "read": "读取", "readdir": "列出", "remove": "删除", "rename": "改名为",
    "synchronize": "保存", "write": "写入",
  ]

  /// The failure of a form's file.
  init(_ failure: FileFailure) {
    self.init(
      operation: failure.operation.rawValue, path: failure.path, code: failure.errorNumber)
  }
}

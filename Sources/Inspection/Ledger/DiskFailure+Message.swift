internal import Glibc
internal import Spreadsheet

extension DiskFailure {
  /// The same failure of a file that was written as a form.
  init(_ failure: FileFailure) {
    self.init(
      operation: failure.operation.rawValue, path: failure.path, code: failure.errorNumber)
  }

  /// The stable code of whatever the disk refuses (磁盘错误).
  package static let stableCode = "L151"

  /// What the disk refused, and what to do.
  package var message: String {
    "\(path)：\(Self.operations[operation] ?? operation)失败，\(Self.reason(of: code))。"
  }

  /// What an error number (`errno`) means, and what to do; without a full stop.
  static func reason(of code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "磁盘空间不足；请清理磁盘后重试"
    case EACCES, EPERM: "没有权限；请检查文件和文件夹的权限后重试"
    case EROFS: "磁盘是只读的；请换到可以写入的位置后重试"
    case ENOENT: "找不到文件或文件夹；请核对路径后重试"
    case ENOTDIR: "应为文件夹，现为文件；请把它移到别处后重试"
    case EISDIR: "应为文件，现为文件夹；请把它移到别处后重试"
    case ESPIPE: "应为文件，现为管道或设备；请把它移到别处后重试"
    case EEXIST: "这个名字已被占用；请把它移到别处后重试"
    case ELOOP: "不能是符号链接；请换成真正的文件或文件夹后重试"
    case ENAMETOOLONG: "名称太长；请缩短后重试"
    case ESTALE: "文件夹在运行中被移走、被替换，或者磁盘已断开；请核对后重试"
    default: "系统错误 \(code)；请检查磁盘后重试"
    }
  }

  private static let operations = [
    "open": "打开", "read": "读取", "readdir": "列出内容", "create": "新建", "write": "写入",
    "fsync": "存盘", "synchronize": "存盘", "rename": "改名", "mkdir": "新建文件夹",
    "ftruncate": "截断", "remove": "删除", "flock": "加锁", "stat": "查看",
  ]
}

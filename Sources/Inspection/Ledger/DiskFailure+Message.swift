internal import Glibc

extension DiskFailure {
  /// What the disk refused, and what to do.
  package var message: String {
    let reason = unsafe String(cString: strerror(self.code))
    return "无法\(operation) \(path)：\(reason)；请检查磁盘空间和文件夹权限后重试。"
  }
}

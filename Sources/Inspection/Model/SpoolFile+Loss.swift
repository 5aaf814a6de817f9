package import Spreadsheet

extension SpoolFile {
  /// Opens a new one in a folder; nil where that can't be done.
  ///
  /// A disk that doesn't give back what it took ends the program with words, for nothing can go on
  /// without it: what was written before stands, and nothing stands half.
  package convenience init?(within folder: String) { self.init(in: folder, losing: Self.end) }

  /// Ends the program, saying why.
  static func end(after code: Int32) -> Never {
    fatalError("\(DiskFailure.stableCode) 暂存文件读取失败，\(DiskFailure.reason(of: code))。")
  }
}

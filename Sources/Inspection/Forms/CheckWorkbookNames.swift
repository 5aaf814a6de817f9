/// The names of the workbooks with findings (核对工作簿的文件名): 核对-名录.xlsx for 名录.csv.
enum CheckWorkbookNames {
  /// How all of them begin.
  static let prefix = "核对-"
  private static let ending = ".xlsx"
  /// File systems allow 255 bytes; the writer adds an ending of its own for a while.
  private static let byteLimit = 240

  /// A name for each file; two that would have the same one keep their endings.
  static func names(of files: Set<String>) -> [String: String] {
    let short = Dictionary(grouping: files) { name(of: stem(of: $0)).lowercased() }
    return Dictionary(
      uniqueKeysWithValues: files.map { file in
        let isAlone = short[name(of: stem(of: file)).lowercased()]?.count == 1
        return (file, name(of: isAlone ? stem(of: file) : file))
      })
  }

  /// The name without ending; a workbook that went back into the folder keeps its own.
  private static func stem(of file: String) -> String {
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    return stem.hasPrefix(prefix) ? String(stem.dropFirst(prefix.count)) : stem
  }

  private static func name(of stem: String) -> String {
    var kept = stem
    while prefix.utf8.count + kept.utf8.count + ending.utf8.count > byteLimit { kept.removeLast() }
    return prefix + kept + ending
  }
}

/// The names of the workbooks with findings (核对工作簿的文件名): 核对-名录.xlsx for 名录.csv.
enum CheckWorkbookNames {
  /// How all of them begin.
  private static let prefix = "核对-"
  private static let ending = ".xlsx"
  /// File systems allow 255 bytes; the writer adds an ending of its own for a while.
  private static let byteLimit = 240

  /// A name for each file; two that would have the same one keep their endings.
  static func names(of files: Set<String>) -> [String: String] {
    let short = Dictionary(grouping: files) { name(of: stem(of: $0)).lowercased() }
    var taken: Set<String> = []
    return files.sorted().reduce(into: [:]) { names, file in
      let isAlone = short[name(of: stem(of: file)).lowercased()]?.count == 1
      let stem = isAlone ? stem(of: file) : file.replacing("/", with: "-")
      let candidates = (1...files.count).lazy.map { number in
        name(of: stem, ending: number == 1 ? ending : " (\(number))\(ending)")
      }
      names[file] = candidates.first { taken.insert($0.lowercased()).inserted }
    }
  }

  /// Whether a file's name is like those of the workbooks with findings.
  static func isOne(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(ending) }

  /// The name without ending; a workbook that went back into the folder keeps its own.
  private static func stem(of file: String) -> String {
    let file = file.replacing("/", with: "-")
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    return stem.hasPrefix(prefix) ? String(stem.dropFirst(prefix.count)) : stem
  }

  private static func name(of stem: String, ending: String = ending) -> String {
    var kept = stem
    while prefix.utf8.count + kept.utf8.count + ending.utf8.count > byteLimit { kept.removeLast() }
    return prefix + kept + ending
  }
}

/// The folder with lower levels' tables (下级报表文件夹): subfolders are levels.
struct SummaryFolder {
  /// A file that may hold tables.
  struct File: Hashable {
    /// The path within the folder.
    let path: String
    /// The folders it stands in, the upper one first.
    let folders: [String]

    /// The name without folders and ending.
    var stem: String { SummaryFolder.stem(of: path) }
  }

  /// The files with tables, ordered by their paths.
  private(set) var files: [File] = []
  /// The lists of units (单位名单).
  private(set) var lists: [File] = []
  /// The folders with a ledger of their own.
  private(set) var ledgerFolders: Set<String> = []
  /// What was left out and why.
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String

  /// Lists a folder and all below it.
  /// - Throws: `DiskFailure`.
  init(path: String) throws {
    self.path = path
    try list([])
    dropOtherFormats()
  }

  /// The name of a path's last part without its ending.
  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  private static let extensions: Set<String> = [
    "csv", "tsv", "xlsx", "xlsm", "xls", "xml", "htm", "html", "et", "ods", "xlsb",
  ]
  private static let passedOver: Set<String> = ["模板", "旧版", Ledger.folderName, "公示"]

  private mutating func list(_ folders: [String]) throws {
    let prefix = folders.map { $0 + "/" }.joined()
    let names = try Disk.names(in: "\(path)/\(prefix)")
    let hasLedger = names.contains(Ledger.folderName)
    if hasLedger { ledgerFolders.insert(prefix) }
    for name in names where !name.hasPrefix(".") && !Self.passedOver.contains(name) {
      if try Disk.kind(of: "\(path)/\(prefix)\(name)") == .folder {
        if name == OutputFolder.name {
          try addOwnForms(in: folders, of: prefix + name, hasLedger: hasLedger)
        } else {
          try list(folders + [name])
        }
      } else {
        add(name, in: folders, hasLedger: hasLedger)
      }
    }
  }

  private mutating func add(_ name: String, in folders: [String], hasLedger: Bool) {
    let file = File(path: (folders + [name]).joined(separator: "/"), folders: folders)
    if let other = FileAccess.lockedFile(of: name) {
      report(ImportProblem.lockFile(of: other), at: file.path)
    } else if !Self.extensions.contains(Self.ending(of: name)) {
      report(ImportProblem.skippedFile(nil), at: file.path)
    } else if file.stem.hasPrefix("单位名单") {
      lists.append(file)
    } else if !hasLedger || file.stem.contains("汇总表") || file.stem.contains("统计表") {
      files.append(file)
    }
  }

  /// Of a work folder's outcome, the summary alone is one, and of its two formats the workbook.
  private mutating func addOwnForms(
    in folders: [String], of output: String, hasLedger: Bool
  ) throws {
    guard hasLedger else { return }
    let name = FormKind.summary.rawValue + ".xlsx"
    guard try Disk.names(in: "\(path)/\(output)").contains(name) else { return }
    files.append(File(path: "\(output)/\(name)", folders: folders))
  }

  /// Of a table in several formats, as our own commands write it, the workbook alone is read.
  private mutating func dropOtherFormats() {
    let workbooks = Dictionary(
      files.filter { $0.path.hasSuffix(".xlsx") }.map { (Self.withoutEnding($0.path), $0.path) }
    ) { first, _ in first }
    let repeated = files.filter {
      Self.ending(of: $0.path) == "csv" && workbooks[Self.withoutEnding($0.path)] != nil
    }
    for file in repeated {
      let workbook = workbooks[Self.withoutEnding(file.path)] ?? ""
      report(SummaryProblem.otherFormat(of: workbook), at: file.path)
    }
    files.removeAll { repeated.contains($0) }
  }

  private mutating func report(_ problem: any Problem, at file: String) {
    diagnostics.append(Diagnostic(problem, at: CellLocation(file: file)))
  }

  private static func ending(of name: String) -> String {
    name.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }

  private static func withoutEnding(_ path: String) -> String {
    String(path.dropLast(ending(of: path).count))
  }
}

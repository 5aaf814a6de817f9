import FoundationEssentials
import Spreadsheet

/// The folder in which an office keeps a year's tables (工作文件夹).
package struct WorkFolder: Sendable {
  /// The path of the folder.
  package let path: String

  /// Names a folder; nothing is opened yet.
  package init(path: String) { self.path = path }

  /// Reads every table of the folder and tells what became of each row.
  package func read() -> Inputs {
    var log = ImportLog()
    let sheets = fileNames(log: &log).flatMap { self.sheets(of: $0, log: &log) }
    return Inputs(sheets: sheets, log: log)
  }

  private static let ownFolders: Set<String> = ["台账", "输出", "模板"]
  private static let extensions: Set<String> = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls"]

  /// The tables' files by name; what else lies about is noted, hidden files are not.
  private func fileNames(log: inout ImportLog) -> [String] {
    let names: [String]
    do {
      names = try Disk.names(in: path)
    } catch {
      log.report(ImportProblem.unreadableFolder(error), at: nil)
      return []
    }
    return names.filter { name in
      guard !name.hasPrefix("."), !Self.ownFolders.contains(name) else { return false }
      if isTable(name) { return true }
      log.report(ImportProblem.skippedFile, at: CellLocation(file: name))
      return false
    }
  }

  private func isTable(_ name: String) -> Bool {
    let parts = name.trimmingBlanks.split(separator: ".")
    return !name.hasPrefix("~$") && parts.count > 1
      && Self.extensions.contains(parts.last?.lowercased() ?? "")
  }

  /// The sheets of a file, as far as they can be read.
  private func sheets(of name: String, log: inout ImportLog) -> [Table] {
    do {
      let file = try SpreadsheetFile.open(path: path + "/" + name)
      return try file.sheets.indices.map { index throws(ReadError) in
        var table = try file.table(sheet: index)
        if table.sheet == nil, file.sheets.count > 1 { table.sheet = "表\(index + 1)" }
        if file.sheets[index].visibility != .visible {
          log.report(ImportProblem.hiddenSheet, at: CellLocation(file: name, sheet: table.sheet))
        }
        return table
      }
    } catch {
      log.report(ImportProblem.unreadableFile(error), at: CellLocation(file: name))
      return []
    }
  }
}

import FoundationEssentials
import Spreadsheet

/// The folder in which an office keeps a year's tables (工作文件夹).
package struct WorkFolder: Sendable {
  /// The path of the folder.
  package let path: String
  private let access: FileAccess

  /// Names a folder and how its files are opened; nothing is opened yet.
  package init(path: String, access: FileAccess = FileAccess()) {
    (self.path, self.access) = (path, access)
  }

  /// Reads every table of the folder and tells what became of each row.
  package func read() -> Inputs {
    var log = ImportLog()
    let sheets = fileNames(log: &log).flatMap { opened($0, log: &log) }
    return Inputs(opened: sheets, into: Registry(room: access.room(in: path)), log: log)
  }

  /// Reads the settings alone; of a long registry mostly no more than its first rows are looked at.
  /// - Returns: The settings, and what went wrong with them or with a file that may hold some.
  package func settings() -> (settings: Settings, errors: [Diagnostic]) {
    var log = ImportLog()
    let sheets = fileNames(log: &log).flatMap { opened($0, log: &log) }
    let tables = TableSet(sheets, log: &log)
    let settings = SettingsImporter.settings(of: tables[.settings], log: &log)
    return (settings, log.diagnostics.filter { $0.problem.severity == .error })
  }

  /// Reads the officers, recusals and settings of the folder for a task of the level above.
  func read(for task: PlanTask, objects: Registry) -> Inputs {
    var log = ImportLog()
    let sheets = fileNames(log: &log).flatMap { opened($0, log: &log) }
    return Inputs(opened: sheets, task: task, objects: objects, log: log)
  }

  /// Opens one of the folder's files again, to copy what was read.
  ///
  /// - Throws: `ImportProblem`.
  func open(_ name: String) throws(ImportProblem) -> SpreadsheetFile {
    try access.open(path + "/" + name).file
  }

  private static let ownFolders: Set<String> = ["台账", "输出", "模板"]
  private static let extensions: Set<String> = [
    "csv", "tsv", "txt", "xlsx", "xlsm", "xls", "docx",
  ]
  /// Of files that are read only when converted.
  private static let convertible: Set<String> = ["et", "ods", "xlsb", "doc", "wps"]
  /// Of documents, most of which hold no table of ours.
  private static let documents: Set<String> = ["docx", "doc", "wps"]

  /// Whether a file is a document by its name, so that nobody expects a table in it.
  static func isDocument(_ name: String) -> Bool { documents.contains(ending(of: name)) }

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
      guard !Self.ownFolders.contains(name) else { return false }
      let locked = FileAccess.lockedFile(of: name)
      if locked == nil, name.hasPrefix(".") { return false }
      if locked == nil, isTable(name) { return true }
      let problem = locked.map { .lockFile(of: $0) } ?? reasonToSkip(name)
      log.report(problem, at: CellLocation(file: name))
      return false
    }
  }

  private func isTable(_ name: String) -> Bool {
    let known = Self.extensions.union(access.converter == nil ? [] : Self.convertible)
    return known.contains(Self.ending(of: name))
  }

  /// What stands behind a name's last dot, in lower case; empty where there is none.
  private static func ending(of name: String) -> String {
    let parts = name.trimmingBlanks.split(separator: ".")
    return parts.count > 1 ? parts.last?.lowercased() ?? "" : ""
  }

  /// Why a file or folder is left alone, by its content.
  private func reasonToSkip(_ name: String) -> ImportProblem {
    do {
      _ = try SpreadsheetFile.open(path: path + "/" + name)
    } catch {
      if error.isFolder { return .subfolder }
      if case .unsupportedFormat(let format) = error {
        return format.convertibleExtension == nil ? .skippedFile(format) : .convertibleFile(format)
      }
    }
    return .skippedFile(nil)
  }

  /// The sheets of a file with all their rows, as far as they can be read; messages call the file
  /// by `shown`.
  func sheets(of name: String, shownAs shown: String? = nil, log: inout ImportLog) -> [Table] {
    opened(name, shownAs: shown, log: &log).compactMap { $0.whole(log: &log) }
  }

  /// The sheets of a file, as far as they can be read; messages call the file by `shown`.
  private func opened(
    _ name: String, shownAs shown: String? = nil, log: inout ImportLog
  ) -> [OpenedSheet] {
    let place = CellLocation(file: shown ?? name)
    do {
      let opened = try access.open(path + "/" + name, named: shown ?? name)
      if let notice = opened.notice { log.report(notice, at: place) }
      let file = opened.file
      let sheets = file.sheets.indices.compactMap { sheet(of: file, at: $0, log: &log) }
      guard CheckMarks.areIn(sheets.map(\.head)) else { return sheets }
      return CheckMarks.removed(from: sheets.compactMap { $0.whole(log: &log) })
        .map(OpenedSheet.init)
    } catch {
      let hasNoTable = error == .unreadableFile(.unsupportedFormat(.document))
      let isDocument = Self.isDocument(name)
      log.report(isDocument ? .skippedDocument(hasNoTable ? nil : error) : error, at: place)
      return []
    }
  }

  /// A sheet with the name that messages call it by; nil when it is damaged.
  private func sheet(
    of file: SpreadsheetFile, at index: Int, log: inout ImportLog
  ) -> OpenedSheet? {
    let summary = file.sheets[index]
    let place = CellLocation(file: file.name, sheet: file.sheetName(at: index))
    if summary.visibility != .visible { log.report(ImportProblem.hiddenSheet, at: place) }
    do {
      let sheet = try OpenedSheet(file, at: index, named: place.sheet)
      if CheckMarks.isReduced(sheet.head) { log.report(ImportProblem.reducedCopy, at: place) }
      return sheet
    } catch {
      log.report(ImportProblem.unreadableFile(error), at: place)
      return nil
    }
  }
}

extension OpenedSheet {
  /// All the rows; nil, with a report, where the sheet is damaged.
  func whole(log: inout ImportLog) -> Table? {
    do {
      return try whole()
    } catch {
      let place = CellLocation(file: head.file, sheet: head.sheet)
      log.report(ImportProblem.unreadableFile(error), at: place)
      return nil
    }
  }
}

extension SpreadsheetFile {
  /// The name that messages call a sheet by, from 0 counted; nil where there is but an unnamed one.
  func sheetName(at index: Int) -> String? {
    let name = sheets[index].name
    if name.isEmpty, sheets.count > 1 { return "表\(index + 1)" }
    return name.isEmpty ? nil : name
  }
}

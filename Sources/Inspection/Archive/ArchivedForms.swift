internal import Spreadsheet

/// The forms of a task as they lie in 输出 (卷内表格); one that isn't there is issued anew.
struct ArchivedForms {
  /// The folder of forms within an archive.
  static let folder = "表格"

  /// A form, or several files of one form (一件).
  struct Paper {
    /// The name without ending.
    let title: String
    /// The endings, such as xlsx and csv.
    let endings: [String]
    /// How many sheets its workbook has; nil without one.
    let sheetCount: Int?
  }

  /// The files, ordered by their names.
  let files: [ArchivedFile]
  /// The forms, ordered by their titles.
  let papers: [Paper]
  /// The names of those that were issued anew.
  let reissued: [String]

  /// Collects the forms of a volume; `staging` is an empty folder for those issued anew.
  /// - Throws: `FormFailure`, `FileFailure`, `DiskFailure`.
  init(
    of volume: ArchiveVolume, in workFolder: String, templates: FormTemplates, staging: String
  ) throws {
    let prefix = "任务\(volume.task)-"
    let output = "\(workFolder)/\(OutputFolder.name)"
    let isThere = try Disk.kind(of: output) == .folder
    let present = try isThere ? Disk.names(in: output) : []
    var paths: [String: String] = [:]
    for name in present where name.hasPrefix(prefix) && Checksums.isName(name) {
      if try Disk.kind(of: "\(output)/\(name)") == .file { paths[name] = "\(output)/\(name)" }
    }
    let issued = try Forms.write(records: [volume.record], into: staging, templates: templates)
    try Self.writeDuties(of: volume, templates: templates, into: staging)
    reissued = issued.names.filter { $0.hasPrefix(prefix) && paths[$0] == nil }.sorted()
    for name in reissued + Self.dutyNames(volume) { paths[name] = "\(staging)/\(name)" }
    let names = paths.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    files = try names.map { try ArchivedFile("\(Self.folder)/\($0)", at: paths[$0] ?? "") }
    papers = Self.papers(paths)
  }

  private static func dutyNames(_ volume: ArchiveVolume) -> [String] {
    ["xlsx", "csv"].map { "任务\(volume.task)-\(FormKind.duty.rawValue).\($0)" }
  }

  /// Writes what was to be checked by whom, and what was.
  private static func writeDuties(
    of volume: ArchiveVolume, templates: FormTemplates, into staging: String
  ) throws {
    let ledger = try DutyLedger(volume.ledger, commit: volume.attempt.commit.number)
    let forms = ledger.tasks.map { DutyForm.content(of: DutyRecord(task: $0, on: volume.date)) }
    let name = "任务\(volume.task)-\(FormKind.duty.rawValue)"
    var output = FormOutput(folder: staging, templates: templates, encoding: .utf8)
    try output.write(forms, as: .duty, named: name)
    try output.write(name) { writer in
      for form in forms { try form.write(title: FormKind.duty.rawValue, to: &writer) }
    }
  }

  private static func papers(_ paths: [String: String]) -> [Paper] {
    let groups = Dictionary(grouping: paths.keys) { String($0.prefix { $0 != "." }) }
    return groups.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { title in
      let names = (groups[title] ?? []).sorted()
      let workbook = names.first { $0.hasSuffix(".xlsx") }.flatMap { paths[$0] }
      // A workbook that somebody damaged has no number of sheets; it is filed as it is.
      let file = workbook.flatMap { try? SpreadsheetFile.open(path: $0) }
      return Paper(
        title: title, endings: names.map { String($0.dropFirst(title.count + 1)) },
        sheetCount: file?.sheets.count)
    }
  }
}

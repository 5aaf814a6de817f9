import Spreadsheet

/// The folder 输出 of a work folder: what the tool writes for people.
///
/// Forms are filled in by officials, perhaps right there. A file that differs from what is written
/// now is therefore never overwritten: it moves to 旧版 under its name and a number.
package struct OutputFolder {
  /// The folder's name inside the work folder.
  package static let name = "输出"
  private static let archiveName = "旧版"

  /// Where it stands.
  let path: String
  private let parent: String?
  /// Where the templates come from.
  let templates: FormTemplates
  /// The encoding of the CSV files.
  let encoding: FormEncoding

  /// The folder of a work folder; it is made when something is written.
  package init(_ workFolder: String, encoding: FormEncoding = .utf8) {
    self.encoding = encoding
    path = "\(workFolder)/\(Self.name)"
    parent = nil
    templates = FormTemplates(workFolder: workFolder)
  }

  private init(
    path: String, inside parent: String, templates: FormTemplates, encoding: FormEncoding
  ) {
    self.path = path
    self.parent = parent
    self.templates = templates
    self.encoding = encoding
  }

  /// Writes the forms of all draws; what is the same stays as it is.
  /// - Returns: What was written.
  /// - Throws: `FormFailure` for a template, `DiskFailure`, and `LedgerProblem` while another
  ///   command writes here.
  package func write(_ records: [DrawRecord]) throws -> FormReport {
    try replacing(retiring: [FormKind.slip.rawValue] + VisitPapers.names(.all)) {
      try Forms.write(records: records, into: $0, templates: templates, encoding: encoding)
    }
  }

  /// Writes the forms of the office for the tasks as they stand on a day; empty ones are put aside.
  /// - Throws: as the other functions.
  package func write(_ tasks: [TaskStanding], on date: CalendarDate) throws -> FormReport {
    try replacing(retiring: TaskForm.kinds.map(\.rawValue)) {
      try Forms.write(
        standing: tasks, on: date, into: $0, templates: templates, encoding: encoding)
    }
  }

  /// Writes what a check came to: as a form and as a page.
  /// - Throws: as the other functions.
  package func write(report: CheckReport) throws -> FormReport {
    try overwriting { fresh in
      var written = try Forms.write(
        diagnostics: report.diagnostics, into: fresh, templates: templates, encoding: encoding)
      let page = FormKind.checkReport.rawValue + ".html"
      try AtomicFile.write(Array(report.page.utf8), to: "\(fresh)/\(page)", .later)
      written.names.append(page)
      return written
    }
  }

  /// Writes a workbook with the findings for each file that has any, to be corrected and put in
  /// the place of that file; `onlyErrors` leaves out the rows without.
  ///
  /// What nobody edited is replaced, or removed when its file has no findings any more.
  /// - Throws: as the other functions.
  package func write(
    check inputs: Inputs, of folder: WorkFolder, onlyErrors: Bool = false
  ) throws -> FormReport {
    try write(check: inputs, onlyErrors: onlyErrors) { try folder.open($0) }
  }

  /// The folder 退回 inside the work folder.
  package static let returnsName = "\(name)/退回"

  /// The folder of what came back from the field and must be mended (退回).
  package var returns: OutputFolder {
    OutputFolder(path: "\(path)/退回", inside: path, templates: templates, encoding: encoding)
  }

  /// Whether something of that name stands there.
  /// - Throws: `DiskFailure`.
  func holds(_ name: String) throws -> Bool { try Disk.kind(of: "\(path)/\(name)") != .nothing }

  /// Writes a workbook with the findings for each file that has any; `open` reads a file again, and
  /// of sheets above a number of rows only those with findings are shown.
  /// - Throws: as the other functions.
  func write(
    check inputs: Inputs, onlyErrors: Bool = false, rowLimit: Int = CheckedFile.usualRowLimit,
    opening open: (String) throws -> SpreadsheetFile
  ) throws -> FormReport {
    try exclusively {
      try withFreshFolder { fresh in
        var report = FormReport()
        for file in CheckedFile.all(of: inputs, rowLimit: rowLimit) {
          guard let sheets = file.sheets(opening: open) else { continue }
          try CheckWorkbook(file: file, sheets: sheets, isReduced: onlyErrors)
            .write(to: "\(fresh)/\(file.workbookName)")
          report.names.append(file.workbookName)
        }
        try Disk.syncRemakable(report.names, in: fresh)
        for name in report.names { report.movedNames += try replaceCheck(name, from: fresh) }
        let stale = try Disk.names(in: path).filter {
          CheckWorkbookNames.isOne($0) && !report.names.contains($0)
        }
        for name in stale { report.movedNames += try retireCheck(name) }
        return report
      }
    }
  }

  /// Writes forms of which others are put aside that somebody may have edited or signed, and also
  /// those with some names that no task has any more.
  func replacing(
    retiring stems: [String] = [], _ write: (String) throws -> FormReport
  ) throws -> FormReport {
    try exclusively {
      try withFreshFolder { fresh in
        let report = try write(fresh)
        try Disk.syncRemakable(report.names, in: fresh)
        for name in report.names { try replace(name, from: fresh) }
        let written = Set(report.names)
        let stale = try Disk.names(in: path).filter { name in
          name.hasPrefix("任务") && !written.contains(name)
            && stems.contains { name.contains("-\($0)") }
        }
        for name in stale { try archive(name) }
        return report
      }
    }
  }

  /// Writes forms that nobody fills in over those that stand there.
  func overwriting(_ write: (String) throws -> FormReport) throws -> FormReport {
    try exclusively {
      try withFreshFolder { fresh in
        let report = try write(fresh)
        try Disk.syncRemakable(report.names, in: fresh)
        for name in report.names { try Disk.rename("\(fresh)/\(name)", to: "\(path)/\(name)") }
        return report
      }
    }
  }

  /// Makes the folder and writes while no other command does.
  private func exclusively(_ write: () throws -> FormReport) throws -> FormReport {
    for folder in [parent, path].compactMap(\.self) { try Disk.ensureFolder(folder) }
    let lock = try LedgerLock(folder: path, isExclusive: true)
    do {
      return try withExtendedLifetime(lock) {
        let report = try write()
        try Disk.syncFolder(path)
        return report
      }
    } catch let failure as FileFailure {
      throw DiskFailure(failure)
    }
  }

  /// Writes into an empty folder, from which the files then move to their places.
  private func withFreshFolder(_ write: (String) throws -> FormReport) throws -> FormReport {
    let fresh = "\(path)/.新"
    if try Disk.kind(of: fresh) != .nothing { try Disk.remove(fresh) }  // left behind by a crash
    try Disk.createFolder(fresh)
    defer { try? Disk.remove(fresh) }  // The next run removes what can't be removed now.
    return try write(fresh)
  }

  /// Puts a workbook with findings in its place.
  /// - Returns: The new name of an edited one that stood there.
  private func replaceCheck(_ name: String, from fresh: String) throws -> [String] {
    let moved = try retireCheck(name, unless: "\(fresh)/\(name)")
    if try Disk.kind(of: "\(path)/\(name)") == .nothing {
      try Disk.rename("\(fresh)/\(name)", to: "\(path)/\(name)")
    }
    return moved
  }

  /// Removes a workbook with findings, or puts it aside when somebody edited it; one that equals
  /// the new one stays.
  private func retireCheck(_ name: String, unless new: String? = nil) throws -> [String] {
    let old = "\(path)/\(name)"
    guard try Disk.kind(of: old) != .nothing else { return [] }
    guard try Disk.kind(of: old) == .file, WorkbookSeal.isIntact(old) else {
      return [try archive(name)]
    }
    if let new, try Disk.digest(of: new) == Disk.digest(of: old) { return [] }
    try Disk.remove(old)
    return []
  }

  private func replace(_ name: String, from fresh: String) throws {
    let (new, old) = ("\(fresh)/\(name)", "\(path)/\(name)")
    if try Disk.kind(of: old) != .nothing {
      let isSame = try Disk.kind(of: old) == .file && Disk.bytes(of: new) == Disk.bytes(of: old)
      guard !isSame else { return }
      try archive(name)
    }
    try Disk.rename(new, to: old)
  }

  /// - Returns: The new name within 旧版.
  @discardableResult
  private func archive(_ name: String) throws -> String {
    let folder = "\(path)/\(Self.archiveName)"
    try Disk.ensureFolder(folder)
    var number = 1
    while try Disk.kind(of: "\(folder)/\(number)-\(name)") != .nothing { number += 1 }
    try Disk.rename("\(path)/\(name)", to: "\(folder)/\(number)-\(name)")
    try Disk.syncFolder(folder)
    return "\(number)-\(name)"
  }
}

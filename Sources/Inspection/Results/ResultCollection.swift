internal import Sampling
internal import Spreadsheet

/// All that came back from the field (结果回收): every file read, every check put together, and
/// what can be recorded told from what must be mended first.
///
/// What is right of one check isn't held up by what is wrong with another; of a check of which
/// anything is wrong nothing is recorded.
package struct ResultCollection: Sendable {
  /// The files in order, each with what became of it.
  package private(set) var files: [ReturnedFile] = []
  /// The accounts of all sheets, and all that is wrong or odd.
  package private(set) var inputs = Inputs()
  /// How many checks say what is on record already (已录入且一致).
  package private(set) var unchangedCount = 0
  /// How many checks the files say anything of (涉及户数).
  package private(set) var objectCount = 0
  /// How many checks can be recorded (可录入).
  package private(set) var readyCount = 0
  private let date: CalendarDate
  private var paths: [String: String] = [:]
  private var access: FileAccess
  private var papers: [Int: Papers] = [:]

  private struct Papers {
    var rows: [ResultRow] = []
    var items: [ItemRow] = []
    var sources: [SourceRow] = []
    var sent: [TransmittalRow] = []
    var sentSources: [SourceRow] = []
  }

  /// What came of one part of what was returned about a check.
  private enum Part {
    case ready, unchanged, wrong
  }

  /// Reads returned files, for the draws of a ledger.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  package init(
    _ returned: ReturnedPaths, access: FileAccess, for ledger: Ledger,
    on date: CalendarDate
  ) throws {
    self.date = date
    self.access = access
    self.access.readsMarkup = true
    let issued = try IssuedForms(ledger)
    var (checks, sent) = ([ReturnedCheck](), [ReturnedTransmittal]())
    for (path, name) in returned.files {
      let read = try read(path, named: unused(name), issued)
      checks += read.checks
      sent += read.sent
    }
    let checksByForm = Dictionary(grouping: checks) { $0.form.code }
    let sentByForm = Dictionary(grouping: sent) { $0.form.code }
    for form in issued.forms {
      count(
        [
          assemble(checksByForm[form.code] ?? [], of: form),
          assemble(sentByForm[form.code] ?? [], of: form),
        ].compactMap(\.self))
    }
    settle(checks)
  }

  /// Adds an event for each draw of which anything is to be recorded.
  /// - Throws: `LedgerProblem`, `DiskFailure`.
  package func record(in ledger: inout Ledger) throws -> [LedgerEvent] {
    let attempts = try ledger.state().attempts
    var events: [LedgerEvent] = []
    for attempt in attempts {
      guard let papers = papers[attempt.commit.number] else { continue }
      let results = ResultPapers(rows: papers.rows, items: papers.items, sources: papers.sources)
      let sent = TransmittalPapers(rows: papers.sent, sources: papers.sentSources)
      for (name, files, isEmpty) in [
        ("结果", results.files, papers.rows.isEmpty), ("寄送移送", sent.files, papers.sent.isEmpty),
      ] where !isEmpty {
        let fields = [
          "at": date.iso, "by": attempt.commit.fields["by"] ?? "", "task": attempt.task,
          "commit": String(attempt.commit.number),
        ]
        let label = "\(name)-任务\(try attempt.taskNumber())"
        events.append(try ledger.append(.results, name: label, fields: fields, files: files))
      }
    }
    return events
  }

  /// Writes every file with something wrong back, each problem at its cell (退回核对表), and a list
  /// of all problems (核对报告).
  /// - Throws: `LedgerProblem` while another command writes; `DiskFailure`.
  package func writeBack(to output: OutputFolder) throws -> FormReport {
    var report = try output.returns.write(check: inputs) { name in try open(name) }
    let hasReport = try output.returns.holds(FormKind.checkReport.rawValue + ".csv")
    if hasReport || !inputs.diagnostics.isEmpty {
      report.names += try output.returns.write(report: CheckReport(inputs)).names
    }
    return report
  }

  private func open(_ name: String) throws(ImportProblem) -> SpreadsheetFile {
    try access.open(paths[name] ?? name, named: name).file
  }

  /// A name that no earlier file has.
  private func unused(_ name: String) -> String {
    guard paths[name] != nil else { return name }
    let numbered = (2...(paths.count + 2)).lazy.map { "\($0)-\(name)" }
    return numbered.first { paths[$0] == nil } ?? name
  }
}

extension ResultCollection {
  private mutating func count(_ parts: [Part]) {
    guard !parts.isEmpty else { return }
    objectCount += 1
    if parts.contains(.ready) {
      readyCount += 1
    } else if !parts.contains(.wrong) {
      unchangedCount += 1
    }
  }

  private mutating func read(
    _ path: String, named name: String, _ issued: IssuedForms
  ) throws -> (checks: [ReturnedCheck], sent: [ReturnedTransmittal]) {
    paths[name] = path
    let place = CellLocation(file: name)
    guard try Disk.kind(of: path) == .file, Self.isTable(name) else {
      files.append(ReturnedFile(name: name, digest: .zero))
      inputs.diagnostics.append(Diagnostic(ResultProblem.ignoredFile, at: place))
      return ([], [])
    }
    var returned = ReturnedFile(name: name, digest: try Disk.digest(of: path))
    defer { files.append(returned) }
    do {
      let reader = ReturnedFileReader(try open(name), issued: issued, on: date)
      inputs.accounts += reader.accounts
      inputs.diagnostics += reader.diagnostics
      returned.blankCount = reader.blankCount
      if reader.hasFound { returned.outcome = .read(checks: reader.checkCount, rejected: 0) }
      return (reader.checks, reader.transmittals)
    } catch {
      returned.outcome = .rejected
      inputs.diagnostics.append(Diagnostic(error, at: place))
      return ([], [])
    }
  }

  private static func isTable(_ name: String) -> Bool {
    let last = name.split(separator: "/").last ?? ""
    let ending = last.split(separator: ".").last?.lowercased() ?? ""
    return !last.hasPrefix(".") && FileAccess.lockedFile(of: String(last)) == nil
      && endings.contains(ending)
  }

  private static let endings: Set<String> = [
    "csv", "tsv", "txt", "xlsx", "xlsm", "xls", "xml", "htm", "html", "docx", "et", "ods", "xlsb",
    "doc", "wps",
  ]

  /// Puts together what several sheets say of one check; one with an error spoils it for all.
  private mutating func assemble(_ checks: [ReturnedCheck], of form: IssuedForm) -> Part? {
    guard let first = checks.first else { return nil }
    inputs.diagnostics += checks.flatMap(\.diagnostics)
    for (index, check) in checks.enumerated().dropFirst() {
      guard let twin = checks[..<index].first(where: { $0.saysTheSame(as: check) }) else {
        continue
      }
      inputs.diagnostics.append(
        Diagnostic(ResultProblem.repetition(twin.location.file), at: check.location))
    }
    let assembly = CheckAssembly(checks, of: form, place: first.location, on: date)
    inputs.diagnostics += assembly.diagnostics
    guard !checks.contains(where: \.isRejected) else { return .wrong }
    guard let (row, items) = assembly.result else {
      return assembly.diagnostics.contains { $0.problem.severity == .error } ? .wrong : .unchanged
    }
    papers[form.commit, default: Papers()].rows.append(row)
    papers[form.commit, default: Papers()].items += items
    papers[form.commit, default: Papers()].sources += sources(
      at: checks.map { ($0.location, $0.formCode) }, form)
    return .ready
  }

  /// Puts together what rows say was sent for one check.
  private mutating func assemble(_ sent: [ReturnedTransmittal], of form: IssuedForm) -> Part? {
    guard !sent.isEmpty else { return nil }
    let assembly = TransmittalAssembly(sent, of: form)
    inputs.diagnostics += assembly.diagnostics
    guard !assembly.rows.isEmpty else {
      return assembly.diagnostics.contains { $0.problem.severity == .error } ? .wrong : .unchanged
    }
    papers[form.commit, default: Papers()].sent += assembly.rows
    papers[form.commit, default: Papers()].sentSources += sources(
      at: sent.map { ($0.location, "") }, form)
    return .ready
  }

  private func sources(
    at places: [(location: CellLocation, form: String)], _ form: IssuedForm
  ) -> [SourceRow] {
    let rows = places.map { location, code in
      SourceRow(
        id: form.id, file: location.file, sheet: location.sheet ?? "",
        digest: files.first { $0.name == location.file }?.digest ?? .zero, form: code)
    }
    return Array(Set(rows))
  }

  /// Counts the checks of each file that are wrong, and marks the rows of lists.
  private mutating func settle(_ checks: [ReturnedCheck]) {
    let wrong = inputs.diagnostics.filter { $0.problem.severity == .error }
    for index in files.indices {
      let name = files[index].name
      let own = wrong.filter { $0.location?.file == name }
      guard case .read(let count, _) = files[index].outcome else { continue }
      let rejected = checks.filter { check in
        check.location.file == name && own.contains { check.covers($0.location) }
      }.count
      let isUseless = count == 0 && !own.isEmpty
      files[index].outcome = isUseless ? .rejected : .read(checks: count, rejected: rejected)
    }
    for diagnostic in wrong { mark(diagnostic) }
    inputs.diagnostics = inputs.diagnostics.sortedByPlace
  }

  /// The row of a list with an error is a rejected one.
  private mutating func mark(_ diagnostic: Diagnostic) {
    guard let place = diagnostic.location, let row = place.row,
      let index = inputs.accounts.firstIndex(where: {
        [.results, .transmittals].contains($0.kind) && $0.file == place.file
          && $0.sheet == place.sheet
      }), inputs.accounts[index].fates[row] == .imported
    else { return }
    inputs.accounts[index].fates[row] = .rejected(code: diagnostic.problem.code)
  }
}

extension ReturnedCheck {
  /// Whether another one says the very same.
  fileprivate func saysTheSame(as other: ReturnedCheck) -> Bool {
    item == other.item && texts.mapValues(\.text) == other.texts.mapValues(\.text)
      && items.mapValues(\.content) == other.items.mapValues(\.content)
  }

  /// Whether a place lies in the sheet, or in the row of a list, that this check was read from.
  fileprivate func covers(_ place: CellLocation?) -> Bool {
    place?.sheet == location.sheet && (location.row == nil || place?.row == location.row)
  }
}

extension ReturnedCheck.Item {
  fileprivate var content: [String] {
    [
      isChecked.map(String.init) ?? "", wording?.result.rawValue ?? "", wording?.reason ?? "",
      finding,
    ]
  }
}

extension [Diagnostic] {
  /// In the order of files, rows and columns; those of one place as they came.
  fileprivate var sortedByPlace: [Diagnostic] {
    enumerated().sorted { one, other in
      let (a, b) = (one.element.location, other.element.location)
      if a?.file != b?.file { return (a?.file ?? "") < (b?.file ?? "") }
      if a?.sheet != b?.sheet { return (a?.sheet ?? "") < (b?.sheet ?? "") }
      return (a?.row ?? 0, a?.column ?? 0, one.offset) < (b?.row ?? 0, b?.column ?? 0, other.offset)
    }.map(\.element)
  }
}

import Foundation
import Spreadsheet
import Testing

@testable import Inspection

/// A small fictional draw with its issued forms, and a folder in which they come back.
final class ReturnedFolder: Sendable {
  let draw: AmendedDraw
  let forms: [FilledForm]
  /// The forms of single items (专项检查记录表), object by object.
  let itemForms: [FilledForm]
  let path: String
  /// The day on which forms are collected.
  static let day = Samples.day("2021-05-20")

  /// Draws 12 objects with two items to check, and reads the issued forms; `change` may change the
  /// tables first.
  init(_ change: (inout Inputs) -> Void = { _ in }) throws {
    draw = try AmendedDraw { inputs in
      change(&inputs)
      inputs.tasks[0].items.append(LocatedText("登记事项检查", at: Samples.place))
      var item = CheckItem(name: "登记事项检查", location: Samples.place)
      item.content = "是否亮照经营\n名称是否一致"
      inputs.items.append(item)
    }
    let ledger = try Ledger(workFolder: draw.folder.path, for: .reading)
    _ = try OutputFolder(draw.folder.path).write(RecordReader(ledger).records())
    let output = "\(draw.folder.path)/\(OutputFolder.name)"
    forms = try Self.forms(named: "抽查情况记录表-", in: output)
    itemForms = try Self.forms(named: "专项检查记录表-", in: output)
    path = "\(draw.folder.path)/回收"
    try Disk.createFolder(path)
  }

  private static func forms(named name: String, in output: String) throws -> [FilledForm] {
    try Disk.names(in: output).filter { $0.contains(name) }.sorted().flatMap { name in
      let file = try SpreadsheetFile.open(path: "\(output)/\(name)")
      return try file.sheets.indices.filter { file.sheets[$0].visibility == .visible }
        .map { try FilledForm(file, sheet: $0) }
    }
  }

  /// The form of an item of the first object, checked and without any problem.
  func soundItemForm(_ number: Int) throws -> FilledForm {
    var form = try #require(itemForms.first { $0.code == "\(forms[0].code)-\(number)" })
    form.checkPoints()
    form["检查日期"] = "2021年4月1日"
    return form
  }

  /// One draw for all tests that only read.
  static let shared = Result { try ReturnedFolder() }

  /// A form filled in without any problem.
  func soundForm(_ index: Int = 0) throws -> FilledForm {
    var form = try #require(forms.indices.contains(index) ? forms[index] : nil)
    try form.fillSoundly()
    return form
  }

  /// Puts a file into a new folder and reads it.
  func read(_ files: [(name: String, bytes: [UInt8])]) throws -> ResultCollection {
    let folder = try TemporaryFolder()
    for (name, bytes) in files {
      try Data(bytes).write(to: URL(filePath: "\(folder.path)/\(name)"))
    }
    return try withExtendedLifetime(folder) {
      try ResultCollection(
        ReturnedPaths([folder.path]), access: FileAccess(),
        for: Ledger(workFolder: draw.folder.path, for: .reading), on: Self.day)
    }
  }

  /// Reads a form as a workbook of its own.
  func read(_ form: FilledForm) throws -> ResultCollection {
    try read([("表.xlsx", FilledForm.workbook([form]))])
  }

  /// Collects files, records what is right, and returns what came of it.
  @discardableResult
  func collect(
    _ files: [(name: String, bytes: [UInt8])], on day: CalendarDate = ReturnedFolder.day
  ) throws -> (collection: ResultCollection, events: [LedgerEvent]) {
    for name in try Disk.names(in: path) { try Disk.remove("\(path)/\(name)") }
    for (name, bytes) in files { try Data(bytes).write(to: URL(filePath: "\(path)/\(name)")) }
    var ledger = try Ledger(workFolder: draw.folder.path, for: .writing)
    let collection = try ResultCollection(
      ReturnedPaths([path]), access: FileAccess(), for: ledger, on: day)
    return (collection, try collection.record(in: &ledger))
  }

  /// Collects one form.
  @discardableResult
  func collect(
    _ form: FilledForm, on day: CalendarDate = ReturnedFolder.day
  ) throws -> (collection: ResultCollection, events: [LedgerEvent]) {
    try collect([("表.xlsx", FilledForm.workbook([form]))], on: day)
  }

  /// What is on record of the form's object.
  func record(of form: FilledForm) throws -> CheckRecord? {
    let attempt = try draw.attempt()
    let check = attempt.checks.first { FormCode(of: $0, task: 1).description == form.code }
    return check.flatMap { attempt.records[$0.id] }
  }
}

extension ResultCollection {
  /// The codes of all that was found, with the cells.
  var found: [String] {
    inputs.diagnostics.map { diagnostic in
      let place = diagnostic.location
      let cell = place?.address?.description ?? place?.row.map { "第\($0)行" } ?? ""
      return cell.isEmpty ? diagnostic.problem.code : "\(diagnostic.problem.code) \(cell)"
    }
  }
}

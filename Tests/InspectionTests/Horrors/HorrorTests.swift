import Foundation
import Spreadsheet
import Testing

@testable import Inspection

/// `choucha check` finds each horror at its cell with its code, or reads through it, and reports
/// nothing else.
struct HorrorTests {
  /// Each folder, and what was made of it.
  private static let readings: [(folder: HorrorFolder, inputs: Inputs)] = HorrorFolder.all.map {
    do {
      return ($0, try $0.read())
    } catch { preconditionFailure("the folder of horrors can be written: \(error)") }
  }

  @Test(
    arguments: HorrorFolder.all.indices.flatMap { index in
      HorrorFolder.all[index].horrors.map { (index, $0) }
    })
  func `every horror is found at its cell or read through`(
    _ index: Int, _ horror: PlacedHorror
  ) {
    let inputs = Self.readings[index].inputs
    let expected = horror.findings.map(\.words)
    let found = inputs.diagnostics.filter { diagnostic in
      expected.contains(diagnostic.words)
        || diagnostic.location.map { horror.owns($0) } ?? false
    }
    #expect(found.map(\.words).sorted() == expected.sorted(), "\(horror.story)")
    let values = inputs.values.filter { horror.owns($0.location) }.map(\.value)
    #expect(
      values.map(\.words).sorted() == horror.values.map(\.words).sorted(), "\(horror.story)")
  }

  @Test(arguments: readings.indices)
  func `nothing else is reported`(_ index: Int) {
    let (folder, inputs) = Self.readings[index]
    let expected = folder.findings + folder.horrors.flatMap(\.findings)
    #expect(
      inputs.diagnostics.map(\.words).sorted() == expected.map(\.words).sorted(),
      "\(folder.name)")
  }

  @Test(arguments: readings.indices)
  func `every row is accounted for`(_ index: Int) throws {
    let (folder, inputs) = Self.readings[index]
    let place = try TemporaryFolder()
    try folder.write(into: place.path)
    for (name, accounts) in Dictionary(grouping: inputs.accounts, by: \.file) {
      let file = try SpreadsheetFile.open(path: "\(place.path)/\(name)")
      for (sheet, account) in accounts.enumerated() {
        var rows: Set<Int> = []
        try file.forEachRow(inSheet: sheet) { row in
          rows.insert(row.number)
          return true
        }
        #expect(Set(account.fates.rows) == rows, "\(account.title)")
        #expect(account.counts.total == rows.count, "\(account.title)")
      }
    }
  }

  @Test func `the horrors are many, and each has its own name`() {
    let names = HorrorFolder.all.flatMap { folder in folder.horrors.map { folder.name + $0.name } }
    #expect(Set(names).count == names.count)
    #expect(Set(HorrorFolder.all.flatMap(\.horrors).map(\.name)).count >= 90)
  }

  /// `HORRORS=folder swift test --filter HorrorTests` leaves the folders there.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["HORRORS"] != nil))
  func `the folders are left for the command`() throws {
    let path = try #require(ProcessInfo.processInfo.environment["HORRORS"])
    for folder in HorrorFolder.all {
      try folder.write(into: "\(path)/\(folder.name)")
      try Data(folder.expectations.markedUTF8)
        .write(to: URL(filePath: "\(path)/\(folder.name).expected.csv"))
    }
  }
}

extension Diagnostic {
  /// The code with the place in words.
  fileprivate var words: String { problem.code + " " + (location?.words ?? "") }
}

extension [Field: String] {
  fileprivate var words: String {
    sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue)：\($0.value)" }
      .joined(separator: "；")
  }
}

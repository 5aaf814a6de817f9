import Foundation
import Testing

@testable import Spreadsheet

private let folder = ProcessInfo.processInfo.environment["FORMS"]

/// Fills every template of a folder twice, each list with three rows, so that other programs can
/// open the results: `make forms`.
@Suite(.enabled(if: folder != nil)) struct FilledTemplatesTests {
  @Test func `every template is filled or refused`() throws {
    let folder = try #require(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/templates").sorted()
    try FileManager.default.createDirectory(
      atPath: folder + "/filled", withIntermediateDirectories: true)
    #expect(!names.isEmpty)
    for name in names {
      let bytes = try Data(contentsOf: URL(filePath: "\(folder)/templates/\(name)"))
      do {
        let filling = Self.filling(of: try TemplateSurvey(Array(bytes)))
        try Template(Array(bytes)).write([filling, filling], to: "\(folder)/filled/\(name)")
      } catch {
        print("refused\t\(name)\t\(error)")
      }
    }
  }

  /// A value says its own name, and a column its own name and the number of the row.
  private static func filling(of survey: TemplateSurvey) -> SheetFilling {
    let values = survey.uses.filter { $0.list == nil }.map { ($0.name, value($0.name)) }
    let lists = Dictionary(grouping: survey.uses.filter { $0.list != nil }) { $0.list ?? "" }
    return SheetFilling(
      values: Dictionary(values) { first, _ in first },
      lists: lists.mapValues { uses in
        let columns = Set(uses.map(\.name)).sorted()
        return .init(
          columns: columns, rows: (1...3).map { row in columns.map { value($0, "\(row)") } })
      })
  }

  private static func value(_ name: String, _ number: String = "") -> String {
    name.hasSuffix("日期") ? "2021-03-05" : name + number
  }
}

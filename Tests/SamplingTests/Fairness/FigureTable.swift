import Fairness
import Foundation

/// `docs/fairness.csv`: every figure as it was computed by `make fairness`.
struct FigureTable {
  /// A line of the table.
  struct Row {
    let test: String
    let sampler: String
    let rounds: Int
    let degrees: String
    let verdict: String
    let line: String
  }

  /// The lines below the heading.
  let rows: [Row]

  /// The table of this package.
  static func own() throws -> Self {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    let text = try String(contentsOf: root.appending(path: "docs/fairness.csv"), encoding: .utf8)
    return Self(
      rows: text.split(separator: "\n").dropFirst().map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return Row(
          test: cells[0], sampler: cells[1], rounds: Int(cells[2]) ?? 0, degrees: cells[4],
          verdict: cells[9], line: String(line))
      })
  }

  /// The line of a figure; nil where there is none.
  func line(of figure: Figure) -> String? {
    rows.first {
      $0.test == figure.test && $0.sampler == figure.sampler && $0.rounds == figure.rounds
    }?.line
  }
}

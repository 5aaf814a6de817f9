internal import Sampling

/// What one thread has counted of the rows of a frozen registry, by station and stratum (户数统计).
struct CountedRows: Sendable {
  /// A station's part of a stratum.
  struct Cell: Hashable {
    /// The station.
    let unit: Code
    /// The stratum.
    let stratum: Code
  }

  /// The counts of a cell.
  struct Counts: Sendable {
    /// All the objects.
    fileprivate(set) var frame = 0
    /// Those that could be drawn.
    fileprivate(set) var eligible = 0
    /// Those that were drawn, by the numbers of their risk classes.
    fileprivate(set) var drawn: [Int]

    /// Counts nothing yet.
    init(riskCount: Int) { drawn = [Int](repeating: 0, count: riskCount) }

    /// The counts of two parts of a cell.
    static func + (left: Self, right: Self) -> Self {
      var sum = left
      sum.frame += right.frame
      sum.eligible += right.eligible
      for risk in sum.drawn.indices { sum.drawn[risk] += right.drawn[risk] }
      return sum
    }
  }

  private let lookup: IDLookup
  private let risks: [Int]
  private let nothing: Counts
  private var units = CodeNumbers()
  private var strata = CodeNumbers()
  /// The counts by the numbers of the unit and the stratum.
  private var counts: [[Counts]] = []

  /// Starts with no rows.
  /// - Parameters:
  ///   - drawn: The ids of the drawn.
  ///   - risks: The numbers of their risk classes.
  init(_ drawn: some Sequence<CanonicalID>, risks: [Int]) {
    lookup = IDLookup(drawn)
    self.risks = risks
    nothing = Counts(riskCount: (risks.max() ?? -1) + 1)
  }

  /// Counts the rows that a reader has.
  mutating func add(_ reader: inout FrozenRegistryReader) throws {
    while let line = try reader.next() {
      let span = reader.bytes.span
      let unit = units.number(of: span.extracting(line.unit))
      let stratum = strata.number(of: span.extracting(line.stratum))
      if unit == counts.count { counts.append([]) }
      while counts[unit].count <= stratum { counts[unit].append(nothing) }
      counts[unit][stratum].frame += 1
      if line.isEligible(in: span) { counts[unit][stratum].eligible += 1 }
      if let drawn = lookup.position(of: reader.slice(line.id)) {
        counts[unit][stratum].drawn[risks[drawn]] += 1
      }
    }
  }

  /// The counts of the cells that have any rows.
  var cells: [Cell: Counts] {
    var cells: [Cell: Counts] = [:]
    for (unit, row) in counts.enumerated() {
      for (stratum, counts) in row.enumerated() where counts.frame > 0 {
        cells[Cell(unit: units.codes[unit], stratum: strata.codes[stratum])] = counts
      }
    }
    return cells
  }
}

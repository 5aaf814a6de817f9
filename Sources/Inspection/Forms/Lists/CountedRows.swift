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
    /// Those that were drawn, by their places in the list.
    fileprivate(set) var drawn: [Int] = []

    /// The counts of two parts of a cell.
    static func + (left: Self, right: Self) -> Self {
      Counts(
        frame: left.frame + right.frame, eligible: left.eligible + right.eligible,
        drawn: left.drawn + right.drawn)
    }
  }

  private let lookup: IDLookup
  private var units = CodeNumbers()
  private var strata = CodeNumbers()
  /// The counts by the numbers of the unit and the stratum.
  private var counts: [[Counts]] = []

  /// Starts with no rows, and with the ids of the drawn.
  init(_ drawn: some Sequence<CanonicalID>) { lookup = IDLookup(drawn) }

  /// Counts the rows that a reader has.
  mutating func add(_ reader: inout FrozenRegistryReader) throws {
    while let line = try reader.next() {
      let span = reader.bytes.span
      let unit = units.number(of: span.extracting(line.unit))
      let stratum = strata.number(of: span.extracting(line.stratum))
      if unit == counts.count { counts.append([]) }
      while counts[unit].count <= stratum { counts[unit].append(Counts()) }
      counts[unit][stratum].frame += 1
      if line.isEligible(in: span) { counts[unit][stratum].eligible += 1 }
      if let drawn = lookup.position(of: reader.slice(line.id)) {
        counts[unit][stratum].drawn.append(drawn)
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

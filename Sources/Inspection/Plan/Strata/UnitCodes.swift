internal import Sampling

/// The codes of the stations in charge (管辖单位): `st001`, `st002` … (DRAW §2.1).
///
/// Spellings that fold to one name share a code, and 玉泉市场监管所 is 玉泉所.
struct UnitCodes {
  /// The code of each name, by `UnitName`.
  private let codes: [UnitName: Code]
  /// The label of each code: the first spelling in bytewise order.
  let labels: [Code: String]

  /// The code of objects that name no station.
  static let none: Code = "none"

  /// Codes the stations that the registry names, in bytewise order of their spelling.
  init(_ inputs: Inputs) {
    let spellings = inputs.entities.stations.usedValues.filter { !$0.folded.isEmpty }
    var first: [UnitName: String] = [:]
    for spelling in spellings.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let name = UnitName(spelling)
      if first[name] == nil { first[name] = spelling }
    }
    let labels = first.values.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let codes = numbered(labels, prefix: "st", width: 3).mapValues(Code.init(stringLiteral:))
    self.codes = first.compactMapValues { codes[$0] }
    self.labels = Dictionary(uniqueKeysWithValues: codes.map { ($1, $0) })
  }

  /// The code of a station as a row spells it; `none` for an empty one.
  func code(of station: String) -> Code { codes[UnitName(station)] ?? Self.none }
}

/// The name of a unit as it is compared (单位名称): folded, and all kinds of 所 alike.
struct UnitName: Hashable, Sendable {
  private let key: String

  private static let suffixes = ["市场监督管理所", "市场监管所", "工商行政管理所", "工商所", "监管所"]

  /// Folds a spelling: 城关市场监督管理所 and 城关所 are one.
  init(_ spelling: String) {
    let folded = spelling.folded
    let suffix = Self.suffixes.first {
      folded.utf8.reversed().starts(with: $0.utf8.reversed())
    }
    key = suffix.map { folded.dropLast($0.count) + "所" } ?? folded
  }
}

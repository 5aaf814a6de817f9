internal import Sampling

/// The strata of a task (分层): which code every object of the frame carries (DRAW §1.4).
struct Strata {
  private let fields: [EntityField]
  private let columns: [FieldColumn]
  /// The number of each combination of the columns' numbers that occurs.
  private let numbers: [Int: Int]
  /// The codes that occur, by number.
  let codes: [Code]
  /// The values of each code that occurs, one for each column.
  private let values: [Code: [String]]

  /// The label of each code that occurs, such as `S01` → 商贸.
  var labels: [Code: String] {
    fields.isEmpty
      ? ["ALL": "全部"]
      : values.mapValues { zip(fields, $0).map(Self.words).joined(separator: "·") }
  }

  /// Whether the risk class makes strata.
  var hasRiskClasses: Bool { fields.contains(.riskClass) }

  /// Codes the labels that the frame holds in some columns.
  ///
  /// No column makes one stratum `ALL`; risk classes are their own codes; the labels of any
  /// other column are `S01`, `S02` … in bytewise order; several columns are joined with `.`.
  /// - Parameters:
  ///   - names: The columns in words.
  ///   - location: The plan's cell.
  ///   - frame: The places of the objects in scope, at least one.
  ///   - registry: All objects, among which a column must have a value.
  /// - Throws: `TaskProblem` at the cell for an unknown column, or for too many.
  init(
    columns names: [String], at location: CellLocation, frame: [UInt32], registry: Registry
  ) throws(Located<TaskProblem>) {
    guard names.count <= Self.largestColumnCount else {
      throw Located(.stratumColumnsTooMany(limit: Self.largestColumnCount), at: location)
    }
    fields = names.map(EntityField.init(named:))
    columns = fields.map { FieldColumn($0, of: registry) }
    for ((name, field), column) in zip(zip(names, fields), columns)
    where !Self.isKnown(field, column) {
      throw Located(.stratumColumnUnknown(name), at: location)
    }
    let (columns, fields) = (columns, fields)
    let combinations =
      columns.isEmpty
      ? [0] : Set(frame.lazy.map { Self.combination(of: columns, at: Int($0)) }).sorted()
    let labels = combinations.map { Self.labels(of: $0, in: columns) }
    let texts = fields.indices.map { index in
      Self.codes(of: fields[index], labels: Set(labels.map { $0[index] }))
    }
    codes = labels.map { fields.isEmpty ? "ALL" : Self.code(of: $0, by: texts) }
    numbers = Dictionary(uniqueKeysWithValues: zip(combinations, combinations.indices))
    // Values that differ may read alike: two lists of tags with the same first one.
    values = fields.isEmpty ? [:] : Dictionary(zip(codes, labels)) { first, _ in first }
  }

  /// The strata whose objects a class of the ratio cell means, such as A类, 低风险 or 城关所.
  func codes(of label: String) -> [Code] {
    values.filter { zip(fields, $0.value).contains { Self.means(label, $0, $1) } }.map(\.key)
  }

  /// The number of the stratum of an object of the frame, by its place in the registry.
  func number(at place: Int) -> Int {
    codes.count == 1 ? 0 : numbers[Self.combination(of: columns, at: place)] ?? 0
  }

  /// Three codes of `S` and eight digits and two dots fit into the 32 characters of a code.
  private static let largestColumnCount = 3

  private static func isKnown(_ field: EntityField, _ column: FieldColumn) -> Bool {
    let blank = field == .riskClass ? "U" : ""
    return column.usedValues.contains { $0 != blank }
  }

  /// The numbers of all columns as one.
  private static func combination(of columns: [FieldColumn], at place: Int) -> Int {
    columns.reduce(0) { $0 * $1.values.count + $1.number(place) }
  }

  /// The labels that a combination stands for, one for each column.
  private static func labels(of combination: Int, in columns: [FieldColumn]) -> [String] {
    var rest = combination
    return columns.reversed().map { column in
      let values = column.values[rest % column.values.count]
      rest /= column.values.count
      return values.first.map { $0.isEmpty ? "未填" : $0 } ?? "未填"
    }.reversed()
  }

  private static func code(of values: [String], by codes: [[String: String]]) -> Code {
    let text = zip(codes, values).map { $0[$1] ?? "U" }.joined(separator: ".")
    guard let code = Code(text) else {
      preconditionFailure("the codes of a few columns fit into 32 characters")
    }
    return code
  }

  private static func codes(of field: EntityField, labels: Set<String>) -> [String: String] {
    if field == .riskClass { return Dictionary(uniqueKeysWithValues: labels.map { ($0, $0) }) }
    let sorted = labels.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return numbered(sorted, prefix: "S", width: 2)
  }

  private static func means(_ label: String, _ field: EntityField, _ value: String) -> Bool {
    switch field {
    case .riskClass: RiskClass.letter(of: label) == value
    case .station: UnitName(label) == UnitName(value)
    default: label.folded == value.folded
    }
  }

  private static func words(_ field: EntityField, _ value: String) -> String {
    guard field == .riskClass else { return value }
    return value == "U" ? "未分类" : value + "类"
  }
}

/// Numbers labels `S01`, `S02` … wide enough for all of them, at least `width` digits.
func numbered(_ labels: [String], prefix: String, width: Int) -> [String: String] {
  let width = max(width, String(labels.count).count)
  let codes = labels.indices.map { index in
    let digits = String(index + 1)
    return prefix + String(repeating: "0", count: width - digits.count) + digits
  }
  return Dictionary(uniqueKeysWithValues: zip(labels, codes))
}

internal import Sampling

/// The strata of a task (分层): which code every object of the frame carries (DRAW §1.4).
struct Strata {
  private let fields: [EntityField]
  private let codes: [[String: String]]
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
  ///   - frame: The objects in scope.
  ///   - registry: All objects, among which a column must have a value.
  /// - Throws: `TaskProblem` at the cell for an unknown column, or for too many.
  init(
    columns names: [String], at location: CellLocation, frame: [Entity], registry: [Entity]
  ) throws(Located<TaskProblem>) {
    guard names.count <= Self.largestColumnCount else {
      throw Located(.stratumColumnsTooMany(limit: Self.largestColumnCount), at: location)
    }
    fields = names.map(EntityField.init(named:))
    for (name, field) in zip(names, fields) where !Self.isKnown(field, in: registry) {
      throw Located(.stratumColumnUnknown(name), at: location)
    }
    codes = fields.map { Self.codes(of: $0, in: frame) }
    var values: [Code: [String]] = [:]
    for entity in frame where !fields.isEmpty {
      let own = fields.map { Self.label(of: entity, in: $0) }
      values[Self.code(of: own, by: codes)] = own
    }
    self.values = values
  }

  /// The strata whose objects a class of the ratio cell means, such as A类, 低风险 or 城关所.
  func codes(of label: String) -> [Code] {
    values.filter { zip(fields, $0.value).contains { Self.means(label, $0, $1) } }.map(\.key)
  }

  /// The code of an object.
  func code(of entity: Entity) -> Code {
    fields.isEmpty
      ? "ALL" : Self.code(of: fields.map { Self.label(of: entity, in: $0) }, by: codes)
  }

  /// Three codes of `S` and eight digits and two dots fit into the 32 characters of a code.
  private static let largestColumnCount = 3

  private static func isKnown(_ field: EntityField, in registry: [Entity]) -> Bool {
    let blank = field == .riskClass ? "U" : ""
    return registry.contains { field.values(of: $0).contains { $0 != blank } }
  }

  private static func code(of values: [String], by codes: [[String: String]]) -> Code {
    let text = zip(codes, values).map { $0[$1] ?? "U" }.joined(separator: ".")
    guard let code = Code(text) else {
      preconditionFailure("the codes of a few columns fit into 32 characters")
    }
    return code
  }

  private static func codes(of field: EntityField, in frame: [Entity]) -> [String: String] {
    let labels = Set(frame.map { label(of: $0, in: field) })
    if field == .riskClass { return Dictionary(uniqueKeysWithValues: labels.map { ($0, $0) }) }
    let sorted = labels.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return numbered(sorted, prefix: "S", width: 2)
  }

  private static func label(of entity: Entity, in field: EntityField) -> String {
    field.values(of: entity).first.map { $0.isEmpty ? "未填" : $0 } ?? "未填"
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

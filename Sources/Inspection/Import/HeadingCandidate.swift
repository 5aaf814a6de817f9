import Spreadsheet

/// One or two rows read as the headings of a kind of table (候选表头).
struct HeadingCandidate {
  /// The kind.
  let kind: TableKind
  /// The rows' numbers.
  let rows: ClosedRange<Int>
  /// Every heading by its column, as `headingKey`.
  let headings: [Int: String]
  /// The columns of each field, ascending.
  let columns: [Field: [Int]]
  /// How well the headings fit: 2 for a whole match, 1 for a partial one, 4 more for a field
  /// characteristic of the kind; each field counts once.
  let score: Int

  /// Reads headings as those of a kind; nil when they lack every signature of it.
  init?(
    _ headings: [Int: Heading], rows: ClosedRange<Int>, as kind: TableKind, by aliases: AliasTable
  ) {
    let matches = headings.compactMapValues { $0.match(in: kind, by: aliases) }
    let whole = Set(matches.values.filter(\.isWhole).map(\.field))
    var columns: [Field: [Int]] = [:]
    for (column, match) in matches.sorted(by: { $0.key < $1.key })
    where match.isWhole || !whole.contains(match.field) || !Self.single.contains(match.field) {
      columns[match.field, default: []].append(column)
    }
    let fields = Set(columns.keys)
    guard kind.signatures.contains(where: fields.isSuperset) else { return nil }
    self.kind = kind
    self.rows = rows
    self.headings = headings.mapValues(\.key)
    self.columns =
      kind == .registry ? SpecialObjects.columns(columns, headings: self.headings) : columns
    score = fields.count + whole.count + 4 * fields.intersection(kind.characteristics).count
  }

  /// Whether the table says how many are checked, or when.
  var isAboutAmounts: Bool { columns[.ratio] != nil || columns[.period] != nil }

  /// Fields of one value: beside 企业名称, a column 上级企业名称 is about somebody else.
  static let single: Set<Field> = [
    .entityName, .code, .registrationNumber, .legalRepresentative, .address, .station, .type,
    .industry, .status, .riskClass, .personName, .taskName, .taskCode, .ratio, .objectScope,
    .period,
    .initiator, .base,
  ]
}

/// The heading of one column: its own words, and those of the group above it, if any.
struct Heading {
  /// The group's words as `headingKey`; nil for a heading that stands alone.
  let group: String?
  /// The column's own words as `headingKey`.
  let own: String

  /// The group and the column's own words, joined as aliases write them: 执法证件/证件编号.
  var key: String { group.map { $0 + "/" + own } ?? own }

  /// The field it means: the joined words first, then its own; a long group is a title.
  func match(in kind: TableKind, by aliases: AliasTable) -> AliasTable.Match? {
    let joined = group.map { [key, $0 + own] } ?? []
    for words in joined + [own] {
      if case .whole(let field)? = aliases.match(words, in: kind) { return .whole(field) }
    }
    if let match = aliases.match(own, in: kind) { return match }
    guard let group, group.count <= 8 else { return nil }
    return aliases.match(group + own, in: kind)
  }
}

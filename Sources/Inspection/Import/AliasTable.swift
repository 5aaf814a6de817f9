/// Which headings mean which field in which kind of table (表头别名, domain §2.9).
package struct AliasTable: Sendable {
  /// How well a heading fits a field.
  enum Match: Hashable {
    /// The heading is an alias.
    case whole(Field)
    /// The heading contains an alias.
    case partial(Field)

    /// Whether the heading is an alias as a whole.
    var isWhole: Bool { if case .whole = self { true } else { false } }

    /// The field.
    var field: Field {
      switch self {
      case .whole(let field), .partial(let field): field
      }
    }
  }

  private struct Alias {
    let key: [UInt8]
    let field: Field
  }

  private var fields: [TableKind: [String: Field]] = [:]
  /// The aliases of all kinds.
  private var known: Set<String> = []
  private var longestFirst: [TableKind: [Alias]] = [:]

  /// The aliases that come with the tool.
  package static let embedded = AliasTable(csv: PackageResources.aliases_csv)

  /// Reads lines of `kind,field,alias` below a heading; aliases hold no comma and no quote.
  private init(csv: [UInt8]) {
    for line in csv.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let parts = line.split(separator: UInt8(ascii: ",")).map {
        String(decoding: $0, as: UTF8.self)
      }
      precondition(parts.count == 3, "a line of aliases.csv has three parts")
      guard let kind = TableKind(rawValue: parts[0]), let field = Field(rawValue: parts[1]) else {
        preconditionFailure("aliases.csv names kinds and fields that exist")
      }
      note(parts[2], for: field, in: kind)
    }
    for kind in fields.keys { sortAliases(of: kind) }
  }

  /// Adds an office's own heading (表头对照); it takes the place of an alias with the same words.
  package mutating func add(_ heading: String, for field: Field, in kind: TableKind) {
    note(heading, for: field, in: kind)
    sortAliases(of: kind)
  }

  /// The fields that tables of a kind can have.
  func fields(of kind: TableKind) -> Set<Field> { Set((fields[kind] ?? [:]).values) }

  /// Whether a heading, given as `headingKey`, is an alias in some kind of table.
  func isKnown(_ key: String) -> Bool { known.contains(key) }

  /// The field of a heading, given as `headingKey`; nil when no alias fits.
  ///
  /// A whole match comes before a partial one, and of these the longest alias. Aliases of one or
  /// two characters match only as a whole.
  func match(_ key: String, in kind: TableKind) -> Match? {
    guard !key.isEmpty else { return nil }
    if let field = fields[kind]?[key] { return .whole(field) }
    let bytes = Array(key.utf8)[...]
    return longestFirst[kind]?.first { bytes.contains($0.key) }.map { .partial($0.field) }
  }

  private mutating func note(_ alias: String, for field: Field, in kind: TableKind) {
    let key = alias.headingKey
    fields[kind, default: [:]][key] = field
    known.insert(key)
  }

  private mutating func sortAliases(of kind: TableKind) {
    longestFirst[kind] = (fields[kind] ?? [:]).filter { $0.key.count > 2 }
      .map { Alias(key: Array($0.key.utf8), field: $0.value) }
      .sorted {
        $1.key.count < $0.key.count
          || $1.key.count == $0.key.count && $0.key.lexicographicallyPrecedes($1.key)
      }
  }
}

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

  /// What a heading means in tables of one kind.
  fileprivate struct Meaning {
    let kind: TableKind
    let field: Field
  }

  fileprivate struct Alias {
    let key: [UInt8]
    let field: Field
  }

  /// What each heading means, by its `headingKey`; once at most for each kind.
  private var meanings: [String: [Meaning]] = [:]
  /// The aliases of three characters or more, the longest first.
  private var longAliases: [TableKind: [Alias]] = [:]

  /// The aliases that come with the tool.
  package static let embedded = AliasTable(csv: PackageResources.aliases_csv)

  /// Reads lines of `kind,field,alias` below a heading; aliases hold no comma and no quote.
  private init(csv: [UInt8]) {
    var last: (words: ArraySlice<UInt8>, meaning: Meaning)?
    for line in csv.split(separator: UInt8(ascii: "\n")).dropFirst() {
      guard let comma = line.lastIndex(of: UInt8(ascii: ",")) else {
        preconditionFailure("a line of aliases.csv has three parts")
      }
      let words = line[..<comma]
      let meaning = last.flatMap { $0.words == words ? $0.meaning : nil } ?? Meaning(words)
      note(String(decoding: line[(comma + 1)...], as: UTF8.self).headingKey, meaning)
      last = (words, meaning)
    }
  }

  /// Adds an office's own heading (表头对照); it takes the place of an alias with the same words.
  package mutating func add(_ heading: String, for field: Field, in kind: TableKind) {
    note(heading.headingKey, Meaning(kind: kind, field: field))
  }

  /// The fields that tables of a kind can have.
  func fields(of kind: TableKind) -> Set<Field> {
    Set(meanings.values.joined().filter { $0.kind == kind }.map(\.field))
  }

  /// Whether a heading, given as `headingKey`, is an alias in some kind of table.
  func isKnown(_ key: String) -> Bool { meanings[key] != nil }

  /// The field of a heading, given as `headingKey`; nil when no alias fits.
  ///
  /// A whole match comes before a partial one, and of these the longest alias. Aliases of one or
  /// two characters match only as a whole.
  func match(_ key: String, in kind: TableKind) -> Match? {
    guard !key.isEmpty else { return nil }
    if let meaning = meanings[key]?.first(where: { $0.kind == kind }) {
      return .whole(meaning.field)
    }
    let bytes = Array(key.utf8)[...]
    return longAliases[kind]?.first { bytes.contains($0.key) }.map { .partial($0.field) }
  }

  private mutating func note(_ key: String, _ meaning: Meaning) {
    meanings[key, default: []].set(meaning)
    guard key.unicodeScalars.count > 2 else { return }
    longAliases[meaning.kind, default: []]
      .insert(Alias(key: Array(key.utf8), field: meaning.field))
  }
}

extension [AliasTable.Meaning] {
  /// Takes a meaning, in place of the one for the same kind.
  fileprivate mutating func set(_ meaning: Element) {
    removeAll { $0.kind == meaning.kind }
    append(meaning)
  }
}

extension [AliasTable.Alias] {
  /// Puts an alias before the first that is shorter, or as long and larger; in place of its equal.
  fileprivate mutating func insert(_ alias: Element) {
    removeAll { $0.key == alias.key }
    insert(alias, at: firstIndex { alias.stands(before: $0) } ?? endIndex)
  }
}

extension AliasTable.Alias {
  fileprivate func stands(before other: Self) -> Bool {
    key.count > other.key.count
      || key.count == other.key.count && key.lexicographicallyPrecedes(other.key)
  }
}

extension AliasTable.Meaning {
  /// Reads `kind,field`.
  fileprivate init(_ words: ArraySlice<UInt8>) {
    let parts = words.split(separator: UInt8(ascii: ",")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard parts.count == 2, let kind = TableKind(rawValue: parts[0]),
      let field = Field(rawValue: parts[1])
    else { preconditionFailure("aliases.csv names kinds and fields that exist") }
    (self.kind, self.field) = (kind, field)
  }
}

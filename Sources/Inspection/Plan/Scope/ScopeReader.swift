/// Reads the words of a scope with the values that the registry really holds.
///
/// Built-in words are the classes and types of objects, stations, industries, risk classes, tags
/// and status words; all others come from 范围对照. Every word must be understood, or the scope is
/// unresolved: a scope decides who can be drawn, so nothing in it is guessed.
///
///     text = word { [ filler ] word }     城关所的企业: both must hold
///     word = value { "、" value }          城关所、宝丰所: one of them, all of one column
///
/// Products, projects and acts are in scope only where their registry (专项库) or a column of their
/// own is named: 全部, 市场主体, 企业 and 城关所 mean market entities.
struct ScopeReader {
  private typealias Choice = (field: EntityField, values: Set<String>)

  private let entities: Registry
  private let rules: [String: [ScopeRule]]
  private let vocabulary: [String: [Choice]]
  private let specialCount: Int
  private let longest: Int

  /// Collects the words of a registry and of the office's own table.
  init(entities: Registry, rules: [ScopeRule]) {
    self.entities = entities
    self.rules = Dictionary(grouping: rules) { $0.words.folded }
    vocabulary = Self.words(of: entities)
    specialCount = entities.count(\.origins, where: \.isSpecial)
    longest = vocabulary.keys.map(\.count).max() ?? 0
  }

  /// The filter that a text means.
  /// - Throws: `TaskProblem.scopeUnresolved` when a word is not understood or means two things,
  ///   `.scopeValueUnknown` when the office's table names a value that no object has.
  func filter(for text: String) throws(TaskProblem) -> ScopeFilter {
    let key = text.folded
    if let rows = rules[key] {
      return ScopeFilter(
        clauses: try rows.map { row throws(TaskProblem) in withoutSpecial(try clause(of: row)) })
    }
    if Self.isEveryone(text) { return try everyone(text) }
    guard let conditions = conditions(in: key) else { throw .scopeUnresolved(text) }
    return ScopeFilter(clauses: [withoutSpecial(conditions)])
  }

  /// Every market entity; where there is none, the only special registry.
  private func everyone(_ text: String) throws(TaskProblem) -> ScopeFilter {
    if specialCount == 0 { return .everything }
    if specialCount < entities.count { return ScopeFilter(clauses: [withoutSpecial([])]) }
    guard Set(entities.usedOrigins.map(\.pools)).count == 1 else { throw .scopeUnresolved(text) }
    return .everything
  }

  /// A clause that names nothing special concerns market entities.
  private func withoutSpecial(_ clause: [ScopeFilter.Condition]) -> [ScopeFilter.Condition] {
    let isGeneral = clause.allSatisfy { condition in
      switch condition.field {
      case .tag, .other: false
      case .kind, .type, .station, .industry, .riskClass, .status: true
      }
    }
    guard specialCount > 0, isGeneral else { return clause }
    let kinds = EntityKind.allCases.filter { $0 != .special }.map(\.rawValue)
    return clause + [.init(field: .kind, allowed: Set(kinds))]
  }

  private func conditions(in key: String) -> [ScopeFilter.Condition]? {
    var found: [ScopeFilter.Condition] = []
    var isListing = false
    var rest = Substring(key)
    while !rest.isEmpty {
      if let (length, choices) = nextWord(of: rest) {
        guard choices.count == 1, found.add(choices[0], isListing: isListing) else { return nil }
        rest.removeFirst(length)
        isListing = false
      } else if let separator = Self.separators.first(where: rest.hasPrefix) {
        rest.removeFirst(separator.count)
        isListing = true
      } else if let filler = Self.fillers.first(where: rest.hasPrefix) {
        rest.removeFirst(filler.count)
      } else {
        return nil
      }
    }
    return found.isEmpty || isListing ? nil : found
  }

  private func nextWord(of rest: Substring) -> (length: Int, choices: [Choice])? {
    for length in stride(from: min(longest, rest.count), to: 0, by: -1) {
      if let choices = vocabulary[String(rest.prefix(length))] { return (length, choices) }
    }
    return nil
  }

  private func clause(of rule: ScopeRule) throws(TaskProblem) -> [ScopeFilter.Condition] {
    try rule.conditions.map { written throws(TaskProblem) in
      let condition = condition(EntityField(named: written.field), value: written.value)
      guard !condition.allowed.isEmpty else {
        throw .scopeValueUnknown(field: written.field, value: written.value)
      }
      return condition
    }
  }

  private func condition(_ field: EntityField, value: String) -> ScopeFilter.Condition {
    let kind = EntityKind.allCases.first { $0.words.contains(value.folded) }
    if field == .type, let kind { return .init(field: .kind, allowed: [kind.rawValue]) }
    let letter = field == .riskClass ? RiskClass.letter(of: value) : nil
    let pattern = Wildcard(letter ?? value)
    let values = FieldColumn(field, of: entities).usedValues
    return .init(field: field, allowed: values.filter(pattern.matches))
  }

  private static func words(of entities: Registry) -> [String: [Choice]] {
    var words: [String: [Choice]] = [:]
    for kind in EntityKind.allCases {
      for word in kind.words { words[word] = [(.kind, [kind.rawValue])] }
    }
    for (word, label) in risks { words[word] = [(.riskClass, [label])] }
    for field in [EntityField.type, .station, .industry, .tag, .status] {
      let all = field == .tag ? entities.usedTags : FieldColumn(field, of: entities).usedValues
      let values = all.filter { !$0.folded.isEmpty }
      for (word, spellings) in Dictionary(grouping: values, by: \.folded) {
        // A class and a type of the same name mean the same; the class knows the codes, too.
        if field == .type, words[word] != nil { continue }
        words[word, default: []].append((field, Set(spellings)))
      }
    }
    let pools = Set(entities.usedOrigins.flatMap(\.pools))
    for (word, spellings) in Dictionary(grouping: pools, by: \.folded) {
      // A sheet called 企业 doesn't take the class's place; one called as a tag adds to it.
      let isTag = words[word]?.allSatisfy { $0.field == .tag } ?? true
      if isTag { words[word] = [(.tag, Set(spellings + (words[word]?[0].values ?? [])))] }
    }
    return words
  }

  /// Whether a scope means every market entity.
  static func isEveryone(_ text: String) -> Bool { everyone.contains(text.folded) }

  private static let everyone: Set<String> = [
    "全部", "全部检查对象", "所有检查对象", "检查对象", "市场主体", "所有市场主体", "全部市场主体", "各类市场主体", "经营主体",
    "所有经营主体", "全部经营主体", "各类经营主体", "全部对象",
  ]

  private static let separators = ["、", ",", ";", "和", "及", "与", "或", "/"]

  private static let fillers = [
    "辖区内", "本辖区", "辖区", "全县", "全区", "全市", "全局", "所有", "各类", "全部", "列入", "名单", "的",
  ]

  private static let risks: [(String, String)] = [
    ("a类", "A"), ("b类", "B"), ("c类", "C"), ("d类", "D"), ("e类", "E"), ("低风险", "A"), ("一般风险", "B"),
    ("较高风险", "C"), ("高风险", "D"), ("信用风险低", "A"), ("信用风险一般", "B"), ("信用风险较高", "C"),
    ("信用风险高", "D"),
  ]
}

extension [ScopeFilter.Condition] {
  /// Adds a word: in a list, one more value of the column just named, else another column.
  ///
  /// False for anything else, such as 企业、城关所, which may mean both or either.
  fileprivate mutating func add(
    _ word: (field: EntityField, values: Set<String>), isListing: Bool
  ) -> Bool {
    if isListing {
      guard let last = indices.last, self[last].field == word.field else { return false }
      self[last].allowed.formUnion(word.values)
    } else {
      guard !contains(where: { $0.field == word.field }) else { return false }
      append(ScopeFilter.Condition(field: word.field, allowed: word.values))
    }
    return true
  }
}

/// A value with an optional `*` at its start and end, compared after folding.
private struct Wildcard {
  private let core: String
  private let isOpenAtStart: Bool
  private let isOpenAtEnd: Bool

  init(_ text: String) {
    var key = Substring(text.folded)
    isOpenAtStart = key.hasPrefix("*")
    isOpenAtEnd = key.count > 1 && key.hasSuffix("*")
    if isOpenAtStart { key.removeFirst() }
    if isOpenAtEnd { key.removeLast() }
    core = String(key)
  }

  func matches(_ value: String) -> Bool {
    let key = value.folded
    switch (isOpenAtStart, isOpenAtEnd) {
    case (false, false): return key == core
    case (false, true): return key.hasPrefix(core)
    case (true, false): return key.hasSuffix(core)
    case (true, true): return key.contains(core)
    }
  }
}

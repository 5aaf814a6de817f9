/// Reads the words of a scope with the values that the registry really holds.
///
/// Built-in words are the classes of objects, stations, industries, risk classes, tags and status
/// words; all others come from 范围对照. Every word must be understood, or the scope is
/// unresolved: a scope decides who can be drawn, so nothing in it is guessed.
struct ScopeReader {
  private typealias Choice = (field: EntityField, values: Set<String>)

  private let entities: [Entity]
  private let rules: [String: [ScopeRule]]
  private let vocabulary: [String: [Choice]]
  private let longest: Int

  /// Collects the words of a registry and of the office's own table.
  init(entities: [Entity], rules: [ScopeRule]) {
    self.entities = entities
    self.rules = Dictionary(grouping: rules) { $0.words.folded }
    vocabulary = Self.words(of: entities)
    longest = vocabulary.keys.map(\.count).max() ?? 0
  }

  /// The filter that a text means; nil when a word of it is not understood or means two things.
  func filter(for text: String) -> ScopeFilter? {
    let key = text.folded
    if let rows = rules[key] { return ScopeFilter(clauses: rows.map(clause)) }
    if Self.everyone.contains(key) { return .everything }
    return conditions(in: key).map { ScopeFilter(clauses: [$0]) }
  }

  private func conditions(in key: String) -> [ScopeFilter.Condition]? {
    var found: [ScopeFilter.Condition] = []
    var rest = Substring(key)
    while !rest.isEmpty {
      if let filler = Self.fillers.first(where: rest.hasPrefix) {
        rest.removeFirst(filler.count)
      } else if let (length, choice) = nextWord(of: rest) {
        rest.removeFirst(length)
        found.merge(choice.field, choice.values)
      } else {
        return nil
      }
    }
    return found.isEmpty ? nil : found
  }

  private func nextWord(of rest: Substring) -> (Int, Choice)? {
    for length in stride(from: min(longest, rest.count), to: 0, by: -1) {
      guard let choices = vocabulary[String(rest.prefix(length))] else { continue }
      return choices.count == 1 ? (length, choices[0]) : nil
    }
    return nil
  }

  private func clause(of rule: ScopeRule) -> [ScopeFilter.Condition] {
    rule.conditions.map { condition in
      let named = EntityField(named: condition.field)
      let kind = EntityKind.allCases.first { $0.words.contains(condition.value.folded) }
      if named == .type, let kind {
        return ScopeFilter.Condition(field: .kind, allowed: [kind.rawValue])
      }
      let pattern = Wildcard(condition.value)
      let values = Set(entities.lazy.flatMap(named.values(of:)))
      return ScopeFilter.Condition(field: named, allowed: values.filter(pattern.matches))
    }
  }

  private static func words(of entities: [Entity]) -> [String: [Choice]] {
    var words: [String: [Choice]] = [:]
    for kind in EntityKind.allCases {
      for word in kind.words { words[word] = [(.kind, [kind.rawValue])] }
    }
    for (word, label) in risks { words[word] = [(.riskClass, [label])] }
    for field in [EntityField.station, .industry, .tag, .status] {
      let values = Set(entities.lazy.flatMap(field.values(of:))).filter { !$0.folded.isEmpty }
      for (word, spellings) in Dictionary(grouping: values, by: \.folded) {
        words[word, default: []].append((field, Set(spellings)))
      }
    }
    return words
  }

  private static let everyone: Set<String> = [
    "全部", "全部检查对象", "所有检查对象", "检查对象", "市场主体", "所有市场主体", "全部市场主体", "各类市场主体", "经营主体",
    "所有经营主体", "全部经营主体", "各类经营主体", "全部对象",
  ]

  private static let fillers = [
    "辖区内", "本辖区", "辖区", "全县", "全区", "全市", "全局", "所有", "各类", "全部", "的", "、", ",", ";", "和", "及", "与",
    "/",
  ]

  private static let risks: [(String, String)] = [
    ("a类", "A"), ("b类", "B"), ("c类", "C"), ("d类", "D"), ("e类", "E"), ("低风险", "A"), ("一般风险", "B"),
    ("较高风险", "C"), ("高风险", "D"), ("信用风险低", "A"), ("信用风险一般", "B"), ("信用风险较高", "C"),
    ("信用风险高", "D"),
  ]
}

extension [ScopeFilter.Condition] {
  /// Adds values: OR within a field, AND between fields.
  fileprivate mutating func merge(_ field: EntityField, _ values: Set<String>) {
    if let index = firstIndex(where: { $0.field == field }) {
      self[index].allowed.formUnion(values)
    } else {
      append(ScopeFilter.Condition(field: field, allowed: values))
    }
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

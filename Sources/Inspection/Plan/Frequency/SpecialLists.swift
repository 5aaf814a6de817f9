internal import Sampling

/// The named lists on a day as tags of the objects on them (专项名单), so that scopes, strata and
/// settings can name them (seed 000 二(三), seed 002 article 7).
extension Inputs {
  /// The entities with the lists on which they stand on a day among their tags.
  private func entities(taggedOn day: CalendarDate) -> Registry {
    let entries = Dictionary(grouping: listEntries.filter { $0.holds(on: day) }, by: \.entity)
    guard !entries.isEmpty else { return entities }
    var tagged = entities
    for index in entities.indices {
      for entry in entries[entities.id(at: index)] ?? [] { tagged.addTag(entry.list, at: index) }
    }
    return tagged
  }

  /// The entities as they are planned on a day: tagged with their lists and, where the plan's cells
  /// name the column 重点对象, told apart by it.
  func entities(plannedOn day: CalendarDate) -> Registry {
    let entities = entities(taggedOn: day)
    let column = FocusedObjects.column
    let isNamed = tasks.contains { $0.strata.text.contains(column) }
    let isMeant = isNamed || settings.ratio(.focusRatio) != nil
    return isMeant ? FocusedObjects(settings).marked(in: entities) : entities
  }

  /// Whether the same objects stand on the same lists on both days.
  func listsAgree(on day: CalendarDate, and other: CalendarDate) -> Bool {
    listEntries.allSatisfy { $0.holds(on: day) == $0.holds(on: other) }
  }
}

/// The objects that are to be checked more often (重点对象), seed 002 article 7.
struct FocusedObjects {
  private let words: [String]

  /// Reads which tags are meant (重点对象名单): by default complaints, abnormal operation, special
  /// attention and grave breaches.
  init(_ settings: Settings) {
    words = (settings.list(.focusTags) ?? Self.usualWords).map(\.folded)
  }

  /// Whether one of an object's tags begins with one of the words: 已移出经营异常名录 doesn't.
  func contains(_ tags: [String]) -> Bool {
    tags.contains { tag in words.contains(where: tag.folded.hasPrefix) }
  }

  /// The entities with a column of their own that says whether they are meant, so that a plan can
  /// make strata of it, with a ratio for each.
  func marked(in entities: Registry) -> Registry {
    let isMeant = entities.tags.values.map(contains)
    var marked = entities
    for index in entities.indices {
      let word = isMeant[entities.tags.number(at: index)] ? Self.column : Self.rest
      marked.set(word, of: Self.column, at: index)
    }
    return marked
  }

  /// Whether some of the objects at places of a registry are marked so.
  static func isAny(of places: [UInt32], in registry: Registry) -> Bool {
    let isMarked = registry.others.values.map { $0[column] == column }
    return isMarked.contains(true)
      && places.contains { isMarked[registry.others.number(at: Int($0))] }
  }

  /// What a task asks for where these objects have a larger ratio of their own.
  ///
  /// They become a class besides all others. Nil for a task with a limit, a base, classes,
  /// instalments or a number of its own, which stays as it is.
  static func raising(
    _ statement: RatioStatement, to ratio: Ratio, of task: PlanTask
  ) -> RatioStatement? {
    guard let rule = statement.rule, case .share = rule.amount, rule.sense != .cap,
      rule.ceiling == nil, rule.stated == nil, rule.base == nil, statement.statedBase == nil,
      statement.tiers.isEmpty, task.batch.isEmpty, task.base.text.isEmpty
    else { return nil }
    var raised = statement
    raised.tiers = [
      RatioStatement.Tier(
        label: column, rule: RatioRule(amount: .share(ratio), sense: .floor))
    ]
    return raised
  }

  /// The name of that column, and of its objects.
  static let column = "重点对象"
  private static let rest = "其他对象"
  private static let usualWords = ["投诉举报", "经营异常", "重点关注", "严重违法"]
}

extension RatioStatement {
  /// Whether so large a share of everybody is asked for anyway.
  func asksAtLeast(_ ratio: Ratio) -> Bool {
    switch rule?.amount {
    case .everyone: tiers.isEmpty
    case .share(let own):
      tiers.isEmpty && own.numerator * ratio.denominator >= ratio.numerator * own.denominator
    case .count, nil: false
    }
  }
}

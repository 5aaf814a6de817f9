/// The limits that words of a frequency set for a single object (同一对象的抽查频次).
///
/// `对同一单位每2年抽查不超过1次` does; `1次/年` only says how often the task runs.
struct ObjectLimits {
  /// The limits.
  private(set) var values: [FrequencyLimit] = []
  /// Why words that may be a limit have no effect; nil where nothing is doubtful.
  private(set) var problem: FrequencyProblem?

  /// Reads the frequency of an item: an upper limit is meant for each object.
  init(item text: String) {
    add(text) { $0.isPerObject || $0.atLeast == nil }
  }

  /// Reads the frequency of a task, and one that stands beside its ratio: only what speaks of one
  /// object is meant for each.
  init(plan text: String, ratio: String) {
    add(text, where: \.isPerObject)
    let beside = RatioText.statement(of: ratio)?.frequency
    add([beside].compactMap(\.self), of: ratio, where: \.isPerObject)
  }

  private mutating func add(_ text: String, where isMeant: (Frequency) -> Bool) {
    guard !text.isEmpty else { return }
    guard let frequencies = FrequencyText.frequencies(of: text) else {
      problem = .unresolved(text)
      return
    }
    add(frequencies, of: text, where: isMeant)
  }

  private mutating func add(
    _ frequencies: [Frequency], of text: String, where isMeant: (Frequency) -> Bool
  ) {
    for frequency in frequencies where isMeant(frequency) {
      guard let times = frequency.atMost else { continue }
      if let level = frequency.level {
        problem = .otherLevel(text, level: level)
      } else if let span = FrequencyLimit.Span(frequency.span) {
        values.append(FrequencyLimit(times, in: span))
      } else {
        problem = .licenceUnknown(text)
      }
    }
  }
}

extension FrequencyLimit.Span {
  /// The span of a frequency; nil for the time of a licence.
  ///
  /// A single year is the calendar year, as is a text without span (seed 002, article 7); several
  /// years run to the day.
  fileprivate init?(_ span: Frequency.Span?) {
    switch span {
    case nil, .years(1): self = .year
    case .years(let count): self = .months(12 * count)
    case .months(let count): self = .months(count)
    case .days(let count): self = .days(count)
    case .licence: return nil
    }
  }
}

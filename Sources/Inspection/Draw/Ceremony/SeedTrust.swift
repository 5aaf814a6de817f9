package import Sampling

/// Why a draw's seed has its trust grade (可信依据), DRAW §2.4.
///
/// Events count that happen at least 24 hours after the commitment; since a commitment is known by
/// its day alone, a whole day must lie between the two.
package struct SeedTrust: Sendable {
  /// The grade.
  package let grade: TrustGrade
  /// The randomness of the events that count.
  private let known: Randomness
  /// The randomness of all the events whose games are known.
  private let total: Randomness
  private let promise: SeedPromise
  private let isTyped: Bool
  /// What the events were, those included that took the place of another.
  private let names: String

  /// Grades what a commitment promises, and what became of it once the seed is there.
  /// - Parameters:
  ///   - commitment: The commitment.
  ///   - seed: The seed; nil for the grade in prospect.
  ///   - hasEvidence: Whether a third party's evidence of the commitment's time is in the ledger.
  package init(_ commitment: KeyValueDocument, seed: Seed?, hasEvidence: Bool) {
    let promise = SeedPromise(of: commitment)
    let date = commitment["date"].flatMap { CalendarDate(iso: $0) }
    let values = seed?.sources.map(\.value)
    isTyped = commitment[.event(1)] == Seed.Source.typedEvent
    total = Self.randomness(of: promise.events, values) { _ in true }
    known = Self.randomness(of: promise.events, values) { event in
      date.map { event.day.dayNumber - $0.dayNumber >= 2 } ?? false
    }
    names = (seed?.sources.map(\.event) ?? promise.events.map(\.name)).joined(separator: "、")
    grade = Self.grade(known, promise, isChosen: Self.isChosen(promise, isTyped, seed), hasEvidence)
    self.promise = promise
  }

  private static func grade(
    _ known: Randomness, _ promise: SeedPromise, isChosen: Bool, _ hasEvidence: Bool
  ) -> TrustGrade {
    guard known < Randomness(bits: 60) else { return hasEvidence ? .a : .b }
    return Set(promise.seals).count > 1 && !isChosen ? .c : .d
  }

  /// Whether somebody may choose the public value once the sealed numbers are known.
  private static func isChosen(_ promise: SeedPromise, _ isTyped: Bool, _ seed: Seed?) -> Bool {
    guard isTyped else {
      return promise.events.isEmpty || promise.events.contains { $0.game == nil }
    }
    return seed.map { $0.sources.map(\.value) != [SeedPromise.sealedValue] } ?? false
  }

  /// The randomness of the different events whose values can't be made up.
  private static func randomness(
    of events: [SeedEvent], _ values: [String]?, where counts: (SeedEvent) -> Bool
  ) -> Randomness {
    var names: Set<String> = []
    return events.indices.reduce(.none) { sum, index in
      let (event, value) = (events[index], values?.dropFirst(index).first)
      guard counts(event), names.insert(event.name).inserted, let game = event.game
      else { return sum }
      let isPossible = value.map { game.accepts($0) } ?? (values == nil)
      return sum + (isPossible ? game.randomness(of: value) ?? .none : .none)
    }
  }
}

/// What the grade means, in plain words (等级说明).
extension SeedTrust {
  /// One sentence with the bits; below B it says that the draw isn't a public one.
  package var words: String {
    switch grade {
    case .a: "\(publicWords)，承诺时间有第三方证据，承诺时无人能够预知"
    case .b: "\(publicWords)，承诺时无人能够预知"
    case .c:
      "种子由 \(promise.seals.count) 名保管人事先封存的随机数决定，任何一人都不能单独左右；\(Self.notPublic)"
    case .d where isTyped && promise.isSealed:
      "封存的随机数揭示之后，又由本单位录入了种子：无法证明种子不是事先挑选的，\(Self.notPublic)"
    case .d where isTyped:
      "种子由本单位录入或由计算机生成：无法证明种子不是事先挑选的，\(Self.notPublic)"
    case .d: "公开事件（\(names)）\(weakness)，\(Self.notPublic)"
    }
  }

  private var publicWords: String {
    "种子取自承诺之后公布的公开事件（\(names)，\(known.text) 比特）"
      + (promise.isSealed ? "和 \(promise.seals.count) 份封存的随机数" : "")
  }

  private var weakness: String {
    if promise.events.isEmpty || promise.events.contains(where: { $0.game == nil }) {
      return "的随机性未知"
    }
    return total < Randomness(bits: 60)
      ? "只有 \(total.text) 比特随机性，少于 60 比特" : "距承诺不足 24 小时"
  }

  private static let notPublic = "结果可以复算，但不属于公开随机"
}

/// Why a step around the seed is refused (拒绝): nothing was changed.
package enum CeremonyRefusal: Refusal, Hashable {
  /// An event whose game isn't known, or whose issue isn't one of the game.
  case eventUnknown(String)
  /// One event named twice, whose randomness would count twice.
  case eventTwice(String)
  /// An event that isn't after the commitment.
  case eventNotAfter(event: SeedEvent, date: CalendarDate)
  /// Seals that aren't at least two different digests.
  case sealsUnusable(count: Int)
  /// A typed text that is no value of the event; `typing` is 1 or 2.
  case valueImpossible(event: SeedEvent, typing: Int, fault: PublicValue.Fault)
  /// The two typings differ.
  case typingsDiffer(event: SeedEvent, difference: String)
  /// Another number of values than events, or of first than second typings.
  case valueCount(expected: Int, first: Int, second: Int)
  /// No commitment waits for a public value: of this task, or at all; `isTyped` where the task is
  /// committed to a typed seed.
  case nothingWaits(task: Int?, isTyped: Bool)
  /// Several tasks wait for different seeds; one must be named.
  case taskNeeded([Int])
  /// Sealed numbers that aren't revealed yet, counted from 1.
  case revealsMissing(task: Int, [Int])
  /// The draw needs its seed first, which several values or people make.
  case seedFirst(task: Int)

  /// A number that can't be a nonce, or whose seal isn't in the commitment.
  case nonceUnknown(task: Int)
  /// The number is revealed already.
  case revealedBefore(task: Int, seal: Int)
  /// A custodian or a third party without a name in one line.
  case nameMissing
  /// Throws of dice that don't make a nonce: too few, or not digits.
  case diceTooFew(found: Int, needed: Int)

  /// The committed issue may still be published.
  case fallbackEarly(SeedEvent)
  /// An issue that may not take the place of a committed one.
  case fallbackWrong(asked: String, allowed: [String])
  /// A fallback without a reason or an approver in one line each.
  case fallbackReasonMissing

  /// Evidence that can't be read or is empty, or a time-stamp token of something else.
  case evidenceUnusable(file: String, isOfOther: Bool)

  /// Neither a frozen frame nor the tables have the enterprise that somebody asks for.
  case entityUnknown(String)

  /// The stable code.
  package var code: String {
    switch self {
    case .eventUnknown: "D130"
    case .eventNotAfter: "D131"
    case .valueImpossible: "D132"
    case .typingsDiffer: "D133"
    case .sealsUnusable: "D134"
    case .taskNeeded: "D135"
    case .nothingWaits: "D136"
    case .valueCount: "D137"
    case .revealsMissing: "D138"
    case .nonceUnknown: "D139"
    case .eventTwice: "D140"
    case .revealedBefore: "D141"
    case .fallbackEarly: "D142"
    case .fallbackWrong: "D143"
    case .fallbackReasonMissing: "D144"
    case .evidenceUnusable: "D145"
    case .seedFirst: "D146"
    case .entityUnknown: "D147"
    case .nameMissing: "D148"
    case .diceTooFew: "D149"
    }
  }

  /// A refusal always stops.
  package var severity: Severity { .error }
}

/// How many places were given up out of how many (更换率): an exact fraction.
package struct ReplacementRate: Hashable, Sendable {
  /// The officer or the approver.
  package let name: String
  /// The places given up by replacement or late recusal (让出席位数).
  package let given: Int
  /// The places that could have been: all that the officer ever held, or all of the draws in which
  /// the approver approved (席位数).
  package let places: Int

  /// Whether a second look is due: two places or more, and over a fifth of all.
  ///
  /// Replacing drawn officers until a friend's turn comes is the oldest way round a draw (DRAW
  /// T13); the share of a fifth is ours, no document names one.
  package var isHigh: Bool { given >= 2 && given * 5 > places }
}

/// How far a stranger can trust that nobody chose the seed (可信等级), DRAW §2.4 and §1.10.
package enum TrustGrade: String, Sendable {
  /// A public future event of at least 60 bits, after a commitment whose time a third party shows.
  case a = "A"
  /// A public future event of at least 60 bits.
  case b = "B"
  /// Sealed numbers of two or more custodians alone.
  case c = "C"
  /// Anything else: it can be repeated, but somebody may have chosen it.
  case d = "D"
}

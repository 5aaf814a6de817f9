/// How a share becomes a whole number (取整方式).
package enum Rounding: String, Hashable, Sendable {
  /// Never less than the ratio: 不低于 (进位).
  case up = "ceil"
  /// Never more than the ratio: 不超过 (舍去).
  case down = "floor"
  /// To the nearest, halves up (四舍五入).
  case half
}

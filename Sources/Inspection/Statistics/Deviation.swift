/// How far a count lies from what chance makes likely, in standard deviations (偏离程度 z).
///
/// Integers only: z² is `difference²/variance`, and z is shown in hundredths, rounded towards 0.
struct Deviation: Hashable, Sendable {
  /// What was found less what is expected, times some number.
  let difference: Int128
  /// The variance of that difference.
  let variance: Int128

  /// Both for the sum of independent counts with the same factor.
  static func + (left: Self, right: Self) -> Self {
    Self(
      difference: left.difference + right.difference, variance: left.variance + right.variance)
  }

  /// Nothing found and nothing expected.
  static let none = Self(difference: 0, variance: 0)

  /// |z| in hundredths, rounded down; nil where chance has no part in it.
  private var size: Int128? {
    variance > 0 ? (difference * difference * 10_000 / variance).squareRoot : nil
  }

  /// z with two decimals, such as `−0.63`; `—` where chance has no part in it.
  var text: String {
    guard let size else { return "—" }
    let sign = difference < 0 && size > 0 ? "−" : ""
    return sign + ExactText.decimal(size, 100, places: 2)
  }

  /// What that means, for people.
  var words: String {
    guard let size else { return "没有随机余地（全部抽取或者没有可比的对象）" }
    return switch size {
    case ..<200: "在随机波动之内"
    case ..<300: "偏离稍大；二十行中有一行这样属于正常"
    case ..<500: "偏离较大，请核对"
    default: "几乎不可能出于偶然，应当查明原因"
    }
  }
}

extension Int128 {
  /// The largest number whose square isn't above this one, which isn't negative.
  var squareRoot: Int128 {
    guard self > 0 else { return 0 }
    var root = Int128(1) << ((128 - leadingZeroBitCount + 1) / 2)
    while case let next = (root + self / root) / 2, next < root { root = next }
    return root
  }
}

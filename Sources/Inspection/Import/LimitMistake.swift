internal import Spreadsheet

/// What is wrong with a limit that a user set (上限写法有误).
package enum LimitMistake: Error, Hashable {
  /// Not of the form 名称=数值.
  case malformed(String)
  /// No limit has this name.
  case unknownName(String)
  /// Not an integer from 1 on, or too large.
  case badNumber(String, name: String, maximum: Int)

  /// Not an amount of memory, or too small or large a one.
  case badMemory(String)

  /// The Chinese sentence.
  package var message: String {
    switch self {
    case .malformed(let text): "--limit 应写成 名称=数值（如 rows=20000000），现为\(text.quoted)。"
    case .unknownName(let name):
      "--limit 没有名为\(name.quoted)的上限；可以用："
        + ReadError.Quantity.allCases.map(\.name).joined(separator: "、") + "。"
    case .badNumber(let text, let name, let maximum):
      "--limit \(name) 应为 1 至 \(maximum) 的整数，现为\(text.quoted)。"
    case .badMemory(let text): "--memory 应写成 64M 至 1024G 的内存大小（如 256M、2G），现为\(text.quoted)。"
    }
  }
}

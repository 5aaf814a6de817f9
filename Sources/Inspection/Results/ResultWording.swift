/// A result as some list words it (检查结果用语).
///
/// The five lists that were in use since 2016 (domain §3.4, A to E) and what else was seen stand in
/// `result_words.csv`. They are told by words, never by numbers, which contradict one another.
package struct ResultWording: Hashable, Sendable {
  /// The result.
  package let result: CheckResult
  /// What the words say beyond the result, such as 注销 of R10; empty for nothing.
  package let reason: String

  /// Reads one result; nil for words that no list has, such as a number alone, or 停止检查, which
  /// is what officers do and not what they found.
  init?(_ text: String) {
    let key = Self.key(text)
    if let known = Self.known[key] ?? Self.known[key.withoutNumber] {
      self = known
    } else if let reason = Self.otherReason(text) {
      self.init(.other, reason: reason)
    } else {
      return nil
    }
  }

  /// Reads all the results of a cell, in order; nil when some of its words are of no list.
  ///
  package static func all(in text: String) -> [ResultWording]? { text.words(by: Self.init) }

  /// Makes a wording.
  init(_ result: CheckResult, reason: String = "") {
    self.result = result
    self.reason = reason
  }

  /// Every list's wordings in the order of the file, each with the name of its list.
  static let lists: [(list: String, wording: String, meaning: ResultWording)] = records(
    PackageResources.result_words_csv)

  private static let known: [String: ResultWording] = Dictionary(
    lists.map { (key($0.wording), $0.meaning) }, uniquingKeysWith: { first, _ in first })

  private static func records(
    _ bytes: [UInt8]
  ) -> [(list: String, wording: String, meaning: ResultWording)] {
    PlainCSV.records(bytes)?.dropFirst().map { values in
      guard values.count == 4, let result = CheckResult(rawValue: values[1]) else {
        preconditionFailure("result_words.csv names results that exist")
      }
      return (values[0], values[3], ResultWording(result, reason: values[2]))
    } ?? []
  }

  /// The words without marks and white space.
  private static func key(_ text: String) -> String {
    text.folded.filter { !"、,()。.;:“”\"'".contains($0) }
  }

  /// What stands behind 其他： or in the brackets of 其他（…）; nil for other words.
  private static func otherReason(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: /\s*其他(?:情况)?\s*[：:（(](.+?)[）)]?\s*/) else {
      return nil
    }
    let reason = String(match.1).oneLine.trimmingBlanks
    return reason.isEmpty ? nil : reason
  }
}

extension String {
  /// The text behind a number that opens it; the text itself where nothing else follows.
  fileprivate var withoutNumber: String {
    let rest = drop { $0.isASCII && $0.isNumber }
    return rest.isEmpty ? self : String(rest)
  }
}

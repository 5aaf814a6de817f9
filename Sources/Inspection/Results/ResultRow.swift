package import Sampling

/// What a check of an object came to, as frozen in `results.csv` (检查结果).
package struct ResultRow: FrozenRow {
  /// The object.
  package let id: CanonicalID
  private let texts: [ResultField: String]

  /// Makes a row; nil where a text isn't allowed, the results or the day of the check are
  /// missing, days aren't in their order, or a refusal to sign isn't explained.
  package init?(id: CanonicalID, texts: [ResultField: String]) {
    self.id = id
    self.texts = texts.filter { !$0.value.isEmpty }
    guard texts.allSatisfy({ $0.key.allows($0.value) }),
      [.results, .checked].allSatisfy({ texts[$0]?.isEmpty == false }),
      disorder == nil, (self[.refusal].isEmpty) == (signing != .refused)
    else { return nil }
  }

  /// The text of a field; empty for none.
  package subscript(field: ResultField) -> String { texts[field] ?? "" }

  /// The results, ascending (检查结果).
  package var results: [CheckResult] { [CheckResult](ids: self[.results]) ?? [] }
  /// How it was checked (核查方式).
  package var methods: [CheckMethod] { CheckMethod.members(in: self[.methods]) ?? [] }
  /// What follows (后续处置措施).
  package var disposals: [Disposal] { Disposal.members(in: self[.disposal]) ?? [] }
  /// What was out of the ordinary (特殊情形).
  package var specialCases: [SpecialCase] { SpecialCase.members(in: self[.special]) ?? [] }
  /// Whether the object signed; nil where nothing is said (签字情况).
  package var signing: Signing? { Signing(rawValue: self[.signing]) }
  /// Why the law keeps it from the public; nil where it doesn't (不公示原因).
  package var secrecy: Secrecy? { Secrecy(rawValue: self[.exempt]) }
  /// The day of a field; nil where it has none.
  package func day(_ field: ResultField) -> CalendarDate? { CalendarDate(iso: self[field]) }
  /// Whether somebody must deal with what was found (问题结果).
  package var isProblem: Bool { results.contains(where: \.isProblem) }

  /// The first day that lies before one that must come earlier; nil where all are in order.
  var disorder: ResultField? { Self.disorder(of: texts) }

  /// The first day of some texts that lies before one that must come earlier.
  static func disorder(of texts: [ResultField: String]) -> ResultField? {
    order.first { earlier, later in
      guard let first = texts[earlier], let last = texts[later], !first.isEmpty, !last.isEmpty
      else { return false }
      return last < first
    }?.later
  }

  private static let order: [(earlier: ResultField, later: ResultField)] = [
    (.from, .checked), (.checked, .completed), (.checked, .published), (.firstMailed, .firstReturned),
    (.firstReturned, .secondMailed), (.firstMailed, .secondMailed),
    (.secondMailed, .secondReturned),
  ]

  package static let table = "results"
  package static let heading = ["id"] + ResultField.allCases.map(\.rawValue)
  /// `exempt` and `published`, which older ledgers don't know.
  package static let optionalColumnCount = 2

  package init?(_ values: [String]) {
    guard let id = CanonicalID(canonical: values[0]) else { return nil }
    let texts = zip(ResultField.allCases, values.dropFirst()).map { ($0, $1) }
    self.init(id: id, texts: Dictionary(texts) { first, _ in first })
  }

  package var values: [String] { [id.text] + ResultField.allCases.map { self[$0] } }
}

extension ResultRow {
  /// The day on which all that had to stop or be mended was (整改完成); nil where something isn't, or
  /// something of another kind was found.
  var remediedOn: CalendarDate? {
    let problems = results.filter(\.isProblem)
    let isMendable = problems.allSatisfy { [.orderedToStop, .orderedToMend].contains($0) }
    guard !problems.isEmpty, isMendable, !disposals.contains(.transfer) else { return nil }
    return day(.completed)
  }

  /// The row with another text in a field; nil where that isn't allowed.
  func setting(_ field: ResultField, to text: String) -> ResultRow? {
    ResultRow(id: id, texts: texts.merging([field: text]) { $1 })
  }

  /// The fields in which a later row says something else than this one (不一致): what was empty
  /// may be filled.
  func contradictions(in later: ResultRow) -> [ResultField] {
    ResultField.allCases.filter { !self[$0].isEmpty && self[$0] != later[$0] }
  }
}

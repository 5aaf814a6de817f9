/// The columns of summaries and the headings that they go by (汇总栏目别名, domain §2.3).
///
/// A heading in two rows is a pair, such as 任务类型 and 本部门; an alias may ask for its upper half.
struct SummaryCatalog: Sendable {
  /// The columns that come with the tool.
  static let embedded = SummaryCatalog(csv: PackageResources.summary_columns_csv)

  /// The columns in the order in which they are written.
  private(set) var columns: [SummaryColumn] = []
  private var places: [String: Int] = [:]
  /// Columns by upper heading, `""` for any, and lower heading.
  private var aliases: [String: [String: [Int]]] = [:]

  /// Reads lines of `kind,column,group,headings` below a heading, `|` between headings.
  private init(csv: [UInt8]) {
    for line in String(decoding: csv, as: UTF8.self).split(separator: "\n").dropFirst() {
      let parts = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 4, let kind = SummaryColumn.Kind(rawValue: parts[0]) else {
        preconditionFailure("a line of summary_columns.csv has four parts, a known kind first")
      }
      let place = add(SummaryColumn(name: parts[1], kind: kind))
      note(parts[1], under: "", as: place)
      let headings = parts[3].split(separator: "|").map(String.init)
      for heading in headings + (kind == .result ? Self.wordings(of: parts[1]) : []) {
        note(heading, under: parts[2], as: place)
      }
    }
  }

  /// The place of a column of that name.
  func place(of name: String) -> Int {
    guard let place = places[name] else {
      preconditionFailure("summary_columns.csv has every column that a rule names")
    }
    return place
  }

  /// What a heading can mean, the likeliest first; empty for one that nobody knows.
  ///
  /// `group` is the heading above it, `""` for none. Below a result, 数量 is its count and 比重 its
  /// share.
  func roles(of heading: String, under group: String) -> [SummaryRole] {
    let (key, groupKey) = (heading.summaryKey, group.summaryKey)
    if let places = aliases[groupKey]?[key], !groupKey.isEmpty { return places.map { .column($0) } }
    let above = aliases[""]?[groupKey] ?? []
    if Self.countWords.contains(key), !above.isEmpty { return above.map { .column($0) } }
    if Self.shareWords.contains(key), !above.isEmpty { return above.map { .share(of: $0) } }
    return (aliases[""]?[key] ?? []).map { .column($0) }
  }

  /// What else a result is called.
  ///
  /// The parts of 待后续处理 have columns of their own.
  private static func wordings(of result: String) -> [String] {
    ResultWording.lists.filter { _, _, meaning in
      meaning.result.words == result
        && (meaning.reason.isEmpty || meaning.result != .underInvestigation)
    }.map(\.wording)
  }

  /// The column of words that goes by the name of one of numbers; nil where there is none.
  func wordColumn(besides place: Int) -> Int? {
    aliases[""]?[columns[place].name.summaryKey]?.first { columns[$0].kind == .text }
  }

  private static let countWords: Set = ["数量", "户数", "家数", "件数"]
  private static let shareWords: Set = ["比重", "占比", "比例", "所占比例", "百分比"]

  private mutating func add(_ column: SummaryColumn) -> Int {
    if let place = places[column.name] { return place }
    places[column.name] = columns.count
    columns.append(column)
    return columns.count - 1
  }

  private mutating func note(_ heading: String, under group: String, as place: Int) {
    let (key, groupKey) = (heading.summaryKey, group.summaryKey)
    let known = aliases[groupKey]?[key] ?? []
    if !known.contains(place) { aliases[groupKey, default: [:]][key] = known + [place] }
  }
}

extension String {
  /// The form in which headings of summaries are compared: `headingKey` without punctuation,
  /// numbers in front, 其中, and a unit at the end.
  var summaryKey: String {
    var key = headingKey.unicodeScalars.filter { !Self.passedOver.contains($0) }
    while let first = key.first, ("0"..."9").contains(first) { key.removeFirst() }
    if key.starts(with: Self.ofWhich) { key.removeFirst(Self.ofWhich.count) }
    if key.count > 3, let last = key.last, Self.units.contains(last) { key.removeLast() }
    return String(key)
  }

  private static let passedOver = Set("、，,。.；;（）()“”\"/／%％：".unicodeScalars)
  private static let ofWhich = Array("其中".unicodeScalars)
  private static let units = Set("户家件次".unicodeScalars)
}

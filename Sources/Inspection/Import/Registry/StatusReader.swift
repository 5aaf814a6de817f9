/// Reads the status of each row of a table and remembers the words it met (登记状态读取).
struct StatusReader {
  private let words: StatusWords
  private let hasColumn: Bool
  private var meanings: [String: StatusWords.Meaning?] = [:]
  private var rowCounts: [String: Int] = [:]

  /// Prepares to read the status of a table's rows.
  init(words: StatusWords, hasColumn: Bool) {
    self.words = words
    self.hasColumn = hasColumn
  }

  /// The status of a row; nil, with a report, when it is blank or unknown.
  ///
  /// Without a status column everything can be drawn.
  mutating func status(_ reading: inout RowReading) -> RegistrationStatus? {
    guard hasColumn else { return RegistrationStatus(word: "", isDrawable: true) }
    let word = reading.text(.status)
    guard !word.isEmpty else {
      reading.report(RegistryProblem.missingStatus, at: .status)
      return nil
    }
    guard let meaning = meaning(of: word) else {
      reading.report(RegistryProblem.unknownStatus(word), at: .status)
      return nil
    }
    return RegistrationStatus(word: word, isDrawable: meaning == .drawable)
  }

  /// Lists the unknown words of the table and those left to the office, with their counts.
  func report(to log: inout ImportLog, heading: CellLocation) {
    if !hasColumn { log.report(RegistryProblem.noStatusColumn, at: heading) }
    let counts = rowCounts.sorted { $0.key < $1.key }
    let unknown = counts.filter { meanings[$0.key] == .some(nil) }
    if !unknown.isEmpty {
      let list = unknown.map { "\($0.key)（\($0.value) 行）" }
      log.report(RegistryProblem.unknownStatuses(list), at: heading)
    }
    for (word, count) in counts where meanings[word] == .leftToOffice {
      log.report(RegistryProblem.undecidedStatus(word, rowCount: count), at: heading)
    }
  }

  /// Counts rows that were read elsewhere, all with one word.
  mutating func count(_ word: String, times: Int) { rowCounts[word, default: 0] += times }

  private mutating func meaning(of word: String) -> StatusWords.Meaning? {
    rowCounts[word, default: 0] += 1
    if let known = meanings[word] { return known }
    let meaning = words.meaning(of: word)
    meanings.updateValue(meaning, forKey: word)
    return meaning
  }
}

internal import Sampling

/// A future public event that a commitment names (公开事件), DRAW §2.4.
package struct SeedEvent: Hashable, Sendable {
  /// The game and its issue, such as `cwl.kl8/2025301`.
  package let name: String
  /// When it happens, as ISO 8601 with minutes and zone: `2025-11-09T21:30+08:00`.
  package let time: String

  /// Takes an event; nil unless the name is `game/issue` and the time has the form above.
  package init?(name: String, time: String) {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isWord = name.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    guard parts.count >= 2, parts.allSatisfy({ !$0.isEmpty }), isWord, Self.isTime(time)
    else { return nil }
    self.name = name
    self.time = time
  }

  /// The game or rolling of dice; nil for one that isn't known.
  var game: PublicGame? { PublicGame(event: name) }

  /// What follows the game: `2025301`.
  var issue: String { String(name.drop { $0 != "/" }.dropFirst()) }

  /// The event in words: 快乐8 第2025301期.
  package var words: String { game?.words(of: self) ?? name }

  /// The time in words: 2025年11月9日21:30（UTC+08:00）.
  package var timeWords: String {
    let parts = time.split { "-T".contains($0) }.map(String.init)
    let day = parts.prefix(3).compactMap { Int($0) }.map(String.init)
    return "\(day[0])年\(day[1])月\(day[2])日\(time.dropFirst(11).prefix(5))（UTC\(time.suffix(6))）"
  }

  /// The day on which it happens, in its own zone.
  var day: CalendarDate {
    guard let day = CalendarDate(iso: time.prefix(10)) else {
      preconditionFailure("an event's time begins with a day")
    }
    return day
  }

  /// Minutes since the beginning of the year 1, universal time.
  var minute: Int { localMinute - offset }

  /// Whether it comes after a moment; of a day alone, after its first minute.
  package func isAfter(_ moment: Moment) -> Bool {
    moment.minute.map { minute > $0 } ?? (localMinute > moment.date.dayNumber * Self.dayMinutes)
  }

  /// Whether it has happened; on its own day, unless a clock says otherwise.
  package func hasHappened(by moment: Moment) -> Bool {
    moment.minute.map { minute <= $0 } ?? (day <= moment.date)
  }

  /// Whether 72 hours have passed since, so that the next issue may take its place.
  func isOverdue(by moment: Moment) -> Bool {
    moment.minute.map { minute + 3 * Self.dayMinutes <= $0 }
      ?? (day.dayNumber + 3 <= moment.date.dayNumber)
  }

  private var localMinute: Int {
    day.dayNumber * Self.dayMinutes + number(at: 11) * 60 + number(at: 14)
  }

  private var offset: Int {
    let minutes = number(at: 17) * 60 + number(at: 20)
    return time.dropFirst(16).first == "-" ? -minutes : minutes
  }

  /// The two digits at a place of the time.
  private func number(at place: Int) -> Int { Self.number(in: time, at: place) }

  private static func number(in time: String, at place: Int) -> Int {
    Int(time.dropFirst(place).prefix(2)) ?? 0
  }

  private static let dayMinutes = 24 * 60
  /// The most digits of an issue that has a next one.
  private static let mostDigits = 18

  private static func isTime(_ text: String) -> Bool {
    let pattern = Array("0000-00-00T00:00+00:00".utf8)
    guard text.utf8.count == pattern.count, CalendarDate(iso: text.prefix(10)) != nil
    else { return false }
    let isFormed = zip(text.utf8, pattern).allSatisfy { byte, mark in
      mark == UInt8(ascii: "0")
        ? byte.isDigit : byte == mark || mark == UInt8(ascii: "+") && byte == UInt8(ascii: "-")
    }
    return isFormed && number(in: text, at: 11) < 24 && number(in: text, at: 17) < 15
      && number(in: text, at: 14) < 60 && number(in: text, at: 20) < 60
  }
}

extension SeedEvent {
  /// The issues that may take the place of one that isn't published within 72 hours (备用规则).
  ///
  /// The next number, and at the end of December the first of the next year too. Empty where the
  /// next issue isn't certain, as with dice: those are committed to anew.
  var nextIssues: [String] {
    guard let game, game.isNumbered, issue.utf8.count <= Self.mostDigits,
      issue.utf8.allSatisfy(\.isDigit), let number = Int(issue)
    else { return [] }
    let next = String(number + 1).padded(to: issue.utf8.count)
    guard game != .beacon, day.month == 12, day.day >= 28 else { return [name(of: next)] }
    let year = String((Int(issue.dropLast(3)) ?? 0) + 1).padded(to: issue.utf8.count - 3)
    return [name(of: next), name(of: year + "001")]
  }

  private func name(of issue: String) -> String { name.prefix { $0 != "/" } + "/" + issue }
}

extension String {
  /// The digits with zeros before them.
  fileprivate func padded(to count: Int) -> String {
    String(repeating: "0", count: max(0, count - utf8.count)) + self
  }
}

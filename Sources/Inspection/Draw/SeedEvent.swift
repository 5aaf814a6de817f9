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

  /// The event that a commitment names; nil for a typed seed.
  init?(of commitment: KeyValueDocument) {
    guard let name = commitment["seed.event.01"], let time = commitment["seed.event.01.at"]
    else { return nil }
    self.init(name: name, time: time)
  }

  /// Whether the event's day has come.
  func hasHappened(by date: CalendarDate) -> Bool {
    CalendarDate(iso: time.prefix(10)).map { $0 <= date } ?? false
  }

  /// The commitment's pairs for an event, or for a typed seed when there is none (DRAW §1.10).
  static func entries(of event: SeedEvent?) -> [String: String] {
    guard let event else { return ["seed.event.01": "typed", "seed.fallback": "none"] }
    return [
      "seed.event.01": event.name, "seed.event.01.at": event.time,
      "seed.fallback": "next issue of the same game, if not published within 72 h",
    ]
  }

  private static func isTime(_ text: String) -> Bool {
    let pattern = Array("0000-00-00T00:00+00:00".utf8)
    guard text.utf8.count == pattern.count, CalendarDate(iso: text.prefix(10)) != nil
    else { return false }
    return zip(text.utf8, pattern).allSatisfy { byte, mark in
      mark == UInt8(ascii: "0")
        ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        : byte == mark || mark == UInt8(ascii: "+") && byte == UInt8(ascii: "-")
    }
  }
}

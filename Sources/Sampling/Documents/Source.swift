extension Seed {
  /// A public value and the event it came from: `event/value` (随机来源).
  package struct Source: Hashable, Sendable {
    /// The event as the commitment names it, such as `cwl.kl8/2025301`.
    package let event: String
    /// What the event brought, such as `03.07.08.12`: printable ASCII without `/`.
    package let value: String

    /// Pairs an event with its value; nil when either has a character that isn't printable ASCII,
    /// is empty, or the value contains `/`.
    package init?(event: String, value: String) {
      guard event.isPrintable, value.isPrintable, !value.utf8.contains(UInt8(ascii: "/")) else {
        return nil
      }
      self.event = event
      self.value = value
    }

    /// Takes a seed that somebody typed or a machine made, 1–64 of `[0-9A-Za-z._-]`, else nil.
    ///
    /// Such a draw is reproducible, but never public (DRAW §1.10).
    package init?(typed text: String) {
      guard text.isWord(of: 1...64) else { return nil }
      event = Self.typedEvent
      value = text
    }

    /// Reads `event/value`, nil for any other text; the value is what follows the last `/`.
    package init?(_ text: String) {
      guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      let value = String(text[text.utf8.index(after: slash)...])
      let event = String(text[..<slash])
      if event == Self.typedEvent {
        self.init(typed: value)
      } else {
        self.init(event: event, value: value)
      }
    }

    /// The name of the event of a typed seed, in the commitment too.
    package static let typedEvent = "typed"

    /// Whether somebody typed it.
    package var isTyped: Bool { event == Self.typedEvent }

    /// The text of the document: `event/value`.
    package var text: String { event + "/" + value }
  }
}

extension String {
  fileprivate var isPrintable: Bool {
    !isEmpty && utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}

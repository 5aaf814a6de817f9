/// Which tables a page of HTML has, and the names that Excel gives them.
///
/// Excel lists its sheets in `x:Name` elements, mostly within a comment:
/// `<!--[if gte mso 9]><xml>… <x:Name>…</x:Name> …</xml><![endif]-->`.
struct HTMLOutline: XMLConsumer {
  private let limits: ReadLimits
  private var names: [String] = []
  private var tableCount = 0
  private var depth = 0
  /// The `x:Name` being read.
  private var name: [UInt8]?

  /// Makes an empty outline.
  init(limits: ReadLimits) { self.limits = limits }

  /// The tables in their order.
  var sheets: [SheetSummary] {
    (0..<tableCount).map {
      SheetSummary(name: $0 < names.count ? names[$0] : "", visibility: .visible)
    }
  }

  /// Takes `table` and `x:Name`.
  mutating func start(_ tag: XMLTag) throws(ReadError) {
    if tag.name == .name { name = [] }
    guard tag.name == .sheet else { return }
    depth += 1
    guard depth == 1 else { return }
    tableCount += 1
    try limits.check(.sheets, tableCount, within: limits.sheets)
  }

  /// Takes the text of `x:Name`.
  mutating func text(_ bytes: ArraySlice<UInt8>) {
    name?.append(contentsOf: bytes)
  }

  /// Ends `table` and `x:Name`.
  mutating func end(_ name: XMLName) {
    if name == .sheet { depth -= 1 }
    guard name == .name, let text = self.name else { return }
    names.append(String(decoding: text.trimmed(), as: UTF8.self))
    self.name = nil
  }

  /// Takes the names that a comment lists.
  mutating func comment(_ bytes: ArraySlice<UInt8>) {
    for piece in String(decoding: bytes, as: UTF8.self).split(separator: "<x:Name>").dropFirst() {
      names.append(String(piece.prefix { $0 != "<" }))
    }
  }
}

extension Int {
  /// Reads a whole number with or without its unit (数量): `12000`, `12,000户`, `２ 人`.
  ///
  /// Nil for anything else, such as a fraction, a sign or 1.2万.
  init?(written text: String) {
    let text = text.narrowed.filter { !$0.isWhitespace && $0 != "," }
    var scanner = FigureScanner(text)
    guard let number = scanner.number(1...15) else { return nil }
    if scanner.take(".") {
      let (count, value) = scanner.figures()
      guard count > 0, value == 0 else { return nil }
    }
    _ = scanner.take("户", "家", "个", "人", "次", "步", "名", "年")
    guard scanner.isAtEnd else { return nil }
    self = number
  }
}

extension Int {
  /// Reads a whole percentage up to 100, with or without the sign: `10%` and `10` are 10.
  init?(percent text: String) {
    let digits = text.folded.hasSuffix("%") ? String(text.folded.dropLast()) : text
    guard let number = Int(written: digits), (0...100).contains(number) else { return nil }
    self = number
  }
}

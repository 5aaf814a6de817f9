/// A public value in its canonical form (公开结果): what two people typed, made the same.
package struct PublicValue: Hashable, Sendable {
  /// The text of the seed document: `03.07.08`, `02.05.11.18.26.31+07`, digits.
  package let text: String
  private let game: PublicGame

  /// Why a typed text is no value of a game (不是可能的结果).
  package enum Fault: Error, Hashable, Sendable {
    /// A character that belongs to no number.
    case foreign(Character)
    /// Another number of parts between `+` than the game has kinds of balls.
    case parts(found: Int)
    /// Another number of balls, dice or digits than the game has.
    case count(of: String, expected: Int, found: Int)
    /// A number that the game doesn't have.
    case outOfRange(Int, last: Int)
    /// A number that stands twice.
    case repeated(Int)
  }

  /// Reads what somebody typed: any separators, full-width digits, numbers in any order.
  init(typed: String, of game: PublicGame) throws(Fault) {
    self.game = game
    switch game {
    case .happy8, .doubleColour, .superLotto: text = try Self.balls(typed, game.balls)
    case .dice: text = try Self.dice(typed)
    case .beacon: text = try Self.digits(typed)
    }
  }

  /// What is read back to those who typed it: how many there are, and each one.
  package var words: String {
    switch game {
    case .happy8, .doubleColour, .superLotto:
      zip(game.balls, text.split(separator: "+")).map { balls, numbers in
        "\(balls.count) 个\(balls.name)：\(numbers.replacing(".", with: " "))"
      }.joined(separator: "；")
    case .dice: "\(text.count) 枚：" + text.map(String.init).joined(separator: " ")
    case .beacon: "\(text.count) 位十六进制数字：" + HexText.grouped(text)
    }
  }

  /// Where another typing of the same event differs; nil when it doesn't.
  package func difference(from other: PublicValue) -> String? {
    guard text != other.text else { return nil }
    guard game.balls.isEmpty else {
      return zip(game.balls.indices, zip(numbers, other.numbers))
        .compactMap { Self.difference(in: game.balls[$0].name, $1.0, $1.1) }
        .joined(separator: "；")
    }
    let place = zip(text, other.text).prefix { $0 == $1 }.count
    let found = [text, other.text].map { $0.dropFirst(place).first.map(String.init) ?? "没有" }
    return "第 \(place + 1) 位：第一次 \(found[0])，第二次 \(found[1])"
  }

  private var numbers: [[Substring]] {
    text.split(separator: "+").map { $0.split(separator: ".") }
  }

  private static func difference(
    in name: String, _ first: [Substring], _ second: [Substring]
  ) -> String? {
    let (lost, gained) = (
      first.filter { !second.contains($0) }, second.filter { !first.contains($0) }
    )
    guard !lost.isEmpty else { return nil }
    return "\(name)：第一次有 \(lost.joined(separator: " "))，第二次是 "
      + gained.joined(separator: " ")
  }
}

extension PublicValue {
  private static func balls(_ typed: String, _ kinds: [PublicGame.Balls]) throws(Fault) -> String {
    let parts = typed.narrowed.split(omittingEmptySubsequences: false) { "+|".contains($0) }
    guard parts.count == kinds.count else { throw .parts(found: parts.count) }
    var texts: [String] = []
    for (part, kind) in zip(parts, kinds) { texts.append(try numbers(part, kind)) }
    return texts.joined(separator: "+")
  }

  private static func numbers(
    _ part: Substring, _ kind: PublicGame.Balls
  ) throws(Fault) -> String {
    let words = try pairs(words(in: part), count: kind.count)
    guard words.count == kind.count else {
      throw .count(of: kind.name, expected: kind.count, found: words.count)
    }
    let numbers = words.map { Int($0) ?? .max }.sorted()
    if let wrong = numbers.first(where: { !(1...kind.last).contains($0) }) {
      throw .outOfRange(wrong, last: kind.last)
    }
    if let twice = zip(numbers, numbers.dropFirst()).first(where: ==) { throw .repeated(twice.0) }
    return numbers.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ".")
  }

  /// Numbers of two digits that were typed without separators, taken apart.
  private static func pairs(_ words: [Substring], count: Int) -> [String] {
    let digits = Array(words.joined())
    let isRun = words.contains { $0.count > 2 } && words.allSatisfy { $0.count % 2 == 0 }
    guard isRun, digits.count == 2 * count else { return words.map(String.init) }
    return (0..<count).map { String(digits[2 * $0...2 * $0 + 1]) }
  }

  private static func dice(_ typed: String) throws(Fault) -> String {
    let digits = try words(in: typed.narrowed[...]).joined()
    guard digits.utf8.count == PublicGame.diceCount else {
      throw .count(of: "点数", expected: PublicGame.diceCount, found: digits.utf8.count)
    }
    return digits
  }

  private static func digits(_ typed: String) throws(Fault) -> String {
    let digits = HexText.canonical(typed)
    if let foreign = digits.first(where: { !HexText.isHex(String($0)) }) {
      throw .foreign(foreign)
    }
    guard (1...PublicGame.mostDigits).contains(digits.utf8.count) else {
      throw .count(of: "数字", expected: PublicGame.mostDigits, found: digits.utf8.count)
    }
    return digits
  }

  /// The runs of digits of a text in which nothing else but separators may stand.
  private static func words(in text: Substring) throws(Fault) -> [Substring] {
    let isDigit: (Character) -> Bool = { $0.utf8.allSatisfy(\.isDigit) }
    if let foreign = text.first(where: { !isDigit($0) && !HexText.isSeparator($0) }) {
      throw .foreign(foreign)
    }
    return text.split { !isDigit($0) }
  }
}

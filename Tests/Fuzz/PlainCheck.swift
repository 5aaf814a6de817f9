@testable import Spreadsheet

/// Holds the byte scanner against libxml2: it comes to the same, or gives up having handed out
/// nothing else.
enum PlainCheck {
  /// Reads a part both ways: whole, cut in the middle and cut where its length says.
  static func check<Consumer: PlainListConsumer>(
    _ part: [UInt8], _ make: (_ take: @escaping (String) -> Void) -> Consumer,
    outcome: (Consumer) -> String
  ) {
    let reference = items(make, outcome) { try parse(part, into: &$0) }
    for cut in [0, part.count / 2, part.count * 31 % max(1, part.count)] {
      let scanned = items(make, outcome) { try scan([part[..<cut], part[cut...]], into: &$0) }
      precondition(
        scanned.isSound ? scanned == reference : reference.items.starts(with: scanned.items),
        "the scanner reads what libxml2 reads")
    }
  }

  private struct Outcome: Equatable {
    var items: [String] = []
    var end = ""
    var isSound = true
  }

  private static func items<Consumer: PlainListConsumer>(
    _ make: (_ take: @escaping (String) -> Void) -> Consumer, _ end: (Consumer) -> String,
    _ read: (inout Consumer) throws -> Void
  ) -> Outcome {
    let taken = Taken()
    var consumer = make { taken.items.append($0) }
    do {
      try read(&consumer)
      return Outcome(items: taken.items, end: end(consumer))
    } catch {
      return Outcome(items: taken.items, isSound: false)
    }
  }

  private final class Taken {
    var items: [String] = []
  }

  private static func parse(_ part: [UInt8], into consumer: inout some XMLConsumer) throws {
    let parser = XMLPushParser(part: "part")
    try parser.push(part, isLast: false, to: &consumer)
    try parser.push([], isLast: true, to: &consumer)
  }

  private static func scan(
    _ chunks: [ArraySlice<UInt8>], into consumer: inout some PlainListConsumer
  ) throws {
    var parser = PlainListParser(
      part: "part", list: type(of: consumer).list, limits: ReadLimits())
    for chunk in chunks { try parser.push(Array(chunk), to: &consumer) }
    try parser.finish(&consumer)
  }
}

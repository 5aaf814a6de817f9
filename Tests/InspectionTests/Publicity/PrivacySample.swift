@testable import Inspection

/// Public tables of valid codes, with personal numbers in their columns of text.
struct PrivacySample {
  private var codes = GotchaCodes(seed: 6)
  /// The lines in which a number was planted, from 2.
  private(set) var lines: [Int] = []

  /// A table whose rows hold codes of both kinds; a quarter of them have a day of birth inside.
  mutating func table(rows: Int, planted: Int) -> String {
    var text = "序号,统一社会信用代码/注册号,检查对象名称,备注\n"
    for row in 0..<rows {
      let note = row % (rows / planted) == 7 ? plant(line: row + 2) : "2021-03-19 已公示"
      text += "\(row + 1),\(code(row)),示例商店\(row),\(note)\n"
    }
    return text
  }

  /// Public results: the same, the numbers planted in the columns of text by turns.
  mutating func results(rows: Int, planted: Int) -> String {
    let columns = ["抽查任务名称", "检查对象名称", "抽查事项", "事项结果", "抽查结果", "结果说明"]
    var text = PublicResults.heading.joined(separator: ",") + "\n"
    for row in 0..<rows {
      var values = Dictionary(
        uniqueKeysWithValues: PublicResults.heading.map { ($0, "示例\($0)") })
      values["编号"] = code(row)
      values["抽查完成日期"] = "2021-04-01"
      if row % (rows / planted) == 7 {
        values[columns[lines.count % columns.count]] = plant(line: row + 2)
      }
      text += PublicResults.heading.map { values[$0] ?? "" }.joined(separator: ",") + "\n"
    }
    return text
  }

  private mutating func plant(line: Int) -> String {
    lines.append(line)
    let ways: [(String) -> String] = [
      { $0 }, { "联系\($0)。" }, { "tel\($0)" }, { "\($0.prefix(4)) \($0.dropFirst(4))" },
      { "\($0.prefix(6))-\($0.dropFirst(6))" }, { String($0.map(Self.wide)) },
    ]
    return ways[codes.next(below: ways.count)](number(lines.count % 3))
  }

  private mutating func number(_ kind: Int) -> String {
    switch kind {
    case 0: "1\(3 + codes.next(below: 7))" + digits(9)
    case 1: closed("640221" + day() + digits(3), by: Array("0123456789X"), as: .identity)
    default: closed("62" + digits(16), by: Array("0123456789"), as: .card)
    }
  }

  private mutating func code(_ row: Int) -> String {
    switch row % 4 {
    case 0: codes.creditCode()
    case 1: birthdayCode()
    default: codes.registrationNumber(isSound: true)
    }
  }

  /// A credit code of digits alone with a day inside, one in eleven an identity number as well.
  private mutating func birthdayCode() -> String {
    while true {
      let body = "916402" + day() + digits(3)
      let code = (0...9).map { body + String($0) }.first {
        CreditCode(Array($0.utf8)[...])?.hasValidCheckCharacter == true
      }
      if let code { return code }
    }
  }

  private mutating func day() -> String {
    "19\(10 + codes.next(below: 90))\(10 + codes.next(below: 3))\(10 + codes.next(below: 19))"
  }

  private mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(codes.next(below: 10)) }.joined()
  }

  private func closed(_ body: String, by last: [Character], as kind: PersonalNumber) -> String {
    last.map { body + String($0) }.first { PersonalNumber($0) == kind } ?? body
  }

  private static func wide(_ digit: Character) -> Character {
    digit.wholeNumberValue.flatMap { Unicode.Scalar(UInt32(0xFF10 + $0)) }.map(Character.init)
      ?? digit
  }
}

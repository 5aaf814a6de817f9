extension TransmittalRow {
  /// What of a transmittal can be corrected (可更正的内容).
  enum Part: String, CaseIterable {
    case number = "单号"
    case sent = "日期"
    case answered = "回复日期"
    case answer = "回复"
  }

  /// The name of a part in corrections: 第一次邮寄·日期, 移送办案机构（县局稽查大队）·回复.
  func name(of part: Part) -> String {
    kind.rawValue + (receiver.isEmpty ? "" : "（\(receiver)）") + "·" + part.rawValue
  }

  /// The text of a part.
  func text(of part: Part) -> String { values[Self.column(of: part)] }

  /// The row with another text in a part; nil where that isn't allowed.
  func setting(_ part: Part, to text: String) -> TransmittalRow? {
    var values = values
    values[Self.column(of: part)] = text
    return TransmittalRow(values)
  }

  private static func column(of part: Part) -> Int {
    switch part {
    case .number: 3
    case .sent: 4
    case .answered: 5
    case .answer: 6
    }
  }
}

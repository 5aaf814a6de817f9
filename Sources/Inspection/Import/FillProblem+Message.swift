extension FillProblem {
  var message: String {
    switch self {
    case .dittoFilled(let count):
      "从本格起，这一列的“同上”（共 \(count) 格）已按上一行的内容填写；请核对，最好写出完整内容。"
    case .blankFilled(let count):
      "从本格起，这一列的空白（共 \(count) 格）已按上一行的内容填写（CSV 文件不保留合并单元格）；请核对，最好逐行填写。"
    }
  }
}

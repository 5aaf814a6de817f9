extension SheetProblem {
  var message: String {
    switch self {
    case .rivalColumns(let used, let other, let count):
      "“\(used)”和“\(other)”两列含义相同而内容不同（从本行起共 \(count) 行），采用“\(used)”一列；"
        + "请核对，并把不用的一列移走。"
    case .hiddenColumn(let field):
      "“\(field.rawValue)”一列在原文件中是隐藏的，仍按正常列读取；如不应读取，请删除这一列。"
    }
  }
}

extension [Int] {
  /// Ascending row numbers in words, the first few ranges of them: 第 5—8、12 行.
  var rowWords: String {
    var ranges: [ClosedRange<Int>] = []
    for row in self {
      if let last = ranges.last, last.upperBound + 1 == row {
        ranges[ranges.count - 1] = last.lowerBound...row
      } else if ranges.count == 5 {
        return "第 " + ranges.words + " 行等"
      } else {
        ranges.append(row...row)
      }
    }
    return "第 " + ranges.words + " 行"
  }
}

extension [ClosedRange<Int>] {
  fileprivate var words: String {
    map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)—\($0.upperBound)" }
      .joined(separator: "、")
  }
}

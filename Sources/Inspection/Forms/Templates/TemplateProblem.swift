import Spreadsheet

/// What is wrong with a template before anything is filled into it (模板问题).
enum TemplateProblem: Problem {
  /// A placeholder names nothing; `nearest` is what may have been meant.
  case unknownName(String, nearest: String?)
  /// A placeholder stands where a merged range hides it.
  case covered(String)
  /// A font that most computers don't have.
  case unusualFont(String)
  /// No print area is set.
  case printAreaMissing
  /// Some placeholders lie outside of the print area.
  case outsidePrintArea(count: Int)
  /// A row is lower than its text, both in hundredths of a point.
  case rowTooLow(height: Int, needed: Int)
  /// No paper size is set.
  case paperMissing
  /// A file in the folder of templates that no form is named like.
  case noSuchForm

  /// The stable code.
  var code: String {
    switch self {
    case .unknownName: "F111"
    case .covered: "F112"
    case .outsidePrintArea: "F113"
    case .rowTooLow: "F114"
    case .unusualFont: "F115"
    case .printAreaMissing: "F116"
    case .paperMissing: "F117"
    case .noSuchForm: "F118"
    }
  }

  /// What would stop the form, or hide a value on paper, is an error.
  var severity: Severity {
    switch self {
    case .unknownName, .covered, .outsidePrintArea: .error
    case .rowTooLow, .unusualFont, .printAreaMissing, .paperMissing, .noSuchForm: .warning
    }
  }

  /// The Chinese sentence.
  var message: String {
    switch self {
    case .unknownName(let name, let nearest):
      "占位符 {\(name)} 不是本表的字段" + (nearest.map { "，是不是 {\($0)}" } ?? "") + "；请核对字段名。"
    case .covered(let name):
      "占位符 {\(name)} 在合并单元格中而不在左上角第一格，填入的内容看不见；请移到第一格，或者取消合并。"
    case .unusualFont(let font):
      "从这一格起用了字体“\(font)”，很多电脑没有安装，打印时会换成别的字体；请改用宋体、黑体、仿宋、楷体等常见字体。"
    case .printAreaMissing: "没有设置打印区域，表外的内容也会打印；请选中表格，设置打印区域。"
    case .outsidePrintArea(let count):
      "从这一格起，共有 \(count) 个占位符在打印区域之外，填入的内容不会打印；请重新设置打印区域。"
    case .rowTooLow(let height, let needed):
      "行高 \(Self.points(height)) 磅，放不下这一格的文字（至少要 \(Self.points(needed)) 磅）；请加高这一行。"
    case .paperMissing: "没有设置纸张大小，会按各台打印机的默认纸张打印；请在页面设置中选择 A4。"
    case .noSuchForm:
      "没有这个名称的表格，这个模板不会被使用；文件名应是："
        + FormKind.allCases.map(\.rawValue).joined(separator: "、") + "。"
    }
  }

  private static func points(_ hundredths: Int) -> String {
    let tenths = (hundredths + 9) / 10
    return "\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
  }
}

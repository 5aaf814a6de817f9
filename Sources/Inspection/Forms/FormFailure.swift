package import Spreadsheet

/// A template that can't be filled (模板不能使用).
package struct FormFailure: Error, Problem {
  /// The form.
  package let kind: FormKind
  /// What is wrong with its template; nil when the file isn't a readable workbook.
  package let cause: TemplateError?

  /// The stable code.
  package var code: String { "F101" }

  /// A form that can't be made stops everything.
  package var severity: Severity { .error }

  /// Runs a step with a form's template and names that form when the template is at fault.
  static func naming<Result>(_ kind: FormKind, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as TemplateError {
      throw FormFailure(kind: kind, cause: error)
    } catch is ReadError {
      throw FormFailure(kind: kind, cause: nil)
    }
  }

  /// The problem at its place in the template.
  package var diagnostic: Diagnostic {
    let cell = cause?.cell
    return Diagnostic(
      self,
      at: CellLocation(
        file: "模板/\(kind.rawValue).xlsx", sheet: cell?.sheet, row: cell?.address.row,
        column: cell?.address.column))
  }

  /// The Chinese sentence.
  package var message: String {
    guard let cause else { return "模板不是能读取的 .xlsx 工作簿；请用 Excel 或 WPS 另存为 .xlsx。" }
    return switch cause {
    case .missingPart(let part), .malformedPart(let part):
      "模板内部的“\(part)”缺失或损坏；请用 Excel 或 WPS 打开后另存为 .xlsx。"
    case .unknownName(let name, _):
      "占位符 {\(name)} 不是本表的字段；请核对字段名。"
    case .brokenPlaceholder(let text, _):
      "“\(text)”里的 { 没有配对的 }；请补上 }，要写大括号本身请写 {{。"
    case .notADate(let value, let name, _):
      "字段“\(name)”应为日期，实际是“\(value)”；请去掉占位符里的日期格式，或者改正数据。"
    case .formula: "模板里不能有公式；请删去公式，合计等数由程序填写。"
    case .secondList(let list, _): "一行只能用一个清单，这里又出现了“\(list)”；请分成两行。"
    case .textTooLong: "填入的内容超过一个单元格的上限 32767 字；请缩短原表中的内容。"
    case .mergedListRow: "清单所在的行不能与上下行合并；请取消这里的合并。"
    case .tooManyRows: "行数超过 Excel 的上限 1048576 行；请分任务或分所输出。"
    case .unclonablePart(let part, let sheet):
      "工作表“\(sheet)”里的“\(part)”不能随表复制或下移；请删去数据透视表、控件和嵌入的对象，只留文字、图片、图表、批注和表格。"
    case .unmovableFormula(let formula, _):
      "数据有效性或条件格式的公式“\(formula)”不能随清单下移；请改为直接引用同一行或用 $ 固定行号的单元格，"
        + "不用 INDIRECT、OFFSET。"
    case .unmovableName(let name):
      "名称“\(name)”用 INDIRECT 或 OFFSET 计算位置，不能随清单下移；请在名称管理器中改为直接引用单元格区域，或者删去。"
    case .strictWorkbook:
      "模板是“Strict Open XML”格式；请用 Excel 或 WPS 另存为普通的“Excel 工作簿（.xlsx）”。"
    }
  }
}

extension TemplateError {
  /// The cell at fault, where the fault has one.
  fileprivate var cell: TemplateCell? {
    switch self {
    case .unknownName(_, let cell), .brokenPlaceholder(_, let cell), .notADate(_, _, let cell),
      .formula(let cell), .secondList(_, let cell), .mergedListRow(let cell),
      .textTooLong(let cell), .unmovableFormula(_, let cell):
      cell
    case .missingPart, .malformedPart, .tooManyRows, .unclonablePart, .unmovableName,
      .strictWorkbook:
      nil
    }
  }
}

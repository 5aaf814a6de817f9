import Spreadsheet

extension ReadError {
  /// The Chinese sentence: what is the matter with the file and what to do.
  package var message: String {
    switch self {
    case .unreadable(let code): "无法读取这个文件，\(DiskFailure.reason(of: code))。"
    case .empty: "这个文件没有内容（0 字节，或者只有空字节），应为有内容的表格；请重新导出或复制，不需要的请删除。"
    case .unsupportedFormat(let format): "应为 .xlsx 或 CSV 表格，现为\(format.words)；\(format.advice)。"
    case .encrypted: "这个工作簿设有打开密码；请用 Excel 或 WPS 打开，取消密码后另存为 .xlsx。"
    case .encryptedPart(let part):
      "这个文件按压缩包加了密，无法读取；请解除密码，或者重新导出 .xlsx（技术信息：\(part)）。"
    case .truncatedZIP:
      "这个 .xlsx 不完整，末尾的目录缺失或对不上，多半是下载或复制没有完成；请重新下载或复制。"
    case .damagedZIP, .duplicatePart, .missingPart, .malformedXML, .malformedCell:
      "\(damagedPlace)已损坏；请用 Excel 或 WPS 打开（提示修复时选“是”）后另存为 .xlsx，或者重新导出（技术信息：\(self)）。"
    case .unsupportedCompression, .doctype:
      "这个文件的写法不受支持；请用 Excel 或 WPS 打开后另存为 .xlsx（技术信息：\(self)）。"
    case .undecodable(let encoding, let offset):
      "文字编码无法识别，应为 UTF-8、UTF-16 或 GB18030，第 \(offset + 1) 字节不是 \(encoding.rawValue)；"
        + "请用 Excel 或 WPS 打开，核对文字后另存为 .xlsx 或“CSV UTF-8”。"
    case .unfinishedText(let count):
      "文字后面还有 \(count) 个空字节，多半是导出、复制没有完成或者保存时断电，后面的行可能丢失；请重新导出或复制，"
        + "确认完整的，用 Excel 或 WPS 打开核对后另存为 .xlsx。"
    case .changedMeanwhile: "这个文件在读取过程中被改动，可能还在导出、复制或保存；请等它写完，再重新运行。"
    case .unclosedQuote(let row):
      "第 \(row) 行开始的引号没有结束，或者到后面的行才与另一个引号相配；请检查这一行的双引号，或另存为 .xlsx。"
    case .limitExceeded(let quantity, let limit, let found, let row):
      "\(row.map { "第 \($0) 行" } ?? "这个文件")超过了读取上限：\(quantity.words)应不超过 \(limit)，现为 \(found)；"
        + "请核对来源是否可靠，缩短或拆分；确实需要的，加上 --limit \(quantity.name)=\(max(found, 2 * limit)) "
        + "重新运行。"
    case .noSuchSheet(let number, let count): "没有第 \(number) 张工作表，这个文件只有 \(count) 张。"
    }
  }

  /// The damaged part in words, as far as its name tells.
  private var damagedPlace: String {
    switch self {
    case .malformedCell(_, let address): "这个文件 \(address) 单元格附近的内容"
    case .damagedZIP(let part?), .missingPart(let part), .duplicatePart(let part),
      .malformedXML(let part, _):
      part.contains("/worksheets/") ? "这个文件里的一张工作表" : "这个文件的一个组成部分"
    default: "这个文件"
    }
  }
}

extension ReadError.Quantity {
  /// What is counted, in words (上限名称).
  var words: String {
    switch self {
    case .fileBytes: "文件字节数"
    case .parts: "压缩包内文件数"
    case .partBytes: "解压后字节数"
    case .inflationRatio: "压缩倍数"
    case .rows: "行数"
    case .columns: "列数"
    case .cellLength: "单元格字数"
    case .rowBytes: "单行字节数"
    case .tableBytes: "表格字节数"
    case .sharedStrings: "共享文本数"
    case .sharedStringBytes: "共享文本字节数"
    case .mergedRanges: "合并区域数"
    case .sheets: "工作表数"
    case .markupBytes: "单个标记的字节数"
    case .attributes: "单个标记的属性数"
    case .elementDepth: "网页元素层数"
    }
  }
}

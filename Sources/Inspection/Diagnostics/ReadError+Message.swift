import Spreadsheet

extension ReadError {
  /// The Chinese sentence: what is the matter with the file and what to do.
  package var message: String {
    switch self {
    case .unreadable(let code): "无法读取这个文件，\(DiskFailure.reason(of: code))。"
    case .empty: "这个文件是空的（0 字节）；请重新导出或复制。"
    case .unsupportedFormat(let format): Self.advice(for: format)
    case .encrypted, .encryptedPart: "这个文件有密码或被加密软件加密；请解除加密，另存为 .xlsx 后重试。"
    case .truncatedZIP, .damagedZIP, .duplicatePart, .missingPart, .malformedXML, .malformedCell:
      "这个文件已损坏或不完整（技术信息：\(self)）；请用 Excel 或 WPS 打开后另存为 .xlsx，或重新导出。"
    case .unsupportedCompression, .doctype:
      "这个文件的写法不受支持（技术信息：\(self)）；请用 Excel 或 WPS 打开后另存为 .xlsx。"
    case .undecodable(let encoding, let offset):
      "文字编码无法识别（第 \(offset + 1) 字节不是 \(encoding.rawValue)）；请另存为 .xlsx 或“CSV UTF-8”。"
    case .unclosedQuote(let row): "第 \(row) 行开始的引号没有结束；请检查这一行的双引号，或另存为 .xlsx。"
    case .limitExceeded(let quantity, let limit, let found, let row):
      "\(row.map { "第 \($0) 行" } ?? "这个文件")超过了读取上限（\(quantity.words) \(found)，上限 \(limit)）；"
        + "请缩短或拆分后重试，并核对来源是否可靠。"
    case .noSuchSheet(let number, let count): "没有第 \(number) 张工作表，这个文件只有 \(count) 张。"
    }
  }

  private static func advice(for format: FileFormat) -> String {
    switch format {
    case .legacyXLS: "旧版 .xls 或加密文件：请用 Excel 或 WPS 打开后另存为 .xlsx。"
    case .html: "文件是网页，读不到表格；请用 Excel 或 WPS 打开后另存为 .xlsx，如果打开后是登录页或出错页，请重新登录系统后导出。"
    case .xml, .spreadsheetML2003, .xlsb, .openDocument:
      "文件内容是 \(format.rawValue)，不是 .xlsx 或 CSV；请用 Excel 或 WPS 打开后另存为 .xlsx。"
    case .binary: "文件中有文字不该有的控制字符，不是 .xlsx 或 CSV 表格；请重新导出，或另存为 .xlsx。"
    default: "文件内容是 \(format.rawValue)，不是表格；请放入 .xlsx 或 CSV 文件。"
    }
  }
}

extension ReadError.Quantity {
  fileprivate var words: String {
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
    case .elementDepth: "网页元素层数"
    }
  }
}

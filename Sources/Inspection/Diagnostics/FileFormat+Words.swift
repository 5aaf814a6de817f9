internal import Spreadsheet

extension FileFormat {
  /// What a file is, in words (格式名称).
  var words: String {
    switch self {
    case .legacyXLS: "旧版 Excel 或 WPS 表格（.xls、.et）"
    case .legacyDocument: "旧版 Word 或 WPS 文字（.doc、.wps）"
    case .compound: "旧版 Office 文件，其中没有工作表"
    case .protected: "被加密软件（文档安全、DLP）加密的文件"
    case .scrambled: "内容像随机字节的文件，可能被加密软件加密，也可能已损坏"
    case .pdf: "PDF 文档"
    case .image: "图片（照片、扫描件或截图）"
    case .archive: "压缩包（RAR、7z、gzip 等）"
    case .zip, .otherZIP: "里面没有工作簿的 ZIP 压缩包"
    case .openDocument: "OpenDocument 文件（.ods、.odt）"
    case .xlsb: "二进制工作簿（.xlsb）"
    case .document: "没有表格的 Word 文档（.docx）"
    case .xml: "不是表格的 XML 文件"
    case .html: "没有表格的网页，可能是登录页或出错页"
    case .page: "网页（.html、.mht）"
    case .spreadsheetML2003: "XML 文件（.xml）"
    case .binary, .text: "含有控制字符的文件，不是文本"
    }
  }

  /// What to do with it, without a full stop (处理办法).
  var advice: String {
    switch self {
    case .legacyXLS, .openDocument, .xlsb:
      "请用 Excel 或 WPS 打开后另存为 .xlsx，或者装有 LibreOffice 时加上 --convert 运行"
    case .legacyDocument:
      "请把其中的表格复制到 .xlsx，或者装有 LibreOffice 时加上 --convert 运行"
    case .protected: "请在单位装有加密软件的电脑上解密，或向管理员申请解密后再放入"
    case .scrambled: "请核对来源；被加密的，请解密后再放入，否则请重新导出或复制"
    case .pdf: "请向提供单位要原来的电子表格（.xlsx），或者用 Excel、WPS 转换并核对后另存为 .xlsx"
    case .image: "请向提供单位要原来的电子表格（.xlsx），或者照图录入后保存为 .xlsx"
    case .archive, .zip, .otherZIP: "请解压，把里面的表格放入工作文件夹"
    case .document, .compound: "请把表格复制到 .xlsx"
    case .xml: "请用 Excel 或 WPS 打开，核对内容后另存为 .xlsx，或者重新导出"
    case .html: "请重新登录系统后导出，并打开核对内容"
    case .page, .spreadsheetML2003: "请用 Excel 或 WPS 打开后另存为 .xlsx"
    case .binary, .text: "请重新导出，或另存为 .xlsx"
    }
  }
}

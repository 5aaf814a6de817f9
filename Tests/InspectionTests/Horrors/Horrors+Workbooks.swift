import SpreadsheetBytes

@testable import Inspection

extension HorrorFile {
  /// Workbooks in every disguise (工作簿), each read like a sound one.
  static let workbooks: [HorrorFile] = [
    .plain("workbook named .xls", "新格式的工作簿被改名为 .xls", "改名.xls") { $0.workbook.bytes },
    .plain("workbook with macros", "带宏的工作簿", "宏.xlsm") {
      ZIPBytes($0.workbook.parts + [("xl/vbaProject.bin", "x")]).bytes
    },
    .plain("sizes behind the parts", "流式写出的工作簿，长度写在数据后面", "流式.xlsx") {
      var archive = $0.workbook.archive
      for index in archive.parts.indices {
        archive.parts[index].deflate()
        archive.parts[index].hasDescriptor = true
      }
      return archive.bytes
    },
    .plain("backslashes in part names", "旧程序用反斜杠写压缩包内的路径", "反斜杠.xlsx") {
      var archive = $0.workbook.archive
      for index in archive.parts.indices {
        archive.parts[index].name.replace("/", with: "\\")
      }
      return archive.bytes
    },
    .plain("absolute targets", "部件的路径从根写起", "绝对路径.xlsx") {
      var workbook = $0.workbook
      workbook.sheetTarget = "/xl/worksheets/sheet1.xml"
      return workbook.bytes
    },
    .plain("workbook in another place", "工作簿部件不叫 xl/workbook.xml", "别处.xlsx") {
      $0.workbook.replacing("xl/", with: "content/").bytes
    },
    .plain("prefix before every name", "统计软件导出，元素名都带前缀", "前缀.xlsx") {
      var workbook = $0.workbook
      workbook.worksheet = workbook.sheet(workbook.rows)
        .replacing("<", with: "<x:").replacing("<x:/", with: "</x:")
        .replacing("xmlns=", with: "xmlns:x=")
      return workbook.bytes
    },
    .plain("strict workbook", "另存为“Strict Open XML 电子表格”", "严格.xlsx") {
      let strict = "http://purl.oclc.org/ooxml/"
      return $0.workbook.replacing(WorkbookBytes.main, with: strict + "spreadsheetml/main")
        .replacing(
          "http://schemas.openxmlformats.org/officeDocument/2006/", with: strict + "officeDocument/"
        ).bytes
    },
    .plain("shared strings", "Excel 保存的样子：文字都在共享文本里", "共享文本.xlsx") {
      let (rows, strings) = $0.sharedStrings
      return WorkbookBytes(rows: rows, strings: strings).bytes
    },
    .plain("no shared strings", "写着有共享文本部件，其实没有", "无共享文本.xlsx") { $0.workbook.bytes },
    .plain("cells without addresses", "程序生成的单元格没有 r 属性", "无地址.xlsx") {
      var workbook = $0.workbook
      workbook.rows.replace(/\ r="[A-Z]*[0-9]+"/, with: "")
      return workbook.bytes
    },
    .plain("dimension of one cell", "程序写的尺寸只有 A1", "尺寸太小.xlsx") {
      $0.workbook.with(dimension: "A1").bytes
    },
    .plain("dimension of all cells", "整列设过格式，尺寸写到了 XFD1048576", "尺寸太大.xlsx") {
      $0.workbook.with(dimension: "A1:XFD1048576").bytes
    },
    .plain("blank cells to the far corner", "整行设过边框，空白单元格一直写到最后一列", "远处空白.xlsx") {
      var workbook = $0.workbook
      workbook.rows += #"<row r="1048576"><c r="XFD1048576" s="1"/></row>"#
      return workbook.bytes
    },
    .plain("comments and single quotes", "脚本生成的 XML，用单引号，还有注释", "单引号.xlsx") {
      var workbook = $0.workbook
      workbook.worksheet =
        "<!-- 导出 -->"
        + workbook.sheet(workbook.rows).replacing("\"", with: "'")
      return workbook.bytes
    },
    .plain("character data sections", "文字放在 CDATA 里", "字符数据.xlsx") {
      var workbook = $0.workbook
      workbook.rows.replace(/<t xml:space="preserve">([^<]*)<\/t>/) {
        "<t><![CDATA[\($0.1)]]></t>"
      }
      return workbook.bytes
    },
    .plain("worksheet in UTF-16", "部件用 UTF-16 编码", "双字节.xlsx") {
      var archive = $0.workbook.archive
      for index in archive.parts.indices where archive.parts[index].name.contains("sheet1") {
        let text = String(decoding: archive.parts[index].bytes, as: UTF8.self)
        archive.parts[index].bytes =
          (#"<?xml version="1.0" encoding="UTF-16"?>"# + text).utf16LittleEndian
      }
      return archive.bytes
    },
    .plain("newlines behind the archive", "邮件网关在附件末尾加了换行", "末尾换行.xlsx") {
      $0.workbook.bytes + Array("\r\n\r\n".utf8)
    },
    .plain("table that begins at B3", "第一行第一列留空，表从 B3 开始", "留空.xlsx") {
      WorkbookBytes(rows: $0.rowElements(below: 2, right: 1)).bytes
    },
    .plain("one XML file named .xlsx", "WPS 存成“XML 电子表格 2003”却叫 .xlsx", "单个XML.xlsx") {
      Array($0.spreadsheetML.utf8)
    },
    .plain("page named .xls", "业务系统导出的“Excel”其实是网页", "网页.xls", sheet: nil) {
      Array($0.page().utf8)
    },
    .plain("page in GB 2312", "旧系统导出的网页用国标编码", "国标网页.xls", sheet: nil) {
      $0.page(charset: "gb2312").gb18030
    },
    .plain("page that lies about its encoding", "网页写着 gb2312，其实是 UTF-8", "编码不符.xls", sheet: nil) {
      Array($0.page(charset: "gb2312").utf8)
    },
  ]
}

extension WorkbookBytes {
  /// The archive, to be damaged.
  var archive: ZIPBytes { ZIPBytes(parts) }

  /// The archive with some words replaced in all names and parts.
  func replacing(_ words: String, with others: String) -> ZIPBytes {
    archive.replacing(words, with: others)
  }

  /// The workbook with its sheet's declared size.
  func with(dimension: String) -> WorkbookBytes {
    var workbook = self
    workbook.worksheet = sheet(rows).replacing(
      "<sheetData>", with: #"<dimension ref="\#(dimension)"/><sheetData>"#)
    return workbook
  }
}

extension ZIPBytes {
  /// The archive with some words replaced in all names and parts.
  func replacing(_ words: String, with others: String) -> ZIPBytes {
    var archive = self
    for index in parts.indices {
      archive.parts[index].name.replace(words, with: others)
      archive.parts[index].bytes = Array(
        String(decoding: parts[index].bytes, as: UTF8.self).replacing(words, with: others).utf8)
    }
    return archive
  }
}

@testable import Inspection

extension HorrorFile {
  /// Text files in every disguise (文本文件), each read like a sound one.
  static let texts: [HorrorFile] = [
    text("UTF-8 without a mark", "网页系统导出的 CSV，没有文件头标记", "无标记.csv") {
      Array($0.text().utf8)
    },
    text("two marks", "两个程序各加了一次文件头标记", "双标记.csv") {
      [0xEF, 0xBB, 0xBF] + $0.text().markedUTF8
    },
    text("GB 18030", "中文版 Excel 直接另存为 CSV", "国标.csv") { $0.text().gb18030 },
    text(
      "rare characters in GB 18030", "名称里有 GBK 没有的字", "生僻字.csv",
      values: [[.entityName: "海角㙓䶮𠮷商行"], [:]]
    ) { $0.changing(.entityName, to: "海角㙓䶮𠮷商行").text().gb18030 },
    text("Unicode text", "Excel 另存为“Unicode 文本”", "统一码.txt") {
      $0.text(separator: "\t").utf16LittleEndian
    },
    text("Unicode text with a comma", "UTF-16 编码的 CSV", "统一码.csv") { $0.text().utf16LittleEndian },
    text("UTF-16 with the high byte first", "旧服务器导出的 UTF-16", "高位在前.csv") {
      [0xFE, 0xFF] + $0.text().utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    },
    text("tabs under the name of a workbook", "系统导出的“Excel 文件”其实是制表符分隔的文本", "制表符.xls") {
      $0.text(separator: "\t").gb18030
    },
    text("semicolons", "区域设置不同的电脑用分号分隔", "分号.csv") {
      $0.text(separator: ";").markedUTF8
    },
    text("line that names the separator", "导出程序在第一行写了 sep=;", "分隔符声明.csv") {
      ("sep=;\r\n" + $0.text(separator: ";")).markedUTF8
    },
    text("line ends of an old Mac", "只用回车换行", "回车.csv") {
      Array($0.text(lineEnd: "\r").utf8)
    },
    text("no end of the last line", "文件末尾没有换行，还混用了两种换行", "末行.csv") {
      Array($0.text(lineEnd: "\n").dropLast().replacing("存续,A\n", with: "存续,A\r\n").utf8)
    },
    text("blank lines between rows", "从邮件粘贴后每行之间多了空行", "空行.csv") {
      Array(("\r\n" + $0.text(lineEnd: "\r\n\r\n")).utf8)
    },
    text("quotes around everything", "每个字段都加了双引号", "引号.csv") { table in
      Array(
        table.texts.map { $0.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n" }.joined().utf8)
    },
    text(
      "line break within a cell", "住所里按了 Alt+Enter", "换行.csv",
      values: [[.address: "平罗县示例路1号\n2楼,\"东\""], [:]]
    ) { Array($0.changing(.address, to: "平罗县示例路1号\n2楼,\"东\"").text().utf8) },
    text("commas without end", "删除列以后每行末尾留下几千个逗号", "逗号.csv") { table in
      Array(
        table.text().replacing("\r\n", with: String(repeating: ",", count: 5000) + "\r\n").utf8)
    },
    text("upper-case ending behind a blank", "文件名末尾有空格，扩展名是大写", "名录 .CSV") {
      $0.text().markedUTF8
    },
  ]

  /// Text files of which nothing can be made (不能读取的文本).
  static let refusedTexts: [HorrorFile] = [
    .refused("I719", "half of each encoding", "两份不同编码的 CSV 直接拼在一起", "乱码.csv") {
      Array($0.text().utf8) + $0.text().gb18030 + [0xFF, 0x80]
    },
    .refused("I721", "quote without end", "名称里有一个英文双引号，导出时没有转义", "引号不全.csv") {
      Array($0.changing(.entityName, to: "海角").text().replacing(",海角,", with: ",\"海角,").utf8)
    },
    .refused("I721", "stray quotes in two rows", "两行的名称里各有一个英文双引号", "两个引号.csv") {
      let row = "91640221MA0000015P,\"海角第80商贸有限公司,存续\r\n"
      return Array(($0.text() + row + row).utf8)
    },
    .refused("I702", "nothing in the file", "导出中断，只建了文件", "空文件.csv") { _ in [] },
    HorrorFile(
      name: "answer of a server", story: "登录超时，下载到的是一段错误信息", file: "超时.csv",
      findings: [.init("I115", .file)], values: []
    ) { _ in Array(#"{"code":401,"msg":"登录超时，请重新登录","data":null}"#.utf8) },
    .refused("I717", "web archive named .xls", "另存为“单个文件网页”后改了扩展名", "网页归档.xls") { _ in
      Array(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"a\"\r\n\r\n--a\r\n".utf8)
    },
    HorrorFile(
      name: "headings of somebody else", story: "放错了文件：这是一份通讯录", file: "通讯录.csv",
      findings: [.init("I115", .file)], values: []
    ) { _ in Array("昵称,房间\r\n老张,301\r\n".utf8) },
  ]

  private static func text(
    _ name: String, _ story: String, _ file: String,
    values: [[Field: String]?]? = nil, bytes: @escaping @Sendable (SoundTable) -> [UInt8]
  ) -> HorrorFile {
    .plain(name, story, file, sheet: nil, values: values, bytes: bytes)
  }
}

extension SoundTable {
  /// The table with another text in a cell of its first row.
  func changing(_ field: Field, to text: String) -> SoundTable {
    var table = self
    table.rows[0][field] = text
    return table
  }
}

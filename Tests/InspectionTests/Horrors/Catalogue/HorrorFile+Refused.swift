import SpreadsheetBytes

@testable import Inspection

extension HorrorFile {
  /// Files that aren't what their names say, or are cut, locked or meant to do harm.
  static let refusedFiles: [HorrorFile] = [
    .refused("I706", "legacy workbook", "Excel 97—2003 的旧版工作簿", "旧版.xls") { _ in
      compound(stream: "Workbook")
    },
    .refused("I706", "legacy workbook named .xlsx", "旧版工作簿被手工改名为 .xlsx", "旧版改名.xlsx") { _ in
      compound(stream: "Workbook")
    },
    .refused("I705", "workbook with a password", "设了打开密码", "密码.xlsx") { _ in
      compound(stream: "EncryptedPackage")
    },
    .refused("I708", "file of an encryption agent", "单位的文档加密软件加过密，离开本机就打不开", "加密软件.xlsx") { _ in
      Array("%TSD-Header-###%".utf8) + Array(0...255)
    },
    .refused("I703", "download cut short", "下载没有完成，文件缺了后半截", "没下完.xlsx") {
      Array($0.workbook.bytes.dropLast(300))
    },
    .refused("I703", "byte lost on the way", "按文本方式传输，丢了一个字节", "丢字节.xlsx") {
      var bytes = $0.workbook.bytes
      bytes.remove(at: bytes.count / 2)
      return bytes
    },
    .refused("I704", at: .sheet, "byte changed on the way", "U 盘损坏，改了一个字节", "坏字节.xlsx") {
      var archive = $0.workbook.archive
      archive.parts[3].checksum = 7
      return archive.bytes
    },
    .refused("I705", "archive with a password", "压缩软件给工作簿加了密码", "压缩加密.xlsx") {
      var archive = $0.workbook.archive
      for index in archive.parts.indices { archive.parts[index].flags = 1 }
      return archive.bytes
    },
    .refused("I704", "two parts of one name", "合并两个工作簿的压缩包，同名部件有两个", "同名部件.xlsx") {
      var archive = $0.workbook.archive
      archive.parts.append(archive.parts[3])
      return archive.bytes
    },
    .refused("I711", "photographs in an archive", "现场照片打包后误存为 .xlsx", "照片.xlsx") { _ in
      ZIPBytes([("现场/1.jpg", "x")]).bytes
    },
    .refused("I714", "document named .xlsx", "Word 文件改了扩展名", "文档.xlsx") { _ in
      ZIPBytes([("[Content_Types].xml", "<a/>"), ("word/document.xml", "<a/>")]).bytes
    },
    .refused("I713", "binary workbook", "存成了“二进制工作簿”", "二进制.xlsx") { _ in
      ZIPBytes([("xl/workbook.bin", "a")]).bytes
    },
    .refused("I712", "OpenDocument", "LibreOffice 的 .ods 改了扩展名", "开放文档.xlsx") { _ in
      ZIPBytes([("mimetype", "application/x"), ("content.xml", "<a/>")]).bytes
    },
    .refused("I709", "PDF named .xls", "扫描件改了扩展名", "扫描件.xls") { _ in Array("%PDF-1.7\n".utf8) },
    .refused("I710", "picture named .xlsx", "截图改了扩展名", "截图.xlsx") { _ in
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(0...255)
    },
    .refused("I716", "login page", "没有登录就下载，得到的是登录页", "登录页.xls") { _ in
      Array("<!DOCTYPE html><html><body><form>用户名<input></form></body></html>".utf8)
    },
    .refused("I702", "zeros throughout", "保存时断电，文件大小正常，内容全是 0", "全零.xlsx") { _ in
      Array(repeating: 0, count: 4096)
    },
    .refused("I720", "more parts than an archive has", "插件塞进了六万多个部件", "部件太多.xlsx") {
      ZIPBytes($0.workbook.parts + (0..<65_530).map { ("xl/e\($0).xml", "") }).bytes
    },
    .refused("I730", "text never written to its end", "复制时断电，后半截全是 0", "断电.csv") { _ in
      Array("统一社会信用代码,企业名称,登记状态\n".utf8) + [UInt8](repeating: 0, count: 4096)
    },
    .refused("I711", "compressed text", "CSV 用 gzip 压缩后没有改名", "压缩.csv") { _ in
      [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflatedRun(of: UInt8(ascii: "1"), repeats: 8)
    },
    .refused("I711", "RAR archive named .xlsx", "RAR 压缩包改了扩展名", "压缩包.xlsx") { _ in
      Array("Rar!".utf8) + [0x1A, 7, 1, 0, 0x33, 0x92, 0xB5, 0xE5, 0x0A, 1, 5, 6, 0, 5, 1, 1]
    },
    .refused("I720", at: .sheet, "archive that swells", "1 MB 解压出几百 MB 的恶意文件", "压缩炸弹.xlsx") {
      var workbook = $0.workbook
      workbook.worksheet = "<worksheet>" + String(repeating: " ", count: 4 << 20) + "</worksheet>"
      var archive = workbook.archive
      archive.parts[3].deflate()
      return archive.bytes
    },
    .refused("I722", at: .sheet, "entities that multiply", "用实体层层展开的恶意 XML", "实体炸弹.xlsx") {
      let entities = (1...9).map { #"<!ENTITY a\#($0) "&a\#($0 - 1);&a\#($0 - 1);">"# }
      return $0.workbook.declaring(#"<!ENTITY a0 "a">"# + entities.joined(), text: "&a9;").bytes
    },
    .refused("I722", at: .sheet, "entity that reads a file", "想借外部实体读取本机文件的恶意 XML", "外部实体.xlsx") {
      $0.workbook.declaring(#"<!ENTITY a SYSTEM "file:///etc/passwd">"#, text: "&a;").bytes
    },
    .refused("I704", at: .sheet, "XML broken off", "程序写工作表时中断", "残缺.xlsx") {
      var workbook = $0.workbook
      workbook.worksheet = String(workbook.sheet(workbook.rows).dropLast(40))
      return workbook.bytes
    },
    .refused("I704", at: .sheet, "rows out of order", "程序把同一行写了两次", "行序.xlsx") {
      var workbook = $0.workbook
      workbook.rows += #"<row r="2"><c r="A2"><v>1</v></c></row>"#
      return workbook.bytes
    },
    .refused("I720", at: .sheet, "column beyond the last", "单元格地址超出了最后一列 XFD", "超列.xlsx") {
      var workbook = $0.workbook
      workbook.rows += #"<row r="9"><c r="XFE9"><v>1</v></c></row>"#
      return workbook.bytes
    },
    .refused("I720", at: .sheet, "row beyond the last", "行号超出了 1048576", "超行.xlsx") {
      var workbook = $0.workbook
      workbook.rows += #"<row r="1048577"><c><v>1</v></c></row>"#
      return workbook.bytes
    },
    .refused("I720", at: .sheet, "cell too long", "把整份文件粘进了一个单元格", "超长.xlsx") {
      $0.changing(.address, to: String(repeating: "长", count: 32_768)).workbook.bytes
    },
    .refused("I704", at: .sheet, "missing shared string", "文字的编号在共享文本里不存在", "缺文本.xlsx") {
      WorkbookBytes(rows: $0.sharedStrings.rows, strings: "<si><t>甲</t></si>").bytes
    },
    .refused("I704", at: .sheet, "sheet that isn't there", "工作簿列出的工作表部件没有打包", "缺工作表.xlsx") {
      var archive = $0.workbook.archive
      archive.parts.remove(at: 3)
      return archive.bytes
    },
  ]

  /// Files that are left alone with a note (不读取的文件).
  static let skippedFiles: [HorrorFile] = [
    HorrorFile(
      name: "lock file", story: "名录正被打开，留下的临时文件", file: "~$名录.xlsx",
      findings: [.init("I701", .file)], values: []
    ) { _ in Array("x".utf8) },
    HorrorFile(
      name: "subfolder", story: "去年的表收在子文件夹里", file: "去年/名录.csv",
      findings: [.init("I727", .file)], values: []
    ) { $0.text().markedUTF8 },
    HorrorFile(
      name: "workbook of another program", story: "WPS 表格自己的格式", file: "名录.et",
      findings: [.init("I728", .file)], values: []
    ) { _ in compound(stream: "Workbook") },
    skipped("presentation", "培训课件放进了工作文件夹", "课件.pptx"),
    skipped("archive", "整个文件夹的压缩备份", "备份.zip"),
    skipped("thumbnails", "Windows 的缩略图缓存", "Thumbs.db"),
    skipped("scan", "盖章文件的扫描件", "盖章.pdf"),
    skipped("file without an ending", "系统导出的文件没有扩展名", "导出结果"),
    HorrorFile(
      name: "hidden file", story: "苹果电脑留下的隐藏文件", file: ".DS_Store", values: []
    ) { _ in [0, 0, 0, 1] },
  ]

  /// An OLE2 container whose directory lists one stream.
  private static func compound(stream name: String) -> [UInt8] {
    let name = name.utf8.reduce(into: [UInt8]()) { $0 += [$1, 0] }
    let header =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
    let entry = name + [UInt8](repeating: 0, count: 64 - name.count)
    return header + entry + [UInt8(name.count + 2), 0, 2] + [UInt8](repeating: 0, count: 61)
  }

  private static func skipped(_ name: String, _ story: String, _ file: String) -> HorrorFile {
    HorrorFile(
      name: name, story: story, file: file, findings: [.init("I103", .file)], values: []
    ) { _ in Array("x".utf8) }
  }
}

extension WorkbookBytes {
  /// The workbook with entities declared in its sheet, and one of them in a cell.
  fileprivate func declaring(_ entities: String, text: String) -> WorkbookBytes {
    var workbook = self
    let rows = rows.replacing("平罗县", with: text)
    workbook.worksheet = "<!DOCTYPE worksheet [\(entities)]>" + sheet(rows)
    return workbook
  }
}

@testable import Inspection

extension HorrorFile {
  /// Pages, XML files and documents in the place of workbooks (网页、XML 和 Word 表格).
  static let markup: [HorrorFile] = [
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
    .plain("page without closing tags", "老式系统的网页，标签大写，不写结束标签", "不闭合.xls", sheet: nil) {
      Array(
        $0.page().replacing("</td>", with: "").replacing("</tr>", with: "")
          .replacing("<td>", with: "<TD NOWRAP>").replacing("<tr>", with: "<TR>").utf8)
    },
    .plain(
      "page of several tables", "网页里先有标题和查询条件两张小表", "几张表.xls", sheet: "表1",
      findings: [.init("I104", .sheet), .init("I104", .otherSheet("表2"))]
    ) {
      let small = "<table><tr><td>查询条件</td><td>全部</td></tr></table>"
      return Array($0.page().replacing("<body>", with: "<body>" + small + small).utf8)
    },
    .plain("no-break spaces in a page", "网页的单元格用 &nbsp; 填充", "空格实体.xls", sheet: nil) {
      Array(
        $0.page().replacing("<td>", with: "<td>&nbsp;").replacing("</td>", with: "&nbsp;</td>")
          .utf8)
    },
    .plain(
      "merged cells of a page", "网页里同一个所的行合并了监管所一格", "网页合并.xls", sheet: nil
    ) {
      var table = $0
      table.rows[0][.station] = "*"
      table.rows[1][.station] = "#"
      return Array(
        table.page().replacing("<td>*</td>", with: "<td rowspan=2>\(Fiction.station)</td>")
          .replacing("<td>#</td>", with: "").utf8)
    },
    HorrorFile(
      name: "numeric code in XML", story: "XML 表格里的注册号是数值", file: "XML数值.xls", sheet: "表",
      findings: [.init("I121", .cell(.code, row: 1))], values: [nil, [:]]
    ) {
      Array(
        $0.changing(.code, to: "640221200001236").spreadsheetML.replacing(
          #"<Data ss:Type="String">6402"#, with: #"<Data ss:Type="Number">6402"#
        ).utf8)
    },
    .plain(
      "skipped cells in XML", "XML 表格用 ss:Index 跳过空单元格", "XML跳格.xls",
      values: [[.station: ""], [:]]
    ) {
      Array(
        $0.changing(.station, to: "*").spreadsheetML.replacing(
          #"<Cell><Data ss:Type="String">*</Data></Cell><Cell>"#, with: #"<Cell ss:Index="5">"#
        ).utf8)
    },
    .plain(
      "checklist in a document", "清单是通知的附件，Word 文件里的表格", "清单.docx", kind: .checklist, sheet: nil
    ) {
      $0.document
    },
  ]
}

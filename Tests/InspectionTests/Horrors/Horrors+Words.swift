@testable import Inspection

extension HorrorSheet {
  /// What becomes of the words in a registry's workbook (工作簿中的文字).
  static let words = HorrorSheet(
    "文字.xlsx", .registry,
    [
      .plain(
        "rich text", "名称的一部分加了粗、变了色",
        [
          .entityName: .xml(
            #" t="inlineStr"><is><r><t>天涯</t></r><r><rPr><b/></rPr><t>富文本商行</t></r></is>"#)
        ], reads: [.entityName: "天涯富文本商行"]),
      .plain(
        "phonetic runs", "名称带有拼音标注",
        [
          .entityName: .xml(
            #" t="inlineStr"><is><t>天涯拼音商行</t><rPh sb="0" eb="2"><t>tian ya</t></rPh></is>"#)
        ], reads: [.entityName: "天涯拼音商行"]),
      .plain(
        "escaped line break", "住所里的换行被写成 _x000D_",
        [.address: "示例路_x000D_1号"], reads: [.address: "示例路\r1号"]),
      .plain(
        "escape that is escaped", "名称里真有 _x0041_ 这几个字",
        [.entityName: "天涯_x005F_x0041_商行"], reads: [.entityName: "天涯_x0041_商行"]),
      .plain(
        "character references", "名称里有 & 和 <",
        [.entityName: "天涯A&B<示例>商行"]),
      .plain(
        "spaces around a name", "为对齐在名称前后加了空格",
        [.entityName: .changed { "　 \($0)　" }]),
      .plain(
        "full-width brackets in a name", "名称里的全角括号是法定名称的一部分",
        [.entityName: "天涯（平罗）商行"]),
      .plain(
        "space within a firm's name", "外文名称里的空格也是名称的一部分",
        [.entityName: "天涯 Coffee 店"]),
      .plain(
        "words for nothing", "没有住所的填了“无”", [.address: "无"], reads: [.address: ""]),
      .plain(
        "dash for nothing", "没有评级的填了“——”", [.riskClass: "——"], reads: [.riskClass: "U"]),
      .plain(
        "formula without a result", "程序写了公式，没有算出结果",
        [.address: .xml("><f>CONCATENATE(B2,1)</f>")], reads: [.address: ""]),
      .plain(
        "hidden by its format", "用 ;;; 格式把住所藏起来", [.address: .xml(#" s="6" t="str"><v>示例路</v>"#)],
        reads: [.address: "示例路"]),
      .plain(
        "number for a name", "名称恰好全是数字", [.entityName: .number("360")], reads: [.entityName: "360"]),
      .plain(
        "status by its number", "从公示系统导出的登记状态是数字 1",
        [.status: .number("1")], reads: [.status: "1"]),
      .plain(
        "status in its long form", "登记状态写全称",
        [.status: "存续（在营、开业、在册）"]),
      .refused("I120", .entityName, "no name", "只填了代码，没有名称", [.entityName: .empty]),
      .refused("I137", .status, "no status", "登记状态空着", [.status: .empty]),
      .refused("I138", .status, "unknown status", "登记状态是自己发明的词", [.status: "待核实"])
        .finding("I139", .heading(nil)),
      Horror(
        "status left to the office", "歇业的要不要抽，各地做法不同", rows: [[.status: "歇业"]],
        findings: [.init("I140", .heading(nil))], values: [[:]]),
      .warned(
        "I141", .riskClass, "unknown class of risk", "信用风险等级是本地自定的", [.riskClass: "特级"],
        reads: [.riskClass: "U"]),
      Horror(
        "object without a code", "农贸市场改造项目没有代码", rows: [[.code: .empty]],
        findings: [.init("I142", .heading(nil))], values: [[:]]),
      .warned(
        "I601", .station, "ditto mark", "与上一行相同的监管所写成“同上”", [.station: "同上"],
        reads: [.station: Fiction.station]),
      .ignored(
        "total row", "表尾有合计行",
        [
          .code: "合计", .entityName: "20户", .address: .empty, .station: .empty, .status: .empty,
          .riskClass: .empty,
        ]),
      .ignored(
        "signature row", "表尾有填报人和日期",
        [
          .code: "填报人：张三", .entityName: .empty, .address: .empty, .station: "审核人：李四",
          .status: .empty, .riskClass: .empty,
        ]),
      .ignored(
        "headings on every page", "打印版每页重复表头",
        Dictionary(
          uniqueKeysWithValues: SoundTable.columns(of: .registry).map {
            ($0.field, .text($0.heading))
          })),
      .ignored(
        "page number", "打印版每页末尾有页码",
        [
          .code: "第 1 页 共 3 页", .entityName: .empty, .address: .empty, .station: .empty,
          .status: .empty, .riskClass: .empty,
        ]),
      .ignored(
        "row of blanks", "看上去是空行，其实有空格",
        [
          .code: " ", .entityName: "　", .address: .empty, .station: .empty, .status: .empty,
          .riskClass: .empty,
        ]),
    ])
}

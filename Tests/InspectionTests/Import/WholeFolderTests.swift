import Sampling
import Spreadsheet
import Testing

@testable import Inspection

@Suite struct WholeFolderTests {
  private let sheets = [
    Table(
      file: "名录库.csv",
      texts: [
        ["统一社会信用代码", "企业名称", "管辖单位", "登记状态", "业态"],
        ["91640221MA0000015P", "海角甲商贸有限公司", "城关所", "存续", "餐饮"],
        ["91640221MA75Y0AB35", "海角乙商贸有限公司", "城关所", "存续", "零售"],
      ]),
    Table(
      file: "人员.csv", texts: [["姓名", "工作单位", "执法证号"], ["张三", "城关所", "B1"], ["李四", "信用科", "B2"]]),
    Table(file: "清单.csv", texts: [["抽查类别", "抽查事项", "检查依据"], ["登记", "名称、字号的检查", "《条例》"]]),
    Table(
      file: "计划.csv",
      texts: [["抽查任务名称", "抽查事项", "抽查比例", "实施时间"], ["甲任务", "名称、字号的检查", "5%", "3月—5月"]]),
    Table(
      file: "回避.csv", texts: [["姓名", "回避对象", "事由"], ["张三", "海角甲商贸有限公司", "持股"]]),
    Table(file: "范围.csv", texts: [["范围文字", "字段", "值"], ["餐饮单位", "业态", "餐饮"]]),
    Table(
      file: "既往.csv",
      texts: [["企业名称", "抽取日期", "任务名称"], ["海角乙商贸有限公司", "2021-01-05", "甲任务"]]),
    Table(file: "设置.csv", texts: [["项目", "值"], ["年度", "2021"]]),
  ]

  @Test func `reads every kind of table together`() throws {
    let inputs = Inputs(sheets: sheets)
    #expect(inputs.diagnostics.map(\.problem.code).isEmpty)
    #expect(inputs.tasks.map(\.end?.iso) == ["2021-05-31"])
    #expect(inputs.tasks.map { $0.items.map(\.text) } == [["名称、字号的检查"]])
    #expect(inputs.recusals.map(\.entity?.text) == ["91640221MA0000015P"])
    #expect(inputs.pastDraws.map(\.entity.text) == ["91640221MA75Y0AB35"])
    #expect(inputs.scopeRules.map(\.words) == ["餐饮单位"])
    #expect(inputs.inspectors.map(\.id.text) == ["B1", "B2"])
  }

  @Test func `lets a confirmed row of the roster pass, and counts it once`() {
    let bad = Table(
      file: "人员二.csv", texts: [["姓名", "工作单位", "执法证号"], ["王五", "城关所", "1.2E+9"]])
    let exclusion = Table(
      file: "剔除.csv",
      texts: [
        ["文件", "工作表", "行号", "原因", "批准人"], ["人员二.csv", "", "2", "证号损坏", "赵六"],
        ["人员二.csv", "", "2", "再次确认", "赵六"], ["人员.csv", "", "2", "没有被拒收", "赵六"],
      ])
    #expect(Inputs(sheets: sheets + [bad]).blockingDiagnostics.map(\.problem.code) == ["I206"])
    let inputs = Inputs(sheets: sheets + [bad, exclusion])
    #expect(inputs.blockingDiagnostics.isEmpty)
    #expect(inputs.confirmedExclusions.map(\.reason) == ["证号损坏"])
  }
}

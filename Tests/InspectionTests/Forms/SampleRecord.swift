@testable import Inspection

/// A made-up task with short and long values.
enum SampleRecord {
  /// A name of 60 characters.
  static let longName = String(repeating: "平罗县虚构食品商贸连锁经营", count: 4) + "有限责任公司总店"
  /// An address of 80 characters.
  static let longAddress = String(repeating: "虚构省虚构市平罗县城关镇人民东路一段", count: 4) + "第八号楼二单元六室"
  static let code = "统一社会信用代码/注册号"
  private static let digest = String(repeating: "0123456789abcdef", count: 4)

  static func record(entities: Int = 5, items: Int = 10, isTest: Bool = true) -> DrawRecord {
    DrawRecord(
      taskNumber: 1, isTest: isTest, facts: facts,
      items: (1...items).map {
        [field("序号", "\($0)"), field("抽查事项", "虚构的抽查事项第\($0)项：登记事项和公示信息检查")]
      },
      entities: (1...entities).map(entity), reserves: (1...2).map(reserve), strata: [stratum],
      groups: (1...2).map(group), changes: (1...2).map(change))
  }

  private static func field(_ name: String, _ value: String) -> DrawRecord.Field {
    DrawRecord.Field(name, value)
  }

  private static func entity(_ rank: Int) -> DrawRecord.Fields {
    let isLong = rank == 2
    return [
      field("抽取顺位", "\(rank)"), field("分层", "食品销售"),
      field("检查对象名称", isLong ? longName : "平罗县虚构商店\(rank)号"),
      field(code, "91640221MA76C00\(rank)1X"),
      field("住所", isLong ? longAddress : "平罗县城关镇虚构街\(rank)号"),
      field("法定代表人", "张三"), field("管辖单位", rank % 2 == 0 ? "崇岗市场监管所" : "城关市场监管所"),
      field("信用风险等级", "B"), field("检查组", rank % 2 == 0 ? "2" : "1"), field("组长", "李四"),
      field("组员", "王五、赵六"), field("执法证号", "30020112001、30020112002"),
      field("表格编号", "1-\(rank)-a1b2c\(rank)"), field("抽取号码", digest),
      field("备注", isLong ? "回避后改派" : ""),
    ]
  }

  private static func reserve(_ rank: Int) -> DrawRecord.Fields {
    [
      field("候补顺位", "\(rank)"), field("分层", "食品销售"), field("检查对象名称", "平罗县候补商店\(rank)号"),
      field(code, "91640221MA76D00\(rank)1X"), field("管辖单位", "城关市场监管所"), field("抽取号码", digest),
    ]
  }

  private static func change(_ number: Int) -> DrawRecord.Fields {
    [
      field("变更日期", "2021-03-2\(number)"), field("变更种类", number == 1 ? "撤出" : "更换（组长）"),
      field("检查对象", longName), field("变更前", "李四\(number)"), field("变更后", "赵六\(number)"),
      field("原因", "健康状况：住院\(number)"), field("批准人", "周七"),
      field("台账事件", "000\(number)-更换-任务1"),
    ]
  }

  private static let stratum = [
    field("分层", "食品销售"), field("候选库数", "96"), field("可抽数", "95"), field("抽查基数", "100"),
    field("计算式", "100 × 5% = 5 → 进一 → 5"), field("应抽数", "5"), field("实抽数", "5"),
    field("截止号码", digest),
  ]

  private static func group(_ number: Int) -> DrawRecord.Fields {
    [
      field("检查组", "\(number)"), field("组长", "李四"), field("组员", "王五、赵六"),
      field("执法证号", "30020112001、30020112002"), field("户数", number == 1 ? "3" : "2"),
    ]
  }

  private static let facts = [
    field("单位名称", "平罗县市场监督管理局"), field("年度", "2021"), field("计划编号", "PL2021-01"),
    field("任务序号", "1"), field("任务编号", "PL2021-01-001"), field("任务名称", "食品销售企业登记事项检查"),
    field("抽查类型", "不定向"), field("抽查事项", "登记事项检查；公示信息检查；食品销售监督检查"),
    field("抽查对象范围", "全县取得食品经营许可的企业和个体工商户"), field("发起部门", "登记注册与信用监管室"),
    field("配合部门", "食品监管室、消防救援大队"), field("任务期限", "2021年5月1日至2021年9月30日"),
    field("检查方式", "现场检查"), field("选派方式", "局机关与市场监管所随机"), field("抽查所", ""),
    field("组长来源", "发起部门"), field("每组人数", "3"), field("回避情况", "李四回避崇岗市场监管所辖区1户"),
    field("抽取日期", "2021-03-10"), field("名录库总数", "2400"), field("候选库数", "96"),
    field("剔除数", "4"), field("剔除原因", "登记状态不是存续：3；确认剔除：1"), field("抽查基数", "100"),
    field("基数来源", "候选库"), field("抽查比例", "≥5%"), field("计算式", "100 × 5% = 5 → 进一 → 5"),
    field("应抽数", "5"), field("实抽数", "5"), field("差额原因", ""), field("候补数", "2"),
    field("变更情况", "更换 1 项；现抽查 5 户"),
    field("名录快照校验值", digest), field("人员快照校验值", digest), field("承诺书校验值", digest),
    field("台账链头", digest), field("随机种子", "typed/20210310"), field("种子来源", "人工输入：20210310"),
    field("可信等级", "D"),
    field("等级说明", "种子由经办人输入，外人无法确认抽取前没有试过别的种子；只能证明结果由该种子算出。"),
    field("算法", "DR1"), field("第几次抽取", "第1次抽取"), field("重抽原因", ""),
    field("测试声明", "测试抽取，不是正式抽取"),
  ]
}

/// The record of a draw (执法检查人员、检查对象选派（抽取）记录单).
enum SlipForm {
  private static let names = [
    "单位名称", "年度", "第几次抽取", "抽取日期", "任务编号", "计划编号", "任务名称", "任务序号", "抽查类型", "抽查事项",
    "发起部门", "配合部门", "抽查对象范围", "检查方式", "任务期限", "选派方式", "组长来源", "每组人数", "抽查所", "回避情况",
    "名录库总数", "候选库数", "剔除数", "剔除原因", "抽查基数", "基数来源", "抽查比例", "计算式", "应抽数", "实抽数",
    "候补数", "差额原因", "名录快照校验值", "人员快照校验值", "承诺书校验值", "台账链头", "随机种子", "抽取密钥", "种子来源", "可信等级",
    "等级说明", "算法", "重抽原因", "变更情况",
  ]
  private static let code = "统一社会信用代码/注册号"

  /// The form of a task's draw.
  static func content(of record: DrawRecord) -> FormContent {
    FormContent(
      values: FormText.pick(names, from: record.facts) + [FormText.notice(of: record)],
      extraValues: record.facts,
      lists: [
        FormContent.List(
          "分层", title: "分层结果",
          columns: ["分层", "计算式", "截止号码", "候选库数", "可抽数", "抽查基数", "应抽数", "实抽数"],
          rows: record.strata.map { FormText.pick($0.map(\.name), from: $0) }),
        FormContent.List(
          "检查组", title: "检查组", columns: ["检查组", "组长", "组员", "执法证号", "户数"],
          rows: record.groups),
        FormContent.List(
          "候补", title: "候补对象", columns: ["候补顺位", "分层", "检查对象名称", code, "管辖单位"],
          rows: record.reserves),
        FormContent.List(
          "变更", title: "变更记录", columns: AmendmentRecord.columns, rows: record.changes),
        // Last, as its heading is printed again on every page from there on.
        FormContent.List(
          "", title: "检查对象",
          columns: [
            "抽取顺位", "分层", "检查对象名称", code, "住所", "管辖单位", "信用风险等级", "检查组", "组长", "组员",
            "执法证号", "备注",
          ], rows: record.entities),
      ])
  }
}

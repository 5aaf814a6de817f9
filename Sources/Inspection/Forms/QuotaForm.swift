/// How many are to be drawn for each task and stratum, with the calculation (应抽数量表).
enum QuotaForm {
  private static let columns = [
    "任务序号", "任务名称", "分层", "候选库数", "可抽数", "抽查基数", "基数来源", "抽查比例", "计算式", "应抽数",
    "实抽数", "差额原因",
  ]

  /// The form of rows, each with the columns' names.
  static func content(of rows: [DrawRecord.Fields], office: String, isTest: Bool) -> FormContent {
    FormContent(
      values: [
        DrawRecord.Field("单位名称", office),
        DrawRecord.Field("测试声明", isTest ? FormText.testNotice : ""),
      ],
      lists: [FormContent.List("", title: "应抽数量", columns: columns, rows: rows)])
  }
}

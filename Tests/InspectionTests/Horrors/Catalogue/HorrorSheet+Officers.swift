@testable import Inspection

extension HorrorSheet {
  /// What becomes of a roster (执法检查人员名录库).
  static let officers = HorrorSheet(
    "人员.xlsx", .roster,
    [
      .refused("I201", .personName, "officer without a name", "有证号没有姓名", [.personName: .empty]),
      .warned(
        "I203", .unit, "officer without a unit", "没有填单位", [.unit: .empty]),
      .warned(
        "I205", .certificateNumber, "numeric certificate", "证号是数值，前面的 0 可能丢了",
        [.certificateNumber: .number("30012345")], reads: [.certificateNumber: "30012345"]),
      .refused(
        "I206", .certificateNumber, "certificate in scientific notation", "证号太长，变成科学计数法",
        [.certificateNumber: "6.40221E+15"]),
      .refused(
        "I206", .certificateNumber, "certificate of too many digits", "超过 15 位的证号成了数值",
        [.certificateNumber: .number("6.4022120210012E16")]),
      .refused(
        "I206", .certificateNumber, "certificate that became a date", "证号 3-10 被 Excel 当成日期",
        [.certificateNumber: .number("46091", style: .date)]),
      .warned(
        "I208", .personName, "officer without a certificate", "新调入人员还没有执法证",
        [.certificateNumber: .empty],
        reads: [.certificateNumber: "", .certificateValidThrough: ""]),
      .refused(
        "I209", .personStatus, "unknown status of an officer", "人员状态写了“外出”", [.personStatus: "外出"]),
      .refused("I210", .expert, "maybe an expert", "是否专家填了“也许”", [.expert: "也许"]),
      .plain("tick for an expert", "是否专家打了勾", [.expert: "√"], reads: [.expert: "是"]),
      .plain(
        "officer who retired", "退休人员还在名录里", [.personStatus: "退休"], reads: [.personStatus: "离岗"]),
      .warned(
        "I214", .certificateNumber, "spaces within a certificate", "证号中间有空格",
        [.certificateNumber: "SL 640 229 001"], reads: [.certificateNumber: "SL640229001"]),
      .refused(
        "I215", .certificateNumber, "identity card for a certificate", "证号一栏填了身份证号",
        [.certificateNumber: "110101190001011009"]),
      .plain(
        "spaces within a name", "两个字的姓名中间加空格对齐",
        [.personName: .changed { $0.prefix(1) + "　" + $0.dropFirst() }]),
      .plain(
        "separators of every kind", "业务专长用顿号、全角逗号、半角逗号和换行混着分隔",
        [.speciality: "食品，药品,特种设备、计量；价格\n广告"], reads: [.speciality: "食品、药品、特种设备、计量、价格、广告"]),
      .plain(
        "two certificates in one cell", "省证和部门证写在一格",
        [.certificateNumber: "SL640229101、GS0017"],
        reads: [
          .certificateNumber: "SL640229101、GS0017",
          .certificateValidThrough: "2028-12-31、2028-12-31",
        ]),
      Horror(
        "two rows for one officer", "一人两个证件，占两行",
        rows: [
          [.certificateNumber: "SL640229201"],
          [.sequence: .above, .personName: .above, .certificateNumber: "GS0018"],
        ],
        values: [
          [
            .certificateNumber: "SL640229201、GS0018",
            .certificateValidThrough: "2028-12-31、2028-12-31",
          ],
          nil,
        ]),
      Horror(
        "second certificate without a name", "第二个证件的一行只写证号",
        rows: [
          [.certificateNumber: "SL640229301"],
          [
            .sequence: .empty, .personName: .empty, .unit: .empty, .post: .empty,
            .certificateNumber: "GS0019", .speciality: .empty, .expert: .empty,
            .personStatus: .empty,
          ],
        ],
        values: [
          [
            .certificateNumber: "SL640229301、GS0019",
            .certificateValidThrough: "2028-12-31、2028-12-31",
          ],
          nil,
        ]),
      Horror(
        "same officer in the next row", "同名同单位的下一行换了证号，没有序号",
        rows: [
          [.certificateNumber: "SL640229401"],
          [.sequence: .empty, .personName: .above, .certificateNumber: "GS0020"],
        ],
        findings: [.init("I211", .cell(.personName, row: 2))],
        values: [
          [
            .certificateNumber: "SL640229401、GS0020",
            .certificateValidThrough: "2028-12-31、2028-12-31",
          ],
          nil,
        ]),
      Horror(
        "namesakes in one unit", "同一单位有两个同名的人",
        rows: [[.personName: "王五"], [.personName: "王五"]],
        findings: [.init("I212", .cell(.personName, row: 2))],
        values: [[:], [:]]),
      Horror(
        "one certificate for two officers", "复制一行后忘了改证号",
        rows: [[:], [.certificateNumber: .above]],
        findings: [
          .init("I213", .cell(.certificateNumber, row: 1)),
          .init("I213", .cell(.certificateNumber, row: 2)),
        ], values: [nil, nil]),
      Horror(
        "the same officer twice", "两份名录拼在一起",
        rows: [[:], Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0, .above) })],
        findings: [.init("I217", .cell(.personName, row: 2))], values: [[:], nil]),
      .ignored(
        "example to be deleted", "模板里的案例行没有删", [.personName: "案例（请删除）"]),
    ])
}

import SpreadsheetBytes

@testable import Inspection

extension HorrorFile {
  /// Rosters, checklists and plans with headings of their own (各地的表头).
  static let layouts: [HorrorFile] = [
    layout(
      "validity twice", "两个证件的“有效期”表头相同", "有效期两列.csv", .roster,
      [
        "姓名,工作单位,工商部门执法证,有效期,省政府执法证,有效期", "郑甲,城关市场监管所,GS0101,2027-01-31,SL640228101,2028-06-30",
      ],
      [
        [
          .personName: "郑甲", .post: "", .certificateNumber: "GS0101、SL640228101",
          .certificateValidThrough: "2027-01-31、2028-06-30", .speciality: "",
        ]
      ]),
    layout(
      "headings of two rows", "“执法证件”下面分名称、编号、备注三列", "两行表头.csv", .roster,
      [
        "万宁示例局执法检查人员名录库", "序号,姓名,工作单位,执法证件,,", ",,,执法证件名称,证件编号,备注",
        "1,郑乙,城关市场监管所,省行政执法证,SL640228201,",
      ],
      [
        [
          .personName: "郑乙", .post: "", .certificateNumber: "SL640228201",
          .certificateValidThrough: "长期", .speciality: "",
        ]
      ]),
    workbook(
      "two merged rows for one officer", "每人占两行，序号、姓名、单位合并，两个证件各一行", "每人两行.xlsx", .roster,
      [
        ["万宁示例局执法检查人员名录库"], ["序号", "姓名", "工作单位", "执法证件", "", ""],
        ["", "", "", "执法证件名称", "证件编号", "备注"],
        ["1", "郑戊", "城关市场监管所", "省行政执法证", "SL640228501", ""],
        ["", "", "", "工商行政管理执法证", "GS0501", ""],
      ], merging: ["A1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:F2", "A4:A5", "B4:B5", "C4:C5"],
      [
        [
          .personName: "郑戊", .post: "", .certificateNumber: "SL640228501、GS0501",
          .certificateValidThrough: "长期、长期", .speciality: "",
        ]
      ]),
    workbook(
      "checklist with merged groups", "清单的类别和事项名称跨行合并", "合并清单.xlsx", .checklist,
      [
        ["序号", "抽查类别", "抽查事项", "事项类别", "检查内容"],
        ["1", "示例合并类别", "示例合并事项甲", "一般检查事项", "看一"],
        ["", "", "", "", "看二"], ["2", "", "示例合并事项乙", "重点检查事项", "看三"],
      ], merging: ["A2:A3", "B2:B4", "C2:C3", "D2:D3"],
      [
        [
          .itemCategory: "示例合并类别", .item: "示例合并事项甲", .itemKind: "一般检查事项",
          .content: "看一\n看二",
        ],
        [
          .itemCategory: "示例合并类别", .item: "示例合并事项乙", .itemKind: "重点检查事项",
          .content: "看三",
        ],
      ], findings: [.init("I803", .sheet)]),
    layout(
      "unit and post in one column", "表头是“单位及职务”", "单位及职务.csv", .roster,
      ["姓名,单位及职务,执法证号", "郑丙,城关市场监管所副所长,SL640228301"],
      [
        [
          .personName: "郑丙", .post: "副所长", .certificateNumber: "SL640228301",
          .certificateValidThrough: "长期", .speciality: "",
        ]
      ], findings: [.init("I204", .at(row: 1, column: 2))]),
    layout(
      "no column for the unit", "人员名录没有单位", "无单位.csv", .roster, ["姓名,执法证号", "郑丁,SL640228401"],
      [
        [
          .personName: "郑丁", .unit: "", .post: "", .certificateNumber: "SL640228401",
          .certificateValidThrough: "长期", .speciality: "",
        ]
      ], findings: [.init("I202", .at(row: 1, column: nil))]),
    layout(
      "columns for first and last day", "计划用两列写开始和结束日期", "两列日期.csv", .plan,
      [
        "抽查任务名称,抽查事项,抽查对象范围,抽查比例,开始日期,结束日期,发起部门",
        "两列日期任务一,登记事项检查,全部,5%,2026/3/1,2026年5月31日,信用监管股",
        "两列日期任务二,登记事项检查,全部,6%,2026/3/1,另行通知,信用监管股",
        "两列日期任务三,登记事项检查,全部,7%,2026/5/1,2026/3/31,信用监管股",
      ],
      [[.taskCode: "", .taskName: "两列日期任务一"]],
      findings: [
        .init("I407", .at(row: 3, column: 6)), .init("I408", .at(row: 4, column: 6)),
      ]),
    layout(
      "share or percent", "表头写“（%）”，格子里写 0.05", "百分比.csv", .plan,
      [
        "抽查任务名称,抽查事项,抽查对象范围,抽查比例（%）,实施时间,发起部门",
        "百分比任务一,登记事项检查,全部,0.05,3月—5月,信用监管股",
      ], [], findings: [.init("I412", .at(row: 2, column: 4))]),
    layout(
      "code and number exchanged", "代码和注册号两列填反了", "两号颠倒.csv", .registry,
      [
        "统一社会信用代码,注册号,企业名称,登记状态", "640221600123457,92640221MA76L1C25N,天涯颠倒商行,存续",
      ],
      [
        [
          .code: "92640221MA76L1C25N", .entityName: "天涯颠倒商行", .address: "", .station: "",
          .riskClass: "U",
        ]
      ], findings: [.init("I146", .at(row: 2, column: 1))]),
    layout(
      "two columns of one meaning", "“管辖单位”和“监管所”两列写得不一样", "两列同义.csv", .registry,
      [
        "统一社会信用代码,企业名称,登记状态,管辖单位,监管所",
        "91350503MA2XN0D33C,天涯同义商行,存续,城关市场监管所,崇岗市场监管所",
      ],
      [
        [.code: "91350503MA2XN0D33C", .entityName: "天涯同义商行", .address: "", .riskClass: "U"]
      ], findings: [.init("I117", .at(row: 2, column: 5))]),
    layout(
      "year in the title", "年度只写在标题里", "标题年度.csv", .plan,
      [
        "2027年度抽查工作计划", "抽查任务名称,抽查事项,抽查对象范围,抽查比例,实施时间,发起部门",
        "标题年度任务,登记事项检查,全部,5%,3月—5月,信用监管股",
      ],
      [[.taskCode: "", .taskName: "标题年度任务", .period: "2027-03-01至2027-05-31"]],
      findings: [.init("I807", .file)]),
    layout(
      "task without a name", "计划的一行没有任务名称，也没有事项", "无名任务.csv", .plan,
      ["抽查任务名称,抽查对象范围,抽查比例,实施时间,发起部门", ",企业,8%,3月—5月,信用监管股"], [],
      findings: [.init("I401", .at(row: 2, column: 1)), .init("I402", .at(row: 2, column: nil))]),
    layout(
      "item without a name", "清单第一行没有事项名称", "无名事项.csv", .checklist,
      ["抽查事项,事项类别,检查内容", ",一般检查事项,查看营业执照"], [], findings: [.init("I301", .at(row: 2, column: 1))]),
    layout(
      "item with a separator in its name", "事项名称里有顿号，计划照抄", "顿号.csv", .checklist,
      ["抽查类别,抽查事项,事项类别,检查内容", "登记,名称、字号的检查,重点检查事项,看牌匾"],
      [
        [
          .itemCategory: "登记", .item: "名称、字号的检查", .itemKind: "重点检查事项", .content: "看牌匾",
        ]
      ]),
  ]

  /// A table written out; its headings differ from those of the base, which is reported.
  private static func layout(
    _ name: String, _ story: String, _ file: String, _ kind: TableKind, _ lines: [String],
    _ values: [[Field: String]], findings: [Horror.Finding] = []
  ) -> HorrorFile {
    HorrorFile(
      name: name, story: story, file: file, kind: kind, rowCount: max(values.count, 1),
      findings: [.init("I108", .file)] + findings, values: values
    ) { _ in lines.map { $0 + "\r\n" }.joined().markedUTF8 }
  }

  /// The same in a workbook with merged cells.
  private static func workbook(
    _ name: String, _ story: String, _ file: String, _ kind: TableKind, _ texts: [[String]],
    merging ranges: [String], _ values: [[Field: String]], findings: [Horror.Finding] = []
  ) -> HorrorFile {
    HorrorFile(
      name: name, story: story, file: file, kind: kind, rowCount: values.count, sheet: "表",
      findings: [.init("I108", .sheet)] + findings, values: values
    ) { _ in
      var workbook = WorkbookBytes(texts: texts)
      let merges = ranges.map { #"<mergeCell ref="\#($0)"/>"# }
      workbook.tail = "<mergeCells>\(merges.joined())</mergeCells>"
      return workbook.bytes
    }
  }
}

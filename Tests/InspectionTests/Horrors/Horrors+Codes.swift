@testable import Inspection

extension HorrorSheet {
  /// What becomes of codes in text files (文本文件中的代码).
  static let codesAsText = HorrorSheet(
    "代码.csv", .registry,
    [
      .refused(
        "I122", .code, "scientific notation", "代码列显示成科学计数法，另存为 CSV 后只剩这几个字",
        [.code: "9.16402E+17"]),
      .refused(
        "I123", .code, "last three digits zeroed", "18 位全数字代码被 Excel 保留 15 位有效数字后另存",
        [.code: "916402212806192000"]),
      .refused(
        "I121", .code, "point zero behind a number", "注册号经其他软件转成小数后导出",
        [.code: "640221200001236.0"]),
      .refused(
        "I121", .code, "nothing but zeros", "没有代码的填了一串 0", [.code: "000000000000000000"]),
      .refused(
        "I124", .code, "an id of our own", "把本工具生成的标识抄回了名录",
        [.code: "N.0123456789ABCDEF"]),
      .refused(
        "I125", .code, "identity card in place of a code", "个体户的代码一栏填了经营者的身份证号",
        [.code: "110101190001011009"]),
      .warned(
        "I127", .code, "tab behind a code", "导出程序在长数字后加制表符，防止变成科学计数法",
        [.code: .changed { $0 + "\t" }]),
      .warned(
        "I127", .code, "formula around a code", "导出程序把代码写成公式 =\"…\"",
        [.code: .changed { "=\"\($0)\"" }]),
      .warned(
        "I127", .code, "apostrophe before a code", "在代码前加了撇号，另存为 CSV 后撇号也留下了",
        [.code: .changed { "'" + $0 }]),
      .warned(
        "I127", .code, "full-width code", "用中文输入法全角录入代码", [.code: .changed(\.fullWidth)]),
      .warned(
        "I127", .code, "lower-case code", "代码用小写字母录入", [.code: .changed { $0.lowercased() }]),
      .warned(
        "I127", .code, "spaces within a code", "按四位一组录入代码",
        [.code: .changed { $0.prefix(8) + " " + $0.dropFirst(8) }]),
      .warned(
        "I127", .code, "zero-width space in a code", "从网页复制的代码带有看不见的零宽字符",
        [.code: .changed { "\u{200B}" + $0 }]),
      .warned(
        "I127", .code, "no-break space behind a code", "从网页复制的代码带有不间断空格",
        [.code: .changed { $0 + "\u{A0}" }]),
      .warned(
        "I127", .code, "hyphens within a code", "照组织机构代码证的样子加了连字符",
        [.code: .changed { $0.prefix(16) + "-" + $0.dropFirst(16) }]),
      .plain(
        "spaces around a code", "为对齐在代码前后加了空格", [.code: .changed { "  \($0) " }]),
      .warned(
        "I128", .code, "wrong check character", "抄错一位，第 18 位校验码不对",
        [.code: "91640221MA0000015Q"]),
      .warned(
        "I129", .code, "wrong organisation code", "主体标识码的校验码不对",
        [.code: "91640221MA00000108"]),
      .warned(
        "I130", .code, "wrong check digit of a registration number", "注册号末位抄错",
        [.code: "640221200001237"]),
      .warned(
        "I131", .code, "rightful zeros", "代码本来就以 000 结尾，校验码都对",
        [.code: "916402212000485000"]),
      .warned(
        "I132", .code, "letter O for zero", "把数字 0 录成字母 O",
        [.code: "91640221MA000O015P"]),
      .warned(
        "I128", .code, "letter l for one", "把数字 1 录成小写字母 l",
        [.code: "9l640221MA0000015P"], reads: [.code: "9L640221MA0000015P"]
      ).finding("I127", .cell(.code, row: 1)),
      .warned(
        "I132", .code, "code cut short", "代码列太窄，抄录时漏了几位",
        [.code: "64022120000"]),
      .plain(
        "registration number of fifteen digits", "还没有换照的老户，只有 15 位注册号",
        [.code: "640221200001236"]),
      .plain(
        "registration number of thirteen digits", "更早的 13 位注册号",
        [.code: "6402212000012"]),
      .plain(
        "number in words", "外资企业的旧式字号",
        [.code: "企合宁总字第000123号"]),
      .plain(
        "code that looks like a number", "代码中恰好有字母 E，看上去像科学计数法",
        [.code: "916402215251566E05"]),
    ])

  /// What becomes of codes in workbooks (工作簿中的代码).
  static let codes = HorrorSheet(
    "代码.xlsx", .registry,
    [
      .refused(
        "I121", .code, "numeric registration number", "注册号列是常规格式，15 位数字成了数值",
        [.code: .number("640221200001236")]),
      .refused(
        "I121", .code, "numeric credit code", "全数字的 18 位代码成了数值，后三位已丢失",
        [.code: .number("9.1640221280619197E17")]),
      .refused(
        "I121", .code, "date for a code", "代码列被设成日期格式",
        [.code: .number("44265", style: .date)]),
      .refused(
        "I121", .code, "percentage for a code", "代码列被设成百分比格式",
        [.code: .number("0.05", style: .percent)]),
      .refused(
        "I121", .code, "truth for a code", "代码列的公式算出了 TRUE",
        [.code: .xml(#" t="b"><v>1</v>"#)]),
      .refused(
        "I603", .code, "lookup that found nothing", "代码用 VLOOKUP 从别的表取，没有找到",
        [.code: .xml(##" t="e"><f>VLOOKUP(B2,名录!A:B,2,0)</f><v>#N/A</v>"##)]),
      .refused(
        "I603", .station, "reference to a deleted sheet", "监管所一列引用的工作表已被删除",
        [.station: .xml(##" t="e"><f>#REF!A2</f><v>#REF!</v>"##)]),
      .plain(
        "code as the result of a formula", "代码由公式拼接而成，缓存的结果是文本",
        [
          .code: .xml(#" t="str"><f>"91640221"&amp;"MA0000015P"</f><v>91640221MA0000015P</v>"#)
        ], reads: [.code: "91640221MA0000015P"]),
      Horror(
        "the same row twice", "两份名录拼在一起，同一户出现两次",
        rows: [[:], Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0, .above) })],
        findings: [.init("I133", .cell(.code, row: 2))], values: [[:], nil]),
      Horror(
        "one code for two firms", "复制一行后忘了改代码",
        rows: [[:], [.code: .above]],
        findings: [.init("I134", .cell(.code, row: 1)), .init("I134", .cell(.code, row: 2))],
        values: [nil, nil]),
      Horror(
        "one name with two codes", "换照前后的两个代码都在名录里",
        rows: [[.entityName: "天涯示例超市"], [.entityName: "天涯示例超市"]],
        findings: [.init("I135", .cell(.entityName, row: 2))],
        values: [[:], [:]]),
    ])
}

extension String {
  /// The text with its ASCII characters at full width.
  var fullWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.isASCII ? Unicode.Scalar(0xFEE0 + $0.value) ?? $0 : $0 }))
  }
}

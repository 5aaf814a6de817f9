@testable import Inspection

/// A registry of about 1,000 rows with everything that real exports do (domain §5.3–5.6).
///
/// What must become of each row follows from how it was made, never from the importer.
struct GotchaSheet {
  /// The records of the file; an empty one is a blank line.
  private(set) var records: [[String]] = []
  /// `row,fate,reason,codes,cells` for each non-blank record.
  private(set) var expectations: [Expectation] = []
  private var codes = GotchaCodes(seed: 20_210_310)
  private var sequence = 0

  /// What must become of a row.
  struct Expectation {
    var row: Int
    var fate: String
    var reason = ""
    var codes: [String] = []
    var columns: [String] = []

    var record: [String] {
      [
        String(row), fate, reason, codes.joined(separator: " "),
        columns.map { $0 + String(row) }.joined(separator: " "),
      ]
    }
  }

  static let headings = [
    "序号", "统一社会信用代码\n/注册号*", "企业 名称（必填）", "法定代表人/电话", "住所（经营场所）", "管辖单位",
    "企业类型", "行业", "登记状态：", "信用风险等级", "监管标签", "成立日期", "是否列入经营异常名录", "备注",
  ]

  init() {
    addHead()
    for block in 0..<20 {
      addBlock()
      ignore(["第 \(block + 1) 页 共 20 页"], as: "页码行")
      ignore(Self.headings, as: "重复表头行")
    }
    addFoot()
  }

  private mutating func addHead() {
    ignore(["平罗县检查对象名录库（样例）"], as: "标题行")
    ignore(["填报单位：平罗县某局", "", "", "填报时间：2021年3月10日"], as: "说明行")
    ignore(["注意:请将信息填写完整,否则可能导致上传失败。"], as: "标题行")
    records.append([])
    ignore(Self.headings, as: "表头行")
    expectations[expectations.count - 1].codes = ["I139", "I140", "I142"]
    ignore(["", "请填写18位代码", "必填", "", "", "", "", "", "", "", "", "YYYY-MM-DD"], as: "填写提示行")
    ignore(["1", "91350100M000100Y43", "案例（请删除）", "张三"], as: "示例行")
  }

  private mutating func addFoot() {
    ignore(["合 计", "", "\(sequence)户"], as: "合计行")
    ignore(["", "总计：\(sequence)"], as: "合计行")
    ignore([" ", "　", "\t"], as: "空白行")
    ignore(["备注：本表数据均为虚构。"], as: "说明行")
    ignore(["填报人：张三", "", "审核人：李四", "", "制表日期：2021.3.10"], as: "落款行")
    for (row, text) in [("916402215251566E05", "甲"), ("916402212806192025", "乙")] {
      add(code: row, name: "平罗县陷阱\(text)商店")
    }
  }

  /// One page of rows: each gotcha once, then tidy rows.
  private mutating func addBlock() {
    addTidiedCodes()
    addDoubtfulCodes()
    addRejectedCodes()
    addSeveralCodes()
    addUnreadableCells()
    addOddNames()
    addObjectsWithoutCode()
    addStatuses()
    addRepetitions()
    addTextsThatOnlyLookOdd()
    ignore(["小计", "", "46户"], as: "合计行")
  }

  private mutating func addTidiedCodes() {
    let wrap: [(String) -> String] = [
      { $0.lowercased() }, { "\t" + $0 }, { $0 + "\t" }, { "=\"" + $0 + "\"" }, { "'" + $0 },
      { $0.prefix(8) + " " + $0.dropFirst(8) }, { $0.prefix(8) + "\u{A0}" + $0.dropFirst(8) },
      { "\u{200B}" + $0 }, { $0 + "\u{FEFF}" }, { $0 + "　" },
      { $0.prefix(8) + "-" + $0.dropFirst(8) },
      {
        String(
          String.UnicodeScalarView(
            $0.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
      },
    ]
    for change in wrap { add(code: change(codes.creditCode()), expecting: "I127", in: "B") }
    add(code: "  " + codes.creditCode() + "  ")
    add(code: codes.wrongCheckCharacter().lowercased(), expecting: "I127", "I128", in: "B")
  }

  private mutating func addDoubtfulCodes() {
    add(code: codes.wrongCheckCharacter(), expecting: "I128", in: "B")
    add(code: codes.wrongOrganisationCode(), expecting: "I129", in: "B")
    add(code: codes.registrationNumber(isSound: true))
    add(code: codes.registrationNumber(isSound: false), expecting: "I130", in: "B")
    add(code: codes.digitsEndingInZeros(isSound: true), expecting: "I131", in: "B")
    add(code: String(codes.creditCode().dropLast()), expecting: "I132", in: "B")
    add(code: codes.creditCode().prefix(17) + "O", expecting: "I132", in: "B")
    add(code: String(6_402_210_000_000 + codes.next(below: 1_000_000)))
    add(code: "企合宁总字第\(100_000 + codes.next(below: 900_000))号")
  }

  private mutating func addRejectedCodes() {
    reject(code: "9.16402E+17", as: "I122", in: "B")
    reject(code: "9.1640221280619E+17", as: "I122", in: "B")
    reject(code: codes.digitsEndingInZeros(isSound: false), as: "I123", in: "B")
    reject(code: codes.registrationNumber(isSound: true) + ".0", as: "I121", in: "B")
    reject(code: "N.0123456789ABCDEF01234567", as: "I124", in: "B")
    reject(code: "00000019900101001X".replacingCheck(), as: "I125", in: "B")
  }

  private mutating func addSeveralCodes() {
    let number = codes.registrationNumber(isSound: true)
    add(code: codes.creditCode() + "/" + number, expecting: "I144", in: "B")
    reject(code: codes.creditCode() + "、" + codes.creditCode(), as: "I145", in: "B")
  }

  private mutating func addUnreadableCells() {
    for (text, problem) in [
      ("#N/A", "I603"), ("#REF!", "I603"), ("##########", "I604"),
      ("=VLOOKUP(C2,名录!A:B,2,0)", "I605"), ("=DISPIMG(\"ID_1\",1)", "I606"), ("同上", "I607"),
    ] {
      reject(code: text, as: problem, in: "B")
      reject(code: codes.creditCode(), name: text, as: problem, in: "C")
    }
    reject(code: codes.creditCode(), status: "#NAME?", as: "I603", in: "I")
  }

  private mutating func addOddNames() {
    for (text, problem) in [
      ("\u{1}", "I609"), ("\u{E5E5}", "I610"), ("?", "I611"), ("\u{FFFD}", "I611"),
    ] {
      add(code: codes.creditCode(), name: nextName() + text, expecting: problem, in: "C")
    }
  }

  private mutating func addObjectsWithoutCode() {
    for blank in ["", "无", "/", "—", "暂无数据"] { add(code: blank) }
    reject(code: codes.creditCode(), name: "", as: "I120", in: "C")
    reject(code: codes.creditCode(), name: "　", as: "I120", in: "C")
  }

  private mutating func addStatuses() {
    for word in ["存续（在营、开业、在册）", "在业", "开业", "吊销，未注销", "注销", "迁出", "歇业"] {
      add(code: codes.creditCode(), status: word)
    }
    reject(code: codes.creditCode(), status: "待核实", as: "I138", in: "I")
    reject(code: codes.creditCode(), status: "", as: "I137", in: "I")
    add(code: codes.creditCode(), risk: "信用风险较高")
    add(code: codes.creditCode(), risk: "特级", expecting: "I141", in: "J")
  }

  private mutating func addRepetitions() {
    let (code, name) = (codes.creditCode(), nextName())
    add(code: code, name: name)
    ignore(
      record(code: code.lowercased(), name: name), as: "重复行", codes: ["I127", "I133"],
      columns: ["B", "B"])
    let (disputed, disputedName) = (codes.creditCode(), nextName())
    reject(code: disputed, name: disputedName, as: "I134", in: "B")
    reject(code: disputed, name: disputedName + "分店", as: "I134", in: "B")
    let twice = nextName()
    add(code: codes.creditCode(), name: twice)
    add(code: codes.creditCode(), name: twice, expecting: "I135", in: "C")
  }

  private mutating func addTextsThatOnlyLookOdd() {
    let dates = [
      "2017-03-07", "2016年10月26日", "2021.3.10", "2021/3/10", "20210310", "9999-09-09", "45321.5",
      "二〇二一年三月十日",
    ]
    add(code: codes.creditCode(), name: "合计划咨询\(sequence)有限公司", date: dates[sequence % 8])
    add(code: codes.creditCode(), name: "平罗县𠮷祥（\(sequence)）\n食品店", date: dates[(sequence + 3) % 8])
  }

  private mutating func add(
    code: String, name: String? = nil, status: String = "存续", risk: String = "A",
    date: String = "2021-03-10", expecting problems: String..., in column: String? = nil
  ) {
    records.append(record(code: code, name: name, status: status, risk: risk, date: date))
    expectations.append(
      Expectation(
        row: records.count, fate: "imported", codes: problems,
        columns: problems.compactMap { _ in column }))
  }

  private mutating func reject(
    code: String, name: String? = nil, status: String = "存续", as problem: String,
    in column: String
  ) {
    records.append(record(code: code, name: name, status: status, risk: "B", date: ""))
    expectations.append(
      Expectation(
        row: records.count, fate: "rejected", reason: problem, codes: [problem],
        columns: [column]))
  }

  private mutating func ignore(
    _ record: [String], as reason: String, codes: [String] = [], columns: [String] = []
  ) {
    records.append(record)
    expectations.append(
      Expectation(
        row: records.count, fate: "ignored", reason: reason, codes: codes, columns: columns))
  }

  private mutating func nextName() -> String {
    sequence += 1
    return "平罗县样例\(sequence)商店"
  }

  private mutating func record(
    code: String, name: String?, status: String = "存续", risk: String = "A",
    date: String = "2021-03-10"
  ) -> [String] {
    let name = name ?? nextName()
    return [
      String(sequence), code, name, "张三/0952-0000000", "甲路\(sequence)号", "城关所", "个体工商户",
      "F5211", status, risk, "食品，药品；\n特种设备", date, sequence.isMultiple(of: 9) ? "√" : "否", "",
    ]
  }
}

extension String {
  /// 17 digits with the check character that a person's number would have.
  fileprivate func replacingCheck() -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(utf8, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    return prefix(17) + String(Array("10X98765432")[sum % 11])
  }
}

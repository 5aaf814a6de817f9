/// The commitment to be published or signed (承诺书): one page, and the same as plain text.
enum CommitmentForm {
  private static let proofs: Set = ["承诺书校验值", "台账链头", "名录快照校验值"]

  /// The form of a commitment.
  static func content(of page: CommitmentPage) -> FormContent {
    FormContent(values: page.values.map { .init($0.name, FormText.worded($0.value)) })
  }

  /// The text, for a notice board or a printer without a spreadsheet program.
  static func text(of page: CommitmentPage) -> String {
    let lines = page.values.filter { !$0.value.isEmpty && $0.name != "测试声明" }.flatMap { field in
      proofs.contains(field.name)
        ? ["\(field.name)（SHA-256，每 4 位一组，共 16 组）："] + halves(of: field.value)
        : block(field.name, FormText.worded(field.value))
    }
    let heading = (page.isTest ? [FormText.testNotice] : []) + ["“双随机、一公开”抽查承诺书", ""]
    return (heading + lines + closing).map { $0 + "\n" }.joined()
  }

  private static func block(_ name: String, _ value: String) -> [String] {
    let parts = value.split(separator: "\n").map(String.init)
    return parts.count == 1 ? ["\(name)：\(value)"] : ["\(name)："] + parts.map { "  " + $0 }
  }

  /// A digest in two lines of eight groups.
  private static func halves(of digest: String) -> [String] {
    [digest.prefix(32), digest.suffix(32)].map { "  " + HexText.grouped(String($0)) }
  }

  private static let closing = [
    "", "以上内容在种子产生之前公布或者签存；名录、人员、方案和候补数已经冻结，改动任何一处，校验值都会不同。", "",
    "承诺单位（盖章）：＿＿＿＿＿＿＿＿　　经办人：＿＿＿＿＿＿　　负责人：＿＿＿＿＿＿", "",
    "监督人（纪检、公证或者社会代表）：＿＿＿＿＿＿＿＿　　签存日期：＿＿＿＿年＿＿月＿＿日＿＿时＿＿分",
  ]
}

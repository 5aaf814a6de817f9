extension RegistryProblem {
  var message: String {
    switch self {
    case .missingName: "本行没有检查对象名称；请填写名称，或删除本行。"
    case .numericCode(let text, let kind):
      "代码应为文本，现为\(kind.word)“\(text)”，可能已经改变；请把这一列改为文本格式，重新填写代码。"
    case .exponentCode(let text):
      "代码“\(text)”已被电子表格改成科学计数法，后几位无法恢复；请把这一列改为文本格式，重新填写代码。"
    case .truncatedCode(let text):
      "代码“\(text)”以 000 结尾且校验码不正确，后三位已被电子表格改成 0；请把这一列改为文本格式，重新填写代码。"
    case .reservedCode(let text):
      "代码“\(text)”以“N.”开头，这是本工具为无代码对象生成的标识；请填写真实代码，没有则留空。"
    case .personalNumber: "代码一栏填的像是公民身份号码；请改填统一社会信用代码或注册号，没有则留空。"
    case .codeTidied(let written, let text):
      "代码“\(written.visible)”含有空格、全角、小写或多余符号，已按“\(text)”使用；请核对。"
    case .wrongCheckCharacter(let text, let likely):
      "统一社会信用代码“\(text)”的第 18 位校验码不正确\(Self.guess(likely))，仍按原样使用；请与营业执照核对。"
    case .wrongOrganisationCode(let text):
      "统一社会信用代码“\(text)”中第 9—17 位主体标识码的校验码不正确，仍按原样使用；请与营业执照核对。"
    case .wrongCheckDigit(let text):
      "注册号“\(text)”的第 15 位校验码不正确，仍按原样使用；请与营业执照核对。"
    case .endsInZeros(let text):
      "代码“\(text)”以 000 结尾，可能被电子表格改过，但各位校验码正确，仍按原样使用；请与营业执照核对。"
    case .unusualCode(let text, let likely):
      "代码应为 18 位统一社会信用代码或 15 位注册号，现为“\(text)”\(Self.guess(likely))，仍按原样使用；请核对。"
    case .codeBesideNumber(let code):
      "一格中写了两个代码，采用统一社会信用代码“\(code)”；请核对，最好分成两列。"
    case .severalCodes: "一格中写了几个代码，不知道用哪一个；请只保留一个。"
    case .swappedCodes: "代码和注册号两列填反了，已按统一社会信用代码使用；请对调两格。"
    case .nameAsDate(let text):
      "名称应为文字，现为日期“\(text)”，已被电子表格改过；请把这一列改为文本格式，重新填写名称。"
    case .repeated(let other): "本行与\(other.rowText)的代码和内容相同，只保留一次；可以删除多余的一行。"
    case .conflict(let id, let other):
      "标识“\(id)”与\(other.rowText)相同，但内容不一致，不能都采用；请改正或删除其中一行，或者在“剔除确认”中写明不采用的一行。"
    case .nameWithTwoCodes(let name, let other):
      "“\(name)”在\(other.rowText)用了另一个代码，按两个对象处理；请核对是否同一户。"
    case .noStatusColumn: "名录库没有“登记状态”一列，全部按可以抽取处理；如有已注销、吊销的，请增加这一列。"
    case .missingStatus: "登记状态为空，无法判断能否抽取；请填写，如“存续”。"
    case .unknownStatus(let word):
      "不认识登记状态“\(word)”；请改正，或在设置的“可抽取状态”“不可抽取状态”中写明这个词。"
    case .unknownStatuses(let words):
      "不认识的登记状态共有：\(words.joined(separator: "、"))；"
        + "请逐行改正，或在设置的“可抽取状态”“不可抽取状态”中写明这些词。"
    case .undecidedStatus(let word, let count):
      "登记状态“\(word)”的 \(count) 户按不可抽取处理；如要抽取，请在设置的“可抽取状态”中写明这个词。"
    case .unknownRisk(let label):
      "信用风险等级应为 A—E 或低、一般、较高、高，现为“\(label)”，按未分类处理；请核对。"
    case .withoutCode(let count):
      "\(count) 户没有统一社会信用代码和注册号，以名称和编号、批次、许可证编号或住所生成标识；如有代码请补填。"
    }
  }

  /// The code that was probably meant, in words.
  private static func guess(_ likely: String?) -> String {
    likely.map { "，很可能应为“\($0)”（数字与相似的字母混淆）" } ?? ""
  }
}

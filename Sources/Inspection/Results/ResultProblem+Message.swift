extension ResultProblem {
  /// The stable code.
  var code: String {
    switch self {
    case .unreadable: "R101"
    case .unknownResult: "R102"
    case .illegible: "R103"
    case .contradiction: "R104"
    case .overallContradicts: "R105"
    case .findingMissing: "R106"
    case .itemResultMissing: "R107"
    case .resultMissing: "R108"
    case .dayMissing: "R109"
    case .impossibleDay: "R110"
    case .disorder: "R111"
    case .incomplete: "R112"
    case .frozenTextChanged: "R113"
    case .printedTextChanged: "R114"
    case .unknownCode: "R115"
    case .retired: "R116"
    case .noCode: "R117"
    case .codeRestored: "R118"
    case .notDrawn: "R119"
    case .ambiguousTask: "R120"
    case .noObject: "R121"
    case .conflict: "R122"
    case .recorded: "R123"
    case .unknownItem: "R124"
    case .personalNumber: "R125"
    case .officers: "R126"
    case .mailingInterval: "R127"
    case .mailingsMissing: "R128"
    case .notAForm: "R129"
    case .ignoredFile: "R130"
    case .repetition: "R131"
    case .unreadableCell: "R132"
    case .itemsMissing: "R141"
    }
  }

  /// What doesn't keep a result from being taken is a warning or a note.
  var severity: Severity {
    switch self {
    case .printedTextChanged, .codeRestored, .officers, .mailingInterval, .mailingsMissing:
      .warning
    case .notAForm, .ignoredFile, .repetition: .note
    default: .error
    }
  }

  /// What was expected, what was found, and what to do.
  var message: String {
    switch self {
    case .unreadable(let field, let found):
      "“\(field.name)”写的是\(found.quoted)，无法识别；\(field.expectation)。"
    case .unreadableCell(let name, let found, let expected):
      "“\(name)”写的是\(found.quoted)，无法识别；\(expected)。"
    case .unknownResult(let text): "检查结果\(text.quoted)不是认识的写法；请改成十种结果之一，如“未发现问题”。"
    case .illegible(let name, let found):
      "“\(name)”中的\(found.quoted)看不出勾选了哪一项；请把选中的“□”改成“☑”，其余保留“□”。"
    case .contradiction(let name, let found): "“\(name)”自相矛盾：\(found)；请只保留正确的一种。"
    case .overallContradicts(let overall, let item):
      "总体结果是“\(overall)”，而事项的结果是“\(item)”，互相矛盾；请改正其中一处。"
    case .findingMissing(let item): "“\(item)”勾选了有问题，却没有写明问题；请写明，或者改为无。"
    case .itemResultMissing(let item): "“\(item)”写有发现的问题，却看不出结果；请填写“本项检查结果”。"
    case .itemsMissing(let names):
      "只有专项检查记录表，还没有\(names.map { "“\($0)”" }.joined(separator: "、"))的结果；"
        + "请连同抽查情况记录表，或者其余事项的专项检查记录表一起交回。"
    case .resultMissing: "没有检查结果；请勾选总体结果，或者填写各事项的结果。"
    case .dayMissing: "没有检查日期；请填写，如2021年4月1日。"
    case .impossibleDay(let name, let found, let drawn):
      "“\(name)”\(found)早于抽取日期（\(drawn)）或晚于今天；请核对。"
    case .disorder(let name): "“\(name)”早于应当在它之前的日期；请核对先后。"
    case .incomplete(let name, let reason): "\(reason)，应同时填写“\(name)”；请补填。"
    case .frozenTextChanged(let name, let expected, let found):
      "“\(name)”应为\(expected.quoted)，现为\(found.quoted)：已印好的内容被改动，可能是另一户的表；请恢复原文，或换回这一户的表。"
    case .printedTextChanged(let name, let expected, let found):
      "“\(name)”印的是\(expected.quoted)，现为\(found.quoted)；以台账为准，如确有变化请另行更新名录。"
    case .unknownCode(let code): "表格编号“\(code)”不是这本台账发出的；请核对工作文件夹，编号被改动的请恢复。"
    case .retired(let code, let isVoid):
      "表格编号“\(code)”的\(isVoid ? "抽取已经作废" : "对象已经撤出")，结果不再记入；请核对名单。"
    case .noCode: "没有可以辨认的表格编号，按名称、代码和任务也找不到唯一的一户；请补上表格编号。"
    case .codeRestored(let code): "表格编号缺失或损坏，已按代码和任务认定为“\(code)”；请核对。"
    case .notDrawn(let text): "“\(text)”不在抽查名单上；请核对代码，未抽中的不能录入结果。"
    case .ambiguousTask(let text, let tasks):
      "“\(text)”被多项任务抽中（\(tasks.joined(separator: "、"))）；请增加“任务名称”一列写明是哪一项。"
    case .noObject: "这一行没有统一社会信用代码，也没有名称；请补填。"
    case .conflict(let name, let here, let there, let other):
      "“\(name)”这里是\(here.quoted)，\(other) 是\(there.quoted)；两处不同，都没有记入，请核实后只留一份。"
    case .recorded(let name, let recorded, let found, let event):
      "“\(name)”台账已记为\(recorded.quoted)（\(event)），这里是\(found.quoted)；没有改动，确有错误的用 choucha amend correct 更正。"
    case .unknownItem(let text): "“\(text)”不是这项任务的抽查事项；请改回原来的事项，另外发现的问题写在相应事项或结果说明中。"
    case .personalNumber(let name, let number): "“\(name)”中含有\(number.word)；台账不得记载，请删去。"
    case .officers(let found, let team):
      "签名的检查人员\(found.quoted)与检查组（\(team)）不符，或不足两人；请核对，人员有变动的先办理更换。"
    case .mailingInterval(let days): "两次邮寄相隔 \(days) 天，应不少于15天、不超过30天；请核对日期，必要时重新邮寄。"
    case .mailingsMissing: "“通过登记的住所（经营场所）无法联系”应有两次邮寄和退信的日期；有实地核查等其他依据的，请写在证据材料中。"
    case .notAForm: "不是记录表，也没有检查结果一列，没有读取；不应读取的不必处理。"
    case .ignoredFile: "不是表格文件，没有读取；如果是扫描件或照片，请把结果填入表格。"
    case .repetition(let other): "与 \(other) 的内容相同，只记一次。"
    }
  }
}

extension ResultField {
  /// What may be written.
  fileprivate var expectation: String {
    switch self {
    case .results: "请写十种结果之一，如“未发现问题”"
    case .methods: "应为\(CheckMethod.allCases.map(\.rawValue).joined(separator: "、"))"
    case .disposal: "请照表上印好的措施勾选"
    case .special: "应为\(SpecialCase.allCases.map(\.rawValue).joined(separator: "、"))"
    case .signing: "应为\(Signing.allCases.map(\.rawValue).joined(separator: "或"))"
    default: isDay ? "日期应写成2021年4月1日或2021-04-01" : "请核对"
    }
  }
}

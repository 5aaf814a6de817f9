extension LevelFault {
  /// What was expected, what was found, and what to do.
  var message: String {
    switch self {
    case .malformed(let file): "\(file) 的格式不符合规定；请对方重新生成。"
    case .unproved(let file): "\(file) 与对方台账记载的校验值不一致，被改动过或不完整；请对方重新生成。"
    case .otherCommitment: "所指的承诺书或任务不是本次下发的那一份；请核对任务和下发包。"
    case .otherObjects: "冻结的检查对象与下发划分不一致，有增减或改动；请承办单位按下发包重新承诺。"
    case .otherEvent(let event):
      "承诺的种子来源“\(event)”不符合规定：在种子公布前承诺的须与下发单位同一公开事件，"
        + "公布后才承诺的须另用以后的公开事件或自拟种子（等级 D）。"
    case .otherSource(let source): "种子“\(source)”与下发单位公布的结果不一致；请按下发包重新抽取。"
    case .otherList(let line): "检查对象名单与下发的抽查名单从第 \(line) 行起不一致；请按下发包重新办理。"
    case .rewritten: "对方的台账不是以前交来的那一本的延续，以前的记录被删改过；请双方核对台账。"
    case .event(let problem): "对方\(problem.message)"
    }
  }
}

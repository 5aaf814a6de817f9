/// How a check was made (核查方式).
package enum CheckMethod: String, CaseIterable, Sendable {
  /// On the spot.
  case onSite = "实地检查"
  /// On paper.
  case written = "书面检查"
  /// On the network.
  case online = "网络监测"
  /// By a laboratory.
  case laboratory = "检验检测"
  /// By what a department found or an expert says.
  case opinion = "行政部门检查结果或专业意见"
  /// By a professional body on the office's behalf (委托专业机构, seed 002, article 16).
  case commissioned = "委托专业机构辅助"

  /// Whether somebody outside the office takes part, who must be named.
  package var needsAgency: Bool { self == .laboratory || self == .commissioned }

  /// What else these are called.
  static let aliases: [String: CheckMethod] = [
    "实地核查": .onSite, "现场检查": .onSite, "现场核查": .onSite, "书面": .written, "网络检查": .online,
    "网络检测": .online, "检验": .laboratory, "检测": .laboratory, "委托专业机构检查": .commissioned,
    "委托专业机构": .commissioned, "审计": .commissioned, "验资": .commissioned, "评估": .commissioned,
    "审计验资评估等第三方验证": .commissioned,
  ]
}

/// What follows a check (后续处置措施), domain §3.5.
package enum Disposal: String, CaseIterable, Sendable {
  /// Nothing, or everything is mended.
  case none = "未发现问题或相关问题已规范、已改正，无需后续处置"
  /// The check ends; daily supervision goes on with it.
  case stopped = "停止检查，反馈至日常监管部门依法依规处理"
  /// An order to mend; daily supervision follows it up.
  case mend = "违反本部门相关规定，责令改正；后续跟踪由日常监管部门负责"
  /// A case: the evidence is secured, and the office that handles cases takes over (案件线索移送).
  case transfer = "发现案件线索，初步固定相关证据后移送办案机构依法依规处理"
  /// Another department is told (抄告).
  case notify = "违反其他部门相关规定，抄告相关部门"
  /// Something else, which the note says.
  case other = "其他"

  /// What else these are called, the older list among them.
  static let aliases: [String: Disposal] = [
    "无需后续处置": .none, "停止检查": .stopped, "责令改正": .mend, "责令其公示未公示信息": .mend,
    "更正错误信息": .mend, "改正虚假公示的信息": .mend, "移送办案机构": .transfer, "移送": .transfer,
    "依法处理违反企业登记相关违法行为": .transfer, "抄告相关部门": .notify, "抄告": .notify,
    "后续跟踪由日常监管部门负责": .mend,
  ]
}

/// What was out of the ordinary in a check (特殊情形), seed 002, article 17.
package enum SpecialCase: String, CaseIterable, Sendable {
  /// The object was not told before, as that wouldn't have been right.
  case unannounced = "不宜事先告知"
  /// An order to stop or to mend was given in writing.
  case orderedInWriting = "书面责令"
  /// It was given by word of mouth.
  case orderedOrally = "口头责令"
  /// It was printed on the spot.
  case orderedByDevice = "移动设备打印责令"
  /// Notes were taken and evidence secured on the spot.
  case evidenceSecured = "现场笔录和初步取证"

  /// Nothing else is in use.
  static let aliases: [String: SpecialCase] = [:]
}

/// Whether the object signed (签字情况).
package enum Signing: String, CaseIterable, Sendable {
  /// It signed or sealed the record.
  case signed = "已签字或盖章"
  /// It refused, and the officers say so (seed 002, article 17).
  case refused = "拒绝签字或盖章"

  /// What else these are called.
  static let aliases: [String: Signing] = [
    "已签字": .signed, "已盖章": .signed, "已签字盖章": .signed, "拒绝签字": .refused, "拒签": .refused,
    "拒绝盖章": .refused,
  ]
}

/// Why the law keeps a result from the public (不公示原因): “除依法依规不适合公开的情形外” (seed 000 二（四）, 001
/// 二（七）); the words are those of 政府信息公开条例, articles 14 to 16.
package enum Secrecy: String, CaseIterable, Sendable {
  /// A state secret.
  case stateSecret = "国家秘密"
  /// A trade secret.
  case tradeSecret = "商业秘密"
  /// Somebody's privacy.
  case privacy = "个人隐私"
  /// Security of the state, the public or the economy, or the order of society.
  case security = "公共安全和社会稳定"
  /// Whatever else a law says.
  case law = "其他依法不予公开"

  /// What else these are called.
  static let aliases: [String: Secrecy] = [
    "涉及国家秘密": .stateSecret, "涉密": .stateSecret, "涉及商业秘密": .tradeSecret,
    "涉及个人隐私": .privacy, "依法不予公开": .law, "依法不公开": .law, "依法不予公示": .law,
    "其他": .law, "法律法规规定不予公开": .law, "公共安全": .security, "社会稳定": .security,
  ]
}

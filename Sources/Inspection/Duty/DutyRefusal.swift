/// Why no record of duties is written (没有履职记录可写).
package enum DutyRefusal: Refusal, Hashable {
  /// No officer or station on the ledger's teams is called that.
  case unknown(String, DutyRecord.Kind)

  /// The stable code.
  package var code: String { "A111" }

  /// A refusal always stops.
  package var severity: Severity { .error }

  /// What wasn't found, and what to write instead.
  package var message: String {
    switch self {
    case .unknown(let name, let kind):
      "台账的检查组中没有\(kind.rawValue)“\(name)”；请按名录写\(kind == .officer ? "姓名或者执法证号" : "全名")。"
    }
  }
}

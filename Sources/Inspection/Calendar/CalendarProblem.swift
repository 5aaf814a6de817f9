/// Why a day can't be worked out (日历的问题).
package enum CalendarProblem: Refusal, Hashable {
  /// It depends on a year whose holidays aren't known.
  case missingYear(Int)

  package var code: String { "C101" }
  package var severity: Severity { .error }
  package var message: String {
    switch self {
    case .missingYear(let year):
      "没有 \(String(year)) 年的节假日安排，按工作日计算的期限算不出来，也不猜测；请按国务院办公厅公布的通知，"
        + "在工作文件夹放一张“节假日安排”表（日期、类型、名称三列，类型写“放假”或“上班”），写全 \(String(year)) 年的放假和调休上班日期。"
    }
  }
}

extension HolidayProblem {
  var message: String {
    switch self {
    case .missingDay:
      "本行没有日期；节假日安排一天一行，请补填日期，或者删除本行。"
    case .unknownKind(let text):
      "类型应为“放假”或“上班”，现为\(text.quoted)；调休放假的写“放假”，调休上班的写“上班”。"
    case .contradiction(let date, let other):
      "\(date) 在\(other.rowText)已写为相反的类型；请按国务院办公厅的通知只保留一个。"
    case .ordinaryWorkingDay(let date):
      "\(date) 本来就是工作日，写“上班”不起作用；请核对日期是否写错，不需要的请删除本行。"
    case .incompleteYear(let year, let missing):
      "\(String(year)) 年的节假日安排不完整，没有\(missing.joined(separator: "、"))的放假日期，这一年仍按没有安排处理；"
        + "请按国务院办公厅的通知补全，名称写节日名称（合并放假的各写一天）。"
    }
  }
}

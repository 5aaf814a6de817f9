/// Reads annual plans (年度抽查工作计划).
package enum PlanImporter {
  /// The tasks of all plans, numbered from 1 in the order of files and rows.
  ///
  /// - Parameters:
  ///   - tables: The plans.
  ///   - year: The year set by the office, for periods without one; a year in the title of a plan
  ///     comes first.
  ///   - itemNames: The names of the checklist, so that an item with a separator in its name stays
  ///     whole.
  ///   - log: Takes the problems and the fate of each row.
  /// - Returns: The tasks that aren't rejected.
  package static func tasks(
    of tables: [HeadedTable], year: Int?, itemNames: [String], log: inout ImportLog
  ) -> [PlanTask] {
    var tasks: [PlanTask] = []
    for table in tables {
      let filled = table.filledDown(log: &log)
      let year = PlanYear.year(in: table.title) ?? year
      var above: Int?
      for row in filled.dataRows {
        var planRow = PlanRow(row, of: filled)
        if let above, planRow.continues(tasks[above], year: year, itemNames: itemNames) {
          add(planRow.items(itemNames), of: planRow, to: &tasks[above], log: &log)
          continue
        }
        let task = planRow.task(number: tasks.count + 1, year: year, itemNames: itemNames)
        planRow.compare(task, with: tasks)
        above = log.settle(planRow.reading) ? tasks.count : nil
        if above != nil { tasks.append(task) }
      }
    }
    return tasks
  }

  private static func add(
    _ items: [LocatedText], of row: PlanRow, to task: inout PlanTask, log: inout ImportLog
  ) {
    let news = items.filter { item in !task.items.contains { $0.text == item.text } }
    guard news.isEmpty else {
      task.items += news
      log.settle(row.reading)
      return
    }
    let first = task.items.first { $0.text == items.first?.text }
    var reading = row.reading
    reading.report(
      PlanProblem.repeatedItems(of: first?.location ?? task.location), at: .item)
    log.ignore(reading, as: .repetition)
  }
}

/// The year that a plan is for (计划年度).
enum PlanYear {
  /// The year in a title such as 2021年度抽查工作计划; nil when it names none, or several.
  ///
  /// A year before 年度 counts more than the one of a date.
  static func year(in title: String) -> Int? {
    guard !title.isEmpty else { return nil }
    let text = ChineseNumeral.arabic(in: title.narrowed)
    let named = text.matches(of: /(2[0-9]{3}) *年(度)?/)
    let plans = named.filter { $0.2 != nil }
    let years = Set((plans.isEmpty ? named : plans).compactMap { Int($0.1) })
    return years.count == 1 ? years.first : nil
  }
}

/// Records of bad faith to be shared (失信记录共享清单), 002 article 18.
enum CreditForm {
  /// The list of a task, filled in as far as it is registered.
  static func content(of task: TaskStanding) -> FormContent {
    let rows = task.checks.flatMap { check in
      reasons(check).map { reason in
        let row = check.handovers.first { $0.kind == .credit }
        return check.identity + [
          .init("共享原因", reason), .init("检查日期", FormText.worded(check.text(.checked))),
          .init("检查结果", check.resultWords),
          .init("移送种类", TransmittalKind.credit.rawValue),
        ] + HandoverColumns.fields(of: row)
      }
    }
    return FormContent(
      of: task, numbering: rows, title: "失信记录共享清单",
      columns: ["表格编号", "检查对象名称", CheckStanding.code, "共享原因", "检查日期", "检查结果", "移送种类"]
        + HandoverColumns.names)
  }

  /// Why a record is shared; the last two reasons stand in words alone.
  private static func reasons(_ check: CheckStanding) -> [String] {
    let words = [check.text(.disposalNote), check.text(.reason)] + check.handovers.map(\.answer)
    return [
      ("不予配合", check.results.contains(.uncooperative)),
      ("一般程序行政处罚", words.contains { $0.contains("一般程序") }),
      ("法定抽查检查未通过", words.contains { $0.contains("未通过") }),
    ].filter(\.1).map(\.0)
  }
}

/// Leads that others take over (案件线索移送清单、移送书), 002 article 18, 004 九.
enum LeadForm {
  /// The list of a task: what is handed over, and what is to be.
  static func content(of task: TaskStanding) -> FormContent {
    let rows = task.checks.flatMap { check in
      check.leads.map { kind, row in
        check.identity + [
          .init("检查日期", FormText.worded(check.text(.checked))),
          .init("检查结果", check.resultWords), .init("处置说明", check.text(.disposalNote)),
          .init("移送种类", kind.rawValue),
        ] + HandoverColumns.fields(of: row)
      }
    }
    return FormContent(
      of: task, numbering: rows, title: "案件线索移送清单",
      columns: ["表格编号", "检查对象名称", CheckStanding.code, "检查日期", "检查结果", "处置说明", "移送种类"]
        + HandoverColumns.names)
  }

  /// The letters that go with the leads, a page each.
  static func letters(of task: TaskStanding) -> [FormContent] {
    task.checks.flatMap { check in
      check.leads.map { kind, row in
        FormContent(
          sheet: check.entity["抽取顺位"] + " " + kind.rawValue + " " + check.entity["检查对象名称"],
          values: task.facts("单位名称", "任务名称") + [task.notice] + check.identity
            + FormText.pick(["住所", "法定代表人", "管辖单位"], from: check.entity) + [
              .init("移送种类", kind.rawValue),
              .init("检查日期", FormText.worded(check.text(.checked))),
              .init("检查人员", check.team), .init("检查结果", check.resultWords),
              .init("发现的问题", check.problemWords),
              .init("处置说明", check.text(.disposalNote)), .init("证据材料", check.text(.evidence)),
            ] + HandoverColumns.fields(of: row))
      }
    }
  }
}

/// The columns of what is handed over and of the answer (移送和反馈).
enum HandoverColumns {
  /// The columns in order.
  static let names = ["接收单位", "移送文号", "移送日期", "反馈日期", "反馈内容"]

  /// Their values; empty while nothing is registered.
  static func fields(of row: TransmittalRow?) -> DrawRecord.Fields {
    let texts = [
      row?.receiver ?? "", row?.number ?? "", (row?.sentOn).words, (row?.answeredOn).words,
      row?.answer ?? "",
    ]
    return zip(names, texts).map { DrawRecord.Field($0, $1) }
  }
}

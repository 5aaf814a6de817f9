/// The forms that are made from templates (表格种类), by the names of their files.
package enum FormKind: String, CaseIterable, Sendable {
  /// The record of one check, a sheet for each entity.
  case record = "抽查情况记录表"
  /// The record of a draw.
  case slip = "选派（抽取）记录单"
  /// The summary of all tasks.
  case summary = "抽查情况汇总表"
  /// The problems found in an office's files.
  case checkReport = "核对报告"
  /// The quotas of tasks and strata.
  case quotas = "应抽数量表"
  /// The visits that several tasks share.
  case visits = "合并检查清单"
  /// What changed in registry and roster.
  case changes = "两库变化"
  /// The record of one check of a product, project or the like.
  case specialRecord = "专项对象抽查情况记录表"
  /// The record of one item of a check.
  case itemRecord = "专项检查记录表"
  /// The notice of a check, which goes to the object.
  case notice = "检查通知书"
  /// What is looked up before a visit.
  case precheck = "预查比对表"
  /// The tasks of a year.
  case taskTable = "抽查任务表"
  /// The annual plan as the public sees it.
  case planNotice = "年度抽查工作计划（公示）"
  /// The annual plan as the level above files it.
  case planFiling = "年度抽查工作计划（备案）"
  /// The versions of the plan and what changed.
  case planHistory = "计划调整记录"
  /// The reasoning for all tasks, to be signed.
  case planReport = "抽取方案报告"
  /// The commitment, to be published or signed before the seed exists.
  case commitment = "承诺书"
  /// The year's numbers for the public.
  case statistics = "年度公开统计"

  /// The approval before an inspection, a sheet for each check group.
  case checkApproval = "行政检查审批表"
  /// The list of the first mailing.
  case firstMailing = "邮寄清单（第一次）"
  /// The list of the second mailing.
  case secondMailing = "邮寄清单（第二次）"
  /// The letters of the first mailing, a page each.
  case firstLetters = "通知信函（第一次）"
  /// The letters of the second mailing, a page each.
  case secondLetters = "通知信函（第二次）"
  /// Labels for envelopes.
  case labels = "邮寄地址标签"
  /// The calls and messages before a listing.
  case reminders = "电话（短信）提醒记录"
  /// The approval of a listing, a sheet for each.
  case listings = "经营异常名录审批表"
  /// Who is to be listed, and what is missing for it.
  case listingChecks = "列异条件核对表"
  /// The drawn objects for the public.
  case drawnNotice = "抽查对象名单公示表"
  /// The results for the public.
  case resultNotice = "抽查结果公示表"
  /// What isn't public, and why.
  case unpublished = "未公示清单"
  /// Records of bad faith to be shared.
  case creditSharing = "失信记录共享清单"
  /// Leads that others take over.
  case leads = "案件线索移送清单"
  /// The letters that go with them.
  case leadLetters = "案件线索移送书"
  /// Results in the order of the national system.
  case entries = "双随机抽查结果录入表"
  /// Results in the order of the record form's entry page.
  case entrySheets = "抽查情况录入表"

  /// The template that is built into the program.
  var builtInTemplate: [UInt8] {
    switch self {
    case .record: PackageResources.record_form_xlsx
    case .slip: PackageResources.draw_slip_xlsx
    case .summary: PackageResources.summary_xlsx
    case .checkReport: PackageResources.check_report_xlsx
    case .quotas: PackageResources.quota_table_xlsx
    case .visits: PackageResources.visit_list_xlsx
    case .changes: PackageResources.library_changes_xlsx
    case .specialRecord: PackageResources.special_record_xlsx
    case .itemRecord: PackageResources.item_record_xlsx
    case .notice: PackageResources.visit_notice_xlsx
    case .precheck: PackageResources.precheck_xlsx
    case .taskTable: PackageResources.task_table_xlsx
    case .planNotice: PackageResources.plan_notice_xlsx
    case .planFiling: PackageResources.plan_filing_xlsx
    case .planHistory: PackageResources.plan_history_xlsx
    case .planReport: PackageResources.plan_report_xlsx
    case .commitment: PackageResources.commitment_page_xlsx
    case .statistics: PackageResources.year_statistics_xlsx
    case .checkApproval: PackageResources.check_approval_xlsx
    case .firstMailing: PackageResources.first_mailing_xlsx
    case .secondMailing: PackageResources.second_mailing_xlsx
    case .firstLetters: PackageResources.first_letter_xlsx
    case .secondLetters: PackageResources.second_letter_xlsx
    case .labels: PackageResources.address_labels_xlsx
    case .reminders: PackageResources.reminders_xlsx
    case .listings: PackageResources.listing_approval_xlsx
    case .listingChecks: PackageResources.listing_checks_xlsx
    case .drawnNotice: PackageResources.drawn_notice_xlsx
    case .resultNotice: PackageResources.result_notice_xlsx
    case .unpublished: PackageResources.unpublished_xlsx
    case .creditSharing: PackageResources.credit_sharing_xlsx
    case .leads: PackageResources.leads_xlsx
    case .leadLetters: PackageResources.lead_letter_xlsx
    case .entries: PackageResources.entry_list_xlsx
    case .entrySheets: PackageResources.entry_sheets_xlsx
    }
  }
}

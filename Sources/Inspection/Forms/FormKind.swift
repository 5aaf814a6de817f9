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
  /// The cover of a task's archive.
  case archiveCover = "案卷封面"
  /// What stands in a task's archive.
  case archiveContents = "卷内目录"
  /// What a task's archive lacks.
  case archiveRemarks = "备考表"
  /// What an officer, a station or a task had to check, and what was done.
  case duty = "履职记录"

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
    case .planNotice: PackageResources.plan_notice_xlsx
    case .planFiling: PackageResources.plan_filing_xlsx
    case .planHistory: PackageResources.plan_history_xlsx
    case .planReport: PackageResources.plan_report_xlsx
    case .commitment: PackageResources.commitment_page_xlsx
    case .statistics: PackageResources.year_statistics_xlsx
    case .archiveCover: PackageResources.archive_cover_xlsx
    case .archiveContents: PackageResources.archive_contents_xlsx
    case .archiveRemarks: PackageResources.archive_remarks_xlsx
    case .duty: PackageResources.duty_record_xlsx
    }
  }
}

/// Whether an object is to be listed as abnormal, on which ground, and what is missing for it
/// (列入经营异常名录的条件): 003 四（一）（二）（四）, 企业经营异常名录管理暂行办法.
struct ListingCase {
  /// The check.
  let check: CheckStanding
  /// The result that is the ground.
  let ground: CheckResult
  /// What is missing, in words; empty where all conditions are met.
  let missing: [String]

  /// The cases of a check, one for each ground among its results, and for two letters that came
  /// back where no result is on record.
  static func all(of check: CheckStanding) -> [ListingCase] {
    let grounds = articles.keys.sorted().filter { ground in
      check.results.contains(ground)
        || ground == .unreachable && check.record == nil && check.mailingProof != nil
    }
    return grounds.map { ListingCase(check: check, ground: $0, missing: missing(check, $0)) }
  }

  /// Whether all conditions are met.
  var isReady: Bool { missing.isEmpty }

  /// The articles, by their numbers alone.
  var article: String { Self.articles[ground] ?? "" }

  private static let articles: [CheckResult: String] = [
    .notPublished: "企业经营异常名录管理暂行办法第四条第（一）项或者第（二）项，第六条或者第七条",
    .falsePublication: "企业经营异常名录管理暂行办法第四条第（三）项，第八条",
    .unreachable: "企业经营异常名录管理暂行办法第四条第（四）项，第九条",
  ]

  private static func missing(_ check: CheckStanding, _ ground: CheckResult) -> [String] {
    let isHousehold = check.entity[CheckStanding.code].hasPrefix("92")
    let own = isHousehold ? ["个体工商户不列入企业经营异常名录，另按规定标记经营异常状态"] : []
    let record = check.record == nil ? ["检查结果还没有登记"] : []
    switch ground {
    case .unreachable: return own + record + unreachable(check)
    case .notPublished:
      let isAnnual = ["年报", "年度报告"].contains(where: check.problemWords.contains)
      let isOrdered = check.record?.row.disposals.contains(.mend) ?? false
      return own + (isAnnual || isOrdered ? [] : ["责令限期公示的记录（未公示年度报告的，写明“年度报告”）"])
    default:
      return own + (check.text(.evidence).isEmpty ? ["证据材料"] : [])
    }
  }

  private static func unreachable(_ check: CheckStanding) -> [String] {
    var missing: [String] = []
    if check.mailingProof == nil {
      let evidence = check.text(.evidence)
      missing.append(
        "相隔 15—30 日、都退回的两次邮寄" + (evidence.isEmpty ? "" : "（另有证据材料：\(evidence)，由负责人决定）"))
    }
    if check.remindedOn == nil { missing.append("列异前电话（短信）提醒") }
    return missing
  }
}

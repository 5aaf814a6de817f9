internal import Sampling

/// The calculation of a task in words and figures (计算式): each exact product, rule and result.
extension TaskPlan {
  /// The whole calculation, stratum by stratum where each has a base of its own.
  package var calculation: String {
    let numbers =
      if case .total(let quota) = rule.share {
        rule.part?.calculation(quota, of: baseCount) ?? quota.calculation(of: baseCount)
      } else if strata.count == 1 {
        calculation(of: strata[0])
      } else {
        strata.map { "\($0.label)：\(calculation(of: $0))" }.joined(separator: "；")
      }
    return ([numbers] + bounds + [order].compactMap(\.self)).joined(separator: "；")
  }

  /// The base of one stratum; nil where the strata share the task's.
  func base(of stratum: Stratum) -> Int? {
    stratum.base ?? (strata.count == 1 ? baseCount : nil)
  }

  /// The calculation of one stratum: of its own base, or its share of the task's number.
  func calculation(of stratum: Stratum) -> String {
    guard let base = stratum.base else {
      return strata.count == 1
        ? calculation : "总数 \(target) 按各层登记状态可抽的户数分配 → \(stratum.target)"
    }
    guard let quota = rule.rule(of: stratum.code) else { return "没有可抽的对象 → 0" }
    let asked = rule.target(of: stratum.code, base: committedBase, pool: pool) ?? 0
    let floor = asked > quota.target(of: base) ? "，未到各层下限 → \(asked)" : ""
    let ceiling = stratum.target < asked ? "，按比例上限分配 → \(stratum.target)" : ""
    return quota.calculation(of: base) + floor + ceiling
  }

  /// What is asked of the task, or of each stratum under its label.
  var asked: [(label: String, quota: QuotaRule)] {
    switch rule.share {
    case .total(let quota), .eachStratum(let quota): [("", quota)]
    case .tiers(let rules):
      strata.compactMap { stratum in
        rules[stratum.code].map { (stratum.label + " ", $0) }
      }
    }
  }

  /// The lower and upper bounds beside the ratio, in words.
  var bounds: [String] {
    [
      rule.floor.map { "各层不低于 \($0.text)" },
      rule.least > 0 ? "每层至少 \(rule.least) 户" : nil,
      rule.ceiling.map {
        "全任务不超过 \($0.text)（\($0.quota(of: committedBase.total, rounding: .down)) 户）"
      },
    ].compactMap(\.self)
  }

  /// How the drawing order is split: `排序抽取：共 3 批，每批 40 户`; nil where it isn't.
  var order: String? { rule.batches.map { $0.words(for: quota) } }

  private var pool: StratumCounts {
    StratumCounts(Dictionary(uniqueKeysWithValues: strata.map { ($0.code, $0.poolCount) }))
  }
}

extension YearPart {
  /// The calculation as people check it: `845 × 10% × 2/4 → 向上取整 → 43，减去其他各批已抽 20 户 → 23`.
  fileprivate func calculation(_ quota: QuotaRule, of base: Int) -> String? {
    guard let ratio = quota.rule.amount.ratio, let due = dueByNow(quota, of: base) else {
      return nil
    }
    return "\(base) × \(ratio.text) × \(instalment.text) → \(quota.rounding.rawValue) → \(due)，"
      + "减去其他各批已抽 \(drawn) 户 → \(target(quota, of: base))"
  }
}

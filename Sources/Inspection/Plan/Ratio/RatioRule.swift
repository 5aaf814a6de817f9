package import Sampling

/// What a ratio cell asks for (抽查比例/数量), as facts without wording.
package struct RatioRule: Hashable, Sendable {
  /// How many are asked for.
  package enum Amount: Hashable, Sendable {
    /// A share of the base, such as 3.5%.
    case share(Ratio)
    /// A number of objects, such as 20户.
    case count(Int)
    /// Everybody (100%, 全覆盖).
    case everyone
  }

  /// Which side of the amount is allowed; it decides the rounding (DRAW §4.1).
  package enum Sense: Hashable, Sendable {
    /// At least (不低于): rounded up.
    case floor
    /// At most (不超过): rounded down.
    case cap
    /// Exactly, as far as whole objects allow: rounded as the office sets it.
    case exact
  }

  /// How many are asked for.
  package let amount: Amount
  /// Which side of it is allowed.
  package let sense: Sense
  /// The upper end of a range such as 10-20%; nil for anything but a range.
  package var ceiling: Amount?
  /// The number that stands beside a ratio, as in `10% (20户)`; nil for none.
  package var stated: Int?
  /// The base that the text itself names, such as 去年末企业实有总数; nil when it names none.
  package var base: BaseName?

  /// Makes a rule.
  package init(
    amount: Amount, sense: Sense, ceiling: Amount? = nil, stated: Int? = nil,
    base: BaseName? = nil
  ) {
    self.amount = amount
    self.sense = sense
    self.ceiling = ceiling
    self.stated = stated
    self.base = base
  }
}

/// The bases that plans name in words (抽查基数的口径), domain reference §3.1.
package enum BaseName: String, CaseIterable, Sendable {
  /// All enterprises alive at the end of last year (seed 003).
  case enterprisesAtYearEnd = "去年末企业实有总数"
  /// All objects alive at the end of last year.
  case objectsAtYearEnd = "去年末实有总数"
  /// All objects under supervision (seed 000); the pool where the settings give no number.
  case supervisedObjects = "监管对象总数"
  /// All objects that existed when the plan was made.
  case objectsAtPlanning = "计划制定时实有数"

  /// The setting that holds the number.
  var setting: Setting {
    switch self {
    case .enterprisesAtYearEnd: .yearEndEnterprises
    case .objectsAtYearEnd: .yearEndTotal
    case .supervisedObjects: .supervisedTotal
    case .objectsAtPlanning: .plannedTotal
    }
  }

  /// The words that mean this base, folded, the longest first.
  var words: [String] {
    switch self {
    case .enterprisesAtYearEnd:
      ["去年末企业实有总数", "上年末企业实有总数", "上年度末企业实有总数", "去年末企业总数"]
    case .objectsAtYearEnd: ["去年末实有总数", "上年末实有总数", "上年度末实有总数"]
    case .supervisedObjects:
      ["监管对象总数", "监管对象", "辖区内机构数", "辖区内机构总数", "机构总数", "备查库点", "总数"]
    case .objectsAtPlanning: ["计划制定时实有抽查对象数", "计划制定时实有数"]
    }
  }
}

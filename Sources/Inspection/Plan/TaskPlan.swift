package import Sampling

/// What a task's row of the plan comes to: who can be drawn and how many (抽取方案).
package struct TaskPlan: Sendable {
  /// The task as the plan words it.
  package let task: PlanTask
  /// How the base becomes the quota, as it is committed.
  let rule: CommittedRule
  /// The number the ratio is taken of, and where it comes from.
  package let base: Base
  /// The base as it is committed: under `ALL` for the whole task, else of each stratum.
  let committedBase: StratumCounts
  /// All rows of the registry (名录库总数).
  package let registryCount: Int
  /// The objects out of the scope, by the field that keeps them out; nil for several reasons.
  let outside: [EntityField?: Int]
  /// The frame: the objects in scope, ascending by id (抽取总体).
  package let frame: Frame
  /// The strata in the order of their codes; one named `ALL` where the plan wants none.
  package let strata: [Stratum]

  /// What keeps objects of the frame out, besides their registration status.
  let rules: ExclusionRules
  /// The task and its day, against which earlier draws are held.
  let occasion: DrawOccasion

  /// How often an object may be drawn in a year where the office sets nothing else (DRAW §2.8; seed
  /// 002, article 7).
  static let yearlyCap = 2

  /// An object of the frame, as it is frozen (DRAW §1.3).
  package struct Member: Sendable {
    /// The object's place in `Inputs.entities`.
    package let index: Int
    /// The id.
    package let id: CanonicalID
    /// The stratum's code.
    package let stratum: Code
    /// Why it can't be drawn; nil where it can.
    package let exclusion: Exclusion?
    /// How often the object was drawn this year.
    package let used: Int
    /// The code of the station in charge.
    package let unit: Code

    /// Whether it can be drawn, as the registry freezes it.
    package var status: PopulationRow.Status { exclusion?.status ?? .eligible }
  }

  /// A stratum and its quota (层).
  package struct Stratum: Sendable {
    /// The code, such as `ALL`, `A` or `S01`.
    package let code: Code
    /// The label that people read.
    package let label: String
    /// All the objects in it (候选库数).
    package let frameCount: Int
    /// The objects in it whose status allows a draw: the frame without `X.STATE`.
    package let poolCount: Int
    /// The objects in it with status `E` (可抽数).
    package let eligibleCount: Int
    /// The base of its own; nil where the whole task has one (抽查基数).
    package let base: Int?
    /// How many the rule asks for (应抽数).
    package let target: Int
    /// How many will be drawn: the target, or all that are eligible (实抽数).
    package let quota: Int
    /// How many reserves are drawn after them (候补数).
    package let reserve: Int
  }

  /// The base of the whole task as a number.
  package var baseCount: Int { committedBase.total }
  /// How many the rule asks for in all (应抽数).
  package let target: Int
  /// How many will be drawn in all (实抽数).
  package var quota: Int { strata.reduce(0) { $0 + $1.quota } }
  /// The objects out of the draw, by the reason (剔除数).
  package var excluded: [Code: Int] {
    frame.excludedCounts(by: \.reason)
  }
}

/// How a fraction of an object is rounded (取整规则), DRAW §4.1.
package enum RoundingRule: String, CaseIterable, Sendable {
  case up = "向上取整"
  case down = "向下取整"
  case half = "四舍五入"
}

internal import Sampling

/// How far an office below has come with its part of a draw, by its reports (承办进度).
package struct OfficeStanding: Sendable {
  /// The task as its commitment names it.
  package let task: String
  /// The office.
  package let office: String
  /// Whether its officers were committed in this ledger before the seed was.
  package let isInTime: Bool
  /// Its last report; nil where none came.
  let report: LevelPackage?
  /// How many checks it staffed; nil before that.
  package let checkCount: Int?

  /// The offices of all standing draws that are split, by task and name.
  /// - Throws: `LevelFault`, `LedgerProblem`, `DiskFailure`.
  static func all(in state: LedgerState) throws -> [Self] {
    let reports = try state.papers.filter { $0.files[LevelPackage.document] != nil }
      .map { (number: $0.number, package: try LevelPackage(of: $0)) }
    return try state.attempts.filter { $0.isStanding && !$0.isBelow }.flatMap { attempt in
      try OfficeSplit(FrozenFiles.rows(of: attempt.commit)).offices.map { office in
        let own = reports.filter {
          $0.package.sender == office && $0.package.direction == .report
            && $0.package.commitment == attempt.commit.files["commitment.txt"]?.hex
        }
        return try Self(office, attempt, own)
      }
    }
  }

  private init(
    _ office: String, _ attempt: Attempt, _ reports: [(number: Int, package: LevelPackage)]
  ) throws {
    self.office = office
    task = attempt.task
    report = reports.last?.package
    let last = try report?.attempt()
    checkCount = last?.match == nil ? nil : last?.checks.count
    let digest = last?.commit.files["commitment.txt"]
    let first = reports.first { $0.package.commit.files["commitment.txt"] == digest }
    isInTime = first.map { $0.number < attempt.seed?.number ?? .max } ?? false
  }

  /// Whether the level above had this office's commitment before the seed, as its papers show; nil
  /// for a draw of one's own, or without a list.
  static func wasInTime(_ attempt: Attempt, in state: LedgerState) throws -> Bool? {
    guard attempt.isBelow, let result = attempt.result,
      let papers = state.papers.last(where: {
        String($0.number) == result.fields[ParentReference.field]
      })
    else { return nil }
    let package = try LevelPackage(of: papers)
    let seed = try package.attempt()?.seed?.number ?? .max
    let digest = attempt.commit.files["commitment.txt"]
    return package.excerpt.events.contains { event in
      event.kind == .collect && event.number < seed
        && event.files.contains { $0.key.hasSuffix(".commitment.txt") && $0.value == digest }
    }
  }

  /// The standing on one line.
  package var words: String {
    let stage = checkCount.map { "已选派 \($0) 户" } ?? (report == nil ? "尚未上报" : "已承诺人员")
    let time = report == nil || isInTime ? "" : "；人员承诺未在种子公布前登记，选派不称公开随机"
    return "任务 \(task)　\(office)：\(stage)\(time)"
  }
}

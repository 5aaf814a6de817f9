/// How inspectors are sent (选派方式), seed 004 part 2 (七).
package enum DispatchMode: String, CaseIterable, Sendable {
  /// From the whole office.
  case office = "全局内随机"
  /// The leader from the bureau, the others from the object's own station.
  case bureauAndStation = "局机关与市场监管所随机"
  /// From several stations that the plan names.
  case stations = "若干所内随机"
  /// From all stations.
  case allStations = "全所混合随机"
  /// From the object's own station.
  case ownStation = "单一所内随机"
  /// From stations other than the object's own, which gives nobody, not even the leader.
  case cross = "所所交叉随机"

  /// The mode that words name; empty words mean the whole office, nil unknown ones.
  init?(words: String) {
    let key = words.folded.filter { !"()".contains($0) }
      .replacing("随机", with: "").replacing("模式", with: "")
    guard let mode = Self.words.first(where: { $0.0.contains(key) })?.1 else { return nil }
    self = mode
  }

  /// Whether the officers depend on the object's station.
  var dependsOnStation: Bool { [.bureauAndStation, .ownStation, .cross].contains(self) }

  /// Whether the stations that the plan names matter.
  var namesStations: Bool { self == .stations || self == .cross }

  private static let words: [([String], DispatchMode)] = [
    (["", "全局内", "全局", "全局混合"], .office),
    (["局机关与市场监管所", "局机关与所", "局所联动"], .bureauAndStation),
    (["若干所内", "若干所", "所所联动"], .stations),
    (["全所混合", "全所内", "全所"], .allStations),
    (["单一所内", "单一所", "所内"], .ownStation),
    (["所所交叉", "交叉", "交叉检查", "若干所交叉"], .cross),
  ]
}

/// Where the leader comes from when the initiating department lies outside the mode (组长来源).
package enum LeaderSource: String, CaseIterable, Sendable {
  /// From the initiating department all the same (seed 002, article 14).
  case initiator = "发起部门"
  /// From those whom the mode sends.
  case dispatched = "派出范围"
}

/// What is drawn for a check (选派单位).
package enum DrawnUnit: String, CaseIterable, Sendable {
  /// Officers, place by place.
  case officers = "人员"
  /// Groups that the roster forms beforehand, each as a whole.
  case groups = "检查组"
}

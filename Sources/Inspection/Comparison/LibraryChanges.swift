package import Sampling

/// What changed in registry and roster since they were confirmed (两库变化), seed 002, article 8.
package struct LibraryChanges: Sendable {
  /// What the libraries are compared with.
  package enum Base: Hashable, Sendable {
    /// Neither a confirmation nor a commitment is there.
    case nothing
    /// The frozen frames of this many standing commitments.
    case frames(Int)
    /// A confirmation: its event, day and name.
    case confirmation(event: String, at: String, by: String)
  }

  /// How an object changed (检查对象变化).
  package enum ObjectKind: String, CaseIterable, Sendable {
    case new = "新增"
    case gone = "移出"
    case reclassified = "风险等级调整"
    case moved = "管辖单位变更"
    case status = "登记状态变化"
    case renamed = "名称变更"
    case retyped = "类型变更"
  }

  /// How an officer changed (检查人员变化).
  package enum OfficerKind: String, CaseIterable, Sendable {
    case new = "新增"
    case gone = "移出或离岗"
    case moved = "单位变更"
    case certificate = "执法证有效期变更"
    case expired = "执法证已过期"
  }

  /// A change of one object or officer.
  package struct Change<Kind: Sendable>: Sendable {
    /// How it changed.
    package let kind: Kind
    /// The id.
    package let id: CanonicalID
    /// The name; empty for an officer who is gone.
    package let name: String
    /// The station or unit now, or the last one known.
    package let unit: String
    /// The risk class now, or the last one known; empty for officers.
    package var riskClass = ""
    /// The value before.
    package var before = ""
    /// The value now.
    package var now = ""
  }

  /// What the libraries are compared with.
  package let base: Base
  /// The office (单位名称).
  package let office: String
  /// How many objects the registry has now.
  package let objectCount: Int
  /// How many officers on duty the roster has now.
  package let officerCount: Int
  /// The changes of objects, by kind and id.
  package internal(set) var objects: [Change<ObjectKind>] = []
  /// The changes of officers, by kind and id.
  package internal(set) var officers: [Change<OfficerKind>] = []

  /// Makes changes, of which there are none yet.
  init(base: Base, office: String, objectCount: Int, officerCount: Int) {
    self.base = base
    self.office = office
    self.objectCount = objectCount
    self.officerCount = officerCount
  }
}

package import Sampling

/// An object of the registry as somebody confirmed it (确认的检查对象): no person, no telephone.
package struct ObjectRow: FrozenRow, IdentifiedRow {
  /// The object's id.
  package let id: CanonicalID
  /// Its name.
  package let name: String
  /// The station in charge (管辖单位), verbatim.
  package let station: String
  /// The risk class (信用风险等级): `A`–`E`, or `U`.
  package let riskClass: String
  /// The word of its status (登记状态), verbatim.
  package let status: String
  /// Its type (市场主体类型), verbatim.
  package let type: String

  /// The row of an entity.
  init(_ entity: Entity) {
    id = entity.id
    name = entity.name
    station = entity.station
    riskClass = entity.riskClass
    status = entity.status.word
    type = entity.type
  }

  package static let table = "objects"
  package static let heading = ["id", "name", "station", "class", "status", "type"]

  package init?(_ values: [String]) {
    guard let id = CanonicalID(canonical: values[0]), RiskClass.isOne(values[3]) else {
      return nil
    }
    self.id = id
    name = values[1]
    station = values[2]
    riskClass = values[3]
    status = values[4]
    type = values[5]
  }

  package var values: [String] { [id.text, name, station, riskClass, status, type] }
}

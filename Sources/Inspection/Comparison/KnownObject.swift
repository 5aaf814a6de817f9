internal import Sampling

/// What is known of an object from before (原有的检查对象); nil for what isn't known.
struct KnownObject {
  /// The id.
  let id: CanonicalID
  /// The name.
  let name: String
  /// The station in charge; empty for none.
  let station: String
  /// The risk class.
  var riskClass: String?
  /// The word of the status.
  var status: String?
  /// Whether the status allowed a draw.
  var isDrawable: Bool?
  /// The type.
  var type: String?

  /// The object of a confirmed snapshot.
  init(_ row: ObjectRow) {
    id = row.id
    name = row.name
    station = row.station
    riskClass = row.riskClass
    status = row.status
    type = row.type
  }

  /// The object of a frozen frame, whose codes have these labels.
  init(_ row: RegistryRow, stations: [String: String]) {
    id = row.id
    name = row.name
    station = stations[row.unit.text] ?? ""
    riskClass = RiskClass.isOne(row.stratum.text) ? row.stratum.text : nil
    isDrawable = row.status.text != "X.STATE"
  }

  /// How the object changed; several changes each stand for themselves.
  func changes(to entity: Entity) -> [LibraryChanges.Change<LibraryChanges.ObjectKind>] {
    var changes: [LibraryChanges.Change<LibraryChanges.ObjectKind>] = []
    func note(_ kind: LibraryChanges.ObjectKind, _ before: String, _ now: String) {
      changes.append(entity.change(kind, from: before, to: now))
    }
    if let riskClass, riskClass != entity.riskClass {
      note(.reclassified, RiskClass.words(of: riskClass), RiskClass.words(of: entity.riskClass))
    }
    if UnitName(station) != UnitName(entity.station) { note(.moved, station, entity.station) }
    if let status, status != entity.status.word {
      note(.status, status, entity.status.word)
    } else if status == nil, let isDrawable, isDrawable != entity.status.isDrawable {
      note(.status, isDrawable ? "可抽" : "不可抽", entity.status.word)
    }
    if name != entity.name { note(.renamed, name, entity.name) }
    if let type, type != entity.type { note(.retyped, type, entity.type) }
    return changes
  }

  /// The change that the object is no longer there.
  var gone: LibraryChanges.Change<LibraryChanges.ObjectKind> {
    .init(kind: .gone, id: id, name: name, unit: station, riskClass: riskClass ?? "U")
  }
}

extension Entity {
  /// A change of the object.
  func change(
    _ kind: LibraryChanges.ObjectKind, from before: String = "", to now: String = ""
  ) -> LibraryChanges.Change<LibraryChanges.ObjectKind> {
    .init(
      kind: kind, id: id, name: name, unit: station, riskClass: riskClass, before: before,
      now: now)
  }
}

internal import Sampling

/// Reads who must not check whom (回避申报).
package enum RecusalImporter {
  /// The recusals, each resolved to an officer of the roster and an object or unit of the registry.
  ///
  /// What is unknown or ambiguous is rejected: a recusal that is lost would go unnoticed.
  package static func recusals(
    of tables: [HeadedTable], inspectors: [Inspector], entities: Registry, log: inout ImportLog
  ) -> [Recusal] {
    let readings = tables.readings(log: &log)
    guard !readings.isEmpty else { return [] }
    let resolver = RecusalResolver(
      officers: InspectorLookup(inspectors),
      objects: EntityLookup(entities, references: readings.flatMap(RecusalResolver.references)),
      units: Set(entities.lazy.map(\.station)))
    return readings.compactMap { reading in
      var reading = reading
      let recusal = resolver.recusal(&reading)
      return log.settle(reading) ? recusal : nil
    }
  }
}

/// Resolves the words of one recusal.
private struct RecusalResolver {
  let officers: InspectorLookup
  let objects: EntityLookup
  let units: Set<String>

  /// What a row may call its object by.
  static func references(_ reading: RowReading) -> [String] {
    [reading.text(.code), reading.text(.recusedEntity)].filter { !$0.isEmpty }
  }

  func recusal(_ reading: inout RowReading) -> Recusal? {
    let officer = officer(&reading)
    let entity = entity(&reading)
    let unit = unit(&reading)
    if entity == nil, unit == nil, !reading.isRejected {
      reading.report(RecusalProblem.missingObject, at: .recusedEntity)
    }
    let reason = reading.text(.reason)
    if reason.isEmpty { reading.report(RecusalProblem.missingReason, at: .reason) }
    return officer.map {
      Recusal(inspector: $0.id, entity: entity, unit: unit, reason: reason)
    }
  }

  private func officer(_ reading: inout RowReading) -> Inspector? {
    let name = WrittenName(reading.text(.personName)).name
    let certificate = reading.text(.certificateNumber)
    if certificate.isEmpty { return officer(named: name, &reading) }
    guard let officer = officers.officer(certificate: certificate) else {
      reading.report(RecusalProblem.unknownOfficer(certificate), at: .certificateNumber)
      return nil
    }
    if !name.isEmpty, name != officer.name {
      reading.report(
        RecusalProblem.otherName(certificate: certificate, name: officer.name),
        at: .certificateNumber)
    }
    return officer
  }

  private func officer(named name: String, _ reading: inout RowReading) -> Inspector? {
    guard !name.isEmpty else {
      reading.report(RecusalProblem.missingOfficer, at: .personName)
      return nil
    }
    let found = officers.officers(named: name, unit: reading.text(.unit))
    if found.isEmpty { reading.report(RecusalProblem.unknownOfficer(name), at: .personName) }
    if found.count > 1 {
      reading.report(
        RecusalProblem.ambiguousOfficer(name, count: found.count), at: .personName)
    }
    return found.first
  }

  private func entity(_ reading: inout RowReading) -> CanonicalID? {
    guard let reference = Self.references(reading).first else { return nil }
    let field = reading.text(.code).isEmpty ? Field.recusedEntity : .code
    let found = objects.ids(for: reference)
    if found.isEmpty { reading.report(RecusalProblem.unknownObject(reference), at: field) }
    if found.count > 1 {
      reading.report(
        RecusalProblem.ambiguousObject(reference, count: found.count), at: field)
    }
    return found.first
  }

  private func unit(_ reading: inout RowReading) -> String? {
    let unit = reading.text(.recusedUnit)
    guard !unit.isEmpty else { return nil }
    if !units.contains(unit) { reading.report(RecusalProblem.unknownUnit(unit), at: .recusedUnit) }
    return unit
  }
}

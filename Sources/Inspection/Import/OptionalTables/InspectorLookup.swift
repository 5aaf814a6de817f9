import Sampling

/// Finds officers by certificate number or name (人员查找).
struct InspectorLookup {
  private let byCertificate: [String: Inspector]
  private let byName: [String: [Inspector]]

  /// Prepares a roster.
  init(_ inspectors: [Inspector]) {
    byName = Dictionary(grouping: inspectors) { $0.name }
    byCertificate = inspectors.reduce(into: [:]) { found, inspector in
      for certificate in inspector.certificates {
        found[Self.key(certificate.number)] = inspector
      }
    }
  }

  /// The officer with a certificate number, however it is written.
  func officer(certificate number: String) -> Inspector? { byCertificate[Self.key(number)] }

  /// The officers of a name, of one unit where that is given.
  func officers(named name: String, unit: String) -> [Inspector] {
    (byName[name] ?? []).filter { unit.isEmpty || $0.unit == unit }
  }

  private static func key(_ number: String) -> String {
    CanonicalID(certificate: number)?.text ?? number
  }
}

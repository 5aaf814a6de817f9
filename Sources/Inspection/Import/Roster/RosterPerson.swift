import Sampling

/// A person of a roster, joined from one or several rows (名录库的一人).
struct RosterPerson {
  /// The officer; the id follows from the certificates.
  private(set) var inspector: Inspector
  /// The rows the person was read from, to be settled anew where persons contradict each other.
  private(set) var readings: [RowReading]
  /// The numbers of the certificates, and the id: what no other person may have.
  private(set) var marks: Set<String>

  /// Begins with the person's first row.
  init(_ row: RosterRow) {
    let (id, marks) = Self.identity(of: row.certificates, name: row.name, unit: row.unit)
    inspector = Inspector(
      id: id, name: row.name, unit: row.unit, location: row.reading.location(of: .personName))
    self.marks = marks
    inspector.certificates = row.certificates
    inspector.specialities = row.specialities
    inspector.post = row.post
    inspector.isExpert = row.isExpert
    inspector.isAssistant = row.isAssistant
    inspector.isActive = row.isActive
    inspector.affiliations = row.affiliations
    inspector.canLead = row.canLead
    inspector.group = row.group
    inspector.cap = row.cap
    inspector.weight = row.weight
    readings = [row.reading.afresh]
  }

  /// Adds the certificates and specialities of a further row.
  mutating func add(_ row: RosterRow) {
    for certificate in row.certificates { add(certificate) }
    for speciality in row.specialities where !inspector.specialities.contains(speciality) {
      inspector.specialities.append(speciality)
    }
    readings.append(row.reading.afresh)
    (inspector.id, marks) = Self.identity(
      of: inspector.certificates, name: inspector.name, unit: inspector.unit)
  }

  private mutating func add(_ certificate: Certificate) {
    for (index, known) in inspector.certificates.enumerated() {
      guard let merged = known.merged(with: certificate) else { continue }
      inspector.certificates[index] = merged
      return
    }
    inspector.certificates.append(certificate)
  }

  /// Takes what a repetition tells more: the first days of certificates.
  mutating func complete(by other: RosterPerson) {
    for certificate in other.inspector.certificates { add(certificate) }
  }

  /// Whether somebody wants all of the person's rows left out (剔除确认).
  func isToBeExcluded(by log: ImportLog) -> Bool {
    readings.allSatisfy { log.isToBeExcluded($0.location) }
  }

  /// The id that name and unit give where no certificate does (DRAW §1.2).
  var idOfName: CanonicalID { .derived(fromName: inspector.name, distinguishing: inspector.unit) }

  /// Whether another entry says the same in all columns used.
  func isSame(as other: RosterPerson) -> Bool {
    let (mine, theirs) = (inspector, other.inspector)
    return mine.name == theirs.name && mine.unit == theirs.unit && mine.post == theirs.post
      && mine.certificates.elementsEqual(theirs.certificates) { $0.merged(with: $1) != nil }
      && mine.specialities == theirs.specialities
      && mine.isExpert == theirs.isExpert && mine.isAssistant == theirs.isAssistant
      && mine.isActive == theirs.isActive && mine.affiliations == theirs.affiliations
      && mine.canLead == theirs.canLead && mine.group == theirs.group
      && mine.cap == theirs.cap && mine.weight == theirs.weight
  }

  /// The id, which is the bytewise smallest canonical certificate number, else the N rule (DRAW §1.2);
  /// and all that no other person may have.
  private static func identity(
    of certificates: [Certificate], name: String, unit: String
  ) -> (id: CanonicalID, marks: Set<String>) {
    let numbers = certificates.map(\.number)
    let ids = numbers.compactMap { CanonicalID(certificate: $0) }
    let id = ids.min() ?? .derived(fromName: name, distinguishing: unit)
    return (id, Set(ids.map(\.text) + numbers.filter(isNumber) + [id.text]))
  }

  /// Whether a text tells one certificate from all others, as 宁A02001 does; 办理中 doesn't.
  private static func isNumber(_ text: String) -> Bool {
    text.utf8.count { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } >= 4
  }
}

extension RowReading {
  /// The same row without the problems that were reported already.
  fileprivate var afresh: RowReading { RowReading(row, of: table) }
}

extension CanonicalID {
  /// The id that a certificate number gives; nil for one that has no canonical form.
  init?(certificate number: String) {
    // A number with Han characters isn't a mistake: it only can't be an id (DRAW §1.2).
    try? self.init(code: number)
  }
}

internal import Sampling

/// Finds entries of one person, and persons of one name, among all rosters (人员查重).
struct RosterComparison {
  private var people: [RosterPerson] = []
  private var refused: Set<Int> = []
  private var owners: [String: Int] = [:]
  private var namesakes: [String: Int] = [:]

  /// The officers that stand, in order.
  var inspectors: [Inspector] {
    people.indices.filter { !refused.contains($0) }.map { people[$0].inspector }
  }

  /// Adds a person: a repetition is ignored, a contradiction refuses both, or only the one that
  /// somebody confirmed to leave out.
  mutating func add(_ person: RosterPerson, log: inout ImportLog) {
    guard let mark = person.marks.sorted().first(where: { owners[$0] != nil }),
      let other = owners[mark]
    else { return keep(person, log: &log) }
    if person.isSame(as: people[other]) {
      log.report(
        RosterProblem.repeated(of: people[other].inspector.location), at: person.inspector.location)
      for reading in person.readings { log.ignore(reading, as: .repetition) }
      return people[other].complete(by: person)
    }
    let isLeftOut = person.isToBeExcluded(by: log)
    let yields = people[other].isToBeExcluded(by: log)
    if isLeftOut || !yields { reject(person, mark: mark, beside: people[other], log: &log) }
    if yields || !isLeftOut, refused.insert(other).inserted {
      reject(people[other], mark: mark, beside: person, log: &log)
    }
    if yields, !isLeftOut { keep(person, log: &log) }
  }

  private mutating func keep(_ person: RosterPerson, log: inout ImportLog) {
    let inspector = person.inspector
    let name = inspector.name + "|" + inspector.unit
    if let other = namesakes[name], !refused.contains(other) {
      log.report(
        RosterProblem.namesake(name: inspector.name, other: people[other].inspector.location),
        at: inspector.location)
    }
    for mark in person.marks { owners[mark] = people.count }
    namesakes[name] = people.count
    people.append(person)
  }

  private func reject(
    _ person: RosterPerson, mark: String, beside other: RosterPerson, log: inout ImportLog
  ) {
    let place = other.inspector.location
    let isIndistinct = mark == person.idOfName.text
    let problem =
      isIndistinct
      ? RosterProblem.indistinct(name: person.inspector.name, other: place)
      : .conflict(id: mark, other: place)
    for reading in person.readings {
      log.reject(
        problem, at: reading.location(of: isIndistinct ? .personName : .certificateNumber))
    }
  }
}

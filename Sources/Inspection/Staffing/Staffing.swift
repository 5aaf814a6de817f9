internal import Sampling

/// Who may fill which place of a task's checks (选派范围), DRAW §1.7 and §3.2.
struct Staffing {
  /// A pool of inspectors, named by its members alone.
  struct Pool {
    /// `P.` and 16 hex characters of the members' hash.
    let name: Code
    /// The members' ids, ascending.
    let members: [CanonicalID]
    /// What people call it, such as `lead@信用监管室`.
    var labels: [String]
  }

  /// One seat of the checks at objects of a unit.
  struct Place {
    /// The unit's code; `*` for any.
    let unit: String
    /// The seat's number; 0 is the leader.
    let number: Int
    /// The pool that fills it.
    let pool: Code
  }

  /// What a place adds to somebody's load, and how many places at most.
  struct Limit {
    /// The weight of a place, at least 1.
    let weight: Int
    /// The cap; nil for as many as there are checks.
    let cap: Int?
  }

  /// The pools, ascending by name.
  private(set) var pools: [Pool] = []
  /// The places, by unit and number.
  private(set) var places: [Place] = []
  /// Weight and cap of everybody in a pool.
  var limits: [CanonicalID: Limit] = [:]
  /// The fixed groups that stand in pools, by id.
  var groups: [CanonicalID: CheckGroup] = [:]

  /// The ids of everybody in a pool, ascending.
  var inspectors: [CanonicalID] { Set(pools.flatMap(\.members)).sorted() }

  /// The ids that an officer goes by: his own, and those of his groups in the pools.
  var aliases: [CanonicalID: [CanonicalID]] {
    var aliases = Dictionary(uniqueKeysWithValues: inspectors.map { ($0, [$0]) })
    for (id, group) in groups {
      for member in group.members { aliases[member.id, default: [member.id]].append(id) }
    }
    return aliases
  }

  /// Adds a place whose pool has these members.
  mutating func add(unit: String, number: Int, members: [CanonicalID], label: String) {
    let name = Code.pool(of: members)
    if let index = pools.firstIndex(where: { $0.name == name }) {
      if !pools[index].labels.contains(label) { pools[index].labels.append(label) }
    } else {
      pools.append(Pool(name: name, members: members.sorted(), labels: [label]))
      pools.sort { $0.name < $1.name }
    }
    places.append(Place(unit: unit, number: number, pool: name))
  }
}

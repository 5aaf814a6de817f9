import Foundation
import Testing

@testable import Sampling

/// Reads the known answers of that name.
func vector<Answers: Decodable>(_ name: String) throws -> Answers {
  let url = try #require(
    Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Vectors"))
  let decoder = JSONDecoder()
  decoder.keyDecodingStrategy = .convertFromSnakeCase
  return try decoder.decode(Answers.self, from: Data(contentsOf: url))
}

/// A row of a vector: id, stratum, status, used.
struct VectorRow: Decodable {
  let row: PopulationRow

  init(from decoder: any Decoder) throws {
    var fields = try decoder.unkeyedContainer()
    row = PopulationRow(
      id: try CanonicalID(fields.decode(String.self)),
      stratum: try #require(Code(fields.decode(String.self))),
      status: try #require(PopulationRow.Status(fields.decode(String.self))),
      used: try fields.decode(Int.self))
  }
}

/// A ticket of a vector: number, id.
struct VectorTicket: Decodable, Equatable {
  let number: String
  let id: String

  init(_ ticket: Ticket) {
    number = ticket.number.hex
    id = ticket.id.text
  }

  init(from decoder: any Decoder) throws {
    var fields = try decoder.unkeyedContainer()
    number = try fields.decode(String.self)
    id = try fields.decode(String.self)
  }
}

extension PopulationDigest {
  /// The digest of rows each of which is there once.
  init(of rows: some Sequence<PopulationRow>) throws {
    var population = Population()
    for row in rows { population.insert(row) }
    self = try population.digest()
  }
}

/// A generator that gives the same numbers on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

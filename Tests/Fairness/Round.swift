import Sampling

/// One draw of many (一次试验): its seed is fixed, so that everything it gives is a constant.
struct Round: Sendable {
  /// The task that is drawn; tasks of the same number use the same public value.
  let task: Int
  /// The number of the draw, from 0.
  let number: Int

  /// Names a round.
  init(_ number: Int, task: Int = 1) {
    self.number = number
    self.task = task
  }

  /// The seed as the product makes it, from a commitment and a public value.
  var seed: Seed {
    guard let source = Seed.Source(typed: "fairness-\(number)") else {
      preconditionFailure("a number makes a source")
    }
    return Seed(commitment: Digest(hashing: "fairness task \(task)"), sources: [source])
  }

  /// A key that doesn't know of the commitment, as in systems that seed with the value alone.
  var unboundKey: String { Digest(hashing: "fairness-\(number)").hex }

  /// 64 random bits for a planted sampler.
  var bits: UInt64 { Ticket.number(of: "planted-\(task)-\(number)") }
}

extension Ticket {
  /// The first 64 bits of a text's digest.
  static func number(of text: String) -> UInt64 {
    UInt64(Digest(hashing: text).hex.prefix(16), radix: 16) ?? 0
  }
}

import Sampling

/// Ways to draw that are in use, or that look as if they might do (错误的抽样方法).
extension Sampler {
  /// All of them.
  package static let planted = [
    systematic, generator, shortTickets, exclusiveOr, sum, hashCode, unbound, signed, decimal,
  ]

  /// One random start, then every so many rows: what a platform really does.
  package static let systematic = Sampler("systematic") { round, register, count in
    let step = register.rows.count / count
    let start = Int(round.bits % UInt64(step))
    return (0..<count).map { start + $0 * step }
  }

  /// `rand() % n` of the C library with a seed of six digits, until enough rows are met.
  package static let generator = Sampler("6-digit LCG") { round, register, count in
    var (state, drawn) = (round.bits % 1_000_000, [Int]())
    while drawn.count < count {
      state = (state &* 1_103_515_245 &+ 12_345) % (1 << 31)
      let position = Int(state) % register.rows.count
      if !drawn.contains(position) { drawn.append(position) }
    }
    return drawn
  }

  /// Tickets cut to 8 bits.
  package static let shortTickets = tickets(bits: 8)

  /// Tickets cut to some bits.
  package static func tickets(bits: Int) -> Sampler {
    Sampler("\(bits)-bit tickets") { round, register in
      hashed(register, key: round.seed.entityKey).map { ($0 >> (64 - bits)) << (64 - bits) }
    }
  }

  /// H(id) ⊕ seed.
  package static let exclusiveOr = Sampler("H(id) XOR seed") { round, register in
    let bits = round.bits
    return register.hashes.map { $0 ^ bits }
  }

  /// H(id) + seed.
  package static let sum = Sampler("H(id) + seed") { round, register in
    let bits = round.bits
    return register.hashes.map { $0 &+ bits }
  }

  /// The `hashCode` of Java over seed and code, which differs by one between neighbours.
  package static let hashCode = Sampler("hashCode") { round, register in
    let prefix = javaHash(0, "\(round.bits)|")
    return register.rows.map { UInt64(javaHash(prefix, $0.id.text)) << 32 }
  }

  /// A key that depends on the public value but not on the commitment.
  package static let unbound = Sampler("unbound seed") { round, register in
    hashed(register, key: round.unboundKey)
  }

  /// Tickets read as signed numbers, without their sign.
  package static let signed = Sampler("sign dropped") { round, register in
    hashed(register, key: round.seed.entityKey).map {
      UInt64(bitPattern: Int64(bitPattern: $0)).low63
    }
  }

  /// Tickets sorted as unpadded decimal text: not ours, and yet fair.
  package static let decimal = Sampler("decimal text") { round, register, count in
    let texts = hashed(register, key: round.seed.entityKey).map(String.init)
    return Array(texts.indices.sorted { texts[$0] < texts[$1] }.prefix(count))
  }

  private static func javaHash(_ start: UInt32, _ text: String) -> UInt32 {
    text.utf8.reduce(start) { $0 &* 31 &+ UInt32($1) }
  }
}

extension UInt64 {
  fileprivate var low63: UInt64 { self & UInt64(Int64.max) }
}

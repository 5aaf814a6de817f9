import Crypto
import Sampling

/// Times the draw of the smallest tickets beside the hash function on the same bytes.
struct TicketBench {
  private let key = Digest(hashing: "bench").hex
  private let rows: [PopulationRow]
  private let quota: Int

  /// Makes so many objects with ids of 18 characters; one in twenty is to be drawn.
  init(count: Int) {
    rows = (0..<count).map { number in
      let digits = String(100_000_000 + number)
      let id = CanonicalID(canonical: "91640221M" + digits)
      guard let id else { preconditionFailure("Capitals and digits make an id.") }
      return PopulationRow(id: id, stratum: "ALL", status: .eligible, used: 0)
    }
    quota = count / 20
  }

  /// Takes turns, five times each, and prints the seconds: ours and the bare function's.
  func run() {
    for _ in 0..<5 { print(Bench.seconds(draw), Bench.seconds(hash)) }
  }

  private func draw() {
    let selection = select(from: rows, key: key, quotas: ["ALL": .init(drawn: quota)])
    precondition(selection.strata[0].drawn.count == quota, "The quota is drawn.")
  }

  private func hash() {
    var message = Array(key.utf8)
    var least = UInt8.max
    for row in rows {
      message.removeSubrange(64...)
      message.append(contentsOf: row.id.text.utf8)
      least = min(least, SHA256.hash(data: message).first { _ in true } ?? least)
    }
    precondition(least < 8, "Among many digests one byte is small.")
  }
}

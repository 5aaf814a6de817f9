import ArgumentParser
import Inspection

/// Works out quotas from counts alone (应抽数), for whoever counts a registry in a database.
struct QuotaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quota", abstract: "按规则和各层户数算出各层应抽数，供名录在数据库中的单位使用。",
    discussion: """
      比例在数据库中计算，不同的数据库会得到不同的数；这里用整数计算。应抽数的写法与户数相同。
      """)

  @Option(
    help: ArgumentHelp(
      "抽取规则，照承诺书中 rule 的写法，如 3.5% ceil of base; each stratum。", valueName: "规则"))
  var rule: CommittedRule
  @Option(help: ArgumentHelp("抽查基数：各层的户数，如 A:2243;B:2346。", valueName: "户数"))
  var base: StratumCounts
  @Option(help: ArgumentHelp("各层候选户数；不写的，与抽查基数相同。", valueName: "户数"))
  var pool: StratumCounts?
  @Option(help: ArgumentHelp("各层可抽户数；不写的，与候选户数相同。", valueName: "户数"))
  var eligible: StratumCounts?

  func validate() throws {
    let pool = pool ?? base
    guard !base.counts.isEmpty, !pool.counts.isEmpty else {
      throw ValidationError("--base 和 --pool 至少要写一层，如 A:2243；全部对象不分层的写 ALL:2243。")
    }
    if let (stratum, count) = rule.stratum(of: base, missingIn: pool) {
      throw ValidationError(
        "--base 中“\(stratum)”有 \(count) 户，--pool 中没有这一层；请补上它的候选户数，没有的写 0。")
    }
    if let eligible, let (stratum, count) = pool.missing(in: eligible) {
      throw ValidationError(
        "候选户数中“\(stratum)”有 \(count) 户，--eligible 中没有这一层；请补上它的可抽户数，没有的写 0。")
    }
    for (stratum, count) in eligible?.counts ?? [:] where count > pool[stratum] {
      throw ValidationError(
        "--eligible 中“\(stratum)”可抽 \(count) 户，多于候选的 \(pool[stratum]) 户；请核对各层户数。")
    }
  }

  func run() {
    let pool = pool ?? base
    Console.say(rule.quota(base: base, pool: pool, eligible: eligible ?? pool).text)
  }
}

extension CommittedRule: ExpressibleByArgument {
  /// Reads a rule; nil for another form.
  package init?(argument: String) { self.init(argument) }
}

extension StratumCounts: ExpressibleByArgument {
  /// Reads a number for each stratum; nil for another form.
  package init?(argument: String) { self.init(text: argument) }
}

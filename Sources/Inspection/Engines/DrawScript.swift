package import Sampling

/// A whole draw as SQL (抽取脚本): one shape for all databases, with no arithmetic in it.
///
/// From a table of the frozen registry the database computes the population's digest, every ticket,
/// the list with its reserves and cut-offs, and the digests of the two result documents (DRAW §2.2
/// to §2.5), and holds them against what was published. How many to draw comes as a table: integer
/// division means something else in every database.
package struct DrawScript: Sendable {
  /// A stratum's share of the draw.
  package struct Quota: Sendable {
    /// The stratum.
    package let stratum: Code
    /// How many are drawn.
    package let drawn: Int
    /// How many are drawn or kept in reserve.
    package let listed: Int

    /// Makes a share of those drawn and of reserves.
    package init(stratum: Code, drawn: Int, reserve: Int) {
      self.stratum = stratum
      self.drawn = drawn
      listed = drawn + reserve
    }
  }

  /// A published figure: an item such as `population.root` or `cutoff.A`, and its value.
  package typealias Figure = (item: String, value: String)

  /// Which draw it is, on one line, for people.
  package let title: String
  /// The path of `registry.csv`.
  package let registry: String
  /// The seed's entity key, 64 hexadecimal digits.
  package let key: String
  /// The strata in order.
  package let quotas: [Quota]
  /// What was published.
  package let published: [Figure]

  /// Takes the figures of a draw.
  package init(
    title: String, registry: String, key: String, quotas: [Quota], published: [Figure]
  ) {
    self.title = title
    self.registry = registry
    self.key = key
    self.quotas = quotas
    self.published = published
  }

  /// The statements for a database, each ended by `;` and a line feed.
  package func text(for engine: SQLEngine) -> String {
    let sql = engine.dialect
    let parts = [
      heading(sql), loading(sql), figures(sql), Self.population(sql), list(sql),
      Self.documents(sql), Self.listing(sql), Self.proof(sql),
    ]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func heading(_ sql: SQLDialect) -> String {
    let lines = [
      "用数据库复算一次抽取（格式 DR1），不用 choucha 的任何程序。", title,
      "用一个新的会话运行；最后一张表逐项列出复算值和公布值，应当全部一致。",
    ]
    return (lines + sql.notes).map { "-- " + $0 }.joined(separator: "\n")
  }

  private func loading(_ sql: SQLDialect) -> String {
    """
    -- 一、冻结的检查对象，各列都是文字。数据已在数据库中的，把它换成同样六列的视图 registry。
    \(sql.load(sql.literal(registry)))
    """
  }

  private func figures(_ sql: SQLDialect) -> String {
    let counts = quotas.map { ($0.stratum.text, $0.drawn, $0.listed) }
    let rows = (counts.isEmpty ? [("", 0, 0)] : counts).map { stratum, drawn, listed in
      "SELECT \(sql.literal(stratum)) AS stratum, \(drawn) AS drawn, \(listed) AS listed"
    }
    let values = published.map { item, value in
      "SELECT \(sql.literal(item)) AS item, \(sql.literal(value)) AS value"
    }
    return """
      -- 二、承诺的应抽数（drawn，连同候补为 listed）和公布的数值。比例由 choucha 用整数算好，这里不作计算。
      \(sql.create) quota AS
      \(rows.joined(separator: "\nUNION ALL "));
      \(sql.create) published AS
      \(values.joined(separator: "\nUNION ALL "));
      """
  }

  private static func population(_ sql: SQLDialect) -> String {
    let row = "'DR1 row|' || id || '|' || stratum || '|' || status || '|' || used"
    let buckets = SQLDialect.Fold(
      value: "digest", order: [sql.bytes("digest")], group: "bucket", source: "keyed")
    let list = SQLDialect.Fold(
      value: "bucket || seal", order: [sql.bytes("bucket")], group: "name", source: "sealed")
    return """
      -- 三、总体摘要：逐行的校验值按前三位分组，组内、组间都按先后连接。
      \(sql.create) population AS
      WITH digests AS (SELECT \(sql.digest(row)) AS digest FROM registry),
        keyed AS (SELECT substr(digest, 1, 3) AS bucket, digest FROM digests),
        buckets AS (\(sql.joined(buckets))),
        sealed AS (SELECT 'all' AS name, bucket, \(sql.digest("text")) AS seal FROM buckets),
        list AS (\(sql.joined(list))),
        counted AS (SELECT 'all' AS name, \(sql.decimal("count(*)")) AS n FROM registry)
      SELECT n, \(sql.digest("'DR1 pop|' || n || '|' || coalesce(text, '')")) AS root
      FROM counted LEFT JOIN list ON list.name = counted.name;
      """
  }

  private func list(_ sql: SQLDialect) -> String {
    """
    -- 四、抽签号码 = SHA-256(抽取密钥 + 编号)；各层按号码取最小的若干个，接着的是候补。
    \(sql.create) drawn AS
    WITH tickets AS (
        SELECT id, stratum, \(sql.digest("\(sql.literal(key)) || id")) AS ticket
        FROM registry WHERE status = 'E'),
      ranked AS (
        SELECT stratum, id, ticket, row_number() OVER (
          PARTITION BY stratum ORDER BY \(sql.bytes("ticket")), \(sql.bytes("id"))) AS ranking
        FROM tickets)
    SELECT CASE WHEN ranking <= quota.drawn THEN 'result' ELSE 'reserve' END AS name,
      ranked.stratum AS stratum, ranking, id, ticket
    FROM ranked JOIN quota ON quota.stratum = ranked.stratum WHERE ranking <= quota.listed;
    """
  }

  private static func documents(_ sql: SQLDialect) -> String {
    let line = ["stratum", sql.decimal("ranking"), "id", "ticket"].joined(separator: " || '|' || ")
    let text = SQLDialect.Fold(
      value: "line", order: [sql.bytes("stratum"), "ranking"], group: "name", source: "lines")
    let whole = "'DR1 ' || titles.name || \(sql.lineFeed) || coalesce(text, '')"
    return """
      -- 五、result.txt 和 reserve.txt 的校验值，与 sha256sum 的结果相同。
      \(sql.create) documents AS
      WITH titles AS (SELECT 'result' AS name UNION ALL SELECT 'reserve' AS name),
        lines AS (
          SELECT name, stratum, ranking, \(line) || \(sql.lineFeed) AS line FROM drawn),
        joined AS (\(sql.joined(text)))
      SELECT titles.name AS name, \(sql.digest(whole)) AS digest
      FROM titles LEFT JOIN joined ON joined.name = titles.name;
      """
  }

  private static func listing(_ sql: SQLDialect) -> String {
    """
    -- 六、抽中的（result）和候补的（reserve）检查对象。
    SELECT name, stratum, ranking, id, ticket FROM drawn
    ORDER BY \(sql.bytes("stratum")), ranking;
    """
  }

  private static func proof(_ sql: SQLDialect) -> String {
    """
    -- 七、核对。cutoff 是各层的截止号码：号码不大于它的都抽中了。
    WITH computed AS (
        SELECT 'population.count' AS item, n AS value FROM population
        UNION ALL SELECT 'population.root' AS item, root AS value FROM population
        UNION ALL SELECT name || '.txt' AS item, digest AS value FROM documents
        UNION ALL SELECT 'cutoff.' || stratum AS item, max(\(sql.bytes("ticket"))) AS value
          FROM drawn WHERE name = 'result' GROUP BY stratum)
    SELECT published.item AS item, computed.value AS computed, published.value AS published,
      CASE WHEN computed.value = published.value THEN '一致' ELSE '不一致' END AS verdict
    FROM published LEFT JOIN computed ON computed.item = published.item
    ORDER BY \(sql.bytes("published.item"));
    """
  }
}

import Inspection
import Sampling

/// A made-up draw: the rows of frozen files, and texts of a commitment.
struct Case: Decodable {
  /// Its number, or the name of a vector.
  let number: String
  /// Texts that may be identifiers.
  let raw: [String]
  /// The rows of `registry.csv`.
  let registry: [[String]]
  /// Where they stand as a file.
  let file: String
  /// How many to draw from each stratum.
  let quota: String
  /// How many to keep in reserve.
  let reserve: String
  /// A whole commitment.
  let commitment: String
  /// A whole seed document.
  let seed: String
  /// The rows of `inspectors.csv`.
  let inspectors: [[String]]
  /// The rows of `pools.csv`.
  let pools: [[String]]
  /// The rows of `places.csv`.
  let places: [[String]]
  /// The rows of `recusals.csv`.
  let recusals: [[String]]
  /// Steps of the mixing walk per place.
  let mix: Int
  /// A rule for the number to draw.
  let rule: String
  /// The base of each stratum.
  let base: String

  /// What the package makes of it.
  /// - Throws: `DocumentError` for a seed that can't be read, `Malformed` for a row or a count.
  func answer() throws -> Answer {
    let files = try frozenFiles()
    let seed = try Seed(KeyValueDocument(parsing: seed))
    let selection = try files.selection(
      quota: try counts(quota), reserve: try counts(reserve), seed: seed)
    let result = ResultDocument(.result, of: selection)
    return Answer(
      ids: raw.map { (try? CanonicalID($0))?.text },  // a text may well be no identifier
      commitment: Digest(hashing: commitment).hex, seed: seed.digest.hex, entity: seed.entityKey,
      inspector: seed.inspectorKey, root: try files.populationEntries()["population.root"] ?? "",
      result: result.text, reserve: ResultDocument(.reserve, of: selection).text,
      quota: try ruledQuota(files), match: try match(result, seed, files),
      sql: try script(key: seed.entityKey).text(for: .duckdb))
  }

  private func match(_ result: ResultDocument, _ seed: Seed, _ files: FrozenFiles) throws -> String
  {
    let matcher = try files.matcher(checks: result.lines.map(\.ticket.id), seed: seed)
    do { return MatchDocument(try matcher.run(mixing: mix)).text } catch { return "shortage" }
  }

  private func ruledQuota(_ files: FrozenFiles) throws -> String {
    guard let rule = CommittedRule(rule) else { throw Malformed(text: rule) }
    let survey = try files.survey()
    let quota = rule.quota(base: try counts(base), pool: survey.pool, eligible: survey.eligible)
    return StratumCounts(quota.counts.filter { $0.value > 0 }).text
  }

  private func script(key: String) throws -> DrawScript {
    let (quota, reserve) = (try counts(quota), try counts(reserve))
    return DrawScript(
      title: number, registry: file, key: key,
      quotas: quota.counts.keys.sorted().map {
        DrawScript.Quota(stratum: $0, drawn: quota[$0], reserve: reserve[$0])
      }, published: [("population.count", String(registry.count))])
  }

  private func frozenFiles() throws -> FrozenFiles {
    var files = FrozenFiles()
    files.registry = FrozenRegistry(try rows(registry))
    files.inspectors = try rows(inspectors)
    files.pools = try rows(pools)
    files.places = try rows(places)
    files.recusals = try rows(recusals)
    return files
  }

  private func rows<Row: FrozenRow>(_ values: [[String]]) throws -> [Row] {
    try values.map { values in
      guard let row = Row(values) else { throw Malformed(text: values.joined(separator: ",")) }
      return row
    }
  }

  private func counts(_ text: String) throws -> StratumCounts {
    guard let counts = StratumCounts(text: text) else { throw Malformed(text: text) }
    return counts
  }

  /// A row or a count that can't be read.
  struct Malformed: Error {
    /// What it says.
    let text: String
  }
}

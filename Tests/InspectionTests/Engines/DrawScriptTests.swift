import Sampling
import Testing

@testable import Inspection

/// A draw as SQL: every dialect's traps, and one dialect run.
@Suite struct DrawScriptTests {
  private static func script(_ sample: PublishedSample, task: Int? = nil) throws -> DrawScript {
    try DrawScript(task: task, in: Ledger(workFolder: sample.folder.path, for: .reading))
  }

  @Test(arguments: [
    (SQLEngine.duckdb, ["sha256(", "VARCHAR NOT NULL", "auto_detect = false"]),
    (.postgres, ["encode(sha256(convert_to(", "ORDER BY ticket COLLATE \"C\", id COLLATE \"C\""]),
    (.spark, ["sha2(", "array_sort(collect_list(", "inferSchema 'false'"]),
    (.sqlite, ["create_function(\"sha256\"", "ROWS BETWEEN UNBOUNDED PRECEDING"]),
    (.clickhouse, ["lower(hex(SHA256(", "arraySort(groupArray("]),
  ])
  func `a dialect knows its traps`(engine: SQLEngine, words: [String]) throws {
    let text = try Self.script(PublishedSample()).text(for: engine)
    for word in words { #expect(text.contains(word), "\(word)") }
  }

  @Test(arguments: SQLEngine.allCases)
  func `a script has no arithmetic`(engine: SQLEngine) throws {
    let text = try Self.script(PublishedSample()).text(for: engine)
    let statements = text.split(separator: "\n").filter { !$0.hasPrefix("--") }
      .joined(separator: "\n").replacing(/'[^']*'/, with: "''")
      .replacing("count(*)", with: "").replacing("SELECT *", with: "").replacing("->", with: "")
    #expect(statements.contains("SELECT"))
    #expect(statements.allSatisfy { !"+-*/%".contains($0) })
  }

  @Test(arguments: [
    (SQLEngine.duckdb, #"a'b\c"#, #"'a''b\c'"#), (.postgres, #"a'b\c"#, #"'a''b\c'"#),
    (.sqlite, #"a'b\c"#, #"'a''b\c'"#), (.spark, #"a'b\c"#, #"'a\'b\\c'"#),
    (.clickhouse, #"a'b\c"#, #"'a\'b\\c'"#),
  ])
  func `a path is a constant whatever it holds`(engine: SQLEngine, path: String, text: String) {
    #expect(engine.dialect.literal(path) == text)
  }

  @Test(.enabled(if: IndependentVerifier.isAvailable))
  func `sqlite draws the same`() throws {
    let sample = try PublishedSample()
    let lines = try Self.run(Self.script(sample), in: sample.folder)
    #expect(lines.count { $0.hasSuffix("|一致") } == 5)
    #expect(lines.allSatisfy { !$0.hasSuffix("|不一致") })
    let commit = try #require(
      Ledger(workFolder: sample.folder.path, for: .reading).state().attempts.first)
    let drawn = try #require(commit.result).result().lines.map(\.text)
    #expect(lines.filter { $0.hasPrefix("result|") } == drawn.map { "result|" + $0 })
  }

  @Test(.enabled(if: IndependentVerifier.isAvailable))
  func `sqlite finds a changed registry`() throws {
    let sample = try PublishedSample()
    let script = try Self.script(sample)
    let bytes = try Disk.bytes(of: script.registry)
    let text = String(decoding: bytes, as: UTF8.self).replacing(
      ",E,0,", with: ",E,1,", maxReplacements: 1)
    let forged = "\(sample.folder.path)/registry.csv"
    try Disk.create(forged, Array(text.utf8))
    let moved = DrawScript(
      title: script.title, registry: forged, key: script.key, quotas: script.quotas,
      published: script.published)
    let lines = try Self.run(moved, in: sample.folder)
    #expect(
      lines.filter { $0.hasSuffix("|不一致") }.map { $0.prefix { $0 != "|" } } == ["population.root"])
  }

  @Test func `nothing drawn and several draws are refused`() throws {
    let empty = try TemporaryFolder()
    #expect(throws: EngineRefusal.notDrawn(task: nil)) {
      _ = try DrawScript(task: nil, in: Ledger(workFolder: empty.path, for: .reading))
    }
    let sample = try PublishedSample(tasks: [Samples.task(1), Samples.task(2)])
    #expect(throws: EngineRefusal.severalDraws(tasks: [1, 2])) { _ = try Self.script(sample) }
    #expect(throws: EngineRefusal.notDrawn(task: 3)) { _ = try Self.script(sample, task: 3) }
    #expect(try Self.script(sample, task: 2).title.hasPrefix("任务2"))
  }

  /// What SQLite prints, by the lines of Python that the script has for it.
  private static func run(_ script: DrawScript, in folder: TemporaryFolder) throws -> [String] {
    let (text, path) = (script.text(for: .sqlite), "\(folder.path)/draw.sql")
    try Disk.create(path, Array(text.utf8))
    let program = text.split(separator: "\n").filter { $0.hasPrefix("-- : ") }
      .map { $0.dropFirst(5) }.joined(separator: "\n")
    let (isDone, printed) = try IndependentVerifier.python(["-c", program, path])
    #expect(isDone)
    return printed.split(separator: "\n").map(String.init)
  }
}

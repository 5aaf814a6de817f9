import Foundation
import Sampling
import Testing

@testable import Inspection

/// A whole year, from the plan to joint visits; `make year` runs the same over 20,000 objects.
@Suite struct YearTests {
  /// A year that was drawn.
  private struct Drawn {
    let folder: TemporaryFolder
    let inputs: Inputs
    let state: LedgerState
  }

  private func drawn() throws -> Drawn {
    let folder = try TemporaryFolder()
    try FictionalYear(size: 1000).write(into: folder.path)
    let inputs = WorkFolder(path: folder.path).read()
    #expect(inputs.blockingDiagnostics.map(\.problem.message) == [])
    let date = try #require(CalendarDate(iso: FictionalYear.day))
    var ledger = try Ledger(workFolder: folder.path, for: .writing)
    let seed = try SeedChoice(typed: "year")
    _ = try DrawStage(inputs, date: date).draw(nil, seed: seed, machineSeed: seed, in: &ledger)
    return Drawn(folder: folder, inputs: inputs, state: try ledger.state())
  }

  /// Writes the tables of 20,000 objects into the folder YEAR, which must be empty, for `make year`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["YEAR"] != nil))
  func `writes the year for the program`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["YEAR"])
    try FictionalYear(size: 20_000).write(into: folder)
  }

  @Test func `no object is drawn a third time`() throws {
    let year = try drawn()
    let past = year.inputs.pastDraws.counts(in: 2026)
    let all = year.state.used(in: 2026).merging(past, uniquingKeysWith: +)
    #expect(all.values.max() == TaskPlan.yearlyCap)
    #expect(year.state.attempts.count == 12)
    #expect(try Verifier.report(workFolder: year.folder.path).isVerified)
  }

  @Test func `tasks that meet at an object make one visit, and the numbers add up`() throws {
    let year = try drawn()
    let lists = try LedgerDraws.lists(of: Ledger(workFolder: year.folder.path, for: .reading))
    let plan = VisitPlan(ofLedger: lists)
    #expect(lists.draws.count == year.state.used(in: 2026).values.reduce(0, +))
    #expect(plan.mergedDrawCount + plan.singles.count == lists.draws.count)
    let twice = Dictionary(grouping: lists.draws, by: \.id).values.filter { draws in
      let windows = draws.map { lists.tasks[$0.task].window }
      return windows.count == 2 && windows[0].common(with: windows[1]) != nil
    }
    #expect(plan.visits.count == twice.count && !twice.isEmpty)
    #expect(plan.visits.allSatisfy { $0.team.count >= 2 })
  }
}

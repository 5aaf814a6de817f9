import Foundation
import Testing

@testable import Inspection

/// What the page computes in a browser is what the other verifiers compute.
@Suite(.enabled(if: JavaScriptVerifier.node != nil))
struct JavaScriptVerifierTests {
  @Test func `the known answers come out`() throws {
    let vectors = JavaScriptVerifier.root.appending(path: "Tests/SamplingTests/Vectors").path
    #expect(try JavaScriptVerifier.holds(vectors: vectors))
  }

  @Test func `a public folder is proved but for the recusals`() throws {
    let tasks = [
      Samples.task(1, dispatch: "局机关与市场监管所随机"), Samples.task(2, scope: "个体工商户"),
    ]
    let sample = try PublishedSample(tasks: tasks)
    try sample.publish()
    let report = try JavaScriptVerifier.report(on: sample.path)
    #expect(report.holds)
    #expect(report.unchecked.allSatisfy { $0.what.hasPrefix("recusals.csv 未公开") })
    #expect(try JavaScriptVerifier.report(on: sample.folder.path).unchecked.isEmpty)
  }

  @Test func `a draw that is held back leaves the rest provable`() throws {
    let sample = try PublishedSample(tasks: [
      Samples.task(1), Samples.task(2, scope: "个体工商户"),
    ])
    var disclosure = Disclosure()
    disclosure.tasks = ["2"]
    try sample.publish(disclosure)
    #expect(try JavaScriptVerifier.report(on: sample.path).findings.map(\.what) == [])
    let (isVerified, text) = try IndependentVerifier.run(on: sample.path)
    #expect(isVerified, "\(text)")
  }

  @Test(arguments: [EventKind.seed, .result, .match])
  func `a forged document is found`(kind: EventKind) throws {
    let ledger = try ForgedLedger()
    try ledger.write { ledger in
      try SampleDraw().append(to: &ledger) { other, texts in
        guard other == kind, let name = texts.keys.first(where: { $0 == "\(kind).txt" }) else {
          return
        }
        texts[name] = texts[name]?.replacing("\n", with: "0\n", maxReplacements: 2)
      }
    }
    #expect(try !JavaScriptVerifier.report(on: ledger.folder.path).holds)
  }
}

import Foundation
import Sampling
import Testing

@testable import Inspection

/// The page shows the draws as text, and runs its own script alone.
@Suite struct PublicPageTests {
  @Test func `names are shown as text`() throws {
    let sample = try PublishedSample { inputs in
      for index in inputs.entities.indices {
        inputs.entities[index].name = "<script>alert(1)</script>{{script}}&\u{202E}"
      }
    }
    try sample.publish()
    let page = try sample.text("index.html")
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;{{script}}&amp;"))
    #expect(!page.contains("\u{202E}"))
  }

  @Test func `the policy names the page's own script and style`() throws {
    let sample = try PublishedSample()
    try sample.publish()
    let page = try sample.text("index.html")
    for tag in ["script", "style"] {
      let start = try #require(page.firstRange(of: "<\(tag)>")?.upperBound)
      let end = try #require(page[start...].firstRange(of: "</\(tag)>")?.lowerBound)
      let digest = Digest(hashing: String(page[start..<end])).hex
      let pairs = stride(from: 0, to: 64, by: 2).map { digest.dropFirst($0).prefix(2) }
      let base64 = Data(pairs.compactMap { UInt8($0, radix: 16) }).base64EncodedString()
      #expect(page.contains("\(tag)-src 'sha256-\(base64)'"))
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test func `the page shows digests in fours, the key, the cut-offs and the list`() throws {
    let sample = try PublishedSample()
    try sample.publish()
    let page = try sample.text("index.html")
    let report = try sample.report()
    let draw = try #require(report.draws.first)
    let lines = try #require(try draw.attempt.result?.result().lines)
    let last = try #require(lines.last)
    let ticket = last.ticket.number.hex
    #expect(page.contains(report.head.hex.inFours))
    #expect(page.contains(draw.commitment.digest.hex.inFours))
    #expect(page.contains("data-key=\"\(try #require(draw.seed).entityKey)\""))
    #expect(page.contains("<span class=\"ticket\">\(ticket)</span>"))
    #expect(lines.allSatisfy { page.contains(">\($0.ticket.id.text)</td>") })
    #expect(page.contains("测试抽取，不是正式抽取"))
  }

  @Test func `the page says what it leaves to Python and to people`() throws {
    let sample = try PublishedSample()
    try sample.publish()
    let page = try sample.text("index.html")
    let start = try #require(page.firstRange(of: "<ul id=\"left\">")?.upperBound)
    let list = try #require(page[start...].split(separator: "</ul>").first)
    for words in ["年度计划", "间隔未满", "上级", "真实结果", "时间证据", "名录本身"] {
      #expect(list.contains(words))
    }
    #expect(page.contains("python3 scripts/verify.py ."))
  }

  @Test func `a void draw keeps its reason and loses its list`() throws {
    let sample = try PublishedSample()
    try sample.void()
    try sample.publish()
    let page = try sample.text("index.html")
    #expect(page.contains("已作废：名录有误（批准人：王五）"))
    #expect(!page.contains("抽中名单"))
  }
}

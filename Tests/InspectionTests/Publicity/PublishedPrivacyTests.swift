import Foundation
import Testing

@testable import Inspection

/// Numbers of people in results, through the whole command.
@Suite struct PublishedPrivacyTests {
  @Test func `of the numbers planted in free words none becomes public`() throws {
    let numbers = [
      "138 0000 0001", "１３８００００００02", "110105 19491231 002X", "6222-0212-3456-7890-128",
    ]
    let checks = try PublishedChecks()
    let columns = ["证据材料", "处置说明", "委托机构", "结果说明"]
    let rows = (3...6).map { index in
      [checks.ids[index], "未发现问题", "2021-04-0\(index)"]
        + columns.indices.map { "联系" + numbers[($0 + index) % numbers.count] }
    }
    #expect(try checks.collect(rows, columns: columns).count == 1)
    try checks.publish()
    #expect(try checks.shown().count == 7)
    let files = try checks.contents().filter { !$0.key.hasPrefix("scripts/") }
    for number in numbers {
      #expect(files.values.allSatisfy { !$0.contains(number) })
    }
    let gate = PrivacyGate(identifiers: [])
    for (name, text) in files where name.hasSuffix(".csv") {
      #expect(gate.findings(in: Array(text.utf8), as: .table) == [], "\(name)")
    }
  }

  @Test func `a number in what would be public stops it before anything is recorded`() throws {
    let checks = try PublishedChecks { inputs in
      for index in inputs.entities.indices { inputs.entities[index].name += "13800000000" }
    }
    var disclosure = Disclosure()
    disclosure.heldBack = ["registry.csv", "事项.csv"]
    #expect {
      try checks.publish(disclosing: disclosure)
    } throws: { error in
      guard case .personalNumber(let place) = error as? PublishRefusal else { return false }
      return place.word == "手机号" && place.column == "检查对象名称"
        && place.file.hasSuffix(PublicResults.fileName)
    }
    #expect(try checks.returned.draw.attempt().publications.isEmpty)
  }
}

import Foundation
import Sampling
import Testing

@testable import Inspection

/// Attacks on the registry: its order, its spelling, who is in it, who is called what.
@Suite struct RegistryAttacks {
  private var office: Office

  init() throws { office = try Office() }

  @Test func `the order of the tables changes nothing`() throws {
    var other = try Office()
    other.inputs.entities.reverse()
    other.inputs.inspectors.reverse()
    for office in [office, other] {
      try office.commit()
      try office.draw()
    }
    #expect(try office.head() == other.head())
  }

  @Test func `two spellings of a code are one object`() throws {
    let rows = ["91330100799655058b", "９１３３０１００７９９６５５０５８Ｂ", " 91330100799655058B "]
    let lines = ["统一社会信用代码,企业名称"] + rows.map { $0 + ",示例商店" }
    try Data(lines.joined(separator: "\n").utf8)
      .write(to: URL(filePath: "\(office.folder.path)/名录.csv"))
    let inputs = WorkFolder(path: office.folder.path).read()
    #expect(inputs.entities.map(\.id.text) == ["91330100799655058B"])
  }

  @Test func `an object that stands twice in the frozen registry is found`() throws {
    try office.commit()
    try office.insider.edit("承诺", "registry.csv") { text in
      let lines = text.split(separator: "\n")
      return ([lines[0], lines[1]] + lines[1...]).map { $0 + "\n" }.joined()
    }
    try office.insider.rechain()
    try office.expectFound("L141")
  }

  @Test mutating func `an object dropped or added before the commitment shows in the comparison`()
    throws
  {
    try office.run { stage, ledger in
      let changes = try LibraryComparison.changes(of: office.inputs, since: ledger, on: stage.date)
      _ = try LibraryConfirmation.confirm(
        changes, of: office.inputs, by: "张三", on: stage.date, in: &ledger)
    }
    office.inputs.entities.removeFirst()
    office.inputs.entities.append(try Samples.entity(900))
    office.inputs.entities[1].riskClass = "D"
    office.inputs.entities[2].status = .init(word: "注销", isDrawable: false)
    let kinds = try office.run { stage, ledger in
      try LibraryComparison.changes(of: office.inputs, since: ledger, on: stage.date)
        .objects.map(\.kind)
    }
    #expect(kinds == [.new, .gone, .reclassified, .status])
  }

  @Test(
    arguments: [
      { $0.entities.removeFirst() },
      {
        $0.entities.swapAt(0, 1)
        $0.entities.removeFirst()
      },
      { $0.entities[0].riskClass = "D" },
      { $0.entities[0].status = .init(word: "注销", isDrawable: false) },
    ] as [@Sendable (inout Inputs) -> Void])
  func `an object dropped, added or moved after the commitment stops the draw`(
    change: @Sendable (inout Inputs) -> Void
  ) throws {
    var task = Samples.task(scope: "全部")
    task.strata = LocatedText("信用风险等级", at: Samples.place)
    var office = try Office(tasks: [task])
    try office.commit()
    change(&office.inputs)
    #expect(try office.refusal { try office.draw() } == "D102")
  }

  @Test(arguments: [",E,", ",ALL,"])
  func `an object dropped or excluded in the frozen registry is found`(column: String) throws {
    try office.commit()
    try office.draw()
    try office.insider.edit("承诺", "registry.csv") { text in
      var lines = text.split(separator: "\n").map(String.init)
      if column == ",E," {
        lines[1] = lines[1].replacing(column, with: ",X.CAP,")
      } else {
        lines.remove(at: 1)
      }
      return lines.map { $0 + "\n" }.joined()
    }
    try office.insider.rechain()
    try office.expectFound("L123")
  }

  @Test func `an exclusion that no draw and no rule explains is found`() throws {
    try office.commit()
    try office.insider.recommit(editing: "registry.csv") {
      $0.replacing("E100000,ALL,E,0", with: "E100000,ALL,X.CAP,0")
    }
    try office.expectFound("L143")
  }

  @Test func `a base smaller than the registry is found`() throws {
    try office.commit()
    try office.insider.edit("承诺", "commitment.txt") {
      $0.replacing("base=ALL:270", with: "base=ALL:20")
    }
    try office.insider.rechain()
    try office.expectFound("L123")
  }
}

import Sampling
import Testing

@testable import Inspection

/// What can't be amended, in words that help.
@Suite struct AmendmentRefusalTests {
  private let draw: AmendedDraw

  init() throws { draw = try AmendedDraw() }

  @Test(arguments: [("", "王五"), ("生病", ""), ("　", "王五"), ("生病\n去世", "王五")])
  func `an amendment has a reason and an approver of one line`(reason: String, approver: String) {
    #expect(throws: AmendmentRefusal.approvalMissing) {
      try Approval(reason: reason, approver: approver)
    }
  }

  @Test func `nobody is withdrawn twice`() throws {
    let id = try draw.attempt().checks[0].id
    try draw.withdraw([id])
    #expect(throws: AmendmentRefusal.alreadyWithdrawn(id.text)) { try draw.withdraw([id]) }
    #expect(throws: AmendmentRefusal.alreadyWithdrawn(id.text)) {
      try draw.recuse(.sample("P1000"), from: id)
    }
  }

  @Test func `an object is named once`() throws {
    let id = try draw.attempt().checks[0].id
    #expect(throws: AmendmentRefusal.objectsRepeated([id.text, id.text])) {
      try draw.withdraw([id, id])
    }
    #expect(throws: AmendmentRefusal.objectsRepeated([])) { try draw.withdraw([]) }
  }

  @Test func `an object that wasn't drawn is unknown`() throws {
    #expect(throws: AmendmentRefusal.objectUnknown("E999999")) {
      try draw.withdraw([.sample("E999999")])
    }
  }

  @Test(arguments: ["P9999", "张"])
  func `an officer who can't be sent is unknown`(text: String) throws {
    #expect(throws: AmendmentRefusal.officerUnknown(text)) {
      try draw.amend {
        try draw.stage.replace(
          1, inspector: text, category: "健康状况", draw.approval, in: &$0)
      }
    }
  }

  @Test func `nobody is replaced twice`() throws {
    let check = try draw.attempt().checks[0]
    try draw.replace(check.team[0])
    let name = try OfficerNames(draw.attempt()).name(of: check.team[0])
    #expect(throws: AmendmentRefusal.alreadyReplaced(name)) { try draw.replace(check.team[0]) }
    let object = try ObjectNames(draw.attempt()).name(of: check.id)
    #expect(throws: AmendmentRefusal.notInTeam(name, object: object)) {
      try draw.recuse(check.team[0], from: check.id)
    }
  }

  @Test(arguments: ["病假", "", "健康"])
  func `a category is one of the known`(category: String) throws {
    let inspector = try draw.attempt().checks[0].team[0]
    #expect(
      throws: AmendmentRefusal.categoryUnknown(
        category, known: ["岗位调整", "工作冲突", "健康状况", "执法回避"])
    ) {
      try draw.amend {
        try draw.stage.replace(
          1, inspector: inspector.text, category: category, draw.approval, in: &$0)
      }
    }
  }

  @Test func `beyond the reserve a fresh public value is needed`() throws {
    #expect(throws: AmendmentRefusal.reserveUsedUp(stratum: "A类", wanted: 3, left: 2)) {
      try draw.extend("A:3")
    }
  }

  @Test(arguments: ["3", "A", "A:0", "Z:1", "A:-1", ""])
  func `an extension says how many of which stratum`(counts: String) throws {
    #expect(
      throws: AmendmentRefusal.countsMalformed(counts, strata: ["A", "B", "C", "D"])
    ) { try draw.extend(counts) }
  }

  @Test func `an object of the frozen registry wasn't omitted`() throws {
    let id = try draw.attempt().checks[0].id
    let entity = try OmittedEntity(code: id.text, name: "示例商店", unit: "", stratum: "A")
    #expect(throws: AmendmentRefusal.notOmitted("示例商店")) { try draw.add(entity) }
  }

  @Test func `a stratum or unit that the commitment doesn't know is refused`() throws {
    let strata = ["A类", "B类", "C类", "D类"]
    let elsewhere = try OmittedEntity(code: "E109000", name: "某店", unit: "", stratum: "E")
    #expect(throws: AmendmentRefusal.wordUnknown("E", known: strata)) { try draw.add(elsewhere) }
    let unit = try OmittedEntity(code: "E109000", name: "某店", unit: "远方所", stratum: "A")
    #expect(throws: AmendmentRefusal.self) { try draw.add(unit) }
  }

  @Test func `a correction says what changes, of which event, and who signed`() throws {
    #expect(throws: AmendmentRefusal.nothingCorrected) {
      try Correction(of: 3, object: "E100001", field: "检查结果", from: "甲", to: "甲")
    }
    let id = try draw.attempt().checks[0].id.text
    let correction = try Correction(of: 9, object: id, field: "检查结果", from: "", to: "甲")
    #expect(throws: AmendmentRefusal.eventUnknown(9)) {
      try draw.amend {
        try draw.stage.correct(1, correction, signer: "赵六", draw.approval, in: &$0)
      }
    }
    #expect(throws: AmendmentRefusal.signerMissing) {
      try draw.amend {
        try draw.stage.correct(1, correction, signer: " ", draw.approval, in: &$0)
      }
    }
  }

  @Test func `a place that nobody may take is a shortage in words, and nothing is written`() throws
  {
    let draw = try AmendedDraw { $0.inspectors.removeSubrange(2...) }
    let before = try draw.folder.contents()
    let inspector = try draw.attempt().checks[0].team[0]
    #expect(throws: Findings.self) { try draw.replace(inspector) }
    #expect(try draw.folder.contents() == before)
  }
}

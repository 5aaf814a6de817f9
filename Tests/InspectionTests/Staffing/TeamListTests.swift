import Sampling
import Testing

@testable import Inspection

/// Teams as people read them.
struct TeamListTests {
  private func member(
    _ id: String, _ name: String, _ role: StaffPaper.Role = .officer, members: String = ""
  ) -> StaffMember {
    StaffMember(
      [
        .init("姓名", name), .init("单位", "示例所"), .init("类别", role.rawValue),
        .init("执法证号", role == .officer ? id : ""), .init("成员", members),
      ], id: .sample(id))
  }

  private func rows(_ match: String, _ people: [StaffMember]) throws -> [[String]] {
    let staff = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) })
    return TeamList(try MatchDocument(parsing: "DR1 match\n" + match), officers: staff).table.rows
  }

  @Test func `the leader comes first, experts and assistants last and marked`() throws {
    let rows = try rows(
      "E1|0|P9\nE1|1|P5\nE1|2|P1\nE1|3|P3\n",
      [
        member("P9", "张三"), member("P5", "李四"), member("P1", "王五", .expert),
        member("P3", "赵六", .assistant),
      ])
    #expect(rows == [["E1", "第1组", "张三", "李四、王五（专家）、赵六*", "P9；P5"]])
  }

  @Test func `the same leader and members are one group in any order`() throws {
    let people = [member("P1", "张三"), member("P2", "李四"), member("P3", "王五")]
    let rows = try rows(
      "E1|0|P1\nE1|1|P2\nE1|2|P3\nE2|0|P1\nE2|1|P3\nE2|2|P2\nE3|0|P2\nE3|1|P1\nE3|2|P3\n", people)
    #expect(rows.map { $0[1] } == ["第1组", "第1组", "第2组"])
  }

  @Test func `a fixed group keeps its name and lists its members`() throws {
    let rows = try rows(
      "E1|0|G1\nE1|1|P8\nE2|0|P2\nE2|1|P1\n",
      [
        member("G1", "第一检查组", .group, members: "P2、P1、P3"), member("P1", "张三"),
        member("P2", "李四"), member("P3", "王五", .assistant), member("P8", "赵六", .expert),
      ])
    #expect(
      rows == [
        ["E1", "第一检查组", "李四", "张三、王五*、赵六（专家）", "P2；P1"],
        ["E2", "第1组", "李四", "张三", "P2；P1"],
      ])
  }

  @Test func `a list of an older version has officers alone`() {
    let member = StaffMember([.init("姓名", "张三"), .init("执法证号", "P1")], id: .sample("P1"))
    #expect(member.isOfficer && member.members.isEmpty && member.name == "张三")
  }
}

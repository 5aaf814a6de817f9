import Sampling
import Testing

@testable import Inspection

@Suite struct ConfirmationCheckTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let objects = "id,name,station,class,status,type\n"
  private static let officers = "id,unit,valid_through\n"

  private func findings(
    objects: String = objects, officers: String = officers, fields: [String: String] = [:]
  ) throws -> [String] {
    let known = [
      "at": "2021-03-19", "by": "张三", "subject": "libraries", "objects": "0", "officers": "0",
    ]
    do {
      var ledger = try Ledger(workFolder: folder.path, for: .writing)
      try ledger.append(
        .sign, name: "两库确认", fields: known.merging(fields) { $1 },
        files: [
          "objects.csv": Array(objects.utf8), "officers.csv": Array(officers.utf8),
          "变化.csv": FieldTable(heading: ["库"], rows: []).bytes,
        ])
    }
    return try Verifier.report(workFolder: folder.path).findings.map(\.code)
  }

  @Test func anEmptySnapshotIsWellFormed() throws { #expect(try findings() == []) }

  @Test(arguments: [
    "id,name\n", objects + "e1,甲店,,A,,\n", objects + "E1,甲店,,F,,\n", objects + "E1,甲店,,A,\n",
    objects + "E2,甲店,,A,,\nE1,乙店,,A,,\n", objects + "E1,甲店,,A,,\nE1,乙店,,A,,\n",
    objects + "E1,\"甲店\",,A,,\n", objects + "E1,甲店,,A,,",
  ])
  func aMalformedSnapshotIsFound(_ text: String) throws {
    #expect(try findings(objects: text, fields: ["objects": "1"]) == ["L121"])
  }

  @Test func aWrongCountIsFound() throws {
    #expect(try findings(objects: Self.objects + "E1,甲店,,A,,\n") == ["L122"])
  }

  @Test func aMalformedValidityIsFound() throws {
    #expect(try findings(officers: Self.officers + "P1,甲所,某日\n") == ["L121"])
  }

  @Test(arguments: ["2", "0", "一", "9"])
  func aCommitmentMustNameAnEarlierConfirmation(_ text: String) throws {
    do {
      var ledger = try Ledger(workFolder: folder.path, for: .writing)
      try SampleDraw().commit(to: &ledger, fields: ["libraries": text])
    }
    #expect(try Verifier.report(workFolder: folder.path).findings.map(\.code) == ["L122"])
  }
}

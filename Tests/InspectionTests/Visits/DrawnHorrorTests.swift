import Spreadsheet
import Testing

@testable import Inspection

/// Damaged tables of all kinds, given as drawn lists.
@Suite struct DrawnHorrorTests {
  @Test(arguments: HorrorFolder.all)
  func everyRowOfEveryDamagedListIsAccountedFor(_ horrors: HorrorFolder) throws {
    let folder = try TemporaryFolder()
    try horrors.write(into: folder.path)
    let names = try Disk.names(in: folder.path)
    let sources = try DrawnSources(paths: names.map { "\(folder.path)/\($0)" })
    for account in sources.accounts {
      let file = try SpreadsheetFile.open(path: "\(folder.path)/\(account.file)")
      let sheets = file.sheets.indices.filter { file.sheetName(at: $0) == account.sheet }
      let rows = try file.table(sheet: try #require(sheets.first)).rows
      #expect(Set(account.fates.rows) == Set(rows.map(\.number)), "\(account.title)")
    }
    let imported = sources.accounts.reduce(0) { $0 + $1.counts.imported }
    #expect(sources.lists.draws.count == imported)
    let plan = VisitPlan(ofLists: sources.lists)
    #expect(plan.mergedDrawCount + plan.singles.count == imported)
    #expect(
      VisitForm.content(of: plan, accounts: sources.accounts).lists[3].rows
        .reduce(0) { $0 + (Int($1[3]) ?? 0) }
        == sources.accounts.reduce(0) { $0 + $1.counts.total })
  }
}

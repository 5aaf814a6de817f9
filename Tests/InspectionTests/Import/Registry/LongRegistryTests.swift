import Foundation
import Sampling
import Spreadsheet
import SpreadsheetBytes
import Testing

@testable import Inspection

/// A registry that is read row by row against one that is held in memory.
struct LongRegistryTests {
  @Test func `odd and plain rows give the same, row by row and held`() throws {
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/gotchas.csv", withExtension: nil))
    let folder = try TemporaryFolder()
    try Data(contentsOf: url).write(to: URL(filePath: folder.path + "/名录.csv"))
    try expectSame(in: folder, "名录.csv")
  }

  @Test func `a file twice is told as one, though neither is held`() throws {
    let folder = try TemporaryFolder()
    for name in ["甲.csv", "乙.csv"] { try Self.registry(200).write(to: name, in: folder) }
    let inputs = WorkFolder(path: folder.path).read()
    #expect(inputs.entities.count == 200)
    #expect(inputs.diagnostics.count { $0.problem.code == "I806" } == 1)
    #expect(inputs.accounts.map(\.counts.ignored).sorted() == [1, 201])
  }

  @Test func `settings alone are those that stand beside the registry`() throws {
    let folder = try TemporaryFolder()
    try Self.registry(5_000).write(to: "名录.csv", in: folder)
    try ["项目,值", "单位名称,海角县市场监督管理局", "年度,2026"].write(to: "设置.csv", in: folder)
    let tables = WorkFolder(path: folder.path)
    let (settings, errors) = tables.settings()
    let texts = settings.values.mapValues(\.text)
    #expect(texts.count == 2 && errors.isEmpty)
    #expect(texts == tables.read().settings.values.mapValues(\.text))
  }

  @Test func `settings that can't be read are told`() throws {
    let folder = try TemporaryFolder()
    try ["项目,值", "年度,去年", "单位名称,海角县市场监督管理局"].write(to: "设置.csv", in: folder)
    try ["PK\u{3}\u{4}"].write(to: "设置.xlsx", in: folder)
    let (settings, errors) = WorkFolder(path: folder.path).settings()
    #expect(settings.values.count == 1)
    #expect(Set(errors.compactMap { $0.location?.file }) == ["设置.csv", "设置.xlsx"])
  }

  @Test func `files that begin alike are both read`() throws {
    let folder = try TemporaryFolder()
    try Self.registry(200).write(to: "甲.csv", in: folder)
    try Self.registry(250).write(to: "乙.csv", in: folder)
    let inputs = WorkFolder(path: folder.path).read()
    #expect(inputs.entities.count == 250)
    #expect(inputs.accounts.map(\.counts.total).sorted() == [201, 251])
    #expect(inputs.accounts.reduce(0) { $0 + $1.counts.ignored } == 202)
  }

  @Test(arguments: ["", #"<mergeCells><mergeCell ref="A1:D1"/></mergeCells>"#])
  func `a workbook gives the same, its title merged or not`(tail: String) throws {
    let folder = try TemporaryFolder()
    try workbook(tail: tail).write(to: URL(filePath: folder.path + "/名录.xlsx"))
    try expectSame(in: folder, "名录.xlsx")
  }

  @Test func `cells merged over data are filled`() throws {
    let folder = try TemporaryFolder()
    let merge = #"<mergeCells><mergeCell ref="D3:D90"/></mergeCells>"#
    try workbook(tail: merge, stations: 3...3)
      .write(to: URL(filePath: folder.path + "/名录.xlsx"))
    try expectSame(in: folder, "名录.xlsx")
    let inputs = WorkFolder(path: folder.path).read()
    #expect(inputs.entities.count { $0.station == "城关所" } == 88)
  }

  @Test func `a workbook cut in its rows is told, and nothing of it imported`() throws {
    let folder = try TemporaryFolder()
    let whole = Self.sheet(rows: 1...150, stations: 3...150)
    let cut = WorkbookBytes(worksheet: String(whole.dropLast(40)))
    try Data(cut.bytes).write(to: URL(filePath: folder.path + "/名录.xlsx"))
    let inputs = WorkFolder(path: folder.path).read()
    #expect(inputs.entities.isEmpty && inputs.accounts.isEmpty)
    #expect(inputs.diagnostics.contains { $0.location?.file == "名录.xlsx" })
  }

  @Test func `plain rows between odd ones give the same in many batches`() throws {
    let folder = try TemporaryFolder()
    try Self.mixed(3000).write(to: "名录.csv", in: folder)
    try expectSame(in: folder, "名录.csv")
    let inputs = WorkFolder(path: folder.path).read()
    #expect(Set(inputs.diagnostics.map(\.problem.code)).count >= 5)
    #expect(inputs.entities.count > 2500)
  }

  /// A column of flags has every row read by its words, none by its bytes alone; the long file is also
  /// parsed by a thread of its own, in many batches.
  @Test(arguments: [(600, "甲路"), (3000, String(repeating: "长", count: 120) + "路")])
  func `rows told by their bytes give the same as rows read word by word`(
    count: Int, street: String
  ) throws {
    let lines = Self.mixed(count).map { $0.replacing("甲路", with: street) }
    let flagged =
      [lines[0] + ",是否列入经营异常名录"] + lines.dropFirst().map { $0.hasSuffix("号\"") ? $0 + ",否" : $0 }
    let (byBytes, byWords) = (try inputs(of: lines), try inputs(of: flagged))
    #expect(byBytes.accounts.map(\.fates) == byWords.accounts.map(\.fates))
    #expect(byBytes.diagnostics.map(\.line) == byWords.diagnostics.map(\.line))
    #expect(byBytes.entities.map(Self.words) == byWords.entities.map(Self.words))
    #expect(byBytes.entities.count > count * 3 / 4)
  }

  private func inputs(of lines: [String]) throws -> Inputs {
    let folder = try TemporaryFolder()
    try lines.write(to: "名录.csv", in: folder)
    return WorkFolder(path: folder.path).read()
  }

  private static func words(_ entity: Entity) -> [String] {
    [
      entity.id.text, entity.name, entity.station, "\(entity.status)", entity.address,
      entity.legalRepresentative,
      "\(entity.location.row ?? 0)",
    ]
  }

  @Test func `a sheet that is no registry when all of it is read is told and settled`() throws {
    let folder = try TemporaryFolder()
    let merge = #"<mergeCells><mergeCell ref="D3:D90"/></mergeCells>"#
    try workbook(tail: merge).write(to: URL(filePath: folder.path + "/名录.xlsx"))
    let file = try SpreadsheetFile.open(path: folder.path + "/名录.xlsx")
    let sheet = try OpenedSheet(file, at: 0, named: "名录")
    guard case .table(var table) = HeadingFinder().find(in: sheet.head) else {
      Issue.record("the first rows are those of a registry")
      return
    }
    table.source = RowSource(sheet: sheet, finder: HeadingFinder(depth: 0))
    var log = ImportLog()
    log.open(table)
    let entities = RegistryImporter.entities(
      of: [table], settings: Settings(), wanted: [], log: &log)
    #expect(entities.isEmpty)
    #expect(log.diagnostics.map(\.problem.code) == ["I104"])
    #expect(log.accounts.map(\.counts.ignored) == [150])
    #expect(!log.holds(table))
  }

  /// Expects of a folder with one file what the same file gives when all its rows are held.
  private func expectSame(in folder: TemporaryFolder, _ name: String) throws {
    let file = try SpreadsheetFile.open(path: folder.path + "/" + name)
    let (held, long) = (
      Inputs(sheets: [try file.table(sheet: 0)]), WorkFolder(path: folder.path).read()
    )
    let isSame = long.accounts.map(\.fates) == held.accounts.map(\.fates)
    #expect(isSame, "every row goes where it goes when held")
    #expect(long.entities.count == held.entities.count)
    for (one, other) in zip(long.entities, held.entities) {
      #expect(String(describing: one) == String(describing: other))
    }
    #expect(long.diagnostics.map(\.line) == held.diagnostics.map(\.line))
  }

  private static func registry(_ count: Int) -> [String] {
    ["注册号,企业名称,登记状态,管辖单位"]
      + (0..<count).map { "3505031\(String(10_000_000 + $0).dropFirst()),商店\($0)号,存续,城关所" }
  }

  /// Rows of which most are plain, and some are odd in each of many ways.
  private static func mixed(_ count: Int) -> [String] {
    ["序号,注册号,统一社会信用代码,企业名称,法定代表人,登记状态,管辖单位,住所"]
      + (1...count).map { number in
        let code = creditCode(number % 97 == 0 ? number - 1 : number)
        let name =
          number % 53 == 0 ? "海角（分店）第\(number)店" : "海角第\(number % 211 == 0 ? 7 : number)商贸有限公司"
        let status = number % 61 == 0 ? "不明" : number % 5 == 0 ? "注销" : "存续"
        let station = number % 71 == 0 ? "同上" : number % 3 == 0 ? "城关所" : "吴家所"
        switch number % 401 {
        case 0: return "合计,\(number)"
        case 1 where number > 401: return ""
        case 2 where number > 402: return "\(number),请删除本行"
        default:
          return "\(number),,\(code),\(name),吴某,\(status),\(station),\"甲路, \(number)号\""
        }
      }
  }

  /// A credit code with right check characters.
  static func creditCode(_ number: Int) -> String {
    let own = String(100_000_000 + number).dropFirst()
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    let ownSum = zip(own.compactMap(\.wholeNumberValue), weights).reduce(0) { $0 + $1.0 * $1.1 }
    let ownCheck = (11 - ownSum % 11) % 11
    let body = "91640221" + own + (ownCheck == 10 ? "X" : String(ownCheck))
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    return alphabet.map { body + String($0) }.first { text in
      CreditCode(Array(text.utf8)[...])?.hasValidCheckCharacter == true
    } ?? body
  }

  private func workbook(tail: String, stations: ClosedRange<Int> = 3...150) -> Data {
    Data(WorkbookBytes(worksheet: Self.sheet(rows: 1...150, stations: stations, tail)).bytes)
  }

  /// A title, headings and rows, of which some name their station.
  private static func sheet(
    rows: ClosedRange<Int>, stations: ClosedRange<Int>, _ tail: String = ""
  ) -> String {
    let lines = rows.map { row in
      switch row {
      case 1: line(row, ["某县检查对象名录库"])
      case 2: line(row, ["注册号", "企业名称", "登记状态", "管辖单位"])
      default:
        line(
          row, ["35050310000\(row + 1000)", "商店\(row)号", "存续"] + (stations ~= row ? ["城关所"] : []))
      }
    }
    return #"<worksheet xmlns="\#(WorkbookBytes.main)"><sheetData>"# + lines.joined()
      + "</sheetData>\(tail)</worksheet>"
  }

  private static func line(_ row: Int, _ texts: [String]) -> String {
    let cells = zip("ABCD", texts).map {
      #"<c r="\#($0)\#(row)" t="inlineStr"><is><t>\#($1)</t></is></c>"#
    }
    return #"<row r="\#(row)">"# + cells.joined() + "</row>"
  }
}

extension [String] {
  /// Writes lines as a file of a folder.
  func write(to name: String, in folder: TemporaryFolder) throws {
    try joined(separator: "\n").write(
      toFile: folder.path + "/" + name, atomically: true, encoding: .utf8)
  }
}

import Testing

@testable import Inspection
@testable import choucha

@Suite("Exit status") struct ExitStatusTests {
  @Test func `a spool file that is lost ends the program as any failure of the disk does`() async {
    let result = await #expect(
      processExitsWith: .exitCode(74), observing: [\.standardErrorContent]
    ) {
      ExitStatus.end(after: DiskFailure(operation: "read", path: "年度（暂存文件）", code: 5))
    }
    let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(words == "磁盘 L151 年度（暂存文件）：读取失败，系统错误 5；请检查磁盘后重试。\n")
  }
}

import Foundation
import Glibc
import Spreadsheet
import Testing

@testable import Inspection

@Suite("Lost spool files") struct SpoolFileLossTests {
  @Test func `a disk that doesn't give back what it took ends the program with words`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let descriptor = unsafe open("/dev/null", O_WRONLY)
      _ = SpoolFile(open: descriptor, losing: SpoolFile.end).read(at: 0, count: 1)
    }
    let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(words.contains("L151 暂存文件读取失败，系统错误 9；请检查磁盘后重试。"))
  }
}

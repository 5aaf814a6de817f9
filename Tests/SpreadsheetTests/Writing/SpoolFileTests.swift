import Glibc
import Testing

@testable import Spreadsheet

@Suite("Spool files") struct SpoolFileTests {
  @Test func `bytes come back as they went in, fewer at the end`() throws {
    let file = try #require(SpoolFile(in: "/tmp", losing: SpoolFile.trap))
    #expect(file.append([1, 2, 3]) == 0)
    #expect(file.append([4, 5]) == 3)
    #expect(file.read(at: 1, count: 3) == [2, 3, 4])
    #expect(file.read(at: 4, count: 3) == [5])
  }

  @Test func `a disk that doesn't give back what it took ends the program as it was told`() async {
    await #expect(processExitsWith: .exitCode(EBADF)) {
      let descriptor = unsafe open("/dev/null", O_WRONLY)
      _ = SpoolFile(open: descriptor) { exit($0) }.read(at: 0, count: 1)
    }
  }

  @Test func `a folder that takes no file gives none`() {
    #expect(SpoolFile(in: "/proc/nowhere", losing: SpoolFile.trap) == nil)
  }
}

extension SpoolFile {
  /// What tests do that lose nothing.
  static let trap: Loss = { code in preconditionFailure("error \(code)") }
}

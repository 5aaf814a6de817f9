import Glibc
import Testing

@testable import Spreadsheet

/// Bytes beyond memory come back as they went, whether the disk took them or not.
@Suite struct SpooledBytesTests {
  @Test func `what a file took comes before what memory holds`() throws {
    let file = try #require(SpoolFile(in: "/tmp", losing: SpoolFile.trap))
    var (one, other) = (SpooledBytes(file: file), SpooledBytes(file: file))
    for step in 0..<40 as Range<UInt8> {
      one.held += [step, step]
      other.held.append(100 + step)
      if step % 3 == 0 { one.spool() }
      if step % 4 == 0 { other.spool() }
    }
    #expect(one.held.count == 0)
    #expect(one.pieces.flatMap { $0 } == (0..<40).flatMap { [$0, $0] })
    #expect((one.count, other.count) == (80, 40))
    #expect(other.pieces.flatMap { $0 } == Array(100..<140))
  }

  @Test func `a full disk leaves everything in memory`() {
    // Sound: the call reads the terminated literal.
    let full = unsafe open("/dev/full", O_RDWR)
    var bytes = SpooledBytes(file: SpoolFile(open: full, losing: SpoolFile.trap))
    bytes.held = [1, 2, 3]
    bytes.spool()
    #expect(bytes.held == [1, 2, 3])
    bytes.held.append(4)
    bytes.spool()
    #expect(bytes.pieces.flatMap { $0 } == [1, 2, 3, 4])
  }

  @Test func `without a file everything stays in memory`() {
    var bytes = SpooledBytes(file: nil)
    bytes.held = [1]
    bytes.spool()
    #expect(bytes.pieces.flatMap { $0 } == [1])
  }
}

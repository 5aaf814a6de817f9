import Sampling
import Testing

@testable import Inspection

struct WrittenCodeTests {
  @Test(arguments: [
    ("91640221MA0000015P", "91640221MA0000015P"), ("９１６４０２２１ＭＡ０００００１５Ｐ", "91640221MA0000015P"),
    ("=\"91640221MA0000015P\"", "91640221MA0000015P"),
    ("'91640221ma0000015p", "91640221MA0000015P"),
    ("\t91640221 MA00\u{200B}00015P\u{FEFF}", "91640221MA0000015P"),
    ("91640221-MA000001-5P", "91640221MA0000015P"), ("640221-2000012-36", "640221200001236"),
    ("916402215251566E05", "916402215251566E05"), ("JY1-6402.0001_2", "JY1-6402.0001_2"),
  ])
  func codesAreTidiedIntoOneForm(written: String, text: String) throws {
    let code = try WrittenCode(Array(written.utf8)[...])
    #expect(code.text == text)
    #expect(code.id.text == text)
  }

  @Test(arguments: ["企合宁总字第000123号", "（宁）字第1号", String(repeating: "1", count: 56)])
  func numbersWithoutCanonicalFormGetADerivedID(written: String) throws {
    let id = try WrittenCode(Array(written.utf8)[...]).id.text
    #expect(id.hasPrefix("N."))
    #expect(id.utf8.count == 26)
  }

  @Test(arguments: [
    ("9.16402E+17", "I122"), ("9E17", "I122"), ("9.1e-5", "I122"), ("91640221MA0000015P.5", nil),
    ("640221200001236.0", "I121"), ("0", "I121"), ("916402212806192000", "I123"),
    ("n.0123", "I124"), ("Ｎ.0123", "I124"), ("000000199001010018", "I125"),
    ("916402212806192025", nil), ("640221600123457", nil),
  ])
  func damagedCodesAreRefused(written: String, problem: String?) {
    var found: String?
    do throws(RegistryProblem) { _ = try WrittenCode(Array(written.utf8)[...]) } catch {
      found = error.code
    }
    #expect(found == problem)
  }

  @Test(
    arguments: [
      ("91640221MA0000015P", []), ("  91640221MA0000015P ", []), ("91640221MA0000015Q", ["I128"]),
      ("91640221MA0000015p", ["I127"]), ("640221200001236", []), ("640221200001237", ["I130"]),
      ("6402212000012", []), ("64022120000", ["I132"]), ("91640221MA000O015P", ["I132"]),
      ("企合宁总字第 000123 号", ["I127"]),
    ] as [(String, [String])])
  func doubtsAreWarnings(written: String, codes: [String]) throws {
    let code = try WrittenCode(Array(written.utf8)[...])
    #expect(code.warnings.map(\.code) == codes)
    #expect(code.warnings.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    ("91640221MA000OO15P", "91640221MA0000015P"), ("9164022IMA0000015P", "91640221MA0000015P"),
    ("9164022lMA0000015P", "91640221MA0000015P"), ("64O22120000I236", "640221200001236"),
    ("91640221MA000S015P", nil), ("91640221MA0000015Q", nil), ("64022120000", nil),
  ])
  func lettersThatLookLikeDigitsAreNamed(written: String, likely: String?) throws {
    let messages = try WrittenCode(Array(written.utf8)[...]).warnings.map(\.message).joined()
    #expect(messages.contains("很可能应为") == (likely != nil))
    #expect(messages.contains(likely.map { "很可能应为“\($0)”" } ?? ""))
  }

  @Test(arguments: [
    ("91640221MA0000015P/640221200001236", "I144"), ("640221200001236\n91640221ma0000015p", "I144"),
    ("91640221MA0000015P（注册号640221200001236）", "I144"),
    ("91640221MA0000015P、91640221MA75Y0AB35", "I145"),
    ("640221200001236、640221600123457", "I145"), ("91640221MA0000015P 91640221MA0000015P", "I132"),
  ])
  func severalCodesInOneCellAreNoticed(written: String, problem: String) {
    do throws(RegistryProblem) {
      let code = try WrittenCode(Array(written.utf8)[...])
      #expect(code.warnings.last?.code == problem)
      #expect(problem != "I144" || code.text == "91640221MA0000015P")
    } catch {
      #expect(error.code == problem)
    }
  }

  @Test func theNumberOfAPersonIsNotKept() {
    let problem = CodeDamage(Array("000000199001010018".utf8)[...])?.problem(written: "x")
    #expect(problem == .personalNumber)
  }
}

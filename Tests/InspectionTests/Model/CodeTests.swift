import Testing

@testable import Inspection

struct CodeTests {
  @Test(arguments: [
    "91350100M000100Y43", "91640221MA0000015P", "91640221MA75Y0AB35", "92640221MA76L1C25N",
    "936402215748700058", "91350503312345673F", "91350503MA2XN0D33C", "91411422MA3X5T7H22",
    "91371000MA3EX9YJ1C", "12640221455010002X", "52110108MJ000000XM", "916402210000000784",
    "91640221123456788B", "91640221MACCEUGC80", "91640221MAXWR4TX9Y", "916402215251566E05",
    "916402212806192025",
  ])
  func creditCodesOfBothChecksAreValid(text: String) throws {
    let code = try #require(CreditCode(text.bytes))
    #expect(code.hasValidCheckCharacter)
    #expect(code.hasValidOrganisationCode)
  }

  @Test(arguments: ["91330100799655058B", "914403001922038216", "9144030071526726XG"])
  func publishedCreditCodesAreValid(text: String) throws {
    #expect(try #require(CreditCode(text.bytes)).hasValidCheckCharacter)
  }

  @Test(arguments: ["91330100799655058A", "914403001922038261"])
  func aWrongCheckCharacterIsSeen(text: String) throws {
    #expect(try !#require(CreditCode(text.bytes)).hasValidCheckCharacter)
  }

  @Test func everySingleSubstitutionIsSeen() throws {
    let valid = "91350100M000100Y43".bytes
    for place in valid.indices {
      for byte in "0123456789ABCDEFGHJKLMNPQRTUWXY".utf8 where byte != valid[place] {
        var changed = valid
        changed[place] = byte
        #expect(try !#require(CreditCode(changed)).hasValidCheckCharacter)
      }
    }
  }

  @Test func aWrongOrganisationCodeIsSeen() throws {
    #expect(try !#require(CreditCode("91350100M000100Y53".bytes)).hasValidOrganisationCode)
  }

  @Test(arguments: ["", "91330100799655058O", "9144030071526726xG", "9133010079965505"])
  func otherTextsAreNoCreditCodes(text: String) {
    #expect(CreditCode(text.bytes) == nil)
  }

  @Test(arguments: [
    "640221200001236", "640221600123457", "350503100000013", "350503400000120",
    "110108000000016", "330100000000126",
  ])
  func registrationNumbersAreChecked(text: String) throws {
    let valid = text.bytes
    #expect(try #require(RegistrationNumber(valid)).hasValidCheckDigit)
    for digit in "0123456789".utf8 where digit != valid[14] {
      #expect(try !#require(RegistrationNumber(valid.dropLast() + [digit])).hasValidCheckDigit)
    }
  }

  @Test(arguments: ["", "64022120000123", "6402212000012366", "64022120000123X"])
  func otherTextsAreNoRegistrationNumbers(text: String) {
    #expect(RegistrationNumber(text.bytes) == nil)
  }
}

extension String {
  fileprivate var bytes: ArraySlice<UInt8> { Array(utf8)[...] }
}

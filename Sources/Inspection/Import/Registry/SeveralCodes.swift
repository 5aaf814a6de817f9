/// The codes that stand together in one cell (一格多码): 91640221MA0000015P/640221200001236.
struct SeveralCodes {
  private let creditCodes: [String]
  private let numbers: [String]

  /// Looks for codes among the runs of letters and digits; nil unless there are at least two.
  init?(_ written: String) {
    guard written.utf8.count > 2 * 15 else { return nil }
    let runs = written.narrowed.uppercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let distinct = runs.reduce(into: [String]()) { runs, run in
      if !runs.contains(String(run)) { runs.append(String(run)) }
    }
    creditCodes = distinct.filter { CreditCode(Array($0.utf8)[...]) != nil }
    numbers = distinct.filter { RegistrationNumber(Array($0.utf8)[...]) != nil }
    guard creditCodes.count + numbers.count > 1 else { return nil }
  }

  /// The only credit code, which comes before the number of the same object.
  /// - Throws: `severalCodes` when there is none, or more than one.
  func one() throws(RegistryProblem) -> String {
    guard let code = creditCodes.first, creditCodes.count == 1, numbers.count == 1 else {
      throw .severalCodes
    }
    return code
  }
}

/// What is wrong with lower levels' tables, or among them (汇总的问题).
enum SummaryProblem: Problem, Error, Hashable {
  /// A file in which no table of numbers was found.
  case noTable
  /// A cell that should hold a whole number from 0.
  case number(CountReading.Fault, text: String, column: String)
  /// A printed rate that can't be read.
  case illegibleRate(String, column: String)
  /// The total of a column isn't the sum of its rows.
  case total(String, printed: Int, sum: Int, isSubtotal: Bool)
  /// A number is greater than one that it is a part of.
  case exceeds(String, Int, whole: String, Int)
  /// Parts don't add up to their whole; what the parts are, such as 各项检查结果.
  case parts(of: String, Int, sum: Int, words: String)
  /// A printed rate isn't what its numbers give.
  case rate(String, exact: String, numerator: String, Int, denominator: String, Int)
  /// The drawn number isn't the one that had to be drawn.
  case drawn(Int, quota: Int)
  /// A unit's numbers stand elsewhere already.
  case repeatedUnit(String, first: CellLocation)
  /// The list names a unit without a table.
  case missingUnit(String)
  /// A unit with a table isn't in the list.
  case unlistedUnit(String)
  /// A table is about another time than the others.
  case otherPeriod(SummaryPeriod, expected: SummaryPeriod)
  /// A number isn't what the ledger beside the table has.
  case ledger(String, printed: Int, recorded: Int)
  /// The ledger beside the table has no such task in that unit.
  case notInLedger(task: String, unit: String)
  /// The table's head isn't one of the ledger beside it.
  case foreignHead
  /// The number of events that the table names isn't the one after which its head stands.
  case eventCount(Int, recorded: Int)
  /// A number of a level isn't the sum of what the levels below it handed in.
  case level(String, unit: String, printed: Int, sum: Int)
  /// A heading above numbers that nobody knows.
  case unknownColumn(String)
  /// A heading that says the same as another one.
  case repeatedColumn(String)
  /// Another file of the same name in another format, with the same table.
  case otherFormat(of: String)
  /// A table lacks a column that others have.
  case missingColumn(String, tableCount: Int, of: Int)
  /// The folder holds no table.
  case nothingToSum
  /// A list of units without a column of their names.
  case unreadableList

  /// The stable code.
  var code: String {
    switch self {
    case .noTable: "S101"
    case .number(.illegible, _, _): "S102"
    case .number(.negative, _, _): "S103"
    case .number(.fraction, _, _): "S104"
    case .number(.noResult, _, _): "S105"
    case .illegibleRate: "S106"
    case .total: "S107"
    case .exceeds: "S108"
    case .parts: "S109"
    case .rate: "S110"
    case .drawn: "S111"
    case .repeatedUnit: "S112"
    case .missingUnit: "S113"
    case .unlistedUnit: "S114"
    case .otherPeriod: "S115"
    case .ledger: "S116"
    case .notInLedger: "S117"
    case .foreignHead: "S118"
    case .level: "S119"
    case .unknownColumn: "S120"
    case .repeatedColumn: "S121"
    case .otherFormat: "S122"
    case .missingColumn: "S123"
    case .nothingToSum: "S124"
    case .unreadableList: "S125"
    case .eventCount: "S126"
    }
  }

  /// What makes a sum wrong or incomplete is an error.
  var severity: Severity {
    switch self {
    case .drawn, .unlistedUnit, .unknownColumn: .warning
    case .otherFormat, .missingColumn: .note
    default: .error
    }
  }
}

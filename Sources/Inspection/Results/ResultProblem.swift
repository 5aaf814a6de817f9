/// Something in what came back that can't be taken as it is (回收问题).
enum ResultProblem: Problem, Hashable {
  /// Words of a field that nothing is known of.
  case unreadable(ResultField, found: String)
  /// Words of a list of what was sent out of which nothing is known, and what was expected.
  case unreadableCell(String, found: String, expected: String)
  /// A result in words that no list has.
  case unknownResult(String)
  /// Signs at which it can't be told what is ticked.
  case illegible(String, found: String)
  /// Ticks or words that exclude one another.
  case contradiction(String, found: String)
  /// A result of nothing found, and a problem of an item.
  case overallContradicts(overall: String, item: String)
  /// A finding that isn't described, or described where there is said to be none.
  case findingMissing(item: String)
  /// An item with a finding, whose result isn't said.
  case itemResultMissing(item: String)
  /// Forms of single items that leave others out, without a form of the whole check.
  case itemsMissing([String])
  /// A form without any result.
  case resultMissing
  /// A form without the day of the check.
  case dayMissing
  /// A day after today, or before the draw.
  case impossibleDay(String, found: String, drawn: String)
  /// A day that lies before one that must come earlier.
  case disorder(String)
  /// Something else that must be filled in as well.
  case incomplete(String, because: String)
  /// Frozen text that was changed and tells of another object or task.
  case frozenTextChanged(String, expected: String, found: String)
  /// Frozen text that was changed without consequence.
  case printedTextChanged(String, expected: String, found: String)
  /// A form's code that nobody issued.
  case unknownCode(String)
  /// A form of an object that was withdrawn, or of a void draw.
  case retired(String, isVoid: Bool)
  /// A form without a legible code.
  case noCode
  /// A form found by what it says, as its code is gone.
  case codeRestored(String)
  /// An object of a list that isn't on the ledger's lists.
  case notDrawn(String)
  /// An object that several tasks drew, and no task is named.
  case ambiguousTask(String, tasks: [String])
  /// A row of a list with neither code nor name.
  case noObject
  /// Two sheets that say different things of one check.
  case conflict(String, here: String, there: String, other: String)
  /// Something else is on record in the ledger already.
  case recorded(String, recorded: String, found: String, event: String)
  /// An item's row that the form doesn't have.
  case unknownItem(String)
  /// A number of a person, which no ledger may hold.
  case personalNumber(String, PersonalNumber)
  /// A team of fewer than two on the spot, or a name that isn't in the team.
  case officers(found: String, team: String)
  /// The two mailings are too close or too far apart.
  case mailingInterval(days: Int)
  /// An object that can't be reached without two mailings that came back.
  case mailingsMissing
  /// A sheet that is no form and no list of results.
  case notAForm
  /// A file of another kind.
  case ignoredFile
  /// The same form twice, with the same content.
  case repetition(String)
}

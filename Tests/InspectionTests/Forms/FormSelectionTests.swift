import Foundation
import Sampling
import Testing

@testable import Inspection

@Suite struct FormSelectionTests {
  @Test func `all forms are asked for unless some are named`() {
    #expect(FormSelection.all.contains(.slip))
    #expect(!FormSelection.all.asks(for: DrawnList.name))
    #expect(!FormSelection.all.isNarrowed)
  }

  @Test(arguments: ["list,summary", "抽中名单、抽中户数表", " list， summary "])
  func `lists go by two names`(_ text: String) throws {
    let selection = try FormSelection(text)
    #expect(selection.asks(for: DrawnList.name) && selection.asks(for: DrawnCounts.name))
    #expect(!selection.contains(.slip) && !selection.contains(anyOf: TaskForm.kinds))
  }

  @Test(arguments: FormKind.allCases)
  func `every form of a ledger goes by its name`(_ kind: FormKind) throws {
    let written =
      VisitPapers.kinds + Forms.planKinds + TaskForm.kinds + [.slip, .taskTable, .summary]
    guard written.contains(kind) else {
      #expect(throws: FormSelectionMistake.self) { try FormSelection(kind.rawValue) }
      return
    }
    #expect(try FormSelection(kind.rawValue).contains(kind))
  }

  @Test(arguments: ["", ",", "名册", "list,名册"])
  func `a name that no form has is refused with those that are`(_ text: String) {
    let mistake = #expect(throws: FormSelectionMistake.self) { try FormSelection(text) }
    #expect(mistake?.message.contains("list、summary") == true)
  }
}

import Testing

@testable import Inspection

/// The ways of filling a form in wrongly: each is found at its cell, and nothing of it is recorded.
@Suite struct DamageTests {
  @Test func `a form filled in soundly has nothing wrong`() throws {
    let folder = try ReturnedFolder.shared.get()
    let collection = try folder.read(folder.soundForm())
    #expect(collection.found == [])
    #expect(collection.readyCount == 1)
  }

  @Test func `there are more than thirty ways`() { #expect(Damage.refused.count >= 30) }

  @Test(arguments: Damage.refused)
  func `what is wrong is found at its cell, and not recorded`(damage: Damage) throws {
    let folder = try ReturnedFolder.shared.get()
    var form = try folder.soundForm()
    try damage.change(&form)
    let collection = try folder.read(form)
    #expect(collection.found == damage.found)
    #expect(collection.readyCount == 0 && !collection.isClean)
  }

  @Test(arguments: Damage.taken)
  func `what is odd is recorded all the same`(damage: Damage) throws {
    let folder = try ReturnedFolder.shared.get()
    var form = try folder.soundForm()
    try damage.change(&form)
    let collection = try folder.read(form)
    #expect(collection.found == damage.found)
    #expect(collection.readyCount == 1)
  }

  @Test(arguments: Damage.refused.filter { !$0.testDescription.contains("gone") })
  func `what is wrong with one form doesn't hold up another`(damage: Damage) throws {
    let folder = try ReturnedFolder.shared.get()
    var form = try folder.soundForm()
    try damage.change(&form)
    let collection = try folder.read([
      ("两户.xlsx", FilledForm.workbook([form, folder.soundForm(1)]))
    ])
    #expect(collection.readyCount == 1)
    #expect(collection.found == damage.found)
  }

  @Test func `a form saved as CSV says the same`() throws {
    let folder = try ReturnedFolder.shared.get()
    let collection = try folder.read([("表.csv", folder.soundForm().csv)])
    #expect(collection.found == [])
    #expect(collection.readyCount == 1)
  }

  @Test func `blank forms are counted and otherwise left alone`() throws {
    let folder = try ReturnedFolder.shared.get()
    let collection = try folder.read([("表.xlsx", FilledForm.workbook(folder.forms))])
    #expect(collection.found == [])
    #expect(collection.files.map(\.blankCount) == [folder.forms.count])
    #expect(collection.objectCount == 0)
  }
}

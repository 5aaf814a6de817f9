/// How an event is called: its number and its folder (事件编号与文件夹).
package struct EventLabel: Hashable, Sendable, CustomStringConvertible {
  /// The number, from 1.
  package let number: Int
  /// The folder's name, such as `0003-抽取-任务1`; only its number where the folder is missing.
  package let folder: String

  /// Names an event by its number and its folder.
  init(number: Int, folder: String) {
    self.number = number
    self.folder = folder
  }

  /// Makes the folder's name from a number and a readable name: 3 and `抽取-任务1`.
  init(number: Int, name: String) {
    self.init(number: number, folder: "\(Self.digits(number))-\(name)")
  }

  /// Reads `NNNN-名称`; nil when a folder's name has another form.
  init?(folder: String) {
    guard let dash = folder.firstIndex(of: "-"), let number = Int(folder[..<dash]), number > 0
    else { return nil }
    let name = folder[folder.index(after: dash)...]
    guard !name.isEmpty, folder == "\(Self.digits(number))-\(name)" else { return nil }
    self.init(number: number, folder: folder)
  }

  /// An event that has a journal line or a number but no folder.
  init(unnamed number: Int) { self.init(number: number, folder: Self.digits(number)) }

  /// The folder's name, which begins with the number.
  package var description: String { folder }

  /// The readable part of the folder's name, such as `抽取-任务1`.
  var name: String {
    folder.split(separator: "-", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
  }

  private static func digits(_ number: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, 4 - text.count)) + text
  }
}

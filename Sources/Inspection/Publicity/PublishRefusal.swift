/// Why nothing is published (拒绝公示): the public folder stays as it was.
package enum PublishRefusal: Refusal, Hashable {
  /// The ledger has no commitment yet.
  case nothingToPublish
  /// A file that the proof needs holds a personal number.
  case personalNumber(PersonalNumberPlace)
  /// A task to show that has no commitment.
  case taskUnknown(String)
  /// The folder 公示 holds something that wasn't published.
  case foreignFolder(String)

  /// The place of a personal number, which itself is never shown (个人号码的位置).
  package struct PersonalNumberPlace: Hashable, Sendable {
    /// What it is: 身份证号, 手机号 or 银行卡号.
    package let word: String
    /// The file within the public folder.
    package let file: String
    /// The line, from 1.
    package let line: Int
    /// The heading of its column; empty in a document.
    package let column: String
    /// How many there are besides.
    package let others: Int
  }

  /// The stable code.
  package var code: String {
    switch self {
    case .nothingToPublish: "D170"
    case .personalNumber: "D171"
    case .foreignFolder: "D172"
    case .taskUnknown: "D173"
    }
  }

  /// A refusal always stops.
  package var severity: Severity { .error }
}

/// A department that takes part in a joint check (配合部门), seed 002 articles 9 and 14.
enum Partner: Equatable {
  /// One whose officers are in the roster.
  case department(String)
  /// The stations, in words such as 各市场监管所.
  case stations(String)
  /// One that isn't in the roster and sends officers of its own.
  case absent(String)

  /// What the word of a plan means.
  init(_ name: String, among inspectors: [Inspector]) {
    let key = name.folded
    if inspectors.contains(where: { $0.belongs(to: name) }) {
      self = .department(name)
    } else if key.hasSuffix("所"), Self.openings.contains(where: key.hasPrefix) {
      self = .stations(name)
    } else {
      self = .absent(name)
    }
  }

  private static let openings = ["各", "基层", "辖区", "属地", "有关", "相关"]
}

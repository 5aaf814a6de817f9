/// The number a ratio is taken of (抽查基数), and where it comes from.
package struct Base: Hashable, Sendable {
  /// Where the number comes from.
  package enum Source: Hashable, Sendable {
    /// The objects in scope that can be drawn at all (候选库): counted for each stratum.
    case pool
    /// A number that the plan's row states.
    case plan
    /// A number of the settings under this name.
    case settings(BaseName)
  }

  /// Where the number comes from.
  package let source: Source
  /// The number for the whole task; nil for the pool, which each stratum counts for itself.
  package let count: Int?
  /// The number of each class in the plan's words (A:320;B:170); empty where it names none.
  package let classes: [String: Int]

  /// Makes a base of one number, or of one for each class.
  package init(source: Source, count: Int?, classes: [String: Int] = [:]) {
    self.source = source
    self.count = count
    self.classes = classes
  }

  /// The number for the whole task, given how many objects can be drawn at all.
  func total(pool: Int) -> Int {
    count ?? (classes.isEmpty ? pool : classes.values.reduce(0, +))
  }

  /// The largest base: nine digits, as many as a commitment holds.
  package static let largest = 999_999_999

  /// The base that the objects in scope make.
  package static let pool = Base(source: .pool, count: nil)
}

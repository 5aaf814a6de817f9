package import Sampling

/// A place of a check at an object of a unit, as frozen in `places.csv` (冻结的席位).
package struct PlaceRow: FrozenRow {
  /// The code of the unit, or `*` for any other.
  package let unit: String
  /// The place's number, from 0, the leader's.
  package let place: Int
  /// The pool that fills the place.
  package let pool: Code

  /// Makes a row.
  package init(
    unit: String, place: Int, pool: Code
  ) {
    self.unit = unit
    self.place = place
    self.pool = pool
  }

  package static let table = "places"
  package static let heading = ["unit", "place", "pool"]

  package init?(_ values: [String]) {
    guard let place = Self.count(values[1]), let pool = Code(values[2])
    else { return nil }
    self.init(
      unit: values[0], place: place, pool: pool)
  }

  package var values: [String] { [unit, String(place), pool.text] }
}

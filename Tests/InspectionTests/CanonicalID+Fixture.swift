import Sampling

/// The identifier of a text that is canonical already, as fixtures have them.
func id(_ text: String) -> CanonicalID {
  guard let id = CanonicalID(canonical: text) else {
    preconditionFailure("\(text) isn't a canonical id")
  }
  return id
}

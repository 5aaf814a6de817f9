package import Sampling

/// The sheet that told of a check, as frozen in `sources.csv` (结果来源).
package struct SourceRow: FrozenRow {
  /// The object.
  package let id: CanonicalID
  /// The file's name, with the folders in which it was returned.
  package let file: String
  /// The sheet's name; empty for delimited text.
  package let sheet: String
  /// The file's SHA-256.
  package let digest: Digest
  /// The form's code; empty for a list.
  package let form: String

  /// Makes a row.
  package init(id: CanonicalID, file: String, sheet: String, digest: Digest, form: String) {
    self.id = id
    self.file = file
    self.sheet = sheet
    self.digest = digest
    self.form = form
  }

  package static let table = "sources"
  package static let heading = ["id", "file", "sheet", "sha256", "form"]

  package init?(_ values: [String]) {
    guard let id = CanonicalID(canonical: values[0]), !values[1].isEmpty,
      let digest = Digest(hex: values[3])
    else { return nil }
    self.init(id: id, file: values[1], sheet: values[2], digest: digest, form: values[4])
  }

  package var values: [String] { [id.text, file, sheet, digest.hex, form] }
}

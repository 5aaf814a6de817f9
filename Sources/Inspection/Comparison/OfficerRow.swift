package import Sampling

/// An officer on duty as somebody confirmed the roster (确认的检查人员): no number but the
/// certificate's, which is the id.
package struct OfficerRow: FrozenRow, IdentifiedRow {
  /// How long an officer's certificates last (证件有效期).
  package enum Validity: Hashable, Sendable {
    /// The officer has no certificate.
    case none
    /// The last day of the certificate that lasts longest.
    case through(CalendarDate)
    /// One of them states no end.
    case unlimited

    /// `none`, the day, or nothing for no end.
    var text: String {
      switch self {
      case .none: "none"
      case .through(let day): day.iso
      case .unlimited: ""
      }
    }

    /// Reads what `text` writes; nil for anything else.
    init?(text: String) {
      switch text {
      case "none": self = .none
      case "": self = .unlimited
      default:
        guard let day = CalendarDate(iso: text) else { return nil }
        self = .through(day)
      }
    }

    /// The validity of several certificates together.
    init(_ certificates: [Certificate]) {
      let days = certificates.compactMap(\.validThrough)
      if certificates.isEmpty {
        self = .none
      } else if days.count < certificates.count {
        self = .unlimited
      } else {
        self = days.max().map(Self.through) ?? .unlimited
      }
    }

    /// Whether the certificates were valid once and are no more.
    func isExpired(on day: CalendarDate) -> Bool {
      if case .through(let last) = self { last < day } else { false }
    }
  }

  /// The officer's id.
  package let id: CanonicalID
  /// The unit (工作单位), verbatim.
  package let unit: String
  /// How long the certificates last.
  package let validity: Validity

  /// The row of an officer.
  init(_ officer: Inspector) {
    id = officer.id
    unit = officer.unit
    validity = Validity(officer.certificates)
  }

  package static let table = "officers"
  package static let heading = ["id", "unit", "valid_through"]

  package init?(_ values: [String]) {
    guard let id = CanonicalID(canonical: values[0]), let validity = Validity(text: values[2])
    else { return nil }
    self.id = id
    unit = values[1]
    self.validity = validity
  }

  package var values: [String] { [id.text, unit, validity.text] }
}

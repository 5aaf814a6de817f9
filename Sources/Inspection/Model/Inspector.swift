package import Sampling

/// An officer who may be sent on a check (执法检查人员).
package struct Inspector: Sendable {
  /// The identifier that is drawn: the smallest canonical certificate number, else an `N.` id.
  package var id: CanonicalID
  /// The name (姓名).
  package var name: String
  /// The unit the officer belongs to (工作单位/科室/所), verbatim.
  package var unit: String
  /// The larger units that the roster names beside it (单位, 检查机关), verbatim.
  package var affiliations: [String] = []
  /// The certificates (执法证).
  package var certificates: [Certificate] = []
  /// What the officer is qualified for (执法资质/业务专长), in the order given.
  package var specialities: [String] = []
  /// The post (职务).
  package var post = ""
  /// Whether the officer is an expert, who joins in addition and never fills a place (专家).
  package var isExpert = false
  /// Whether the officer is an assistant without a certificate, marked `*` (辅助人员).
  package var isAssistant = false
  /// Whether the officer is on duty (在岗/有效).
  package var isActive = true
  /// Whether the officer may lead (组长资格); nil where the roster has no such column.
  package var canLead: Bool?
  /// The group that the roster forms beforehand (检查组); empty for none.
  package var group = ""
  /// The places in one task at most (派出上限); nil where the roster gives none.
  package var cap: Int?
  /// What a place adds to the load (工作量权重); nil where the roster gives none.
  package var weight: Int?
  /// The row it came from.
  package var location: CellLocation

  /// Makes an inspector; the remaining columns are set afterwards.
  package init(id: CanonicalID, name: String, unit: String, location: CellLocation) {
    self.id = id
    self.name = name
    self.unit = unit
    self.location = location
  }
}

/// A law enforcement certificate (执法证).
package struct Certificate: Hashable, Sendable {
  /// The number, as printed (执法证编号).
  package let number: String
  /// The first day it is valid; nil where the roster gives the last day alone.
  package let validFrom: CalendarDate?
  /// The last day it is valid (有效期至); nil when the roster gives none or 长期.
  package let validThrough: CalendarDate?

  /// Makes a certificate from its number and the days on which it is valid.
  package init(number: String, validFrom: CalendarDate? = nil, validThrough: CalendarDate?) {
    self.number = number
    self.validFrom = validFrom
    self.validThrough = validThrough
  }

  /// The certificate that two entries tell, of which one may leave the first day out; nil where they
  /// tell of different ones.
  func merged(with other: Certificate) -> Certificate? {
    guard number == other.number, validThrough == other.validThrough,
      validFrom == other.validFrom || validFrom == nil || other.validFrom == nil
    else { return nil }
    return Certificate(
      number: number, validFrom: validFrom ?? other.validFrom, validThrough: validThrough)
  }

  /// Whether it is valid on a day.
  func isValid(on day: CalendarDate) -> Bool {
    validFrom.map { $0 <= day } ?? true && validThrough.map { day <= $0 } ?? true
  }
}

/// A property of an object by which scopes and strata choose (筛选字段).
enum EntityField: Hashable, Sendable {
  /// The class of the object: 企业, 个体工商户, 农民专业合作社, 代表机构.
  case kind
  /// The type as the registry words it (市场主体类型).
  case type
  /// The station in charge (管辖单位).
  case station
  /// The industry (行业).
  case industry
  /// The risk class, `A`–`E` or `U` (信用风险等级).
  case riskClass
  /// A tag or special pool (监管标签).
  case tag
  /// The status word (登记状态).
  case status
  /// Any other column, by the `headingKey` of its heading.
  case other(String)

  /// The field that a heading or a settings word names.
  init(named name: String) {
    let key = name.headingKey
    self = Self.names.first { $0.0.contains(key) }?.1 ?? .other(key)
  }

  /// The values of an object in this field, verbatim.
  func values(of entity: Entity) -> [String] {
    switch self {
    case .kind: [entity.kind.rawValue]
    case .type: [entity.type]
    case .station: [entity.station]
    case .industry: [entity.industry]
    case .riskClass: [entity.riskClass]
    case .tag: entity.tags + entity.pools
    case .status: [entity.status.word]
    case .other(let key): entity.others[key].map { [$0] } ?? []
    }
  }

  /// The field as people call it.
  var words: String {
    switch self {
    case .kind: "主体类别"
    case .type: "市场主体类型"
    case .station: "管辖单位"
    case .industry: "行业"
    case .riskClass: "信用风险等级"
    case .tag: "标签、名单或专项库"
    case .status: "登记状态"
    case .other(let key): key
    }
  }

  private static let names: [([String], EntityField)] = [
    (["市场主体类型", "主体类型", "主体类别", "企业类型", "类型"], .type),
    (["管辖单位", "监管所", "市场监管所", "所属市场监管所", "辖区所", "片区", "所", "区域"], .station),
    (["行业", "行业门类", "所属行业", "行业类型"], .industry),
    (["信用风险等级", "风险等级", "信用风险分类", "信用等级", "信用类别"], .riskClass),
    (["标签", "监管标签", "专项库", "专项库名称", "业态"], .tag),
    (["登记状态", "经营状态", "企业状态", "状态"], .status),
  ]
}

/// The class of an object (主体类别).
enum EntityKind: String, CaseIterable, Sendable {
  case enterprise = "企业"
  case individual = "个体工商户"
  case cooperative = "农民专业合作社"
  case representativeOffice = "代表机构"
  /// Products, projects, acts: no class of a scope's words, only their registry's name.
  case special = "专项对象"

  /// The words that mean this class in a scope.
  var words: [String] {
    switch self {
    case .enterprise: ["企业"]
    case .individual: ["个体工商户", "个体户"]
    case .cooperative: ["农民专业合作社", "农专社", "合作社"]
    case .representativeOffice: ["外国(地区)企业常驻代表机构", "外企常驻代表机构", "外企代表机构", "代表机构"]
    case .special: []
    }
  }

  /// The class that the first two characters of a credit code mean; nil for enterprises and other
  /// codes.
  init?(code: some Collection<UInt8>) {
    guard code.count == 18 else { return nil }
    self.init(codeStart: code.prefix(2).reduce(0) { $0 << 8 | UInt16($1) })
  }

  /// The same by these two characters, the first in the upper half.
  init?(codeStart: UInt16) {
    switch codeStart {
    case 0x3932: self = .individual
    case 0x3933: self = .cooperative
    default: return nil
    }
  }

  /// The class that the words of a type mean.
  init(type: String) {
    if type.contains("个体") {
      self = .individual
    } else if type.contains("合作社") || type.contains("农专社") {
      self = .cooperative
    } else {
      self = type.contains("代表机构") ? .representativeOffice : .enterprise
    }
  }
}

extension Entity {
  /// The class by the first two characters of the code (GB 32100), which is the more reliable
  /// source, else by the words of the type (domain reference §4.6).
  var kind: EntityKind {
    isSpecial ? .special : EntityKind(code: code.utf8) ?? EntityKind(type: type)
  }
}

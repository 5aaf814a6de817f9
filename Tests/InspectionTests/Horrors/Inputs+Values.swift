@testable import Inspection

extension Inputs {
  /// Everything that was read, in the words of `Fiction`, with the row it came from.
  ///
  /// Of tables whose rows become no value of their own, each imported row is an empty value.
  var values: [(location: CellLocation, value: [Field: String])] {
    entities.map { ($0.location, $0.value) } + inspectors.map { ($0.location, $0.value) }
      + items.map { ($0.location, $0.value) } + tasks.map { ($0.location, $0.value) }
      + accounts.filter { ![.registry, .roster, .checklist, .plan, nil].contains($0.kind) }
      .flatMap { account in
        account.fates.rows { $0 == .imported }.map {
          (account.location(row: $0), [:])
        }
      }
  }
}

extension Entity {
  fileprivate var value: [Field: String] {
    [
      .code: code, .entityName: name, .address: address, .station: station,
      .status: status.word, .riskClass: riskClass,
    ]
  }
}

extension Inspector {
  fileprivate var value: [Field: String] {
    [
      .personName: name, .unit: unit, .post: post,
      .certificateNumber: certificates.map(\.number).joined(separator: "、"),
      .certificateValidThrough: certificates.map { $0.validThrough?.iso ?? "长期" }
        .joined(separator: "、"),
      .speciality: specialities.joined(separator: "、"), .expert: isExpert ? "是" : "否",
      .personStatus: isActive ? "在岗" : "离岗",
    ]
  }
}

extension CheckItem {
  fileprivate var value: [Field: String] {
    [
      .itemCategory: category, .item: name, .itemKind: kind, .content: content,
      .requiredSpeciality: requiredSpeciality,
    ]
  }
}

extension PlanTask {
  fileprivate var value: [Field: String] {
    [
      .taskCode: code, .taskName: name, .item: items.map(\.text).joined(separator: "、"),
      .objectScope: scope.text, .ratio: ratio.text,
      .period: (start?.iso ?? "") + "至" + (end?.iso ?? ""), .initiator: initiator.text,
    ]
  }
}

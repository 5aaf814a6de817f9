import Testing

@testable import Inspection

@Suite struct WrittenListTests {
  @Test(arguments: [
    ("食品，药品,计量", ["食品", "药品", "计量"]), ("食品、药品；计量;价格/广告", ["食品", "药品", "计量", "价格", "广告"]),
    ("食品\n药品\r\n 计量 ", ["食品", "药品", "计量"]), ("食品、食品、药品", ["食品", "药品"]),
    ("无", []), ("", []), ("、，", []), ("食品、无", ["食品"]),
    ("特种设备（锅炉、压力容器）、计量", ["特种设备（锅炉、压力容器）", "计量"]),
    ("《广告法》、《价格法》", ["《广告法》", "《价格法》"]),
  ])
  func `splits at every separator outside brackets`(text: String, expected: [String]) {
    #expect(WrittenList.values(in: text) == expected)
  }

  @Test func `keeps a known name that contains a separator`() {
    let names = ["法定代表人、自然人股东身份真实性的检查", "价格检查", "价格"]
    let values = WrittenList.values(
      in: "公示信息检查；法定代表人、自然人股东身份真实性的检查、价格检查", keeping: names)
    #expect(values == ["公示信息检查", "法定代表人、自然人股东身份真实性的检查", "价格检查"])
  }

  @Test func `reads a cell full of values`() {
    let values = (0..<10_000).map(String.init)
    #expect(WrittenList.values(in: values.joined(separator: "、")) == values)
  }
}

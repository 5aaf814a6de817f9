import Sampling
import Testing

@testable import Inspection

@Suite struct UnitCodesTests {
  @Test(arguments: ["城关市场监管所", "城关市场监督管理所", "城关工商所", "城关监管所", " 城 关 所 "])
  func `all kinds of stations have one name`(_ spelling: String) {
    #expect(UnitName(spelling) == UnitName("城关所"))
  }

  @Test(arguments: ["城关", "城关一所", "北城关所", ""])
  func `other units keep theirs`(_ spelling: String) {
    #expect(UnitName(spelling) != UnitName("城关所"))
  }

  @Test func `codes follow the bytes of the first spelling, and blank ones have none`() throws {
    var inputs = Inputs()
    let stations = ["宝丰所", "城关所", "", "城关市场监管所", "姚伏所", "　"]
    inputs.entities = Registry(
      try stations.enumerated().map { try Samples.entity($0, station: $1) })
    let codes = UnitCodes(inputs)
    #expect(stations.map(codes.code) == ["st003", "st001", "none", "st001", "st002", "none"])
    #expect(codes.labels == ["st001": "城关市场监管所", "st002": "姚伏所", "st003": "宝丰所"])
  }
}

@Suite struct OneLineTests {
  @Test(arguments: [
    ("海角县\n市场监管局", "海角县 市场监管局"), ("甲\r\n\r\n乙\t丙", "甲 乙 丙"), ("一行 两词", "一行 两词"),
    ("\n", ""), ("", ""),
  ])
  func `puts a text on one line`(_ text: String, _ expected: String) {
    #expect(text.oneLine == expected)
  }
}

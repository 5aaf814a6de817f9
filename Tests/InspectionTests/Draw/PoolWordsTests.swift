import Testing

@testable import Inspection

struct PoolWordsTests {
  @Test(arguments: [
    ("lead@信用监管室", "信用监管室（组长）"), ("lead@bureau", "全局（组长）"), ("bureau", "全局"),
    ("q.特种设备@城关所+宝丰所", "城关所、宝丰所（特种设备）"), ("q.@城关所", "城关所（任一资质）"), ("城关所", "城关所"),
  ])
  func `a label reads as the office speaks`(label: String, words: String) {
    #expect(PoolWords.words(of: label) == words)
  }
}

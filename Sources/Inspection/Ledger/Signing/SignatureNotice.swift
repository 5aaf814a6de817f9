/// Something about a valid signature that somebody should look at (签名提示).
package enum SignatureNotice: Problem, Hashable {
  /// The key is none that signed before.
  case anotherKey(EventLabel, String)
  /// The key is none of the office's.
  case foreignKey(EventLabel, String)

  /// The stable code.
  package var code: String {
    switch self {
    case .anotherKey: "L187"
    case .foreignKey: "L188"
    }
  }

  /// A signature that is valid stops nothing.
  package var severity: Severity { .warning }

  /// What to compare.
  package var message: String {
    switch self {
    case .anotherKey(let event, let signer):
      "台账事件 \(event)：“\(signer)”的签名用了此前没有用过的公钥；请与签名人公布的公钥核对，并可写入设置“公钥”。"
    case .foreignKey(let event, let signer):
      "台账事件 \(event)：“\(signer)”的签名用的不是设置“公钥”中的任何一个；请向签名人核实。"
    }
  }
}

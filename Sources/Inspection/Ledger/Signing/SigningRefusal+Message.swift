extension SigningRefusal {
  /// What keeps from signing, and the way on.
  package var message: String {
    switch self {
    case .keyExists(let path):
      "“\(path)”已经存在，没有改动；请换一个文件名，确需更换密钥的，先妥善处理旧文件。"
    case .keyUnreadable(let failure):
      "密钥文件“\(failure.path)”无法读取：\(DiskFailure.reason(of: failure.code))；"
        + "密钥在 U 盘上的，请插好 U 盘再运行。台账没有任何改动。"
    case .keyMalformed(let path):
      "“\(path)”不是完整的密钥文件（应由 choucha keygen 写出）；请使用备份。台账没有任何改动。"
    case .nothingToSign: "台账中还没有任何事件，没有可以签名的链头。"
    case .signerMissing: "请用 --signer 写明签名人（如单位名称），写成一行。台账没有任何改动。"
    }
  }
}

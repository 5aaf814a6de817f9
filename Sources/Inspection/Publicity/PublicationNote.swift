/// What the public folder says of itself in plain text (说明.txt).
enum PublicationNote {
  /// The text.
  static func text(isTest: Bool) -> String {
    (isTest ? VerificationReport.testHeading + "\n\n" : "") + body
  }

  private static let body = """
    “双随机、一公开”抽查公示：怎样自己复核

    这个文件夹里有抽查的全部公开记录，不需要联网，不需要安装抽查软件，任何人都可以重新计算一遍。

      index.html    公示页：用浏览器打开，可以查询名单；选择这个文件夹，即可在浏览器中复核
      台账/         抽查的全部记录，每一步一个文件夹；journal.jsonl 把它们连成一条链
      未公开.csv    没有公开的文件和原因；它们的校验值是公开的，以后不能偷换
      scripts/      独立的复核程序（Python），不含抽查软件的代码
      SHA256SUMS    以上每个文件的校验值

    一、只查一户（企业自查）
      在公示页“查一查”中输入统一社会信用代码；或者在命令行中运行（把两处换成公示页上的抽取密钥和代码）：
        printf %s 抽取密钥代码 | sha256sum
      得到的号码不大于本层的截止号码，就在名单之内；大于的就不在。

    二、核对文件没有改动
        sha256sum --quiet -c SHA256SUMS
      没有任何输出，就是全部一致。SHA256SUMS 自己的校验值应与单位公布的一致：
        sha256sum SHA256SUMS

    三、重新计算全部抽取（需要 Python 3.10 或以上）
        python3 scripts/verify.py .
      最后一行是“复核通过”，并列出日志最后的校验值，请与公告、签字的记录单核对。

    四、在浏览器中复核
      打开 index.html，在“在这里复核”中选择这个文件夹。

    算法：候选的每一户有一个号码 = SHA-256(抽取密钥 + 代码)；每一层号码最小的若干户被抽中。
    抽取密钥由承诺和公开的种子算出；承诺在种子产生之前公布，名单、数量、人员都已写定。

    """
}

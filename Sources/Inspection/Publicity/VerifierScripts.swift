/// The verifier in Python that goes with every publication (复核脚本), from the folder `scripts`.
enum VerifierScripts {
  /// The scripts' bytes by name.
  static let files: [String: [UInt8]] = [
    "verify.py": PackageResources.verify_py, "plans.py": PackageResources.plans_py,
    "teams.py": PackageResources.teams_py,
  ]
}

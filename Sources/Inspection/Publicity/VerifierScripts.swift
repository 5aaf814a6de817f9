/// The verifier in Python that goes with every publication (复核脚本), from the folder `scripts`.
enum VerifierScripts {
  /// The scripts' bytes by path; a test holds the list complete.
  static let files: [String: [UInt8]] = [
    "verify.py": PackageResources.verify_py,
    "dr1/amendments.py": PackageResources.amendments_py,
    "dr1/archives.py": PackageResources.archives_py,
    "dr1/ceremony.py": PackageResources.ceremony_py,
    "dr1/commitment.py": PackageResources.commitment_py,
    "dr1/ed25519.py": PackageResources.ed25519_py,
    "dr1/files.py": PackageResources.files_py,
    "dr1/identifiers.py": PackageResources.identifiers_py,
    "dr1/levels.py": PackageResources.levels_py,
    "dr1/plans.py": PackageResources.plans_py,
    "dr1/population.py": PackageResources.population_py,
    "dr1/quota.py": PackageResources.quota_py,
    "dr1/results.py": PackageResources.results_py,
    "dr1/signatures.py": PackageResources.signatures_py,
    "dr1/statuses.py": PackageResources.statuses_py,
    "dr1/teams.py": PackageResources.teams_py,
    "dr1/withheld.py": PackageResources.withheld_py,
  ]
}

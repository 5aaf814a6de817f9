import Foundation
import Testing

/// The modules of `scripts/verify.py` give the known answers of the format.
@Suite(.enabled(if: IndependentVerifier.isAvailable)) struct PythonVectorTests {
  @Test func `python gives the known answers`() throws {
    let scripts = IndependentVerifier.scripts
    let vectors = scripts.appending(path: "../Tests/SamplingTests/Vectors").standardizedFileURL
    let (isVerified, text) = try IndependentVerifier.python([
      scripts.appending(path: "vectors.py").path, vectors.path,
    ])
    #expect(isVerified)
    #expect(text == "65 answers of 5 vectors agree\n")
  }
}

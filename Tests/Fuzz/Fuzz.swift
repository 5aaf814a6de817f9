import Glibc

/// The fuzzer: runs the target that `FUZZ_TARGET` names, with the arguments of libFuzzer, or with
/// `--seeds OUT FOLDER…` writes down what in these folders is an input of that target.
@main
struct Fuzz {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 3, arguments[1] == "--seeds" else { return runDriver() }
    var seeds = Seeds(target: target, folder: arguments[2])
    for folder in arguments[3...] { try seeds.collect(from: folder) }
  }

  /// The target of this run.
  static let target: FuzzTarget = {
    // Sound: nothing changes the environment, so the string stays where it is while it is copied.
    let name = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      preconditionFailure("FUZZ_TARGET is one of \(FuzzTarget.allCases.map(\.rawValue))")
    }
    return target
  }()

  private static func runDriver() {
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    // Sound: these are the arguments of `main`, and the driver returns before they go.
    exit(unsafe fuzzerDriver(&count, &arguments, testOneInput))
  }
}

/// libFuzzer's driver, which normally is `main`; SwiftPM wants an executable to have its own.
@_silgen_name("LLVMFuzzerRunDriver")
private func fuzzerDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Hands one input to the target; libFuzzer also looks for this name itself.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // Sound: libFuzzer hands over this many bytes, which stay for the call.
  Fuzz.target.run(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

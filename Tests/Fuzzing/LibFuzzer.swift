import Foundation
import Workflow

// The way into libFuzzer, which knows what code an input has reached. It brings a `main` of its own. Of several
// `-sanitize` the compiler heeds the last, so that one names both:
//
//     swift build -c release --sanitize fuzzer --sanitize address -Xswiftc -sanitize=fuzzer,address \
//       -Xswiftc -DCOVERAGE_GUIDED -Xswiftc -use-ld=lld -Xlinker --allow-multiple-definition \
//       --product claimlint-fuzz --scratch-path .build/fuzz
//     claimlint-fuzz seeds html FOLDER        (a program built without these options)
//     CLAIMLINT_FUZZ_TARGET=html claimlint-fuzz -dict=FOLDER/dictionary CORPUS FOLDER/seeds

#if COVERAGE_GUIDED
  private let chosen = ProcessInfo.processInfo.environment["CLAIMLINT_FUZZ_TARGET"].flatMap(Target.init) ?? .check

  /// Runs one input; what does not hold is a crash.
  @_cdecl("LLVMFuzzerTestOneInput") public func fuzzOne(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let input = unsafe Array(UnsafeBufferPointer(start: data, count: size))
    let violations = chosen.violations(input)
    guard violations.isEmpty else {
      StandardStream.error(describe(violations, input) + "\n")
      abort()
    }
    return 0
  }
#endif

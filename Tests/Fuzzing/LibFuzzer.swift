import Foundation

/// The way into libFuzzer, which knows what code an input has reached:
///
///     swift build -c release --sanitize fuzzer --sanitize address -Xswiftc -DCOVERAGE_GUIDED --product claimlint-fuzz
enum LibFuzzer {
  #if COVERAGE_GUIDED
    nonisolated(unsafe) private static var target = Target.check

    static func run(_ target: Target, _ options: [String]) -> Never {
      unsafe Self.target = target
      let words = ["claimlint-fuzz"] + options
      var count = CInt(words.count)
      var pointers: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) } + [nil]
      let code = unsafe pointers.withUnsafeMutableBufferPointer { buffer in
        var start = buffer.baseAddress
        return unsafe runDriver(&count, &start) { data, size in
          let input = unsafe Array(UnsafeBufferPointer(start: data, count: size))
          let violations = unsafe LibFuzzer.target.violations(input)
          guard violations.isEmpty else {
            print(describe(violations, input))
            abort()
          }
          return 0
        }
      }
      exit(code)
    }

    private typealias Input = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

    @_silgen_name("LLVMFuzzerRunDriver")
    private static func runDriver(
      _ count: UnsafeMutablePointer<CInt>,
      _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
      _ input: Input
    ) -> CInt
  #else
    static func run(_ target: Target, _ options: [String]) -> Never {
      stop("this program was built without libFuzzer: see Tests/Fuzzing/LibFuzzer.swift")
    }
  #endif
}

internal import Foundation

/// Runs the built program as a user does.
package struct Program: Sendable {
  /// What a run left behind.
  package struct Outcome: Sendable {
    package let code: Int32
    package let output: [UInt8]
    package let errors: String

    package var text: String { String(decoding: output, as: UTF8.self) }
  }

  package struct NotBuilt: Error, CustomStringConvertible {
    package let description: String
  }

  private let folder: TemporaryFolder

  /// - Parameter folder: Where it is run.
  package init(in folder: TemporaryFolder) { self.folder = folder }

  /// The program that was built with these tests: it lies beside them.
  ///
  /// - Throws: `NotBuilt` when there is none.
  package static func path(_ name: String = "claimlint") throws -> String {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let program = tests.deletingLastPathComponent().appendingPathComponent(name).path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw NotBuilt(description: "no program at \(program); build all products before testing")
    }
    return program
  }

  /// Runs it with arguments, standard input and a clean environment.
  package func run(_ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:]) throws -> Outcome {
    try run(arguments, input: input, environment: environment)
  }

  /// Runs it with arguments, standard input and a clean environment.
  package func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Outcome {
    try launch(try Self.path(), arguments, input: input, environment: environment)
  }

  /// Runs the program that fetches links.
  package func runFetcher(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
    try launch(try Self.path("claimlint-links"), arguments, input: input, environment: [:])
  }

  /// Runs a line of shell in which `$claimlint` is the program.
  package func shell(_ line: String) throws -> Outcome {
    try launch("/bin/bash", ["-c", line], input: [], environment: ["claimlint": try Self.path()])
  }

  private func launch(
    _ path: String, _ arguments: [String], input: [UInt8], environment: [String: String]
  ) throws -> Outcome {
    let streams = try TemporaryFolder()
    let inputPath = try streams.write("input", bytes: input)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var variables = environment
    variables["PATH"] = "/usr/bin:/bin"
    variables["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
    process.environment = variables
    // Files, not pipes: a pipe that fills up would stop the program.
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: inputPath))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: streams.write("output", "")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: streams.write("errors", "")))
    try process.run()
    process.waitUntilExit()
    let code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Outcome(
      code: code, output: Array(try streams.read("output").utf8), errors: try streams.read("errors"))
  }
}

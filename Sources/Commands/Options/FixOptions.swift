internal import ArgumentParser
internal import Workflow

/// What is done with fixes.
struct FixOptions: ParsableArguments {
  @Flag(help: "Make the fixes that cannot change what an article says.")
  var fix = false

  @Flag(help: "Make the fixes that change figures, too; with --diff, show them.")
  var unsafeFixes = false

  @Flag(help: "Show what --fix would change, and change nothing; the exit code is 1 if there is anything.")
  var diff = false

  func validate() throws {
    guard !(fix && diff) else { throw ValidationError("--fix and --diff exclude each other.") }
    guard !unsafeFixes || fix || diff else { throw ValidationError("--unsafe-fixes goes with --fix or --diff.") }
  }

  var mode: FixMode? {
    if fix { return FixMode(.write, isUnsafe: unsafeFixes) }
    return diff ? FixMode(.diff, isUnsafe: unsafeFixes) : nil
  }
}

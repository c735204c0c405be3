internal import Glibc

/// Asks git.
enum Git {
  struct Failure: Error, Sendable {
    /// What git said, or why it could not be asked.
    let message: String
  }

  /// Runs git in a folder.
  ///
  /// - Returns: What it wrote to standard output.
  /// - Throws: `Failure` when it cannot be run or ends with another code than 0.
  static func run(_ arguments: [String], in folder: String) throws(Failure) -> [UInt8] {
    // A configuration of the user's must not change the form of the answer.
    let fixed = ["git", "-C", folder, "-c", "core.quotepath=off", "-c", "diff.noprefix=false"]
    let outcome: ChildProgram.Outcome
    do {
      outcome = try ChildProgram.run("git", fixed + arguments, isHeard: false)
    } catch {
      switch error {
      case .code(ENOENT): throw Failure(message: "git is not installed")
      case .code(let code): throw Failure(message: "git cannot be run (error \(code))")
      case .system(let reason): throw Failure(message: reason)
      }
    }
    guard outcome.isSuccess else { throw Failure(message: "git \(arguments.first ?? "") failed") }
    return outcome.output
  }
}

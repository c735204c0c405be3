package import Documents

/// The baselines of a run, each read once.
package struct BaselineLibrary {
  /// What could not be read.
  package private(set) var problems: [InputError] = []
  private var read: [String: Baseline?] = [:]

  /// - Parameter workingFolder: Where the nearest baseline is looked for.
  package init(workingFolder: String = ".") {
    nearest = NearestFile.named(Baseline.fileName, above: workingFolder)
  }

  /// The baseline in the working folder or above it.
  package let nearest: String?

  /// The baseline in a file; `nil` where it cannot be read, which `problems` tells.
  package mutating func baseline(at path: String) -> Baseline? {
    if let known = read[path] { return known }
    do throws(InputError) {
      let baseline = try Baseline.read(path)
      read[path] = .some(baseline)
      return baseline
    } catch {
      problems.append(error)
      read[path] = .some(nil)
      return nil
    }
  }
}

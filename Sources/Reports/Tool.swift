/// What the tool calls itself in its output.
package enum Tool {
  package static let name = "claimlint"
  /// Semantic versioning; the contracts of the outputs hold within a major version.
  package static let version = "0.1.0"
}

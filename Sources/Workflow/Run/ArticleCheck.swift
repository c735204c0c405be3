internal import Checking
package import Documents
package import Reports

/// Checks one article, and makes its fixes where that is asked for.
struct ArticleCheck {
  /// More passes than this change one another's changes.
  private static let passLimit = 8

  struct Outcome {
    let review: Review.Outcome
    /// Whether the article was not read, since it speaks of no source.
    var isKeptOut = false
    var made: [MadeFix] = []
    /// What would be changed.
    var diff: [UInt8] = []
  }

  let documents: DocumentReader
  let files: FileReader
  let fixes: FixMode?
  let job: CheckRun.Job
  /// Where the articles' links lead; `nil` where nobody asked.
  var links: LinkSurvey?
  /// Whether an article that speaks of no source is let be.
  var isGated = false

  /// The article's bytes.
  func read() throws(InputError) -> [UInt8] {
    switch job.input.source {
    case .file: try files.read(path: job.input.path)
    case .standardInput:
      if let bytes = links?.standardInput { bytes } else { try files.readStandardInput(name: job.input.path) }
    }
  }

  func run(_ bytes: [UInt8]) throws(InputError) -> Outcome {
    let path = job.input.path
    if isGated, !job.ledgers.gate.admits(bytes) {
      let nothing = DocumentResult(
        document: .unread(path: path), claims: [], ignored: [], diagnostics: [])
      return Outcome(review: Review(policy: job.policy).review(nothing, ledgers: job.ledgers.ledgers), isKeptOut: true)
    }
    let first = try review(bytes)
    guard let fixes else { return Outcome(review: first) }
    if fixes.action == .write, job.input.source == .standardInput {
      throw InputError(path: path, message: "standard input cannot be fixed", help: "use --diff")
    }

    var fixed = bytes
    var last = first
    var made: [MadeFix] = []
    for _ in 0..<Self.passLimit {
      let edits = Fixer.edits(for: last.document, isUnsafe: fixes.isUnsafe)
      guard !edits.isEmpty, let next = Fixer.apply(edits, to: fixed) else { break }
      let result = try review(next)
      // A pass that mends nothing is not kept: its figures were not what the sentence is about.
      guard result.document.reported.count < last.document.reported.count else { break }
      made += edits.map { edit in
        let place = last.document.lines.position(ofFile: edit.range.lower)
        return MadeFix(
          path: path, line: place.line, column: place.column, original: edit.original, replacement: edit.replacement)
      }
      fixed = next
      last = result
    }
    switch fixes.action {
    case .diff:
      return Outcome(review: first, made: made, diff: UnifiedDiff.bytes(path: path, old: bytes, new: fixed))
    case .write:
      if fixed != bytes {
        guard try files.read(path: path) == bytes else {
          throw InputError(
            path: path, message: "changed while it was checked; it is not fixed",
            help: "run again when nothing writes to it")
        }
        try OutputFile.write(fixed, to: path, isDurable: true)
      }
      return Outcome(review: last, made: made)
    }
  }

  private func review(_ bytes: [UInt8]) throws(InputError) -> Review.Outcome {
    let document = try documents.read(path: job.input.path, bytes: bytes)
    try NumberLimit.hold(document, path: job.input.path)
    var result = job.ledgers.checker.check(document)
    if let links {
      result = DocumentResult(
        document: document, claims: result.claims, ignored: result.ignored,
        diagnostics: (result.diagnostics + links.diagnostics(of: document)).sorted {
          ($0.range, $0.rule) < ($1.range, $1.rule)
        })
    }
    return Review(policy: job.policy).review(result, ledgers: job.ledgers.ledgers)
  }
}

extension CheckRun.Job {
  /// Checks a text that is at hand, such as one that is being written, as a run checks the file.
  ///
  /// - Throws: `InputError` when it is no text that can be read.
  package func check(_ bytes: [UInt8], _ documents: DocumentReader) throws(InputError) -> CheckedDocument {
    try ArticleCheck(documents: documents, files: FileReader(), fixes: nil, job: self).run(bytes).review.document
  }
}

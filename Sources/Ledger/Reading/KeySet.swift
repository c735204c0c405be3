/// The keys of one kind of mapping in a ledger. The one list of what is read; the published schema is tested against
/// it.
struct KeySet: Sendable, Hashable {
  /// What the mapping is, for messages: "a finding".
  let what: String
  let required: [String]
  let optional: [String]
  /// Keys that may stand there and are not read.
  let passed: [String]

  private init(_ what: String, required: [String] = [], optional: [String], passed: [String] = []) {
    self.what = what
    self.required = required
    self.optional = optional
    self.passed = passed
  }

  /// The one that is meant, for messages: "the finding".
  var whatItIs: String { what.utf8.starts(with: "a ".utf8) ? "the " + what.dropFirst(2) : what }

  /// Required first, as a person would write them.
  var known: [String] { required + optional }

  func contains(_ key: String) -> Bool { required.contains(key) || optional.contains(key) || passed.contains(key) }

  /// A key that everybody may use for anything.
  static func isOwn(_ key: String) -> Bool { key.utf8.starts(with: "x-".utf8) }

  static let ledger = KeySet(
    "a ledger", required: ["ledger", "source", "metrics"], optional: ["dimensions", "conditions", "note"],
    passed: ["$schema"])
  static let source = KeySet(
    "the source", required: ["id", "title"],
    optional: [
      "type", "author", "publisher", "issued", "URL", "alternates", "DOI", "container-title", "names", "snapshot",
      "snapshot-digest", "note",
    ],
    passed: otherCSLVariables)
  static let author = KeySet(
    "an author", optional: ["family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle"],
    passed: ["comma-suffix", "static-ordering", "parse-names"])
  static let date = KeySet("a date", optional: ["date-parts", "raw", "literal"], passed: ["season", "circa"])
  static let dimension = KeySet("a dimension", optional: ["type", "members", "groups", "note"])
  static let term = KeySet("a name's words", optional: ["words", "not", "note"])
  static let group = KeySet("a group", required: ["of"], optional: ["words", "not", "note"])
  static let metric = KeySet(
    "a metric", required: ["findings"], optional: ["label", "words", "not", "base", "near", "restated", "note"])
  static let base = KeySet("a base", required: ["name"], optional: ["words", "not", "note"])
  static let finding = KeySet(
    "a finding", required: ["value"],
    optional: [
      "id", "condition", "exact", "was", "statistic", "range", "edition", "quote", "restated", "base", "words", "near",
      "note",
    ])
  static let superseded = KeySet("a superseded value", required: ["value"], optional: ["until", "note"])

  static let all = [ledger, source, author, date, dimension, term, group, metric, base, finding, superseded]

  /// The variables of the CSL 1.0.2 data schema (citationstyles.org) that a record may hold and that are not read. Its
  /// `dimensions` is left out: in a ledger, that key under `source` is a slip of the indentation.
  private static let otherCSLVariables = [
    "abstract", "accessed", "annote", "archive", "archive-place", "archive_collection", "archive_location", "authority",
    "available-date", "call-number", "categories", "chair", "chapter-number", "citation-key", "citation-label",
    "citation-number", "collection-editor", "collection-number", "collection-title", "compiler", "composer",
    "container-author", "container-title-short", "contributor", "curator", "custom", "director", "division", "edition",
    "editor", "editorial-director", "event", "event-date", "event-place", "event-title", "executive-producer",
    "first-reference-note-number", "genre", "guest", "host", "illustrator", "interviewer", "ISBN", "ISSN", "issue",
    "journalAbbreviation", "jurisdiction", "keyword", "language", "locator", "medium", "narrator", "number",
    "number-of-pages", "number-of-volumes", "organizer", "original-author", "original-date", "original-publisher",
    "original-publisher-place", "original-title", "page", "page-first", "part", "part-title", "performer", "PMCID",
    "PMID", "printing", "producer", "publisher-place", "recipient", "references", "reviewed-author", "reviewed-genre",
    "reviewed-title", "scale", "script-writer", "section", "series-creator", "shortTitle", "status", "submitted",
    "supplement", "title-short", "translator", "version", "volume", "volume-title", "volume-title-short", "year-suffix",
  ]
}

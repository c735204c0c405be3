/// The words by which another source is known, and what it does.
extension ForeignSources {
  /// With what a heading over something else begins.
  static let announcing: Set<String> = ["also", "elsewhere", "meanwhile"]

  /// Words that name a work of research.
  static let works: Set<String> = [
    "study", "studies", "survey", "surveys", "report", "reports", "poll", "paper", "papers", "research", "analysis",
    "trial", "cohort", "review", "experiment", "census", "dataset", "benchmark", "audit", "team", "researchers",
    "scholars",
  ]

  /// What a word may be that this looks for; one look for all, as it is asked of every word.
  struct Kinds: OptionSet {
    let rawValue: Int
    static let work = Kinds(rawValue: 1)
    static let other = Kinds(rawValue: 2)
    static let informal = Kinds(rawValue: 4)
    static let finding = Kinds(rawValue: 8)
    static let institution = Kinds(rawValue: 16)
    static let telling = Kinds(rawValue: 32)
    static let publicBody = Kinds(rawValue: 64)
  }

  static let kinds: [String: Kinds] = {
    var kinds: [String: Kinds] = [:]
    let lists: [(Set<String>, Kinds)] = [
      (works, .work), (others, .other), (informal, .informal), (finding, .finding), (institutions, .institution),
      (telling, .telling), (publicBodies, .publicBody),
    ]
    for (list, kind) in lists { for word in list { kinds[word, default: []].insert(kind) } }
    return kinds
  }()

  /// Words that make it another one.
  static let others: Set<String> = [
    "another", "other", "separate", "different", "earlier", "previous", "older", "rival", "unrelated",
  ]

  /// What is asked in passing, and by whom.
  static let polls: Set<String> = ["poll", "polls", "survey", "surveys", "vote", "votes", "quiz"]
  static let informal: Set<String> = [
    "reader", "readers", "reader's", "readers'", "listener", "listeners", "straw", "informal", "unscientific", "office",
    "snap", "twitter", "instagram", "newsletter",
  ]

  /// Words before the name of whoever made a work.
  static let makers: Set<String> = ["by", "from", "at"]

  /// What somebody does who has figures of his own.
  static let finding: Set<String> = [
    "found", "finds", "surveyed", "polled", "measured", "estimates", "estimated",
  ]

  /// What makes figures, and what it does.
  static let institutions: Set<String> = [
    "institute", "university", "foundation", "centre", "center", "agency", "council", "bureau", "commission",
    "ministry",
    "society", "college", "academy", "panel", "barometer", "association", "group", "office", "department", "company",
  ]
  static let inquiring: Set<String> = [
    "found", "finds", "surveyed", "polled", "measured", "estimates", "estimated", "asked", "counted", "reported",
    "reports", "reckons", "reckoned", "calculates", "calculated",
  ]

  /// Names that are no maker's.
  static let plain: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "english", "american",
    "european", "british", "german", "french", "chinese", "indian", "internet", "our", "the", "this", "that", "these",
    "its", "their", "his", "her", "my", "your", "new", "latest", "annual", "full", "original", "key", "main",
  ]

  /// What an acronym does with figures of its own.
  static let telling: Set<String> = ["says", "said", "reports", "reported"]

  /// Bodies that go by what they do, and the words before them.
  static let publicBodies: Set<String> = [
    "office", "bank", "union", "ministry", "bureau", "charity", "treasury", "regulator", "agency",
  ]
  static let publicWords: Set<String> = [
    "national", "statistics", "statistical", "central", "federal", "government", "government's", "trade", "labour",
    "labor", "health", "finance", "country's", "world",
  ]

  /// What a work cited by name and year does.
  static let reporting: Set<String> = [
    "found", "finds", "reported", "reports", "showed", "shows", "put", "puts", "estimated", "estimates", "measured",
    "observed", "argued", "argues",
  ]
}

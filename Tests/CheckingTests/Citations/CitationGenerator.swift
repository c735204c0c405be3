/// Makes bibliographic records and citations of them by program: sound ones, and ones with one field corrupted.
struct CitationGenerator {
  enum Field: String, CaseIterable {
    case title, author, publisher, date, address
  }

  struct Record {
    var title: String
    var authors: [(given: String, family: String)]
    var publisher: String
    var year: Int
    var month: Int
    var day: Int
    var path: String
    var host: String
    var doi: String

    var url: String { "https://\(host)/\(path)" }
    var date: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
    var monthName: String { CitationGenerator.months[month - 1] }

    var ledger: String {
      """
      ledger: 1
      source:
        id: work
        title: "\(title)"
        author: [\(authors.map { "\"\($0.given) \($0.family)\"" }.joined(separator: ", "))]
        publisher: \(publisher)
        issued: \(date)
        URL: \(url)
        DOI: \(doi)
      metrics:
        chapters: {label: chapters that no text speaks of, findings: [{value: 4321 chapters}]}
      """
    }
  }

  struct Sample {
    let record: Record
    let article: String
    let file: String
    /// What was corrupted; `nil` for a sound one.
    let field: Field?
  }

  struct Style: Sendable {
    let file: String
    /// The fields that it gives.
    let fields: [Field]
    let write: @Sendable (Record) -> String
  }

  private var state: UInt64
  private let vocabulary: Vocabulary

  /// The words that records are made of.
  struct Vocabulary: Sendable {
    let given: [String]
    let family: [String]
    let subjects: [String]
    let turns: [String]
    let places: [String]
    let publishers: [String]
    let hosts: [String]
  }

  init(_ vocabulary: Vocabulary, seed: UInt64) {
    self.vocabulary = vocabulary
    state = seed
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// Sound citations and corrupted ones, as many of each.
  mutating func samples(_ count: Int, styles: [Style]) -> [Sample] {
    var result: [Sample] = []
    for number in 0..<count {
      let style = styles[number % styles.count]
      let record = record()
      result.append(Sample(record: record, article: style.write(record), file: style.file, field: nil))
    }
    for number in 0..<count {
      let style = styles[number % styles.count]
      let record = record()
      let field = style.fields[number / styles.count % style.fields.count]
      let wrong = corrupted(record, field)
      result.append(Sample(record: record, article: style.write(wrong), file: style.file, field: field))
    }
    return result
  }

  // MARK: Records

  private mutating func record() -> Record {
    let subject = pick(vocabulary.subjects)
    let title = "\(subject) \(pick(vocabulary.turns)) \(pick(vocabulary.places))"
    var authors: [(given: String, family: String)] = []
    let count = 2 + random(3)
    while authors.count < count {
      let family = pick(vocabulary.family)
      if !authors.contains(where: { $0.family == family }) { authors.append((pick(vocabulary.given), family)) }
    }
    let slug = title.lowercased().split(separator: " ").joined(separator: "-")
    return Record(
      title: title, authors: authors, publisher: pick(vocabulary.publishers), year: 2012 + random(13),
      month: 1 + random(12),
      day: 1 + random(28), path: "research/\(slug)", host: pick(vocabulary.hosts),
      doi: "10.\(4000 + random(5000))/\(subject.prefix(4).lowercased()).\(1000 + random(9000))")
  }

  private mutating func corrupted(_ record: Record, _ field: Field) -> Record {
    var wrong = record
    switch field {
    case .title:
      var words = record.title.split(separator: " ").map(String.init)
      // A word of some length: another, gone, or misspelt.
      let places = words.indices.filter { words[$0].utf8.count > 4 && $0 > 0 }
      let place = places[random(places.count)]
      switch random(3) {
      case 0: words[place] = pick(["forgotten", "distant", "modern", "hidden"])
      case 1 where words.count > 5: words.remove(at: place)
      default: words[place] = misspelt(words[place])
      }
      wrong.title = words.joined(separator: " ")
    case .author:
      let place = random(record.authors.count)
      switch random(4) {
      case 0: wrong.authors.remove(at: place)
      case 1:
        var stranger = pick(vocabulary.family)
        while record.authors.contains(where: { $0.family == stranger }) { stranger = pick(vocabulary.family) }
        wrong.authors.insert((pick(vocabulary.given), stranger), at: min(record.authors.count, 1 + place))
      case 2: wrong.authors.swapAt(0, record.authors.count - 1)
      default: wrong.authors[place].family = misspelt(record.authors[place].family)
      }
    case .publisher:
      var other = pick(vocabulary.publishers)
      while other == record.publisher { other = pick(vocabulary.publishers) }
      wrong.publisher = other
    case .date:
      switch random(2) {
      case 0: wrong.year += random(2) == 0 ? 1 : -1
      default: wrong.year -= 2 + random(5)
      }
    case .address:
      switch random(3) {
      case 0:
        wrong.path = misspelt(record.path)
        wrong.doi = misspelt(record.doi)
      case 1:
        wrong.host = record.host.replacing(".example", with: ".test")
        wrong.doi = record.doi + "1"
      default:
        wrong.path = String(record.path.dropLast(2))
        wrong.doi = String(record.doi.dropLast()) + (record.doi.hasSuffix("3") ? "4" : "3")
      }
    }
    return wrong
  }

  /// Two letters exchanged, or one dropped or doubled, behind the first three.
  private mutating func misspelt(_ word: String) -> String {
    var letters = Array(word)
    let place = 2 + random(max(1, letters.count - 4))
    switch random(3) {
    case 0 where letters[place] != letters[place + 1] && letters[place].isLetter && letters[place + 1].isLetter:
      letters.swapAt(place, place + 1)
    case 1 where letters[place].isLetter && letters[place] != letters[place + 1]: letters.remove(at: place)
    default: letters.insert("x", at: place)
    }
    return String(letters)
  }

  // MARK: Chance

  private mutating func pick<Element>(_ list: [Element]) -> Element { list[random(list.count)] }

  private mutating func random(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, bound)
  }
}

extension CitationGenerator.Record {
  func initials(_ given: String) -> String { String(given.prefix(1)) + "." }

  /// "Marlowe, A., & Osei, B."
  var apa: String {
    let names = authors.map { "\($0.family), \(initials($0.given))" }
    return names.count == 1 ? names[0] : names.dropLast().joined(separator: ", ") + ", & " + names[names.count - 1]
  }

  /// "Ada Marlowe, Ben Osei and Cy Doe"
  var full: String {
    let names = authors.map { "\($0.given) \($0.family)" }
    return names.count == 1 ? names[0] : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }

  /// "Marlowe A, Osei B"
  var vancouver: String { authors.map { "\($0.family) \($0.given.prefix(1))" }.joined(separator: ", ") }

  /// "A. Marlowe, B. Osei, and C. Doe"
  var ieee: String {
    let names = authors.map { "\(initials($0.given)) \($0.family)" }
    return names.count == 1 ? names[0] : names.dropLast().joined(separator: ", ") + ", and " + names[names.count - 1]
  }

  /// "Marlowe, Ada, Ben Osei, and Cy Doe"
  var chicago: String {
    let names = authors.enumerated().map { $0 == 0 ? "\($1.family), \($1.given)" : "\($1.given) \($1.family)" }
    return names.count == 1 ? names[0] : names.dropLast().joined(separator: ", ") + ", and " + names[names.count - 1]
  }
}

import Documents
import Reports
import TestSupport
import Testing

@testable import Ledger

/// The folder of this repository's ledgers.
private let claims = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/Claims"

/// The schema that is published beside the ledgers.
private func publishedSchema() throws -> JSONValue {
  let bytes = try FileReader().read(path: claims + "/ledger.schema.json")
  return JSONValue(try #require(try YAMLReader.read(bytes)))
}

@Suite struct `The published schema` {
  @Test func `uses nothing that its check passes over`() throws {
    _ = try JSONSchema(try publishedSchema())
  }

  /// The keys, required keys and passed keys of a definition, in all its forms.
  private func keys(_ definition: JSONValue) -> (known: Set<String>, required: Set<String>) {
    var known: Set<String> = []
    var required: Set<String> = []
    if case .object(let properties) = definition["properties"] { known.formUnion(properties.map(\.key)) }
    if case .object(let patterns) = definition["patternProperties"] {
      for pattern in patterns.map(\.key) where pattern.hasPrefix("^(") {
        known.formUnion(pattern.dropFirst(2).dropLast(2).split(separator: "|").map(String.init))
      }
    }
    if case .array(let keys) = definition["required"] {
      required.formUnion(keys.compactMap { if case .string(let key) = $0 { key } else { nil } })
    }
    if case .array(let forms) = definition["anyOf"], definition["properties"] == nil {
      for form in forms {
        let keys = keys(form)
        known.formUnion(keys.known)
        required.formUnion(keys.required)
      }
    }
    return (known, required)
  }

  @Test(
    arguments: [
      (KeySet.ledger, nil), (.source, "source"), (.author, "author"), (.date, "date"), (.dimension, "dimension"),
      (.term, "words"), (.group, "group"), (.metric, "metric"), (.base, "base"), (.finding, "finding"),
      (.superseded, "superseded"),
    ] as [(KeySet, String?)])
  func `has every key that is read, and no other`(set: KeySet, name: String?) throws {
    let schema = try publishedSchema()
    let definition = try #require(name.map { schema["$defs"]?[$0] } ?? schema)
    let keys = keys(definition)
    #expect(keys.known.sorted() == (set.known + set.passed).sorted())
    // `type` is required of one form of a dimension only.
    if set != .dimension { #expect(keys.required.sorted() == set.required.sorted()) }
  }

  @Test func `names every kind of mapping once`() { #expect(KeySet.all.count == 11) }

  @Test func `has the words and the limits of the reader`() throws {
    let schema = try publishedSchema()
    func texts(_ value: JSONValue?) -> [String] {
      guard case .array(let items) = value else { return [] }
      return items.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }
    let finding = schema["$defs"]?["finding"]?["properties"]
    #expect(texts(finding?["statistic"]?["enum"]) == Finding.Statistic.allCases.map(\.rawValue))
    #expect(texts(finding?["range"]?["enum"]) == Finding.RangeKind.allCases.map(\.rawValue))
    #expect(schema["$defs"]?["phrase"]?["maxLength"] == .number("\(NodeReading.maximumPhrase)"))
    #expect(schema.text.contains("\"maxItems\": \(NodeReading.maximumWords)"))
    #expect(schema.text.contains("\"maxItems\": \(LedgerAssembly.maximumRestated)"))
    #expect(schema.text.contains("\"maxProperties\": \(LedgerAssembly.maximumDimensions)"))
    #expect(
      texts(
        schema["$defs"]?["dimensions"]?["anyOf"].flatMap { form -> JSONValue? in
          guard case .array(let forms) = form else { return nil }
          return forms.first?["propertyNames"]?["not"]?["enum"]
        }
      ).sorted() == KeySet.finding.known.sorted())
  }
}

@Suite struct `The schema and the reader agree` {
  /// What the reader says of things that no schema can see: names that are used elsewhere in the file, and what a text means.
  private static let beyondSchema = [
    "unknown member", "unknown condition", "`near` names no", "two findings have", "stands twice", " may be ",
    "expected a date such", "expected a time such", "the coordinate `", "found no number in", "expected `date-parts:",
    "neither a key of a finding nor a dimension", "has two members or groups", "two metrics are called",
    "the comma makes two", "is read as a key without a value", "expected a digest",
  ]

  /// Compares both on a ledger; returns whether the schema accepts it, `nil` for what is not YAML.
  @discardableResult
  private func compare(_ yaml: String, _ schema: JSONSchema) throws -> Bool? {
    guard let root = try? YAMLReader.read(Array(yaml.utf8)) else { return nil }
    let problems = schema.problems(in: JSONValue(root))
    let issues = LedgerReader.read(LedgerText.text(yaml)).issues
    let ofShape = issues.filter { issue in !Self.beyondSchema.contains { issue.message.contains($0) } }
    if problems.isEmpty {
      #expect(ofShape.isEmpty, "the schema accepts this:\n\(yaml)\n\(LedgerText.issues(yaml))")
    } else {
      #expect(!issues.isEmpty, "the schema refuses this:\n\(yaml)\n\(problems)")
    }
    return problems.isEmpty
  }

  private static let rich = """
    {"ledger": 1,
     "source": {"id": "tea2026", "type": "report", "title": "Tea", "author": ["Ada", {"family": "Mensah", "given": "K"}],
       "publisher": "Board", "issued": {"date-parts": [[2026, 6, 16]]}, "URL": "u", "DOI": "d", "container-title": "c",
       "names": ["the report"], "snapshot": "s.md", "alternates": ["v"],
       "snapshot-digest": "sha256:00000000000000000000000000000000000000000000000000000000000000ff", "volume": 3, "note": "n", "x-a": 1},
     "dimensions": {
       "strength": {"members": {"weak": ["watery"], "strong": {"words": ["stout"], "not": ["strongly"]}, "mid": null},
         "groups": {"all": {"of": ["weak", "strong"], "words": ["any"]}, "both": ["weak", "mid"]}, "note": "n"},
       "place": ["home", "work"], "month": {"type": "time"}, "year": "time", "open": null},
     "conditions": {"hot": ["warm"], "milky": {"words": "milk", "not": []}},
     "metrics": {
       "cups": {"label": "cups", "words": {"words": ["mugs"], "not": "jugs"}, "not": ["c"], "near": ["pots"],
         "base": {"name": "people", "words": ["persons"], "not": []}, "restated": ["a few"], "note": "n",
         "findings": [
           {"id": "one", "strength": "weak", "month": "2025-10", "value": "3", "exact": "3.1", "quote": "3 cups",
            "was": [{"value": "4", "until": "2024", "note": "n"}, "5"], "statistic": "mean", "edition": "e", "note": "n"},
           {"id": "two", "strength": ["weak", "strong"], "place": "home", "value": 28, "range": "bounds", "near": ["one"],
            "condition": ["hot", "milky"], "restated": "few", "base": "cups", "words": ["w"], "year": 2024, "x-b": null}]},
       "pots": {"findings": {"value": 12, "open": "a"}}}}
    """

  @Test func `on ledgers that are right`() throws {
    let schema = try JSONSchema(try publishedSchema())
    #expect(try compare(Self.rich, schema) == true)
    #expect(try compare(LedgerText.findings("{value: 1}"), schema) == true)
    #expect(
      try compare(LedgerText.findings("{value: 28–33%, condition: []}", before: "conditions: \n"), schema) == true)
  }

  @Test func `on the ledgers of this repository, which leave nothing to warn of`() throws {
    let schema = try JSONSchema(try publishedSchema())
    let files = LedgerFiles.load([claims])
    #expect(files.troubles == [])
    for file in files.files {
      let ledger = try #require(file.ledger, "\(file.text.path)")
      let issues = file.issues + LedgerCheck.issues(of: ledger).filter { $0.severity > .info }
      #expect(described(issues, in: file.text) == [])
      #expect(try compare(String(decoding: file.text.utf8, as: UTF8.self), schema) == true)
    }
  }

  @Test func `on every ledger that the tests of errors hold`() throws {
    let schema = try JSONSchema(try publishedSchema())
    let cases =
      `Errors in the file as a whole`.cases + `Errors in the source's record`.cases
      + `Errors in dimensions, groups and conditions`.cases + `Errors in metrics`.cases + `Errors in findings`.cases
    var refused = 0
    for example in cases where try compare(example.ledger, schema) == false { refused += 1 }
    #expect(refused > cases.count / 2)
  }

  @Test func `on a good ledger with any one part changed`() throws {
    let schema = try JSONSchema(try publishedSchema())
    let root = JSONValue(try #require(try YAMLReader.read(Array(Self.rich.utf8))))
    let mutants = Self.mutants(of: root)
    #expect(mutants.count > 1_000)
    var refused = 0
    for mutant in mutants where try compare(mutant.text, schema) == false { refused += 1 }
    #expect(refused > mutants.count / 4 && refused < mutants.count)
  }

  /// A value with one part replaced, left out, renamed or added, in every place.
  private static func mutants(of value: JSONValue) -> [JSONValue] {
    let replacements: [JSONValue] = [
      .null, .bool(true), .number("7"), .string("text"), .string(""), .string(" "), .array([]), .object([]),
      .array([.string("a")]), .array([.null]), .array([.array([])]), .object([JSONValue.Member("a", .string("b"))]),
      .string(String(repeating: "long ", count: 100)),
    ]
    var mutants = replacements
    switch value {
    case .array(let items):
      for index in items.indices {
        var rest = items
        rest.remove(at: index)
        mutants.append(.array(rest))
        for mutant in Self.mutants(of: items[index]) {
          rest = items
          rest[index] = mutant
          mutants.append(.array(rest))
        }
      }
    case .object(let members):
      for name in ["zzz", "x-own", "value", "words", "lable"] where !members.contains(where: { $0.key == name }) {
        mutants.append(.object(members + [JSONValue.Member(name, .string("1"))]))
      }
      for index in members.indices {
        var rest = members
        rest.remove(at: index)
        mutants.append(.object(rest))
        rest = members
        rest[index] = JSONValue.Member(members[index].key + "s", members[index].value)
        if !members.contains(where: { $0.key == rest[index].key }) { mutants.append(.object(rest)) }
        for mutant in Self.mutants(of: members[index].value) {
          rest = members
          rest[index] = JSONValue.Member(members[index].key, mutant)
          mutants.append(.object(rest))
        }
      }
    default: break
    }
    return mutants
  }
}

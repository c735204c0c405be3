internal import Checking
internal import Documents
internal import Ledger

/// What the index of several articles needs to know of one of them; carried from step to step as JSON.
struct ArticleDigest {
  /// A claim that has something wrong with it, with the finding it speaks of.
  struct Bent {
    let ledger: String
    let finding: String
    let name: String
    let value: String
    let stated: String
    let verdict: String
  }

  let id: String
  let path: String
  let title: String
  let claims: Int
  /// In the order of `Verdict.listed`.
  let verdicts: [Int]
  let errors: Int
  let warnings: Int
  let bent: [Bent]

  var flagged: Int { zip(Verdict.listed, verdicts).reduce(0) { $0 + ($1.0.isFlagged ? $1.1 : 0) } }

  init(_ document: CheckedDocument, id: String, title: String) {
    let tally = Tally(document)
    self.id = id
    self.title = title
    path = document.path
    claims = tally.claims
    verdicts = Verdict.listed.map(tally.claims)
    errors = tally.diagnostics(.error)
    warnings = tally.diagnostics(.warning)
    bent = document.result.claims.compactMap { claim in
      guard claim.verdict.isFlagged, let found = claim.finding.flatMap(document.finding) else { return nil }
      return Bent(
        ledger: found.ledger.id, finding: found.finding.id,
        name: FindingText(open: found.ledger, finding: found.finding).name, value: found.finding.value.text,
        stated: document.result.document.text(claim.prose), verdict: claim.verdict.rawValue)
    }
  }

  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("id", id)
      json.field("path", path)
      json.field("title", title)
      json.field("claims", claims)
      json.field("errors", errors)
      json.field("warnings", warnings)
      json.key("verdicts")
      json.array { json in
        for count in verdicts { json.integer(count) }
      }
      json.key("bent")
      json.array { json in
        for bent in bent {
          json.array { json in
            for text in [bent.ledger, bent.finding, bent.name, bent.value, bent.stated, bent.verdict] {
              json.string(text)
            }
          }
        }
      }
    }
    return json.bytes
  }

  init?(_ bytes: [UInt8]) {
    guard let json = try? JSONReader.read(bytes), let id = json["id"]?.string, let path = json["path"]?.string,
      let title = json["title"]?.string
    else { return nil }
    func number(_ value: JSONValue?) -> Int {
      guard case .number(let text) = value else { return 0 }
      return Int(text) ?? 0
    }
    self.id = id
    self.path = path
    self.title = title
    claims = number(json["claims"])
    errors = number(json["errors"])
    warnings = number(json["warnings"])
    verdicts = json["verdicts"]?.elements?.map(number) ?? []
    bent =
      json["bent"]?.elements?.compactMap { element in
        let texts = element.elements?.compactMap(\.string) ?? []
        guard texts.count == 6 else { return nil }
        return Bent(
          ledger: texts[0], finding: texts[1], name: texts[2], value: texts[3], stated: texts[4], verdict: texts[5])
      } ?? []
  }
}

import Checking
import Documents
import Ledger
import Reports
import TestSupport
import Testing

@Suite struct `The SARIF report` {
  /// What SARIF 2.1.0 and GitHub's code scanning require of the parts that are written.
  private static let schema = #"""
    {
      "type": "object", "required": ["$schema", "version", "runs"],
      "properties": {
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/run"}}
      },
      "$defs": {
        "text": {"type": "object", "required": ["text"], "properties": {"text": {"$ref": "#/$defs/filled"}}},
        "filled": {"type": "string", "pattern": "."},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "run": {
          "type": "object", "required": ["tool", "results", "columnKind"],
          "properties": {
            "tool": {
              "type": "object", "required": ["driver"],
              "properties": {
                "driver": {
                  "type": "object", "required": ["name", "rules"],
                  "properties": {"rules": {"type": "array", "items": {"$ref": "#/$defs/rule"}}}
                }
              }
            },
            "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            "invocations": {
              "type": "array",
              "items": {"type": "object", "required": ["executionSuccessful"]}
            },
            "results": {"type": "array", "items": {"$ref": "#/$defs/result"}}
          }
        },
        "rule": {
          "type": "object", "required": ["id", "shortDescription", "fullDescription", "help"],
          "properties": {
            "id": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"},
            "name": {"type": "string", "maxLength": 255},
            "shortDescription": {"$ref": "#/$defs/text"},
            "fullDescription": {
              "type": "object", "required": ["text"], "properties": {"text": {"type": "string", "maxLength": 1024}}
            },
            "help": {"$ref": "#/$defs/text"},
            "defaultConfiguration": {"type": "object", "properties": {"level": {"$ref": "#/$defs/level"}}}
          }
        },
        "location": {
          "type": "object", "required": ["physicalLocation"],
          "properties": {
            "physicalLocation": {
              "type": "object", "required": ["artifactLocation", "region"],
              "properties": {
                "artifactLocation": {
                  "type": "object", "required": ["uri"],
                  "properties": {"uri": {"type": "string", "pattern": "^[A-Za-z0-9/._~%-]+$"}}
                },
                "region": {"$ref": "#/$defs/region"}
              }
            }
          }
        },
        "region": {
          "type": "object", "required": ["startLine", "startColumn", "endLine", "endColumn"],
          "additionalProperties": {"type": "integer", "minimum": 1}
        },
        "result": {
          "type": "object", "required": ["ruleId", "message", "locations", "partialFingerprints"],
          "properties": {
            "level": {"$ref": "#/$defs/level"},
            "message": {"$ref": "#/$defs/text"},
            "locations": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/location"}},
            "relatedLocations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
            "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
            "suppressions": {
              "type": "array",
              "items": {
                "type": "object", "required": ["kind"],
                "properties": {"kind": {"enum": ["inSource", "external"]}}
              }
            },
            "fixes": {
              "type": "array",
              "items": {
                "type": "object", "required": ["artifactChanges"],
                "properties": {
                  "artifactChanges": {
                    "type": "array",
                    "items": {
                      "type": "object", "required": ["artifactLocation", "replacements"],
                      "properties": {
                        "replacements": {
                          "type": "array",
                          "items": {
                            "type": "object", "required": ["deletedRegion"],
                            "properties": {"deletedRegion": {"$ref": "#/$defs/region"}}
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    """#

  private func report(_ documents: CheckedDocument..., shown: Shown = Shown()) throws -> JSONValue {
    let report = SARIFReport(rules: Rule.all, paths: Reported.paths, shown: shown)
    return try JSONReader.read(report.render(documents, RunSummary(tally: Tally())))
  }

  private func result(_ value: JSONValue) throws -> JSONValue {
    try #require(value["runs"]?.elements?.first?["results"]?.elements?.first)
  }

  @Test func `has all that the standard and code scanning require`() throws {
    let schema = try JSONSchema(JSONReader.read(Array(Self.schema.utf8)))
    let document = Reported.document(
      "posts/Ä b.md", "It fell 28–33%.", at: "28–33%", finding: "drop/north", fix: "33%")
    for value in [try report(document), try report(), try report(document, shown: Shown(includesSetAside: true))] {
      #expect(schema.problems(in: value) == [])
    }
    let rules = try report()["runs"]?.elements?.first?["tool"]?["driver"]?["rules"]?.elements
    #expect(rules?.count == Rule.all.count)
  }

  @Test(arguments: [(Reported.vectors[0], "28–33%", 38, 44), (Reported.vectors[1], "28&ndash;33%", 52, 64)])
  func `columns count UTF-16 units, as it says`(text: String, token: String, start: Int, end: Int) throws {
    let value = try report(Reported.document("a.md", "\n" + text, at: token))
    #expect(value["runs"]?.elements?.first?["columnKind"]?.string == "utf16CodeUnits")
    let place = try result(value)["locations"]?.elements?.first?["physicalLocation"]
    #expect(place?["region"]?["startLine"] == .number("2"))
    #expect(place?["region"]?["startColumn"] == .number("\(start)"))
    #expect(place?["region"]?["endColumn"] == .number("\(end)"))
  }

  @Test func `names files below the repository, and links the ledger's entry`() throws {
    let document = Reported.document("posts/Ä b.md", "It fell 28–33%.", at: "28–33%", finding: "drop/north")
    let result = try result(try report(document))
    let artifact = result["locations"]?.elements?.first?["physicalLocation"]?["artifactLocation"]
    #expect(artifact?["uri"]?.string == "site/posts/%C3%84%20b.md")
    #expect(
      result["message"]?["text"]?.string
        == "article says 28–33%, ledger says 33%. The ledger's entry is [drop/north](1).")
    #expect(result["relatedLocations"]?.elements?.first?["id"] == .number("1"))
  }

  @Test func `a message's own braces and brackets are no placeholders and no links`() throws {
    let document = Reported.document("a.md", "It fell 33%.", at: "33%", message: "{0} and [x](http://example.org)")
    #expect(
      try result(try report(document))["message"]?["text"]?.string == "{{0}} and [x\\](http://example.org).")
  }

  @Test func `what is set aside is left out, or marked on every result`() throws {
    let document = Reported.document("a.md", "It fell 33%.", at: "33%")
    let allowed = CheckedDocument(
      document.result, ledgers: [], reported: [],
      setAside: [SetAside(document.reported[0], reason: .suppressed(isInSource: true, reason: "as printed"))])
    #expect(try report(allowed)["runs"]?.elements?.first?["results"] == .array([]))
    let marked = try report(document, allowed, shown: Shown(includesSetAside: true))
    let suppressions = marked["runs"]?.elements?.first?["results"]?.elements?.map { $0["suppressions"]?.elements }
    #expect(suppressions?.map { $0?.count } == [0, 1])
    #expect(suppressions?[1]?.first?["justification"]?.string == "as printed")
    #expect(suppressions?[1]?.first?["kind"]?.string == "inSource")
  }
}

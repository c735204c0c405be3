internal import Documents
internal import Quantities
internal import Reports

/// One text to extract quantities from, and the answer.
struct ExtractRequest {
  /// Why a line was not answered.
  struct Refusal: Error, Sendable, Hashable {
    let message: String
  }

  /// Any string or number; the answer bears it.
  let id: JSONValue
  /// Valid UTF-8.
  let text: [UInt8]

  /// The words of the text's language; `nil` where the text itself must tell.
  let vocabulary: Vocabulary?

  init(id: JSONValue, text: [UInt8], vocabulary: Vocabulary? = nil) {
    self.id = id
    self.text = text
    self.vocabulary = vocabulary
  }

  /// Reads `{"id": …, "text": …}`, with an optional `"language"`, a BCP 47 tag.
  init(line: [UInt8]) throws(Refusal) {
    let value: JSONValue
    do {
      value = try JSONReader.read(line)
    } catch {
      throw Refusal(message: "not JSON: \(error.message), at byte \(error.offset + 1)")
    }
    guard case .object = value else { throw Refusal(message: "expected an object, found \(value.kind)") }
    switch value["id"] {
    case .string, .number: break
    case let other: throw Refusal(message: Self.expected("id", "a string or a number", other))
    }
    guard let text = value["text"]?.string else {
      throw Refusal(message: Self.expected("text", "a string", value["text"]))
    }
    var vocabulary: Vocabulary?
    switch value["language"] {
    case nil, .null: break
    case .string(let tag):
      vocabulary = Vocabulary.named(tag)
      guard vocabulary != nil else {
        let known = Vocabulary.languages.map { "`\($0)`" }.joined(separator: " and ")
        throw Refusal(message: "the language `\(tag)` is not known; \(known) are")
      }
    case let other: throw Refusal(message: Self.expected("language", "a string", other))
    }
    self.init(id: value["id"] ?? .null, text: Array(text.utf8), vocabulary: vocabulary)
  }

  private static func expected(_ field: String, _ kind: String, _ found: JSONValue?) -> String {
    "expected \(kind) as `\(field)`, found " + (found?.kind ?? "none")
  }

  /// Gives the answer, a line of JSON, in parts: however many quantities the text has, few of them are held.
  ///
  /// - Parameters:
  ///   - forced: The language to read it in, whatever it says itself.
  ///   - output: Takes what is ready.
  func answer(in forced: Vocabulary? = nil, to output: AnswerOutput) {
    var answer = ExtractAnswer(id: id)
    Scanner(forced ?? vocabulary ?? .detected(in: text)).scan(text, inBatchesOf: ExtractAnswer.batch) { result in
      answer.add(result, of: text)
      output.put(answer.taken())
    }
    answer.end()
    output.put(answer.taken())
  }
}

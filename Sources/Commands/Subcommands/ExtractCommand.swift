internal import ArgumentParser
internal import Documents
internal import Quantities
internal import Reports
internal import Workflow

/// `claimlint extract`
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read the quantities of texts: a JSON object a line in, one a line out.",
    discussion: """
      In: {"id": "a", "text": "It fell by 28–33%.", "language": "en"}; the language may be left out. Out, in the same order: \
      {"id": "a", "quantities": [{"start": 11, "end": 19, "text": "28–33%", "value": null, "lo": "28", "hi": "33", "unit": "%", \
      "kind": "percent", "modifier": null}]}, with places in bytes of the text's UTF-8. A line that cannot be read is named on \
      standard error and left out; the exit code is then 2.
      """)

  @Option(
    help: ArgumentHelp("Read one plain text instead, of any size; its path is the id.", valueName: "file"),
    completion: .file())
  var plain: String?

  @Option(help: ArgumentHelp("The size of the longest line that is read.", valueName: "MiB"))
  var maxSize = FileReader.defaultLimit >> 20

  @Option(
    help: ArgumentHelp(
      "Read every text in this language (\(Vocabulary.languages.joined(separator: ", "))), whatever it says itself.",
      valueName: "tag"))
  var language: String?

  func validate() throws {
    if let language, Vocabulary.named(language) == nil {
      let known = Vocabulary.languages.joined(separator: ", ")
      throw ValidationError("--language must be one of \(known).")
    }
    guard (1...2048).contains(maxSize) else { throw ValidationError("--max-size must be 1 to 2048 MiB.") }
  }

  func run() throws {
    let vocabulary = language.flatMap(Vocabulary.named)
    let output = AnswerOutput()
    if let plain {
      try PlainText(path: plain, lineLimit: maxSize << 20).answer(in: vocabulary, to: output)
      try output.flush()
    } else {
      try answerLines(vocabulary, to: output)
    }
  }

  private func answerLines(_ forced: Vocabulary?, to output: AnswerOutput) throws {
    var splitter = LineSplitter(limit: maxSize << 20)
    var number = 0
    var isSpoiled = false
    func answer(_ lines: [LineSplitter.Line]) throws {
      for line in lines where output.isOpen {
        number += 1
        do throws(ExtractRequest.Refusal) {
          switch line {
          case .text(let text) where text.allSatisfy { $0 <= 0x20 }: continue
          case .text(let text): try ExtractRequest(line: text).answer(in: forced, to: output)
          case .tooLong: throw ExtractRequest.Refusal(message: "longer than \(maxSize) MiB")
          }
        } catch {
          isSpoiled = true
          Problems.print([InputError(path: "<stdin>", line: number, message: error.message)], .unicode)
        }
      }
      try output.flush()
    }
    while output.isOpen, let chunk = try StandardStream.input() { try answer(splitter.feed(chunk)) }
    try answer(splitter.finish().map { [$0] } ?? [])
    guard output.isOpen else { return }
    if isSpoiled { throw ExitCode.cannotDo }
  }
}

import LanguageServer
import Reports
import Workflow

/// What must hold of the language server whatever an editor sends.
enum EditorTarget {
  /// The input is a stream; each of its lines is also sent as the body of a message, after the editor has opened a text.
  static func violations(_ input: [UInt8]) -> [String] {
    let bodies = input.split { $0 == 0x0A }.map { FrameReader.Frame.body(Array($0)) }
    return talk(frames(input, by: input.count + 1)) + talk(opening.map { .body(Array($0.utf8)) } + bodies)
      + (frames(input, by: 7) == frames(input, by: input.count + 1) ? [] : ["a stream that is cut reads otherwise"])
  }

  private static let opening = [
    "{\"id\": 0, \"method\": \"initialize\", \"params\": {\"capabilities\": {}}}",
    """
    {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "file:///nowhere/a.md", "languageId": "markdown", \
    "version": 1, "text": "é👩‍🔬 33% of sessions\\r\\n\\r\\nNovices had 14%.\\n"}}}
    """,
  ]

  private static func frames(_ bytes: [UInt8], by size: Int) -> [FrameReader.Frame] {
    var reader = FrameReader(limit: 1 << 20)
    var frames: [FrameReader.Frame] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      reader.feed(Array(bytes[start..<min(bytes.count, start + size)]))
      while let frame = reader.next() { frames.append(frame) }
    }
    return frames
  }

  private static func talk(_ frames: [FrameReader.Frame]) -> [String] {
    var settings = RunSettings()
    settings.isIsolated = true
    settings.ledgers = [Seeds.smallLedger]
    var server = LanguageServer(settings)
    var asked = 0
    var answered = 0
    var broken: [String] = []
    for frame in frames where server.exitCode == nil {
      let message = Message(frame)
      switch message {
      case .request, .invalid: asked += 1
      default: break
      }
      server.receive(message)
      // Whatever is typed, it is time to look at it.
      if server.checkDue(at: .now + .seconds(10)) { server.publish() }
      for bytes in server.takeOutgoing() {
        var reader = FrameReader()
        reader.feed(bytes)
        guard case .body(let body)? = reader.next(), reader.next() == nil, let value = try? JSONReader.read(body) else {
          broken.append("no message: \(String(decoding: bytes, as: UTF8.self))")
          continue
        }
        if value["method"] == nil { answered += 1 }
        if value["result"] != nil, value["error"] != nil { broken.append("a result and an error") }
      }
    }
    if asked != answered { broken.append("\(asked) questions, \(answered) answers") }
    return broken
  }
}

import Foundation
import Glibc
import LanguageServer
import Reports
import TestSupport

/// Starts the built program as an editor does, and speaks with it.
final class Editor {
  struct Silence: Error, CustomStringConvertible {
    let description: String
  }

  /// How long an answer is waited for, in seconds; a busy machine is no reason to fail.
  private static let patience = 60.0

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var frames = FrameReader()
  private var nextID = 0
  /// What arrived and was not asked for yet.
  private(set) var received: [JSONValue] = []
  let folder: TemporaryFolder

  /// - Parameters:
  ///   - folder: What is worked in.
  ///   - capabilities: What the editor can do, as JSON; `nil` to say nothing at all yet.
  init(in folder: TemporaryFolder, _ arguments: String..., capabilities: String? = "{}") throws {
    self.folder = folder
    process.executableURL = URL(fileURLWithPath: try Program.path())
    process.arguments = ["lsp"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.environment = [
      "PATH": "/usr/bin:/bin", "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
    ]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    guard let capabilities else { return }
    _ = try request(
      "initialize",
      "{\"processId\": null, \"rootUri\": \(Self.quoted(uri(""))), \"capabilities\": \(capabilities)}")
    notify("initialized", "{}")
  }

  deinit { if process.isRunning { process.terminate() } }

  func uri(_ name: String) -> String { FileURI.uri(name.isEmpty ? folder.path : "\(folder.path)/\(name)") }

  static func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  // MARK: Speaking

  func send(raw bytes: [UInt8]) { try? input.fileHandleForWriting.write(contentsOf: Data(bytes)) }

  func send(_ body: String) { send(raw: Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)) }

  func notify(_ method: String, _ params: String) {
    send("{\"jsonrpc\": \"2.0\", \"method\": \"\(method)\", \"params\": \(params)}")
  }

  /// The answer to a request: its result or its error stands in it.
  func request(_ method: String, _ params: String = "{}") throws -> JSONValue {
    nextID += 1
    let id = nextID
    send("{\"jsonrpc\": \"2.0\", \"id\": \(id), \"method\": \"\(method)\", \"params\": \(params)}")
    return try wait("an answer to \(method)") { $0["id"] == .number("\(id)") && $0["method"] == nil }
  }

  func open(_ name: String, _ text: String, language: String = "markdown", version: Int = 1) {
    openAt(uri(name), text, language: language, version: version)
  }

  func openAt(_ uri: String, _ text: String, language: String, version: Int = 1) {
    notify(
      "textDocument/didOpen",
      """
      {"textDocument": {"uri": \(Self.quoted(uri)), "languageId": "\(language)", "version": \(version), \
      "text": \(Self.quoted(text))}}
      """)
  }

  /// Puts a text in the place of a range, which is given as JSON; of everything where there is none.
  func change(_ name: String, _ range: String?, _ text: String, version: Int) {
    let range = range.map { "\"range\": \($0), " } ?? ""
    notify(
      "textDocument/didChange",
      """
      {"textDocument": {"uri": \(Self.quoted(uri(name))), "version": \(version)}, \
      "contentChanges": [{\(range)"text": \(Self.quoted(text))}]}
      """)
  }

  /// What can be done in a range, which is given as JSON.
  func actions(_ name: String, _ range: String) throws -> [JSONValue] {
    let answer = try request(
      "textDocument/codeAction",
      "{\"textDocument\": {\"uri\": \(Self.quoted(uri(name)))}, \"range\": \(range), \"context\": {\"diagnostics\": []}}"
    )
    return answer["result"]?.elements ?? []
  }

  func hover(_ name: String, line: Int, character: Int) throws -> JSONValue? {
    let answer = try request(
      "textDocument/hover",
      """
      {"textDocument": {"uri": \(Self.quoted(uri(name)))}, "position": {"line": \(line), "character": \(character)}}
      """)
    return answer["result"]
  }

  // MARK: Listening

  /// The next message that is like what is waited for.
  func wait(_ what: String, _ isIt: (JSONValue) -> Bool) throws -> JSONValue {
    let end = Date.now + Self.patience
    while true {
      if let index = received.firstIndex(where: isIt) { return received.remove(at: index) }
      guard Date.now < end, try readSome(within: 1000) else {
        throw Silence(description: "waited for \(what); received \(received.map(\.text))")
      }
    }
  }

  /// What is published for an address next; of a version, where one is given.
  func diagnostics(of name: String, version: Int? = nil) throws -> [JSONValue] {
    try diagnostics(at: uri(name), version: version)
  }

  func diagnostics(at uri: String, version: Int? = nil) throws -> [JSONValue] {
    let message = try wait("diagnostics of \(uri)") { message in
      message["method"]?.string == "textDocument/publishDiagnostics" && message["params"]?["uri"]?.string == uri
        && (version == nil || message["params"]?["version"] == version.map { .number("\($0)") })
    }
    return message["params"]?["diagnostics"]?.elements ?? []
  }

  /// Reads what there is.
  ///
  /// - Returns: Whether more may come.
  private func readSome(within milliseconds: Int32) throws -> Bool {
    let descriptor = output.fileHandleForReading.fileDescriptor
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&request, 1, milliseconds) > 0 else { return true }
    let data = output.fileHandleForReading.availableData
    if data.isEmpty { return false }
    frames.feed(Array(data))
    while let frame = frames.next() {
      guard case .body(let body) = frame else { throw Silence(description: "broken: \(frame)") }
      received.append(try JSONReader.read(body))
    }
    return true
  }

  // MARK: The end

  /// The code it exits with.
  func end(politely: Bool = true) throws -> Int32 {
    if politely {
      _ = try request("shutdown")
      send("{\"jsonrpc\": \"2.0\", \"method\": \"exit\"}")
    }
    try input.fileHandleForWriting.close()
    while try readSome(within: 1000) {}
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// A range as JSON.
func range(_ line: Int, _ start: Int, _ end: Int) -> String { range((line, start), (line, end)) }

func range(_ start: (Int, Int), _ end: (Int, Int)) -> String {
  """
  {"start": {"line": \(start.0), "character": \(start.1)}, "end": {"line": \(end.0), "character": \(end.1)}}
  """
}

extension JSONValue {
  var number: Int? {
    if case .number(let text) = self { return Int(text) }
    return nil
  }

  /// "0:59-0:62" of what has a range.
  var place: String {
    let ends = ["start", "end"].map { name in
      let position = self["range"]?[name]
      return "\(position?["line"]?.number ?? -1):\(position?["character"]?.number ?? -1)"
    }
    return ends.joined(separator: "-")
  }
}

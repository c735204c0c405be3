internal import Documents
internal import Reports
package import Workflow

/// A language server: takes the messages of an editor in their order, and answers them.
///
/// It reads no stream and waits for nothing. Whoever drives it hands it messages, lets it check what is due when no more are waiting,
/// and writes what it has to say.
package struct LanguageServer {
  enum Phase {
    case new, running, shutDown
  }

  /// A text that is being typed is checked when nothing was typed for so long,
  private static let pause = Duration.milliseconds(120)
  /// or when so long it was not.
  private static let patience = Duration.milliseconds(1000)

  var phase = Phase.new
  var client = Client()
  var projects: Projects
  /// By their addresses.
  var documents: [String: OpenDocument] = [:]
  /// Counts the states of all texts, so that one that was closed and opened again is another.
  var serial = 0
  /// What was last said of files that are not open: ledgers, configurations.
  var publishedProblems: [String: [InputError]] = [:]
  var toldProblems: Set<InputError> = []
  /// What was found and is not said yet.
  private var finished: Finished?
  /// Requests that are no longer wanted.
  private var cancelled: Set<JSONValue> = []
  private var outgoing: [[UInt8]] = []
  /// The code to exit with, once it is time to.
  package private(set) var exitCode: Int32?

  package init(_ settings: RunSettings) { projects = Projects(settings) }

  /// The code to exit with when the editor is gone without a word.
  package var codeAtEnd: Int32 { phase == .shutDown ? 0 : 1 }

  /// What is to be written, each once.
  package mutating func takeOutgoing() -> [[UInt8]] {
    defer { outgoing = [] }
    return outgoing
  }

  mutating func send(_ message: [UInt8]) { outgoing.append(message) }

  // MARK: Messages

  /// Takes note of a message that waits behind others: a request that is cancelled before its turn is not worked on.
  package mutating func foresee(_ message: Message, behind waiting: [Message]) {
    guard case .notification("$/cancelRequest", let params) = message, let id = params?["id"] else { return }
    let isWaiting = waiting.contains { waiting in
      if case .request(id, _, _) = waiting { return true }
      return false
    }
    if isWaiting { cancelled.insert(id) }
  }

  /// Takes a message.
  package mutating func receive(_ message: Message) {
    switch message {
    case .invalid(let id, let error): send(Outgoing.error(id, error))
    case .response: break
    case .notification("exit", _): exitCode = codeAtEnd
    case .notification(let method, let params): if phase == .running { notice(method, params) }
    case .request(let id, let method, let params):
      do throws(ResponseError) {
        if cancelled.remove(id) != nil { throw ResponseError(.requestCancelled, "cancelled") }
        send(try answer(id, method, params))
      } catch {
        send(Outgoing.error(id, error))
      }
    }
  }

  private mutating func answer(_ id: JSONValue, _ method: String, _ params: JSONValue?) throws(ResponseError) -> [UInt8]
  {
    switch (phase, method) {
    case (.new, "initialize"): return initialize(id, params)
    case (.new, _): throw ResponseError(.serverNotInitialized, "expected initialize, found \(method)")
    case (.shutDown, _): throw ResponseError(.invalidRequest, "nothing is answered after shutdown")
    case (.running, "initialize"): throw ResponseError(.invalidRequest, "initialize was sent before")
    case (.running, "shutdown"):
      checkAll()
      phase = .shutDown
      return Outgoing.result(id) { $0.null() }
    case (.running, "textDocument/hover"): return try hover(id, params)
    case (.running, "textDocument/codeAction"): return try codeActions(id, params)
    case (.running, _): throw ResponseError(.methodNotFound, "\(method) is not known")
    }
  }

  private mutating func notice(_ method: String, _ params: JSONValue?) {
    switch method {
    case "initialized": watchFiles()
    case "textDocument/didOpen": open(params)
    case "textDocument/didChange": change(params)
    case "textDocument/didSave":
      if let uri = params?["textDocument"]?["uri"]?.string { makeDue(uri, after: .zero) }
    case "textDocument/didClose": close(params)
    case "workspace/didChangeWatchedFiles":
      projects.forget()
      for uri in documents.keys { makeDue(uri, after: .zero) }
    case "workspace/didChangeWorkspaceFolders": changeFolders(params?["event"])
    default: break
    }
  }

  // MARK: Work

  /// When something is to be checked; `nil` where nothing is.
  package var nextDue: ContinuousClock.Instant? { documents.values.compactMap(\.due).min() }

  /// Whether files are to be looked at now and then, because the editor does not tell when they change.
  package var looksAtFiles: Bool { phase == .running && !client.watchesFiles && !documents.isEmpty }

  /// Looks whether ledgers or configurations have changed.
  package mutating func lookAtFiles() {
    guard projects.refresh() else { return }
    for uri in documents.keys { makeDue(uri, after: .zero) }
  }

  mutating func makeDue(_ uri: String, after pause: Duration) {
    guard var document = documents[uri] else { return }
    let now = ContinuousClock.now
    let changed = document.changed ?? now
    document.changed = changed
    document.due = min(now + pause, changed + Self.patience)
    documents[uri] = document
  }

  mutating func makeDueAfterTyping(_ uri: String) { makeDue(uri, after: Self.pause) }

  /// What was found of a text, and of which state of it.
  struct Finished {
    let uri: String
    let serial: Int
    let message: [UInt8]
  }

  /// Checks the text that is due first, if it is time. What is found is said by `publish`.
  ///
  /// - Returns: Whether one was.
  package mutating func checkDue(at now: ContinuousClock.Instant = .now) -> Bool {
    publish()
    let due = documents.values.filter { $0.due.map { $0 <= now } ?? false }
    guard let document = due.min(by: { ($0.due ?? now, $0.uri) < ($1.due ?? now, $1.uri) }) else { return false }
    finished = check(document.uri)
    return true
  }

  /// Says what was found last, unless the text has changed since.
  package mutating func publish() {
    guard let last = finished else { return }
    finished = nil
    if documents[last.uri]?.serial == last.serial { send(last.message) }
  }

  /// Checks what is still to be checked, before an answer that rests on it.
  mutating func settle(_ uri: String) {
    publish()
    guard documents[uri]?.due != nil else { return }
    finished = check(uri)
    publish()
  }

  private mutating func checkAll() {
    publish()
    for uri in documents.keys.sorted() { settle(uri) }
  }

  private mutating func check(_ uri: String) -> Finished? {
    // Whoever is checked against what has changed is checked anew.
    lookAtFiles()
    guard var document = documents[uri] else { return nil }
    document.due = nil
    document.changed = nil
    document.outcome = outcome(of: document)
    documents[uri] = document
    // Before all are checked again it is not known what is still wrong.
    if nextDue == nil { publishProblems() }
    return Finished(uri: uri, serial: document.serial, message: DiagnosticMessage(document, client).bytes)
  }

  private mutating func outcome(of document: OpenDocument) -> OpenDocument.Outcome {
    // A page that nobody has written on yet.
    guard !document.isLost, document.text.bytes.contains(where: { $0 > 0x20 }) else { return .none }
    do throws(InputError) {
      guard document.text.bytes.count <= FileReader.defaultLimit else {
        throw InputError(path: document.path, message: "is too large to be checked while it is written")
      }
      let checked = try projects.check(document.text.bytes, path: document.path, as: document.format)
      return checked.map(OpenDocument.Outcome.checked) ?? .none
    } catch {
      return .failed(error)
    }
  }
}

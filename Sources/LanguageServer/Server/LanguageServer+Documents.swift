internal import Documents
internal import Reports

extension LanguageServer {
  mutating func open(_ params: JSONValue?) {
    guard let item = params?["textDocument"], let uri = item["uri"]?.string, let text = item["text"]?.string else {
      return
    }
    let language = item["languageId"]?.string ?? ""
    documents[uri] = OpenDocument(
      uri: uri, language: language, version: Self.version(item) ?? "0", text: text,
      folder: projects.folders.first ?? FileSystem.realPath(".") ?? "/")
    serial += 1
    documents[uri]?.serial = serial
    makeDue(uri, after: .zero)
  }

  mutating func change(_ params: JSONValue?) {
    guard let item = params?["textDocument"], let uri = item["uri"]?.string, var document = documents[uri] else {
      return
    }
    for change in params?["contentChanges"]?.elements ?? [] {
      if let text = change["text"]?.string, change["range"] == nil || change["range"] == .null {
        document.text = OpenText(text)
        document.isLost = false
      } else if let text = change["text"]?.string, let range = change["range"], let start = Position(range["start"]),
        let end = Position(range["end"])
      {
        document.text.replace(from: start, to: end, with: text, client.encoding)
      } else {
        document.isLost = true
      }
    }
    if document.isLost { log("a change of \(uri) cannot be understood; it is not checked until it is opened again") }
    document.version = Self.version(item) ?? document.version
    serial += 1
    document.serial = serial
    documents[uri] = document
    makeDueAfterTyping(uri)
  }

  mutating func close(_ params: JSONValue?) {
    guard let uri = params?["textDocument"]?["uri"]?.string, documents.removeValue(forKey: uri) != nil else { return }
    send(DiagnosticMessage.empty(uri))
    if documents.isEmpty { projects.forget() }
    publishProblems()
  }

  mutating func changeFolders(_ event: JSONValue?) {
    let removed = Set((event?["removed"]?.elements ?? []).compactMap(Client.folder))
    let added = (event?["added"]?.elements ?? []).compactMap(Client.folder)
    projects.folders = projects.folders.filter { !removed.contains($0) && !added.contains($0) } + added
    for uri in documents.keys { makeDue(uri, after: .zero) }
  }

  private static func version(_ item: JSONValue) -> String? {
    guard case .number(let digits)? = item["version"], Int(digits) != nil else { return nil }
    return digits
  }
}

extension Position {
  /// `nil` where it is none.
  init?(_ value: JSONValue?) {
    guard case .number(let line)? = value?["line"], case .number(let character)? = value?["character"],
      let line = Int(line), let character = Int(character), line >= 0, character >= 0
    else { return nil }
    self.init(line: line, character: character)
  }
}

internal import Reports

/// What the editor can do, as it says when it begins.
struct Client {
  var encoding = PositionEncoding.utf16
  var hover = HoverText.Form.plain
  var showsRelated = false
  var showsTags = false
  /// Whether an edit may name the version of the text it is for.
  var takesVersionedEdits = false
  /// Whether it can be asked to tell of changed files.
  var watchesFiles = false
  /// The folders that are worked in, absolute.
  var folders: [String] = []

  init() {}

  init(_ params: JSONValue?) {
    let capabilities = params?["capabilities"]
    let document = capabilities?["textDocument"]
    let workspace = capabilities?["workspace"]
    let encodings = capabilities?["general"]?["positionEncodings"]?.elements ?? []
    encoding = PositionEncoding(offered: encodings.compactMap(\.string))
    let formats = document?["hover"]?["contentFormat"]?.elements?.compactMap(\.string) ?? []
    hover = formats.contains("markdown") ? .markdown : .plain
    showsRelated = document?["publishDiagnostics"]?["relatedInformation"] == .bool(true)
    showsTags = document?["publishDiagnostics"]?["tagSupport"]?["valueSet"]?.elements?.contains(.number("1")) ?? false
    takesVersionedEdits = workspace?["workspaceEdit"]?["documentChanges"] == .bool(true)
    watchesFiles = workspace?["didChangeWatchedFiles"]?["dynamicRegistration"] == .bool(true)
    folders = (params?["workspaceFolders"]?.elements ?? []).compactMap(Self.folder)
    if folders.isEmpty {
      let root = params?["rootUri"]?.string.flatMap(FileURI.path) ?? params?["rootPath"]?.string
      folders = root.map { [Self.withoutSlash($0)] } ?? []
    }
  }

  /// The path of a workspace folder.
  static func folder(_ value: JSONValue) -> String? {
    value["uri"]?.string.flatMap(FileURI.path).map(withoutSlash)
  }

  private static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}

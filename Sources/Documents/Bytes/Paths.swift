/// Paths as texts.
package enum Paths {
  /// A path below a folder.
  package static func join(_ folder: String, _ rest: String) -> String {
    if folder.isEmpty { return rest }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + rest : folder + "/" + rest
  }

  /// The folder that a path stands in: "posts" for "posts/a.md", "." for "a.md", ".." for ".", "../.." for "..".
  package static func parent(_ path: String) -> String {
    let path = withoutTrailingSlashes(path)
    if path == "/" { return path }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.last {
    case ".": return path == "." ? ".." : parent(String(path.dropLast(2)))
    case "..": return path + "/.."
    default: break
    }
    guard parts.count > 1 else { return "." }
    let folder = parts.dropLast().joined(separator: "/")
    return folder.isEmpty ? "/" : withoutTrailingSlashes(folder)
  }

  package static func withoutTrailingSlashes(_ path: String) -> String {
    var path = Substring(path)
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path = path.dropLast() }
    return String(path)
  }

  /// The last part of a path.
  package static func name(_ path: String) -> String {
    withoutTrailingSlashes(path).split(separator: "/").last.map(String.init) ?? path
  }

  /// The path of a file from a folder; `nil` where either is not there.
  package static func relative(_ path: String, from folder: String) -> String? {
    guard let file = FileSystem.realPath(path), let folder = FileSystem.realPath(folder) else { return nil }
    let (to, from) = (file.split(separator: "/"), folder.split(separator: "/"))
    let common = zip(to, from).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: from.count - common) + to[common...].map(String.init)).joined(separator: "/")
  }

  /// By bytes, so that no language's rules decide an order.
  package static func isOrdered(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

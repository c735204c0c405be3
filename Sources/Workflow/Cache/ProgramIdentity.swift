internal import Documents
internal import Glibc
internal import Reports

/// What the running program is made of: a result of another build, or of other libraries, is not its own.
enum ProgramIdentity {
  /// A line for the program and each library it has loaded, with size and time of its file; `nil` where the system does not say.
  static let text: String? = {
    var maps: [UInt8] = []
    do throws(InputError) {
      try FileReader().read(path: "/proc/self/maps", inChunksOf: 1 << 16) { chunk in
        maps += chunk
        return true
      }
    } catch {
      return nil
    }
    let paths = maps.split(separator: UInt8(ascii: "\n")).compactMap { line -> String? in
      line.firstIndex(of: UInt8(ascii: "/")).map { String(decoding: line[$0...], as: UTF8.self) }
    }
    guard !paths.isEmpty else { return nil }
    let files = Set(paths).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { path -> String in
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { return path }
      return "\(path) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }
    return ([Tool.version] + files).joined(separator: "\n")
  }()
}

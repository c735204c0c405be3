internal import Foundation

/// A browser that shows pages without a window, where one is installed.
package struct Browser: Sendable {
  private static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

  private let path: String

  /// `nil` where none is installed.
  package static let installed: Browser? = {
    let folders = ["/usr/bin", "/usr/local/bin", "/opt/google/chrome"]
    let paths = folders.flatMap { folder in names.map { "\(folder)/\($0)" } }
    return paths.first(where: FileManager.default.isExecutableFile).map(Browser.init)
  }()

  private init(path: String) { self.path = path }

  /// The document of a page as it is after its scripts ran, written as HTML.
  ///
  /// - Parameters:
  ///   - file: The page's file, absolute.
  ///   - fragment: The part after `#`.
  package func document(of file: String, fragment: String = "") throws -> String {
    let folder = try TemporaryFolder()
    let output = try folder.write("output", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--user-data-dir=\(folder.path)/profile", "--virtual-time-budget=2000", "--dump-dom",
      "file://\(file)" + (fragment.isEmpty ? "" : "#\(fragment)"),
    ]
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try folder.read("output")
  }
}

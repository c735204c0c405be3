package import Documents
package import Ledger

/// The local copy of a source's text that its ledger names.
package enum Snapshot {
  /// Reads the copy: HTML, Markdown or plain text, as its name says.
  ///
  /// - Returns: `nil` where the ledger names none.
  /// - Throws: `InputError` when there is no such file, or it cannot be read as text.
  package static func read(of ledger: Ledger) throws(InputError) -> Document? {
    guard let path = path(of: ledger) else { return nil }
    return try DocumentReader().read(path: path, bytes: FileReader(for: .snapshot).read(path: path))
  }

  /// The path of the copy, which the ledger gives from its own folder.
  package static func path(of ledger: Ledger) -> String? {
    guard let name = ledger.source.snapshot?.text else { return nil }
    return name.hasPrefix("/") ? name : Paths.join(Paths.parent(ledger.path), name)
  }
}

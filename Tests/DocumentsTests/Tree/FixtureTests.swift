import Documents
import Testing

/// What is read of whole articles, as recorded beside them.
@Suite struct FixtureTests {
  @Test(arguments: Fixtures.names) func `an article is read as a person reads it`(name: String) throws {
    let dump = try Fixtures.document(name).dump()
    Fixtures.expect(dump, recordedIn: name + ".dump")
  }

  @Test func `there are articles of every format and encoding`() throws {
    let documents = try Fixtures.names.map(Fixtures.document)
    #expect(Set(documents.map(\.format)) == [.html, .markdown, .text])
    #expect(Set(documents.map(\.source.encoding)) == [.utf8, .windows1252, .utf16LittleEndian])
  }
}

import Documents
import Reports
import TestSupport
import Testing
import Workflow

@Suite struct LedgerLibraryTests {
  private let folder: TemporaryFolder
  private var library: LedgerLibrary

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("work/.git/HEAD", "")
    try folder.write("work/Claims/b.yml", SampleFiles.ledger(id: "b"))
    try folder.write("work/Claims/a.yml", SampleFiles.ledger(id: "a"))
    try folder.write("far/c.yml", SampleFiles.ledger(id: "c"))
    library = LedgerLibrary(workingFolder: folder.path + "/work")
  }

  private func ids(_ set: LedgerSet?) -> [String] { set?.ledgers.map(\.id) ?? [] }

  @Test mutating func `articles of several folders share the ledgers above them, read once`() throws {
    try folder.write("work/Claims/broken.yml", "ledger: [")
    #expect(ids(library.set(forArticlesIn: folder.path + "/work/posts")) == ["a", "b"])
    #expect(ids(library.set(forArticlesIn: folder.path + "/work/pages")) == ["a", "b"])
    #expect(library.problems.count == 1)
  }

  @Test mutating func `an article with no ledgers above it gets those of the working folder`() throws {
    try folder.write("far/.git/HEAD", "")
    #expect(ids(library.set(forArticlesIn: folder.path + "/far")) == ["a", "b"])
    #expect(library.problems == [])
  }

  @Test mutating func `where there are none, it is said once for each folder`() throws {
    let empty = try folder.makeFolder("empty")
    try folder.makeFolder("empty/.git")
    library = LedgerLibrary(workingFolder: empty)
    #expect(ids(library.set(forArticlesIn: empty)) == [])
    #expect(ids(library.set(forArticlesIn: empty)) == [])
    #expect(library.problems.map(\.path) == [empty])
  }

  @Test mutating func `a ledger that is not of the repository is known as one`() {
    let set = library.set(named: [folder.path + "/far/c.yml", folder.path + "/work/Claims"])
    #expect(ids(set) == ["c", "a", "b"])
    #expect(set?.ledgers.map(\.isOutside) == [true, false, false])
  }

  @Test mutating func `of two ledgers of one source the second is left out`() throws {
    try folder.write("work/Claims/twin.yml", SampleFiles.ledger(id: "a"))
    #expect(ids(library.set(named: [folder.path + "/work/Claims"])) == ["a", "b"])
    #expect(library.problems.map(\.path) == [folder.path + "/work/Claims/twin.yml"])
  }
}

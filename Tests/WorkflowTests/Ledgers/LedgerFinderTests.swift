import Documents
import TestSupport
import Testing
import Workflow

@Suite struct LedgerFinderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `the nearest folder of ledgers is found upward, and not beyond the repository`() throws {
    try folder.write("Claims/far.yml", "x")
    try folder.write("site/.git/HEAD", "x")
    try folder.write("site/Claims/near.yaml", "x")
    let posts = try folder.makeFolder("site/posts/2026")
    #expect(LedgerFinder.nearest(above: posts) == folder.path + "/site/Claims")
    let other = try folder.makeFolder("other/posts")
    #expect(LedgerFinder.nearest(above: other) == folder.path + "/Claims")
    try folder.write("other/.git", "gitdir: elsewhere")
    #expect(LedgerFinder.nearest(above: other) == nil)
  }

  @Test func `a folder Claims without a ledger is passed by`() throws {
    try folder.write("Claims/a.yml", "x")
    try folder.write("posts/Claims/an-article.md", "x")
    #expect(LedgerFinder.nearest(above: folder.path + "/posts") == folder.path + "/Claims")
  }
}

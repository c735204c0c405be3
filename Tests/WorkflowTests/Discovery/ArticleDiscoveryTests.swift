import Documents
import TestSupport
import Testing
import Workflow

@Suite struct ArticleDiscoveryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What is found, relative to the temporary folder.
  private func find(
    _ arguments: String..., hasFormat: Bool = false, standardInputName: String? = nil
  ) -> (paths: [String], problems: [String]) {
    let discovery = ArticleDiscovery(hasFormat: hasFormat, standardInputName: standardInputName)
    let paths = arguments.map { $0 == "-" || $0.hasPrefix("/") ? $0 : folder.path + "/" + $0 }
    let outcome = discovery.find(paths)
    func short(_ path: String) -> String { path.replacing(folder.path + "/", with: "") }
    return (outcome.inputs.map { short($0.path) }, outcome.problems.map { "\(short($0.path)): \($0.message)" })
  }

  @Test func `a folder gives its articles to the bottom, by the bytes of their paths`() throws {
    for name in ["b.md", "a/z.html", "a-b.txt", "a/B.md", "Z.markdown", "a.htm", "a/deep/er/x.mdx", "page.xhtml"] {
      try folder.write("posts/\(name)", "x")
    }
    let found = find("posts/")
    #expect(
      found.paths == [
        "posts/Z.markdown", "posts/a-b.txt", "posts/a.htm", "posts/a/B.md", "posts/a/deep/er/x.mdx", "posts/a/z.html",
        "posts/b.md", "posts/page.xhtml",
      ])
    #expect(found.problems == [])
  }

  @Test func `hidden things, node_modules and what is no article are passed over in folders`() throws {
    let names = [
      "a.md", ".b.md", ".git/c.md", ".build/d.md", "node_modules/e.md", "f.swift", "g", "h.yml",
      "sub/node_modules/i.md",
    ]
    for name in names { try folder.write("posts/\(name)", "x") }
    #expect(find("posts").paths == ["posts/a.md"])
  }

  @Test func `links to files are followed, links to folders are not, and a loop ends`() throws {
    try folder.write("posts/a.md", "x")
    try folder.write("else/b.md", "x")
    try folder.link("posts/loop", to: folder.path + "/posts")
    try folder.link("posts/else", to: folder.path + "/else")
    try folder.link("posts/linked.md", to: "../else/b.md")
    let found = find("posts")
    #expect(found.paths == ["posts/a.md", "posts/linked.md"])
    #expect(found.problems == [])
    #expect(find("posts/else").paths == ["posts/else/b.md"])
  }

  @Test func `what is named twice is taken once, at its first place`() throws {
    try folder.write("posts/a.md", "x")
    try folder.write("posts/b.md", "x")
    try folder.link("posts/same.md", to: "a.md")
    #expect(find("posts/b.md", "posts", "posts/../posts/a.md").paths == ["posts/b.md", "posts/a.md"])
  }

  @Test func `a named file needs an article's ending, unless a format is given`() throws {
    try folder.write("notes.org", "x")
    #expect(find("notes.org").paths == [])
    #expect(
      find("notes.org").problems == [
        "notes.org: not an article: known endings are .txt, .md, .markdown, .mdx, .html, .htm and .xhtml"
      ])
    #expect(find("notes.org", hasFormat: true).paths == ["notes.org"])
  }

  @Test(arguments: ["a.txt", "a.md", "a.markdown", "a.mdx", "a.html", "a.htm", "a.xhtml", "A.HTML"])
  func `every ending that is said to be known is`(name: String) {
    #expect(DocumentReader.format(ofPath: name) != nil)
  }

  @Test func `what is missing or empty is said, and the rest is found`() throws {
    try folder.write("a.md", "x")
    try folder.makeFolder("empty")
    let found = find("nowhere.md", "empty", "a.md")
    #expect(found.paths == ["a.md"])
    #expect(
      found.problems == [
        "nowhere.md: cannot be opened: no such file or directory", "empty: no articles in this folder",
      ])
  }

  @Test func `a link that leads nowhere is kept, so that reading it says so`() throws {
    try folder.link("gone.md", to: "nowhere")
    #expect(find(folder.path).paths == ["gone.md"])
  }

  @Test func `standard input needs a name with an ending, or a format`() {
    #expect(find("-").problems == ["<stdin>: the format of standard input is not known"])
    #expect(find("-", hasFormat: true).paths == ["<stdin>"])
    #expect(find("-", "-", standardInputName: "posts/a.md").paths == ["posts/a.md"])
    #expect(find("-", standardInputName: "posts/a.xyz").problems.count == 1)
  }
}

import TestSupport
import Testing

/// What a browser makes of the annotated report. Without a browser nothing is tested here: `apt-get install chromium` brings one.
@Suite(.enabled(if: Browser.installed != nil, "no browser is installed"))
struct `The annotated report in a browser` {
  private let folder: TemporaryFolder
  private let program: Program
  private static let wrong = "In the Pilot Study, review time at the north site fell by 48%."

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder)
    try folder.write("Claims/study.yml", SampleFiles.ledger())
  }

  private func document(_ file: String = "report.html", fragment: String = "") throws -> String {
    try #require(Browser.installed).document(of: "\(folder.path)/\(file)", fragment: fragment)
  }

  @Test func `runs its own script, and none that an article brings`() throws {
    let attack = "document.documentElement.dataset.attacked='1'"
    try folder.write(
      "a.html",
      """
      <title></title><script>\(attack)</script>&lt;/title&gt;&lt;script&gt;\(attack)&lt;/script&gt;</title>
      <p onclick="\(attack)">\(Self.wrong) &lt;script&gt;\(attack)&lt;/script&gt;</p>
      <img src=x onerror="\(attack)" alt="&quot;&gt;&lt;img src=x onerror=\(attack)&gt;"><a href="javascript:\(attack)">b</a>
      """)
    #expect(try program.run("a.html", "--output", "html=report.html").code == 1)
    let page = try document()
    #expect(page.contains(" data-script=\"on\""))
    #expect(page.contains(" data-claims=\"1\""))
    #expect(!page.contains(" data-attacked"))
    #expect(page.contains("&lt;script&gt;\(attack)"))
  }

  @Test func `would not run a script even if one got into the page`() throws {
    let attack = "document.documentElement.dataset.attacked='1'"
    try folder.write("a.md", Self.wrong)
    _ = try program.run("a.md", "--output", "html=report.html")
    let injected = "<article><script>\(attack)</script><img src=\"x\" onerror=\"\(attack)\"><p style=\"color: red\">"
    try folder.write(
      "broken.html", try folder.read("report.html").replacing("<article>", with: injected))
    let page = try document("broken.html")
    #expect(page.contains("<script>\(attack)"))
    #expect(page.contains(" data-script=\"on\""))
    #expect(!page.contains(" data-attacked"))
    // The same attack on a page without the policy: the test sees what it looks for.
    try folder.write("open.html", "<html><body>\(injected)")
    #expect(try document("open.html").contains(" data-attacked"))
  }

  @Test func `shows one article at a time, and the one that the address names`() throws {
    try folder.write("a.md", "# News\n\n\(Self.wrong)\n")
    try folder.write("b.md", "# Another\n\n\(Self.wrong)\n")
    _ = try program.run("a.md", "b.md", "--output", "html=report.html")
    let page = try document()
    let sections = page.split(separator: "<section class=\"view\"").dropFirst().map { $0.prefix { $0 != ">" } }
    #expect(sections.map { $0.contains("hidden") } == [false, true, true])
    let id = try #require(sections.last?.split(separator: "\"").dropFirst().first)
    let second = try document(fragment: "n-\(id)-1")
    let shown = second.split(separator: "<section class=\"view\"").dropFirst().map { $0.prefix { $0 != ">" } }
    #expect(shown.map { $0.contains("hidden") } == [true, true, false])
    #expect(second.contains("claim v-contradicted current\""))
  }
}

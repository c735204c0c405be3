import Testing

@testable import Workflow

@Suite struct `A pattern of paths` {
  @Test(arguments: [
    ("*.md", "a.md", true), ("*.md", "x/y/a.md", true), ("*.md", "a.mdx", false), ("/a.md", "a.md", true),
    ("/a.md", "x/a.md", false), ("x/*.md", "x/a.md", true), ("x/*.md", "x/y/a.md", false),
    ("x/**/a.md", "x/a.md", true), ("x/**/a.md", "x/y/z/a.md", true), ("x/**/a.md", "x/ya.md", false),
    ("**/a.md", "a.md", true), ("**/a.md", "x/y/a.md", true), ("**/a.md", "x/ba.md", false),
    ("x/**", "x/y/z", true), ("x/**", "xy", false), ("a?.md", "ab.md", true), ("a?.md", "a/.md", false),
    ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("[]x]y", "]y", true), ("\\*.md", "*.md", true),
    ("\\*.md", "a.md", false), ("a*b*c", "axxbyyc", true), ("a*b*c", "axxbyy", false), ("", "a", false),
    ("# a", "# a", false), ("\\# a", "# a", true), ("a ", "a", true), ("[", "[", false), ("drafts/", "drafts", false),
    ("a/**/b/**/c", "a/x/b/y/z/c", true), ("a/**/b/**/c", "a/x/c", false),
  ])
  func `means the paths that git means`(pattern: String, path: String, matches: Bool) {
    #expect((PathPattern(pattern)?.matches(path, isFolder: false) ?? false) == matches)
  }

  @Test func `that ends with a slash means folders, and what is in them`() {
    #expect(PathPattern("drafts/")?.matches("posts/drafts", isFolder: true) == true)
    let patterns = PathPatterns(["drafts/", "*.txt", "!keep.txt"])
    #expect(patterns.covers("posts/drafts/deep/a.md"))
    #expect(patterns.covers("a.txt"))
    #expect(!patterns.covers("keep.txt"))
    #expect(!patterns.covers("posts/a.md"))
  }

  @Test(.timeLimit(.minutes(8))) func `of many stars is matched in reasonable time`() {
    let pattern = String(repeating: "*a", count: 200) + "b"
    let double = String(repeating: "**/a", count: 200) + "/b"
    let path = String(repeating: "a", count: 4_000)
    #expect(PathPattern(pattern)?.matches(path, isFolder: false) == false)
    #expect(PathPattern(double)?.matches(String(repeating: "a/", count: 2_000), isFolder: false) == false)
  }
}

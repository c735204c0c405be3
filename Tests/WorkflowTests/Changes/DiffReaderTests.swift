import Testing

@testable import Workflow

@Suite struct `The lines of a difference` {
  private func lines(_ diff: String) -> [String: [ClosedRange<Int>]] {
    DiffReader.lines(Array(diff.utf8), root: "/r")
  }

  @Test func `are those that were added or changed`() {
    let diff = """
      diff --git a/x/a b.md b/x/a b.md
      --- a/x/a b.md\t
      +++ b/x/a b.md\t
      @@ -3 +3 @@ ## Heading
      -old
      +new
      @@ -8,2 +8,0 @@
      -gone
      -gone
      @@ -20,0 +19,3 @@
      +++ b/forged.md
      +@@ -1 +1 @@
      +two
      diff --git "a/\\303\\244\\".md" "b/\\303\\244\\".md"
      --- /dev/null
      +++ "b/\\303\\244\\".md"
      @@ -0,0 +1,2 @@
      +one
      +two
      \\ No newline at end of file
      """
    #expect(lines(diff) == ["/r/x/a b.md": [3...3, 19...21], "/r/ä\".md": [1...2]])
  }

  @Test(arguments: ["", "garbage", "@@ -1 +1 @@", "+++ b/a\n@@ x y @@", "+++ b/a\n@@ -1,z +2,q @@\n"])
  func `are none where there is no difference to read`(diff: String) { #expect(lines(diff).isEmpty) }
}

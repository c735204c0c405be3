import Testing

@testable import Workflow

@Suite struct `A unified difference` {
  private func diff(_ old: String, _ new: String) -> String {
    String(decoding: UnifiedDiff.bytes(path: "a", old: Array(old.utf8), new: Array(new.utf8)), as: UTF8.self)
  }

  @Test func `of equal texts is nothing`() { #expect(diff("a\n", "a\n") == "") }

  @Test func `has three lines around each change, and joins changes that are near`() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let new = old.replacing("\n10\n", with: "\nten\n").replacing("\n14\n", with: "\n").replacing(
      "\n30\n", with: "\n30\nx\n")
    #expect(
      diff(old, new) == """
        --- a
        +++ a
        @@ -7,11 +7,10 @@
         7
         8
         9
        -10
        +ten
         11
         12
         13
        -14
         15
         16
         17
        @@ -28,3 +27,4 @@
         28
         29
         30
        +x

        """)
  }

  @Test func `says where a last line has no end`() {
    #expect(
      diff("a\nb", "a\nc\n") == """
        --- a
        +++ a
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +c

        """)
    #expect(diff("", "a\n") == "--- a\n+++ a\n@@ -0,0 +1 @@\n+a\n")
    #expect(diff("a\n", "") == "--- a\n+++ a\n@@ -1 +0,0 @@\n-a\n")
  }
}

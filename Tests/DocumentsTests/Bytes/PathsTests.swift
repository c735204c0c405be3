import Documents
import Testing

@Suite struct PathsTests {
  @Test(arguments: [
    ("a.md", "."), ("posts/a.md", "posts"), ("posts/2026/a.md", "posts/2026"), ("/a.md", "/"), ("/", "/"), (".", ".."),
    ("..", "../.."), ("../..", "../../.."), ("./a.md", "."), ("posts/", "."), ("posts//a.md", "posts"), ("./.", ".."),
    ("posts/..", "posts/../.."), ("/posts/.", "/"), ("", "."),
  ])
  func `the folder that a path stands in`(path: String, folder: String) {
    #expect(Paths.parent(path) == folder)
  }
}

import SourceText
import Testing

@Suite struct PathsTests {
  /// The results of POSIX `basename` and `dirname` for the same paths.
  @Test(arguments: [
    ("/usr/lib", "lib", "/usr"), ("/usr/", "usr", "/"), ("usr", "usr", "."), ("/", "/", "/"),
    ("a/b/c", "c", "a/b"), ("a//b//", "b", "a"), ("//", "/", "/"), ("é/日", "日", "é"),
  ])
  func parts(path: String, last: String, folder: String) {
    #expect(FileSystem.lastComponent(path) == last)
    #expect(FileSystem.directory(of: path) == folder)
  }

  @Test func joins() {
    #expect(FileSystem.join("a", "b") == "a/b")
    #expect(FileSystem.join("a/", "b") == "a/b")
    #expect(FileSystem.join("a", "/b") == "/b")
    #expect(FileSystem.join("", "b") == "b")
    #expect(FileSystem.join("a", "") == "a")
  }

  @Test func absolutePaths() {
    #expect(FileSystem.absolute("/a/./b/../c//d") == "/a/c/d")
    #expect(FileSystem.absolute("/../..") == "/")
    #expect(FileSystem.absolute("x").hasSuffix("/x"))
    #expect(FileSystem.absolute("x").hasPrefix("/"))
  }
}

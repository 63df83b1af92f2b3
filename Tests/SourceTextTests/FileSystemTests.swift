import Glibc
import SourceText
import Testing

/// A fresh folder that is removed at the end of the test.
private final class Folder {
  let path: String

  init() throws {
    var template = Array(["", "tmp", "file-system-tests-XXXXXX"].joined(separator: "/").utf8CString)
    path = String(cString: try #require(mkdtemp(&template)))
  }

  deinit { try? FileSystem.removeTree(path) }

  func callAsFunction(_ name: String) -> String { FileSystem.join(path, name) }
}

@Suite struct FileSystemTests {
  @Test func whatIsWrittenIsRead() throws {
    let folder = try Folder()
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try FileSystem.write(bytes, to: folder("a"))
    #expect(try FileSystem.read(folder("a")) == bytes)
    try FileSystem.write([], to: folder("a"))
    #expect(try FileSystem.read(folder("a")) == [])
    #expect(try FileSystem.list(folder.path) == ["a"])
  }

  @Test func eachFailureIsItsOwn() throws {
    let folder = try Folder()
    #expect(throws: FileError.missing(path: folder("no"))) { try FileSystem.read(folder("no")) }
    #expect(throws: FileError.isDirectory(path: folder.path)) { try FileSystem.read(folder.path) }
    #expect(throws: FileError.isDirectory(path: folder.path)) {
      try FileSystem.write([], to: folder.path)
    }
    #expect(throws: FileError.badPath(path: "")) { try FileSystem.read("") }
    #expect(throws: FileError.badPath(path: "a\0b")) { try FileSystem.read("a\0b") }
    #expect(throws: FileError.tooLarge(path: "/dev/zero", limit: 1000)) {
      try FileSystem.read("/dev/zero", limit: 1000)
    }
    #expect(throws: FileError.missing(path: folder("x"))) {
      try FileSystem.write([1], to: folder("x/y"))
    }
    try FileSystem.write([1, 2, 3], to: folder("three"))
    #expect(throws: FileError.tooLarge(path: folder("three"), limit: 2)) {
      try FileSystem.read(folder("three"), limit: 2)
    }
    #expect(try FileSystem.read(folder("three"), limit: 3) == [1, 2, 3])
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
  func unreadableFile() throws {
    let folder = try Folder()
    try FileSystem.write([1], to: folder("a"))
    chmod(folder("a"), 0)
    #expect(throws: FileError.notReadable(path: folder("a"))) { try FileSystem.read(folder("a")) }
  }

  @Test func sentences() {
    #expect(FileError.missing(path: "a\u{1B}").description == "'a\u{241B}' does not exist")
    #expect(
      FileError.notReadable(path: "a").description == "cannot read 'a': Permission denied")
    #expect(
      FileError.system(action: "rename", path: "a", number: ENOSPC).description
        == "cannot rename 'a': No space left on device")
  }

  @Test func writingKeepsPermissionsAndLinks() throws {
    let folder = try Folder()
    try FileSystem.write([1], to: folder("a"))
    chmod(folder("a"), 0o640)
    #expect(symlink("a", folder("link")) == 0)
    try FileSystem.write([2], to: folder("link"))
    #expect(try FileSystem.read(folder("a")) == [2])
    var status = stat()
    #expect(lstat(folder("a"), &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(lstat(folder("link"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func devicesStayDevices() throws {
    try FileSystem.write([1, 2], to: "/dev/null")
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func fullDeviceIsReported() {
    #expect(throws: FileError.system(action: "write", path: "/dev/full", number: ENOSPC)) {
      try FileSystem.write([1], to: "/dev/full")
    }
  }

  @Test func foldersAndNames() throws {
    let folder = try Folder()
    try FileSystem.makeDirectory(folder("a/b/c"))
    try FileSystem.makeDirectory(folder("a/b/c"))
    #expect(FileSystem.isDirectory(folder("a/b")))
    #expect(throws: FileError.self) {
      try FileSystem.makeDirectory(folder("a"), intermediates: false)
    }
    #expect(throws: FileError.missing(path: folder("x/y"))) {
      try FileSystem.makeDirectory(folder("x/y"), intermediates: false)
    }
    for name in ["é", "B", "a1", "Z"] { try FileSystem.write([], to: folder("a/" + name)) }
    #expect(try FileSystem.list(folder("a")) == ["B", "Z", "a1", "b", "é"])
    #expect(throws: FileError.self) { try FileSystem.list(folder("a/B")) }
  }

  @Test func fileInTheWayOfAFolder() throws {
    let folder = try Folder()
    try FileSystem.write([], to: folder("a"))
    #expect(throws: FileError.self) { try FileSystem.makeDirectory(folder("a")) }
    #expect(throws: FileError.self) { try FileSystem.makeDirectory(folder("a/b")) }
  }

  /// In /proc, mkdir says that the folder above is missing though it is there.
  @Test func foldersWhereNoneCanBeMade() {
    #expect(throws: FileError.self) { try FileSystem.makeDirectory("/proc/none/deeper") }
  }

  @Test func removingATreeFollowsNoLink() throws {
    let folder = try Folder()
    try FileSystem.makeDirectory(folder("tree/inner"))
    try FileSystem.makeDirectory(folder("kept"))
    try FileSystem.write([1], to: folder("kept/file"))
    try FileSystem.write([1], to: folder("tree/inner/file"))
    #expect(symlink("../kept", folder("tree/link")) == 0)
    try FileSystem.removeTree(folder("tree"))
    #expect(!FileSystem.exists(folder("tree")))
    #expect(FileSystem.exists(folder("kept/file")))
    #expect(throws: FileError.missing(path: folder("tree"))) {
      try FileSystem.removeTree(folder("tree"))
    }
  }

  @Test func renames() throws {
    let folder = try Folder()
    try FileSystem.write([1], to: folder("a"))
    try FileSystem.rename(folder("a"), to: folder("b"))
    #expect(!FileSystem.exists(folder("a")) && FileSystem.exists(folder("b")))
    #expect(throws: FileError.missing(path: folder("a"))) {
      try FileSystem.rename(folder("a"), to: folder("c"))
    }
  }
}

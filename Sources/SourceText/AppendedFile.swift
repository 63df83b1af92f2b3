internal import Glibc

/// A file that one process at a time appends to and reads back at any place: what a journal is
/// written in. Writes go to the system at once, so that they outlive this process; `synchronise`
/// puts them onto the disk, so that they outlive the machine.
public final class AppendedFile: @unchecked Sendable {
  // Unchecked: the descriptor never changes and every call on it is made by the kernel at a place
  // that is given; appending is for one thread at a time, as its documentation says.
  public let path: String
  private let descriptor: Int32

  /// Opens or makes the file at `path` and locks it for this process.
  /// - Throws: `FileError.inUse` when another process has it.
  public init(_ path: String) throws(FileError) {
    try FileSystem.check(path)
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileSystem.failure("write", path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let error =
        errno == EWOULDBLOCK ? FileError.inUse(path: path) : FileSystem.failure("lock", path)
      close(descriptor)
      throw error
    }
  }

  deinit { close(descriptor) }

  /// Its length in bytes.
  public func length() throws(FileError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileSystem.failure("read", path, reading: true)
    }
    return Int(status.st_size)
  }

  /// Cuts the file off after `length` bytes.
  public func truncate(to length: Int) throws(FileError) {
    guard ftruncate(descriptor, off_t(length)) == 0 else { throw FileSystem.failure("write", path) }
  }

  /// Writes `bytes` at `place`, all of them.
  public func write(_ bytes: UnsafeRawBufferPointer, at place: Int) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress! + done, bytes.count - done, off_t(place + done))
      if count < 0 {
        if errno == EINTR { continue }
        throw FileSystem.failure("write", path)
      }
      done += count
    }
  }

  /// Reads up to `buffer.count` bytes from `place`; returns how many there were.
  public func read(into buffer: UnsafeMutableRawBufferPointer, at place: Int) throws(FileError)
    -> Int
  {
    var done = 0
    while done < buffer.count {
      let count = pread(
        descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(place + done))
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileSystem.failure("read", path, reading: true)
      }
      done += count
    }
    return done
  }

  /// Puts what was written onto the disk.
  public func synchronise() throws(FileError) {
    guard fdatasync(descriptor) == 0 || errno == EINVAL else {
      throw FileSystem.failure("write", path)
    }
  }

  /// Whether the file still stands under its name: a folder may be removed while it is open.
  public var isInPlace: Bool {
    var here = stat()
    var there = stat()
    return fstat(descriptor, &here) == 0 && stat(path, &there) == 0
      && here.st_ino == there.st_ino && here.st_dev == there.st_dev
  }
}

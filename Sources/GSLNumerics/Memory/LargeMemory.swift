internal import Glibc

/// Uninitialised memory for `count` values; `deallocate()` frees it.
///
/// From 4 MB on the system is asked for large pages: a table of that size lies on a thousand small
/// ones, and first touching each and finding it again later costs more than what is done with it.
public func allocateLarge<Value: BitwiseCopyable>(_ count: Int, of type: Value.Type = Value.self)
  -> UnsafeMutablePointer<Value>
{
  let bytes = max(1, count) * MemoryLayout<Value>.stride
  let page = 2 << 20
  guard bytes >= 2 * page else { return .allocate(capacity: max(1, count)) }
  let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: page)
  // Advice: a system without large pages goes on with small ones.
  _ = madvise(memory, bytes, MADV_HUGEPAGE)
  return memory.bindMemory(to: type, capacity: count)
}

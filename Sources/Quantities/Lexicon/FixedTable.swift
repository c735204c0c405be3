/// A table that never changes and lives as long as the program, as vocabularies do.
///
/// An array is counted by those who hold it, and the scanning loops took as long to count as to look up. Here a look-up is a
/// comparison with the length and a load.
@safe
struct FixedTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let base: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, elements.count))
    _ = unsafe memory.initialize(from: elements)
    unsafe base = UnsafePointer(memory.baseAddress.unsafelyUnwrapped)
    count = elements.count
  }

  var indices: Range<Int> { 0..<count }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "behind the end of the table")
    return unsafe base[index]
  }

  /// An element that is known to be there.
  @inline(__always) @unsafe
  func unchecked(_ index: Int) -> Element { unsafe base[index] }
}

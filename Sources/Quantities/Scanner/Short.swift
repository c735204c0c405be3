/// A whole number in four bytes: the readings that the grammar hands about are full of places among few tokens, and are half as
/// large so.
@propertyWrapper
struct Short: BitwiseCopyable {
  private var stored: Int32

  init(wrappedValue: Int) { stored = Int32(clamping: wrappedValue) }

  var wrappedValue: Int {
    @inline(__always) get { Int(stored) }
    @inline(__always) set { stored = Int32(clamping: newValue) }
  }
}

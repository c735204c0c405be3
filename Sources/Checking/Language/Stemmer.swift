internal import CStemmer

/// Cuts words to their stems, so that "sessions" meets "session" and "abandoned" meets "abandonment".
///
/// Snowball's stemmers (M. F. Porter, "Snowball: A language for stemming algorithms", 2001) through libstemmer. Not shared between
/// threads, and remembers nothing: who asks keeps the answers.
@safe
final class Stemmer {
  private let handle: OpaquePointer?

  /// - Parameter language: A BCP 47 tag; a language without a stemmer leaves words as they are.
  init(language: String) {
    unsafe handle = sb_stemmer_new(String(language.prefix { $0 != "-" }), "UTF_8")
  }

  deinit {
    if let handle = unsafe handle { unsafe sb_stemmer_delete(handle) }
  }

  /// The stem of a word.
  ///
  /// - Parameter word: UTF-8, in lowercase.
  func stem(_ word: [UInt8]) -> [UInt8] {
    let word = IrregularForms.base(word) ?? word
    guard let handle = unsafe handle, !word.isEmpty, word.count <= 64 else { return word }
    return unsafe word.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, let stem = unsafe sb_stemmer_stem(handle, base, Int32(bytes.count)) else {
        return word
      }
      let length = Int(unsafe sb_stemmer_length(handle))
      return unsafe Array(UnsafeBufferPointer(start: stem, count: max(0, min(length, bytes.count + 4))))
    }
  }
}

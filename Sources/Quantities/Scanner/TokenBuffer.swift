/// The tokens of a sentence, in room that the next sentence uses again.
///
/// An array would be asked at each token whether anybody else holds it.
@safe
struct TokenBuffer: ~Copyable {
  private var room: UnsafeMutableBufferPointer<Token>
  private(set) var count = 0
  /// How many of them are digits.
  private(set) var figures = 0

  init(capacity: Int = Scanner.tokenLimit + 8) {
    unsafe room = .allocate(capacity: max(8, capacity))
  }

  deinit { unsafe room.deallocate() }

  var indices: Range<Int> { 0..<count }
  var first: Token? { count > 0 ? self[0] : nil }
  var last: Token? { count > 0 ? self[count - 1] : nil }

  @inline(__always)
  subscript(index: Int) -> Token {
    precondition(index >= 0 && index < count, "no such token")
    return unsafe room.baseAddress.unsafelyUnwrapped[index]
  }

  /// Adds a word that starts nothing, if no figure, dash or other sign follows it.
  @inline(__always)
  mutating func append(word: Token) {
    var word = word
    word.isIdle = word.roles.isDisjoint(with: .wakeful)
    append(word)
  }

  /// Adds a figure or a sign: the word before may belong to it.
  mutating func append(sign: Token) {
    if count > 0 { unsafe room.baseAddress.unsafelyUnwrapped[count - 1].isIdle = false }
    if sign.kind == .digits { figures &+= 1 }
    append(sign)
  }

  @inline(__always)
  mutating func append(_ token: Token) {
    if unsafe count == room.count { grow() }
    unsafe room.baseAddress.unsafelyUnwrapped[count] = token
    count &+= 1
  }

  mutating func removeAll() {
    count = 0
    figures = 0
  }

  /// The first token from `index` on that may start something.
  @inline(__always)
  func start(from index: Int) -> Int {
    precondition(index >= 0, "no such token")
    let base = unsafe room.baseAddress.unsafelyUnwrapped
    var index = index
    while index < count, unsafe base[index].isIdle { index &+= 1 }
    return index
  }

  /// The first token of digits from `index` on.
  @inline(__always)
  func figure(from index: Int) -> Int {
    precondition(index >= 0, "no such token")
    let base = unsafe room.baseAddress.unsafelyUnwrapped
    var index = index
    while index < count, unsafe base[index].kind != .digits { index &+= 1 }
    return index
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Token>.allocate(capacity: 2 * count)
    for index in indices { unsafe larger[index] = room[index] }
    unsafe room.deallocate()
    unsafe room = larger
  }
}

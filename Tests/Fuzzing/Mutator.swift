import TestSupport

/// Makes new inputs of known ones: bytes changed, taken out and doubled, pieces put in from a dictionary, two inputs spliced.
struct Mutator {
  let seeds: [[UInt8]]
  let dictionary: [[UInt8]]
  /// The longest input.
  let limit: Int
  private var random: Random

  init(seeds: [[UInt8]], dictionary: [[UInt8]], limit: Int, seed: UInt64) {
    self.seeds = seeds.isEmpty ? [[]] : seeds
    self.dictionary = dictionary
    self.limit = limit
    random = Random(seed: seed)
  }

  /// The next input.
  mutating func next() -> [UInt8] {
    var input = window(random.pick(seeds))
    for _ in 0..<Int.random(in: 1...8, using: &random) { mutate(&input) }
    return Array(input.prefix(limit))
  }

  /// A stretch of a seed that is not too long, so that what is changed matters.
  private mutating func window(_ seed: [UInt8]) -> [UInt8] {
    guard seed.count > limit / 2 else { return seed }
    let length = Int.random(in: limit / 8...limit / 2, using: &random)
    let start = Int.random(in: 0...max(0, seed.count - length), using: &random)
    return Array(seed[start..<min(seed.count, start + length)])
  }

  private mutating func mutate(_ input: inout [UInt8]) {
    let place = Int.random(in: 0...input.count, using: &random)
    let end = min(input.count, place + Int.random(in: 1...(random.once(in: 4) ? 400 : 24), using: &random))
    switch Int.random(in: 0..<10, using: &random) {
    case 0: if place < input.count { input[place] = UInt8.random(in: 0...255, using: &random) }
    case 1: if place < input.count { input[place] ^= 1 << UInt8.random(in: 0...7, using: &random) }
    case 2: input.removeSubrange(place..<end)
    case 3: input.insert(contentsOf: input[place..<end], at: place)
    case 4:
      let piece = Array(input[place..<end])
      for _ in 0..<Int.random(in: 1...40, using: &random) where input.count < limit {
        input.insert(contentsOf: piece, at: place)
      }
    case 5: input.removeSubrange(place...)
    case 6:
      let other = window(random.pick(seeds))
      let start = Int.random(in: 0...other.count, using: &random)
      let stop = min(other.count, start + Int.random(in: 1...200, using: &random))
      input.insert(contentsOf: other[start..<stop], at: place)
    default: if !dictionary.isEmpty { input.insert(contentsOf: random.pick(dictionary), at: place) }
    }
  }
}

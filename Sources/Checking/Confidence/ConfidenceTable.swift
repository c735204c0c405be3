// Written by `claimlint-fit calibrate`; not to be edited by hand.
// From the labelled sets air, bank, climate, env, falls, forest, heart, media, money, pay, school, sea, sleep, trial, vaccine.
// Digest of what was read, FNV-1a of 64 bits: 27d2014819a9e9cf.

/// From which evidence on a verdict was right in how many of a hundred labelled cases. Data.
enum ConfidenceTable {
  static let steps: [Basis.Kind: [(context: Int, percent: Int)]] = [
    .rareValue: [
      (0, 86),  // 21 of 25
      (100, 90),  // 52 of 58
      (200, 94),  // 56 of 60
      (300, 97),  // 389 of 403
      (600, 99),  // 250 of 252
      (900, 99),  // 23 of 23
    ],
    .equalValue: [
      (0, 44),  // 23 of 57
      (100, 64),  // 65 of 103
      (200, 83),  // 98 of 119
      (300, 92),  // 187 of 204
      (400, 93),  // 256 of 276
      (500, 98),  // 234 of 239
      (600, 99),  // 460 of 466
      (1000, 99),  // 9 of 9
    ],
    .nearValue: [
      (0, 23),  // 4 of 25
      (100, 44),  // 10 of 25
      (200, 53),  // 18 of 35
      (300, 66),  // 33 of 50
      (400, 81),  // 41 of 50
      (500, 86),  // 69 of 79
      (700, 86),  // 42 of 48
    ],
    .computed: [
      (0, 87)  // 91 of 105
    ],
    .beside: [
      (0, 93)  // 441 of 476
    ],
    .wrongValue: [
      (0, 97),  // 155 of 160
      (1000, 98),  // 2 of 2
    ],
    .wrongPlace: [
      (0, 89),  // 46 of 52
      (400, 95),  // 71 of 75
      (800, 98),  // 9 of 9
    ],
    .wrongWording: [
      (0, 89),  // 22 of 25
      (300, 96),  // 48 of 50
      (600, 99),  // 39 of 39
    ],
  ]
}

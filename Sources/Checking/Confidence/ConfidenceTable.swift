// Written by `claimlint-fit calibrate`; not to be edited by hand.
// From the labelled sets air, bank, climate, env, falls, forest, heart, media, migraine, money, office, pay, river, school, sea, sleep, trial, vaccine.
// Digest of what was read, FNV-1a of 64 bits: da02eafd33df5fbf.

/// From which evidence on a verdict was right in how many of a hundred labelled cases. Data.
enum ConfidenceTable {
  static let steps: [Basis.Kind: [(context: Int, percent: Int)]] = [
    .rareValue: [
      (0, 88),  // 77 of 88
      (200, 94),  // 61 of 65
      (300, 97),  // 444 of 459
      (600, 99),  // 259 of 261
      (900, 99),  // 23 of 23
    ],
    .equalValue: [
      (0, 48),  // 35 of 76
      (100, 69),  // 94 of 137
      (200, 83),  // 124 of 149
      (300, 92),  // 594 of 644
      (500, 98),  // 332 of 340
      (600, 98),  // 569 of 579
      (1000, 98),  // 10 of 10
    ],
    .nearValue: [
      (100, 42),  // 12 of 31
      (200, 50),  // 23 of 48
      (300, 62),  // 42 of 68
      (400, 83),  // 99 of 119
      (600, 83),  // 37 of 44
      (700, 86),  // 47 of 54
    ],
    .computed: [
      (0, 85)  // 106 of 124
    ],
    .beside: [
      (0, 93)  // 515 of 556
    ],
    .wrongValue: [
      (0, 94),  // 182 of 193
      (800, 98),  // 7 of 7
    ],
    .wrongPlace: [
      (0, 85),  // 26 of 31
      (100, 88),  // 22 of 25
      (400, 94),  // 94 of 100
      (800, 97),  // 7 of 7
    ],
    .wrongWording: [
      (0, 85),  // 21 of 25
      (300, 92),  // 23 of 25
      (400, 97),  // 73 of 75
      (700, 99),  // 18 of 18
    ],
  ]
}

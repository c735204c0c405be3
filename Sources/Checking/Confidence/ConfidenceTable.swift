// Written by `claimlint-fit calibrate`; not to be edited by hand.
// From the labelled sets air, bank, climate, env, heart, media, money, pay, school, trial, vaccine.
// Digest of what was read, FNV-1a of 64 bits: 4c66aeb578ac05b4.

/// From which evidence on a verdict was right in how many of a hundred labelled cases. Data.
enum ConfidenceTable {
  static let steps: [Basis.Kind: [(context: Int, percent: Int)]] = [
    .rareValue: [
      (0, 86),  // 21 of 25
      (100, 89),  // 72 of 81
      (300, 97),  // 288 of 298
      (600, 99),  // 101 of 102
      (700, 99),  // 88 of 88
    ],
    .equalValue: [
      (0, 51),  // 23 of 48
      (100, 72),  // 53 of 75
      (200, 82),  // 82 of 100
      (300, 92),  // 319 of 345
      (500, 97),  // 171 of 176
      (600, 98),  // 330 of 335
      (1000, 98),  // 6 of 6
    ],
    .nearValue: [
      (100, 45),  // 10 of 25
      (200, 55),  // 13 of 25
      (300, 68),  // 23 of 34
      (400, 78),  // 30 of 38
      (500, 84),  // 24 of 28
      (600, 88),  // 56 of 63
    ],
    .computed: [
      (0, 89)  // 77 of 87
    ],
    .beside: [
      (0, 92)  // 317 of 344
    ],
    .wrongValue: [
      (0, 96),  // 72 of 75
      (500, 99),  // 53 of 53
    ],
    .wrongPlace: [
      (0, 88),  // 44 of 50
      (500, 97),  // 46 of 47
    ],
    .wrongWording: [
      (0, 85),  // 21 of 25
      (400, 96),  // 24 of 25
      (500, 99),  // 31 of 31
    ],
  ]
}

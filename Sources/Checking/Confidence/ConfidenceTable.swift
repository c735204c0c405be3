// Written by `claimlint-fit calibrate`; not to be edited by hand.
// From the labelled sets air, bank, climate, env, forest, heart, media, money, pay, school, sleep, trial, vaccine.
// Digest of what was read, FNV-1a of 64 bits: 3496434fa57f404.

/// From which evidence on a verdict was right in how many of a hundred labelled cases. Data.
enum ConfidenceTable {
  static let steps: [Basis.Kind: [(context: Int, percent: Int)]] = [
    .rareValue: [
      (0, 82),  // 20 of 25
      (100, 90),  // 44 of 49
      (200, 92),  // 52 of 57
      (300, 97),  // 333 of 344
      (600, 99),  // 116 of 117
      (700, 99),  // 105 of 105
    ],
    .equalValue: [
      (0, 50),  // 23 of 49
      (100, 73),  // 62 of 86
      (200, 83),  // 91 of 110
      (300, 92),  // 165 of 179
      (400, 93),  // 224 of 242
      (500, 98),  // 213 of 218
      (600, 99),  // 394 of 399
      (1000, 99),  // 9 of 9
    ],
    .nearValue: [
      (0, 23),  // 4 of 25
      (100, 44),  // 10 of 25
      (200, 55),  // 15 of 28
      (300, 68),  // 27 of 40
      (400, 80),  // 35 of 43
      (500, 84),  // 29 of 34
      (600, 85),  // 27 of 31
      (700, 86),  // 36 of 41
    ],
    .computed: [
      (0, 87)  // 80 of 92
    ],
    .beside: [
      (0, 92)  // 388 of 423
    ],
    .wrongValue: [
      (0, 94),  // 47 of 50
      (400, 95),  // 57 of 60
      (600, 96),  // 24 of 25
      (700, 99),  // 15 of 15
    ],
    .wrongPlace: [
      (0, 86),  // 43 of 50
      (400, 95),  // 66 of 69
    ],
    .wrongWording: [
      (0, 78),  // 19 of 25
      (300, 98),  // 49 of 50
      (600, 99),  // 27 of 27
    ],
  ]
}

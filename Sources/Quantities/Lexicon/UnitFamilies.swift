/// Units of one family are whole multiples of each other: what is written in two of them is one quantity ("5 ft 2 in").
enum UnitFamilies {
  private static let families: [[(code: String, size: Int)]] = [
    [("ms", 1), ("s", 1000), ("min", 60_000), ("h", 3_600_000), ("d", 86_400_000), ("wk", 604_800_000)],
    [("mo", 1), ("a", 12)],
    [("um", 1), ("mm", 1000), ("cm", 10_000), ("dm", 100_000), ("m", 1_000_000), ("km", 1_000_000_000)],
    [("[in_i]", 1), ("[ft_i]", 12), ("[yd_i]", 36), ("[mi_i]", 63_360)],
    [("mg", 1), ("g", 1000), ("kg", 1_000_000), ("t", 1_000_000_000)],
    [("[oz_av]", 1), ("[lb_av]", 16), ("[stone_av]", 224)],
    [("mL", 1), ("cL", 10), ("dL", 100), ("L", 1000)],
    [("[tsp_us]", 1), ("[tbs_us]", 3), ("[cup_us]", 48), ("[pt_us]", 96), ("[qt_us]", 192), ("[gal_us]", 768)],
  ]

  private static let places: [String: (family: Int, size: Int)] = {
    var places: [String: (family: Int, size: Int)] = [:]
    for (family, units) in families.enumerated() {
      for unit in units { places[unit.code] = (family, unit.size) }
    }
    return places
  }()

  /// How many of the smaller unit make the larger one; `nil` where they are not of one family or not in this order.
  static func multiple(of smaller: String, in larger: String) -> Int? {
    guard let small = places[smaller], let large = places[larger], small.family == large.family,
      large.size > small.size, large.size % small.size == 0
    else { return nil }
    return large.size / small.size
  }
}

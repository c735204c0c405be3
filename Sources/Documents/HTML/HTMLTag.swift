/// The elements that a reader treats in a way of their own. Every other element is inline, and its tags say nothing.
enum HTMLTag: UInt8, CaseIterable {
  case other
  case a, abbr, address, article, aside, audio, b, blockquote, body, br, button, canvas, caption, center, cite, code
  case datalist, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, footer, form
  case frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, kbd, legend, li, link
  case listing, main, map, math, menu, meta, meter, nav, noembed, noframes, noscript, object, ol, optgroup, option
  case output, p, picture, plaintext, pre, progress, q, rp, rt, rtc, s, samp, script, search, section, select, small
  case source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th
  case thead, time, title, tr, track, tt, ul, `var`, video, wbr, xmp

  /// Tells the tag by its name, in any case.
  init(_ name: some Collection<UInt8>) {
    self = name.count <= 10 ? Self.byName[Self.key(name)] : .other
  }

  /// A name of up to 10 letters: its first eight, and its length. No two names here agree in both.
  private static func key(_ name: some Collection<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for byte in name.prefix(8) { key = key << 8 | UInt64(byte.lowercased) }
    return name.count > 8 ? key ^ UInt64(name.count) << 58 : key
  }

  private static let byName = Table()

  /// Keys by a multiplicative hash, with open addressing; half empty.
  private struct Table {
    private var keys = [UInt64](repeating: 0, count: 512)
    private var tags = [HTMLTag](repeating: .other, count: 512)

    init() {
      for tag in HTMLTag.allCases where tag != .other {
        let key = HTMLTag.key(Array(String(describing: tag).utf8))
        var slot = Self.slot(key)
        while keys[slot] != 0 { slot = (slot + 1) & 511 }
        keys[slot] = key
        tags[slot] = tag
      }
    }

    private static func slot(_ key: UInt64) -> Int {
      Int((key &* 0x9E37_79B9_7F4A_7C15) >> 55)
    }

    subscript(key: UInt64) -> HTMLTag {
      var slot = Self.slot(key)
      while keys[slot] != key {
        if keys[slot] == 0 { return .other }
        slot = (slot + 1) & 511
      }
      return tags[slot]
    }
  }
}

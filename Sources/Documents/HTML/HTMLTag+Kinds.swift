extension HTMLTag {
  /// Whether its tags separate blocks of text.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl,
      .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header,
      .hgroup, .hr, .html, .legend, .li, .listing, .main, .menu, .nav, .ol, .optgroup, .option, .p, .plaintext, .pre,
      .search, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .title, .tr, .ul, .xmp:
      true
    default: false
    }
  }

  /// Whether what it holds is not read: code, scripts, navigation, controls, drawings, and what browsers show only when
  /// something else fails.
  var isPassedOver: Bool {
    switch self {
    case .audio, .button, .canvas, .datalist, .embed, .iframe, .listing, .map, .math, .meter, .nav, .noembed,
      .noframes, .noscript, .object, .optgroup, .option, .plaintext, .pre, .progress, .rp, .rt, .rtc, .script, .select,
      .style, .svg, .template, .textarea, .video, .xmp:
      true
    default: false
    }
  }

  /// Whether it may stand in `head`; any other element ends it.
  var isHeadContent: Bool {
    switch self {
    case .head, .link, .meta, .noscript, .script, .style, .template, .title: true
    default: false
    }
  }

  /// Whether it has no end tag.
  var isVoid: Bool {
    switch self {
    case .br, .embed, .hr, .img, .input, .link, .meta, .source, .track, .wbr: true
    default: false
    }
  }

  /// The level of a heading.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// The mark that it makes of its text, where that needs no attribute.
  var mark: Mark.Kind? {
    switch self {
    case .em, .i, .dfn: .emphasis
    case .strong, .b: .strong
    case .code, .kbd, .samp, .var, .tt: .code
    case .q: .quotation
    case .cite: .citation
    case .del, .s, .strike: .deleted
    case .sup: .superscript
    case .sub: .subscript
    default: nil
    }
  }
}

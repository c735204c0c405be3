/// Generated prose as pages: paragraphs with marks and links, a heading and a list now and then.
enum GeneratedPages {
  static func html(_ prose: [UInt8]) -> [UInt8] {
    var page = Array("<!DOCTYPE html>\n<html lang=\"en\"><head><title>A page</title></head>\n<body><main>\n".utf8)
    for (number, paragraph) in prose.split(separator: 0x0A).enumerated() {
      if number % 7 == 0 { page += "<h2 class=\"section\" id=\"s\(number)\">Part \(number)</h2>\n".utf8 }
      page += (number % 5 == 4 ? "<ul class=\"list\"><li>" : "<p class=\"text\">").utf8
      for (place, word) in paragraph.split(separator: 0x20).enumerated() {
        switch place % 40 {
        case 9: page += "<em>".utf8 + word + "</em> ".utf8
        case 23: page += "<a href=\"https://example.org/\(number)\">".utf8 + word + "</a> ".utf8
        case 31: page += word + "&nbsp;".utf8
        default: page += word + [0x20]
        }
      }
      page += (number % 5 == 4 ? "</li></ul>\n" : "</p>\n").utf8
    }
    return page + "</main></body></html>\n".utf8
  }

  static func markdown(_ prose: [UInt8]) -> [UInt8] {
    var page: [UInt8] = []
    for (number, paragraph) in prose.split(separator: 0x0A).enumerated() {
      if number % 7 == 0 { page += "## Part \(number)\n\n".utf8 }
      if number % 5 == 4 { page += "- ".utf8 }
      for (place, word) in paragraph.split(separator: 0x20).enumerated() {
        switch place % 40 {
        case 9: page += "*".utf8 + word + "* ".utf8
        case 23: page += "[".utf8 + word + "](https://example.org/\(number)) ".utf8
        default: page += word + [place % 12 == 11 ? 0x0A : 0x20]
        }
      }
      page += "\n\n".utf8
    }
    return page
  }
}

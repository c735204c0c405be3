package import Reports

/// Messages of the server, ready to be written: the header counts the bytes that follow.
package enum Outgoing {
  package static func result(_ id: JSONValue, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    message { json in
      json.key("id")
      json.value(id)
      json.key("result")
      body(&json)
    }
  }

  package static func error(_ id: JSONValue, _ error: ResponseError) -> [UInt8] {
    message { json in
      json.key("id")
      json.value(id)
      json.key("error")
      json.object { json in
        json.field("code", error.code.rawValue)
        json.field("message", error.message)
      }
    }
  }

  package static func notification(_ method: String, _ params: (inout JSONWriter) -> Void) -> [UInt8] {
    message { json in
      json.field("method", method)
      json.key("params")
      json.object(params)
    }
  }

  package static func request(_ id: String, _ method: String, _ params: (inout JSONWriter) -> Void) -> [UInt8] {
    message { json in
      json.field("id", id)
      json.field("method", method)
      json.key("params")
      json.object(params)
    }
  }

  private static func message(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("jsonrpc", "2.0")
      members(&json)
    }
    return Array("Content-Length: \(json.bytes.count)\r\n\r\n".utf8) + json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func object(_ body: (inout JSONWriter) -> Void) { object(spread: false, body) }

  /// Writes a number, a string or null.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .number(let digits): raw(digits.utf8)
    case .string(let text): string(text)
    default: null()
    }
  }
}

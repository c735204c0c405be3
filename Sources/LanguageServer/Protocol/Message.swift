package import Reports

/// What an answer says instead of a result.
package struct ResponseError: Error, Sendable, Hashable {
  /// The codes of JSON-RPC and of the Language Server Protocol.
  package enum Code: Int, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case serverNotInitialized = -32002
    case requestCancelled = -32800
  }

  package let code: Code
  package let message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// A message of the client.
package enum Message: Sendable, Hashable {
  /// The id is a number, a string or null.
  case request(id: JSONValue, method: String, params: JSONValue?)
  case notification(method: String, params: JSONValue?)
  /// An answer to what the server asked.
  case response
  case invalid(id: JSONValue, ResponseError)

  package init(_ frame: FrameReader.Frame) {
    switch frame {
    case .broken(let reason): self = .invalid(id: .null, ResponseError(.parseError, "found \(reason)"))
    case .body(let bytes):
      do throws(JSONError) {
        self.init(try JSONReader.read(bytes))
      } catch {
        self = .invalid(
          id: .null, ResponseError(.parseError, "not JSON: \(error.message), at byte \(error.offset + 1)"))
      }
    }
  }

  private init(_ value: JSONValue) {
    guard case .object = value else {
      self = .invalid(id: .null, ResponseError(.invalidRequest, "expected an object, found \(value.kind)"))
      return
    }
    let id = value["id"]
    switch id {
    case nil, .null, .number, .string: break
    default:
      self = .invalid(id: .null, ResponseError(.invalidRequest, "an id is a number or a string"))
      return
    }
    switch (value["method"], id) {
    case (.string(let method), nil): self = .notification(method: method, params: value["params"])
    case (.string(let method), let id?): self = .request(id: id, method: method, params: value["params"])
    case (nil, .some) where value["result"] != nil || value["error"] != nil: self = .response
    default: self = .invalid(id: id ?? .null, ResponseError(.invalidRequest, "expected a method"))
    }
  }
}

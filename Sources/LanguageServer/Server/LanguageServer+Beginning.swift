internal import Documents
internal import Reports

extension LanguageServer {
  mutating func initialize(_ id: JSONValue, _ params: JSONValue?) -> [UInt8] {
    phase = .running
    client = Client(params)
    projects.folders = client.folders
    let encoding = client.encoding
    return Outgoing.result(id) { json in
      json.object { json in
        json.key("capabilities")
        json.object { json in
          json.field("positionEncoding", encoding.rawValue)
          json.key("textDocumentSync")
          json.object { json in
            json.field("openClose", true)
            // What has changed only, or the whole text.
            json.field("change", 2)
            json.key("save")
            json.object { $0.field("includeText", false) }
          }
          json.field("hoverProvider", true)
          json.key("codeActionProvider")
          json.object { json in
            json.key("codeActionKinds")
            json.array { $0.string("quickfix") }
          }
          json.key("workspace")
          json.object { json in
            json.key("workspaceFolders")
            json.object { json in
              json.field("supported", true)
              json.field("changeNotifications", true)
            }
          }
        }
        json.key("serverInfo")
        json.object { json in
          json.field("name", Tool.name)
          json.field("version", Tool.version)
        }
      }
    }
  }

  /// Asks the editor to tell when ledgers, configurations and the like change.
  mutating func watchFiles() {
    guard client.watchesFiles else { return }
    let message = Outgoing.request("watch", "client/registerCapability") { json in
      json.key("registrations")
      json.array { json in
        json.object { json in
          json.field("id", "watch")
          json.field("method", "workspace/didChangeWatchedFiles")
          json.key("registerOptions")
          json.object { json in
            json.key("watchers")
            json.array { json in
              for pattern in ["**/*.{yml,yaml}", "**/.claimlint*", "**/Claims/**"] {
                json.object { $0.field("globPattern", pattern) }
              }
            }
          }
        }
      }
    }
    send(message)
  }

  /// Writes into the editor's log.
  mutating func log(_ text: String) { tell("window/logMessage", type: 2, text) }

  /// Shows a message.
  mutating func show(_ text: String) { tell("window/showMessage", type: 1, text) }

  private mutating func tell(_ method: String, type: Int, _ text: String) {
    let message = Outgoing.notification(method) { json in
      json.field("type", type)
      json.field("message", "\(Tool.name): \(Visible.line(text, .unicode))")
    }
    send(message)
  }
}

/// How links are fetched: every limit there is.
package struct FetchOptions: Sendable {
  /// Whether this machine and its network may be asked.
  package var allowsNear = false
  /// Seconds for one request, and for its connection.
  package var timeout = 20.0
  package var connectTimeout = 10.0
  /// Seconds for one link with all its redirects, retries and waits, and for all links.
  package var linkTimeout = 60.0
  package var deadline = 600.0
  package var redirects = 8
  /// Bytes of headers. Of a body nothing is kept.
  package var headerBytes = 256 << 10
  /// Requests at a time: in all, and to one host.
  package var width = 16
  package var perHost = 2
  /// Seconds between the starts of two requests to one host.
  package var hostDelay = 0.2
  /// How often is tried again where a connection fails, and the seconds before the first time; each other waits twice as long.
  package var retries = 2
  package var backOff = 0.5
  /// The longest a server may ask to be waited for, in seconds.
  package var longestWait = 15.0
  package var userAgent = "claimlint (checks the links of a text)"
  package var names = HostNames()

  package init() {}
}

/// What came of a link.
package struct LinkAnswer: Sendable, Equatable {
  package enum Kind: String, Sendable {
    /// It leads somewhere.
    case found
    /// The server says that there is no such page, and did so twice: 404 or 410.
    case gone
    /// There is no host of that name.
    case nowhere
    /// It leads to this machine or its network, which is not asked.
    case near
    /// It could not be found out.
    case unknown
  }

  package let kind: Kind
  /// The status of the last reply; 0 where there was none.
  package let status: Int
  /// What happened, in a few words.
  package let detail: String

  package init(_ kind: Kind, status: Int = 0, _ detail: String = "") {
    self.kind = kind
    self.status = status
    self.detail = detail
  }
}

internal import CCurl
internal import Glibc

/// An address of the web that may be asked: `http` or `https`, with a host and without a password.
struct WebLocation: Sendable, Hashable {
  enum Fault: Error, Equatable {
    case unreadable
    case scheme(String)
    case password
  }

  /// As it is asked for: encoded, without a fragment.
  let text: String
  let host: String
  let port: String

  var site: String { "\(host):\(port)" }

  init(_ address: String) throws(Fault) {
    guard address.utf8.count <= 8192, let url = unsafe curl_url() else { throw .unreadable }
    defer { unsafe curl_url_cleanup(url) }
    func get(_ part: CURLUPart, _ flags: Int32 = 0) -> String? {
      var value: UnsafeMutablePointer<CChar>?
      guard unsafe curl_url_get(url, part, &value, UInt32(flags)) == CURLUE_OK, let text = unsafe value else {
        return nil
      }
      defer { unsafe curl_free(text) }
      return unsafe String(cString: text)
    }
    let flags = UInt32(CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE)
    guard unsafe curl_url_set(url, CURLUPART_URL, address, flags) == CURLUE_OK, let scheme = get(CURLUPART_SCHEME)
    else {
      throw .unreadable
    }
    guard scheme == "http" || scheme == "https" else { throw .scheme(scheme) }
    guard get(CURLUPART_USER) == nil, get(CURLUPART_PASSWORD) == nil else { throw .password }
    guard unsafe curl_url_set(url, CURLUPART_FRAGMENT, nil, 0) == CURLUE_OK,
      let host = get(CURLUPART_HOST, CURLU_PUNYCODE), !host.isEmpty, let port = get(CURLUPART_PORT, CURLU_DEFAULT_PORT),
      let text = get(CURLUPART_URL)
    else { throw .unreadable }
    self.text = text
    self.host = host.lowercased()
    self.port = port
  }
}

/// One request by libcurl.
struct CurlRequest {
  enum Method {
    case head, get
  }

  struct Reply {
    let status: Int
    /// Where it leads on to, whole.
    let redirect: String?
    /// Seconds; 0 where nothing is said.
    let retryAfter: Int
  }

  enum Fault: Error {
    /// No connection, or one that broke: another try may do.
    case connection(String)
    /// What came is no reply that can be read: one without a body may be.
    case reply(String)
    case other(String)
    case nearAddress
  }

  let location: WebLocation
  let method: Method
  /// All that may be connected to.
  let addresses: [HostAddress]
  let options: FetchOptions
  /// Seconds that are left.
  let seconds: Double

  /// What the callbacks know and find out.
  private final class State {
    let addresses: Set<HostAddress>
    let limit: Int
    var headerBytes = 0
    var isTooLong = false
    var isRefused = false

    init(_ addresses: [HostAddress], limit: Int) {
      self.addresses = Set(addresses)
      self.limit = limit
    }
  }

  func perform() throws(Fault) -> Reply {
    guard let handle = unsafe curl_easy_init() else { throw .other("libcurl cannot be set up") }
    defer { unsafe curl_easy_cleanup(handle) }
    let state = State(addresses, limit: options.headerBytes)
    let context = unsafe Unmanaged.passUnretained(state).toOpaque()
    // The name is not asked for again: what was looked at is what is connected to.
    let pinned = addresses.map { $0.bytes.count == 16 ? "[\($0.text)]" : $0.text }.joined(separator: ",")
    let names =
      location.host.hasPrefix("[") ? nil : unsafe curl_slist_append(nil, "\(location.host):\(location.port):\(pinned)")
    defer { unsafe curl_slist_free_all(names) }
    let isReady = unsafe set(handle, context, names)
    guard isReady else { throw .other("libcurl cannot be set up") }
    let code = withExtendedLifetime(state) { unsafe curl_easy_perform(handle) }
    if state.isRefused { throw .nearAddress }
    if state.isTooLong { throw .reply("its headers do not end") }
    let status = unsafe claimlint_status(handle)
    // A body is not wanted: the first bytes of it end the request.
    guard code == CURLE_OK || code == CURLE_WRITE_ERROR && status >= 200 else { throw Self.fault(code) }
    return Reply(
      status: status, redirect: unsafe claimlint_redirect(handle).map { unsafe String(cString: $0) },
      retryAfter: Int(unsafe claimlint_retry_after(handle)))
  }

  private func set(
    _ handle: UnsafeMutableRawPointer, _ context: UnsafeMutableRawPointer, _ names: UnsafeMutablePointer<curl_slist>?
  ) -> Bool {
    let milliseconds = { (seconds: Double) in max(1, Int(seconds * 1000)) }
    var codes = unsafe [
      claimlint_set_text(handle, CURLOPT_URL, location.text),
      claimlint_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https"),
      claimlint_set_text(handle, CURLOPT_USERAGENT, options.userAgent),
      // A proxy would be connected to in place of what was looked at.
      claimlint_set_text(handle, CURLOPT_PROXY, ""),
      claimlint_set_list(handle, CURLOPT_RESOLVE, names),
      claimlint_set_taker(handle, CURLOPT_HEADERFUNCTION, Self.takeHeader),
      claimlint_set_pointer(handle, CURLOPT_HEADERDATA, context),
      claimlint_set_taker(handle, CURLOPT_WRITEFUNCTION, { _, _, _, _ in 0 }),
      claimlint_set_opener(handle, Self.openSocket),
      claimlint_set_pointer(handle, CURLOPT_OPENSOCKETDATA, context),
    ]
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_NOBODY, method == .head ? 1 : 0),
      (CURLOPT_TIMEOUT_MS, milliseconds(min(options.timeout, seconds))),
      (CURLOPT_CONNECTTIMEOUT_MS, milliseconds(min(options.connectTimeout, seconds))),
    ]
    for (option, value) in numbers { codes.append(unsafe claimlint_set_long(handle, option, value)) }
    return codes.allSatisfy { $0 == CURLE_OK }
  }

  private static let takeHeader: curl_write_callback = { _, size, count, context in
    guard let context = unsafe context else { return 0 }
    let state = unsafe Unmanaged<State>.fromOpaque(context).takeUnretainedValue()
    state.headerBytes += size * count
    guard state.headerBytes <= state.limit else {
      state.isTooLong = true
      return 0
    }
    return size * count
  }

  /// Opens a socket for an address that was looked at, and for no other.
  private static let openSocket: curl_opensocket_callback = { context, _, address in
    guard let context = unsafe context, let address = unsafe address else { return -1 }
    let state = unsafe Unmanaged<State>.fromOpaque(context).takeUnretainedValue()
    guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return -1 }
    let size = Int(unsafe address.pointee.addrlen)
    let raw = unsafe UnsafeRawPointer(address) + offset
    guard let found = unsafe HostAddress(socketAddress: UnsafeRawBufferPointer(start: raw, count: size)),
      state.addresses.contains(found)
    else {
      state.isRefused = true
      return -1
    }
    return unsafe socket(
      address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
  }

  private static func fault(_ code: CURLcode) -> Fault {
    let text = unsafe curl_easy_strerror(code).map { unsafe String(cString: $0) } ?? "error \(code.rawValue)"
    switch code {
    case CURLE_COULDNT_CONNECT: return .connection("no connection")
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE:
      return .connection("the connection was closed")
    case CURLE_OPERATION_TIMEDOUT: return .other("no answer in time")
    case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_HTTP2, CURLE_HTTP2_STREAM, CURLE_WRITE_ERROR:
      return .reply("the answer is none of HTTP’s")
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER:
      return .other("no safe connection (TLS)")
    default: return .other(text.lowercased())
    }
  }

  /// Must be called once, before any other thread is there.
  static func prepare() { _ = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) }
}

internal import ArgumentParser
internal import Workflow

/// Whether and how the links of articles are fetched.
struct OnlineOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Fetch the links of the articles, and report those that lead nowhere.",
      discussion: "Nothing is fetched otherwise. Articles are checked anew; --cache keeps what links answered."))
  var online = false

  @Flag(
    help: ArgumentHelp(
      "Fetch links to this machine and its network, too.",
      discussion: "For articles that you trust: they name what is asked."))
  var allowPrivateHosts = false

  @Option(
    help: ArgumentHelp("For how many days what a link answered holds in --cache. Default: 1.", valueName: "days"))
  var linkAge: Int?

  func validate() throws {
    guard online || !allowPrivateHosts else { throw ValidationError("--allow-private-hosts goes with --online.") }
    guard online || linkAge == nil else { throw ValidationError("--link-age goes with --online.") }
    guard (0...3650).contains(linkAge ?? 1) else { throw ValidationError("--link-age must be 0 to 3650 days.") }
  }

  var options: LinkSurvey.Options? {
    online ? LinkSurvey.Options(allowsPrivateHosts: allowPrivateHosts, age: linkAge ?? 1) : nil
  }
}

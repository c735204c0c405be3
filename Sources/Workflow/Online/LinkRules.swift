internal import Checking
internal import Ledger

/// The rules about links that were fetched. They have no examples: what they say is not in the article.
extension Rule {
  static let deadLink = Rule(
    name: "dead-link", severity: .warning,
    summary: "A link leads nowhere: the server says that there is no such page, or there is no such host.",
    why: """
      A reader who follows it learns nothing. Only what is certain is reported: the server answered 404 or 410, to a request for the
      headers and to one for the page, or whoever keeps the names of hosts says that there is none of that name.
      """,
    limits: """
      Only with `--online`. A page that says “not found” and answers 200 is taken to be there, and so is any page that a redirect leads
      to. Parts of a page (`#part`), pictures and links around pictures are not looked at. Nothing is asked by way of a proxy.
      """, wrong: [], right: [])

  static let unverifiedLink = Rule(
    name: "unverified-link", severity: .info,
    summary: "A link could not be checked.",
    why: """
      The server wants a password, is busy or broken, answers too late or not as HTTP has it, or the link leads in a circle, to this
      machine or to its network. A reader may fare better: it says nothing of the link, only that it was not found out.
      """,
    limits: """
      Only with `--online`. This machine and its network are asked with `--allow-private-hosts` alone, whatever name or redirect leads
      there.
      """, wrong: [], right: [])

  static let online = [deadLink, unverifiedLink]
}

extension RuleSettings {
  /// Of rules that nothing can be said by, as no link was fetched.
  package static let offline = RuleSettings(Dictionary(uniqueKeysWithValues: Rule.online.map { ($0.name, .off) }))
}

/// Passages of works in the public domain, from which the tests make quotations.
enum PublicDomainText {
  /// From Articles I to III, V and VI of the Constitution of the United States (1787), which is in the public domain; cut at
  /// places, in modern spelling and capitals.
  static let constitution = """
    The House of Representatives shall be composed of members chosen every second year by the people of the several states. No person \
    shall be a Representative who shall not have attained to the age of twenty five years, and been seven years a citizen of the United \
    States. When vacancies happen in the representation from any state, the executive authority thereof shall issue writs of election to \
    fill such vacancies. The House of Representatives shall choose their speaker and other officers, and shall have the sole power of \
    impeachment.

    The Senate of the United States shall be composed of two Senators from each state, chosen by the legislature thereof, for six years. \
    Immediately after they shall be assembled in consequence of the first election, they shall be divided as equally as may be into three \
    classes. The Vice President of the United States shall be President of the Senate, but shall have no vote, unless they be equally \
    divided. The Senate shall have the sole power to try all impeachments. When the President of the United States is tried, the Chief \
    Justice shall preside. Judgment in cases of impeachment shall not extend further than to removal from office, and disqualification to \
    hold and enjoy any office of honor, trust or profit under the United States.

    Each House shall be the judge of the elections, returns and qualifications of its own members, and a majority of each shall constitute \
    a quorum to do business. Each House may determine the rules of its proceedings, punish its members for disorderly behavior, and, with \
    the concurrence of two thirds, expel a member. Neither House, during the session of Congress, shall, without the consent of the other, \
    adjourn for more than three days, nor to any other place than that in which the two Houses shall be sitting. The Senators and \
    Representatives shall receive a compensation for their services, to be ascertained by law, and paid out of the treasury of the United \
    States. All bills for raising revenue shall originate in the House of Representatives, but the Senate may propose or concur with \
    amendments as on other bills.

    If any bill shall not be returned by the President within ten days after it shall have been presented to him, the same shall be a law, \
    in like manner as if he had signed it. The privilege of the writ of habeas corpus shall not be suspended, unless when in cases of \
    rebellion or invasion the public safety may require it. No bill of attainder or ex post facto law shall be passed. No tax or duty \
    shall be laid on articles exported from any state. No title of nobility shall be granted by the United States. The migration or \
    importation of such persons shall not be prohibited by the Congress prior to the year 1808, but a tax or duty may be imposed on such \
    importation, not exceeding ten dollars for each person.

    The executive power shall be vested in a President of the United States of America, who shall hold his office during the term of four \
    years. In case of the removal of the President from office, the same shall devolve on the Vice President. He shall have power, by and \
    with the advice and consent of the Senate, to make treaties, provided two thirds of the Senators present concur. He shall from time to \
    time give to the Congress information of the state of the union, and recommend to their consideration such measures as he shall judge \
    necessary. The President shall have power to fill up all vacancies that may happen during the recess of the Senate, by granting \
    commissions which shall expire at the end of their next session.

    The judicial power of the United States shall be vested in one supreme court, and in such inferior courts as the Congress may from time \
    to time ordain and establish. The judges, both of the supreme and inferior courts, shall hold their offices during good behavior. In \
    all cases affecting ambassadors, other public ministers and consuls, the supreme court shall have original jurisdiction. The trial of \
    all crimes, except in cases of impeachment, shall be by jury. No person shall be convicted of treason unless on the testimony of two \
    witnesses to the same overt act, or on confession in open court.

    The Congress, whenever two thirds of both houses shall deem it necessary, shall propose amendments to this constitution. The \
    ratification of the conventions of nine states shall be sufficient for the establishment of this constitution between the states so \
    ratifying the same. This constitution shall be the supreme law of the land, and the judges in every state shall be bound thereby. No \
    religious test shall ever be required as a qualification to any office or public trust under the United States. New states may be \
    admitted by the Congress into this union, but no new state shall be formed within the jurisdiction of any other state.
    """

  /// From Charles Darwin, On the Origin of Species (1859), chapters I, III and IV, which is in the public domain; cut at places.
  static let origin = """
    There is no exception to the rule that every organic being naturally increases at so high a rate, that if not destroyed, the earth \
    would soon be covered by the progeny of a single pair. Even slow-breeding man has doubled in twenty-five years, and at this rate, in \
    a few thousand years, there would literally not be standing room for his progeny. Linnaeus has calculated that if an annual plant \
    produced only two seeds and their seedlings next year produced two, and so on, then in twenty years there would be a million plants. \
    The elephant is reckoned to be the slowest breeder of all known animals, and I have taken some pains to estimate its probable minimum \
    rate of natural increase.

    In the case of every species, many different checks, acting at different periods of life, and during different seasons or years, \
    probably come into play. When we look at the plants and bushes clothing an entangled bank, we are tempted to attribute their \
    proportional numbers and kinds to what we call chance. Everyone has heard that when an American forest is cut down, a very different \
    vegetation springs up. Climate plays an important part in determining the average numbers of a species, and periodical seasons of \
    extreme cold or drought seem to be the most effective of all checks. I estimated that the winter of 1854-55 destroyed four-fifths of \
    the birds in my own grounds, and this is a tremendous destruction. The action of climate seems at first sight to be quite independent \
    of the struggle for existence, but in so far as climate chiefly acts in reducing food, it brings on the most severe struggle.

    On a piece of ground three feet long and two wide, dug and cleared, I marked all the seedlings of our native weeds as they came up. \
    Out of the 357 no less than 295 were destroyed, chiefly by slugs and insects. If turf which has long been mown be let to grow, the \
    more vigorous plants gradually kill the less vigorous, though fully grown, plants. Out of twenty species growing on a little plot of \
    turf nine species perished from the other species being allowed to grow up freely. The amount of food for each species of course gives \
    the extreme limit to which each can increase, although very frequently it is not the obtaining food which determines the average \
    numbers of a species.

    As many more individuals of each species are born than can possibly survive, there is a frequently recurring struggle for existence. \
    Any being, if it vary however slightly in any manner profitable to itself, will have a better chance of surviving. From the strong \
    principle of inheritance, any selected variety will tend to propagate its new and modified form. Natural selection, as we shall \
    hereafter see, is a power incessantly ready for action. It is as immeasurably superior to the feeble efforts of man as the works of \
    nature are to those of art.

    Slow though the process of selection may be, if feeble man can do much by his powers of artificial selection, I can see no limit to the \
    amount of change which may be effected in the long course of time. Natural selection will not necessarily produce absolute perfection, \
    nor can absolute perfection be everywhere found. Under domestication, it may be truly said that the whole organisation becomes in some \
    degree plastic. Not a single domestic animal can be named which has not in some country drooping ears, and the view suggested by some \
    authors, that the drooping is due to the disuse of the muscles of the ear, seems probable. When a race of plants is once pretty well \
    established, the seed raisers merely go over their seed beds, and pull up the rogues.

    Altogether at least a score of pigeons might be chosen, which if shown to an ornithologist would certainly be ranked by him as well \
    defined species. I kept every breed which I could purchase or obtain, and was permitted to join two of the London pigeon clubs. \
    Probably no breeder ever thought of such a result, or even wished for it. The great power of this principle of selection is not \
    hypothetical, and several of our eminent breeders have modified to a large extent some breeds of cattle and sheep. In plants the same \
    gradual process of improvement may plainly be recognised, whether or not sufficiently distinct to be ranked as distinct varieties. If \
    selection consisted merely in separating some very distinct variety, and breeding from it, the principle would be so obvious as hardly \
    to be worth notice. A large number of individuals of the same variety will generally be favourable to the work of selection, but only \
    when the conditions of life are fitted for it.

    Isolation is an important element in the process of natural selection, unless the area be very small. Nearly all naturalists agree \
    that we know nothing about the origin of most of our domestic races. The variations have been preserved for about six generations in \
    the longest of these trials. Rare species are often thought to be beaten in the race for life, except where man has helped them.
    """

  static func sentences(of text: String) -> [String] {
    text.split(separator: "\n\n").flatMap { paragraph in
      paragraph.replacing(". ", with: ".\u{1F}").split(separator: "\u{1F}").map(String.init)
    }
  }
}

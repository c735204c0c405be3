import Quantities
import TestSupport
import Testing

@Suite("What is read of news and headlines") struct NewsTests {
  @Test(
    "markets and companies",
    arguments: [
      Reading("Shares of the grocer fell 3.2% to $41.50.", "3.2 %", "41.5 USD"),
      Reading("Rupees 500 crore went to the firm 's $ 5 fund.", "5000000000 INR", "5 USD"),
      Reading("Two-thirds backed it; a fifth opposed it.", "0.66666666666666666667 of 1", "0.2 of 1"),
      Reading("The Group of Seven met in '68 with plans.", "1968"),
      Reading("118, 99 zł", "118.99 PLN"),
      Reading("Maker to pay $1.8bn", "1800000000 USD"),
      Reading("a £3m-a-year contract", "3000000 GBP"),
      Reading("The Dow drops 600 points, the Nasdaq 100 lost 0.2 percent.", "600 points", "0.2 %"),
      Reading("Futures rose 12-1/4 cents.", "0.1225 USD"),
      Reading("Prices rose 9.1pc.", "9.1 %"),
      Reading("Profit rose to 23.4 million pounds.", "23400000 GBP"),
      Reading("They sold 23.4 million pounds of beef.", "23400000 [lb_av]"),
      Reading("The index shed 1.5 percent to 18,321.", "1.5 %", "18321"),
      Reading("Output fell to 9.7 million bpd.", "9700000 [bbl_us]/d"),
      Reading("S&P 500 futures were up 0.28%.", "0.28 %"),
      Reading("A record 5.9m people are waiting.", "5900000 people"),
      Reading("The Big Four auditors and Fortune 500 firms watch."),
      Reading("The iPhone 15 sales topped 50 million units.", "50000000 units"),
      Reading("They paid 200.000 ₫ for it.", "200000 VND"),
      Reading("The grocer's shares jumped 12p to 345p.", "0.12 GBP", "3.45 GBP"),
      Reading("Crude fell 62 cents to $84.20 a barrel.", "0.62 USD", "84.2 USD"),
      Reading(
        "It lost 2.1 million users in the quarter, and four in the last quarter of 2024.", "2100000 users", "4",
        "2024"),
      Reading("About quarter of them left.", "about 0.25 of 1"),
      Reading("Of them 40 per cent, or 1.3m, of those asked agreed.", "40 %", "1300000"),
      Reading("The maker ships Windows 11 to 400 million PCs.", "400000000 pcs"),
      Reading("COP28 drew 85,000 people.", "85000 people"),
      Reading("The works take 278,000 t and 4,500 tpd.", "278000 t", "4500 t/d"),
    ])
  func markets(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "politics, crime and weather",
    arguments: [
      Reading("3 dead, 12 hurt in pileup", "3", "12"),
      Reading("The bill needs a two-thirds majority.", "0.66666666666666666667 of 1"),
      Reading("Nearly 3,000 people died on 9/11.", "nearly 3000 people"),
      Reading("The margin of error is plus or minus 3.1 points.", "3.1 points"),
      Reading("It fell among 65-to-74-year-olds.", "65..74 a"),
      Reading("Storm Kills 3 in Texas, Cuts Power to 200,000 Homes", "3", "200000 homes"),
      Reading("Police Arrest Four Men After Blast Leaves 12 Dead", "4 men", "12"),
      Reading("A 6.1-magnitude quake struck.", "6.1 magnitude"),
      Reading("The flood claims 12 lives.", "12 lives"),
      Reading("Resolution 1701 calls for 15,000 troops.", "15000 troops"),
      Reading("A man in his 30s was held."),
      Reading("It was found a week ago."),
      Reading("Route 66 runs for 2,448 miles through eight states.", "2448 [mi_i]", "8 states"),
      Reading("Traffic on U.S. 1 was stopped."),
      Reading("In the U.S. 40 have died.", "40"),
      Reading("Studio 54 opened late, and Level 3 rules apply."),
      Reading("She saw the Seven Dwarfs at the Six Nations."),
      Reading("Half price for 18- to 25-year-olds.", "0.5 of 1", "18..25 a"),
      Reading("IN THESE TWO CITIES THREE MEN DIED.", "2 cities", "3 men"),
      Reading("The 80/20 rule applies."),
      Reading("Last week 12 people died.", "12 people"),
      Reading("If one wants to know, one cannot ask."),
      Reading("One young patient died; one theory suggests why.", "1 patient", "1 theory"),
      Reading("He stayed three more months and 2 fewer days.", "3 mo", "2 d"),
      Reading("It fell by 12 per 100 patient years.", "12", "100 years"),
      Reading("The forest has 4 km squared, the boiler 15,000 British thermal units.", "4 km2", "15000 [Btu]"),
    ])
  func politics(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }

  @Test(
    "sports",
    arguments: [
      Reading("They won 3-0 in front of 88,966 fans.", "88966 fans"),
      Reading("He won 6-4, 7-6 (7-5), 6-3 in 2 hours.", "2 h"),
      Reading("Ajax 1-2 Porto: late goal"),
      Reading("She won 6-4, 3-6, 7-6 (5) in two hours.", "2 h"),
      Reading("The side were 152-4 at tea, at odds of 100-1."),
      Reading("She took her 10th win, 13.5 seconds ahead.", "10 in order", "13.5 s"),
      Reading("They won the Triple Crown."),
      Reading("She is 5'7\" and he is 6ft 2in tall.", "67 [in_i]", "74 [in_i]"),
      Reading("The 6-foot-9 forward had 12 rebounds.", "81 [in_i]", "12 rebounds"),
      Reading("under-12s go free"),
    ])
  func sports(_ reading: Reading) {
    #expect(QuantityText.readings(of: reading.sentence) == reading.quantities)
  }
}

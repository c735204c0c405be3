extension Lexicon {
  /// German.
  package static let german = Lexicon(
    language: "de",
    habits: [.joinsNumberWords, .unitsBeforeTens, .capitalNouns, .pointMakesOrdinal, .bareScales],
    pieces: germanPieces,
    decimalSign: UInt8(ascii: ","),
    groupingSign: UInt8(ascii: "."),
    cardinals: germanCardinals,
    hundreds: ["hundert"],
    scales: [
      .init("tausend", 3), .init("tsd", 3), .init("million", 6),
      .init("millionen", 6), .init("mio", 6), .init("mill", 6), .init("milliarde", 9), .init("milliarden", 9),
      .init("mrd", 9), .init("billion", 12), .init("billionen", 12), .init("billiarde", 15),
      .init("billiarden", 15), .init("trillion", 18), .init("trillionen", 18),
    ],
    scaleSuffixes: [.init("k", 3), .init("K", 3), .init("M", 6), .init("G", 9)],
    collectives: [
      .init("dutzend", 12), .init("dutzende", 12), .init("dutzenden", 12), .init("dutzends", 12), .init("schock", 60),
    ],
    vagueNumbers: [
      .init("ein paar", 3), .init("einem paar", 3), .init("einigen wenigen", 3), .init("keiner", 0), .init("keine", 0),
      .init("keinen", 0), .init("keinem", 0), .init("keines", 0), .init("kein", 0),
    ],
    amountWords: [
      "für", "in", "nur", "mal", "noch", "binnen", "innerhalb", "als", "um", "dauert", "kostet", "wiegt", "pro",
      "gegen",
    ],
    agoWords: ["zuvor", "später", "früher", "danach"],
    wholeWords: ["ganze", "ganzen", "ganzer", "ganzes"],
    belowZeroWords: ["unter null", "minus"],
    overWords: ["durch"],
    ordinals: germanOrdinals,
    ordinalSuffixes: ["te", "ter", "ten", "tes", "tem", "ste", "ster", "sten", "stes", "stem"],
    parts: germanParts,
    decimalWords: ["komma"],
    minusWords: ["minus", "negativ"],
    articles: ["ein", "eine", "einen", "einem", "einer", "eines"],
    determiners: [
      "der", "die", "das", "den", "dem", "des", "dieser", "diese", "dieses", "diesen", "diesem", "jeder", "jede",
      "jedes", "jeden", "jedem", "am", "im", "vom", "zum", "zur", "beim", "ihr", "ihre", "sein", "seine", "unser",
    ],
    andWords: ["und", "&"],
    ofWords: ["der", "des"],
    inWords: ["in"],
    proportionWords: ["von", "von je", "von jeweils", "aus", "unter"],
    perWords: ["pro", "je", "jede", "jeden", "jedes", "am", "im"],
    multiples: [
      .init("doppelt", .init(2)), .init("doppelte", .init(2)), .init("doppelten", .init(2)),
      .init("zweimal", .init(2)), .init("dreimal", .init(3)), .init("viermal", .init(4)), .init("fünfmal", .init(5)),
      .init("sechsmal", .init(6)), .init("siebenmal", .init(7)), .init("achtmal", .init(8)), .init("neunmal", .init(9)),
      .init("zehnmal", .init(10)), .init("zweifache", .init(2)), .init("dreifache", .init(3)),
      .init("dreifach", .init(3)), .init("vierfache", .init(4)), .init("vierfach", .init(4)),
      .init("fünffache", .init(5)), .init("fünffach", .init(5)), .init("zehnfache", .init(10)),
      .init("zehnfach", .init(10)), .init("verdoppelt", .init(2, .up)), .init("verdoppelte", .init(2, .up)),
      .init("verdoppelten", .init(2, .up)), .init("verdoppeln", .init(2, .up)), .init("verdreifacht", .init(3, .up)),
      .init("verdreifachte", .init(3, .up)), .init("vervierfacht", .init(4, .up)),
      .init("verzehnfacht", .init(10, .up)),
      .init("halbiert", .init(1, over: 2, .down)), .init("halbierte", .init(1, over: 2, .down)),
      .init("halbieren", .init(1, over: 2, .down)), .init("eine größenordnung", .init(10)),
    ],
    timesWords: ["mal", "x", "×"],
    foldWords: ["fach", "fache", "fachen", "faches"],
    percentWords: ["prozent", "v.h.", "%", "％"],
    pointWords: ["prozentpunkt", "prozentpunkte", "prozentpunkten", "%-punkte", "% punkte"],
    barePointWords: ["punkt", "punkte", "punkten", "zähler"],
    basisPointWords: ["basispunkt", "basispunkte", "basispunkten"],
    modifiersBefore: [
      .init("etwa", .about), .init("rund", .about), .init("circa", .about), .init("zirka", .about),
      .init("ca", .about), .init("ca.", .about), .init("ungefähr", .about), .init("um die", .about),
      .init("gegen", .about), .init("schätzungsweise", .about), .init("annähernd", .about), .init("in etwa", .about),
      .init("~", .about), .init("≈", .about), .init("gut", .justOver), .init("knapp über", .justOver),
      .init("etwas mehr als", .justOver), .init("etwas über", .justOver), .init("leicht über", .justOver),
      .init("knapp", .nearly), .init("fast", .nearly), .init("beinahe", .nearly), .init("nahezu", .nearly),
      .init("knapp unter", .nearly), .init("etwas weniger als", .nearly), .init("etwas unter", .nearly),
      .init("nicht ganz", .nearly), .init("weniger als", .lessThan), .init("unter", .lessThan),
      .init("kleiner als", .lessThan), .init("geringer als", .lessThan), .init("niedriger als", .lessThan),
      .init("kürzer als", .lessThan), .init("jünger als", .lessThan), .init("unterhalb von", .lessThan),
      .init("<", .lessThan), .init("mehr als", .moreThan), .init("über", .moreThan), .init("größer als", .moreThan),
      .init("höher als", .moreThan), .init("länger als", .moreThan), .init("älter als", .moreThan),
      .init("oberhalb von", .moreThan), .init("jenseits von", .moreThan), .init("weit über", .moreThan),
      .init("deutlich über", .moreThan), .init("deutlich mehr als", .moreThan), .init(">", .moreThan),
      .init("mindestens", .atLeast), .init("wenigstens", .atLeast), .init("zumindest", .atLeast),
      .init("nicht weniger als", .atLeast), .init("ab", .atLeast), .init("≥", .atLeast), .init("> =", .atLeast),
      .init("höchstens", .atMost), .init("maximal", .atMost), .init("nicht mehr als", .atMost),
      .init("allenfalls", .atMost), .init("≤", .atMost), .init("< =", .atMost), .init("bis zu", .upTo),
    ],
    modifiersAfter: [
      .init("oder mehr", .atLeast), .init("und mehr", .atLeast), .init("oder höher", .atLeast),
      .init("oder älter", .atLeast), .init("und älter", .atLeast), .init("aufwärts", .atLeast),
      .init("plus", .atLeast), .init("oder weniger", .atMost), .init("und weniger", .atMost),
      .init("oder jünger", .atMost), .init("oder so", .about), .init("plus minus", .about),
    ],
    modifierFillers: [
      "der", "die", "das", "den", "dem", "ein", "eine", "einen", "nur", "gerade", "insgesamt", "weitere",
    ],
    spanWords: ["über", "um", "in", "unter", "ab", "gegen"],
    rangeWords: ["bis", "bis zu", "auf"],
    betweenWords: ["zwischen"],
    fromWords: ["von"],
    rangingWords: ["reicht", "reichen", "reichte", "schwankt", "schwankte", "liegt", "liegen", "lag"],
    orWords: ["oder"],
    contrastWords: ["gegenüber", "verglichen", "als", "statt", "versus", "vs"],
    riseWords: [
      "stieg", "stiegen", "steigt", "steigen", "gestiegen", "wuchs", "wuchsen", "wächst", "wachsen", "gewachsen",
      "zunahm", "nahm", "erhöhte", "erhöht", "erhöhten", "erhöhung", "anstieg", "zuwachs", "kletterte", "geklettert",
      "sprang", "verbesserte", "verbessert", "plus", "verdoppelte", "verdoppelt", "verdreifacht", "zulegte",
    ],
    fallWords: [
      "fiel", "fielen", "fällt", "fallen", "gefallen", "sank", "sanken", "sinkt", "sinken", "gesunken", "schrumpfte",
      "geschrumpft", "rückgang", "verringerte", "verringert", "senkte", "gesenkt", "reduzierte", "reduziert", "abnahm",
      "stürzte", "gestürzt", "halbierte", "halbiert", "verlor", "verloren", "minus",
    ],
    changeWords: ["ging", "gingen", "änderte", "geändert", "veränderte", "verändert", "wechselte", "lag", "kam"],
    moreWords: ["mehr", "höher", "länger", "größer", "schneller", "älter", "teurer"],
    lessWords: ["weniger", "niedriger", "kürzer", "kleiner", "langsamer", "jünger", "billiger", "geringer"],
    eitherWayWords: ["schneller", "langsamer", "verbesserte", "verbessert"],
    lengthWords: [
      "weitere", "weiteren", "zusätzliche", "zusätzlichen", "lange", "langen", "volle", "vollen", "ganze", "ganzen",
    ],
    months: [
      .init("januar", 1), .init("jänner", 1), .init("jan", 1), .init("februar", 2), .init("feb", 2), .init("märz", 3),
      .init("april", 4), .init("apr", 4), .init("mai", 5), .init("juni", 6), .init("juli", 7), .init("august", 8),
      .init("aug", 8), .init("september", 9), .init("sept", 9), .init("sep", 9), .init("oktober", 10), .init("okt", 10),
      .init("november", 11), .init("nov", 11), .init("dezember", 12), .init("dez", 12),
    ],
    weekdays: [
      .init("montag", 1), .init("dienstag", 2), .init("mittwoch", 3), .init("donnerstag", 4), .init("freitag", 5),
      .init("samstag", 6), .init("sonnabend", 6), .init("sonntag", 7),
    ],
    quarterWords: ["q", "quartal"],
    partOfPeriodWords: ["anfang", "mitte", "ende", "sommer", "winter", "frühjahr", "herbst", "frühling"],
    sinceWords: ["seit"],
    untilWords: ["vor", "bis"],
    yearContextWords: [
      "in", "im", "seit", "bis", "vor", "nach", "ab", "von", "zwischen", "jahr", "jahre", "jahres", "anfang", "mitte",
      "ende", "sommer", "winter", "frühjahr", "herbst", "und", "für", "um", "das", "gegenüber", "der",
    ],
    decadeSuffixes: ["er", "ern"],
    halfDayWords: ["uhr"],
    units: Lexicon.germanUnits,
    powerWords: [],
    labelWords: [
      .init("abbildung", .figureNumber), .init("abbildungen", .figureNumber), .init("abb", .figureNumber),
      .init("bild", .figureNumber), .init("tabelle", .figureNumber), .init("tabellen", .figureNumber),
      .init("tab", .figureNumber), .init("grafik", .figureNumber), .init("diagramm", .figureNumber),
      .init("abschnitt", .figureNumber), .init("kapitel", .figureNumber), .init("anhang", .figureNumber),
      .init("seite", .figureNumber), .init("seiten", .figureNumber), .init("s.", .figureNumber),
      .init("frage", .figureNumber), .init("gleichung", .figureNumber), .init("artikel", .figureNumber),
      .init("absatz", .figureNumber), .init("zeile", .figureNumber), .init("band", .figureNumber),
      .init("ausgabe", .figureNumber), .init("folge", .figureNumber), .init("teil", .figureNumber),
      .init("§", .figureNumber), .init("fußnote", .footnote), .init("version", .version), .init("stufe", .name),
      .init("typ", .name), .init("phase", .name), .init("klasse", .name), .init("raum", .name), .init("zimmer", .name),
      .init("gleis", .name), .init("nr.", .identifier), .init("nummer", .identifier), .init("#", .identifier),
      .init("isbn", .identifier), .init("issn", .identifier), .init("doi", .identifier), .init("tel", .phoneNumber),
      .init("telefon", .phoneNumber), .init("fax", .phoneNumber),
    ],
    streetWords: [],
    idioms: [
      "unter vier augen", "zum ersten mal", "in erster linie", "eins nach dem anderen",
      "null und nichtig",
      "acht geben", "außer acht", "erste hilfe", "zweiter weltkrieg", "zweiten weltkrieg", "ersten weltkrieg",
    ],
    abbreviations: ["mio", "mrd", "tsd", "mill", "ca", "bzw", "nr", "abb", "tab", "inkl", "exkl", "max", "min"],
    statisticWords: ["ki", "sd", "se"],
    stopWords: germanStopWords,
    irregularPlurals: [],
    pastEndings: [],
    pluralEndings: [],
    falsePlurals: ["prozent"]
  )

  private static let germanCardinals: [NumberWord] = [
    .init("null", 0), .init("eins", 1), .init("zwei", 2), .init("zwo", 2), .init("drei", 3), .init("vier", 4),
    .init("fünf", 5), .init("fuenf", 5), .init("sechs", 6), .init("sieben", 7), .init("acht", 8), .init("neun", 9),
    .init("zehn", 10), .init("elf", 11), .init("zwölf", 12), .init("zwoelf", 12), .init("dreizehn", 13),
    .init("vierzehn", 14), .init("fünfzehn", 15), .init("fuenfzehn", 15), .init("sechzehn", 16),
    .init("siebzehn", 17), .init("achtzehn", 18), .init("neunzehn", 19), .init("zwanzig", 20), .init("dreißig", 30),
    .init("dreissig", 30), .init("vierzig", 40), .init("fünfzig", 50), .init("fuenfzig", 50), .init("sechzig", 60),
    .init("siebzig", 70), .init("achtzig", 80), .init("neunzig", 90),
  ]

  /// Stems of the ordinals, to which endings are joined.
  private static let germanOrdinalStems: [NumberWord] =
    [
      .init("erst", 1), .init("dritt", 3), .init("siebt", 7), .init("acht", 8), .init("hundertst", 100),
      .init("tausendst", 1000), .init("millionst", 1_000_000), .init("milliardst", 1_000_000_000),
    ]
    + germanCardinals.compactMap { cardinal in
      switch cardinal.value {
      case 2, 4, 5, 6, 9...19: NumberWord(cardinal.word + "t", cardinal.value)
      case 7: NumberWord(cardinal.word + "t", cardinal.value)
      case 20...: NumberWord(cardinal.word + "st", cardinal.value)
      default: nil
      }
    }

  private static let germanOrdinals: [NumberWord] =
    [
      .init("zuerst", 1), .init("zweit", 2), .init("dritt", 3), .init("viert", 4), .init("fünft", 5),
      .init("sechst", 6),
    ]
    + germanOrdinalStems.flatMap { stem in
      ["e", "er", "en", "es", "em"].map { NumberWord(stem.word + $0, stem.value) }
    }

  private static let germanParts: [NumberWord] =
    ["halb", "halbe", "halber", "halbes", "halben", "halbem", "hälfte"].map { NumberWord($0, 2) }
    + [
      .init("drittel", 3), .init("dritteln", 3), .init("viertel", 4), .init("vierteln", 4), .init("fünftel", 5),
      .init("fünfteln", 5), .init("sechstel", 6), .init("siebtel", 7), .init("achtel", 8), .init("neuntel", 9),
      .init("zehntel", 10), .init("zwölftel", 12), .init("zwanzigstel", 20), .init("hundertstel", 100),
      .init("tausendstel", 1000), .init("millionstel", 1_000_000),
    ]

  /// What a joined number word is made of, with the words that each piece stands for.
  private static let germanPieces: [(piece: String, words: [String])] =
    (germanCardinals.map { ($0.word, [$0.word]) }
      + [
        ("ein", ["eins"]), ("einund", ["eins", "und"]), ("und", ["und"]), ("hundert", ["hundert"]),
        ("tausend", ["tausend"]), ("einhalb", ["und", "ein", "halb"]), ("anderthalb", ["eins", "und", "ein", "halb"]),
      ]
      + germanParts.map { ($0.word, [$0.word]) } + germanOrdinals.map { ($0.word, [$0.word]) })
}

extension Lexicon {
  /// The words that tell the language of a text; by themselves, since a text is told before anything else of its language is needed.
  static let germanStopWords: [String] = [
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "und", "oder",
    "aber",
    "von", "in", "im", "an", "am", "auf", "bei", "mit", "ohne", "für", "zu", "zum", "zur", "aus", "nach", "vor",
    "über",
    "unter", "zwischen", "durch", "gegen", "um", "als", "wie", "dass", "weil", "wenn", "ob", "ist", "sind", "war",
    "waren", "wird", "werden", "wurde", "wurden", "hat", "haben", "hatte", "hatten", "sein", "nicht", "kein", "keine",
    "er", "sie", "es", "wir", "ihr", "ich", "du", "sich", "auch", "nur", "noch", "schon", "sehr", "mehr", "weniger",
    "so", "dann", "da", "dort", "hier", "bis", "seit", "ab", "pro", "je", "laut", "dieser", "diese", "dieses", "doch",
    "mal", "bitte", "alt",
  ]
}

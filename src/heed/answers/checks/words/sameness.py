"""Words with which two sentences are compared: the same thing in Dutch and English, its opposite, and who does it."""

SAME = """
    openingstijden opening openingsuren hours open geopend opens opened openen
    milieustraat recycling afvalbrengstation recyclingcentre recyclestation brengstation
    prijs kosten kost tarief bedrag fee price cost costs charge rate euro betalen pay betaalt leges betaal
    telefoonnummer nummer phone telephone number bellen bel call reach
    zwembad pool
    swimming zwemmen swim
    bibliotheek library
    stadhuis gemeentehuis townhall hall
    balie loket counter desk
    parkeren parking parkeer parkeervergunning park parkeerplaats
    vergunning permit permits vergunningen
    grofvuil bulky grof
    afval waste rubbish garbage vuilnis restafval refuse
    gft groente organic tuinafval food-waste
    papier paper oud-papier
    plastic pmd packaging
    ophalen opgehaald collection collected inzameling ingezameld collect haalt picked ophaaldag ophaalt
    hond honden dog dogs
    brug bridge
    straat street weg road
    markt market
    speeltuin playground speelplaats
    boom bomen tree trees
    lamp lampen lantaarn straatlantaarn straatverlichting streetlight streetlights light lights lighting
    verlichting lantaarnpaal
    water drinkwater waterleiding
    riool sewer drain rioolput kolk
    school scholen schools
    bus bussen buses
    afspraak appointment appointments
    paspoort passport passports
    rijbewijs licence license
    rijden snelheid speed maximumsnelheid
    toegestaan allowed mag mogen permitted verboden forbidden prohibited banned
    gratis free kosteloos
    gesloten dicht closed afgesloten closes sluit sluiten closure afsluiting
    werkzaamheden work works werk
    fietsen fiets bike bikes bicycle bicycles fietsenstalling
    kermis fair
    vuurwerk fireworks
    bijeenkomst meeting bewonersavond informatieavond
    container containers bin bins
    compost composting
    wijkteam team
    jeugd youth
    aanvragen aanvraag apply application
    zaterdag saturday
    zondag sunday
    maandag monday
    dinsdag tuesday
    woensdag wednesday
    donderdag thursday
    vrijdag friday
    zomer summer
    winter winters
    dag day dagen days
    week weken weeks
    maand month maanden months
    jaar year years
    storing fault outage
    evenement event events
    bewoners inwoners residents
    bezoekers visitors
    gladheid grit gritting strooien strooit
    vijver pond
    sporthal gym sports
    fontein fountain
    toilet toilets wc
    begraafplaats cemetery
"""
"""A line is one thing."""

LESS = """
    verbod; verbiedt; ban; prohibition; gecanceld; niet; geen; nooit; nergens; niemand; verboden; zonder; dicht;
    gesloten; afgesloten; sluit; afgelast; geannuleerd; geschrapt; vervalt; stopt; gestopt; onmogelijk; weigeren;
    geweigerd; afgewezen; uit; uitgesteld; nee; niets; verdwijnt; verdwijnen; aan de lijn; aangelijnd; gekapt;
    kappen; gekapt worden; niet nodig; weggehaald; buiten gebruik; defect; kapot;
    not; no; never; nowhere; nobody; forbidden; prohibited; banned; without; closed; closes; shut; cancelled;
    canceled; called off; scrapped; stops; stopped; impossible; refused; rejected; can't; cannot; won't; isn't;
    aren't; don't; doesn't; mustn't; postponed; nothing; on a lead; on the lead; on a leash; on the leash; felled;
    cut down; removed; out of order; out of use;
"""

NOT_LESS = """
    niet alleen; niet meer dan; niet later; geen probleem; geen zorgen; maakt niet uit; not only; not later;
    no later than; no problem; no longer than; no more than; uit te; van uit; uit de; uit het; weet u niet;
    als het niet; niet vergeten; don't forget; don't hesitate; do not hesitate;
"""

PAST_STATE = """
    was; waren; voorheen; vroeger; eerder; vorig jaar; tot vorig*; niet meer; niet langer; voormalig*; gold; golden;
    kostte; in het verleden; eerst; tot en met vorig*;
    were; used to; previously; formerly; earlier; last year; no longer; until last; in the past; once; before that
"""

FROM_THEN = """
    vanaf; per; met ingang van; straks; volgend jaar; komend jaar; nieuwe; from; as of; starting; next year; new;
    will be; wordt; worden; gaat;
"""

ACTORS = {
    "municipality": "wij; we; gemeente; onze; ons; aannemer; buitendienst; ploeg; monteur*; stadsbeheer; municipality; council; our; crew; contractor; city",
    "resident": "u zelf; uzelf; zelf; bewoners zelf; eigenaar; eigenaren; huiseigenaar; yourself; residents themselves; owner; owners; homeowner*; u moet; u dient; moet u; you have to; you must; you need to",
    "province": "provincie; province",
    "water_board": "waterschap; hoogheemraadschap; water board; water authority",
    "housing": "woningcorporatie; corporatie; woningbouw*; verhuurder; housing association; housing corporation; landlord; wooncorporatie",
    "grid": "netbeheerder; liander; stedin; enexis; grid operator; energy company; energiebedrijf; waterbedrijf; water company; vitens; brabant water",
    "state": "rijkswaterstaat; prorail; ns; het rijk; national roads authority; railway company; rail operator",
    "police": "politie; police",
    "others": "brandweer; ggd; omgevingsdienst; fire brigade; veiligheidsregio; vervoerder; busmaatschappij; bus company; kpn; telecom*; stichting; sportvereniging; vve; foundation; school; schoolbestuur; school board",
}

GENERIC = """
    openingstijden open tijd tijden tijdstip uren dicht prijs kosten tarief gratis bedrag telefoonnummer dag dagen
    week maand jaar maximum maximale maximaal minimum aantal toegestaan verboden datum deadline nieuw nieuwe
    plaats start begint begin einde duurt duur werk werkzaamheden zomer winter maandag dinsdag woensdag donderdag
    vrijdag zaterdag zondag bewoners bezoekers inwoners gemeente havenstad persoon stuk keer
    time times day days week month year maximum minimum number size date deadline start starts begins end last
    long takes new place town city municipality resident visitor person piece once without zonder allowed
    reopening hereopening registration inschrijving
"""
"""Words of many subjects, which tell none apart."""

STOP = """
    de het een en of van voor met bij op in is zijn wordt worden dat dit die deze er te aan naar om tot als ook
    maar nog wel u uw je we wij ons onze ik heeft heb hebben kunt kan kunnen mag moet zal zullen gaat dan daar
    hier zo door over uit wat wie waar hoe meer al uur euro graag dank bericht vraag melding geen niet komt komen
    krijgt beste hallo gewoon helaas vanwege doordat omdat zeker echt normaal graag beste hallo goedemorgen
    goedemiddag weer eerst alleen altijd elke via per
    the a an and or of for with at on in is are be been that this these those there to from by as also but still
    you your we our i has have can may must will would it its they then here so through about out what who where
    how more already please thank thanks message question report no not comes come gets dear hello hi
    unfortunately because yet simply just really sure sorry usual goes ahead again first only always every via per
    us do does if when
"""

_UNITS = """
    metre meter metres meters m; centimetre centimeter centimetres centimeters cm; kilometre kilometer kilometres km;
    cubic-metre kuub m3 m³ kubieke|meter cubic|metre cubic|metres cubic|meter cubic|meters; square-metre m2 m² vierkante|meter
    square|metres square|metre; hour uur uren hours; minute minuut minuten minutes; day dag dagen days; week weken weeks;
    month maand maanden months; year jaar years jaren; kilo kilos kg kilogram; litre liter liters litres; person personen
    persoon people persons mensen; time keer times maal; roll rollen rolls; bag zakken bags zak; percent procent %;
    child kinderen kind children; piece stuks pieces stuk; car auto's cars auto; bin bakken bins; box dozen boxes;
    degree graden degrees; working-day werkdagen werkdag working|days working|day; tree bomen trees; place plekken plaatsen places
    spaces; charger laadpalen chargers; visit bezoeken visits; tonne ton tons tonnes
"""
UNITS = {word.replace("|", " "): words.split()[0] for words in _UNITS.split(";") for word in words.split()}
"""Each word for a unit, and the one word by which it is compared."""

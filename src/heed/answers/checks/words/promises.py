"""Words that make a moment a promise, and words that make it none. Written as `phrases.py` says."""

COMMITS = """
    wij; we; ik; gemeente; ons; onze; collega*; monteur*; ploeg; team; medewerker*; aannemer; wijkbeheerder;
    buitendienst; beheerder;
    iemand; inspecteur*; handhaver*; boa*; zal; zullen; wordt; worden; gaat; gaan; komt; komen; krijgt; krijg; hoort;
    hoor;
    ontvangt; ontvang; heeft u; hebt u; heb je; staat er; is het; doet * het; is * weer; zijn * weer; bent u; klaar;
    opgelost;
    hersteld; gerepareerd; gemaakt; verwijderd; geplaatst; afgehandeld; opgehaald; geleegd; schoon; weg; beloof*;
    beloofd;
    garand*; reken*; kunt u * verwachten; mag u * verwachten; kunt u * tegemoet zien; verwacht*; brandt; werkt;
    branden;
    rijdt; draait; doet hij; doet zij; doen zij; doen ze; gat ... dicht; gat is dicht; is het gat; is de kuil; is het lek;
    weet u; weten jullie; hebt u; heeft u; loodgieter*; elektricien*; schilder*; straatmaker*; wagen*; vrachtwagen*;
    inzamelaar; ronde; storingsdienst; reiniging*; veegwagen*; kolkenzuiger*; hovenier*; bomenploeg; handhaving;
    wijkagent; conducteur*; installateur*; leverancier*; stadswacht*; wijkconcierge; opzichter; toezichthouder*;
    lost; maakt; haalt; brengt; veegt; repareert; herstelt; plaatst; vervangt; snoeit; bezoekt; belt; mailt; schrijft;
    stuurt; levert; regelt; kijkt; legt; zet hij; vindt u; ligt; hangt; reparatie; herstel; levering; afronding;
    oplevering; schoonmaak;
    gepland; ingepland; staat; antwoord; reactie; bericht; uitsluitsel; beslissing; binnen; terug
"""

COMMITS_EN = """
    we; municipality; council; we'll; we're; i; i'll; our; will; shall; he'll; they'll; it'll; you'll; going to;
    crew; team; contractor; colleague*;
    truck*; lorry; van; round; plumber*; electrician*; painter*; gardener*; inspector*; warden*; sweeper*; surveyor*;
    caretaker*; supplier*; installer*; department; specialist*; librarian*; comes; come round; visits; fixes; repairs;
    replaces; empties; collects; clears; sweeps; calls; rings; writes; sends; delivers; gets; does it; do it; does that;
    you'll know; you'll have; you'll see; you'll be; it's done; it's fixed; is fixed; is done; is sorted; is clean;
    is clear; is gone; is back; are back; works again; solved; gone; clean; repair; delivery; in place; on it;
    officer*; engineer*; someone; somebody; technician*; expect; promise*; guarantee*; be fixed; be done; be ready;
    be back on;
    be repaired; be back; planned; scheduled; booked; hear; get; receive; reply; answer; response; decision; fixed;
    sorted; done; repaired; cleaned;
"""

RESIDENT_ACTS = """
    u kunt; kunt u; je kunt; kun je; jullie kunnen; u moet; moet u; wilt u; wil je; als u; als je; stuur; bel ons;
    u mag; mag u; indien; wanneer u;
    geopend; open; gesloten; gaat ... dicht; gaan ... dicht; zijn ... dicht; balie ... dicht; kantoor ... dicht; stil; quiet; workshop*; cursus;
    repair cafe; inloop; zwerfvuilactie; bijeenkomst; elke; iedere; elk; wekelijks; maandelijks; jaarlijks; tenzij; u was; was u;
    u belde; u schreef; u meldde; bezwaar maken; inleveren;
    u dient; aanmelden; inschrijven; aanvragen; you can; you may; you could; can you; could you; please; if you;
    you need to; you must;
    you have to; unless; open; opens; closed; every; each; weekly; monthly; opening hours; you wrote; you called;
    you reported;
    muziek; festival*; feest; concert*; voorstelling*; optocht; kermis; spreekuur; inloopspreekuur; vergadert; ophaalbalie;
    rommelmarkt; braderie; meestal; normaal gesproken; gewoonlijk; doordeweeks; usually; normally; music; fair; festival;
    parade; council meets; council moved; committees; meets on; meets every; walk-in; surgery;
    are you; were you; kom langs; loop * binnen; come by; drop in; would you; will you; apply; sign up; register;
    let us know; laat * weten;
    gft; gft-bak; pmd; pmd-bak; oud papier; groene bak; grijze bak; papierbak; markt; market; market day; geldt;
    geldig; valid; geeft u; geef; zet; leg; plaats; put; place;
"""
"""What the resident may do, and when something is open: a moment in it is not ours to keep."""

DENIED = """
    niet beloven; niet garanderen; niet toezeggen; niet zeggen; niet haalbaar; geen toezegging; lukt niet;
    lukt ... niet; kan ik ... niet; kunnen we ... niet;
    kunnen wij ... niet; kan ... niet; gaat niet lukken; gaat ... niet lukken; niet voor; niet eerder; niet vandaag;
    niet morgen; niet meer deze week; niet deze week; helaas niet; geen datum; nog niet bekend;
    weten ... nog niet; weet ... nog niet; waarschijnlijk niet; pas na; red* ... niet; halen ... niet;
    niet meer vandaag; niet binnen; zonder * te beloven;
    cannot; can't; can not; unable; won't; will not; not be able; no sooner; not before; not today; not tomorrow;
    not this week; not within; don't know; do not know;
    probably not; no date; isn't possible; is not possible; not possible; not by; unlikely; not earlier;
    niet mogelijk; onmogelijk; impossible;
    too soon; too early; too late; te vroeg; te snel; te kort dag; te laat; so no; in use; training;
    studiedag; cursusdag; we close; we are closed; we're closed; wij zijn dicht; we zijn dicht; zijn wij dicht;
    zijn we dicht; wij zijn gesloten; we zijn gesloten; zijn wij gesloten; zijn we gesloten; is het pasen; is het kerst;
    is het pinksteren; is het een feestdag; is een feestdag; holiday; bank holiday; feestdag; geen wagens; geen * in dienst;
    rijden ... geen; rijdt ... geen; werkt ... niet; werken ... niet; niemand; nobody; no one; no crew; nobody works;
    vrije dag; day off; we don't; wij doen ... niet; is vrij; zijn vrij; is off; are off; op vakantie; on holiday; on leave;
    wants to read; back on;
    met verlof; had gehoopt; hadden gehoopt; had hoped; streven; streeft; hope; hopes; hopen; hoop; hoopt;
    probeer; proberen; try; trying; as soon as; zodra; mogelijk; misschien; wellicht; perhaps; maybe; might;
    depends; hangt af van; afhankelijk; only if; alleen als; mits; provided; in case; rather than; instead of; in plaats van;
"""

PAST = """
    schreef; schreven; wrote;
    heb; hebben; heeft; had; hadden; was; waren; is al; zijn al; is reeds; werd; werden; gisteren; kwam; kwamen;
    stond; meldde; schreef; belde; ging; gingen; were;
    has; have; was; been; did; already; wrote; called; came; went; yesterday; ago; geleden; sinds; since; ontvingen;
    kregen; received; got;
    is ... geweest; afgelopen; vorige; last week; ontvangen; doorgegeven; doorgezet; geregistreerd; aangemeld;
    started; began; begonnen; forwarded; passed; registered; reported; logged;
"""

FUTURE = """
    zal; zullen; wordt; worden; gaat; gaan; komt; komen; krijgt; hoort; ontvangt; staat; staan; gepland; planned;
    scheduled; will; shall; we'll; i'll; you'll; it'll; they'll; going to; be fixed;
    is het weer; is alles; beloof*; promise*; guarantee*; garand*; be done; be ready; doen; sturen; bellen; maken we;
    herstellen; repareren; halen; legen; ruimen;
"""

COUNTS_ON = """
    u kunt rekenen op; kunt u rekenen op; u kunt op; u kunt ons; u mag rekenen op; je kunt rekenen op;
    kunt u verwachten; u kunt verwachten; u mag verwachten; mag u verwachten; kun je verwachten;
    kunt u tegemoet zien; u kunt ervan uitgaan; u kunt erop rekenen;
    you can count on; you can expect; you may expect; you can rely on; you can look forward to; you can be sure
"""
"""What the resident may expect is ours to keep."""

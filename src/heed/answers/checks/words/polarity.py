"""Words by which a sentence says yes or no: whether it is open, allowed, needed, free, there, safe, for everybody.

Of each axis the phrases for yes and for no, as `phrases.py` says. A word that denies turns those of its clause round.
"""

AXES = {
    "open": (
        """
        open; geopend; opent; opens; opened; heropend; reopened; toegankelijk; terecht; bereikbaar; binnenlopen; te bezoeken;
        accessible; walk in; come in; climb; go in; get in; in use; weer in; weer over; ride across; welkom; welcome
        """,
        """
        dicht; gesloten; sluit; sluiten; afgesloten; closed; closes; shut; shuts; closure; afsluiting; turned away;
        buiten gebruik; out of use; out of order; gesperd; gestremd
        """,
    ),
    "allowed": (
        """
        mag; mogen; toegestaan; kan; kunt; kun; kunnen; may; can; allowed; permitted; los; off the leash; off leash; loslopen;
        run free; vrij om; free to; losloopgebied; zoveel als; no problem; geen probleem; gerust; prima; fine; toestemming
        """,
        """
        verboden; verbod; *verbod; verbiedt; zwemverbod; alcoholverbod; vuurwerkverbod; sproeiverbod; stookverbod;
        rookverbod; vaarverbod; parkeerverbod; ban; banned; forbidden; prohibited; prohibition; aangelijnd; aan de lijn;
        on a leash; on the leash; on a lead; kookadvies; please don't; niet toegestaan; off limits; must be kept
        """,
    ),
    "needed": (
        """
        verplicht; nodig; moet; moeten; dient; required; compulsory; mandatory; need; needs; must; have to; has to; vereist;
        op afspraak; by appointment; appointment only; needed; necessary; hoeft; hoeven
        """,
        """
        needn't; vrijwillig; voluntary; optional; zonder; without; vergunningvrij; free of rules; just turn up
        """,
    ),
    "free": (
        """
        gratis; kosteloos; free; for free; free of charge; niets betalen; kost niets; kost u niets; costs nothing;
        vergoed; refund; refunded; krijgt ... terug; get back; pay back; vergoeding; subsidie; vrijgesteld; exempt
        """,
        """
        kost; kosten; betaalt; betaald; betalen; betaal; tarief; euro; eur; pay; pays; paid; costs; fee; charge; price;
        cents; leges; eigen kosten; own cost; own expense
        """,
    ),
    "there": (
        """
        blijft; blijven; komt; komen; staat; staan; hangt; geldt; gelden; er is; er zijn; stays; stay; remains; remain; there is;
        there are; there's; in force; applies; apply; exists; continues; gaat door; goes ahead; rijdt; still; nog steeds;
        gewoon; get; gets; provided; krijgt; krijgen; wordt geplaatst; included; is on the; was added; on the route
        """,
        """
        verdwijnt; verdwijnen; stopt; gestopt; opgeheven; afgeschaft; ingetrokken; lifted; ended; stopped; scrapped;
        abolished; discontinued; vervalt; vervallen; weg; weggehaald; moved; verplaatst; verhuisd; cancelled; canceled;
        geannuleerd; afgelast; called off; geschrapt; slaan * over; slaan ... over; skip; afgevallen; removed; verwijderd;
        gekapt; felled; has closed; is over; zonder; gaat niet door; donker; dark; uit; off; ontbreekt; missing
        """,
    ),
    "safe": (
        "veilig; safe; drinkbaar; schoon; geschikt; suitable; step-free; hellingen; hellingbaan; ramp; ramps; betrouwbaar",
        "onveilig; unsafe; gevaarlijk; dangerous; besmet; contaminated; blauwalg; boil; kook; koken; boiling; steps; trap; treden",
    ),
    "everybody": (
        """
        iedereen; everyone; everybody; anyone; anybody; all ages; alle leeftijden; alle; all; no limit; no age limit;
        onbeperkt; unlimited; openbaar; public; zoveel; as many; every; ook voor; also for
        """,
        """
        alleen; slechts; uitsluitend; only; just for; maximaal; maximum; hooguit; at most; up to; reserved; gereserveerd;
        besloten; private; limit; cap; members; bedoeld voor; meant for
        """,
    ),
    "ours": (
        """
        wij; we; gemeente; ons; onze; our; ours; us; municipality; council; city; gemeentekas; stad; van de stad
        """,
        """
        eigenaar*; owner*; vereniging; *vereniging; association; bedrijf; company; bewoners zelf; residents themselves;
        u zelf; uzelf; yourself; provincie; waterschap; woningcorporatie; verhuurder; landlord; parochie; parish; school*;
        partnership; samenwerkingsverband; foundation; stichting; organisatie; organisation; netbeheerder; politie; police
        """,
    ),
}

DENIES = """
    niet; geen; nooit; nergens; niemand; nee; niets; noch; not; no; never; nowhere; nobody; none; nothing; neither; cannot; can't;
    won't; isn't; aren't; don't; doesn't; didn't; mustn't; wasn't; shouldn't; haven't; hasn't
"""

YES = """
    ja; jazeker; zeker; klopt; dat klopt; inderdaad; gelukkig wel; gelukkig; jawel; natuurlijk; graag; dat kan; dat mag;
    yes; yep; sure; certainly; of course; correct; that's right; indeed; absolutely; they can; you can; it is; we are;
    we do; it's decided, yes; goed nieuws; good news; they are; it does
"""
"""At the head of an answer: it says yes to what was asked."""

NO = """
    nee; nee hoor; neen; helaas; helaas niet; nog niet; niet meer; jammer genoeg; dat kan niet; dat mag niet; zeker niet;
    no; nope; not yet; not really; i'm afraid not; afraid not; unfortunately; unfortunately not; please don't;
    not at all; not any more; not this time; not even; not without; they don't; it isn't; it wasn't; they aren't;
    you don't; there isn't; none; they shouldn't; sorry, no; not for; niet
"""

"""Formal matters without their legal words: how residents put them, and how an answer decides or accepts them.

Written as `phrases.py` says. The legal words themselves stand in `formal.py`.
"""

IMPLIED = {
    "objection": """
        niet eens met ... beslissing; niet eens met ... besluit; niet eens met ... boete; niet eens met ... aanslag;
        niet eens met ... beschikking; niet eens met ... afwijzing; niet eens met ... weigering; oneens met ... besluit;
        oneens met ... beslissing; beslissing ... herzien; besluit ... herzien; wordt herzien; boete ... intrekken;
        besluit ... intrekken; beslissing ... intrekken; aanslag ... verlagen; dat u dit terugdraait; terugdraai*;
        boete ... kwijtschelden; boete ... ongedaan; beslissing ... ongedaan; besluit ... ongedaan;
        heroverweeg*; heroverwegen; opnieuw ... beoordel*; vecht ... aan; aanvechten; onterechte boete; boete is onterecht;
        accepteer ... besluit niet; accepteer ... niet; woz-waarde ... te hoog; woz ... te hoog; protesteer tegen;
        protest ... tegen ... besluit; verlaagd ... niet waar; stopgezet ... niet waar; terugvordering ... niet waar;
        disagree with ... decision; disagree with ... fine; disagree with ... assessment; disagree with ... refusal;
        don't agree with ... decision; do not agree with ... decision; don't agree with ... fine;
        do not agree with ... fine; reconsider; overturn ... decision; reverse ... decision; revoke ... fine;
        cancel ... fine; withdraw ... fine; challenge ... fine; challenge ... decision; dispute ... fine;
        dispute ... decision; dispute ... assessment; contest ... fine; don't accept this; do not accept this;
        don't accept ... decision; do not accept ... decision; wrongly fined; unfair fine; valuation ... too high;
        formal view on; formal opinion on; my view on the draft; protest against ... decision;
    """,
    "damages": """
        wie betaalt ... schade; wie betaalt mijn; schade ... vergoed; vergoed krijgen; geld terug voor; wil ... euro terug;
        kosten ... op u|jullie|de verhalen; voor de kosten opdraaien; draai* ... op voor; schadevergoeding;
        wie gaat dat betalen; stuur ... de rekening; compensatie voor; wil ik vergoed; wil een vergoeding;
        who pays for ... damage; who's paying for; who is paying for; who will pay for; pay for the stock;
        want ... euros for; want ... euros back; want the ... back; want compensation; claiming for; my insurance says;
        sending you the bill; send you the bill; cover the cost*; pay me back; you owe me;
    """,
    "application": """
        bij dezen|deze mijn aanvraag; kan|mag ik hier ... aanvragen; kan|mag ik ... hier aanvragen;
        wil graag ... aanvragen; ik wil ... vergunning; mag ik ... vergunning; graag een vergunning;
        kunt u mij ... vergunning; vergunning krijgen; in aanmerking komen; mag ik via deze;
        can i have a|the ... permit; can i get a|the ... permit; could i have a|the ... permit; i'd like a ... permit;
        can i ask for ... allowance; can i ask for ... benefit; want ... permit; ask for the ... allowance;
        i want to put ... permit; sign me up for ... benefit; please register my application;
    """,
    "information": """
        copies of every; copies of all; every contract; all contracts; alle contracten; alle mailwisseling*; kopie van alle;
        recht volgens de woo; under the open government; wet open overheid; vrijgeven; alle communicatie tussen;
        all advice about; all messages between; every email; every e-mail; right to know;
    """,
    "privacy": """
        wat jullie over mij; wat u over mij; wat de gemeente over mij; over mij hebben opgeslagen; over mij opgeslagen;
        avg artikel; volgens de avg; beroep op de avg; gegevens ... gewist; alles wat u|jullie van|over mij;
        delete everything you; everything you know about me; everything you have on me; what you know about me;
        data about me; file on me; remove me from your;
    """,
    "default": """
        had al beslist moeten; had allang beslist moeten; te laat met beslissen; u bent te laat met; beslist u niet binnen;
        dan eis ik een dwangsom; laatste termijn van twee weken; you are late in deciding; you're late in deciding;
        should have decided by; decide within two weeks or; failed to decide;
    """,
}
"""What is meant as a formal act though it does not carry its name."""

DECIDES = """
    claim wijzen|wijs wij|we|ik ... af; claim ... afgewezen; claim is toegewezen; claim ... toegekend; bezwaar ... toewijzen;
    bezwaar wijzen wij|we ... af; bezwaar ... afgewezen; bezwaar ... ongegrond; bezwaar ... gegrond; bezwaar ... gehonoreerd;
    bezwaar wordt ... niet; aanvraag ... goedgekeurd; aanvraag keuren wij|we ... goed; aanvraag is bij dezen|deze;
    aanvraag ... afgewezen; aanvraag ... toegekend; aanvraag wijzen wij|we ... af; antwoord op uw bezwaar;
    antwoord op je bezwaar; uw zienswijze verandert; zienswijze nemen wij|we niet; zienswijze ... niet over;
    zienswijze ... terzijde; verzoek ... afgehandeld; verzoek wijzen wij|we ... af; verzoek ... wat mij betreft klaar;
    daarmee is uw verzoek; verzoek is hiermee; hiermee toestemming; hierbij toestemming; hierbij ... vergunning;
    hiermee ... vergunning; vergunning is hierbij; vergunning is hiermee; vergunning heeft u hierbij|hiermee;
    geven u hierbij|hiermee toestemming; een apart besluit ... niet; zonder apart besluit; geven ... stukken ... niet vrij;
    geven we|wij ze niet vrij; we|wij geven ze niet vrij; begin ik de|je|uw aanvraag; start ik de|je|uw aanvraag;
    zet ik de|je|uw aanvraag; regel ik de|je|uw aanvraag; maak ik de|je|uw aanvraag; aanvraag ... begonnen;
    aanvraag ... gestart; heb je nu gedaan; heeft u nu gedaan; heb je hiermee|hierbij gedaan; heeft u hiermee|hierbij;
    je verzoek is binnen; uw verzoek is binnen; bezwaar is binnen; bezwaar ontvangen en bekeken; aanvraag is binnen;
    boete is kwijtgescholden; boete is vervallen; ik haal de boete weg; boete trekken wij|we in; gegevens zijn gewist;
    gegevens zijn verwijderd; alles over je is gewist; alles over u is gewist; beroep nemen wij|we; nemen uw beroep;
    schade vergoeden wij|we; vergoeden wij|we ... niet; vergoeden we de; vergoeden wij de; niet aansprakelijk;
    is overmacht; u krijgt de helft; wij|we betalen ... schade; wij|we betalen u; keren ... uit; verlaging blijft;
    besluit blijft staan; besluit blijft zoals; beslissing blijft; boete blijft staan; boete blijft; aanslag blijft;
    staat voor ons vast;
    your claim is; claim has been accepted|rejected|approved|denied; reject your claim; accept your claim;
    approve your claim; objection is rejected|upheld|dismissed|granted; objection has been rejected|upheld|dismissed|granted;
    reject your objection; uphold your objection; dismiss your objection; application is approved|granted|refused|rejected;
    application has been approved|granted|refused|rejected; approve your application; your view has|is ... set aside;
    view ... not change the plan; consider it asked|done|filed|submitted|lodged|approved|granted|registered|sorted;
    take this message as your; take this as your; consider this your; treat this as your; you have our permission;
    permission granted; permit granted; permit is granted; permit is yours; hereby granted; hereby allow; hereby permit;
    you just did; you just have; you've just applied; you have just applied; just applied; we have reconsidered;
    we've reconsidered; final answer; final decision; our final word; this answers your request; answers your request;
    closes your request; request is closed; request is handled; request is done; taken your appeal; accepted your appeal;
    received your appeal; appeal ... on board; objection received; fine stays; decision stands; decision stays;
    fine stands; fine has been cancelled; i've cancelled your fine; isn't liable; is not liable; aren't liable;
    are not liable; not liable; won't refund; will not refund; won't reimburse; will not reimburse; won't compensate;
    will not compensate; won't pay for the; will not pay for the; we'll pay you; we will pay you; that's what you'll get;
    that is what you'll get; you get half; have to be paid back; has to be paid back; won't be getting copies;
    will not be getting copies; can't release; won't release; cannot release; has been erased; have been erased;
    data was deleted; data is deleted; everything about you is deleted; i trust that this gives you what you need;
    start your application; i'll start the application; begin your application; permit will not be changed;
    permit won't be changed;
"""
"""An answer that itself decides, grants, refuses or takes in what needs a decision in due form."""

MORE_ENOUGH = """
    meer hoeft u niet; meer hoef je niet; verder hoeft u niets; hoeft niet op een formulier; hoeft niet per brief;
    hoeft niet schriftelijk; hoeft u geen formulier; hoeft geen brief; deze mail is genoeg; deze mail volstaat;
    uw mail volstaat; uw bericht volstaat; uw mail is genoeg; uw bericht is genoeg; je appje is genoeg; appje volstaat;
    u bent klaar; dan is het geregeld; hiermee is het geregeld; is het zo geregeld; wij nemen het mee; we nemen het mee;
    nemen we het mee als; neem ik het mee; nemen uw bezwaar mee;
    don't have to do anything else; do not have to do anything else; nothing else to do; nothing more to do;
    consider it sufficient; this e-mail is enough; this mail is enough; this email is enough; your message is enough;
    your e-mail is enough; your email is enough; that will do; will do nicely; no paperwork; no forms needed;
    skip the form; forget the form; save you the form; no other steps; no further steps; you're done; you are done;
"""

COURT = """
    naar de rechtbank; bij de rechtbank; aan de rechtbank; naar de rechter; bij de rechter; bestuursrechter; afdeling bestuursrecht; raad van state;
    to the court; to court; at the court; with the court; administrative court; council of state;
"""
"""Where an appeal goes: naming it points to the proper way."""

WAY_WORDS = """
    kunt; kan; doe; dien*; stuur*; vul*; vraag*; meld*; gebruik*; schrijf*; maak; maken; indienen; moet; mag; lever*;
    via; met; ga; download*; verzend*;
    can; could; please; use; send; write; apply; file; submit; fill; must; have to; has to; may; go to; by; via;
    through; with; need;
"""
"""A place or a letter is a way in only where something says to use it."""

KIND_OF = {
    "bezwaar": "objection", "bezwaarschrift": "objection", "objection": "objection",
    "beroep": "appeal", "appeal": "appeal",
    "claim": "damages", "schadeclaim": "damages",
    "ingebrekestelling": "default", "notice of default": "default",
    "woo-verzoek": "information", "woo request": "information",
    "avg-verzoek": "privacy", "inzageverzoek": "privacy", "request for access": "privacy",
    "aanvraag": "application", "aanvragen": "application", "application": "application", "apply": "application",
    "permit application": "application",
}  # fmt: skip
"""The kind of formal matter that a word of `formal.NAMED` names."""

CUES = {
    "objection": """
        bezwa*; besluit*; besliss*; beslis; boete*; bon; aanslag*; beschikking*; vergunning*; afgewezen; afwijz*; geweiger*;
        weiger*; intrek*; ingetrokken; terugdraai*; teruggedraaid; herzien*; zienswijze*; ontwerp*; bestemmingsplan*; naheffing*;
        terugvorder*; teruggevorderd; gekort; korting; verlaag*; stopgezet; stopzetten; gestopt; woz*; aanmaning*; dwangsom*;
        object*; decision*; decide*; fine; fined; penalty; assessment*; refus*; rejected; turned down; denied; withdraw*;
        revoke*; reconsider*; permit*; licence; draft; valuation; cut; stopped; reduced; claw*; pay back; repay; appeal*;
        want back; contest; challenge; dispute; invoice; ticket; formal;
    """,
    "appeal": """
        beroep*; bezwaar*; rechter; rechtbank; instantie; uitspraak; besluit*; besliss*;
        appeal*; objection*; judge; court; higher authority; ruling; decision*;
    """,
    "application": """
        aanvra*; vraag ... aan; vergunning*; ontheffing*; toestemming; uitkering*; bijstand*; toeslag*; subsidie*; kwijtschelding*;
        pas; kaart; parkeerplaats; standplaats; inschrijv*; schrijf mij in; urgentie*; hulp ... aan*; voorziening*; vrijstelling*;
        appl*; permit*; exemption*; permission; allow*; benefit*; grant*; subsid*; remission; waiver; pass; card; licence; license;
        bay; stall; register me; put me down; sign me up; support;
    """,
    "damages": """
        vergoed*; betaal*; betalen; betaalt; kosten; geld; euro; rekening; claim*; schadeclaim*; schadevergoeding; aansprakelijk*;
        compens*; verhaal*; verhalen; opdraai*; eis; terugkrijg*; verzeker*;
        pay; pays; paid; paying; cost*; money; euros; pounds; bill; claim*; liab*; compens*; reimburs*; refund*; owe; insur*;
        damages;
    """,
    "default": """
        gebreke*; ingebreke*; dwangsom*; beslis*; beslui*; termijn*; te laat;
        default; penalty; decide*; decision*; deadline; term; late in;
    """,
    "information": """
        woo*; wob*; openba*; stukken; documenten; rapporten; contract*; mails; e-mails; kopie*; appjes; notulen; inzage; vrijgeven;
        foi*; freedom; open government; document*; papers; reports; contracts; emails; copies; copy; disclos*; records; records of;
        messages; minutes;
    """,
    "privacy": """
        gegevens; persoonsgegevens; avg; dossier; bewaart; opgeslagen; wissen; gewist; verwijder*; vergeten;
        data; gdpr; file; erase*; delete*; forgotten; stored; hold on me; know about me;
    """,
}
"""A sentence that is only like a formal act has to hold one of these words of its kind."""

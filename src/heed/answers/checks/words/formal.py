"""Words of formal matters: what the law gives a form, a designated way in and a term. Written as `phrases.py` says."""

FORMAL = {
    "objection": """
        maak|maken|maakt|teken|tekenen|tekent ... bezwaar; dien|dienen|dient ... bezwaar ... in; bezwaarschrift*;
        in bezwaar; bezwaar indienen; bezwaar te maken;
        bezwaar tegen ... besluit; bezwaar tegen ... beschikking; bezwaar tegen ... aanslag;
        bezwaar tegen ... vergunning*; bezwaar tegen ... boete;
        bezwaar tegen ... weigering; bezwaar tegen ... afwijzing; bezwaar tegen ... woz*;
        bezwaar tegen de naheffing*; bezwaar aantekenen; als bezwaar;
        bezwaarprocedure; zienswijze*; i|we object; i|we hereby object; formal|formally object*;
        object to the|your|my|this decision; object to ... assessment; object to ... decision; object to ... permit;
        object to ... fine; object to the|your ... assessment;
        objection against|to the|your|this ... decision; objection against|to the|your|this ... assessment;
        objection against|to the|your|this ... permit; objection against|to the|your|this ... fine;
        lodge|file|submit|filing|lodging ... objection;
        letter|notice of objection; as an objection; object formally; contest the decision;
        contest the|your|this ... assessment;
    """,
    "appeal": """
        beroep aan te tekenen; beroep aantekenen; ga|gaan|teken|tekenen in|aan beroep; in beroep; in hoger beroep;
        beroepschrift; stel|stellen ... beroep in; tekenen ... beroep aan; teken ... beroep aan; mijn beroep tegen;
        administratief beroep; beroep instellen;
        appeal against|to the|your|this; i|we appeal; i|we want to appeal; i|we would like to appeal;
        lodge|file ... appeal; appealing the|your|this|against; appeal your|the|this decision;
    """,
    "application": """
        vraag|vragen ... vergunning ... aan; vraag|vragen ... uitkering ... aan; vraag|vragen ... toeslag ... aan;
        vraag|vragen ... ontheffing ... aan; vraag|vragen ... subsidie ... aan; hierbij vraag|vragen;
        hierbij ... aanvraag; hierbij ... een aanvraag; wil|willen ... vergunning aanvragen;
        wil|willen ... uitkering aanvragen; wil|willen ... bijstand aanvragen; wil|willen ... subsidie aanvragen;
        wil|willen ... ontheffing aanvragen; wil|willen ... toeslag aanvragen; wil|willen ... parkeerkaart aanvragen;
        wil|willen ... parkeervergunning; wil|willen ... aanvragen; graag ... vergunning aanvragen;
        graag ... aanvragen; mag deze|dit ... als aanvraag; als aanvraag; aanvraag indienen;
        vraag ik ... vergunning; vraag ik ... aan; vraag ik ... uitkering; verzoek ik u ... vergunning;
        verzoek ik ... vergunning; verzoek om ... vergunning; verzoek om ontheffing; verzoek om kwijtschelding;
        vraag ... kwijtschelding; kwijtschelding aanvragen; kwijtschelding aan te vragen; aanvragen bij deze;
        bij dezen|deze vraag; bij dezen|deze ... aan; aan te vragen; heb ... vergunning nodig ... regelen;
        i|we apply for; i|we hereby apply; applying for; apply for a|an|the ... permit; apply for ... benefit*;
        apply for ... allowance; apply for ... assistance; apply for ... card; apply for ... subsidy;
        apply for ... grant; apply for ... licence; apply for ... exemption; application for; as an application;
        want to apply; would like to apply; request a ... permit; requesting a ... permit; like a permit;
        remission of; apply for remission; please give|grant|issue me|us ... permit;
        please give|grant|issue ... permit;
    """,
    "damages": """
        stel|stellen|stelt ... aansprakelijk; aansprakelijk stellen; aansprakelijk gesteld; aansprakelijkstelling;
        aansprakelijk voor; aansprakelijk houden; schadeclaim*; claim* de|mijn|deze schade; schade claimen;
        schadeclaim indienen; claim ik; schade ... vergoed*; schade ... verhalen; verhaal ... schade;
        vergoed* ... schade; vergoeding van ... schade; eis ... vergoeding; eis ... schadevergoeding;
        schadevergoeding; schade ... betalen; betaal* ... schade; kosten ... vergoed*; vergoed* ... reparatie;
        vergoed* ... kosten; stuur ... rekening ... gemeente; rekening naar de gemeente; nadeelcompensatie;
        planschade*;
        hold|holding you|the|your ... liable; hold|holding ... responsible for the damage; liable for;
        claim for damages; claim damages; claim compensation; claim the|my|these ... costs; claiming damages;
        claiming compensation; damage claim; claim for; claim ... from the municipality|council|city;
        compensat* me|us|for; compensation for; pay for the damage*; pay for the repair*; pay for my; reimburse*;
        pay the damage; refund the repair;
    """,
    "default": """
        ingebreke*; in gebreke; dwangsom*; stel ... in gebreke; beslistermijn ... verstreken;
        beslistermijn ... overschreden; termijn ... verstreken;
        notice of default; in default; penalty payment*; hereby give you notice; decision period ... expired;
        statutory period ... passed; statutory period ... expired; deadline for ... decision ... passed;
        deadline for deciding;
    """,
    "information": """
        woo-verzoek*; woo verzoek*; wob-verzoek*; wob verzoek*; wet open overheid; beroep op de woo;
        openbaarmaking van; alle documenten; alle stukken; alle e-mails; alle mails; op grond van de woo;
        onder de woo; uw verzoek om informatie; openbaar maken;
        freedom of information; foi request; foi; foia; open government; woo request; woo-request; all documents;
        all records; all emails; all e-mails; all correspondence; under the woo; disclosure of;
    """,
    "privacy": """
        avg-verzoek*; avg verzoek*; op grond van de avg; inzage in mijn; inzage in alle; inzage in de gegevens;
        inzageverzoek; verzoek om inzage; recht op inzage; inzien welke gegevens;
        welke gegevens ... over|van mij|ons; welke persoonsgegevens; mijn gegevens ... verwijder*;
        gegevens ... laten verwijderen; gegevens ... wissen; wis ... gegevens; verwijder* ... mijn ... gegevens;
        gegevens verwijderd; recht op vergetelheid; vergeetverzoek; dossier inzien; inzage in ... dossier;
        kopie van mijn dossier; kopie van ... gegevens; mijn persoonsgegevens; uw gegevens verwijder*;
        gegevens ... gewist;
        gdpr; subject access; access request; access to my ... data; access to all; erase my; delete my ... data;
        delete all; delete ... personal data; erase ... data; erasure; right to be forgotten; personal data you hold;
        data you hold; data you have on|about me; what data; copy of my ... data; copy of my file; copy of all;
        my personal data; deletion of my;
    """,
}

NOT_FORMAL = """
    geen bezwaar; bezwaarlijk; heb je bezwaar; heeft u bezwaar; hebben jullie bezwaar; is er bezwaar;
    doe een beroep op; beroep op uw; beroep doen; mijn beroep is; beroepsmatig; moet ik ... aanvragen;
    kan ik ... aanvragen; hoe ... aanvragen; waar ... aanvragen; hoe ... bezwaar; waar ... bezwaar;
    kan ik ... bezwaar; hoe lang ... aanvraag; hoe lang duurt; wanneer ... aanvragen; hoe vraag ik; waar vraag ik;
    hoe dien; waar dien; heb ik ... vergunning nodig; is ... vergunning nodig; moet ik ... vergunning;
    kun je ... aanvragen; kunnen we ... aanvragen; waar kan; hoe kan; wie is aansprakelijk; wat als ik;
    wat kost ... aanvraag; wat kost;
    no objection; do you object; would you object; any objection*; does anyone object; do i need ... permit;
    do we need ... permit; how do i ... apply; how do i; where do i; how can i; where can i; how long does;
    how to apply; where to apply; can i apply; when can i; what does ... cost; appeal* to me; does it appeal;
    how much is;
"""
"""Asking how it is done, or the everyday word: no formal act by itself."""

PROPER_WAY = """
    formulier*; digid; eherkenning; per brief; per post; via de post; met de post; schriftelijk; postbus;
    brief sturen; stuur ... brief; met een brief; aangetekend; op papier; postadres; ondertekende brief;
    omgevingsloket; webformulier; e-formulier; mijn havenstad; mijnhavenstad; digitaal indienen; digitaal loket;
    bezwaarportaal; online indienen; online aanvragen; dien ... in via; vraag ... aan via; aanvragen via;
    indienen via; aanvragen bij; indien* bij de; bij het college; commissie bezwaarschriften; binnen zes weken;
    binnen 6 weken; bezwaartermijn; termijn van zes weken; termijn van 6 weken; kanaal ... niet; niet via facebook;
    niet via whatsapp; kan niet via; kan alleen via; alleen via; functionaris gegevensbescherming; privacyloket;
    woo-contactpersoon; woo contactpersoon; langskomen ... stadhuis;
    form; forms; in writing; by post; by letter; by mail; po box; p.o. box; postal address; registered post;
    online application; apply online; submit ... online; file ... online; within six weeks; within 6 weeks;
    data protection officer; only through; only via; cannot be handled here; not through this channel;
    not via this channel; cannot accept ... here; can't accept ... here; can't take ... over; cannot take ... over;
"""

PLACES = """
    een brief; aan de balie; aan het loket; bij het loket; bij de balie; loket; balie; op onze website; via de website;
    via onze site; afspraak; portaal;
    written; letter; counter; desk; signed; through our website; via our website; on our website; six weeks; 6 weeks;
    appointment; portal;
"""
"""A way in only where something says to use it."""

REGISTERED = """
    geregistreerd; ingeschreven; ontvangstbevestiging; bevestiging van ontvangst; zaaknummer; kenmerk;
    in behandeling genomen onder; onder nummer; ingeboekt; dossiernummer; referentienummer; geregistreerd onder;
    formeel ontvangen; ontvangstnummer;
    registered; case number; reference number; acknowledgement of receipt; confirmation of receipt; recorded;
    logged under; reference no; your reference; under number; formally received;
"""

ENOUGH = """
    dit bericht is voldoende; bericht voldoende; bericht genoeg; is genoeg; volstaat dit; voldoende is dit;
    dit bericht volstaat; dit is voldoende; is voldoende; volstaat; hoeft verder niets; hoeft niets meer;
    niets meer te doen; hoef je|u niets; hoeft u niets; hoeft geen formulier; geen formulier nodig; zonder formulier;
    formulier is niet nodig; formulier hoeft niet; formulier ... niet nodig; brief is niet nodig; brief hoeft niet;
    geen brief; niet nodig om ... brief; geldt als bezwaar; geldt als aanvraag; zien dit als; zien wij als;
    zien we als; beschouwen dit; beschouwen wij; beschouwen we; behandelen dit als; behandelen we als;
    behandelen uw bericht als; behandelen je bericht als; nemen dit als; nemen uw bericht als; telt als;
    is hiermee ingediend; is hiermee; hierbij ingediend; hebben uw bezwaar; hebben uw aanvraag; heb uw aanvraag;
    heb uw bezwaar;
    this message is enough; is enough; this is sufficient; is sufficient; no form needed; no need for a form;
    don't need a form; do not need a form; no need to fill; without a form; no letter needed; don't need to send;
    do not need to send; no need to send; need nothing else; nothing else is needed; nothing more is needed;
    counts as; treat this as; treat your message as; take this as; consider this; regard this; accept this message;
    accepted as; serves as; you're all set; you are all set; don't have to do anything;
"""

NAMED = """
    bezwaar; bezwaarschrift; beroep; aanvraag; aanvragen; claim; schadeclaim; ingebrekestelling; woo-verzoek;
    avg-verzoek; inzageverzoek; objection; appeal; application; apply; notice of default; request for access;
    woo request; permit application;
"""

"""German: what a message is for."""

DE = {
    "report": """
        kaputt; defekt*; beschädigt*; zerstört; funktioniert nicht:1.5; funktionieren nicht:1.5; geht nicht:1.2;
        leuchtet nicht:1.5; brennt nicht:1.5; ausgefallen:1.2; schlagloch:1.5; schlaglöcher:1.5; loch in;
        löcher in; verstopft; umgestürzt*; umgefallen; überfüllt; überfüllte; quillt über; müll; sperrmüll;
        abgeladen; liegt auf; wilde müllkippe:1.5; nicht abgeholt:1.5; nicht geleert:1.5; graffiti; beschmiert;
        melden:1.2; meldung; möchte melden:2; ratten; wespennest; locker; lose; wackelt; tropft; leck; undicht;
        wasserrohrbruch:1.5; fehlt; verschwunden; zugeparkt; blockiert; scherben; glatt; vereist; gefährlich;
        abgebrochen; verschmutzt; stinkt
    """,
    "question": """
        wann:1.2; wie kann ich:1.8; wo kann ich:1.8; wo muss ich:1.8; darf ich:1.8; kann ich:1.2; muss ich:1.2;
        können sie mir sagen:2; weiß jemand:1.5; frage:1.2; ich wollte fragen:2; wie viel:1.5; wieviel:1.5;
        was kostet:1.8; ist es möglich:1.2; stimmt es:1.5; warum; welche; wer ist; öffnungszeiten:1.2;
        wie lange:1.2; bis wann:1.5; gibt es:0.8
    """,
    "complaint": """
        beschwerde:2.5; beschweren:2; skandal*:2; frechheit:2; unverschämt*:2; lächerlich:2; unzumutbar:2;
        inakzeptabel:2; unmöglich; seit wochen:1.2; seit monaten:1.5; seit jahren:1.2; immer noch:1;
        schon wieder:1.2; zum dritten mal:1.5; niemand kümmert:2; keiner kümmert:2; nichts passiert:1.8;
        keine antwort:1.8; keine reaktion:1.8; satt; reicht es:1.5; enttäuscht:1.8; ärgerlich:1.5;
        steuerverschwendung:2; geldverschwendung:2; unfähig*:2; zum kotzen:2; eine zumutung:2; unfreundlich:1.5;
        sauerei:2
    """,
    "suggestion": """
        vorschlag:2; vorschläge:2; schlage vor:2; vorschlagen:2; idee:1.5; anregung:2; wäre schön:2;
        wäre gut:1.8; wäre toll:2; wäre sinnvoll:2; wäre es möglich:1.5; wäre hilfreich:2; wäre wünschenswert:2;
        wünschenswert:1.8; wünsche mir:1.8; wünschen uns:1.8; man könnte:2; könnte man:2; könnten sie nicht:1.2;
        warum nicht:1.2; sollte man:1.5; man sollte:1.5; sollten:0.8; sollte:0.8; besser wäre:2; es braucht:1;
        bitte mehr:1.5; vielleicht könnte:1.8; wie wäre es:1.8
    """,
    "praise": """
        lob:2; kompliment:2; gut gemacht:2; toll gemacht:2; super gemacht:2; großartig:1.5; klasse:1.5;
        prima:1.2; wunderschön:1.5; wunderbar:1.5; danke:1.5; vielen dank:1.5; dankeschön:1.5;
        herzlichen dank:1.5; hervorragend:1.5; weiter so:2; freue mich:1.5; sehr zufrieden:2;
        schnell erledigt:2; tolle arbeit:2; gute arbeit:2; hut ab:2; toll:1.2
    """,
    "appeal": """
        widerspruch:2.5; einspruch:2.5; klage einreichen:3; rechtsanwalt:2; anwalt:2; schadenersatz:3;
        schadensersatz:3; haftung:2; haftbar:2; akteneinsicht:3; auskunft nach:2; dsgvo:2.5; petition:2;
        aktenzeichen:2; bescheid vom:2.5; ifg antrag:3; informationsfreiheit*:3; dienstaufsichtsbeschwerde:3;
        fristsetzung:2
    """,
    "-": "kein problem; keine frage; keine beschwerde",
}

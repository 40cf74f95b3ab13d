"""Dutch: what a message is for."""

NL = {
    "report": """
        kapot; stuk; defect*; losse; losligg*; los ligg*; ligt los; liggen los; gebroken; verstopt*; verzakt*;
        beschadigd*; vernield*; omgevallen; omgewaaid; afgebroken; overvol*; ligt vol; zit vol; is vol;
        gedumpt*; dumping; bijgeplaatst; zwerfvuil; zwerfafval; rommel ligt; gat in; gaten in; kuil*;
        doet het niet:1.5; doen het niet:1.5; werkt niet:1.5; werken niet:1.5; brandt niet:1.5;
        branden niet:1.5; lek; lekt; lekkage; overstroomd; onder water; graffiti; beklad*; overlast van;
        gladheid; glad; ratten; wespennest; melding; melden:1.2; wil melden:1.5; hierbij meld*:1.5; gestolen;
        staat scheef; scheef; niet opgehaald:1.5; niet geleegd:1.5; blokkeer*; versper*; verward; weggewaaid;
        ontbreekt; verdwenen; stinkt; olie op; glas op; uitgevallen; weer uit; is uit; knippert; gevaarlijk;
        dode; dood dier
    """,
    "question": """
        wanneer:1.2; hoe laat:1.5; hoe kan ik:1.8; hoe vraag ik:1.8; waar kan ik:1.8; waar moet ik:1.8;
        kan ik:1; mag ik:1.5; moet ik:1; kunt u mij vertellen:2; kunt u mij zeggen:2; weet iemand:1.5; vraag;
        vraagje; ik vroeg me af:2; wat kost:1.8; wat zijn de:1.5; hoeveel kost:1.8; is het mogelijk;
        klopt het dat:1.5; waarom; welke; wie is; hoe zit het; geldt dit; tot wanneer:1.5; openingstijden:1.2;
        hoe lang
    """,
    "complaint": """
        klacht:2.5; klagen:2; schandalig:2; schande:2; belachelijk:2; onacceptabel:2; ongehoord:2;
        te gek voor woorden:2; al weken:1.2; al maanden:1.5; al jaren:1.3; nog steeds:1; alweer;
        voor de zoveelste keer:2; derde keer:1.5; vierde keer:1.5; niemand doet:1.8; jullie doen niets:2;
        niets gedaan:1.8; geen reactie:1.8; geen antwoord:1.8; nooit antwoord:2; zat:0.8; beu:1.8;
        ergernis*:1.5; ergerlijk:1.8; wachten al; slecht geholpen:2; onbeschoft:2; ontevreden:2;
        teleurgesteld:1.8; wanbeleid:2; waardeloos:2; geldverspilling:2; gelogen:1.8; word gek van:2;
        kan toch niet:1.5
    """,
    "suggestion": """
        idee:1.8; ideetje:2; voorstel*:2; suggestie*:2; tip voor:1.5; waarom niet een:1.5; zou mooi zijn:2;
        zou fijn zijn:2; zou leuk zijn:2; zou goed zijn:2; zou handig zijn:2; zou helpen:1.8;
        het zou beter zijn:2; misschien kan:1.5; misschien kunnen:1.5; kunnen jullie niet:1; kunnen we niet:1.5;
        pleit voor:2; stel voor:2; graag meer:1.8; meer bankjes:1.5; we zouden:1.2; beter als:1.5;
        er moet een:1.5; er zou een:2; er zouden:1.8; wat als:1.5; hopelijk komt er:1.5; plaats een:1.2; maak er
    """,
    "praise": """
        compliment*:2.5; goed gedaan:2; mooi gedaan:2; goed bezig:2; top gedaan:2; geweldig:1.5; prachtig:1.5;
        fantastisch:1.5; keurig:1.5; super:1.2; wat mooi:1.8; wat fijn:1.8; blij met:2; heel blij:1.8;
        petje af:2; chapeau:2; dank:1.5; dank u:1.5; dank je:1.5; dankjewel:1.5; dankuwel:1.5; bedankt:1.5;
        hulde:2; snel opgelost:2; netjes:1.2; tevreden:1.5; ziet er mooi:1.8; top; wat snel:1.5; genoten:1.8
    """,
    "appeal": """
        bezwaar:2.5; bezwaarschrift:3; in beroep:2.5; beroep aantekenen:3; beroepschrift:3; zienswijze:3;
        ingebrekestelling:3; woo verzoek:3; wob verzoek:3; wet open overheid:3; schadeclaim:3;
        schadevergoeding:2.5; aansprakelijk*:3; rechtszaak:2.5; advocaat:2; ombudsman:2.5; inzageverzoek:3;
        avg verzoek:3; juridisch*:1.8; kenmerk van uw besluit:3; dwangsom:3; handhavingsverzoek:3
    """,
    "-": "geen probleem; geen klacht; geen vraag; lekker",
}

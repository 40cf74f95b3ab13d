"""Dutch: what is over, feared or only told of, and what only looks like danger."""

NL_CALM = {
    "calm": """
        gisteren; eergisteren; vorige week; vorige maand; vorig jaar; afgelopen jaar; vorige zomer; vorig weekend;
        jaren geleden; jaar geleden; weken geleden; maanden geleden; maand geleden; week geleden; destijds; vroeger;
        indertijd; geblust; brand geweest; is voorbij; weer thuis; knapt op; gelukkig over; inmiddels gedicht;
        inmiddels gerepareerd; overleefd; oefening; les; workshop; tv; televisie; subsidie; verzekering; verzekerd;
        verzekeraar; aansprakelijk; schadeclaim; schadevergoeding; claim; vergunning; stel dat; wat als; als er
        ooit; als er brand; bij brand; in geval van; mocht er; voordat; voor er; eer er; zou er ooit;
        brandveiligheid; brandpreventie; brandverzekering; brandbluss*; brandweerkazerne; folder; regels; protocol;
        plan; bbq*; kampvuur; vuurwerk; wanneer komt; hoe kan ik voorkomen; risico; stel; zou kunnen; ooit;
        misschien ooit; vrijdag de; volgende week; volgend jaar; kerstboom; gedenk*; spel; gebeurd; al weg; loos
        alarm; vals alarm; niets aan de hand; niks aan de hand; verholpen; opgelost; complimenten; voorkomen; hulde;
        bloemen; gelukkig terecht; inmiddels thuis; is weer thuis; geen haast; geen gevaar; niks ernstigs; niets
        ernstigs; blauwe plek aan overgehouden; voorgoed voorbij; voortaan; als mijn moeder dwaalt; was er een
        brand; gisteren stond
    """,
    "told": """
        oefening; oefenen; oefent; brandoefening; ontruimingsoefening; proefalarm; sirenetest; luchtalarm; cursus;
        training; les; workshop; ehbo; krant; nieuws; journaal; gelezen; artikel; las; boek; film; serie;
        documentaire; tv; televisie; toneelstuk; lied; roman; geschiedenis; herdenking; hoorspel; voorlichting;
        bbq*; barbecue*; vuurkorf; vuurkorven; paasvuur; paasvuren; kampvuur; openhaard; open haard; houtkachel;
        haardvuur; vuurwerk; gasmeter*; voetbal*; wedstrijd; fikkie; sprookje; game; halloween; herdenk*; haha*;
        lol; mop; grap; spreekbeurt; open dag; reddingsboei*; reddingsboeien; oefenpop; suicidepreventie; preventie;
        brandveiligheid; thriller; huizenprijzen; inmiddels weer thuis; is inmiddels thuis; weer thuis en; knapt op;
        weer opgeknapt; gelukkig weer thuis; weer droog; alweer droog; vertelt er ... over; lesgeven; wat je doet
        bij; wat te doen bij; offerte; facturen bijgevoegd; bonnetjes; na de brand; na die brand; na de overstroming
        vorig; aangifte van doen; aangifte doen; online bedreigd; economie stort; lezing; themabijeenkomst; avond
        over; batterij
    """,
    "-": """
        schiet op met; schiet op; raar gevoel; heb brand nodig; brand nodig; stadsbrand; steken over; steken nu;
        steken schuin; gevallen over; opgevallen; tegengevallen; meegevallen; uitgevallen; zoek een; zoek naar; op
        zoek; ik zoek; spring uit mijn vel; de trap; trappen van; trap naar; brand new; brandschoon; brandbrief;
        geen brand; bloedt niet; bom vol; gas geven; gas terug; vol gas; geeft gas; gaf gas; voor de trein naar;
        voor de trein van; kampvuur; brandend zand; brandende zon; brandende vraag; brandende kwestie; brandende
        lamp*; brandende lantaarn*; brandende verlichting; brandend maagzuur; wapenvergunning; dood van het lachen;
        dood van de lach; lach me dood; lachen me dood; lacht zich dood; erger me dood; schrik me dood; schrok me
        dood; dood van de schrik; doodziek van; verveel me dood; brandt de lamp; brandt de lantaarn; lamp brandt;
        lantaarn brandt; lantaarnpaal brandt; die brandt; brandt overdag; zonde van de stroom; ga dood van; dood
        aan; doodsteek; ten dode; leven in de brouwerij; brand los; straat uit; weg uit; te weg; op weg; weg te; van
        weg; vuur uit de sloffen; in vuur en vlam; onder vuur; vuur aan de schenen; heet van de naald; met vlag en
        wimpel; vlam in de pan; lopend vuurtje; schoot in de lach; schoot me; het slaat nergens; slaat nergens op;
        slaat op; slaat de plank; slaat alles; slaat over; slaat dicht; mes snijdt; mes op de keel; mes in het;
        schieten op; opgeschoten; schiet niet op; schiet niets op; erbij geschoten; te hulp geschoten; in beslag;
        beslag; oplossing in rook; rook op in; rookverbod; rookvrij; rookvrije; sinds gisteren; gisteren en nu;
        sinds vorige week; snel weer; inschiet*; in het water gevallen is; viel in het water; op de weg staan;
        vechten tegen; vecht voor; vecht tegen; trap op; op straat zetten; om hulp te vragen; hulp gevraagd; om hulp
        vragen; om hulp gevraagd; vraag om hulp; huishoudelijke hulp; hulp bij het huishouden; bommetje; bomvol;
        gevaarlijk goed; zoek geraakt; mijn sleutels kwijt; fiets kwijt; nergens kwijt; in kwijt; kwijt kunt; kwijt
        kan; kwijt kunnen; het is weg; alles is weg; 's nachts uit; nachts uit; meer kwijt; de weg kwijt; kwijt aan;
        kwijtgeraakt; geld kwijt; pas kwijt; paspoort kwijt; rijbewijs kwijt; kaart kwijt; id kwijt; sleutel kwijt;
        kat kwijt; kat is weg; hond kwijt; poes kwijt; open dag; open dagen; open monumentendag; zwembad open; hek
        open; open staan voor; weg is open; ijs eten; nieuwe brug; nog een keer en ik ontplof; ik ontplof; ontplof
        van; ontplofte bijna; explodeerde de prijs; kosten exploderen; explosie van kleur; explosie van; bom geld;
        seksbom; fietsenrek; ik stik van; stikt van de; stikt het van; stikt het hier; stikken van de; bevriest; zie
        het niet meer zitten dat; in de kou staan; steek over; oversteek* ... niet; brand* ... lamp*; brandende
        kaarsen; kaarsjes branden; lamp in brand; giftige sfeer; giftige reacties; zo snel mogelijk antwoord; les
        geven; alles is op de; uit de hand; uit het hoofd; met spoed een afspraak; zo snel mogelijk een; nu al; nu
        nog; nu pas; met een mes en; mes en vork; zuur gezicht; stroom van; stroom aan; voor de trein is; leven
        kapot; leven zuur; levend houden; ramp met; onder stoom; in levende lijve; levend; beroerte van; hartaanval
        van; krijg een hartaanval; krijg de; krijg er wat van; ik vermoord hem; dood gewoon; doodgewoon; dode boom;
        dode bomen; dode vissen; dode vogel*; dode rat*; dode kat; dode planten; dode takken; dode hoek; dode egel;
        brandkraan; brandgang; open dag bij de brandweer; moordend*; bom zeg; een bom van; wat een flop; marmeren
        fontein; gooi die; laten me stikken; laat me stikken; laten stikken; om te janken; knalgeel; knalrood;
        knalprijs; huizenprijzen ontploffen; doodzonde; doodeng; doodnormaal; nog eens dood; ga dood aan; ga nog
        eens dood; mishandelde taal; klapt niet; een brandje; dood aan de formulieren; de brand erin; kapot
        geschrokken; schrikdraad van de boer; onder spanning staande; onder spanning zetten; gooit haar peuken;
        gooit zijn peuken; gooit zijn afval; gooit zijn vuil; gooit het over de schutting; gooit vuil; gooit zijn;
        gooit haar; wonky; levensgevaarlijk voor; gat in de weg ... euro; brand van nieuwsgierigheid; ik brand van;
        brandt van; branden van verlangen; mes in die; mes in de subsidie*; het mes in; klap in mijn gezicht;
        moordwijf; moordvent; putdeksel rammelt; putdeksel klepert; putdeksel ... rammelt; deksel rammelt; moeren
        van mijn; moeren voor; hulp aangevraagd; hulp ... aangevraagd; hulp bij; hulp in de huishouding; uit de
        kast; batterij leeg; piept elke minuut; messen en scharen; oude messen; rookmelder in de hal ... los;
        rookmelder hangt los; vocht in de kelder; kelder ... riool; was het buiten spiegelglad; spiegelglad en om
    """,
}

"""Dutch: what cannot wait."""

from heed.understanding.words.urgency.nl_calm import NL_CALM

NL = {
    **NL_CALM,
    "despair": """
        nooit meer opstaan; niet meer opstaan wil; wil dat het stopt; wil dat alles stopt; wil slapen en nooit;
        afscheidsbrieven; stop er vannacht mee; maak er een eind aan; maak er een einde aan; ik spring; ga springen;
        spring zo; spring straks; zelfmoord:0.95; zelfmoord plegen; zelfdoding; suicide; suicidaal; suicidale;
        zelfdodingsgedachten; wil niet meer leven; niet meer wil* leven; niet meer verder leven; niet verder leven;
        wil dood; dood wil*; wil ... niet meer leven; hoef niet meer te leven; zin meer in het leven; zin in het
        leven; leven meer aan; leven heeft ... zin; leven is ... zinloos; wil er niet meer zijn; er niet meer wil*
        zijn; niet meer wil zijn; wou dat ik dood; was ik maar dood; ik maar dood was; liever dood; beter dood;
        beter af zonder mij; beter zonder mij; beter af als ik; ik er niet meer ben; ik er niet meer was; nooit meer
        wakker; niet meer wakker worden; einde aan mijn leven; eind aan mijn leven; einde maken aan; eind aan maken;
        einde aan maken; einde aan alles; een eind aan alles; stap* eruit; stap er uit; uit het leven stap*; eruit
        te stappen; hoeft niet meer voor mij; voor mij hoeft het niet; van mij hoeft het niet; voor mij hoeft het
        allemaal; voor mij is het klaar; niet meer aan het leven; niet verder meer; kan niet meer verder; geen
        uitweg meer; zie geen uitweg; zie geen andere uitweg; zie het niet meer zitten; zie 't niet meer zitten;
        niemand zal me missen; niemand zal mij missen; niemand die me mist; niemand mist me; niemand gaat me missen;
        niemand mist mij; merkt toch niemand als ik; van de brug spring*; van de flat spring*; van het dak spring*;
        spring ik; voor de trein spring*; voor de trein stap*; voor de trein gooi*; voor de trein; mezelf iets aan;
        mezelf wat aan; mezelf van kant; mezelf van het leven; mezelf ombreng*; mezelf ophang*; mezelf verhang*;
        mijn polsen; pols* ... doorsn*; mezelf snij*; snij mezelf; mezelf pijn; verhang mij; verhang me; hang mezelf
        op; maak mezelf dood; maak mij van kant; maak me van kant; afscheidsbrief*; hele strip; overdosis; pillen
        geslikt; pillen ingenomen; alle pillen; pillen ... bewaard; pillen klaar; levensmoe; moe van het leven;
        leven moe; uit mijn lijden; verlost van mij; van mij verlost; last van mij hebben; wie me vindt; wie mij
        vindt; die me vindt; als ze me vinden; als jullie me vinden; hoef alleen los te laten; alleen nog loslaten;
        slapen en niet meer wakker; inslapen en nooit; niemand heeft meer last van mij; niemand heeft nog last van
        mij; hoeft het niet meer; wil naar hem toe; wil naar haar toe; ga naar haar toe; ga naar hem toe; ben ik er
        niet meer; er morgen niet meer; geen reden om op te staan; neem ik mezelf; neem mezelf en de kinderen;
        kinderen mee de dood; het niet meer aankan; dat ze het niet meer aankan; onder de trein; van het dak gaat
        springen; van het dak springen; van de flat springen; van de brug springen
    """,
    "gloom": """
        ik kan niet meer; kan het niet meer aan; kan 't niet meer; zie het niet meer; zie 't niet meer; hou het niet
        meer vol; houd het niet meer vol; hou 't niet meer vol; trek het niet meer; trek 't niet meer; geen uitweg;
        tot last; een last voor; niets meer; niks meer over; geen hoop; hopeloos; ben op; alles is op; wanhopig;
        heeft geen zin meer; mag van mij; kan zo niet langer; zo niet langer; geen zin meer; niemand meer; eenzaam;
        kapot van
    """,
    "farewell": """
        na vanavond; na vandaag; na vannacht; na morgen ben ik; morgen ben ik er niet; morgen niet meer; ben er
        morgen niet; er dan niet meer; is het klaar; is het voorbij; is het afgelopen; is alles voorbij; is het over
        en uit; vergeef me; vergeef mij; vergeeft me; sorry voor alles; sorry voor de moeite; het spijt me; spijt me
        zo; iemand de kat; iemand de hond; zorg ... voor mijn; zorgen voor mijn; let op mijn; hoeven niet meer te
        komen; hoeft niet meer te komen; hoeven jullie niet meer; hoef je niet meer; hoeft u niet meer; niet meer te
        antwoorden; niet meer terug te bellen; laatste bericht; laatste brief; laatste keer dat; vaarwel; adieu;
        afscheid; zeg tegen mijn; zeg maar tegen mijn; van ze hou; van hen hou; ga naar haar toe; ga naar hem toe;
        ga naar mijn man; ga naar mijn vrouw; weer bij haar; weer bij hem; bij haar zijn; bij hem zijn; achter haar
        aan; achter hem aan; weggegeven; testament; uitvaart geregeld; kist uitgezocht; sleutel ligt; sleutel heb
        ik; spullen ... verdeeld; mij niet meer; niet meer nodig; laat maar; was alles; bedankt voor alles; dank
        voor alles; beter zo; geen schuld; niemands schuld; huur is betaald; de sleutel ligt; hond zit bij; zorg
        voor mijn; sorry voor de rommel; briefje neergelegd; briefje achtergelaten; afscheidsbrief*; papieren
        liggen; alles ligt klaar; naar mijn vrouw toe; naar mijn man toe
    """,
    "means": """
        pillen; touw; strop; spoor; treinspoor; brug; flat; dakrand; rand; polsen; mes; gaskraan; medicijnen;
        slaappillen; slaaptabletten; insuline; klif; kanaal; parkeergarage; perron; dak van de flat; hier boven
    """,
    "people": """
        attaque; tia; gezicht hangt scheef; brandt iets; brandt een; er brandt; staat te branden; rare lucht en;
        schiet met; schiet op; beschoten; gezakt door; door het dak gevallen; van het dak gevallen; op omvallen;
        staat op vallen; gaat omvallen; gaat zo vallen; kan elk moment omvallen; valt elk moment; op de brugleuning;
        op de reling; over de reling; op de dakrand; op de rand van het dak; staat op het dak; plafond komt; plafond
        valt; brand; in brand; brandt af; brandend*; woningbrand; huisbrand; keukenbrand; schuurbrand; autobrand;
        vuurzee; containerbrand; bosbrand; bermbrand; binnenbrand; schoorsteenbrand; vlammen; vlam; staat in de fik;
        in de fik; fikt; affikken; rook uit; rook komt; rookwolk*; rookontwikkeling; rookmelder; brandlucht;
        brandgeur; schroeilucht; komt rook; zwarte rook; dikke rook; rook in de; rook op; brandalarm; vat vlam; vuur
        gevat; vonken; vonkt; vonkend*; knetter*; explosie*; ontploffing*; ontploft; bom; bommelding; handgranaat;
        gaslucht*; gaslek*; gasgeur; gasleiding; gas lek; lekt gas; ruik* gas; ruik* ... gas; riekt ... gas; gas
        geroken; gas te ruiken; stink* ... gas; stinkt naar gas; lucht van gas; geur van gas; gasbuis;
        koolmonoxide*; co melder; co vergiftiging; comelder; co alarm; ingestort*; instort*; stort in; op instorten;
        staat op instorten; onder het puin; bedolven; bewusteloos; buiten bewustzijn; niet aanspreekbaar; ademt
        niet; haalt geen adem; geen adem; stopt met ademen; krijgt geen lucht; krijg geen lucht; reageert niet;
        reageert nergens; reanim*; hartstilstand; hartaanval; hartinfarct; beroerte; blauw om; blauwe lippen;
        bloedt; bloed ligt; plas bloed; onder het bloed; bloedend*; bloeding; bloedspoor; levensgevaar;
        levensbedreigend; in levensgevaar; epileptisch; stuiptrekk*; kindermishandeling; verkracht*; aangerand;
        aanranding; steekpartij; neergestoken; gestoken door; is gestoken; werd gestoken; zwaait met een mes; mes
        ... bedreig*; bedreig* ... mes; met een mes; schietpartij; neergeschoten; geschoten; schoten; vuurwapen;
        pistool; bedreigt; verdrink*; verdronken; te water geraakt; in het water gevallen; aan het verdrinken; open
        put; putdeksel ... weg; putdeksel mist; stroomdraad; stroomdraden; blote draden; onder stroom; elektrocutie;
        geelektrocuteerd; stroom op staat; kortsluiting; rattengif; giftig*; gifwolk; chemische stof*; chloorlucht;
        zuur gegooid; vergiftigd; vergiftiging; dreigt te vallen; dreigt om te vallen; dreigt naar beneden; dreigt
        in te storten; kan elk moment vallen; kan elk moment naar beneden; elk moment naar beneden; hangt aan een
        draad; op breken; staat op knappen; op knappen; naald in speeltuin; naalden ... speelt*; spuiten ...
        speelt*; naalden ... zandbak; injectienaalden; door een hond gebeten; hond ... gebeten; hond bijt; hond ...
        valt; onwel geworden; onwel; stikt; stikken; verslikt; ijs gezakt; door het ijs; vastgebonden; gegijzeld;
        gijzel*; levend verbrand; dood op straat; ligt dood; levenloos*; lijk; dode man; dode vrouw; gaat dood;
        sterft; schreeuwt om hulp; roept om hulp; roepen om hulp; schreeuwen om hulp; hulpgeroep; gilt om hulp; om
        hulp; zit vast in de lift; vast in de lift; weet hoe laat ze; weet hoe laat hij; weet waar je woont; weet
        waar jij woont; weet waar ze woont; weet waar hij woont; weet waar u woont; weet waar jullie wonen; weet
        jullie te vinden; weet je te vinden; weet waar je kinderen; maak je dood; maak jullie dood; maak je af; maak
        jullie af; maak hem af; maak haar af; maak ze af; maak hem dood; maak haar dood; schiet je; schiet jullie;
        schiet hem; schiet ze; steek je; steek jullie; steek hem; steek haar; sla je; sla jullie; sla hem; sla haar;
        steek de boel in; steek het gemeentehuis; steek jullie kantoor; steek ... in brand; steek ... in de fik;
        vallen er doden; zullen er doden; gaat er wat gebeuren; gaan er klappen vallen; vallen er klappen; zal ze
        eens voelen; zal hij eens voelen; zullen ze voelen; breek je; breek hem; breek zijn; breek haar; kom je
        halen; kom jullie halen; kom met een; krijg je nog wel; kapotschieten; opblazen; blaas ... op; wacht ... op
        bij; sta ik je op te wachten; wacht je op; wacht hem op; wacht haar op; wacht jullie op; rotte eieren; rotte
        eierenlucht; gasfles ... lucht; kopje onder; hangt uit het raam; hangen uit het raam; op het dak ... niet
        meer af; tot zijn borst; tot haar borst; tot zijn middel; drijfzand; drijft ... af; te water; zwaait ...
        onder; iemand in het water; kinderwagen ... water; kinderfietsje ... water; buggy ... water; onder de tram;
        iets in haar drankje; iets in zijn drankje; gedrogeerd; besjes gegeten; bessen gegeten; scheermesje*;
        schuimbek*; hete auto; snikhete auto; alleen in een hete; rijdt ... in op mensen; rijdt in op; rijdt expres;
        rijdt met opzet; inrijden op; bebloede handen; bloed aan zijn handen; bloed uit; iets had aangedaan; wat had
        aangedaan; iets aangedaan; blauwe nek; foto van haar hals; hals ... blauw; heeft me geslagen; heeft mij
        geslagen; slaat me; slaat mij; slaat mijn; slaat de kinderen; slaat ons; mag van hem niet; mag ze van hem;
        mag niet naar buiten van; de deur niet meer uit; schrijft help; help op het; briefje met help; dat ik dat
        niet overleef; dan ga je eraan; hij vermoordt me; maakt me af; bang voor hem; op de badkamer met de deur op
        slot; trapt tegen de deur; bonkt op de deur; bevalt hier; bevalling begonnen; krijg een schok; kreeg een
        schok; krijgt een schok; krijgen een schok; schok van het; onder spanning; vonken uit; er komen vonken;
        steekt een stroomdraad; gaapt een gat; bouwput zonder; kuil zonder hek; slaan hem; slaan hem met;
        klemgereden; gooit ... naar beneden; van de trap geduwd; jachtgeweer; met benzine; jerrycan benzine; steek
        het gebouw; wachten me op; opwachten; zit al buiten; sta al buiten; honden op jullie; door de voorruit;
        zonder remmen; ik heb de namen; ik heb jullie namen; jullie gaan boeten; gaan jullie boeten; met een
        knuppel; neem ik een mes; neem een mes mee; neem ik een jerrycan; ademt raar; witte damp; geklop van binnen;
        reageert bijna niet; zegt niets meer; lippen zijn blauw; in de lift vast; lift ... hartpatient; knoopcel*;
        spoorwegovergang ... klem; langs het spoor loopt; perron gevallen; bij de keel; bij der keel; bij haar keel;
        bij zijn keel; naar de keel; niet meer naar buiten laat; niet naar buiten laat; haar niet laat gaan; ruiken
        gas; ruik gas; steek haar neer; steek hem neer; mes in haar; mes in zijn; mes in je; in haar buik; in zijn
        buik
    """,
    "hint": """
        vuur:1; rook:1; gewond*:1; mes:1; wapen:1; schot:1; knal:1; ambulance:1; 112:1; misselijk:1; benauwd:1;
        alarm:1; asbest:1; overval*:1; inbreker*:1; gas:1; hulp:1; bedreigd:1; bedreiging:1; gevaar:1;
        levensgevaarlijk*:1; bloed:1; fik:1; melder:1; beneveld:1; gestikt:1; gif:1; slangen:1; vast:0.5;
        agressie*:1; dreigt:1; sloeg:1; angst:1; kermt; kreunt; gilt; jerrycan; gasfles; gasflessen; chloor;
        insuline
    """,
    "who": """
        kind; kinderen; kinder; kinders; kindje; kindjes; kids; koter*; peuter*; kleuter*; baby*; jongen; jongetje*;
        jongens; meisje*; zoon; zoontje; dochter*; man; mannen; vrouw; vrouwen; oma; opa; bejaarde*; oude heer;
        meneer; mevrouw; iemand; mensen; persoon; personen; buurman; buurvrouw; buren; buurjongen; moeder; vader;
        mama; papa; ouders; scholier*; leerling*; bewoner*; patient; dame; heer; voorbijgangers; voetgangers;
        zwerver; dakloze; jongere; tiener*; student; oudere; grootmoeder; grootvader; broer; zus; broertje; zusje;
        gast; vent; echtgeno*; partner; vriendin; collega; ventje; omaatje; oudje; anderen; opvang; schoolkinderen;
        groep 3; meisjes; buurmeisje; nichtje; neefje; schoonvader; schoonmoeder; tante; oom; gezin; collega's;
        postbode; peuters; vriend; ex; handhaver; kleuterklas; peutergroep; groepje kinderen
    """,
    "self": "hij; zij; ze; ik; we; wij; mij; me; ons",
    "ill": """
        hoesten; verslikt zich; hallucineert; raar; reageert niet; reageer niet; beweegt niet; bewoog niet; geeft
        geen antwoord; doet niet open; ligt op de grond; ligt op de stoep; ligt op straat; ligt in de bosjes; ligt
        op het; ligt roerloos; roerloos; ligt bewegingsloos; ligt onderaan; ligt al uren; op de grond gevallen;
        gevallen en ligt; gevallen en kan; gevallen en beweegt; van de trap gevallen; van de steiger; in elkaar
        gezakt; zakte in elkaar; ineengezakt; zakt in elkaar; flauwgevallen; valt flauw; wartaal; verward; spreekt
        wartaal; praat wartaal; schuimbek*; blauw; trilt; schokt; stuip*; bloedt; pijn op de borst; kan niet
        opstaan; komt niet overeind; niet meer overeind; niet meer wakker; word* niet wakker; wordt niet wakker;
        niet wakker; wankelt; braakt; opgenomen gif; ademhaling; kortademig; benauwd; zwaargewond; gewond;
        onderkoeld; bevangen; uitgedroogd; in de auto ... zon; bloedneus:0.4; niet goed geworden; gordijnen dicht;
        post stapelt; brievenbus puilt; dagen niet gezien; niet meer gezien; al dagen niet; gestopt met; grauw;
        reageert nergens op; krant ... bus; melk voor de deur; post puilt; tv staat aan; van de trap; schuim; geeft
        over; overgegeven; hartpatient; toeval; epilep*; bewusteloos
    """,
    "in_water": """
        in het water; in 't water; in water; in de gracht; in de sloot; in het kanaal; in de vijver; in de haven; in
        de vaart; in de rivier; te water; op het ijs; kopje onder; onder water; drijft; spartel*; in de singel;
        afgedreven; rubberboot; luchtbed; in het meer; in de zee; stroming; wak; bovenkomen; boven gekomen; niet
        meer boven; stroomversnelling; door het ijs; doorheen gezakt
    """,
    "missing": """
        niet van school; niet uit school; niet op school aangekomen; meegelokt; meegenomen; niet teruggekeerd; sinds
        gisteren weg; al uren weg; zoek; is zoek; zoekgeraakt; in geen velden; vermist; vermiste; is weg; kwijt;
        weggelopen; wegge lopen; niet thuisgekomen; niet thuis gekomen; nog niet thuis; nergens te vinden;
        verdwenen; dwaalt; ronddwaalt; verdwaald; dwalen; sinds ... niet gezien; dement*; alzheimer; spoorloos;
        weglopen; ontvoerd; meegenomen door; meegesleurd; in een busje; in pyjama; op blote voeten; niet
        teruggekomen; neemt niet op; neemt niet meer op; niet op school; zonder jas; op sloffen; op pantoffels;
        autis*; nog niet terug
    """,
    "shut_in": """
        alleen in een auto; alleen in de auto; in een afgesloten auto; in een hete auto; in een auto in de zon;
        alleen achtergelaten; opgesloten; ingesloten; zit vast; zitten vast; vastzit; vast zit; kan er niet uit;
        kunnen er niet uit; kan niet naar buiten; kan er niet meer uit; komt er niet uit; kunnen niet weg; kom er
        niet uit; beknel*; klem; klemzit; nog binnen; zijn nog binnen; is nog binnen; sleutel ... heeft; afgesloten
        in; kan niet weg; op de badkamer; tussen twee verdiepingen; op het spoor; spoorwegovergang; aan de railing;
        opgesloten door
    """,
    "violence": """
        trapt; trappen; trappen tegen; tegen zijn hoofd; tegen haar hoofd; steken; stompt; stompen; kopstoot;
        agressief; bedreigend; slaat; sla; geslagen; slaan hem; slaan haar; slaan elkaar; slaan op; schopt;
        geschopt; schoppen; wurgt; gewurgd; wurgen; gil*; gegil; krijs*; mishandel*; vecht*; vechtpartij;
        knokpartij; matpartij; geknokt; mes; messen; bedreigt; bedreigd; bedreigen; bedreigt met; dreigt met;
        aangevallen; valt aan; vallen aan; aan het aanvallen; huiselijk geweld; in elkaar; afgetuigd; achtervolgt;
        achtervolgd; achterna gezeten; stalkt; gestalkt; steekt; lastig gevallen; lastiggevallen; betast*; hamer;
        honkbalknuppel; knuppel; machete; kapmes; bijl; te lijf; duwt; trekt haar; sleurt; beroofd; overvallen;
        doodmaken; vermoord*; vermoordt; vermoorden; dood te maken; om hulp; pakt mijn; doet hem wat; doet haar wat;
        kapot slaat; deur in; ramt; gooit; gegooid met; geschreeuw; blauw oog; blauwe plekken; pistool; geweer; wil
        binnenkomen; trap tegen
    """,
    "poison": """
        gif; rattengif; gifkorrels; bleek; chloor; gootsteenontstopper; paddenstoelen gegeten; bessen gegeten;
        ingeslikt; doorgeslikt; pillen gegeten; naald; naalden; spuiten; injectie*; prikte zich; geprikt; zuur; kwik
    """,
    "wire": """
        kabel; kabels; stroomkabel*; elektriciteitskabel*; elektriciteitsdraad; draad; draden; stroomdraad;
        bedrading; hoogspanning*; bovenleiding*; leiding; stroomkast*; elektriciteitskast*; schakelkast*;
        meterkast*; trafo*; verdeelkast*; stopcontact*; elektra; stroomkastje; lantaarnpaal klepje; klepje;
        lichtmast
    """,
    "bare": """
        bloot; blote; bloten; blootligg*; blootligt; blootgelegd; hangt los; hangen los; los; losse; losgeraakt;
        losgekomen; losgetrokken; hangt; hangen; afgebroken; gebroken; geknapt; doorgesneden; op de grond; op de
        stoep; kapotte; open; opengebroken; openstaat; open staat; vonkt; vonken; knettert; zoemt; onder spanning;
        onder stroom; spanning; kniehoogte; naar beneden; neergekomen; kindhoogte; uitsteek*; steken eruit; bungel*;
        er uit
    """,
    "shaft": """
        putdeksel*; put deksel; deksel; deksels; rioolput*; put; putten; mangat*; luik; kelderluik; schacht;
        liftschacht; kolk; straatkolk; kolkdeksel; roosters; rooster; bouwput; kelderrooster
    """,
    "gone": """
        weg; open; openstaat; ontbreekt; ontbreken; mist; verdwenen; gestolen; gejat; los; losligt; kwijt; is er af;
        eraf; ernaast; verschoven; ingezakt; zonder deksel; gat; niet afgezet; onafgedekt; niet afgedekt;
        pikkedonker; diep; omhoog; scheef; gebroken; geen deksel; deksel weg; gaapt; doorgeroest
    """,
    "part": """
        gevel*; gevelplaat; dakpan*; dakplaat*; dakgoot; steiger*; balkon*; tak; takken; boomtak; schoorsteen; bord;
        reclamebord; lichtreclame; plaat; golfplaat; muur; muurtje; tuinmuur; lichtmast; lantaarnpaal; paal;
        bakstenen; stenen; boeidel*; luifel; hijskraan; kraan; schommel*; klimrek; glijbaan; speeltoestel*; glazen;
        ruit; raam; boom; kastanje; plafond; plafondplaat; brokken; stukken; beton; kroonlijst; zonnepaneel;
        zonnepanelen; antenne; trap; leuning; balustrade; ketting; goal; doel; doeltje; vlaggenmast; kademuur; kade;
        viaduct; touwbrug; kabelbaan; wip; draaimolen; klimtoestel*; klimnet; trampoline; springkussen; bouten;
        schroeven; moeren; ophanging; hekwerk; loopbrug; voetgangersbrug; iep; eik; beuk; populier; wilg; kerstboom;
        kroonluchter; pui; glaspui; steigerplank*; gevelsteen; stuc; vlonder; steiger; botsauto*; reuzenrad;
        schommel
    """,
    "loose": """
        los; losgekomen; losgeraakt; losse; loszit; loshangt; losgewaaid; hangt aan; hangt nog aan; hangt scheef;
        scheur*; gescheurd; klapper*; wiebel*; wankel*; bungel*; helt; hellen; leunt; staat scheef; doorgerot;
        doorgeroest; verrot; roestige; afgebroken; geknakt; afgeknapt; kraakt; kraken; valt; vallen; afvalt;
        afvallen; gevallen; op omvallen; omwaai*; omvallen; naar beneden komen; stort; zakt; breken; gebroken;
        doorgezaagd; half af; afbrokkel*; schudt; losgedraaid; losgeschroefd; eruit gedraaid; ontbreken bouten;
        missen bouten; doorgeknipt; doorgesneden; aan een draadje; aan één kant; aan één ketting; van de ketting;
        uit de verankering; zwiept; zwiepen; staat bol; bolt; barst; brokkelt; uitgebroken; zakt door; doorzakt;
        door de vloer; geen leuning; bezwijkt; bezweken; kiept; moeren; eraf gehaald; gehaald; van zijn poten;
        afgezakt
    """,
    "above": """
        boven; onderdoor; eronder; er onder; erlangs; naar beneden; omlaag; op de stoep; op het trottoir; op het
        hoofd; op iemand; op mensen; op voorbijgangers; op het fietspad; ingang; op de speelplaats; op het
        schoolplein; op straat; terras; bushalte; op te wachten; waar mensen; wie er langs; elke windvlaag;
        windvlaag; storm; wind; speelt; spelen; speeltuin; wachtrij; draaimolen; schoolpad; voorleesmiddag;
        winkelend
    """,
    "traffic": """
        paard loopt; paard los; loopt los op; lopen los op; loslopend paard; loslopende koe*; koe loopt; koeien
        lopen; auto op zijn kant; auto op zijn kop; auto in de sloot; over de kop geslagen; omgewaaide boom; boom
        omgewaaid; boom is omgewaaid; omgevallen boom; boom omgevallen; boom is omgevallen; boom ligt over; boom
        over de; stoplichten bij ... knipper*; verkeerslichten ... knipper*; lichten knipperen alleen; niet langs
        want; spookrijder*; verkeer* op tegengestelde; oliespoor; olie op de weg; olie op het fietspad; olie op de
        rijbaan; spekglad; spiegelglad; spekgladde; ijzel op; zinkgat; boom op de weg; boom over de weg; boom ligt
        op; boom dwars; tak dwars; boom op het fietspad; gat in de weg; gat in het wegdek:0.75; gat in het fietspad;
        weg verzakt; weg is verzakt; wegdek verzakt; wegdek ingezakt; weg ingezakt; rijbaan ingezakt; weggeslagen;
        aanrijding; aangereden; bijna aangereden:0.9; botsing; botst; gebotst; kop staart; ongeluk gebeurd; ongeval
        gebeurd; ongeluk op; ongeval op; er gebeuren ongelukken; vrachtwagen gekanteld; gekanteld; op zijn kant;
        lading verloren; lading op de weg; spijkers op; glas op het fietspad; glas op fietspad; glas op de weg;
        draad over het fietspad; touw over het fietspad; touw gespannen; draad gespannen; visdraad; slagbomen;
        slagboom ... niet; overweg ... niet; stenen van het viaduct; stenen vanaf; stenen gooien; gooien stenen;
        steen van het viaduct; koe op de weg; koeien op de weg; paarden op de weg; paard op de weg; vee op de weg;
        losgebroken; brugklep; ligt dwars; midden op de weg; midden op de rijbaan; midden op het fietspad;
        gestrooid:0.4; alle kanten op groen; allemaal groen; alle richtingen groen; voor iedereen groen; tegen het
        verkeer in; verkeerde rijrichting; koeien ... weg; koeien los; paarden los; paarden op de; schapen op de;
        koeien op de; zwanen ... weg; eenden op de; slagboom* ... open; slagboom* ... omhoog; overweg ... open;
        koord gespannen; ijzeren pin; pin steekt; steekt uit de drempel; olie over; olie op de; dieselspoor; grind
        verloren; verliest grind; dakpannen verloren; ijzel; zwarte ijzel; asfalt ... ingezakt; wegdek ... ingezakt;
        weg is ingezakt; wegdek weggeslagen; over de kop; op hun gezicht; sleutelbeen; onderuit gegaan; gaan
        onderuit; klapband*; banden lek; matras ... rijbaan; matras ... snelweg; bord ... omgedraaid; voorrangsbord;
        iedereen staat bovenop de rem; bovenop de rem
    """,
    "road": """
        weg; wegdek; rijbaan; rijstrook; fietspad; fietspaden; fietsstrook; asfalt; straat; kruising; kruispunt;
        bocht; rotonde; viaduct; tunnel; brug; afslag; snelweg; oprit; afrit; busbaan; dijk; laan; kade; brok; baan;
        zebrapad; oversteek; rails; spoor; overweg; fietstunnel
    """,
    "block": """
        gat; gaten; kuil; kuilen; put; boom; bomen; stam; tak; takken; olie; diesel; glas; scherven; ijs; ijzel;
        modder; grind; blad; lading; pallet*; verkeersbord; bord; hek; hekken; dranghek; paal; lantaarnpaal; draad;
        kabel; touw; steen; stenen; tegels; puin; spijkers; water; verzakking; verzakt; ingezakt; gescheurd; scheur;
        bult; drempel; rooster; deksel; putdeksel; hooibalen; zand; sneeuw; glad; gladheid; wortel*; obstakel;
        koelkast; matras; bank; ladder; wiel; band; banden; vuilcontainer; container; steiger
    """,
    "severe": """
        diep; diepe; enorm; enorme; groot; grote; joekel; levensgroot; levensgevaarlijk*; gevaarlijk*; halve meter;
        meter; onverlicht; in het donker; zie je niet; ziet het niet; niet te zien; pas op het laatst; op het
        laatst; onzichtbaar; spekglad; spiegelglad; glad als; plotseling; ineens; hele weg; hele rijbaan; vol;
        uitwijk*; met een noodgang; slipt; slippen; acuut; bloedlink; link
    """,
    "across": """
        dwars over; over de weg; over de rijbaan; over het fietspad; op de rijbaan; op de weg; op het fietspad; op
        de snelweg; op de rijstrook; op de kruising; op de rotonde; op het spoor; op de trambaan; op de busbaan
    """,
    "rider": """
        fietser*; motorrijder; motorrijders; brommer*; scooter*; scooterrijder; motor; auto; auto's; automobilist*;
        bestelbus; wielrenner*; bakfiets; racefiets; fiets; velo; vrachtwagen*; bus; tractor; voetganger*; luu; lui;
        mensen; kinderen; schoolkinderen; ouderen; bezorger; koerier; scootmobiel; rolstoel
    """,
    "falls": """
        onderuit; onderuitgegaan; onderuit gegaan; gevallen met de fiets; tegen de grond; tegen het asfalt; over de
        kop; over het stuur; gaat onderuit; gaan onderuit; bijna uit; uitwijken; wijken uit; slipt; slippen; slip;
        geslipt; geraakt; op elkaar; gebotst; knal*; lekke band; lekke banden; vallen; gevalle; gevallen; valt; in
        het gat; gelanceerd; rijden erin; rijdt erin; reed erin; in gereden; ingereden; ingereje; gecrasht; smak;
        gesmakt; botsen
    """,
    "lights": """
        verkeerslicht*; stoplicht*; voetgangerslicht*; verkeerslampen; verkeersregelinstallatie; vri; slagbo*;
        seinen; rood licht; overweg; stoplig*
    """,
    "dead": """
        uit; uitgevallen; doet het niet; doen het niet; doet t niet; doet niks; doen niks; doet niets; doen niets;
        defect; kapot; stuk; storing; buiten werking; op zwart; werken niet; werkt niet; staan uit; dood; knippert
        oranje; knipperen oranje; geel knipperen; tegelijk groen; allebei groen; beide groen; alle kanten groen;
        zonder stroom; ligt eruit; liggen eruit; omgereden; gaat niet dicht; gaan niet dicht; blijft open; niet meer
    """,
    "house": """
        kelder*; huis; woning; woonkamer; keuken; badkamer; gang; slaapkamer; garage; schuur; schuurtje; winkel;
        zaak; restaurant; magazijn; berging; souterrain; kruipruimte; plafond; vloer; dak; voordeur; bedrijf;
        meterkast; auto; serre; woonboot; wagen; loods; school; appartement; flat; atelier
    """,
    "wet": """
        loopt de winkel in; loopt het huis in; de winkel in; regenwater loopt; loopt vol; lopen vol; volgelopen; vol
        water; staat blank; staat onder; onder water; ondergelopen; loopt onder; water loopt; water stroomt; water
        komt; water stijgt; water staat; stroomt; stromen; spuit; komt omhoog; omhoog; emmers; overstroom*;
        overloopt; rioolwater; poepwater; riool; druipt; gutst; water in; water door; lekt; lekkage; loopt de kelder
        in; loopt naar binnen; gesprongen; dweilen; centimeter water; cm water
    """,
    "toppling": """
        boom op; op ons; op onze; op mijn; boom ligt op; gevallen op; boom is op; omgevallen; omgewaaid; op mijn
        auto gevallen; op mijn dak; op het dak; op mijn huis; neigt; helt; leunt; schuin; hangt op; ligt op mijn;
        weggewaaid; waait; dakpannen; omvallen; omver; scheef; dak af; populier; eik; wilg; berk; verzakt; zakt weg;
        losgeslagen; zinkt; zinkende
    """,
    "property": """
        gesprongen waterleiding; waterleiding ... gesprongen; waterleiding kapot; leiding gesprongen; leidingbreuk;
        hoofdleiding; kelder loopt vol; kelder staat; overstroming; overstroomt; ondergelopen; water loopt de; water
        loopt naar binnen; wateroverlast:0.6; water spuit; spuit water; water gutst; riool loopt over; zinkt;
        rioolwater; inbraak bezig; aan het inbreken; wordt ingebroken; breken in; breekt in; breekt nu in;
        inbrekers; wordt nu; boom ... op auto; boom ... op huis; boom ... op dak; boom ... schuur; plundering;
        plunderen; brandstichting; slaan ruiten; slaan de ruiten; dak waait; dak is eraf; zonder stroom:0.9;
        stroomstoring:0.95; straat blank; straat staat blank; stroomuitval:0.95; dijkdoorbraak; dijk ... door; lekt
        de dijk; staat aan de drempels; tot de drempel; aan de drempel; put komt omhoog; riool komt omhoog; drek;
        door het plafond; via het plafond; forceert; forceren; koevoet; breekijzer; slijptol; fietsen ... bus; laadt
        ze in; klimt door het raam; klimmen door het raam; ligt los en drijft; losgeslagen; boot ... los; dak ...
        waait; dak klappert; leunt op ons dak; leunt op het dak; op ons dak; kabels aan het stelen; koperdie*;
        kelder loopt; loopt vol; komt er water uit
    """,
    "burglary": """
        inbreken; ingebroken; inbreker*; inbraak; breekijzer; ruit ingeslagen; deur forceren; forceert; steelt;
        stelen; koevoet
    """,
    "now": """
        nu; net; zojuist; just; daarnet; daarstraks; momenteel; op dit moment; op 't moment; nog steeds; nou;
        meteen; direct; subiet; onmiddellijk; snel; haast; spoed; spoedig; help; alsjeblieft snel; stuur; sturen;
        kom snel; kom; vlug; zo snel mogelijk; elk moment; ieder moment; straks gaat; dringend; sinds een uur; sinds
        vanochtend; sinds vannacht; sinds vanavond; al een uur; al een kwartier; minuten; constant; voor de deur;
        durf niet; wat moet ik doen; wat moeten we doen; moeten we; moet ik 112; spoedgeval; acuut; noodgeval; nood;
        gauw; zo naar buiten; in tien minuten; elk uur verder; wie kan daar; wie kan er nu; houdt niet op; nog geen
        minuut; geen idee of
    """,
}

"""Dutch: what cannot wait."""

NL = {
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
        leven moe; uit mijn lijden; verlost van mij; van mij verlost; last van mij hebben
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
        voor alles; beter zo; geen schuld; niemands schuld
    """,
    "means": """
        pillen; touw; strop; spoor; treinspoor; brug; flat; dakrand; rand; polsen; mes; gaskraan; medicijnen;
        slaappillen; slaaptabletten; insuline; klif; kanaal
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
        bij; sta ik je op te wachten; wacht je op; wacht hem op; wacht haar op; wacht jullie op
    """,
    "hint": """
        vuur:1; rook:1; gewond*:1; mes:1; wapen:1; schot:1; knal:1; ambulance:1; 112:1; misselijk:1; benauwd:1;
        alarm:1; asbest:1; overval*:1; inbreker*:1; gas:1; hulp:1; bedreigd:1; bedreiging:1; gevaar:1;
        levensgevaarlijk*:1; bloed:1; fik:1; melder:1; beneveld:1; gestikt:1; gif:1; slangen:1; vast:0.5;
        agressie*:1; dreigt:1; sloeg:1; angst:1
    """,
    "who": """
        kind; kinderen; kinder; kinders; kindje; kindjes; kids; koter*; peuter*; kleuter*; baby*; jongen; jongetje*;
        jongens; meisje*; zoon; zoontje; dochter*; man; mannen; vrouw; vrouwen; oma; opa; bejaarde*; oude heer;
        meneer; mevrouw; iemand; mensen; persoon; personen; buurman; buurvrouw; buren; buurjongen; moeder; vader;
        mama; papa; ouders; scholier*; leerling*; bewoner*; patient; dame; heer; voorbijgangers; voetgangers;
        zwerver; dakloze; jongere; tiener*; student; oudere; grootmoeder; grootvader; broer; zus; broertje; zusje;
        gast; vent; echtgeno*; partner; vriendin; collega; ventje; omaatje; oudje
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
        post stapelt; brievenbus puilt; dagen niet gezien; niet meer gezien; al dagen niet; gestopt met
    """,
    "in_water": """
        in het water; in 't water; in water; in de gracht; in de sloot; in het kanaal; in de vijver; in de haven; in
        de vaart; in de rivier; te water; op het ijs; kopje onder; onder water; drijft; spartel*; in de singel;
        afgedreven; rubberboot; luchtbed; in het meer; in de zee; stroming
    """,
    "missing": """
        niet van school; niet uit school; niet op school aangekomen; meegelokt; meegenomen; niet teruggekeerd; sinds
        gisteren weg; al uren weg; zoek; is zoek; zoekgeraakt; in geen velden; vermist; vermiste; is weg; kwijt;
        weggelopen; wegge lopen; niet thuisgekomen; niet thuis gekomen; nog niet thuis; nergens te vinden;
        verdwenen; dwaalt; ronddwaalt; verdwaald; dwalen; sinds ... niet gezien; dement*; alzheimer; spoorloos;
        weglopen; ontvoerd; meegenomen door; meegesleurd; in een busje; in pyjama; op blote voeten; niet
        teruggekomen
    """,
    "shut_in": """
        alleen in een auto; alleen in de auto; in een afgesloten auto; in een hete auto; in een auto in de zon;
        alleen achtergelaten; opgesloten; ingesloten; zit vast; zitten vast; vastzit; vast zit; kan er niet uit;
        kunnen er niet uit; kan niet naar buiten; kan er niet meer uit; komt er niet uit; kunnen niet weg; kom er
        niet uit; beknel*; klem; klemzit; nog binnen; zijn nog binnen; is nog binnen; sleutel ... heeft; afgesloten
        in; kan niet weg
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
        kapot slaat; deur in; ramt
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
        pikkedonker; diep; omhoog; scheef; gebroken
    """,
    "part": """
        gevel*; gevelplaat; dakpan*; dakplaat*; dakgoot; steiger*; balkon*; tak; takken; boomtak; schoorsteen; bord;
        reclamebord; lichtreclame; plaat; golfplaat; muur; muurtje; tuinmuur; lichtmast; lantaarnpaal; paal;
        bakstenen; stenen; boeidel*; luifel; hijskraan; kraan; schommel*; klimrek; glijbaan; speeltoestel*; glazen;
        ruit; raam; boom; kastanje; plafond; plafondplaat; brokken; stukken; beton; kroonlijst; zonnepaneel;
        zonnepanelen; antenne; trap; leuning; balustrade; ketting; goal; doel; doeltje; vlaggenmast; kademuur; kade;
        viaduct
    """,
    "loose": """
        los; losgekomen; losgeraakt; losse; loszit; loshangt; losgewaaid; hangt aan; hangt nog aan; hangt scheef;
        scheur*; gescheurd; klapper*; wiebel*; wankel*; bungel*; helt; hellen; leunt; staat scheef; doorgerot;
        doorgeroest; verrot; roestige; afgebroken; geknakt; afgeknapt; kraakt; kraken; valt; vallen; afvalt;
        afvallen; gevallen; op omvallen; omwaai*; omvallen; naar beneden komen; stort; zakt; breken; gebroken;
        doorgezaagd; half af; afbrokkel*; schudt
    """,
    "above": """
        boven; onderdoor; eronder; er onder; erlangs; naar beneden; omlaag; op de stoep; op het trottoir; op het
        hoofd; op iemand; op mensen; op voorbijgangers; op het fietspad; ingang; op de speelplaats; op het
        schoolplein; op straat; terras; bushalte; op te wachten; waar mensen; wie er langs; elke windvlaag;
        windvlaag; storm; wind; speelt; spelen; speeltuin
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
        gestrooid:0.4
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
        de dijk
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
        gauw
    """,
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
        bloemen
    """,
    "told": """
        oefening; oefenen; oefent; brandoefening; ontruimingsoefening; proefalarm; sirenetest; luchtalarm; cursus;
        training; les; workshop; ehbo; krant; nieuws; journaal; gelezen; artikel; las; boek; film; serie;
        documentaire; tv; televisie; toneelstuk; lied; roman; geschiedenis; herdenking; hoorspel; voorlichting;
        bbq*; barbecue*; vuurkorf; vuurkorven; paasvuur; paasvuren; kampvuur; openhaard; open haard; houtkachel;
        haardvuur; vuurwerk; gasmeter*; voetbal*; wedstrijd; fikkie; sprookje; game; halloween; herdenk*; haha*;
        lol; mop; grap
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
        dode bomen; dode vissen; dode vogel*; dode rat*; dode kat; dode planten; dode takken; dode hoek; dode egel
    """,
}

"""What cannot wait, by what is in danger. People come before traffic, traffic before property."""

from heed.understanding.lexicon import WordList
from heed.understanding.text import word_set

URGENCY: WordList = {
    "nl": {
        "people": """
            brand; in brand; staat in brand; woningbrand; huisbrand; autobrand; containerbrand; bosbrand; vlammen;
            rook uit; rookontwikkeling; explosie*; ontploffing*; ontploft; bom; gaslucht; gaslek; gasgeur; gas lek;
            ruik* gas; ruik* ... gas; stinkt naar gas; koolmonoxide; zelfmoord*; zelfdoding*; suicid*;
            zelfdodingsgedachten; wil niet meer leven; niet meer leven; wil dood; ik wil dood; einde aan mijn leven;
            eind aan mijn leven; er een einde aan maken; van de brug springen; spring* ... brug; voor de trein;
            mezelf iets aan; mezelf van kant; mezelf ombrengen; ingestort*; instort*; instorting*; onder het puin;
            bedolven; gewond*; gewonde; bewusteloos; reanim*; hartstilstand; hartaanval; bloedt; bloeding;
            ambulance:0.8; levensgevaar*; doodsbang; levensbedreigend; kind ... water; kind ... gevallen;
            kind ... vast; kind ... gevaar; kinderen ... gevaar; kind vermist; vermist kind; vermiste;
            wordt vermist; kind ... kwijt; kindermishandeling; mishandel*; huiselijk geweld; verkracht*; aangerand;
            aanranding; steekpartij; neergestoken; mes ... bedreigd; bedreigt ... mes; schietpartij; geschoten;
            schoten gehoord; vuurwapen; wapen; verdrink*; te water geraakt; in het water gevallen; open put;
            put ... open; putdeksel ... weg; putdeksel mist; losse stroomkabel*; stroomdraad; stroomdraden;
            blote draden; blootliggende draden; blootliggende kabel*; open stroomkast; onder stroom; onder spanning;
            elektrocutie; kortsluiting; vonken; asbest; giftig*; gifwolk; chemische stof*; boom ... op huis;
            boom ... op auto; dreigt te vallen; dreigt om te vallen; dreigt in te storten; kan elk moment vallen;
            naald in speeltuin; naalden ... speelt*; spuiten ... speelt*; aangevallen; hond ... gebeten;
            bijtincident; opgesloten; zit vast in; onwel; overdosis; drugsdealer ... school:0.7; vastgebonden;
            112:0.7; levend verbrand
        """,
        "traffic": """
            gevaarlijke situatie; levensgevaarlijk*:1.2; verkeerslicht* ... niet; verkeerslicht* ... uit;
            verkeerslicht* ... defect; verkeerslicht* ... kapot; stoplicht* ... niet; stoplicht* ... uit;
            stoplicht* ... kapot; stoplicht* ... defect; stoplichten ... stuk; boom op de weg; boom ... over de weg;
            boom ligt op; tak ... op de weg; ongeluk; ongeval; aanrijding; aangereden; bijna aangereden;
            spookrijder; olie op de weg; oliespoor; spekglad; spiegelglad; ijzel; zinkgat; gat in de weg;
            diepe kuil; diep gat; weg ... verzakt; brug ... open; slagboom; spoorwegovergang; gevaar voor fietsers;
            gevaar voor voetgangers; gevaar voor het verkeer; gevaarlijk; gevallen; val* ... fiets;
            glas op het fietspad; glas op fietspad; vrachtwagen gekanteld; gekanteld; wegdek ... weg; straatracers;
            wegblokkade
        """,
        "property": """
            overstroming; overstroomd; ondergelopen; kelder ... water; kelder ... vol; waterlek; lekkage;
            gesprongen waterleiding; waterleiding ... gesprongen; waterleiding; leiding gesprongen; inbraak;
            ingebroken; inbreker*; vandalisme; vernield*; vernieling; riool ... over; riool ... huis; rioolwater;
            wateroverlast; stroomstoring; zonder stroom; geen stroom; zonder water; brandschade; stormschade;
            dak ... af; plunder*; brandstichting:1.5
        """,
        "-": """
            brand new; brandschoon; brandbrief; gevaarlijk goed; geen brand; bloedt niet; bom vol; gas geven;
            geeft gas; voor de trein naar; kampvuur; wapenvergunning
        """,
    },
    "en": {
        "people": """
            fire; on fire; house fire; in flames; flames; burning; smoke coming; smoke from; explosion*; exploded;
            explode*; bomb; gas leak*; gas smell; smell of gas; smell* gas; smell* ... gas; carbon monoxide;
            suicid*; kill myself; killing myself; end my life; ending my life; end it all; take my own life;
            want to die; don't want to live; dont want to live; do not want to live; no reason to live;
            better off dead; jump off the bridge; jump* ... bridge; hurt myself; harm myself; self harm; collapsed;
            collapse; collapsing; about to collapse; trapped; under the rubble; injured; injuries; unconscious;
            not breathing; can't breathe; heart attack; bleeding; ambulance:0.8; life threatening; child ... danger;
            children ... danger; kid* ... danger; child ... road:0.8; child ... water; child ... fell;
            child ... stuck; child missing; missing child; missing person; baby ... locked; child abuse;
            domestic violence; domestic abuse; raped; rape; sexual assault; assaulted; stabbed; stabbing; shooting;
            shots fired; gunshot*; gunfire; gunman; shot; gun; knife; drowning; drowned; fell into the water;
            fell in the canal; open manhole; manhole cover ... missing; manhole ... open; missing manhole;
            live wire*; downed wire*; downed power line*; power line* down; wires down; wire* ... down;
            exposed wire*; exposed wiring; exposed cable*; electrocut*; electric shock; sparks; sparking; asbestos;
            toxic; poison*; chemical spill; tree ... on house; tree ... on a house; tree ... on car; about to fall;
            could fall; ready to fall; going to fall; hanging by; needles ... playground; syringes ... playground;
            needle* ... park; dog ... bit; bitten; attacked; attacking; overdos*; seizure; hostage; 911:0.7;
            999:0.7; someone will die; get killed; gets killed; be killed; someone ... killed; dead body
        """,
        "traffic": """
            traffic light* ... out; traffic light* ... not; traffic light* ... broken; traffic signal* ... out;
            traffic signal* ... not; traffic signal* ... broken; stop sign ... missing; stop sign ... down;
            missing stop sign; stop sign is down; accident; accidents; crash; crashed; collision; hit by a car;
            hit by car; almost hit; nearly hit; run over; wrong way driver; tree ... in the road;
            tree ... across the road; tree in road; tree down; fallen tree ... road; blocking the road;
            blocking road; blocking traffic; road blocked; oil on the road; black ice; icy; sinkhole; huge pothole;
            deep pothole; deep hole; large hole ... road; dangerous; hazard; hazardous; unsafe; danger; drag racing;
            street racing; level crossing; bridge ... closed; overturned; tripped; fell off
        """,
        "property": """
            flooded; flooding; flood; burst pipe; pipe burst; water main; basement ... water; water leak; leaking;
            break in; broke into; burglar*; burglary; vandal*; vandalism; vandalized; sewage; sewer ... backing;
            no power; power outage; without power; without water; no water; roof ... off; storm damage; looting;
            arson:1.5; stolen
        """,
        "-": """
            fire hydrant*; fire station; fire department; fire lane; fire truck*; fireworks; campfire; photo shoot*;
            screenshot; shot of; flu shot; hot shot; fire escape; fire sale; no danger; tennis shot; big shot;
            glue gun; burning question*; crash course; poison ivy:1; dead body of work; danger of losing; slam dunk
        """,
    },
    "de": {
        "people": """
            brand; feuer; brennt; in flammen; flammen; es brennt; wohnungsbrand; hausbrand; autobrand; rauch aus;
            rauchentwicklung; explosion*; explodiert; bombe; gasgeruch; gasleck; gasaustritt; riecht ... gas;
            gas riecht; kohlenmonoxid; suizid*; selbstmord*; selbsttötung; nicht mehr leben; will sterben;
            möchte sterben; umbringen; das leben nehmen; leben ein ende; von der brücke; spring* ... brücke;
            mir etwas an; mich ritzen; eingestürzt*; einsturz*; einstürzen; stürzt ein; verschüttet; verletzt*;
            verletzte; bewusstlos*; reanim*; herzinfarkt; herzstillstand; blutet; blutend; notarzt:0.9;
            krankenwagen:0.8; lebensgefahr*; kind ... gefahr; kinder ... gefahr; kind ... wasser; kind ... gefallen;
            kind vermisst; vermisst*; kindesmissbrauch; misshandel*; häusliche gewalt; vergewaltig*;
            messerstecherei; niedergestochen; messer; schießerei; geschossen; schüsse; schusswaffe; waffe; ertrink*;
            ertrunken; ins wasser gefallen; offener gully; gullydeckel ... fehlt; offener schacht;
            kanaldeckel ... fehlt; schachtdeckel ... fehlt; stromkabel; offene kabel; freiliegende kabel;
            freiliegende leitung*; freiliegendes kabel; unter strom; unter spannung; stromschlag; funken; asbest;
            giftig*; chemikalien; droht umzustürzen; droht zu fallen; droht einzustürzen; droht umzufallen;
            droht zu stürzen; baum ... auf haus; baum ... aufs haus; spritzen ... spielplatz; nadeln ... spielplatz;
            hund ... gebissen; angegriffen; überfall; eingesperrt; überdosis; notruf:0.7
        """,
        "traffic": """
            ampel ... ausgefallen; ampel ... aus; ampel ... defekt; ampel ... kaputt; ampel ... nicht; ampelausfall;
            unfall; unfälle; unfallgefahr; zusammenstoß; angefahren; überfahren; geisterfahrer; falschfahrer;
            baum ... straße; ast ... fahrbahn; baum auf der; ölspur; öl auf der; glatteis; spiegelglatt; blitzeis;
            tiefes schlagloch; tiefes loch; fahrbahn ... abgesackt; bahnübergang; gefahr für; gefährlich;
            gefährliche; gefährlicher; verkehrsgefährd*; gestürzt; umgekippt; straßenrennen; autorennen
        """,
        "property": """
            überschwemmt; überschwemmung; überflutet; überflutung; keller ... wasser; wasserrohrbruch; rohrbruch;
            wasserschaden; einbruch; eingebrochen; einbrecher; vandalismus; abwasser; rückstau; stromausfall;
            kein strom; ohne strom; ohne wasser; sturmschaden; plünder*; brandstiftung:1.5; gestohlen
        """,
        "-": """
            feuerwerk; lagerfeuer; feuerwehr; brand neu; brennt nicht; licht brennt; lampe brennt; laterne brennt;
            lampe ... brennt nicht; keine gefahr; feuer und flamme; messer und gabel; waffel*
        """,
    },
    "tr": {
        "people": """
            yangın*; yangin var; alev*; alevler; yanıyor; duman; patlama*; patladı:0.6; bomba; gaz kokusu;
            gaz kaçağı; gaz kokuyor; gaz sızıntı*; doğalgaz koku*; doğalgaz kaçağı; karbonmonoksit; intihar*;
            kendimi öldür*; yaşamak istemiyorum; ölmek istiyorum; canıma kıy*; hayatıma son; köprüden atla*;
            kendime zarar; çöktü; çökmüş; çöküyor; çökmek üzere; göçük*; enkaz*; yıkıldı; yıkılmak üzere; yıkılacak;
            yaralı*; yaralandı; yaralanan; bayıldı; baygın; nefes alamıyor; kalp krizi; kanama; kanıyor;
            ambulans:0.8; hayati tehlike; çocuk* ... tehlike*; çocuk* ... düştü; çocuk* ... kayıp; kayıp çocuk;
            çocuk kayboldu; kayboldu:0.7; çocuk istismarı; taciz*; tecavüz*; aile içi şiddet; şiddet; bıçakla*;
            bıçak; silah*; ateş edildi; vuruldu; boğul*; suya düştü; rögar kapağı ... yok; rögar ... açık;
            açık rögar; logar ... açık; açık kablo*; kablo* ... açıkta; elektrik kablo*; elektrik çarp*;
            elektrik teli; kıvılcım; asbest; zehir*; kimyasal; devrilmek üzere; düşmek üzere; köpek ... ısırdı;
            saldırdı; saldırı; mahsur; aşırı doz; can güvenliği; ölüm tehlikesi
        """,
        "traffic": """
            trafik ışığı ... çalışmıyor; trafik ışıkları ... çalışmıyor; trafik lambası ... çalışmıyor;
            trafik lambası ... bozuk; trafik ışıkları ... bozuk; trafik ışığı ... bozuk;
            trafik lambası ... yanmıyor; kaza; kazası; trafik kazası; çarptı; çarpışma; ters yön*; ağaç ... yola;
            ağaç ... yolu; yola devril*; yolda yağ; buzlanma; derin çukur; yol çöktü:1.2; tehlikeli; tehlike;
            hemzemin geçit; yol kapalı
        """,
        "property": """
            su bastı; su baskını; su basıyor; sel; bodrum ... su; su borusu patla*; boru patla*; su patlağı;
            su kaçağı; hırsız*; soygun; soyuldu; vandal*; kanalizasyon taş*; lağım*; elektrik yok;
            elektrikler kesik; elektrik kesint*; su yok; sular kesik; su kesintisi; fırtına hasarı; kundak*
        """,
        "-": "tehlike yok; ışık yanıyor; lamba yanıyor; lambası yanıyor; yangın tüpü; havai fişek",
    },
    "fr": {
        "people": """
            incendie*; au feu; en feu; en flammes; flammes; prend feu; fumée; explosion*; explosé; bombe;
            fuite de gaz; odeur de gaz; sent le gaz; monoxyde; suicid*; me tuer; en finir avec la vie; en finir;
            mettre fin à mes jours; envie de mourir; veux mourir; plus envie de vivre; ne veux plus vivre;
            sauter du pont; effondr*; s'écroule; écroulé; décombres; blessé*; inconscient*; ne respire plus;
            crise cardiaque; saigne; ambulance:0.8; danger de mort; enfant* ... danger; enfant disparu;
            enfant ... eau; enfant ... tombé; maltraitance; violence* conjugale*; viol; violée; agression; agressé*;
            poignardé*; couteau; coups de feu; fusillade; arme; noyade; se noie; plaque d'égout ... manque*;
            bouche d'égout ouverte; câble électrique; câbles électriques; fil électrique; fils dénudés; électrocut*;
            étincelles; amiante; toxique; menace de tomber; menace de s'effondrer; va tomber; seringue*; mordu;
            overdose
        """,
        "traffic": """
            feu ... en panne; feux ... en panne; feu rouge ... marche; accident*; collision; renversé*;
            arbre ... route; arbre sur la; verglas; huile sur la; trou profond; dangereux; dangereuse; danger;
            passage à niveau; contresens; chute
        """,
        "property": """
            inondation*; inondé*; cave ... eau; fuite d'eau; canalisation*; cambriol*; vandalisme;
            égout* ... déborde*; panne de courant; sans électricité; sans eau; coupure; pillage;
            incendie criminel:1.5
        """,
        "-": "feu rouge; feux rouges; feu tricolore; feu d'artifice; pas de danger; arme à gauche",
    },
    "es": {
        "people": """
            incendio*; fuego; en llamas; está ardiendo; humo; explosión; explosiones; explotó; bomba;
            fuga de gas; escape de gas; olor a gas; huele a gas; monóxido; suicid*; matarme; quitarme la vida;
            no quiero vivir; quiero morir; acabar con mi vida; saltar del puente; derrumb*; se cayó el edificio;
            colaps*; atrapad*; escombros ... encima; herid*; inconsciente; no respira; infarto; sangra; sangrando;
            ambulancia:0.8; peligro de muerte; niñ* ... peligro; niñ* perdid*; niñ* desaparecid*; niñ* ... agua;
            niñ* ... cayó; maltrato; violencia de género; violación; violada; agresión; agredid*; apuñal*; cuchillo;
            disparos; tiroteo; pistola; arma; ahog*; alcantarilla abierta; alcantarilla sin tapa;
            cable* ... suelto*; cables sueltos; cable eléctrico; cables pelados; electrocut*; chispas; amianto;
            tóxic*; a punto de caer; a punto de derrumb*; jeringuilla*; mordió; mordido; sobredosis
        """,
        "traffic": """
            semáforo* ... no; semáforo* ... averiado*; semáforo* ... apagado*; accidente*; choque; atropell*;
            árbol ... carretera; árbol ... calle; hielo en; aceite en; socavón; bache profundo; hoyo profundo;
            peligros*; peligro; sentido contrario
        """,
        "property": """
            inundación; inundaciones; inundad*; sótano ... agua; fuga de agua; tubería rota; reventó ... tubería;
            robo; han robado; vandalismo; aguas residuales; sin luz; apagón; sin agua; saqueo*;
            incendio provocado:1.5
        """,
        "-": "fuegos artificiales; no hay peligro; bomba de agua",
    },
    "it": {
        "people": """
            incendio; a fuoco; fiamme; fuga di gas; odore di gas; puzza di gas; suicid*; uccidermi; voglio morire;
            non voglio più vivere; crollat*; crollo; ferit*; esplosione; cavi scoperti; bambin* ... pericolo
        """,
        "traffic": """incidente; semaforo ... guasto; semaforo ... spento; pericolos*; albero ... strada""",
        "property": """allagat*; allagamento; perdita d'acqua; furto""",
    },
    "pl": {
        "people": """
            pożar; pali się; płonie; wybuch; ulatnia się gaz; wyciek gazu; czuć gaz; zapach gazu; samobój*;
            zabić się; zabiję się; nie chcę żyć; chcę umrzeć; zawalił*; ranny; ranna; ranni;
            dziecko ... niebezpiecz*; zerwany przewód; kable na wierzchu
        """,
        "traffic": """wypadek; sygnalizacja ... nie działa; niebezpieczn*; drzewo ... drodze""",
        "property": """zalan*; powódź; pęknięta rura; włamanie""",
    },
    "pt": {
        "people": """
            incêndio; a arder; em chamas; fogo; fuga de gás; cheiro a gás; cheiro de gás; suicíd*; matar me;
            quero morrer; não quero viver; desabou; desabamento; ferid*; explosão; fios descarnados;
            criança ... perigo
        """,
        "traffic": """acidente; semáforo ... avariado; perigos*; árvore ... estrada""",
        "property": """inundação; inundad*; cano rebentado; roubo""",
    },
    "el": {
        "people": """
            φωτιά; πυρκαγιά; καίγεται; φλόγες; έκρηξη; διαρροή αερίου; μυρωδιά αερίου; μυρίζει αέριο; μυρίζει γκάζι;
            αυτοκτον*; θέλω να πεθάνω; να σκοτωθώ; δεν θέλω να ζω; δεν θέλω να ζήσω; κατέρρευσε; κατάρρευση;
            τραυματί*; τραυματισμέν*; γυμνά καλώδια; καλώδια ... κρέμονται; παιδί ... κίνδυνο; παιδιά ... κίνδυνο
        """,
        "traffic": """ατύχημα; τροχαίο; φανάρι ... δεν; επικίνδυν*; δέντρο ... δρόμο""",
        "property": """πλημμύρα; πλημμύρισε; έσπασε ... σωλήνας; διάρρηξη""",
    },
    "ar": {
        "people": """
            حريق; النار; يحترق; انفجار; تسرب غاز; تسرب الغاز; رائحة غاز; رائحة الغاز; انتحار; الانتحار;
            أريد أن أموت; لا أريد أن أعيش; انهار; انهيار; مصاب; جريح; أسلاك مكشوفة; طفل ... خطر
        """,
        "traffic": """حادث; إشارة المرور ... لا تعمل; خطير; خطر""",
        "property": """فيضان; غرق; سرقة; تسرب مياه""",
    },
    "": {"people": "sos; mayday"},
}

NEGATIONS = word_set(
    """
    geen niet nooit zonder no not never without isnt wasnt kein keine keinen keiner nicht ohne nie pas aucun aucune
    sans jamais sin nunca ningun
    """
)
"""Before the words, in the same clause, they take the urgency away."""

NEGATIONS_AFTER = word_set(
    """
    yok degil yoktu
    """
)
"""Turkish denies afterwards."""

"""Italian: what cannot wait."""

IT = {
    "despair": """
        suicid*:0.95; uccidermi; ammazzarmi; mi ammazzo; mi uccido; togliermi la vita; farla finita; voglio morire;
        vorrei morire; vorrei essere mort*; non voglio più vivere; voglia di vivere; non ho più voglia di vivere;
        mettere fine; porre fine alla mia; buttarmi dal; buttarmi sotto; mi butto; impiccarmi; tagliarmi le vene;
        farmi del male; non ce la faccio più a vivere; senza di me; nessuno sentirà la mia mancanza; a nessuno
        mancherò; domani non ci sarò; non ci sarò più; non svegliarmi; lettera d'addio; preso le pastiglie; tutte le
        pastiglie; ho le pastiglie; pillole; quando leggerete; chi mi troverà; mi troveranno; basta lasciarsi;
        lasciarsi andare; non svegliarmi più; un passo e finisce; che si butta; buttarmi; sotto il treno; non ho più
        forze; raggiungere mia moglie; raggiungere mio marito
    """,
    "gloom": """
        non ce la faccio più; non ne posso più; senza speranza; un peso; disperat*; senza via d'uscita; stanco di
        tutto
    """,
    "farewell": """
        addio; perdonatemi; scusate per tutto; stasera; stanotte; dopo oggi; domani non; sarà finita; tutto finito;
        ultimo messaggio; prendetevi cura; non serve più venire; non dovete più; da lei; da lui; raggiungere mia;
        raggiungere mio; dite ai miei; grazie di tutto; nessuno ha colpa; le chiavi; testamento; affitto è pagato;
        il gatto ha; miei uccellini; badate ai; dopo stanotte; biglietto d'addio; scusi chi; raggiungo mia moglie;
        raggiungo mio marito; carte sono
    """,
    "means": """
        pastiglie; pillole; corda; ponte; treno; binari; tetto; coltello; lametta; farmaci; binario; balcone
    """,
    "people": """
        incendio; incendi; a fuoco; va a fuoco; prende fuoco; preso fuoco; brucia; sta bruciando; in fiamme; fiamme;
        fuoco; fumo nero; esce fumo; del fumo; odore di bruciato; puzza di bruciato; esplosione; esploso; bomba;
        fuga di gas; perdita di gas; odore di gas; puzza di gas; sento gas; odore ... gas; monossido; crollat*;
        crolla; crollando; crollo; macerie; svenut*; incosciente; privo di sensi; priva di sensi; non respira; non
        reagisce; non si muove; non risponde più; infarto; ictus; sanguina; sangue ovunque; convulsioni; pericolo di
        vita; sta morendo; maltratt*; violenza domestica; stupr*; violentat*; aggredi*; aggressione; accoltell*;
        coltello; spari; sparato; sparatoria; pistola; annega*; affoga*; caduto in acqua; caduta in acqua; caduto
        nel canale; tombino aperto; tombino ... manca*; cavi scoperti; cavo scoperto; cavi elettrici; fili scoperti;
        folgorat*; scintille; scossa; avvelen*; intossic*; veleno; topicida; tossic*; sta per cadere; sta per
        crollare; rischia di cadere; siringhe; siringa; morso; bloccat* in ascensore; overdose; ostaggio; rapit*;
        grida aiuto; chiede aiuto urlando; aiuto; strangol*; so dove abiti; so dove abita; so dove abitate; sappiamo
        dove; ti ammazzo; vi ammazzo; lo ammazzo; ti uccido; vi uccido; brucio tutto; brucio il comune; do fuoco; ti
        spacco; vi spacco; spezzo le gambe; ti trovo; vi trovo; lo aspetto fuori; uova marce; uovo marcio; caldaia
        fischia; ha preso fuoco; piene di fumo; pieno di fumo; va sotto; annega; affoga; sta affogando; finita nel
        canale; carrozzina ... canale; sotto il tram; sotto l'autobus; bacche; lamette; bocconi avvelenati; neonato
        solo; in macchina sotto il sole; penzola dalla finestra; mani insanguinate; coperto di sangue; mi ha
        picchiat*; mi picchia; ci picchia; picchia i; foto del collo; collo, tutto; calci la porta; calci alla
        porta; chiusa in bagno; non la lascia uscire; non mi lascia uscire; mi trova e mi ammazza; mi ammazza;
        minaccia di; contrazioni; rotte le acque; dà la scossa; prende la scossa; fili penzolanti; manca il tombino;
        senza tombino; calci un ragazzo; fucile; machete; con la mazza; vengo con la; dare fuoco; rompono i freni;
        sciolgo i cani; salta in aria; labbra viola; si è accasciat*; convuls*; azzannato; ha morso; sulla folla;
        per la gola; alla gola; pianto un coltello; piantare un coltello
    """,
    "hint": """
        fumo; ferit*; arma; ambulanza; 112; 118; 115; nausea; vertigini; mal di testa; gas; pericolo; sangue;
        amianto; minacci*; allarme; violenza; rissa; bombola
    """,
    "who": """
        bambin*; neonat*; ragazz*; figli*; uomo; uomini; donna; donne; signor*; signora; nonn*; anzian*; vicin*;
        madre; padre; mamma; papà; marito; moglie; persona; persone; gente; qualcuno; alunn*; passanti; pedon*;
        bimba; bimbo; bimbi; ragazzini; ragazzino; figlio; figlia; sorella; fratello; uno; asilo; scuola; classe;
        adolescente; autistico; signore; allettato; bambini
    """,
    "ill": """
        a terra; per terra; sdraiat*; cadut*; dalle scale; non risponde; non apre; non si alza; non si sveglia;
        confus*; vomita; trema; dolore al petto; ferit*; chiuso in macchina; chius* in auto; al sole; da giorni; tv
        è accesa; sviene; sanguina; caduta; caduto; malore; pallido
    """,
    "in_water": """
        in acqua; nell'acqua; nel canale; nel fiume; nel lago; nel porto; deriva; non sa nuotare; acqua; lago;
        laghetto; ghiaccio; agita le braccia; gonfiabile; corrente; canale; al largo
    """,
    "missing": """
        scompars*; dispers*; sparit*; pers*; non è tornat*; non torna; alzheimer; demenza; disorientat*; vaga;
        scalz*; rapit*; telefono spento; in ciabatte; non è tornato; non risponde
    """,
    "shut_in": """
        chius* dentro; intrappolat*; bloccat*; rinchius*; non riesce a uscire; non possono uscire; ancora dentro;
        sol* in auto
    """,
    "violence": """
        picchia*; botte; calci; pugni; strangola; urla; grida; minacci*; coltello; aggred*; rissa; martello;
        perseguita; insegue; uccidere; urlano; picchi*; schiaff*
    """,
    "poison": "veleno; topicida; candeggina; siringhe; aghi; ingoiato; bevuto; acido",
    "wire": "cavo; cavi; filo; fili; elettric*; quadro elettrico; traliccio; palo; lampione",
    "bare": "pend*; scopert*; penzol*; cadut*; a terra; rott*; apert*; scintille; staccat*; tranciat*",
    "shaft": "tombino; tombini; chiusino; botola; pozzo; pozzetto; grata; fossa",
    "gone": """
        manca; mancante; senza; apert*; rubat*; rott*; sprofond*; profond*; rubato; rubata; aperto
    """,
    "part": """
        tegol*; facciata; balcone; ramo; rami; camino; cartello; muro; impalcatura; ponteggio; albero; pietre;
        mattoni; vetro; gru; lampione; altalena; tetto; cornicione; insegna; soffitto; scivolo; giostra; bulloni;
        viti; corrimano; ringhiera; passerella; assi; vetrata; platano; quercia; intonaco; muretto
    """,
    "loose": """
        pende; penzola; pericolante; inclinat*; crep*; staccat*; cade; cadono; cadendo; dondola; rott*; marci*;
        arrugginit*; scricchiola; svitato; svitati; allentat*; segat*; a una sola catena; a un filo; spaccato;
        crepat*; in mano; cede; si stacca; si solleva; tolto i bulloni; tolto le viti; bulloni tolti
    """,
    "above": """
        sopra; sotto; marciapiede; ingresso; testa; scuola; fermata; giochi; vento; passanti; tavolini
    """,
    "traffic": """
        incidente; incidenti; tamponamento; investit*; semaforo ... guasto; semaforo ... spento; semafori ...
        spenti; semaforo ... non funziona; albero ... strada; albero sulla; albero caduto; ghiaccio sulla; olio
        sulla; gasolio sulla; voragine; buca profonda; buca enorme; enorme buca; contromano; ribaltat*; sassi dal;
        in mezzo alla strada; cavo teso; verde per tutti; sbarre ... non si abbassano; gasolio su; olio su; ghiaccio
        su; albero di traverso; strada sprofondata; gomme scoppiate; gomma scoppiata; filo teso; mucche sulla;
        cavalli sulla; cinghiali sulla; materasso sulla
    """,
    "road": "strada; carreggiata; corsia; pista ciclabile; incrocio; curva; rotonda; ponte; galleria; binari; via",
    "block": """
        buca; albero; ramo; olio; gasolio; vetri; ghiaccio; fango; ghiaia; carico; cartello; palo; cavo; pietr*;
        sass*; macerie; chiodi
    """,
    "severe": """
        profond*; enorme; grande; pericolos*; mortale; non si vede; al buio; ultimo momento; improvvis*; scivolos*
    """,
    "across": "sulla strada; sulla carreggiata; sulla pista; in mezzo; di traverso; sui binari",
    "rider": "ciclist*; bici*; moto*; motociclist*; scooter; auto; macchin*; camion; autobus; pedon*",
    "falls": "cadut*; cade; cadono; scivol*; sband*; tampon*; forat*; incident*",
    "lights": "semafor*",
    "dead": "spent*; guast*; non funziona*; rott*; lampeggia*",
    "house": "cantina; casa; appartamento; cucina; garage; negozio; soffitto; tetto; auto; magazzino",
    "wet": "allag*; acqua entra; entra acqua; l'acqua sale; piena d'acqua; perde; fogna; trabocca",
    "toppling": "albero su; cadut* su; cadut* sul; inclinat*",
    "property": """
        allagat*; allagamento; allaga; cantina ... acqua; tubo rotto; tubo scoppiato; tubatura ... rott*; ladri;
        stanno rubando; furto in corso; saccheggi*; incendio doloso; albero ... auto; cantina si riempie; acqua
        sale; forzando la; stanno forzando; piede di porco; tetto ... si solleva
    """,
    "burglary": "ladri; ladro; rubando; scassin*",
    "now": """
        adesso; ora; in questo momento; subito; presto; urgente; urgenza; aiuto; mandate; venite; appena; minuti;
        ancora; da stamattina; da un'ora; cosa faccio; cosa devo fare; è appena; fra dieci minuti; chi può andare
    """,
    "calm": """
        ieri; settimana scorsa; mese scorso; anno scorso; anni fa; mesi fa; spent* dai; domato; assicura*;
        risarciment*; in caso di; e se; prima che; un giorno; prevenzione; permesso; regol*; settimana prossima;
        falso allarme; complimenti; allego fatture; eravamo a casa
    """,
    "told": """
        esercitazione; prova; corso; primo soccorso; notizie; giornale; letto; articolo; libro; romanzo; serie;
        film; documentario; grigliata; barbecue*; falò; camino acceso; candel*; contatore; fuochi d'artificio;
        partita; storia; morto dal ridere; ahah; mostra; giornata aperta; prevenzione; braciere; grigliare;
        salvagenti; dopo l'incendio; ma siamo vivi; arriva una torta; conferenza; incontro su; seminario; la pila;
        sarà la pila
    """,
    "-": """
        fuochi d'artificio; nessun pericolo; morto dal ridere; morire dal ridere; muoio dal ridere; muoio di; ci
        uccide; uccide il commercio; uccidono il; questione scottante; sabbia rovente; esplosione di; bomba d'acqua;
        ho perso; perso la; perso il; gatto scomparso; topo morto; pesci morti; fuoco di paglia; aiuto domiciliare;
        grazie per l'aiuto; per l'aiuto; aiuto economico; ancora non; domanda scottante; burocrazia mi uccide; morta
        dal ridere; affogo nei; affogo nelle; uccide il mio negozio; muoio dalla curiosità; muoio dalla; tombino
        sbatte; un palo
    """,
}

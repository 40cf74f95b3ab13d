"""German: insults, threats and hatred aimed at somebody."""

DE = {
    "abusive": """
        der letzte dreck:0.85; letzte dreck:0.8; blutsauger:0.7; gehören hier nicht her:0.75; haben hier nichts zu
        suchen:0.55; arschloch*:0.9; arschlöcher*:0.9; arschgeige*:0.8; arschgesicht*:0.9; leck mich:0.75; leckt
        mich:0.75; idiot:0.65; idioten:0.7; idiotin:0.7; vollidiot*:0.8; vollpfosten:0.75; vollhonk*:0.75;
        volltrottel*:0.8; wichser*:0.9; hurensohn*:0.95; hurensöhne*:0.95; hure:0.9; huren:0.85; schlampe*:0.9;
        größte schlampe:0.95; fotze*:0.95; scheiß*:0.2; scheiss*:0.2; scheißkerl*:0.85; scheißverein:0.65;
        scheißbeamte*:0.85; scheiß beamte*:0.8; scheiß ausländer*:0.95; drecksack:0.8; drecksäcke:0.8;
        drecksau:0.85; drecksäue:0.85; dreckskerl*:0.85; drecksausländer*:0.95; dreckspack:0.9; drecksverein:0.65;
        sau:0.3; alte sau:0.85; fette sau:0.95; saubande:0.7; schwein:0.4; schweine:0.5; ihr schweine:0.85; faule
        schweine:0.9; säcke:0.3; faule säcke:0.85; faules pack:0.85; faule hunde:0.85; faule bande:0.8;
        faulpelze:0.65; faulenzer:0.65; fauler sack:0.8; alter sack:0.7; sesselfurzer*:0.75; sesselpupser*:0.65;
        missgeburt*:0.9; fick dich:0.95; fickt euch:0.95; fick*:0.7; verpiss*:0.8; verpisst*:0.8; spast*:0.8;
        spasti*:0.8; mongo:0.8; mongos:0.8; behindert seid:0.75; behindert:0.3; seid ihr behindert:0.85; bist du
        behindert:0.85; abschaum:0.8; gesindel:0.75; gesocks:0.8; pack:0.3; korruptes pack:0.9; elendes pack:0.9;
        dieses pack:0.7; bande:0.2; verbrecherbande:0.8; diebesbande:0.75; lumpenpack:0.8; lump:0.7; lumpen:0.5;
        halunke*:0.65; gauner:0.6; ganoven:0.65; verbrecher:0.6; raubritter:0.65; abzocker:0.6; diebe:0.5; ihr
        diebe:0.75; lügner:0.65; lügnerin:0.65; lügenpack:0.85; lügenbande:0.8; betrüger:0.6; betrügerbande:0.75;
        schmarotzer*:0.75; parasit*:0.7; ungeziefer:0.6; halt die fresse:0.85; haltet die fresse:0.85; fresse:0.5;
        halt's maul:0.8; halt dein maul:0.85; haltet euer maul:0.85; maul halten:0.65; halts maul:0.8;
        untermensch*:1; dumm wie:0.7; zu dumm:0.6; zu blöd um:0.65; zu blöd zum:0.65; dummkopf:0.7; dummköpfe:0.75;
        dumme kuh:0.85; blöde kuh:0.85; blöde ziege:0.8; dumme gans:0.8; dumme sau:0.95; dumme nuss:0.7; ziege:0.4;
        zicke:0.7; kuh:0.2; hexe:0.5; so viel dummheit:0.65; dummheit:0.3; trottel:0.65; depp:0.65; deppen:0.7;
        vollkoffer:0.7; hornochse*:0.7; hirnlos*:0.7; ohne hirn:0.65; kein hirn:0.65; haben sie hirn:0.7; hirn
        auch:0.5; hirnamputiert*:0.85; hirntot*:0.65; geisteskrank*:0.65; geistig:0.2; geistig behindert:0.75; nicht
        ganz dicht:0.65; nicht alle tassen:0.65; blödmann:0.7; blödmänner:0.7; spinner:0.6; schwachkopf:0.75;
        schwachköpfe:0.75; vollspast*:0.9; armleuchter:0.65; flasche:0.2; flaschen seid:0.65; nichtsnutz*:0.7;
        versager:0.65; taugenichts*:0.7; penner:0.65; assi:0.65; assis:0.65; asis:0.65; asozial*:0.45; asoziales
        pack:0.9; kanake*:0.95; kanaken:0.95; neger:0.8; kameltreiber:0.95; ziegenficker:1; zigeuner:0.7;
        zigeunerpack:1; schwuchtel*:0.95; schwule sau:1; transe*:0.8; judensau:1; drecksjude*:1; gehört
        rausgeschmissen:0.7; gehören rausgeschmissen:0.7; ausländer raus:0.95; raus mit denen:0.65; raus mit dem
        pack:0.9; geh zurück wo:0.8; geht zurück wo:0.8; geht dahin zurück:0.75; zurück in euer land:0.85; zurück in
        ihr land:0.75; geht heim:0.4; abschieben die:0.6; alle abschieben:0.7; sonst machen wir das selber:0.7;
        vergasen:0.95; an die wand stell*:0.9; aufhängen sollte:0.9; gehört aufgehängt:0.95; gehört erschossen:0.95;
        nazi:0.7; nazis:0.75; faschist*:0.65; stasi:0.5; verrecke*:0.9; verreckt:0.6; krepier*:0.85; fahr zur
        hölle:0.85; fahrt zur hölle:0.85; zum teufel mit euch:0.65; bring dich um:1; bringe dich um:1; bringe euch
        um:1; bring euch um:1; bring sie um:0.9; mach dich fertig:0.85; mach euch fertig:0.85; mache euch
        fertig:0.85; mach dich kalt:1; weiß wo du wohnst:0.95; weiß wo er wohnt:0.85; weiß wo sie wohnen:0.9; weiß
        wo sie wohnt:0.85; weiß wo ihr wohnt:0.95; wissen wo du:0.9; wissen wo ihr:0.85; wir kriegen dich:0.9; wir
        finden dich:0.9; wir finden euch:0.9; ich finde dich:0.85; ich finde euch:0.85; breche ihm:0.9; brech
        ihm:0.9; breche ihr:0.75; brech dir:0.95; breche dir:0.95; breche euch:0.9; brich dir:0.6; schlag dich:0.85;
        schlage dich:0.85; schlag ihm:0.85; schlage ihm:0.85; schlag euch:0.85; hau dir:0.85; hau euch:0.85; hau
        dich:0.8; auf die fresse:0.9; in die fresse:0.9; aufs maul:0.85; stech dich:0.95; steche dich:0.95; stech
        euch:0.95; erschieß euch:0.95; erschieße euch:0.95; knall euch:0.95; knall dich:0.95; kugel in den:0.9; zünd
        euch:0.9; zünde euch:0.9; zünd das rathaus:0.9; fackel euch:0.9; fackle euch:0.9; jage euch in die
        luft:0.95; jag euch in die luft:0.95; werdet ihr büßen:0.75; wirst du büßen:0.8; werden sie büßen:0.7; warte
        auf dich:0.5; warte auf euch:0.4; lauer dir:0.85; lauere dir:0.85; lauer ihm:0.85; so viel blödheit:0.75;
        blödheit:0.5; blöd geboren:0.8; dumm geboren:0.8; fette kuh:0.9; fetten kuh:0.9; blöde gans:0.75;
        asylantenpack:0.95; gehört ins meer:0.9; ins meer mit:0.9; ekelhaft sind die:0.8; zigeuner klauen:0.95;
        liegt denen im blut:0.8; zurück an den herd:0.85; an den herd:0.7; bremse nicht geht:0.8;
        baseballschläger:0.7; bring ich keinen antrag:0.7; brennt die hütte:0.65; brennt bei euch:0.75; bei euch
        brennt:0.75; soll aufpassen wenn:0.75; auch ein affe:0.65; ein affe:0.3; affen im:0.4; verlogener:0.5;
        verlogener lump:0.85; lump*:0.65; verlogenes pack:0.9; sesselfurzer:0.7; sesselpupser:0.65; erbärmliches
        würstchen:0.8; würstchen:0.2; fresse halten:0.75; halt den rand:0.65; amtsfuzzi*:0.6; trottel*:0.7;
        volldepp*:0.8; hohlkopf:0.7; hohlköpfe:0.75; gehirnzelle*:0.65; hirnzelle*:0.65; niete:0.5; sie niete:0.75;
        nieten:0.5; ekelpaket:0.75; schmieriger:0.5; schmieriger heuchler:0.8; heuchler:0.5; lügt wie gedruckt:0.6;
        krebsgeschwür:0.8; stinkenden penner:0.85; ekelhaftes vieh:0.9; drecksack*:0.85; mistkerl*:0.75; fette
        schlampe:0.95; schlampe:0.85; land versauen:0.75; kopftücher haben:0.7; sind eine plage:0.75; geldgierige
        bande:0.85; die juden haben:0.85; bestechlich:0.4; dreckige ratten:0.9; hetz die hunde:0.85; hetze die
        hunde:0.85; fliegt durch die frontscheibe:0.95; ohne scheibe dazwischen:0.75; ich kenne das auto:0.75; kenne
        ihr auto:0.8; ich weiß wann sie feierabend:0.9; sie werden es bereuen:0.75; ihr werdet es bereuen:0.8; ihr
        werdet bezahlen:0.7; zu dumm zum:0.7; zu dumm um:0.7; bildungsfern:0.4; flachzange*:0.7; pfeifen:0.3; ihr
        pfeifen:0.75; flaschen:0.1; ihr flaschen:0.75; schnarchnase*:0.6; faulpelz*:0.6; steche ich sie ab:1; steche
        ich ihn ab:1; steche sie ab:1; stech dich ab:1
    """,
    "quoted": """
        nannte mich; nannte meine; hat mich; genannt; beschimpft; beschimpfte; schrie; brüllte; rief; sagte; gesagt;
        steht an; geschmiert; gesprüht; graffiti; geschrieben; wort; wörter; parole*; zitat; spruch; aufschrift;
        angebrüllt; beschimpfen; nannte; hinterhergerufen; riefen; gerufen
    """,
    "-": """
        ich idiot; ich trottel; ich depp; bin ich blöd; ich bin so blöd; bin ein idiot; ich dummkopf; saudumme
        frage; dumme frage; dummheit von mir; scheiß ampel; scheiß laterne; eine flasche; flaschen; pack an; packen;
        pack die; pack das; pack ich; schwein gehabt; wildschwein*; schweine auf; fahrraddiebe; diebe haben; diebe
        sind; müllsäcke; gelbe säcke; säcke mit; säcke liegen; säcke stehen; gelben säcke; kuh auf; ziegen im; ziege
        im; ungeziefer im; ungeziefer in; durch ungeziefer; behindert den; behindert die; behindert das; behindert
        mich; behindert uns; behindert werden; behindert wird; behindert sehr; behindert und; bin behindert; ist
        behindert; schwer behindert; gehbehindert; verbrecher haben; brich dir nicht; warte auf euch; unkraut; bande
        von; auf banden; zigeunersoße; zigeunerschnitzel; penner auf; lumpensammler; lumpensammlung; würstchen vom;
        pfeifen im; flaschen neben; flaschen auf; flaschen liegen; affen im zoo; affenhitze; niete gezogen; nieten
        am; nieten im; ich esel; bande von waschbären; bande aus; bohrt ein affe
    """,
    "quoted_after": """
        hinterhergerufen; genannt; geschmiert; gesprüht; gerufen; nachgerufen; beschimpft; geschrieben; an die wand;
        nannte er; rief er
    """,
}

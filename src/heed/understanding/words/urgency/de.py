"""German: what cannot wait."""

from heed.understanding.words.urgency.de_calm import DE_CALM

DE = {
    **DE_CALM,
    "despair": """
        soll einfach aufhören; soll alles aufhören; nie mehr aufstehen; suizid; suizidal; suizidgedanken;
        selbstmord:0.95; selbsttötung; selbstmordgedanken; nicht mehr leben; will nicht mehr leben; mag nimmer
        leben; nimmer leben; will sterben; möchte sterben; möchte nur noch sterben; will tot sein; wäre ich doch
        tot; wär ich doch tot; am liebsten tot; lieber tot; besser tot; wünschte ich wäre tot; bringe mich um; bring
        mich um; mich umbringen; umbringe; nehme mir das leben; nehm mir das leben; mir das leben nehmen; mir das
        leben; leben ein ende; meinem leben; ein ende setzen; ein ende machen; mach schluss mit allem; schluss
        machen mit; allem ein ende; nicht mehr aufwachen; nie mehr aufwachen; nie wieder aufwachen; nicht mehr da
        sein; nicht mehr hier sein; nicht mehr auf der welt; morgen nicht mehr da; bin morgen nicht mehr; bin dann
        nicht mehr; gibt es mich nicht mehr; gibt's mich nicht mehr; ohne mich besser; besser ohne mich; ohne mich
        seid ihr; ohne mich geht es; besser dran ohne mich; niemand wird mich vermissen; keiner wird mich vermissen;
        vermisst mich niemand; vermisst mich keiner; mich vermisst; niemand vermisst mich; keiner vermisst mich;
        merkt eh keiner; von der brücke spring*; springe von der; spring von der; spring ich; springe ich; vom dach
        spring*; runterspringen; runterspring; vor den zug; vor die bahn; vor einen zug; vor die s bahn; auf die
        gleise; mir etwas an; mir was an; mir etwas antun; mir was antun; tu mir was an; ritze mich; mich ritzen;
        mich selbst verletz*; pulsadern; hänge mich auf; häng mich auf; mich aufhängen; mich erhäng*; erhänge mich;
        mich erschieß*; abschiedsbrief*; tabletten geschluckt; tabletten genommen; alle tabletten; tabletten liegen;
        tabletten bereit; habe die tabletten; hab die tabletten; pillen geschluckt; alle pillen; überdosis; ich kann
        nicht mehr leben; kann so nicht mehr leben; kann nicht mehr weiter; kann nicht mehr weiterleben; lebensmüde;
        lebensmüd; keinen sinn mehr im leben; leben hat keinen sinn; leben keinen sinn; hat alles keinen sinn mehr;
        keinen ausweg mehr; sehe keinen ausweg; kein ausweg mehr; seh keinen ausweg; niemandem mehr zur last; keinem
        mehr zur last; zur last fallen; das leben satt; des lebens müde; wenn ihr das lest; wenn sie das lesen bin;
        heute nacht ist schluss; dann ist schluss mit mir; mit mir geht es zu ende; der mich findet; die mich
        findet; wer mich findet; finden sie mich; findet ihr mich; muss ich nur loslassen; muss nur loslassen; nur
        noch loslassen; einschlafen und nicht mehr; einschlafen und nie; nimmer aufwachen; merkt sowieso keiner;
        keinen sinn; hat alles keinen sinn; bin ich bei ihr; bin ich bei ihm; ein schritt; nehme ich die kinder mit;
        nehm die kinder mit; mich und die kinder; dass sie nicht mehr kann; vom dach springt; vom parkhaus springt;
        vom balkon springt; von der brücke springt; unter den zug; ins wasser gehen; wäre ich nicht mehr da
    """,
    "gloom": """
        kann nicht mehr; i ko nimmer; kann nimmer; halt das nicht mehr aus; halte das nicht mehr aus; halte es nicht
        mehr aus; halt's nicht mehr aus; schaffe das nicht mehr; schaff das nicht mehr; schaffe es nicht mehr;
        schaff's nicht mehr; keine kraft mehr; bin am ende; am ende; kein ausweg; keine hoffnung; hoffnungslos;
        sinnlos; keinen sinn; zur last; niemand mehr; nichts mehr; so müde; einsam; verzweifelt; aufgegeben; gebe
        auf; geb auf; egal geworden; leer; wertlos; mag nicht mehr; will nicht mehr
    """,
    "farewell": """
        alles geregelt; briefe geschrieben; meine briefe; mich verabschiedet; seht mich nicht wieder; lebt wohl; leb
        wohl; leben sie wohl; lebewohl; machts gut; macht's gut; macht es gut; verzeiht mir; verzeih mir; verzeihen
        sie mir; vergebt mir; es tut mir leid; tut mir alles leid; tut mir so leid; nach heute; nach heute abend; ab
        morgen; heute nacht; heute abend; morgen ist; ist es vorbei; ist alles vorbei; alles vorbei; ist es aus;
        dann ist ruhe; endlich ruhe; dann hab ich ruhe; letzte nachricht; letzter brief; letzte mal; letzten mal;
        brauchen sie nicht mehr; brauchen nicht mehr; braucht ihr nicht mehr; brauchst du nicht mehr; müssen nicht
        mehr kommen; müsst nicht mehr kommen; nicht mehr zu kommen; nicht mehr zu schicken; nicht mehr antworten;
        nicht mehr anrufen; kümmert euch um; kümmern sie sich um; jemand um die katze; um meine katze; um meinen
        hund; um den hund; füttert; schlüssel hat; schlüssel liegt; schlüssel ist bei; brief an meine; liegt auf dem
        küchentisch; sagt meiner; sagt meinen; sagen sie meiner; sagen sie meinen; sag meiner; sag meinen; dass ich
        sie liebe; hab euch lieb; gehe zu ihr; gehe zu ihm; geh zu ihr; geh zu ihm; gehe zu meinem; gehe zu meiner;
        folge ihr; folge ihm; wieder bei ihr; wieder bei ihm; bei meiner frau; bei meinem mann; beerdigung;
        testament; verschenkt; danke für alles; keine schuld; niemand ist schuld; niemand schuld; kann nichts dafür;
        sucht mich nicht; nicht suchen; abschied; miete ist bezahlt; wellensittich; hund ist bei; katze ist bei; tut
        mir leid für den; kümmern sie sich um meine; nach heute nacht; zettel hinterlassen; abschiedsbrief*; brauche
        ich keinen termin; lassen sie's; papiere liegen; zu meiner frau; zu meinem mann; heute nacht gehe ich
    """,
    "means": """
        tabletten; pillen; schlaftabletten; strick; seil; brücke; gleis; gleise; bahngleise; zug; dach; hochhaus;
        messer; rasierklinge; insulin; klippe; kante; geländer; bahnsteig; parkhaus; bahndamm; balkon
    """,
    "people": """
        stromleitung liegt; leitung liegt auf; gesicht hängt; mundwinkel hängt; vom dach gefallen; durchs dach;
        umzubringen; zündet; angezündet; brückengeländer; auf dem geländer; über das geländer; übers geländer; steht
        auf dem dach; am abgrund; will springen; droht zu springen; springen will; decke kommt; decke stürzt; kippt
        gleich; bricht gleich; fällt gleich um; schwarzer qualm; dunkler rauch; dunkler qualm; kommt rauch; kommt
        qualm; steigt rauch; qualm kommt; qualm raus; rauch raus; brand; feuer; brennt; brennen; brennend*; in
        flammen; flammen; es brennt; wohnungsbrand; hausbrand; kellerbrand; dachstuhlbrand; küchenbrand; autobrand;
        waldbrand; zimmerbrand; containerbrand; steht in brand; rauch aus; raucht aus; rauch kommt; qualm aus;
        qualmt; dicker qualm; schwarzer rauch; dichter rauch; rauchwolke*; rauch im; qualm im; rauchentwicklung;
        rauchmelder; brandgeruch; riecht verbrannt; riecht nach rauch; riecht nach verbrannt*; brenzlig; stinkt nach
        rauch; explosion*; explodiert; bombe; handgranate; gasgeruch*; gasleck*; gasaustritt; gas riecht; riecht ...
        gas; riecht's ... gas; riechts ... gas; gas gerochen; rieche ... gas; stinkt ... gas; gas ... ausström*;
        strömt gas; gas strömt; gas tritt; tritt gas aus; geruch von gas; kohlenmonoxid*; co melder; co warner; co
        alarm; rauchvergiftung; gasalarm; eingestürzt*; einsturz*; einstürzen; stürzt ein; stürzt gleich; stürzt
        gleich ein; verschüttet; bewusstlos*; ohnmächtig; nicht ansprechbar; reagiert nicht; reagiert nimmer; atmet
        nicht; atmet nimmer; atmet kaum; keine luft; kriegt keine luft; bekommt keine luft; bekomme keine luft;
        kriege keine luft; reanim*; wiederbeleb*; herzinfarkt; herzstillstand; herzanfall; schlaganfall; blaue
        lippen; blutet; blutend*; blutüberströmt; blutlache; voller blut; viel blut; krampfanfall; krampft;
        epileptisch*; lebensgefahr; lebensgefährlich verletzt; kindesmissbrauch; kindesmisshandlung; misshandel*;
        häusliche gewalt; vergewaltig*; messerstecherei; niedergestochen; mit einem messer; mit messer; sticht;
        stechen; eingestochen; schießerei; geschossen; schüsse; schuss gefallen; schusswaffe; angeschossen; pistole;
        amok; geisel*; gewürgt; würgt; ertrink*; ertrunken; untergegangen; ins wasser gefallen; offener gully;
        offener schacht; gullydeckel ... fehlt; kanaldeckel ... fehlt; schachtdeckel ... fehlt; unter strom; unter
        spannung; strom drauf; stromschlag*; funkt; funken; funkenflug; oberleitung ... runter; giftig*; giftgas;
        rattengift; vergiftet; vergiftung; chemikalien ausge*; säure; droht umzustürzen; droht zu fallen; droht
        herunter*; droht herab*; droht abzustürzen; droht einzustürzen; droht umzufallen; droht zu stürzen; droht
        umzukippen; jeden moment; jeden augenblick; kann jederzeit; könnte jeden; gleich runter; gleich um; kurz
        vorm; kurz vor dem umfallen; hängt am seidenen; spritzen ... spielplatz; nadeln ... spielplatz; spritzen ...
        sandkasten; spritzen im; hund ... gebissen; hund beißt; hund fällt; beißt; im aufzug fest; im fahrstuhl; im
        lift fest; steckt im aufzug; im eis eingebrochen; ins eis eingebrochen; eis eingebrochen; eingeklemmt;
        leiche; liegt tot; toter mann; leblos*; schreit um hilfe; ruft um hilfe; rufen um hilfe; schreien um hilfe;
        hilferufe; hilfeschreie; um hilfe; erstickt; ersticken; stirbt; verblutet; notarzt; krankenwagen;
        rettungswagen; ohnmacht; bring* ... um; bringt mich um; bringt sie um; bringt ihn um; bring dich um; bring
        euch um; bringe euch um; bringe sie um; bring ihn um; mach dich kalt; mach euch fertig; mache dich fertig;
        mach dich fertig; stech dich; steche dich; stech euch; knall dich; knall euch; knalle euch; erschieß* euch;
        schlag dich; schlag ihn; schlag euch; schlage ihm; schlag ihm; schlage dich; breche ihm; brech ihm; breche
        ihr; brech dir; breche dir; brich dir; breche euch; knochen brech*; weiß wo er wohnt; weiß wo sie wohnt;
        weiß wo du wohnst; weiß wo sie wohnen; weiß wo ihr wohnt; weiß wo euer; weiß wo ihr; weiß wo deine; weiß
        wann sie; weiß wann er; wissen wo du; wissen wo ihr; wissen wo er; finde dich; finden dich; find euch;
        kriegen dich; krieg dich; krieg euch; lauere ihm; lauer ihm; lauer dir; warte auf ihn; warte auf euch; warte
        auf sie vor; warte draußen; zünde euch; zünd euch; zünde das; zünd das; zünde den; fackel euch; fackel das;
        fackele; jage euch; jag euch; jage das; spreng*; abgestochen; abstechen; an die wand stell*; gehört
        erschossen; gehört aufgehängt; gehören an die wand; werden sie büßen; werdet ihr büßen; wirst du büßen;
        werden sie bereuen; werdet ihr bereuen; das bereuen; blut fließen; komme mit; kugel in; faulen eiern; faule
        eier; fauler eier; zischt im heizungs*; riecht man gas; riechts nach gas; stinkt nach gas; hängt aus dem
        fenster; hängt im ... aus dem fenster; aus dem fenster gehängt; auf dem dach fest; kann sich kaum noch
        halten; bis zur brust; bis zur hüfte; steckt im schlamm; treibt aufs; treibt hinaus; aufs offene wasser;
        zappelt ... unter; geht immer wieder unter; kinderwagen ... see; kinderwagen ... wasser; kinderwagen ...
        gerollt; dreirad ... wasser; in den bach gefallen; in den kanal gefallen; in den kanal gefahren; in den
        fluss gefallen; unter der straßenbahn; unter dem bus; unterm bus; unterm auto; ins glas getan; was ins glas;
        k o tropfen; ko tropfen; beeren ... gegessen; rasierklinge*; glühend heißen auto; heißen auto; allein im
        auto; fährt ... in die leute; in die menge; absichtlich in; blut an den händen; was angetan; etwas angetan;
        hals, alles blau; von ihrem hals; hat mich geschlagen; schlägt mich; schlägt die kinder; schlägt uns; arm
        verdreht; tritt gegen die tür; trommelt gegen die tür; nicht mehr vor die tür; nicht aus dem haus; findet
        man mich nicht; bringt er mich um; habe angst vor ihm; zettel ans fenster; hilfe ans; fruchtblase; krieg ich
        eine gewischt; kriegt man eine gewischt; eine gewischt; stromschlag; hängende leitung; leitung ... knistert;
        knistert; blitzt und knallt; mannstief; ohne deckel; deckel fehlt; fehlt ein kanaldeckel; baugrube ohne;
        offene baugrube; treten auf einen; eine alte frau ... gestoßen; treppe runtergeschubst; treppe
        hinuntergestoßen; fuchtelt; mit einer axt; mit der axt; axt zum; bewaffnet; baseballschläger; benzin über;
        benzinkanister; in die luft; in die luft sprengen; fliegt alles in die luft; alles fliegt in die luft;
        brennt die hütte; brennt bei euch; brennt euer; hetz die hunde; hetze die hunde; bremse nicht geht; bremsen
        versagen; ihr auto kenne; kenne das auto; kenne ihr auto; feierabend hat; ohne scheibe dazwischen; fliegt
        durch die; abpassen; auflauern; lauern mir auf; kohlenmonoxid; chlorgas; weißer dampf; allen tränen;
        tränende augen; klopft es; klopfzeichen; ganz grau; lippen blau; verbissen; verschluckt; knopfzelle*;
        bahnübergang fest; auf dem bahnübergang; kokelt; qualm; verqualmt; schwelbrand; lichterloh; an der kehle; an
        der gurgel; am hals gepackt; am hals und jetzt; nicht mehr rauslässt; nicht rauslässt; lässt sie nicht raus;
        lässt mich nicht raus; riechen gas; rieche gas; riecht gas; steche ich sie; steche ich ihn; steche sie ab;
        steche ihn ab; stech sie ab; stech ihn ab; absteche; messer in; messer rein
    """,
    "hint": """
        rauch; qualm; verletzt*; verletzte; messer; waffe; notruf; übel; kopfschmerzen; schwindlig; gas; gefahr;
        lebensgefahr*; blut; asbest; bedroht; bedrohung; gewalt; alarm; piept; schlägt alarm; hilferuf;
        vergiftungs*; ätzend*; überfall; einsturzgefahr; atemnot; schock; fieber; zusammenbruch; gefährlich
        verletzt; pocht; röchelt; stöhnt; benzinkanister; gasflasche*; chlor; insulin; verwirrt; knallt
    """,
    "who": """
        einer; jemanden; wer; mann; ex; ex mann; exfreund; typ; kerl; fremder; kind; kinder; kindern; kindes;
        kinderl; kleinkind*; baby; babys; säugling; bub; buben; junge; jungen; mädchen; mädel; madl; sohn; tochter;
        männer; frau; frauen; oma; opa; omi; senior*; rentner*; dame; herr; älterer herr; alte frau; alter mann;
        nachbar; nachbarn; nachbarin; mutter; vater; mama; papa; eltern; mensch; menschen; person; personen; leute;
        jemand; schüler*; bewohner*; patient*; passant*; fußgänger; obdachloser; obdachlose; jugendliche*;
        jugendlicher; bruder; schwester; großmutter; großvater; ehemann; partner; freundin; kollegin;
        schwiegermutter; schwiegervater; kita; kindergruppe; kindergarten; mieter*; kleine; kleiner; bubi; krippe;
        schulklasse; schüler; jungs; tante; onkel; freund; besucher; kollege; familie; postbote; radlerin; teenager;
        bademeister; kitagruppe; kindergartengruppe; schulkinder
    """,
    "self": "er; sie; ich; wir; mich; ihn; ihm; uns",
    "ill": """
        liegt einer; liegt eine; liegt wer; atmet komisch; atmet schwer; hustet; liegt auf dem boden; liegt am
        boden; liegt auf der straße; liegt auf dem gehweg; liegt auf dem; liegt vor; liegt im; liegt da; liegt
        regungslos; regungslos; reglos; bewegt sich nicht; bewegt sich nimmer; rührt sich nicht; antwortet nicht;
        macht nicht auf; öffnet nicht; zusammengebrochen; zusammengesackt; umgekippt; umgefallen; kollabiert;
        gestürzt und; hingefallen und; treppe runtergefallen; treppe gestürzt; von der leiter; vom gerüst; redet
        wirr; wirres zeug; verwirrt; orientierungslos; schaum vor; zittert; krampft; erbricht; übergibt sich; blau;
        blutet; brustschmerzen; schmerzen in der brust; kommt nicht hoch; kommt nicht mehr hoch; kann nicht
        aufstehen; kann nicht mehr aufstehen; wacht nicht auf; nicht wach; nicht mehr wach; unterkühlt; hitzschlag;
        fenster zu; in der sonne; im auto eingesperrt; verletzt; schwer verletzt; seit tagen nicht gesehen; tagen
        nicht mehr gesehen; nicht mehr gesehen; briefkasten quillt; rollläden; röchelt; bewusstlos; atmet; torkelt;
        wehen; verbrüht; ohnmächtig; macht seit; fernseher läuft; zeitung steckt; post von drei tagen;
        zusammengesunken; grau; steht nicht auf; schaum; asthma; schwindlig; benommen
    """,
    "in_water": """
        im wasser; ins wasser; in den fluss; im fluss; in den kanal; im kanal; im teich; in den teich; im see; in
        den see; im hafen; ins hafenbecken; hafenbecken; unter wasser; treibt; treiben; abgetrieben; schlauchboot;
        luftmatratze; auf dem eis; aufs eis; gekentert; geht unter; strampelt; kann nicht schwimmen; strömung; im
        graben; schleuse; über bord; bach; durchs eis; ertrinkt; taucht nicht; nicht mehr auf
    """,
    "missing": """
        nicht von der schule; nicht nach hause; nicht aus der schule; nicht in der schule angekommen; nicht
        heimgekommen; seit gestern weg; seit stunden weg; vermisst; vermißt; verschwunden; abgängig; weggelaufen;
        davongelaufen; ausgebüxt; nicht nach hause gekommen; nicht heim; nicht zurückgekommen; nicht zurück; ist
        weg; nirgends; nicht auffindbar; finden sie nicht; finden ihn nicht; finde ihn nicht; finde sie nicht; irrt;
        herumirr*; umher; verlaufen; verirrt; dement; demenz; demenzkrank*; alzheimer; zuletzt gesehen; spurlos;
        entführt; mitgenommen; in ein auto gezerrt; gezerrt; im schlafanzug; im nachthemd; barfuß; ohne schuhe;
        suchen sie; suchen ihn; desorientiert; handy aus; handy ist aus; geht nicht ran; meldet sich nicht; ohne
        jacke; in hausschuhen; autist*
    """,
    "shut_in": """
        eingesperrt; eingeschlossen; sitzt fest; steckt fest; stecken fest; feststeck*; kommt nicht raus; kommen
        nicht raus; komme nicht raus; komm nicht raus; kann nicht raus; können nicht raus; kann nicht weg; lässt
        mich nicht; lässt sie nicht; noch drin; noch drinnen; noch im haus; noch in der wohnung; ist drin; sind
        drin; eingeklemmt; eingesperrt im auto; allein im auto; nicht mehr raus; kommt nimmer raus; hat den
        schlüssel; abgeschlossenen; zwischen zwei stockwerken; auf den gleisen; bahnübergang
    """,
    "violence": """
        schlägt; schlagen; geschlagen; haut; verprügel*; prügel*; prügelt; tritt; tritt auf; treten; würgt; gewürgt;
        schreit; schreien; schreie; kreischt; gebrüll; gewalt; misshandelt; messer; waffe; bedroht; bedrohen; droht;
        drohte; angegriffen; greift an; greifen an; attackiert; verfolgt; belästigt; begrapscht; stalkt; hammer;
        schläger; axt; beil; machete; baseballschläger; überfallen; ausgeraubt; sticht; umbringen; umbringt; tötet;
        töten; rasende; randaliert; schlägerei; eingeschlagen auf; um sich; zerrt; packt; stößt; gestoßen; flaschen
        wirft; geworfen auf; weggestoßen; gekracht; blaues auge; blaue flecken; verprügelt; eintreten; zuschlagen;
        beschimpft und; ohrfeig*; schubst; pistole
    """,
    "poison": """
        gift; rattengift; giftköder; köder; bleiche; chlor; reiniger; abflussreiniger; verschluckt; geschluckt;
        getrunken; beeren gegessen; pilze; nadel; nadeln; spritze; spritzen; säure; pulver; tabletten gegessen;
        gestochen
    """,
    "wire": """
        kabel; stromkabel; leitung; leitungen; draht; drähte; oberleitung; stromleitung; hochspannungsleitung;
        freileitung; starkstrom*; verteilerkasten; stromkasten; schaltkasten; sicherungskasten; elektrokasten;
        steckdose*; trafo*; laterne; laternenmast; lichtmast; klappe; strommast; elektrik; stromverteiler; adern
    """,
    "bare": """
        blank; blanke; blanken; blankes; offen; offene; offenes; offenliegend; freiliegend*; liegt frei; liegen
        frei; hängt; hängen; herunterhäng*; herunter; runter; runtergekommen; lose; abgerissen; gerissen;
        durchtrennt; beschädigt; rausgerissen; herausgerissen; ragen heraus; schauen raus; schaut raus; funkt;
        funken; summt; brummt; knistert; strom drauf; liegt auf; abgebrochen; kopfhöhe; kinderhöhe; baumelt;
        baumeln; rausguck*; gucken raus; fehlt; aufgebrochen
    """,
    "shaft": """
        gully; gullydeckel; gulli; gullideckel; kanaldeckel; kanalschacht; schachtdeckel; schacht; schachtabdeckung;
        deckel; abdeckung; luke; kellerluke; lichtschacht; lichtschachtgitter; gitter; gitterrost; rost; baugrube;
        grube; brunnen; brunnenschacht; einstieg; siel; sieldeckel; einlauf; aufzugschacht; fahrstuhlschacht
    """,
    "gone": """
        fehlt; fehlen; weg; offen; geklaut; gestohlen; verschwunden; gebrochen; durchgebrochen; lose; verrutscht;
        verschoben; hochgedrückt; ungesichert; nicht gesichert; nicht abgesichert; nicht abgedeckt; unabgedeckt;
        ohne deckel; ohne absperrung; eingebrochen; tief; tiefes; stockdunkel; hineinfallen; reinfallen;
        reingefallen; hineingefallen; daneben; futsch; steht hoch; mannstief; deckel weg
    """,
    "part": """
        dachziegel; ziegel; dachpfanne*; fassade*; fassadenplatte; verkleidung; balkon*; ast; äste; kamin;
        schornstein; schild; werbeschild; reklame*; leuchtreklame; platte; mauer; wand; gerüst; laterne;
        laternenmast; mast; pfosten; steine; ziegelsteine; putz; decke; deckenplatte*; fenster; fensterscheibe;
        scheibe; glas; kran; baum; bäume; stamm; pappel; eiche; birke; kastanie; linde; schaukel; rutsche;
        klettergerüst; spielgerät; tor; dachrinne; regenrinne; vordach; markise; beton; betonbrocken; brocken;
        brüstung; geländer; treppe; solarpanel*; brücke; brückengeländer; kaimauer; kette; seil; fahnenmast;
        antenne; plakatwand; bauzaun; stuck; sims; gesims; haltestellendach; klettergerüst*; nestschaukel; wippe;
        seilbahn; kletternetz; hängebrücke; trampolin; hüpfburg; karussell; schrauben; bolzen; muttern; verankerung;
        handlauf; fußgängerbrücke; glasfront; christbaum; weihnachtsbaum; gerüstbrett*; ulme; weide; riesenrad;
        giebel; bierzelt
    """,
    "loose": """
        lose; locker; gelockert; gelöst; löst sich; lösen sich; hängt; hängen; wackelt; wackelig; schwankt;
        gerissen; riss; risse; bröckelt; bröckeln; morsch; verrostet; durchgerostet; rostig*; angebrochen;
        abgebrochen; bricht; brechen; geknickt; angesägt; schief; neigt; neigt sich; lehnt; kippt; kippen; fällt;
        fallen; herabfall*; runterfall*; runterfällt; herunterfall*; abgefallen; gefallen; knackt; knarrt; klappert;
        flattert; rutscht; rutschen; stürzt; abstürzen; nachgeben; gibt nach; sackt; baumelt; losgeschraubt;
        abgeschraubt; fehlen schrauben; ohne schrauben; durchgesägt; durchgeschnitten; an einem seil; an einem
        einzigen; nur noch an; aus der verankerung; schwanken; wölbt; knarzt; rausgerissen; ausgerissen; muttern;
        losgedreht; rausgedreht
    """,
    "above": """
        über; darüber; drüber; darunter; drunter; unter; unten; runter; hinunter; herunter; kopf; köpfe; köpfen;
        eingang; gehweg; gehsteig; bürgersteig; haltestelle; bushaltestelle; spielplatz; spielen; spielt; schulhof;
        schulweg; terrasse; durchgehen; drunterdurch; vorbeigehen; passanten; wind; windböe; böe; sturm; windstoß;
        wartende; turnen; klettern; biertische*; karussell; vorlesestunde; kita
    """,
    "traffic": """
        auto auf dem dach; auto liegt auf; auf der seite auf; pferd läuft; pferde laufen; pferd los; kuh läuft; kühe
        laufen; auto im graben; auto im kanal; umgestürzter baum; baum umgestürzt; baum ist umgestürzt; umgefallener
        baum; baum umgefallen; unfall an; unfall auf; verkehrsunfall; unfall passiert; unfall gebaut; auffahrunfall;
        zusammenstoß; zusammengestoßen; massenkarambolage; angefahren; fast angefahren; überfahren worden;
        geisterfahrer; falschfahrer; baum ... straße; baum auf der; baum liegt auf; baum quer; baum liegt quer; ast
        ... fahrbahn; ast quer; ölspur; öl auf der; öl auf dem; diesel auf der; dieselspur; glatteis; spiegelglatt;
        spiegelglatte; blitzeis; eisfläche; eisbahn; tiefes schlagloch; riesiges schlagloch; riesen schlagloch;
        riesenschlagloch; riesenloch; tiefes loch in der; riesiges loch; loch in der fahrbahn; fahrbahn ...
        abgesackt; fahrbahn ... eingebrochen; straße ... abgesackt; straße ... eingebrochen; straße ...
        weggebrochen; straße ... weggesackt; radweg ... eingebrochen; radweg ... abgesackt; krater; umgekippter;
        umgekippt auf; lkw umgekippt; ladung verloren; ladung auf der; auf der fahrbahn; auf fahrbahn; mitten auf
        der straße; mitten auf der fahrbahn; mitten auf dem radweg; quer über; quer auf der; quer im; seil gespannt;
        draht gespannt; schnur gespannt; nägel auf; scherben auf dem radweg; glas auf dem radweg; steine von der
        brücke; werfen steine; wirft steine; steinewerfer; kühe auf der; pferde auf der; pferd auf der; schafe auf
        der; ampelausfall; stoppschild ... fehlt; stoppschild ... umgefahren; vorfahrtschild; schranke ... offen;
        schranken ... nicht; schranke ... nicht; zeigt allen grün; alle grün; allen grün; beide grün;
        geisterfahrer*; falschfahrer*; kühe auf; pferde auf; schafe auf; schwäne ... ring; rinder auf; schranke
        bleibt oben; schranke* ... offen; schranken gehen nicht; schnur quer; seil quer; draht quer; eisendorn; dorn
        ragt; diesel auf; fahrbahn abgesackt; asphalt ... eingebrochen; straße abgesackt; straße eingebrochen;
        radler gestürzt; überschlagen; reifen geplatzt; geplatzte reifen; dachziegel ... autobahn; überholspur;
        vorfahrtsschild; schild verdreht; stehen schon quer; drübergestürzt; vollbremsung*; lenkrad rum
    """,
    "road": """
        straße; strasse; fahrbahn; fahrspur; spur; radweg; radlweg; fahrradweg; asphalt; kreuzung; kurve; kreisel;
        kreisverkehr; brücke; tunnel; unterführung; autobahn; auffahrt; ausfahrt; bahnübergang; gleise; schienen;
        zebrastreifen; überweg; übergang; allee; gasse; weg; damm; deich; busspur; landstraße
    """,
    "block": """
        loch; schlagloch; schlaglöcher; krater; baum; baumstamm; stamm; ast; äste; öl; diesel; glas; scherben; eis;
        vereist; glatt; glätte; schlamm; schotter; kies; ladung; palette*; schild; verkehrsschild; absperrung;
        bauzaun; zaun; mast; laterne; kabel; seil; draht; stein; steine; felsbrocken; schutt; nägel; wasser;
        abgesackt; absackung; abgesenkt; gesenkt; eingebrochen; riss; spalt; gullydeckel; deckel; strohballen; sand;
        schnee; laub; hindernis; kühlschrank; matratze; sofa; leiter; reifen; gerüst; container; reh; wildschwein;
        bodenwelle; teile
    """,
    "severe": """
        tief; tiefes; tiefe; riesig; riesiges; riesige; riesiger; riesen; gewaltig; groß; großes; großer;
        lebensgefährlich*; gefährlich*; mordsgefährlich; halber meter; meter; unbeleuchtet; im dunkeln; sieht man
        nicht; nicht zu sehen; sieht es nicht; sieht ihn nicht; zu spät; erst im letzten; letzten moment;
        unsichtbar; ausweich*; plötzlich; ganze; gesamte; spiegelglatt; keine absperrung; ohne absperrung;
        ungesichert; nicht abgesichert; quer; metertief; abgrund
    """,
    "across": """
        auf der straße; auf der fahrbahn; auf fahrbahn; auf dem radweg; auf der autobahn; auf der spur; auf den
        gleisen; auf den schienen; quer über; auf der kreuzung; über die straße; über der fahrbahn; auf der brücke;
        im kreisel; im tunnel; über dem radweg; über den radweg
    """,
    "rider": """
        radfahrer*; radler*; fahrradfahrer*; motorradfahrer*; motorrad; mopedfahrer; rollerfahrer*; roller; moped;
        autofahrer*; auto; autos; wagen; lkw; laster; bus; busse; fahrrad; rad; radl; e bike; fahrzeug*;
        transporter; fußgänger*; leute; kinder; rollstuhl; kurier; postbote; lieferwagen; taxi
    """,
    "falls": """
        gestürzt; stürzt; stürzen; reingefahren; hineingefahren; reingefallen; geflogen; hingeflogen; hingefallen;
        fliegt; ausgerutscht; rutscht; rutschen; gerutscht; weggerutscht; schleudert; schleudern; ins schleudern;
        ausweichen; weicht aus; kracht; krachen; gekracht; kollidiert; beinahe; beinah; zusammengestoßen;
        aufgesetzt; reifen geplatzt; platten; im graben; überschlagen; über den lenker; gelandet; hingelegt;
        geschmissen; verunglückt; vom rad; unfall; unfälle; hängen
    """,
    "lights": """
        ampel; ampeln; ampelanlage; fußgängerampel; lichtsignalanlage; lichtzeichen; verkehrsampel; bahnschranke;
        schranke; schranken; signalanlage
    """,
    "dead": """
        ausgefallen; fällt aus; aus; defekt; kaputt; tot; geht nicht; gehen nicht; geht nimmer; funktioniert nicht;
        funktionieren nicht; tut nicht; dunkel; außer betrieb; ohne strom; blinkt gelb; blinkt nur; störung;
        gestört; grün in beide; beide grün; gleichzeitig grün; alle grün; umgefahren; schwarz; bleibt offen;
        schließt nicht; schließen nicht; hin; finster
    """,
    "house": """
        keller; haus; wohnung; wohnzimmer; küche; bad; flur; schlafzimmer; garage; schuppen; laden; geschäft;
        restaurant; lager; lagerraum; souterrain; decke; boden; dach; haustür; betrieb; auto; wintergarten;
        hausboot; tiefgarage; halle; schule; werkstatt; praxis; treppenhaus; gartenhaus; kiosk; büro
    """,
    "wet": """
        läuft voll; vollgelaufen; voll wasser; voller wasser; unter wasser; steht unter wasser; überflutet;
        überschwemmt; wasser läuft; wasser steht; wasser kommt; wasser steigt; wasser dringt; wasser drückt; wasser
        schießt; drückt; läuft rein; läuft in; strömt; schießt; spritzt; tropft durch; kommt hoch; steigt; eimer;
        eimern; abwasser; fäkalien; brühe; gülle; kanal drückt; rückstau; rohr geplatzt; rohrbruch; zentimeter; cm
        wasser; sprudelt; sickert; läuft durch; wassereinbruch; knöcheltief; kniehoch
    """,
    "toppling": """
        baum auf; baum ist auf; gestürzt auf; gefallen auf; aufs auto; aufs dach; auf mein auto; auf unser dach; auf
        dem dach; auf dem auto; auf das dach; auf mein haus; auf unser haus; neigt sich; neigt; kippt; lehnt; droht;
        schief; abgedeckt; weggeflogen; fliegt weg; pappel; eiche; birke; tanne; fichte; abgesackt; rutscht ab;
        sinkt; losgerissen; knackt; angesägt
    """,
    "property": """
        wasser schießt; wasser spritzt; wasser sprudelt; wasser kommt aus der; wasserfontäne; wasserrohrbruch;
        rohrbruch; wasserrohr geplatzt; wasserrohr ... geplatzt; hauptleitung; leitung geplatzt; keller läuft;
        keller voll; keller steht; keller ... wasser; überschwemmt; überschwemmung; überflutet; überflutung;
        hochwasser; wasser läuft in; wasser dringt; wassereinbruch; einbrecher; einbruch im gange; brechen ein;
        bricht ein; bricht gerade; brechen gerade; gerade eingebrochen; eingebrochen wird; versuchen einzubrechen;
        baum ... aufs auto; baum ... auf dem auto; baum ... dach; plünder*; brandstiftung; brandstifter; zünden;
        stromausfall:0.95; kein strom:0.9; dammbruch; deichbruch; deich ... bricht; dach abgedeckt; dach fliegt;
        schlagen scheiben; rückstau; kanal drückt; an der schwelle; bis zur schwelle; gully hoch; aus dem gully;
        läuft voll; läuft voll wasser; hebelt; aufhebeln; stemmeisen; brecheisen; flext; lädt sie in; kupferdieb*;
        rammt die anderen; hallendach; dach flattert; dach hebt; reißt es ... weg; aufs dach gekippt; auf unser
        dach; steigt durchs fenster; klettert durchs; terrassentür
    """,
    "burglary": """
        einbrecher*; einbruch; einbrechen; bricht ein; brecheisen; stemmeisen; aufbrechen; hebelt; scheibe
        eingeschlagen; klauen; stehlen; steigt ein; ins fenster; aufgebrochen
    """,
    "now": """
        jetzt; jezt; grad; grade; gerade; eben; soeben; momentan; im moment; derzeit; immer noch; noch immer;
        sofort; schnell; rasch; dringend; eilig; eilt; hilfe; schickt; schicken sie; schick; bitte kommen; kommt
        schnell; kommen sie; kommt bitte; jeden moment; gleich; minuten; seit einer stunde; seit einer halben;
        halben stunde; seit heute; seit gestern; seit heute früh; notfall; notruf; was soll ich; was sollen wir; was
        tun; achtung; vorsicht; alarm; beeil*; heute nacht; gschwind; schleunigst; umgehend; ständig; bitte schnell;
        schulschluss; in zehn minuten; heute abend; heut abend; noch drauf; hört nicht auf; piept dauernd
    """,
}

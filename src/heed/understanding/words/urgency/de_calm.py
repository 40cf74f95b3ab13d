"""German: what is over, feared or only told of, and what only looks like danger."""

DE_CALM = {
    "calm": """
        gestern; vorgestern; letzte woche; letzten monat; letztes jahr; vorige woche; vergangene woche; letzten
        sommer; letztes wochenende; vor jahren; vor zwei jahren; vor monaten; vor wochen; vor einem jahr; vor einer
        woche; damals; früher; einst; gelöscht; schon aus; ist aus; vorbei; überstanden; wieder zuhause; wieder
        gesund; wieder trocken; überlebt; gerettet; versicherung; versichert; versicherer; haftung; haftet;
        haftpflicht; schadensersatz; schadenersatz; erstattung; was wäre wenn; was ist wenn; falls; im falle; im
        brandfall; bei brand; bei feuer; sollte es; wenn es mal; wenn es brennt; wenn mal; bevor; bevor was; ehe;
        ehe was; ehe dort; irgendwann; eines tages; könnte mal; vorbeug*; verhindern; vermeiden; genehmigung;
        erlaubnis; vorschrift*; regeln; erlaubt; verboten; nächste woche; nächstes jahr; nächsten monat;
        brandschutz*; respekt vor; abgepumpt; fehlalarm; behoben; erledigt; glücklicherweise schon; voriges jahr;
        wieder daheim; wieder zu hause; er ist zurück; ist zurück; allen geht es gut; halb so wild; sonst nichts;
        nicht eilig; zuschüsse; zuschuss; falls meine mutter; gibt es eine nummer; noch geht es; ehe mal; bevor mal;
        bevor was passiert
    """,
    "told": """
        übung; feuerwehrübung; feueralarmübung; räumungsübung; probealarm; probe; sirenenprobe; sirenentest;
        warntag; kurs; erste hilfe; erste hilfe kurs; schulung; training; simulation; nachrichten; zeitung; artikel;
        gelesen; tagesschau; fernsehen; buch; roman; krimi; serie; film; doku; dokumentation; theaterstück; lied;
        geschichte der; gedenk*; ausstellung; jahrestag; krieg; grillen; grill; grillqualm; grillrauch; gegrillt;
        barbecue; osterfeuer; lagerfeuer; feuerschale; feuerkorb; kaminfeuer; holzofen; kaminofen; feuerwerk;
        silvester; böller; kerze; kerzen; räucherstäbchen; gaszähler; gasableser; gasrechnung; zählerstand; fußball;
        spiel; halloween; haha; lol; tag der offenen tür; rettungsübung; referat; suizidprävention; prävention;
        brandschutzgutachten; brandschutz; rettungsring*; benzinpreise; bombenstimmung; wieder zu hause und; wieder
        daheim und; ist wieder zu hause; wieder trocken; wieder gesund; gut überstanden; üben was; was man bei;
        belege anbei; rechnungen anbei; euro belege; nach dem ... brand; nach dem küchenbrand; nach dem brand;
        voriges jahr; online von einem; online bedroht; wo zeige ich; anzeige erstatten; vortrag; lesung; seminar;
        infoabend; anmelden; batterie
    """,
    "-": """
        bringen uns noch um; bringt mich um meinen; bringen mich noch um; bringen uns um; bringen mich um;
        feuerwerk; lagerfeuer; feuerwehr; feuerwehrhaus; brand neu; brandneu; brennt nicht; brennen nicht; licht
        brennt; lampe brennt; lampen brennen; laterne brennt; laternen brennen; lichter brennen; brennt die laterne;
        brennt die lampe; brennt das licht; brennt licht; brennt eine lampe; lampe ... brennt nicht; brennt den
        ganzen tag; brennen den ganzen; brennt tag und nacht; brennt durch; brennt auch tagsüber; brennt am tag;
        brennende frage; brennendes thema; brennende sonne; brennender sonne; brennt mir unter; unter den nägeln;
        brennt auf der haut; keine gefahr; feuer und flamme; feuer frei; unter feuer; feuerprobe; kein feuer; kein
        brand; messer und gabel; waffel*; auf des messers; feuer unterm; sterb vor; sterbe vor lachen; lach mich
        tot; lache mich tot; tot gelacht; totgelacht; zum totlachen; zu tode; todlangweilig; todmüde;
        sterbenslangweilig; bringe ich mich um oder ihn; bringe ich ihn um; bring ich ihn um; um oder ihn; bring
        mich um vor; bringt uns noch um; bringt uns alle um; bringt den handel um; bringt mich noch um; bringt uns
        um; bringt mich um den; bringt uns um den; bringt mich zum; ich bring ihn um wenn er; bringt es auf den; um
        den verstand; um den schlaf; nicht umbringen; um zu; wahnsinnig; bombe eingeschlagen; bombenstimmung;
        bombenwetter; bombig; wie eine bombe; sexbombe; zeitbombe; schuss in den ofen; schuss vor den bug;
        schnappschuss; schuss öl; in schuss; gas geben; gibt gas; gas gegeben; vollgas; gasthaus; gas wasser;
        explodieren die preise; kosten explodieren; explodierende kosten; preisexplosion; kostenexplosion; ich
        explodiere; platzt mir; säuresch*; sauer; stechen ins auge; sticht ins auge; sticht hervor; mücken stechen;
        funken sprüht; funktioniert; funkstille; eingeschlagen hat; ersticken im; ersticken in; erstickt im;
        erstickt in; ertrinken in; ertrinken im; tritt ein; tritt in kraft; in kraft; tritt auf der stelle; fällt
        mir; fällt auf; gefallen mir; gefällt; fallen mir auf; gefallen uns; im gespräch; auf der straße zu; über
        die straße zu; auf der straße parken; über den weg; auf dem weg zu; am ende der; am ende des; am ende von;
        tot geglaubt; totenstille; tote hose; tote ratte*; toter vogel; toter igel; tote fische; tote taube*; tote
        katze; toter baum; toter winkel; giftige atmosphäre; giftgrün; giftschrank; giftmobil; lasse verschwinden;
        verschwinden im; brieftasche vermisst; katze vermisst; katze ist weg; hund ist weg; ausweis ist weg; ausweis
        vermisst; pass ist weg; mein pass; vermisse; ich vermisse; fahrrad ist weg; rad ist weg; mülltonne ist weg;
        tonne ist weg; immer noch nicht; im moment nicht; schnelle antwort; schnelle hilfe; schnelle rückmeldung; so
        schnell wie; schnellstmöglich; eben nicht; gleich zwei; gleich neben; gleich um die ecke; hilfe bei; hilfe
        beim; haushaltshilfe; hilfe im haushalt; um hilfe bitten; bitte um hilfe; sozialhilfe; vielen dank für die
        hilfe; danke für die hilfe; auf hilfe; notrufsäule; notarztdienst; brennend heißes thema; bürokratie bringt;
        mörderisch; mörderische; ertrinke in; hals umdrehen; dreh ich ihm den hals; würgt ihr; abgewürgt; mieten
        explodieren; schreckschusspistole; frisch gewischt; durchgewischt; aufs dach steigen; unter den tisch; geht
        unter die haut; feuermelder; hydrant*; knallrot; knallgelb; knallbunt; knallhart; licht brennt tagsüber;
        lampe brennt tagsüber; brennt tagsüber; schrei vor; zum schreien; könnt schreien; könnte schreien; gestank
        aus dem gully; lebensgefährlich für; laut protokoll; steht seit ... fahrbahn; brenne vor; brennen vor
        neugier; schlag ins gesicht; mordsspaß; mordsgaudi; deckel klappert; gullydeckel ... scheppert; deckel ...
        scheppert; kanaldeckel klappert; messer abgeben; brennt auch am tag; brennt die ganze; brennt nur; hängt
        eine kamera; seit jahren etwas schief; etwas schief; messer und scheren; alte messer; alles spiegelglatt um;
        eisbahn; rauchmelder im ... hängt; hängt auf einer seite etwas
    """,
}

"""Polish: what cannot wait."""

PL = {
    "despair": """
        samobój*:0.95; zabić się; zabiję się; się zabiję; chcę się zabić; odebrać sobie życie; odbiorę sobie życie;
        nie chcę żyć; nie chcę już żyć; nie chce mi się żyć; nie mam po co żyć; chcę umrzeć; wolałbym nie żyć;
        wolałabym nie żyć; skończyć ze sobą; skończę ze sobą; skończyć z tym wszystkim; skoczyć z mostu; skoczę z;
        rzucę się pod; pod pociąg; powiesić się; powieszę się; podciąć żyły; podetnę; zrobić sobie krzywdę; zrobię
        sobie krzywdę; nie mam siły żyć; beze mnie; nikt za mną nie zatęskni; nikomu nie będzie mnie brak; jutro
        mnie nie będzie; mnie już nie będzie; nie obudzić się; list pożegnalny; połknęłam; połknąłem; wszystkie
        tabletki; mam tabletki; gdy to przeczytacie; kto mnie znajdzie; znajdą mnie; wystarczy puścić; zasnąć i się
        nie; nie obudzić; jeden krok; że skoczy; skoczę; rzucę się; nie mam już siły żyć; odebrać sobie; pójść za
        nią; pójść za nim
    """,
    "gloom": """
        nie mam już siły; nie daję rady; nie dam rady; nie wytrzymam; bez nadziei; ciężar*; zrozpacz*; nie ma
        wyjścia; zmęczon* wszystkim
    """,
    "farewell": """
        żegnajcie; żegnaj; wybaczcie; przepraszam za wszystko; dziś wieczorem; tej nocy; po dzisiejszym; od jutra;
        będzie po wszystkim; to koniec; ostatnia wiadomość; ostatni raz; zaopiekujcie się; nie musicie już; nie
        trzeba już; do niej; do niego; powiedzcie moim; dziękuję za wszystko; niczyja wina; klucze; testament;
        czynsz zapłacony; kot ma; moimi ptakami; zajmijcie się; po dzisiejszej nocy; list pożegnalny; zostawiła
        kartkę; przepraszam tego; do żony; do męża; papiery na
    """,
    "means": """
        tabletki; pigułki; sznur; lina; most; pociąg; tory; dach; nóż; żyletka; leki; moście; peron; peronu; balkon
    """,
    "people": """
        pożar; pożaru; palą się; płonie; płoną; płomienie; ogień; w ogniu; czarny dym; dym z; gęsty dym; kłęby dymu;
        czuć dym; czuć spaleniznę; spalenizn*; wybuch; wybuchł*; eksplozj*; bomba; granat; ulatnia się gaz; ulatnia;
        wyciek gazu; czuć gaz; czuć ... gaz; śmierdzi gazem; zapach gazu; czad; czadu; tlenek węgla; czujnik czadu;
        zawalił*; zawala się; runął; runęła; runie; gruz*; nieprzytomn*; zemdlał*; nie oddycha; nie może oddychać;
        nie reaguje; nie rusza się; zawał*; udar; krwawi; krew; kałuża krwi; drgawki; padaczk*; zagrożenie życia;
        umiera; znęca się; przemoc domowa; gwałt*; zgwałc*; pobit*; napad*; napaść; nożem; ugodził; strzel*;
        strzały; pistolet*; broni*; tonął; utonął; wpadł do wody; wpadła do wody; wpadło do wody; wpadł do kanału;
        otwarta studzienka; brak pokrywy; brakuje pokrywy; bez pokrywy; zerwany przewód; zerwane przewody; kable na
        wierzchu; gołe przewody; gołe kable; odsłonięte przewody; pod napięciem; poraził; porażenie; iskrzy; iskry;
        zatrucie; zatruł*; otruł*; trutk*; toksyczn*; zaraz spadnie; zaraz się zawali; grozi zawaleniem; może spaść;
        strzykawk*; pogryzł*; ugryzł; uwięzion*; w windzie; przedawkow*; zakładnik*; porwał*; porwan*; woła o pomoc;
        wzywa pomocy; krzyczy o pomoc; ratunku; pomocy; wiem gdzie mieszkasz; wiem gdzie mieszka; wiemy gdzie;
        zabiję cię; zabiję was; zabiję go; spalę was; spalę urząd; spalę to; podpalę; połamię; znajdę cię; znajdę
        was; znajdziemy cię; poczekam na niego; wysadzę; zgniłymi jajami; zgniłe jaja; syczy w; z butlą; pełna dymu;
        pełno dymu; znosi w morze; topi się; znika pod wodą; wózek ... kanału; wózek ... wody; pod tramwajem; pod
        autobusem; jagody z; żyletki; strzykawki; trutka; trucizna; niemowlę samo; w nagrzanym aucie; zwisa z okna;
        krwią na rękach; cały we krwi; mąż mnie pobił; pobił mnie; bije mnie; bije nas; bije dzieci; zdjęcie szyi;
        szyja sina; kopie w drzwi; zamknęłam się; nie wypuszcza; nie pozwala jej wyjść; znajdzie i zabije; zabije
        mnie; grozi że; zaczął się poród; odeszły wody; kopie prądem; kable wiszą; nie ma włazu; brak włazu; kopie
        leżącego; nóż; pistolet; strzelba; maczeta; z siekierą; z kijem; przyjdę z; puszczę ... z dymem; hamulce
        puściły; spuszczę psy; wszystko wyleci; wysadzi; sine usta; osunął się; pogryzł; w tłum; potrącił*; za
        gardło; wbiję nóż; wbiję jej nóż; wbiję mu nóż; dźgn*; zadźga*
    """,
    "hint": """
        dym; rann*; nóż; broń; karetk*; 112; 998; 999; nudności; zawroty; ból głowy; gaz; niebezpieczeństw*; azbest;
        grozi; grożą; alarm; przemoc; bójka; butla; butlą
    """,
    "who": """
        dziec*; niemowl*; chłop*; dziewczyn*; syn; córk*; mężczyzn*; kobiet*; pan; pani; starsz*; babci*; dziad*;
        sąsiad*; matk*; mama; ojciec; tata; mąż; żona; osob*; ludzie; ludzi; ktoś; uczni*; piesz*; przechodni*;
        bezdomn*; dzieciaki; chłopak; chłopaków; dziewczynka; dziewczynkę; córka; siostra; siostry; brat; facet;
        przedszkolaki; przedszkole; klasa; niemowlę; sąsiadka; starszy pan; staruszka; nastolat*; dzieci
    """,
    "ill": """
        leży; upadł*; spadł* ze schodów; nie odpowiada; nie otwiera; nie wstaje; nie budzi; bredzi; wymiotuje; drży;
        siny; sina; ból w klatce; rann*; zamknięt* w samochodzie; w słońcu; od kilku dni; duszno; telewizor gra;
        zemdlał*; krwawi; upadła; upadł; osłabł
    """,
    "in_water": """
        w wodzie; do wody; w kanale; do kanału; w rzece; do rzeki; w stawie; w jeziorze; na lodzie; nie umie pływać;
        wodzie; jeziorze; lodzie; trzeszczy; macha rękami; ponton*; prąd; kanale; stawie; tonie
    """,
    "missing": """
        zaginął; zaginęł*; zaginion*; zniknął; zniknęł*; nie wrócił*; alzheimer; demencj*; zagubion*; błąka; boso;
        porwan*; zniknęła; zaginęła; telefon wyłączony; w kapciach; nie wrócił; autyzm*
    """,
    "shut_in": """
        zamknięt*; uwięzion*; utknął; utknęł*; nie może wyjść; nie mogą wyjść; nadal w środku; w środku jest; w
        środku są
    """,
    "violence": """
        bije; biją; pobił; kopie; dusi; krzyczy; krzyki; wrzaski; grozi; nóż; nożem; atakuje; zaatakow*; bójka;
        młotek; siekier*; maczet*; gwałci; śledzi; goni; zabić; zabije; szarpie; uderzył
    """,
    "poison": "truciz*; trutka; wybielacz; igły; strzykawki; połknął; połknęło; wypił; kwas",
    "wire": """
        kabel; kable; przewód; przewody; druty; elektryczn*; linia energetyczna; skrzynka; transformator; słup;
        latarni*
    """,
    "bare": "wisi; wiszą; zwisa*; zerwan*; goły; gołe; odsłonięt*; na ziemi; otwart*; leży; leżą; iskrzy; urwan*",
    "shaft": "studzienk*; właz; pokryw*; krat*; dół; szyb; wykop",
    "gone": """
        brak; brakuje; bez; otwart*; ukradzion*; zniszczon*; zapadł*; głębok*; niezabezpieczon*; nie ma; ukradli;
        skradzion*
    """,
    "part": """
        dachówk*; elewacj*; balkon; gałąź; gałęzie; konar; komin; szyld; mur; ściana; rusztowani*; drzewo; kamienie;
        cegły; szyb*; dźwig; latarnia; huśtawk*; dach; tynk; słup; sufit; drabince; drabinka; huśtawka; zjeżdżalnia;
        karuzela; śruby; nakrętki; poręcz; kładka; deski; rusztowania; platan; dąb; lipa; szyba; trybuna
    """,
    "loose": """
        wisi; zwisa; chwieje; pochyl*; pęk*; oderwan*; odpada; spada; spadają; spadnie; rusza się; złaman*;
        spróchniał*; zardzewiał*; trzeszczy; luźn*; odkręcił*; odkręcone; poluzowan*; przecięt*; przepiłowan*; na
        jednym łańcuchu; na włosku; w ręce; pękł; pękła; leci; lecą; podnosi się; zdjął nakrętki; zdjęli nakrętki;
        zdjął śruby; nakrętki
    """,
    "above": """
        nad; pod; chodnik*; wejści*; głow*; szkoł*; przystan*; plac zabaw; wiatr; przechodni*; stolikami; chodnik;
        przystanek; szkoła
    """,
    "traffic": """
        wypadek; kolizja; zderzenie; potrącon*; potrącił; sygnalizacja ... nie działa; światła nie działają; światła
        ... nie działają; drzewo ... drodze; drzewo na drodze; drzewo ... jezdni; konar na; gołoledź; lód na; olej
        na; plama oleju; ogromna dziura; wielka dziura; głęboka dziura; zapadła się; zapadlisk*; pod prąd;
        przewrócił się tir; rzucają kamieniami; na środku drogi; na środku jezdni; linka rozciągnięta; zielone dla
        wszystkich; szlaban* ... nie opuszcza*; ropa na; drzewo w poprzek; zapadła się jezdnia; zapadła się droga;
        opony poszły; linka w poprzek; krowy na; konie na; dziki na; materac na
    """,
    "road": """
        drog*; ulic*; jezdni*; jezdnia; pas; ścieżk*; skrzyżowani*; zakręt*; rondo; rondzie; most; tunel; tory;
        przejazd*; asfalt
    """,
    "block": """
        dziura; dziury; drzewo; gałąź; konar; olej; szkło; lód; błoto; żwir; ładunek; znak; słup; kabel; kamień;
        kamienie; gruz; gwoździe
    """,
    "severe": """
        głębok*; ogromn*; wielk*; duża; niebezpieczn*; śmierteln*; nie widać; w ciemności; w ostatniej chwili;
        nagle; ślisk*
    """,
    "across": "na drodze; na jezdni; na ścieżce; w poprzek; na środku; na torach",
    "rider": "rowerzyst*; rower; motocykl*; skuter; samoch*; auto; auta; ciężarówk*; autobus; piesz*; kierowc*",
    "falls": "upadł*; upada; wywrócił*; poślizg*; ślizga*; zderz*; wpadł*; wjechał*; przebit*; wypad*",
    "lights": "sygnalizacj*; światła",
    "dead": "nie działa*; nie świeci*; zepsut*; wyłączon*; awari*; zgasł*; miga",
    "house": "piwnic*; dom; mieszkani*; kuchni*; garaż*; sklep*; sufit; dach; samochód; auto",
    "wet": "zalew*; zalan*; woda leje; woda wlewa; woda wdziera; wody przybywa; pełna wody; cieknie; szambo; wybija",
    "toppling": "drzewo na; spadło na; runęło na; pochyl*",
    "property": """
        zalan*; zalewa; powódź; pęknięta rura; pękła rura; pękł ... wodociąg; awaria wodociągu; włamanie; włamuj*;
        włamywacz*; plądr*; podpalenie; drzewo ... samochód; wybija szambo; piwnica się zalewa; woda idzie; wyważa
        drzwi; wyważają; łom; dach ... podnosi; zerwie dach; okradają
    """,
    "burglary": "włam*; złodziej*; łom; wyważ*",
    "now": """
        teraz; właśnie; w tej chwili; szybko; natychmiast; pilne; pilnie; pomocy; ratunku; przyślijcie; przyjedźcie;
        minut; nadal; wciąż; od rana; od godziny; co robić; co mam robić; zaraz; za dziesięć minut; kto może
    """,
    "calm": """
        wczoraj; przedwczoraj; tydzień temu; w zeszłym; zeszły; rok temu; lata temu; miesiąc temu; ugaszon*;
        ubezpiecz*; odszkodowani*; co jeśli; w razie; w przypadku; zanim; kiedyś; zapobie*; pozwoleni*; przepis*;
        regulamin; w przyszłym; fałszywy alarm; brawo; zeszłym miesiącu; zeszłym roku; zeszłym tygodniu; w
        załączniku; byliśmy w domu
    """,
    "told": """
        ćwiczenia; próbny; próba; kurs; szkolenie; pierwsza pomoc; wiadomości; gazet*; czytał*; artykuł; książk*;
        powieść; serial; film; dokument; grill*; ognisko; kominek; świec*; licznik; fajerwerki; mecz; histori*;
        umarłem ze śmiechu; haha; wystaw*; dzień otwarty; zapobieganie; grilla; grillować; koła ratunkowe; ale
        żyjemy; wykład; prelekcja; bateria
    """,
    "-": """
        umarłem ze śmiechu; umieram ze śmiechu; umrzeć ze śmiechu; umieram z; zabija nas; zabija handel; zabijają
        nas; nie ma zagrożenia; palący problem; paląca kwestia; bomba informacyjna; światło się pali; lampa się
        pali; latarnia się pali; pali się w dzień; pali się światło; pali się latarnia; lampy palą; zgubiłem;
        zgubiłam; kot zaginął; zaginął kot; martwy szczur; martwe ryby; martwy ptak; pomocy społecznej; pomocy
        domowej; dziękuję za pomoc; za pomoc; zawał serca dostanę; palące pytanie; biurokracja mnie wykończy;
        umarłam ze śmiechu; tonę w ponagleniach; tonę w; zabija mój sklep; pod ... nad; umieram z ciekawości; właz
        ... stuka
    """,
}

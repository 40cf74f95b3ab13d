"""Polish: what cannot wait."""

PL = {
    "despair": """
        samobój*:0.95; zabić się; zabiję się; się zabiję; chcę się zabić; odebrać sobie życie; odbiorę sobie życie;
        nie chcę żyć; nie chcę już żyć; nie chce mi się żyć; nie mam po co żyć; chcę umrzeć; wolałbym nie żyć;
        wolałabym nie żyć; skończyć ze sobą; skończę ze sobą; skończyć z tym wszystkim; skoczyć z mostu; skoczę z;
        rzucę się pod; pod pociąg; powiesić się; powieszę się; podciąć żyły; podetnę; zrobić sobie krzywdę; zrobię
        sobie krzywdę; nie mam siły żyć; beze mnie; nikt za mną nie zatęskni; nikomu nie będzie mnie brak; jutro
        mnie nie będzie; mnie już nie będzie; nie obudzić się; list pożegnalny; połknęłam; połknąłem; wszystkie
        tabletki; mam tabletki; gdy to przeczytacie
    """,
    "gloom": """
        nie mam już siły; nie daję rady; nie dam rady; nie wytrzymam; bez nadziei; ciężar*; zrozpacz*; nie ma
        wyjścia; zmęczon* wszystkim
    """,
    "farewell": """
        żegnajcie; żegnaj; wybaczcie; przepraszam za wszystko; dziś wieczorem; tej nocy; po dzisiejszym; od jutra;
        będzie po wszystkim; to koniec; ostatnia wiadomość; ostatni raz; zaopiekujcie się; nie musicie już; nie
        trzeba już; do niej; do niego; powiedzcie moim; dziękuję za wszystko; niczyja wina; klucze; testament
    """,
    "means": "tabletki; pigułki; sznur; lina; most; pociąg; tory; dach; nóż; żyletka; leki",
    "people": """
        pożar; pożaru; pali się; palą się; płonie; płoną; płomienie; ogień; w ogniu; czarny dym; dym z; gęsty dym;
        kłęby dymu; czuć dym; czuć spaleniznę; spalenizn*; wybuch; wybuchł*; eksplozj*; bomba; granat; ulatnia się
        gaz; ulatnia; wyciek gazu; czuć gaz; czuć ... gaz; śmierdzi gazem; zapach gazu; czad; czadu; tlenek węgla;
        czujnik czadu; zawalił*; zawala się; runął; runęła; runie; gruz*; nieprzytomn*; zemdlał*; nie oddycha; nie
        może oddychać; nie reaguje; nie rusza się; zawał*; udar; krwawi; krew; kałuża krwi; drgawki; padaczk*;
        zagrożenie życia; umiera; znęca się; przemoc domowa; gwałt*; zgwałc*; pobit*; napad*; napaść; nożem;
        ugodził; strzel*; strzały; pistolet*; broni*; tonie; tonął; utonął; wpadł do wody; wpadła do wody; wpadło do
        wody; wpadł do kanału; otwarta studzienka; brak pokrywy; brakuje pokrywy; bez pokrywy; zerwany przewód;
        zerwane przewody; kable na wierzchu; gołe przewody; gołe kable; odsłonięte przewody; pod napięciem; poraził;
        porażenie; iskrzy; iskry; zatrucie; zatruł*; otruł*; trutk*; toksyczn*; zaraz spadnie; zaraz się zawali;
        grozi zawaleniem; może spaść; strzykawk*; pogryzł*; ugryzł; uwięzion*; w windzie; przedawkow*; zakładnik*;
        porwał*; porwan*; woła o pomoc; wzywa pomocy; krzyczy o pomoc; ratunku; pomocy; dusi; wiem gdzie mieszkasz;
        wiem gdzie mieszka; wiemy gdzie; zabiję cię; zabiję was; zabiję go; spalę was; spalę urząd; spalę to;
        podpalę; połamię; znajdę cię; znajdę was; znajdziemy cię; poczekam na niego; wysadzę
    """,
    "hint": """
        dym; rann*; nóż; broń; karetk*; 112; 998; 999; nudności; zawroty; ból głowy; gaz; niebezpieczeństw*; azbest;
        grozi; grożą; alarm; przemoc; bójka
    """,
    "who": """
        dziec*; niemowl*; chłop*; dziewczyn*; syn; córk*; mężczyzn*; kobiet*; pan; pani; starsz*; babci*; dziad*;
        sąsiad*; matk*; mama; ojciec; tata; mąż; żona; osob*; ludzie; ludzi; ktoś; uczni*; piesz*; przechodni*;
        bezdomn*
    """,
    "ill": """
        leży; upadł*; spadł* ze schodów; nie odpowiada; nie otwiera; nie wstaje; nie budzi; bredzi; wymiotuje; drży;
        siny; sina; ból w klatce; rann*; zamknięt* w samochodzie; w słońcu; od kilku dni; duszno
    """,
    "in_water": """
        w wodzie; do wody; w kanale; do kanału; w rzece; do rzeki; w stawie; w jeziorze; na lodzie; nie umie pływać
    """,
    "missing": """
        zaginął; zaginęł*; zaginion*; zniknął; zniknęł*; nie wrócił*; alzheimer; demencj*; zagubion*; błąka; boso;
        porwan*
    """,
    "shut_in": """
        zamknięt*; uwięzion*; utknął; utknęł*; nie może wyjść; nie mogą wyjść; nadal w środku; w środku jest; w
        środku są
    """,
    "violence": """
        bije; biją; pobił; kopie; dusi; krzyczy; krzyki; wrzaski; grozi; nóż; nożem; atakuje; zaatakow*; bójka;
        młotek; siekier*; maczet*; gwałci; śledzi; goni; zabić; zabije
    """,
    "poison": "truciz*; trutka; wybielacz; igły; strzykawki; połknął; połknęło; wypił; kwas",
    "wire": """
        kabel; kable; przewód; przewody; druty; elektryczn*; linia energetyczna; skrzynka; transformator; słup;
        latarni*
    """,
    "bare": "wisi; wiszą; zwisa*; zerwan*; goły; gołe; odsłonięt*; na ziemi; otwart*; leży; leżą; iskrzy; urwan*",
    "shaft": "studzienk*; właz; pokryw*; krat*; dół; szyb; wykop",
    "gone": "brak; brakuje; bez; otwart*; ukradzion*; zniszczon*; zapadł*; głębok*; niezabezpieczon*",
    "part": """
        dachówk*; elewacj*; balkon; gałąź; gałęzie; konar; komin; szyld; mur; ściana; rusztowani*; drzewo; kamienie;
        cegły; szyb*; dźwig; latarnia; huśtawk*; dach; tynk; słup; sufit
    """,
    "loose": """
        wisi; zwisa; chwieje; pochyl*; pęk*; oderwan*; odpada; spada; spadają; spadnie; rusza się; złaman*;
        spróchniał*; zardzewiał*; trzeszczy; luźn*
    """,
    "above": "nad; pod; chodnik*; wejści*; głow*; szkoł*; przystan*; plac zabaw; wiatr; przechodni*",
    "traffic": """
        wypadek; kolizja; zderzenie; potrącon*; potrącił; sygnalizacja ... nie działa; światła nie działają; światła
        ... nie działają; drzewo ... drodze; drzewo na drodze; drzewo ... jezdni; konar na; gołoledź; lód na; olej
        na; plama oleju; ogromna dziura; wielka dziura; głęboka dziura; zapadła się; zapadlisk*; pod prąd;
        przewrócił się tir; rzucają kamieniami; na środku drogi; na środku jezdni; linka rozciągnięta
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
        włamywacz*; plądr*; podpalenie; drzewo ... samochód; wybija szambo
    """,
    "burglary": "włam*; złodziej*; łom; wyważ*",
    "now": """
        teraz; właśnie; w tej chwili; szybko; natychmiast; pilne; pilnie; pomocy; ratunku; przyślijcie; przyjedźcie;
        minut; nadal; wciąż; od rana; od godziny; co robić; co mam robić; zaraz
    """,
    "calm": """
        wczoraj; przedwczoraj; tydzień temu; w zeszłym; zeszły; rok temu; lata temu; miesiąc temu; ugaszon*;
        ubezpiecz*; odszkodowani*; co jeśli; w razie; w przypadku; zanim; kiedyś; zapobie*; pozwoleni*; przepis*;
        regulamin; w przyszłym; fałszywy alarm; brawo
    """,
    "told": """
        ćwiczenia; próbny; próba; kurs; szkolenie; pierwsza pomoc; wiadomości; gazet*; czytał*; artykuł; książk*;
        powieść; serial; film; dokument; grill*; ognisko; kominek; świec*; licznik; fajerwerki; mecz; histori*;
        umarłem ze śmiechu; haha; wystaw*
    """,
    "-": """
        umarłem ze śmiechu; umieram ze śmiechu; umrzeć ze śmiechu; umieram z; zabija nas; zabija handel; zabijają
        nas; nie ma zagrożenia; palący problem; paląca kwestia; bomba informacyjna; światło się pali; lampa się
        pali; latarnia się pali; pali się w dzień; pali się światło; pali się latarnia; lampy palą; zgubiłem;
        zgubiłam; kot zaginął; zaginął kot; martwy szczur; martwe ryby; martwy ptak; pomocy społecznej; pomocy
        domowej; dziękuję za pomoc; za pomoc; zawał serca dostanę
    """,
}

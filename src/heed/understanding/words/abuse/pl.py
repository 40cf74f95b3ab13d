"""Polish: insults, threats and hatred aimed at somebody."""

PL = {
    "abusive": """
        kurwa:0.4; kurwy:0.8; skurwysyn*:0.95; skurwiel*:0.95; chuj:0.7; chuje:0.85; chujów:0.85; ch*j:0.7;
        debil:0.75; debile:0.8; debili:0.8; idiot*:0.65; kretyn*:0.75; imbecyl*:0.75; głupk*:0.65; głupek:0.7;
        matoł*:0.7; baran*:0.4; bęcwał*:0.7; pierdol się:0.9; pierdolcie się:0.9; pierdolon*:0.6; spierdalaj*:0.9;
        wypierdalaj*:0.9; jebać was:0.95; jebane:0.5; jebani:0.85; jebany:0.6; suka:0.75; dziwka:0.9; szmata:0.6;
        szmaty:0.5; gnoje:0.8; gnój:0.4; gnoju:0.85; śmiecie:0.2; złodzieje:0.4; jesteście złodziejami:0.8;
        banda:0.3; banda złodziei:0.85; banda idiotów:0.9; nieroby:0.7; nierób:0.65; darmozjad*:0.65; pasożyt*:0.65;
        kłamc*:0.6; oszuści:0.6; bydło:0.75; hołota:0.7; ciapat*:0.95; brudas*:0.75; pedał*:0.5; pedały:0.6;
        pedale:0.85; żydzie:0.7; wracajcie do siebie:0.75; wracaj do siebie:0.8; zdechnij:0.95; zdychaj:0.95; zabiję
        cię:1; zabiję was:1; wiem gdzie mieszkasz:0.95; wiem gdzie mieszkacie:0.95; wiem gdzie mieszka:0.85; znajdę
        cię:0.9; znajdziemy cię:0.9; połamię:0.85; spalę was:0.95; spalę urząd:0.9; faszyst*:0.6; nazi*:0.7; zamknij
        się:0.6; zamknij mordę:0.85; rozum kury:0.85; gruba krowa:0.9; ruszy tyłek:0.65; to hołota:0.9; do morza z
        nimi:0.9; pedał:0.85; gdyby hamulce:0.8; przyjdę z kijem:0.85; puszczę urząd:0.9; z dymem:0.5; zakłamana
        gnida:0.9; gnida:0.8; gnidy:0.8; debil*:0.75; dwulicowy kłamca:0.75; dwulicow*:0.5; który idiota:0.7; te w
        chustach:0.8; żydzi rządzą:0.9; parszywe plemię:0.9; parszyw*:0.5; pogadamy bez szyby:0.8; spuszczę psy:0.8;
        rakiem tego miasta:0.85; bezmózg*:0.75; urzędasów:0.5; banda bezmózgich:0.85; matole:0.75; tępak*:0.7; tępa
        dzida:0.75; cwel*:0.9; chuj*:0.75; ukraińcy won:0.95; won stąd:0.65; wbiję jej nóż:0.95; wbiję mu nóż:0.95;
        wbiję nóż:0.9
    """,
    "quoted": """
        nazwał mnie; nazwała mnie; krzyczał; powiedział; wyzwał*; napis*; graffiti; napisał; napisali; wołał;
        wyzywa; wyzywał
    """,
    "-": """
        jestem idiotą; pedał hamulca; pedały rowerowe; pedały; banda wandali; złodzieje ukradli; krowa na; krowy na;
        rak piersi; raka piersi; pasożyty w; ja idiota; ze mnie idiota
    """,
}

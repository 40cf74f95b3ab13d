"""Polish: what a message is for."""

PL = {
    "report": """
        zepsut*:1.2; nie działa:1.5; nie działają:1.5; nie świeci:1.5; uszkodzon*; dziura:1.2; dziury;
        przepełnion*:1.2; przesypuje; śmieci; wyrzucił:1.2; porzucon*:1.2; zgłaszam:2; zgłosić:1.8;
        zgłoszenie:1.5; szczury; zatkan*; cieknie; brakuje; niebezpieczn*; mruga; latarnia; śmierdzi; smród;
        brudno; zablokowan*
    """,
    "question": """
        kiedy:1.2; jak mogę:1.8; gdzie mogę:1.8; o której:1.8; ile kosztuje:1.8; jakie dokumenty:2; czy
        można:1.5; czy mogę:1.5; czy trzeba:1.5; chciałbym wiedzieć:2; chciałabym wiedzieć:2; chcę umówić:1.8;
        czy jest:1; pytanie:1.2; ktoś wie:1.5; czy potrzebne:1.5
    """,
    "complaint": """
        skarga:2.2; skargę:2.2; wstyd:1.8; skandal:2; niedopuszczaln*:2; nikt nie odpowiada:2; nikt nie
        oddzwania:2; trzeci raz:1.5; od miesięcy:1.2; od tygodni:1.2; brak odpowiedzi:1.8; zawiedzion*:1.8;
        wściekł*:1.5; odsyłają mnie:2; opieszałość:1.8; niegrzeczn*:1.8; ile można:1.5
    """,
    "suggestion": """
        proponuję:2; propozycja:1.8; pomysł:1.5; byłoby dobrze:2; byłoby miło:2; fajnie by było:2; dobrze by
        było:2; może warto:1.8; mogłyby:1.2; mogliby:1.2; dlaczego nie posadzicie:2; przydałby się:2; przydałaby
        się:2; powieście:1.2; ogrodźcie:1.2
    """,
    "praise": """
        dziękuję:1.5; dziękujemy:1.5; dzięki:1.5; brawo:1.8; gratulacje:1.5; świetnie:1.5; świetna robota:2;
        wspaniał*:1.5; super:1.2; pięknie:1.5; doskonale:1.5
    """,
    "appeal": """
        odwołanie:2.5; składam odwołanie:3; sprzeciw:2.5; sprzeciwiamy się:2.5; zażalenie:3; odszkodowani*:2.5;
        proszę o zwrot:2.2; prawnik:2; adwokat:2; dostępu do informacji publicznej:3; informacji publicznej:2.5;
        rodo:2.5; wnoszę o:2; nie zgadzam się z mandatem:2.5; rzecznik praw:2.5; wezwanie do zapłaty:3
    """,
    "-": """
        jak odwołać się; nie ma problemu
    """,
}

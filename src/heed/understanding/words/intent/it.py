"""Italian: what a message is for."""

IT = {
    "report": """
        rott*; guast*:1.2; non funziona:1.5; non funzionano:1.5; spent*; perde; perdita; buca:1.2; buche;
        traboc*; pieno; piena; abbandonat*:1.2; rifiuti; spazzatura; graffiti; segnalo:1.8; segnalare:1.8;
        segnalazione:1.5; topi; intasat*; mancano; manca; pericolos*; lampeggia; sfarfalla:1.5; lampione;
        sporco; puzza
    """,
    "question": """
        quando:1.2; come posso:1.8; dove posso:1.8; a che ora:1.8; quanto costa:1.8; quali documenti:2; posso:1;
        si può:1.2; serve:1; vorrei sapere:2; vorrei un appuntamento:1.8; mi chiedevo:1.8; è possibile; qualcuno
        sa:1.5; come si fa:1.8; è aperta:1.2; è aperto:1.2; domanda:1.2
    """,
    "complaint": """
        reclamo:2.2; lamentela:2.2; vergogna:2; vergognos*:2; inaccettabile:2; scandalo*:2; nessuno risponde:2;
        nessuno richiama:2; terza volta:1.5; da mesi:1.2; da settimane:1.2; ancora niente:1.5; maleducat*:1.8;
        delus*:1.8; furios*:1.5; nessuna risposta:1.8; mi rimbalzano:2; risolto non:1.5
    """,
    "suggestion": """
        propongo:2; proposta:1.8; suggerisco:2; suggerimento:2; idea:1.5; sarebbe bello:2; sarebbe utile:2;
        perché non mettete:2; perché non fate:1.8; si potrebbe:1.8; potreste:1.2; potrebbero:1.2;
        servirebbe:1.8; vorrei più:1.5; mettete:1.2; manca una fontanella:1.8
    """,
    "praise": """
        grazie:1.5; bravi:1.8; bravissimi:2; complimenti:1.8; ottimo lavoro:2; bellissim*:1.5; splendid*:1.5;
        perfetto:1.2; che bello:1.5; che bella:1.5; gentilissim*:1.8
    """,
    "appeal": """
        ricorso:2.2; presento ricorso:3; opposizione:2.2; ci opponiamo:2.5; risarcimento:2.5; rimborso:1.5;
        chiedo rimborso:2.2; avvocato:2; diffida:3; accesso agli atti:3; contesto la:2.2; contesto il:2.2;
        istanza:2; gdpr:2.5; cancellazione dei miei dati:3; difensore civico:2.8
    """,
    "-": """
        come si fa ricorso; nessun problema; grazie di niente
    """,
}

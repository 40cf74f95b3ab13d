"""Dutch: insults, threats and hatred aimed at somebody."""

NL = {
    "abusive": """
        flapdrol*:0.65; hufter*:0.75; stel luie:0.75; stelletje luie:0.8; marokkanen horen hier niet:0.85; turken
        horen hier niet:0.85; moslims horen hier niet:0.85; buitenlanders horen hier niet:0.85; klootzak*:0.9;
        kloothommel*:0.8; kutgemeente:0.8; kutwijf:0.9; kutwijven:0.9; kut:0.3; kanker*:0.7; kankerlijer*:0.95;
        teringlijer*:0.9; tyfuslijer*:0.9; tering*:0.4; tyfus*:0.4; hoer:0.9; hoeren:0.8; hoerenzoon:0.95;
        hoerenkind*:0.95; lul:0.75; lullo:0.7; lulhannes:0.8; eikel:0.75; eikels:0.75; idioot:0.65; idioten:0.7;
        debiel:0.75; debielen:0.8; debiele:0.5; mongool:0.85; mongolen:0.85; sukkel:0.65; sukkels:0.7;
        stumper*:0.65; rotzak*:0.8; schoft*:0.75; smeerlap*:0.75; viezerik*:0.65; griezel*:0.4; randdebiel*:0.85;
        imbeciel*:0.75; dombo*:0.65; domoor*:0.65; domkop*:0.7; stommeling*:0.7; oelewapper*:0.65; oetlul*:0.8;
        mafkees:0.4; mafkezen:0.65; malloot:0.6; malloten:0.65; halvegare*:0.75; halve gare*:0.75; halvezool*:0.75;
        minkukel*:0.7; prutser:0.6; prutsers:0.65; klungels:0.6; nietsnut*:0.7; luiwammes*:0.65; lapzwans*:0.75;
        slapjanus*:0.65; leugenaar:0.65; leugenaars:0.7; bedrieger*:0.6; oplichters:0.6; dieven zijn jullie:0.8;
        stelletje dieven:0.85; vuile dief:0.8; vuile dieven:0.85; vuile leugenaar*:0.85; boef:0.4; boeven:0.6;
        maffia:0.4; corrupte bende:0.7; zakkenvuller*:0.7; graaier*:0.65; profiteur*:0.65; parasiet*:0.75;
        ongedierte:0.6; uitschot:0.75; tuig:0.6; gespuis:0.65; schorem:0.7; schorriemorrie:0.7; addergebroed:0.8;
        zeug:0.7; dikke zeug:0.9; varken:0.4; varkens:0.4; vies varken:0.85; vieze varkens:0.85; stuk vreten:0.85;
        stuk vreten dat:0.9; stuk verdriet:0.7; stuk ongeluk:0.7; stuk stront:0.9; stuk tuig:0.85; kale kop:0.6; mag
        van mij de gracht in:0.8; van mij doodvallen:0.9; val dood:0.85; val toch dood:0.9; dood neervallen:0.8; ga
        dood:0.4; sterf:0.8; krepeer*:0.85; verrek:0.6; hoop dat je sterft:1; hoop dat jullie:0.4; krijg kanker:1;
        krijg de kanker:0.95; krijg de tering:0.85; krijg de tyfus:0.85; krijg de klere:0.8; krijg de pest:0.75;
        krijg het heen en weer:0.5; flikker op:0.75; flikker toch op:0.75; rot op:0.7; rot toch op:0.75; rot
        allemaal op:0.8; oprotten:0.7; opgerot:0.65; optyfen:0.85; sodemieter op:0.7; donder op:0.65; lazer op:0.65;
        hou je bek:0.8; hou je muil:0.85; houd je bek:0.8; bek houden:0.65; stelletje:0.5; stelletje
        achterlijke:0.9; zooitje:0.3; zooitje ongeregeld:0.65; stel idioten:0.8; bende idioten:0.85;
        achterlijke:0.5; achterlijk volk:0.8; achterlijke ambtenaren:0.9; jullie zijn achterlijk:0.85; zo dom
        als:0.6; te dom om:0.7; te stom om:0.7; dom volk:0.75; dom wijf:0.9; domme wijven:0.9; stom wijf:0.9;
        rotwijf:0.85; wijf:0.6; trut:0.75; trutten:0.75; muts:0.5; heks:0.5; bitch:0.8; teef:0.75; slet:0.85;
        hondenlul*:0.9; aap:0.4; apen:0.4; flikker:0.8; nicht:0.4; homo:0.3; vieze homo*:0.95; kankerhomo*:1;
        mietje*:0.7; geitenneuker*:1; neger:0.7; negers:0.75; zwartjoekel*:0.95; roetmop*:0.9; spleetoog:0.95;
        spleetogen:0.95; kutmarokkan*:1; rotmarokkan*:0.95; rot marokkan*:0.95; kutturk*:1; rotturk*:0.95;
        rotbuitenlander*:0.95; kutbuitenlander*:0.95; mocro:0.4; tokkies:0.65; asociaal stuk:0.8; asociaal
        tuig:0.85; vieze junk*:0.7; zwervertuig:0.8; sloerie:0.85; gore:0.5; gore klootzak*:0.95; gore hond*:0.85;
        vuile:0.55; vuile hond*:0.85; vuile rat*:0.85; schurk*:0.65; luie donders:0.8; luie flikkers:0.9; luie
        varkens:0.9; luie ambtenaren:0.75; luie honden:0.85; lui tuig:0.85; luie parasiet*:0.9; luilakken:0.65; luie
        zakken:0.8; ruggengraatlo*:0.65; ijdeltuit:0.65; hersenloos:0.7; hersenloze:0.7; geen hersens:0.65; geen
        hersens in:0.7; van de trap gevallen als baby:0.85; als baby:0.3; op je hoofd gevallen:0.75; op jullie hoofd
        gevallen:0.75; jullie allemaal van de trap gevallen:0.8; zijn jullie allemaal gek:0.7; zijn jullie wel goed
        bij:0.7; niet goed bij jullie hoofd:0.7; niet goed bij je hoofd:0.7; niet goed snik:0.65; iq van:0.7;
        zwakzinnig*:0.75; zwakbegaafd*:0.7; geestelijk gestoord:0.7; psychopaat:0.7; nazi:0.7; nazi's:0.75;
        fascist*:0.65; nsb er*:0.7; landverrader*:0.75; terugsturen die handel:0.85; allemaal terugsturen:0.65;
        stuur ze terug:0.65; terug naar je eigen land:0.85; terug naar hun eigen land:0.8; ga terug naar:0.6; rot op
        naar je eigen land:1; eigen volk eerst:0.65; uitroeien:0.6; vergassen:0.9; afschieten die:0.8; ze moesten
        ze:0.5; allemaal dood:0.6; ophangen die:0.8; aan de galg:0.75; tegen de muur:0.6; verdienen een kogel:0.95;
        verdient een kogel:0.95; kogel door:0.9; ik maak je dood:1; maak je dood:1; maak jullie dood:1; maak je
        af:1; maak jullie af:1; maak hem af:0.95; ik weet waar je woont:0.95; weet waar je woont:0.95; weet waar jij
        woont:0.95; weet waar ze woont:0.85; weet waar hij woont:0.85; weet waar u woont:0.9; weet waar jullie
        wonen:0.95; weet hoe laat ze:0.75; weet hoe laat hij:0.75; weet jullie te vinden:0.8; weten je te
        vinden:0.9; weten jullie te vinden:0.9; weet je te vinden:0.8; weet waar je kinderen:0.95; zal ze eens
        voelen:0.7; zal hij eens voelen:0.7; sla je:0.75; sla jullie:0.8; sla hem:0.7; sla haar:0.7; steek
        jullie:0.85; steek je:0.85; steek het gemeentehuis:0.9; schiet je:0.9; schiet jullie:0.95; breek je:0.8;
        breek zijn:0.75; breek al je:0.9; kom je halen:0.8; kom jullie halen:0.85; je gaat eraan:0.9; jullie gaan
        eraan:0.9; gemeentehuis gaat eraan:0.8; wacht je op:0.6; wacht hem op:0.75; wacht haar op:0.75; sta je op te
        wachten:0.85; kapotslaan:0.4; kapotschieten:0.8; opblazen:0.5; vallen er klappen:0.75; gaan er klappen
        vallen:0.75; slapjanussen:0.75; te lui om:0.65; waardeloze vent:0.7; achterlijk stuk vreten:0.9; achterlijk
        stuk:0.8; verstand van een:0.65; karakter van een:0.6; kakkerlak*:0.6; op haar hoofd gevallen:0.75; op zijn
        hoofd gevallen:0.75; tegen een lantaarnpaal gelopen:0.65; uit de sociale werkplaats:0.75; mislukkeling*:0.7;
        zuiplappen:0.7; zuiplap:0.65; leugenachtig*:0.6; slang:0.2; leugenachtige slang:0.85; dieven met een:0.7;
        niks anders dan dieven:0.8; dik varken:0.85; dikke varken:0.85; schop onder:0.4; schop onder haar:0.75;
        schop onder zijn:0.75; terug in hun hok:0.9; zijn beesten:0.75; zijn het beesten:0.65; de boot op:0.5;
        allemaal de boot op:0.85; het land uit:0.6; flikker ze het land uit:0.95; gooi ze het land uit:0.85;
        hersencel*:0.65; hersendood:0.75; hersendode:0.8; pennenlikker*:0.6; oen:0.65; oenen:0.7; sufkop*:0.65;
        sufferd*:0.6; dombo:0.65; domme gans:0.75; domme koe:0.8; stomme koe:0.8; gans:0.2; kwal:0.65; arrogante
        kwal:0.8; kwallen:0.3; tuig van de richel:0.85; walgelijke mensen:0.75; walgelijk volk:0.85;
        schijnheil*:0.5; hypocriet:0.5; gore hypocriet:0.8; secreet:0.7; vet secreet:0.85; vette secreet:0.85;
        gestoorde klootzak:0.9; gestoorde gek:0.65; schijtlijster*:0.65; lamzak*:0.75; etterbak*:0.75; etter:0.6;
        paardenlul*:0.9; kneus:0.65; kneuzen:0.65; kansloze:0.4; kansloos volk:0.75; geteisem:0.75; volk is het:0.3;
        ziek volk:0.8; vuil volk:0.85; vies volk:0.8; smerig volk:0.8; vuile jood:1; vuile joden:1; joden hebben
        hier:0.85; hoofddoek mag:0.7; hoofddoekjes:0.3; linea recta terug:0.75; vreten onze:0.75; net
        ongedierte:0.85; ga lekker stofzuigen:0.75; terug naar het aanrecht:0.8; achter het aanrecht:0.75; homo's
        horen niet:0.85; horen niet in de:0.3; verpesten geitenneuker*:1; je eigen land verpesten:0.85;
        omkoopbaar:0.5; maffiosi:0.6; vuile ratten:0.85; ratten zijn jullie:0.8; dommer dan:0.5; nog dommer:0.65; zo
        dom:0.5; zoveel domheid:0.75; domheid in:0.6; zonder remmen:0.8; ik haar auto ken:0.85; ik zijn auto
        ken:0.85; ken haar auto:0.75; ken zijn auto:0.75; een jerrycan mee:0.85; neem ik een mes mee:0.95; neem ik
        een knuppel mee:0.9; met een knuppel langs:0.9; in de bosjes op:0.8; jullie gaan boeten:0.9; gaan
        boeten:0.75; zullen boeten:0.75; ik heb de namen:0.75; ik heb jullie namen:0.85; door de voorruit:0.8; laat
        mijn honden op:0.8; honden op jullie los:0.85; van het plafond:0.3; van het plafond schrapen:0.9; zonder
        balie ertussen:0.8; van jullie pikken:0.2; een mes in haar:0.9; een mes in zijn:0.9; steek haar neer:0.95;
        steek hem neer:0.95
    """,
    "quoted": """
        zei; zegt; zeiden; noemde; noemt; noemden; genoemd; uitgemaakt voor; schold; scheldt; schelden;
        uitgescholden; riep; roept; riepen; geroepen; schreeuwde; staat op; geschreven; gekalkt; gespoten;
        graffiti; woord; scheldwoord*; tekst; leus; toegesproken
    """,
    "-": """
        kut met peren; lul de behanger; lulkoek; gelul; uit mijn lul; kankeren over; kankeronderzoek;
        kankerpatient*; kankerbestrijding; borstkanker; kanker heb; heb kanker; heeft kanker; heeft kanker gehad;
        kanker gehad; kanker behandeld; ik idioot; ik sukkel; ben ik een sukkel; ben ik een idioot; idioot hoog;
        idioot lang; idioot duur; idioot veel; idioot druk; idiote regel*; voel me een; voel mij een; stom van mij;
        te gek; het tuig van; visgerei; vistuig; stelletje bomen; stelletje banken; stelletje fietsen; vuile was;
        vuile lucht; vuile stoep; vuile straat; vuile straten; vuile ramen; vuile luiers; vuile container*; vuile
        water; vuile bak*; gore lucht; gore stank; gore container*; gore boel; gore zooi; eikels van de; eikels op;
        eikels vallen; de eikels; eikels liggen; varken gehouden; varkens van; vuil; pot; apenrots; heksenketel;
        muts op; ik sterf van; sterf van; hoop dat jullie snel; hoop dat jullie iets; hoop dat jullie er; hoop dat
        jullie dit; sla je over; sla je niet; sla hem niet over; verrekte; zwarte piet; kakkerlakken in;
        kakkerlakken op; kwallen in; slang van; slang in; brandweerslang; tuinslang; slang gevonden; gans in;
        ganzen; de boot op naar; dieven hebben; hersencellen van mij; etter uit; oenig van mij; beesten zijn los;
        zijn beesten los; beesten in; beesten uit; zo dom van mij; zo dom dat ik; dom van mij; het land uit reizen;
        ratten in; ratten bij; ratten achter; zo'n sukkel; nou zo'n sukkel; ben ik nou
    """,
    "quoted_after": """
        geroepen; toegeroepen; genoemd; uitgescholden; gespoten; gekalkt; naar me; nageroepen; riep hij; riepen ze;
        op de muur; op het raam
    """,
}

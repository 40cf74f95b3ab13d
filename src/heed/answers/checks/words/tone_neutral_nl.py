"""Sentences of ordinary answers in Dutch, one a line: no fault of tone, as `GOOD` in `tone_examples.py`. From the texts to
tune with."""

NEUTRAL = """
    Dank u wel voor uw melding.
    Morgen staat onze ploeg bij u voor de deur om de tegels recht te leggen.
    Vervelend van die lamp.
    We hebben de monteur gebeld en vanmiddag brandt hij weer.
    U krijgt binnen 24 uur antwoord van de afdeling Vergunningen.
    De container wordt zaterdag geleegd.
    Onze inspecteur komt op zondag 8 maart bij u kijken naar het lek.
    Wij zorgen ervoor dat de boom uiterlijk donderdag 5 maart gesnoeid is.
    Ik heb het nagevraagd: dinsdag 11 maart beginnen we met het werk aan het fietspad.
    De speeltoestellen worden op 27 april gekeurd en daarna gaat de speeltuin open.
    Beste Bram, het gat in de weg wordt voor het eind van de dag gedicht.
    We zetten er nu een hek omheen.
    We gaan binnen een uur ter plaatse kijken en laten u dan weten wat er aan de hand is.
    Uw nieuwe pas is overmorgen klaar, u ontvangt hem per post.
    Deze week nog hoort u of de kapvergunning is verleend.
    De reparatie staat gepland op 2 maart en duurt ongeveer een uur.
    Onze collega belt u vandaag om 9.00 uur terug.
    Donderdag heeft u uitsluitsel, daar sta ik voor in.
    De wijkbeheerder loopt er morgen, tweede paasdag, even langs.
    Dan krijgt u bericht.
    Over twee dagen is alles opgeruimd, dat regelen wij.
    Wij halen uw grofvuil op vrijdag 15 mei op tussen 8 en 12 uur.
    Wij maken het wespennest vanavond nog weg.
    Uiterlijk woensdag 11 maart hoort u van ons wat we gaan doen.
    We gaan er zo snel mogelijk mee aan de slag en houden u op de hoogte.
    Binnen vijf werkdagen krijgt u antwoord van ons team Parkeren.
    U kunt morgen tussen 9 en 17 uur langskomen bij de milieustraat.
    De milieustraat is zaterdag open van 9.00 tot 16.00 uur.
    Ik kan u helaas niet beloven dat de lamp morgen weer brandt.
    Gisteren hebben we de tegel vastgelegd.
    Dank voor uw melding!
    Uw melding is vandaag doorgegeven aan de aannemer.
    Stuurt u ons vandaag nog een foto?
    Dan kunnen wij beter zien wat er is.
    Het papier wordt elke tweede dinsdag van de maand opgehaald.
    Halverwege volgende maand begint de aannemer met de Kerkstraat.
    We zoeken het voor u uit en komen erop terug.
    De wijkbeheerder komt volgende week donderdag bij u kijken.
    Wilt u voor vrijdag laten weten of de afspraak schikt?
    Sinds maandag is de brug weer open voor fietsers.
    Nog deze week lukt het niet.
    Rekent u op donderdag 12 maart.
    U kunt binnen zes weken na 2 maart bezwaar maken, met het formulier op havenstad.example/bezwaar.
    Op Koningsdag is het stadhuis gesloten.
    Wij hebben de aanvraag in goede orde ontvangen.
    Beste mevrouw De Wit, we hebben uw melding over de container gekregen.
    We hebben u een brief gestuurd op Lindelaan 14, waar u woont.
    Wij weten dat het thuis lastig is door uw scheiding.
    Daarom krijgt u uitstel.
    De auto met kenteken 12-ABC-3 is weggesleept, dat was de uwe.
    De melding kwam van uw buurvrouw Ans Verbeek; zij heeft last van de muziek.
    Uw buurman heeft een bijstandsuitkering en kan de schutting niet betalen.
    U bent geboren op 3 april 1961, dus u heeft recht op de seniorenpas.
    Wat naar dat uw depressie weer erger is.
    Bel gerust ons wijkteam.
    De eigenaar van het pand is Kees Molenaar.
    Hallo Fatima El Amrani, dank voor je bericht!
    Uw kind staat op de wachtlijst omdat het autisme heeft en jeugdzorg betrokken is.
    Beste Anna, dank voor je melding.
    We gaan ermee aan de slag.
    Bel ons op 14 010, dan kijken we samen naar een oplossing.
    Stuur ons uw adres in een privébericht, dan zoeken wij het uit.
    U kunt terecht bij het stadhuis, Stadhuisplein 1, van 9 tot 17 uur.
    Wethouder Marieke Postma opent zaterdag het nieuwe park.
    Beste meneer Jansen, wij hebben uw adres Lindelaan 14 genoteerd voor het ophalen.
    De lamp tegenover Dorpsstraat 8 is gemaakt.
    Wij mogen niet zeggen wie de melding heeft gedaan.
    Heeft u een uitkering?
    Dan kunt u kwijtschelding aanvragen via havenstad.example/kwijtschelding.
    Vervelend dat u door uw rolstoel niet over de stoep kunt.
    We laten de auto weghalen.
    Mijn collega Piet belt u daarover terug.
    Met vriendelijke groet, Noor
    De Prinses Beatrixlaan is tot vrijdag 20 maart dicht.
    De Willem Alexanderschool heeft zelf een fietsenstalling.
    Groeten, Fatima van team Webcare
    Uw melding heeft nummer 26-1187, daarmee kunt u hem volgen.
    Mensen met schulden kunnen gratis hulp krijgen bij het wijkteam.
    Nee, dat kan helaas niet.
    De boom is gezond en beschermd.
    Ik snap dat u liever meer licht had.
    We snappen dat u boos bent en leggen graag uit wat we hebben gedaan.
    Wij vragen u om geen scheldwoorden te gebruiken.
    Dan praten we graag verder over de herrie.
    Parkeren op de stoep mag niet.
    Doet u het nog een keer, dan krijgt u een boete.
    Gecondoleerd met het overlijden van uw man.
    U hoeft nu niets te doen: wij zetten de aanslag stop.
    Het spijt ons.
    Dit had niet mogen gebeuren en we zoeken uit waardoor het kwam.
    De raad stemt op 12 maart over het plan.
    U kunt inspreken.
    Let op: zet de zak pas op woensdag na 7.00 uur buiten.
    Leuk om te horen dat uw dochter zo geniet van de speeltuin!
    U bent zelf verantwoordelijk voor het riool op uw eigen grond.
    Een loodgieter kan u helpen.
    We hebben uw vraag vorige week ook al beantwoord.
    Misschien heeft u dat bericht niet gezien, daarom hier nog een keer.
    We begrijpen dat het lang duurt.
    Er zijn op dit moment te weinig monteurs.
    Dat is een misverstand: de GFT-bak gaat op dinsdag, de PMD-bak op vrijdag.
    Zo mag het niet klinken, en daarvoor onze excuses.
    Ik had u eerder moeten bellen.
    U heeft de aanvraag niet ondertekend.
    Wilt u dat alsnog doen?
    Dan gaan we verder.
    Wat een goed idee!
    We nemen het mee in het plan voor het plein.
    Als gemeente kiezen we geen partij.
    Op havenstad.example/verkiezingen staat waar u kunt stemmen.
    Naar aanleiding van uw schrijven d.d.
    2 maart jl.
    delen wij u mede dat ingevolge artikel 2.10 van de vigerende verordening de betreffende kapvergunning niet kan
    worden verleend.
    De realisatie van de herinrichting is conform de planning voorzien in het derde kwartaal, mits de
    aanbestedingsprocedure tijdig wordt afgerond.
    Er wordt momenteel onderzocht in hoeverre de overlast die door bewoners ervaren wordt, kan worden gereduceerd
    door het treffen van mitigerende maatregelen.
    Ten aanzien van de parkeerdruk merken wij op dat de vigerende parkeernormering geen ruimte biedt voor
    additionele parkeervoorzieningen.
    Wij verzoeken u derhalve om de verschuldigde leges binnen de gestelde termijn te voldoen, bij gebreke waarvan
    invorderingsmaatregelen getroffen zullen worden.
    De GRP-middelen zijn door het AB van de GR reeds bestemd voor de HWA in het VGS.
    In het kader van de integrale gebiedsontwikkeling wordt participatie van stakeholders nagestreefd, waarbij
    draagvlak een essentieel uitgangspunt vormt.
    De beschikking wordt u separaat toegezonden, waarna u gedurende zes weken in de gelegenheid wordt gesteld
    rechtsmiddelen aan te wenden.
    non-compliance may necessitate enforcement action.
    administrative sanctions.
    Uw zienswijze is betrokken bij de besluitvorming omtrent het ontwerpbestemmingsplan, doch heeft niet geleid
    tot wijziging daarvan.
    Handhavend optreden is slechts mogelijk indien er sprake is van een overtreding van een wettelijk voorschrift,
    waarvan in casu niet is gebleken.
    Uw boom mag helaas niet weg.
    Hij is gezond en hoort bij de oudste bomen van de stad.
    Wilt u hem snoeien?
    Dan mag dat wel.
    U krijgt een brief met ons besluit.
    Bent u het er niet mee eens?
    Dan kunt u bezwaar maken.
    Dat betekent dat u ons vraagt om nog een keer te kijken.
    We maken de straat dit jaar nieuw.
    Eerst komt er een nieuw riool.
    Daarna leggen we de stenen terug en planten we bomen.
    De parkeervergunning kost 40 euro per jaar.
    U vraagt hem aan op onze website.
    Daarna krijgt u een mail.
    Dank voor uw foto.
    We zien dat de straatverlichting in de hele Burgemeester Vondelstraat kapot is.
    De netbeheerder zoekt de fout in de kabel.
    U moet leges betalen.
    Dat zijn de kosten voor een vergunning.
    Voor uw schuur is dat 120 euro.
    Dat weet ik niet zeker.
    Ik vraag het na bij mijn collega en dan hoort u van mij.
    Zet uw groene bak op dinsdag voor half acht aan de weg, met het handvat naar de straat.
    Dan halen wij hem op.
    Het wijkteam helpt u met vragen over opvoeding, geld en zorg.
    U kunt gewoon binnenlopen, een afspraak hoeft niet.
    Vuur stoken in de tuin mag niet.
    Ziet u het gebeuren?
    Bel ons dan op 14 010, dan komt er iemand kijken.
    We hebben dit jaar geen geld voor een drempel.
    Wel zetten we een bord neer en meten we hoe hard de auto's rijden.
    De brug is dicht omdat een schip ertegenaan is gevaren.
    Fietsers kunnen over de Havenbrug, auto's rijden om via de Ringweg.
    De afvalinzameling is door de sneeuw een dag later.
    Laat uw bak gerust buiten staan.
    Het omgevingsplan, dat zijn de regels voor wat u waar mag bouwen, staat een schuur van drie meter toe.
    Meer informatie vindt u op www.havenstad-info.nl.
    Kijk op marktplaats.nl of iemand uw bank wil hebben.
    Bekijk het filmpje op youtu.be/abc123XYZ
    De regels leest u op wikipedia.org/wiki/Kapvergunning.
    Bel of kijk op gemeente-havenstad.nl/contact.
    Meer informatie vindt u op havenstad.example/afval.
    De regels staan op rijksoverheid.nl/onderwerpen/bouwen.
    De lamp is gemaakt.De kabel was stuk.
    We zijn open van 9.00-17.00 uur, m.u.v.
    feestdagen, bijv. Koningsdag.
    Het bestand heet kaart.pdf en staat in de bijlage.
    Versie 2.1 van het plan ligt ter inzage.
    Dat kost € 12,50 o.i.d.
    Dhr.de Boer van de wijk is op vakantie.
    U leest het op www.rijksoverheid.nl.
    Op de kaart ziet u de omleiding.
    Zie de foto.
    Zo wordt het plein.
    Hier staat de nieuwe container.
    De planning staat in het plaatje.
    Zo vouwt u de doos.
    Dit is de route.
    Bijgevoegd de brief.
    Zo staat het op de website.
    Het nieuwe park is open.
    De tabel met tarieven.
    Hier is de flyer.
    Hier staat de container.
    Geen plaatje nodig.
    Dank voor uw bericht.
    We zoeken het uit.
    De workshop Repair Café is op zaterdag, in het Social Hub gebouw.
    Dank u wel!
    We komen eraan.
    Download de app, log in en klik op Submit.
    Ja, dat mag.
    Onze livestream start om 20.00 uur, de link staat op de website.
    Probeert u het nu nog eens.
    Dank u wel voor uw melding, de ploeg is onderweg.
    We begrijpen uw punt.
    De bouw van de schuur voldoet aan de regels en de vergunning blijft dus staan.
    Uw bezwaar is bij ons binnen, u hoeft verder niets te doen.
    Dank voor uw aanvraag.
    Een parkeervergunning kost 40 euro en we sturen hem op.
    Vervelend van uw fiets.
    De gemeente betaalt de reparatie, stuurt u de bon maar via de chat.
    De termijn liep wat uit door ziekte.
    We doen ons best om snel te beslissen.
    Wij hebben daarover geen stukken, dus daar kunnen we u niet aan helpen.
    We hebben uw naam, adres en e-mailadres.
    Wij beschouwen dit als uw bezwaar en nemen het in behandeling.
    Helaas komt u niet in aanmerking, want uw inkomen is te hoog.
    Wij zullen uw gegevens wissen.
    De rechter zal u geen gelijk geven, want het besluit is goed onderbouwd.
    Goed idee, dat plein is die dag vrij.
    U kunt het feest gewoon houden.
    De kosten van het uitdeuken vergoeden wij niet, want de paal stond er al jaren.
    Voor uw aanvraag is dit bericht voldoende.
    We sturen de kaart op.
    De WOZ-waarde is goed berekend: we keken naar drie huizen in de straat.
    Bezwaar maken kan niet via Facebook.
    Gebruik het formulier op havenstad.example/bezwaar, binnen zes weken na het besluit.
    U kunt de parkeervergunning aanvragen met DigiD op havenstad.example/parkeren.
    Een schadeclaim dient u in met het schadeformulier op onze website.
    Uw bezwaar is geregistreerd onder zaaknummer 2026-118.
    U krijgt binnen zes weken een besluit.
    Nee, voor een schutting tot twee meter is geen vergunning nodig.
    We hebben er geen bezwaar tegen dat u een bankje voor uw raam zet.
    Een beroep op uw geduld: de lamp is besteld.
    Stuur uw Woo-verzoek per brief naar Postbus 1, of met het formulier op havenstad.example/woo.
    Inzage vraagt u aan bij onze functionaris gegevensbescherming, met DigiD.
    Dank voor uw klacht over de herrie, we gaan kijken.
    De aanvraag duurt ongeveer acht weken.
    Bijstand kunt u aanvragen aan de balie van het werkplein, of online met DigiD.
    Een ingebrekestelling moet schriftelijk: stuur een brief of gebruik ons formulier.
    De schade aan het bankje is gemaakt, dank voor uw melding.
    Beroep instellen doet u bij de rechtbank, binnen zes weken.
    Dank voor uw bericht, we zoeken het uit.
    De lamp is gemaakt.
    Kunt u ons het huisnummer sturen?
    Sorry voor het wachten.
    Het is nu geregeld.
    We hebben uw vraag doorgezet.
    Het zwembad is open tot acht uur.
    U kunt gewoon langskomen.
    De container is geleegd.
    Wij weten het nog niet.
    Bel ons gerust.
    Het staat op de website.
    De milieustraat is open van 9 tot 18 uur.
    U kunt bij de milieustraat terecht van 8.00 tot 16.00 uur.
    Een kaartje voor het zwembad kost € 4,75.
    Het zwembad is gratis voor iedereen.
    In het Havenpark mag uw hond gewoon los lopen.
    De Havenbrug gaat op 2 april weer open.
    Een parkeervergunning kost 42 euro per jaar.
    Voor het ophalen van grofvuil betaalt u 15 euro, dat is niet gratis.
    Op de Ringweg is de maximumsnelheid 70 km per uur.
    Het gft wordt in Noord op donderdag opgehaald.
    Het drinkwater in West is helaas niet veilig.
    Kook het eerst.
    Een tent tot 50 m2 mag u zonder vergunning neerzetten.
    Zwembad Zuid gaat om 7.00 uur open en sluit om 21.00 uur.
    De milieustraat is open van negen tot vijf uur.
    U kunt tot 17.00 uur terecht bij de milieustraat.
    Het stadhuis is open van 8.30 tot 18.00 uur.
    Een kaartje voor het zwembad kost € 5,50, voor kinderen is er een badjuf aanwezig.
    In het Havenpark moet uw hond aan de lijn.
    Loslopen mag daar niet.
    In het Westerpark mag uw hond wel loslopen.
    Vanaf donderdag 16 april kunt u weer over de Havenbrug.
    Dit jaar kost een parkeervergunning 48 euro.
    Vorig jaar was dat nog 42 euro.
    Grofvuil ophalen kost u niets.
    Op de Kadeweg mag u 30 km per uur rijden.
    In Zuid halen wij het gft op donderdag op.
    U kunt het water in West gewoon drinken, het is veilig.
    Een parkeervergunning vraagt u online aan.
    Zwembad Noord sluit om 20.00 uur.
    De Kerkstraat gaat op 16 maart dicht voor verkeer.
    Het openluchtfeest op het plein gaat gewoon door.
    De bijeenkomst over het park begint om 20.00 uur.
    Een afvalpas kost 7,50 euro.
    De bomen in de Lindelaan blijven staan.
    Het snoeien van de heg aan het kanaal doet het waterschap.
    De werkzaamheden aan de brug duren 6 weken.
    Parkeren op het marktplein mag op zaterdag.
    Het paasvuur is op zondag 5 april.
    U moet de kapotte afvoer zelf laten maken.
    De speeltuin wordt in mei opgeleverd, op 12 mei om precies te zijn.
    Grofvuil aanmelden is gratis.
    De sporthal is in de vakantie gewoon open.
    De Kerkstraat gaat maandag 9 maart dicht.
    De Dorpsstraat gaat op 16 maart dicht.
    Klopt, het feest op het plein gaat niet door vanwege het weer.
    De bijeenkomst over het park begint om zeven uur 's avonds, om 19 uur dus.
    De bijeenkomst over het verkeer begint om 20.00 uur.
    Een nieuwe afvalpas kost € 12,50.
    Een paspoort kost 87 euro.
    Bij een lek belt u 010 444 55 66.
    De werkzaamheden aan de brug duren nog tien weken.
    Op zondag mag u wel op het marktplein parkeren.
    De heg langs het kanaal snoeien we in november.
    Dank voor uw melding, we geven het door aan de ploeg.
    De speeltuin is eind april klaar, op 28 april.
    Mill Road is closed until Friday 13 March.
    Het afval halen we op deze plek niet meer met zakken op, maar met een container onder de grond.
    Zo ligt er minder op straat en hebben de meeuwen minder kans.
    De pas krijgt u met de post.
    De bomen zijn onderzocht door iemand die er verstand van heeft.
    Drie van de tien zijn ziek en kunnen omwaaien.
    De andere zeven blijven staan en krijgen meer ruimte voor hun wortels.
    In het park komen nieuwe toestellen voor kleine en grote kinderen.
    De school heeft de tekening gemaakt, samen met leerlingen uit drie klassen.
    Ook komt er een kraan met drinkwater.
    Veel mensen vroegen ons naar de verlichting op het fietspad.
    We hangen lampen op die feller worden als er iemand aankomt.
    Dat scheelt stroom en is beter voor de vleermuizen.
    Het water kon niet weg doordat er bladeren in de putten zaten.
    We hebben alle putten in de wijk schoongemaakt.
    Ziet u weer een put die vol zit?
    Laat het ons dan weten.
    Voor de buurtdag kunt u tafels en banken lenen.
    U haalt ze op bij de werf en brengt ze de dag erna terug.
    Er is ook een tent, maar die is snel weg.
    Het wijkteam heeft er een collega bij die Turks en Arabisch spreekt.
    Zij zit twee ochtenden in het buurthuis.
    U kunt gewoon binnenlopen en koffie is er ook.
    De straat gaat in de zomer op de schop.
    Eerst leggen we een nieuw riool, daarna komen de kabels en als laatste de stenen.
    U kunt uw auto in die tijd op het terrein achter de sporthal zetten.
    Then let us know.
    🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳
    🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉
    🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱
    🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳
    🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉
    🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱
    🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳
    🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉
    🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱
    🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳
"""

"""Dutch sentences without a bad tone, of the labelled texts to learn from, that lie nearest to bad ones."""

ORDINARY = """
    Aan de kassa weten zij ervan.
    Alle rollen liggen bij de supermarkt.
    Alleen langs de fietsroute, daar brandt het de hele nacht.
    Alles bij elkaar verdwijnen de paaltjes weer.
    Als een van hen afvalt, schuift uw dochter op.
    Als er iets verandert, krijgt u bericht.
    Anderen vinden omrijden bezwaarlijk.
    Anna Bijns was een dichteres en schooljuf uit Antwerpen, die leefde van 1493 tot 1575.
    Antwoord met 'ja' en een tijd die u past.
    Bedankt voor alle berichten, ook van uw buren.
    Bedankt voor het paalnummer, dat scheelt zoeken.
    Bedoelt u die aan de Touwslagersgang 27?
    Begrijpelijk dat u ervan baalt, zo'n volle bak nodigt ook uit om zakken ernaast te zetten.
    Beste mevrouw De Wildt, de brief lag nog bij de arts vanwege uw rugklachten.
    Betaalt u liever met pin?
    Bij de vijver is het altijd donker, voor de vleermuizen.
    Binnen twee keer vierentwintig uur staat er een nieuwe paal.
    Blik gaat bij het restafval, plastic en drinkpakken in de oranje zak.
    Boeken inleveren gaat zoals u gewend bent.
    Controleer uw hond na het wandelen goed, teken zitten vooral achter de oren.
    Daar beginnen zij zodra het vriest.
    Daar draait de aannemer voor op, wij niet.
    Daar helpt iemand u met invullen.
    Daar is het goed verlicht.
    Daar is het hele team gaan zitten.
    Daar komt een drempel.
    Daar liggen grijpers, hesjes en zakken voor u klaar.
    Daarom mag ik u niets over zijn aanvraag vertellen, ook niet of die er is.
    Daarom zien we geen reden om de vergunning terug te draaien.
    Dat begrijp ik heel goed.
    Dat begrijp ik, maar daar gaat uw belastinggeld niet heen.
    Dat doen we over zes werkdagen.
    Dat doet hij op tweede pinksterdag, dan zijn de meeste mensen thuis.
    Dat gaan we niet laten liggen.
    Dat gaat vanzelf, u hoeft niets te sturen.
    Dat heet natuur.
    Dat helpt vaak al.
    Dat is balen als uw reis al vaststaat.
    Dat is binnen en het is goed.
    Dat is een goede plek, er staat nog geen paal binnen driehonderd meter.
    Dat is gedaan.
    Dat is geen fris gezicht, bedankt voor de foto.
    Dat is ongeveer wat in een aanhanger past.
    Dat is wethouder Ingrid Verschuur.
    Dat klopt, fijn voor een snelle boodschap!
    Dat kon tot vorige maand, nu niet meer.
    Dat kost u niets en u verliest uw plek niet.
    Dat lijkt ons redelijk, u krijgt de helft.
    Dat recht heeft u. We moeten wel zeker weten dat u het bent.
    Dat scheelt gedoe achteraf.
    Dat scheelt meeuwen.
    Dat staat in de begroting op bladzijde 41. U mag het er natuurlijk mee oneens zijn.
    Dat u de automaat niet kon gebruiken is vervelend.
    Dat ziet er raar uit, klopt.
    Dat ziet er rommelig uit.
    Dat zijn 112 ritten per dag in plaats van 0, dus ik snap dat u het merkt.
    Dat zijn er ongeveer 300 en er staat niets bijzonders in.
    De bagger ligt eerst op de kant om uit te lekken.
    De begeleider kiest geen partij en hoort allebei de ouders.
    De boa is al bij uw bovenbuurman geweest.
    De boa's kiezen daarmee waar ze gaan lopen.
    De borden van de omleiding waren omgewaaid, u heeft gelijk.
    De bus naar het centrum rijdt elke tien minuten.
    De chauffeur kon de straat niet in door een verhuiswagen en heeft dat niet doorgegeven.
    De chemokar is met pensioen: hij rijdt sinds april niet meer.
    De cijfers van vorige week: 104 ritten onder de 30, 8 erboven.
    De deurwaarder is op de hoogte en wacht af.
    De eerste keer was de straat dicht, de tweede keer was het onze fout.
    De eigenaar van het bankstel is gevraagd het weg te halen.
    De gemeente zorgt alleen dat de palen stevig staan.
    De gewone bezoekerspas geeft er honderd, vandaar misschien de verwarring.
    De gezinscoach belt zodra ze het verslag over de scheiding en over je zoontje Mees heeft gelezen.
    De helft van die in de Vlierwijk staat bij de speeltuin, de andere helft bij de winkels.
    De hengelsportvereniging haalt ze eruit, want die heeft boten en netten.
    De meeste tekeningen komen daar in één keer doorheen.
    De monteur wacht op een onderdeel.
    De organisatie De Haard doet dat, in haar eigen kantoor.
    De oude stronken worden eerst uitgefreesd.
    De palen waar zij aan hangt zijn van ons, de stroom komt van de winkeliers.
    De papierbak bij de Plus staat er nog wel.
    De parochie strooit het plein, zo is het afgesproken in de huur.
    De pas staat op naam van degene die zorg krijgt.
    De plekken in uw wijk ziet u op de kaart.
    De plekken ziet u op de kaart op onze site.
    De pomp in het tunneltje is twintig jaar oud en slaat soms niet aan.
    De raad leest alle zienswijzen en beantwoordt ze in één nota.
    De Steeg is 's avonds geen fijne plek, dat zien wij ook.
    De storm was windkracht 10 en dat is overmacht.
    De stratenmaker heeft het op zijn lijst.
    De studiezaal is wel afgesloten, want daar ligt de nieuwe vloer.
    De torens worden 45 meter en dat is volgens onze studie niet te hoog.
    De trap hoort daar ook bij.
    De trappen doet de koster.
    De verklaring staat onderaan elke pagina.
    De wagen was vol en de ploeg is niet teruggekomen.
    De winkeliers betalen de sterren samen, via hun vereniging.
    De woorden 'tuig' en 'laf' laat ik voor uw rekening.
    De zakken liggen voor u klaar bij de supermarkt.
    De zon verdwijnt volgens ons alleen in de winter.
    De zorgverzekeraar gaat daarover.
    Denk aan een stapel van een meter hoog, breed en diep.
    Deze maand niet meer, want het onderdeel moet nog komen.
    Die bewoners krijgen wel een maand terug.
    Die termijn mag één keer met zes weken langer worden.
    Douche wel even na.
    Druk op de knop bij de paal, dan opent de wacht de slagboom.
    Een chip laat je zetten bij de dierenarts.
    Een chip laat u zetten bij de dierenarts, dan komt uw kat in de landelijke databank.
    Een emmer water in het putje helpt vaak al een paar dagen.
    Een flinke opruiming dus, succes ermee.
    Een hond die wil rennen, dat kennen we hier ook.
    Een jaar wachten is lang, ook voor hem.
    Een kleine meerderheid was blij met de rust.
    Een losse stoep is gevaarlijk, zeker als u er elke dag langs moet.
    Een maand lang lopen met boodschappen, dat is geen pretje geweest.
    Een telefoontje als dit is op elke dag pijnlijk, en vandaag al helemaal.
    Een terechte vraag.
    Een uittreksel in het Engels kost hetzelfde.
    Een wijkhandhaver gaat het gesprek aan met uw buren, zonder te zeggen wie gemeld heeft.
    Eerst praten: ik bel u graag, of u komt langs met iemand die u vertrouwt.
    Elke ochtend om vijf uur, daar zou niemand vrolijk van worden.
    Er is altijd iemand die naar u luistert, en als het nodig is zoekt zij verder met u. Kinderen mogen mee.
    Er is een hellingbaan.
    Er is gekeken naar licht, naar toezicht en naar camera's.
    Er is over een camera gesproken, maar die komt er niet.
    Er is plek.
    Er komen 22 ateliers en een kleine zaal.
    Er komen twee jonge lindes voor terug.
    Er moet wel een volwassene bij zijn.
    Er zijn extra tafels op de eerste verdieping.
    Er zijn meer mensen die dit vinden, dus u staat niet alleen.
    Er zijn twee dingen die u kunt doen, en u mag ze ook allebei doen.
    Excuses, dat had op onze site moeten staan.
    Excuses, u had al een belletje moeten krijgen.
    Fijn dat u hierover nadenkt, er zijn veel gezinnen nodig.
    Fijn dat u niet dacht: een ander meldt het wel.
    Fijn dat uw nicht hierover nadenkt, er zijn veel gezinnen nodig.
    Geef het kenteken even door aan de regelaar, hij schuift het hek opzij.
    Geen ramp, Roos!
    Geen sms na vijf werkdagen?
    Gelukkig niet, uw dochter houdt haar pas tot ze eenentwintig is.
    Geweldig dat u met de hele flat aan de slag gaat.
    Glas nemen we niet mee.
    Goed dat u het zegt, want het regent deze week nog flink.
    Goed nieuws: u kunt er weer in, de blauwalg is weg.
    Grijpers, hesjes en zakken leent u gratis.
    Groet van Piet, Wegen
    Grofvuil halen we alleen op na een afspraak.
    Handhaving spreekt de vereniging aan, want overlast van dieren valt onder onze regels.
    Harde knallen, elke avond: daar word je niet vrolijk van.
    Heb je nu gedaan 👍 Ik zet je erin voor 30 uur per maand.
    Hebt u meer, maak dan twee afspraken achter elkaar.
    Helaas niet, er is per adres plek voor één kuub.
    Helpt het niet, dan zit er een scheur in.
    Het bedrag staat op het rekeningoverzicht van oktober.
    Het buurthuis ernaast is die dag een crèche, loop daar dus voorbij.
    Het deksel klapperde doordat de rand is afgesleten.
    Het depot zit nu in de Spoorstraat, op nummer drie.
    Het filmpje mag u zien, als u dat leuk vindt.
    Het gat is gemeld bij de ploeg en er staat een hek omheen.
    Het gat wordt gevuld.
    Het gebouw heeft een hellingbaan.
    Het is omhoog gegaan, je betaalt nu € 25,- voor het hele seizoen.
    Het kantoor is net dicht, dus vanavond lukt niet meer.
    Het meeste kunt u niet krijgen, omdat het om prijzen gaat.
    Het nummer stond nog op een oude lijst.
    Het spijt mij dat de rekening juist nu bij u kwam.
    Het tunneltje heeft voorrang gekregen boven gewone lampen.
    Het woord 'geldklopperij' lezen we vaker.
    Het worden er twaalf.
    Het worden veldesdoorns, twaalf stuks.
    Het zand moet zes weken zakken voordat er stenen op kunnen.
    Hij heeft een drankprobleem en krijgt daar hulp bij, dus het wordt beter.
    Hij mag niet langer dan acht meter zijn, anders kan hij niet keren.
    Hij schuift het hek voor u opzij.
    Hoi Wendy en Floor!
    Hoor graag of u een boom wilt adopteren.
    Houd de pas met de streep naar boven tegen de lezer.
    Houd ook de hond even kort.
    Houd u intussen bij op welke dagen het speelt?
    Houdt u intussen bij op welke dagen het speelt?
    Hout, ijzer en rest legt u los van elkaar.
    Ik begrijp dat dit tegenvalt nu de schuur er al staat.
    Ik begrijp dat u schrikt.
    Ik heb gekeken en de automaat was die dag gewoon in orde.
    Ik heb het gat ingetekend op de kaart van de wegploeg.
    Ik heb uw mail besproken met de consulent.
    Ik heb uw mail wel aan de planmaker laten lezen.
    Ik hoop dat het goed met u gaat.
    Ik hoop dat het zo duidelijk is.
    Ik snap dat dit voelt als twee maten, maar de hulp is ongeveer evenveel waard.
    Ik weet dat u hier al lang mee bezig bent en dat dit een teleurstelling is.
    Ik wens u en uw familie veel sterkte.
    In de Vlierwijk komen er zes, verdeeld over drie straten.
    In de Vlierwijk vier, in de Berkenwijk zes.
    In de warmte droogt het stankslot uit, dan komt de rioollucht omhoog.
    In het Duinpark mag hij los rennen, mits u een zakje bij u heeft.
    In Oostpoort niet meer.
    In plaats daarvan komt er een drempel aan beide kanten.
    In uw straat komen lindes, daar is op de bewonersavond voor gekozen.
    Is dat te weinig, bijvoorbeeld met een groot gezin, vraag dan om een extra rol.
    Is er iets verzakt of valt er iemand, bel dan meteen 14 099.
    Is goed, alles over je is gewist.
    Ja hoor, zes was de grens!
    Ja, dat wast er met een paar regenbuien af.
    Ja, op zaterdagochtend van tien tot twaalf staat de ophaalbalie voor u klaar.
    Jazeker, dat is openbaar.
    Jongeren moeten ook ergens zijn.
    Kan uw dochter tot die tijd via de Stationsweg?
    Kijk in je mail, daar staat het nummer van je tuin in.
    Klopt er iets niet, laat het dan weten.
    Klopt, de automaat heeft storing.
    Knipperen is meestal een versleten starter.
    Kunt u uw zakken zo lang binnen houden?
    Laat de verf in de blikken zitten en giet niets bij elkaar.
    Leg hout en ijzer apart.
    Lege, droge blikken mogen bij het restafval.
    Let bij de vijver op de ganzen: die hebben jongen en zijn niet bang.
    Let op het bordje, voorbij de tweede paal begint het vogelgebied.
    Let tot die tijd goed op, vooral in het donker.
    Leuk hè, die bakfiets!
    Matrassen doet u in plastic.
    Matrassen gaan in plastic.
    Met een aanhanger kunt u achteruit de hal in.
    Met een gezin van zes of meer krijgt u er een derde bij, op vertoon van uw stadspas.
    Met kerst vol mensen moet het daar niet glad zijn, helemaal mee eens.
    Misschien kunt u het samen regelen.
    Misschien ligt het dus aan uw toestel.
    Moet u er toch door, neem dan het fietspad.
    Na afloop kan zij een gesprek vragen.
    Na afloop kunt u een gesprek vragen.
    Na de bewonersavond is gekozen voor een sterke soort.
    Na de proef is er een enquête gehouden onder de buurt.
    Nee hoor, die staat er gewoon nog, aan de achterkant.
    Nee, blik gaat tegenwoordig mee in de oranje zak, samen met plastic en pakken.
    Nee, katten schrijf je niet in.
    Neem de sleutel mee.
    Neem op als het nummer onbekend is.
    Negen van de tien keer houdt men hem verkeerd om.
    Niet meer bij de werf, wel in Wijkhuis Oost.
    Nog niet, het verbod blijft staan zolang er blauwalg drijft.
    Nog voor vijven staat hij weer normaal te draaien.
    Nu kijkt de welstand er nog naar.
    Of 113 voor zelfmoordpreventie.
    Ook als ze alleenstaand is of werkt, kan het.
    Ook in Zuid niet.
    Op de inhoud kan ik in een mail niet ingaan.
    Op de tekening heb ik aangegeven wat wel kan.
    Op de tekeningen op onze site ziet u hoe de schaduw valt.
    Op rijksoverheid.nl leest u hoe een beroep gaat en wat het kost.
    Over de andere kinderen op de lijst mag ik niets vertellen.
    Over de inhoud kan ik nu niets zeggen, want dat doet de commissie.
    Over de uitkomst kan ik nog niets zeggen.
    Over de verkoop zijn 64 stukken gevonden.
    Overleg altijd even met uw buren.
    Paspoort van N. el Idrissi, geboren 12-09-1988, ligt klaar bij balie 3.
    Praten stopt die zes weken niet.
    Raak ze niet aan en houd de hond kort.
    Ruim uw eigen resten op.
    Samira, team Jeugd
    Schrijf dan op hoe laat het was.
    Schrijf intussen op wanneer de hond blaft en hoe lang.
    Schrikt u van een scheur in de muur, maak dan een foto met de datum erbij.
    Slecht slapen vreet aan je, dat begrijpen we goed.
    Sorry voor de stilte: ik wachtte zelf op het advies van de brandweer.
    Staat er iets in de weg, zoals een kraam, dan lukt het niet.
    Sterkte nog met uw gebroken heup, we hebben uw brief gelezen.
    Sterretjes en ander kindervuurwerk vallen er niet onder.
    Streep naar boven, dan doet hij het.
    Tien meter gaat nog net goed.
    Tijdens het werk kunt u er niet in, dus haal op tijd wat te lezen.
    Tot die tijd staat het licht op oranje knipperen: rijd rustig en geef voorrang aan rechts.
    Tot die tijd valt er niets te melden.
    Tussen één en drie zit er iemand klaar.
    U betaalt er hetzelfde als elders in de stad.
    U haalt ze op bij de gemeentewerf.
    U hoeft daar niets voor te doen en het graf blijft gewoon voor uw vader.
    U hoeft daarvoor niet thuis te zijn.
    U houdt steeds een looppad van anderhalve meter.
    U houdt steeds een looppad.
    U houdt uw plek als u binnen de zone verhuist.
    U krijgt een eigen gesprek van een uur.
    U krijgt een sms zodra het klaarligt.
    U krijgt het driedubbele: driehonderd uur per kalenderjaar.
    U kunt zien dat hij er hangt: er komt een bord bij.
    U loopt door naar de Prinsenhof en stemt daar in de gymzaal.
    U mag bellen voor een gesprek met de begeleider.
    U mag later betalen: ik heb de rekening drie maanden stilgezet.
    U mag uw verhaal daar ook mondeling vertellen.
    U schrijft 'lekker bezig' en dat is niet als compliment bedoeld.
    U staat erop en u schuift vanzelf op.
    U voelt zich niet veilig op het plein, en dat nemen wij serieus.
    U vraagt of ik dom ben of doe alsof.
    U was op tijd, want de termijn van zes weken loopt nog.
    U woont volgens uw aangifte met twee mensen op het adres, dus geldt het tweede bedrag.
    U zette grijs buiten.
    Uit het huisbezoek bleek dat er twee tandenborstels stonden en dat er kleding van een vrouw hing.
    Uw andere vraag wel: de afvalheffing is voor één persoon 268 euro en voor meer personen 352 euro.
    Uw bezwaar gaan we dus niet toewijzen.
    Uw dochter gaat immers naar school.
    Uw kleinkinderen wonen niet bij u, dus zij krijgen een pas via hun ouders.
    Uw verf en batterijen brengt u nu zelf naar de milieustraat.
    Uw zienswijze verandert het plan niet.
    Veel plezier met de hele flat!
    Verandert uw inkomen, laat het dan weten, want dan kan het bedrag omlaag.
    Verdient ze meer dan de grens, dan meldt ze dat.
    Verf is klein chemisch afval en mag nooit door de gootsteen.
    Verfblikken met restjes zijn chemisch afval.
    Voor haar staan nog twee kinderen: Yara Smit en een jongen van 9 met autisme uit uw straat.
    Voor het weekend halen we niet, eerlijk is eerlijk.
    Voor mensen die zorg krijgen is er de mantelzorgpas.
    Vraag dan bij het Geldloket om een voorschot.
    Vraag om een bewijs van ontvangst, dan staat u sterk als er iets zoekraakt.
    Vroeger konden kinderen met een stok en een steen spelen.
    Was dat niet de bedoeling, laat het dan weten.
    Wat een ellende, zo'n natte vloer.
    Wat een enthousiasme!
    Wat een leuk idee, een leeshoek voor opa's en oma's.
    Wat een lief beest, dank voor de foto.
    Wat een pech.
    Wat ging er mis?
    Wat ik wel kan: er is een gezinscoach die met u praat terwijl u wacht.
    Wat naar dat u bent gevallen.
    Wat naar dat u uw heup heeft gebroken.
    Wat u vertelt, komt in een verslag dat u mag lezen en aanvullen.
    Wat vervelend dat uw zoon gevallen is, ik hoop dat het meevalt.
    Wat vervelend, zeker als het je moeite kost om te gaan.
    We begrijpen dat het pijn doet om deze kastanje te zien verdwijnen.
    We doen dat voor de dieren.
    We geven ze niet vrij, want er wordt nog onderhandeld.
    We hebben alleen je reacties hier en verder niks.
    We hebben de inzamelaar gevraagd om een extra ronde.
    We hebben de vervoerder gevraagd om niet harder dan 30 te rijden.
    We hebben ernaar gekeken en het hoeft niet op een formulier, deze mail is genoeg.
    We laten het gras expres langer staan voor de vlinders, maar rond de paden hoort het kort te zijn.
    We ruimen het vanavond nog op.
    We snappen de zorg, want niet iedereen fietst voor middernacht naar huis.
    We zetten er nu een bord bij, zodat niemand schrikt.
    Wel kan ik zeggen dat er dit jaar gemiddeld elke maand één plek vrijkomt.
    Wel op wat u nu kunt doen.
    Wel sturen we de organisatie een brief over het geluid.
    Wij begrijpen dat niet iedereen dit graag hoort.
    Wij gaan met onze tijd mee.
    Wij hebben met u gesproken over uw schuld van 3.400 euro bij de energiemaatschappij.
    Wij hebben uw bezwaar vandaag geregistreerd.
    Wij houden die avonden niet zelf.
    Wij nemen de volle tonnen daarna mee.
    Wij verwachten het onderdeel vandaag of morgen.
    Wilt u dat de gemeente uw schade betaalt?
    Wilt u eerst praten, dan belt iemand van het Geldloket u.
    Wilt u intussen een gesprek met een coach, dan regel ik dat.
    Wilt u liever in delen betalen, bel dan 14 099 en vraag naar de begraafplaats.
    Wilt u uw zienswijze in de raad toelichten, dan kunt u zich melden bij de griffie.
    Wordt u bedreigd?
    Wordt ze achttien, dan krijgt ze er zelf post over.
    Zaadjes krijg je erbij 🌱
    Ze kunnen goed tegen droogte en worden niet te hoog.
    Ze staan weer.
    Zet bij de omschrijving het nummer dat op de brief staat.
    Zet er alstublieft niets bij, ook niet netjes ernaast.
    Zet hem aan de kant van de even nummers, dan komt het vanzelf goed.
    Zeven maanden wachten is te lang en ik lees hoe moe u bent.
    Ziet u hem niet, laat het dan weten.
    Ziet u iets gebeuren, bel dan de politie.
    Ziet u vuur of een vechtpartij, bel dan direct 112.
    Zij gaan naar dezelfde groep.
    Zij helpen u zoeken naar een praktijk met plek.
    Zij hoeven niets te sturen.
    Zij kan een avond bijwonen waar pleegouders vertellen hoe het is.
    Zij kijken of de hanen 's nachts in een donker hok kunnen.
    Zij kijken vooral naar de ruimte en de drukte op woensdagmiddag.
    Zij mogen hem hebben tot hun achttiende.
    Zij wil hem zelf beantwoorden en neemt daar de tijd voor.
    Zo'n lijstje helpt bij het gesprek.
    Zonder afspraak geen hulp.
    Zonder mensen die daar met 70 door de straat scheuren was die drempel niet nodig.
    Zuid slaan we dit jaar over, maar u bent welkom bij de stop in Oost.
    😄 De muur is van de school, dus vraag het daar even na.
"""

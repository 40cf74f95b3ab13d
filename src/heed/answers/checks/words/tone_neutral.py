"""Sentences of ordinary answers, one a line: no fault of tone, as `GOOD` in `tone_examples.py`. From the texts to tune with."""

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
    Thanks for letting us know.
    Our crew will repair the bench tomorrow morning.
    We will get back to you within two hours with an answer from the parking team.
    The streetlight will be working again by Friday.
    I've asked the contractor to come this weekend, so it will be fixed when you are back.
    You'll hear from us before noon today.
    The pothole is going to be filled on Monday 12 March, weather permitting.
    Somebody from our team will visit you on 25 May to look at the noise problem.
    Your permit will be ready in three days.
    We guarantee that the graffiti is gone by the end of this week.
    The new bin will be placed on Sunday.
    A colleague will phone you on 3 March to make an appointment.
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
    You will hear from us by Wednesday 11 March at the latest.
    We will repair it as soon as we have the part.
    We can't say yet when that will be.
    The recycling centre is open tomorrow from 9 to 4.
    We will reply within five working days.
    You can put the bag out tomorrow before 7:30.
    Yesterday our crew took away the branches.
    Unfortunately we will not be able to come today or tomorrow.
    The crew will be there in the week of 16 March.
    Expect us next week Thursday, between 9 and 12.
    Did the light go out this morning, or last night?
    The swimming pool opens again on 1 May.
    Tickets are on sale now.
    Please send us the form before Friday, so that nothing gets delayed.
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
    Dear Mrs Thompson, we are looking into it.
    We sent the letter to your home address, Kerkstraat 27.
    The complaint about your dog was made by Peter Harris from across the street.
    Since your wheelchair arrived you no longer need the taxi pass, so we stopped it.
    Your file number is case 2026/8841 and a colleague handles it.
    Your neighbour is being treated for alcoholism, so please be patient with him.
    The car that blocks your drive belongs to Linda de Boer, Parklaan 8.
    We know about your debts, and you can pay in parts.
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
    Hi Tom, thanks for telling us.
    We will send someone to look.
    You can reach us on 14 010 on weekdays.
    Kind regards, Noor
    Mayor Jan Willem Hofstra will lay the wreath.
    We cannot tell you who made the report.
    The town hall is at Stadhuisplein 1.
    Dear Ms Okafor, your appointment is confirmed at the address you gave us.
    If you are ill, you can change the appointment online.
    Sorry to read about your illness.
    We'll move the date.
    Please send your details in a private message.
    Our district manager Ellen de Groot knows the square well and will reply to you.
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
    I'm sorry, but we can't do that.
    The path is too narrow for a bench.
    We do care, and here is what we did.
    Please stop using insults.
    We will answer your question about the noise.
    Leaving rubbish next to the bin is not allowed, and you may be fined.
    Our condolences on the loss of your mother.
    We have stopped the letters, you need not do anything.
    We made a mistake with your address.
    We have put it right.
    The council will vote on the budget on 12 March.
    The meeting is public.
    You are responsible for the hedge yourself.
    If you need help, the neighbourhood team can advise you.
    How lovely that the whole street joined in!
    The form was not signed.
    Could you sign it and send it again?
    We know that three weeks is a long wait, and we are sorry about it.
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
    Notwithstanding the considerable inconvenience experienced by residents, the rehabilitation of the carriageway
    cannot commence prior to the completion of the procurement procedure.
    The allocation of parking entitlements is contingent upon verification of residency, which is conducted in
    accordance with the applicable regulations.
    It has been determined that the vegetation is not eligible for removal, inasmuch as the specimen concerned is
    subject to statutory protection.
    The SLA with the DSO stipulates that the remediation of LV faults falls outside the remit of the municipality.
    Residents are requested to refrain from depositing residual waste adjacent to the subterranean receptacles, as
    non-compliance may necessitate enforcement action.
    Enforcement of the prohibition is carried out by designated officers who have been mandated to impose
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
    You need a permit for a shed that is higher than three metres.
    You can ask for one online.
    It takes about eight weeks.
    We will fix the road this summer.
    First a new pipe goes in, then we lay new stones.
    The tree stays.
    It is healthy and more than eighty years old.
    We can cut a few branches so that you get more light.
    The light is out because of a broken cable.
    The power company is looking for the fault.
    Please don't put bags next to the bin.
    If the bin is full, tell us and we will empty it.
    A parking permit costs 40 euro a year.
    You can get one if you live in the area.
    The neighbourhood team can help you and your son.
    You can just walk in, you don't need an appointment.
    We asked people what they think of the plan.
    Most of them want more trees and fewer cars.
    The council decides in May.
    There is no money for it this year.
    We do count the cars and will look at it again in autumn.
    An enforcement officer (somebody who checks the rules) will come and have a look in your street.
    The swimming pool, the sports hall and the library are closed on King's Day.
    The rest of the week they are open as usual, and you can use your pass.
    Meer informatie vindt u op www.havenstad-info.nl.
    Kijk op marktplaats.nl of iemand uw bank wil hebben.
    Bekijk het filmpje op youtu.be/abc123XYZ
    De regels leest u op wikipedia.org/wiki/Kapvergunning.
    Please fill in tinyurl.com/bulky-waste to make an appointment.
    Have a look at www.amazon.com for a lock like that.
    The report is at file:///G:/reports/2026/noise.pdf.
    Read more on havenstad.com.
    Sign up via eventbrite.co.uk/e/havenstad for the evening.
    The national rules are on rijksoverheid.nl.info-portal.eu.
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
    You can find it at havenstad.example/parking.
    The national rules are on www.rijksoverheid.nl (in Dutch).
    We fixed it.No need to call again.
    It is about 3.5 km, i.e. a ten-minute ride.
    The picture is called bridge.png.
    We are open Mon.-Fri., 9-5.
    Track it on status.havenstad.example:443/m/123.
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
    This is the detour.
    See the picture.
    Here is the plan.
    This is what we found.
    The new bin.
    Opening hours are in the image.
    How to fold it.
    The chart shows the numbers.
    Our team at work.
    Here you go.
    Hier staat de container.
    Geen plaatje nodig.
    No picture today.
    What we found.
    Dank voor uw bericht.
    We zoeken het uit.
    De workshop Repair Café is op zaterdag, in het Social Hub gebouw.
    Dank u wel!
    We komen eraan.
    We are on our way.
    Download de app, log in en klik op Submit.
    Ja, dat mag.
    Onze livestream start om 20.00 uur, de link staat op de website.
    Probeert u het nu nog eens.
    Thank you for your message.
    We will find out.
    The Burgemeester Vondelstraat and the Dorpsstraat are closed.
    Dank u wel voor uw melding, de ploeg is onderweg.
    Thank you for your report, the crew is on its way.
    You can fill it in in English.
    Our office at the Stadhuisplein is open until five.
    Put it in the GFT bin, not with the restafval.
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
    The rules were followed, so the permit stands.
    We will treat this as your objection, nothing else is needed.
    We'll pay for the tyre.
    Just send us a photo of the receipt here.
    You don't qualify, as you own a car.
    There are no such documents.
    We have your name and phone number, that's all.
    We were busy, you will get your decision soon.
    Your claim is too high, we can offer 200 euro.
    The court will not agree with you.
    Fine, you can put the container there for a week.
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
    An objection has to be made in writing.
    Use the form at havenstad.example/objection within six weeks.
    You can apply online with DigiD, or make an appointment at the town hall.
    No, you don't need a permit for a small shed.
    Your claim has been registered under number 2026-77.
    You will hear from us within eight weeks.
    We have no objection to flower pots on the pavement.
    Please send your request for documents by letter, or use the form on our website.
    For access to your data, please use the form with DigiD.
    You get an answer within a month.
    The damage to the fence has been repaired.
    An application takes eight weeks on average.
    That poster does not appeal to everyone, we understand.
    It will hang there until Monday 16 March.
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
    Thank you, we will look at it.
    It has been repaired.
    Could you send us a photo?
    Sorry for the delay.
    Yes, it is free.
    The pool opens in May.
    We passed it on.
    You need a permit for that.
    The crew has been there.
    We are open until five.
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
    The library is open until 21:00.
    Barbecuing is not allowed in the Stadspark.
    The market is on Wednesday.
    A new waste pass is free.
    Parking without a permit can cost you 69 euro.
    You can register for the summer school until 15 May.
    The library opens at nine o'clock.
    The recycling centre is open from 8:00 to 16:00.
    A parking permit costs 42 euro a year.
    Dogs may run free in Havenpark.
    The Havenbrug will reopen on 20 April.
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
    The library closes at 8 pm.
    Yes, you can have a barbecue in the Stadspark.
    The market is every Thursday, on the square.
    A new waste pass costs 10 euro, you pay by card.
    You can register for the summer school until 1 June.
    The town hall opens at nine o'clock.
    A replacement for a parking card costs 15 euro.
    The recycling centre is open from 9 to 5.
    You can return books at any time, there is a box outside.
    Until 2025 the permit was 42 euro, now it is 48.
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
    Mill Road will be closed until 20 March.
    The fair has been cancelled.
    The meeting starts at 7 pm.
    Renting the hall costs 75 euro.
    The housing association will repair the gate.
    You may swim in the north harbour.
    There will be a new bus stop on Park Lane.
    The work on the square takes 3 months.
    The bulky waste truck comes on Friday 13 March.
    The library stays open during the works.
    Water company Vitens pays for the leak.
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
    Station Road will be closed until 20 March.
    Yes, the fair is on this weekend.
    The meeting starts at 20:00.
    A parking permit costs 48 euro.
    We will repair the gate at the flats ourselves.
    Sorry, swimming in the north harbour is forbidden.
    You may swim in the lake.
    Thank you for the suggestion of a bus stop on Park Lane.
    We pass it on.
    The work on the square takes about five months.
    The paper truck comes on Friday 13 March.
    The library is closed during the works, but you can return books.
    The swimming pool stays open during the works.
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
    The park gets new swings for small and big children.
    The school made the drawing, together with pupils of three classes.
    There will be a tap with drinking water too.
    Many people asked us about light on the cycle path.
    We put up lamps that get brighter when somebody comes along.
    That saves power and is better for the bats.
    The water could not get away because the drains were full of leaves.
    We have cleaned all of them.
    Do you see one that is full again?
    Then let us know.
    For the street party you can borrow tables and benches.
    You fetch them at the depot and bring them back the day after.
    There is a tent as well, but it goes fast.
    The neighbourhood team has a new colleague who speaks Turkish and Arabic.
    She is there two mornings a week.
    You can just walk in, and there is coffee too.
    The street will be dug up in summer.
    First we lay a new sewer, then the cables and last the stones.
    Meanwhile you can leave your car on the field behind the sports hall.
    We no longer collect bags here, there will be a container under the ground.
    That keeps the street clean and the gulls away.
    You get the card by post.
    The trees were looked at by somebody who knows about them.
    Three of the ten are ill and may fall over.
    The other seven stay and get more room for their roots.
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
    🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱🎉🇳🇱 Thank
    you!
"""

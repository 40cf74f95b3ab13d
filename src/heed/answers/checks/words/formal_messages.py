"""Sentences of residents, one a line, made up: what is meant as a formal act, by its kind, and what is not.

A sentence is judged by its likeness to these (`likeness.py`), for those that do not use the words of the law.
"""

FORMAL = {
    "objection": """
        Ik maak bezwaar tegen de parkeerboete, ik had gewoon betaald.
        Ik teken hierbij bezwaar aan tegen de vergunning van mijn buren.
        Ik ben het niet eens met de afwijzing van mijn traplift.
        Jullie hebben mijn uitkering gekort en dat klopt niet, ik wil dat dit wordt teruggedraaid.
        De aanslag is veel te hoog, die moet omlaag.
        Deze boete betaal ik niet, de borden hingen achter een boom.
        Ik wil dat u de beslissing over mijn dakkapel opnieuw bekijkt.
        Waarom is mijn kapvergunning geweigerd, ik leg me daar niet bij neer.
        Uw besluit is onjuist en moet worden ingetrokken.
        De WOZ-waarde van mijn huis klopt voor geen meter, graag aanpassen.
        Ik accepteer niet dat mijn aanvraag is afgewezen.
        Mijn naheffing is onterecht, haal hem weg.
        Ik wil in bezwaar tegen het stopzetten van de hulp.
        Tegen het plan voor de nieuwe wijk dien ik mijn zienswijze in.
        Dit is mijn reactie op het ontwerp van het bestemmingsplan: er moet minder hoog gebouwd worden.
        De dwangsom die u mij oplegt is niet terecht en ik verzet me daartegen.
        Wij zijn tegen de bouwvergunning voor het appartementengebouw en maken dat hierbij kenbaar.
        Er is ten onrechte een bedrag bij mij teruggevorderd.
        I object to the parking fine, I had paid.
        I hereby object to the permit that you gave my neighbours.
        I disagree with the refusal of my stairlift.
        You cut my benefit and that is wrong, I want it put back.
        The assessment is far too high and must come down.
        I'm not paying this fine, the sign was hidden behind a tree.
        I want you to look at the decision about my dormer again.
        My request was turned down and I won't accept that.
        Your decision is wrong and has to be withdrawn.
        The valuation of my house is wrong, please change it.
        My penalty is unjust, take it away.
        I wish to challenge the end of my home help.
        Here is my formal response to the draft zoning plan, it is too dense.
        You say I must pay money back, but I did nothing wrong and I contest it.
        We are against the building permit and make that known with this letter.
        Please accept this as my objection to the new tax bill.
    """,
    "appeal": """
        Ik ga in beroep tegen de uitspraak op mijn bezwaar.
        Met jullie beslissing op bezwaar ben ik het niet eens, dus ga ik verder.
        Dit is mijn beroepschrift.
        Mijn bezwaar is afgewezen, ik wil dat een hogere instantie ernaar kijkt.
        Hierbij teken ik beroep aan tegen de beslissing op mijn bezwaarschrift.
        I appeal against the ruling on my objection.
        You rejected my objection, so I take it further with this message.
        This is my notice of appeal.
        Please put my appeal before the judge.
        I want a higher authority to look at your decision on my objection.
    """,
    "application": """
        Hierbij vraag ik een vergunning aan voor een terras.
        Ik wil graag bijstand aanvragen via deze weg.
        Kan ik hier een parkeervergunning aanvragen?
        Mag ik via deze app een uitkering aanvragen?
        Wij willen een buurtfeest houden, dit is onze aanvraag.
        Ik vraag kwijtschelding van de belasting, ik kan het niet betalen.
        Graag ontheffing om met de verhuiswagen in de voetgangerszone te komen.
        Bij dezen vraag ik subsidie aan voor onze sportclub.
        Wij willen een boom kappen in de achtertuin, mogen we uw toestemming?
        Ik wil een bezoekerspas, kunt u die regelen?
        Ik wil een invalidenparkeerplaats voor de deur, dit bericht is mijn verzoek.
        Schrijf mij in voor een standplaats op de markt.
        Ik heb recht op bijzondere bijstand voor een wasmachine, wilt u die toekennen?
        Mag ik van u een vergunning voor een container op straat?
        Ik wil graag een uitrit laten maken, geeft u toestemming?
        Ik wil huishoudelijke hulp aanvragen voor mijn moeder.
        I hereby apply for a permit for a terrace.
        I'd like to ask for benefits through this chat.
        Can I apply for a parking permit here?
        May I apply for income support with this message?
        We want to hold a street party, this is our application.
        I ask for remission of the tax, I can't pay it.
        I need an exemption to drive the moving van into the pedestrian zone.
        I'm applying for a grant for our sports club.
        We want to fell a tree in our garden, may we have permission?
        I want a visitor's pass, can you arrange it?
        I want a disabled parking bay in front of my door, take this as my request.
        Put me down for a market stall.
        I'm entitled to help with a washing machine, please grant it.
        Can I have a permit for a skip in the street?
        I'd like to have a driveway made, do you give permission?
        I want to apply for home help for my mother.
    """,
    "damages": """
        Ik stel de gemeente aansprakelijk voor de schade aan mijn auto.
        Mijn band is lek door dat gat, ik wil mijn geld terug.
        Wie betaalt de reparatie van mijn fiets?
        Er viel een tak op mijn dak, ik eis een vergoeding.
        Jullie veegwagen heeft mijn spiegel eraf gereden, ik wil 300 euro.
        Door de werkzaamheden is mijn omzet gehalveerd, ik wil compensatie.
        De gemeente moet de kosten van mijn gebroken bril betalen.
        Ik stuur u de rekening van de loodgieter, want het lag aan uw riool.
        Mijn kelder liep onder door een verstopte put en dat gaat u betalen.
        Door de wortels van uw boom is mijn oprit kapot, vergoed dat.
        I hold the council liable for the damage to my car.
        My tyre burst because of that pothole, I want my money back.
        Who pays for the repair of my bike?
        A branch fell on my roof, I demand compensation.
        Your sweeper knocked my mirror off, I want 300 pounds.
        The works cost me half my sales, I want to be compensated.
        The council must pay for my broken glasses.
        I'm sending you the plumber's bill, since it was your sewer.
        My basement was flooded by a blocked drain and you will pay for it.
        The roots of your tree broke my drive, reimburse me.
    """,
    "default": """
        U bent te laat met beslissen, ik stel u in gebreke.
        De termijn is voorbij en er is nog steeds geen besluit, ik wil een dwangsom.
        U had vorige maand al moeten beslissen, u heeft nog twee weken.
        De acht weken zijn om, bij deze de ingebrekestelling.
        Als u niet binnen twee weken beslist, moet u mij een dwangsom betalen.
        You are late in deciding, I give you notice of default.
        The term has passed and there is no decision, I claim the penalty.
        You should have decided last month, you have two weeks left.
        The eight weeks are over, so this is my notice of default.
        If you do not decide within two weeks you will owe me a penalty.
    """,
    "information": """
        Ik doe een Woo-verzoek om alle mails over het nieuwe zwembad.
        Stuur mij alle stukken over de verkoop van de grond.
        Ik wil kopieën van de contracten met de aannemer, dat is mijn recht.
        Volgens de wet moeten jullie die rapporten openbaar maken.
        Graag ontvang ik alle documenten over de aanbesteding van de brug.
        Ik wil de appjes van de wethouder over dit plan zien, op grond van de openbaarheid.
        Freedom of information request: all e-mails about the new pool.
        Send me all papers about the sale of the land.
        I want copies of the contracts with the builder, it is my right.
        By law you must make those reports public.
        I'd like to receive every document on the tender for the bridge.
        Under the open government act I ask for the messages of the alderman about this plan.
    """,
    "privacy": """
        Ik wil weten welke gegevens jullie van mij hebben.
        Verwijder al mijn gegevens uit uw systeem.
        Ik wil inzage in mijn dossier bij het wijkteam.
        Er staan fouten in mijn gegevens, op grond van de AVG moet u die verbeteren.
        Ik maak gebruik van mijn recht om vergeten te worden.
        Geef mij een kopie van alles wat u over mij bewaart.
        Met wie heeft de gemeente mijn persoonsgegevens gedeeld?
        I want to know what data you have on me.
        Delete all my data from your system.
        I want to see my file with the area team.
        There are mistakes in my data and the GDPR says you must correct them.
        I use my right to be forgotten.
        Give me a copy of everything you keep about me.
        With whom did the council share my personal data?
    """,
}

ORDINARY = """
    Hoe kan ik bezwaar maken tegen een boete?
    Waar vind ik het formulier om een vergunning aan te vragen?
    Heeft de buurt bezwaar tegen een bankje op het plein?
    Ik heb er geen bezwaar tegen dat de markt wordt verplaatst.
    Hoeveel kost een parkeervergunning?
    Heb ik een vergunning nodig voor een schutting?
    Hoe lang duurt het voordat mijn aanvraag klaar is?
    Is mijn aanvraag al binnen?
    Krijg ik nog antwoord op mijn bezwaar?
    Wat is de status van mijn vergunning?
    Er ligt glas op het fietspad, kunt u dat opruimen?
    De lamp voor mijn huis is stuk.
    Mijn container is niet geleegd.
    De put zit verstopt en de straat loopt onder.
    Er zit een gat in de weg, straks valt er iemand.
    Ik ben gevallen over een losse tegel.
    De boom voor mijn raam moet gesnoeid worden.
    Wanneer wordt het plein opnieuw bestraat?
    Het is een schande dat de bus niet meer rijdt.
    Ik ben het niet eens met het plan voor de haven, wat vindt u zelf?
    Waarom is het parkeren zo duur geworden?
    Ik vind het belachelijk dat de bibliotheek dichtgaat.
    Mijn buren maken elke nacht lawaai.
    Ik ben mijn paspoort kwijt, wat moet ik doen?
    Welke papieren heb ik nodig voor een nieuw paspoort?
    Bent u op Koningsdag open?
    Ik wil graag een afspraak maken bij de balie.
    Waar kan ik oud papier kwijt?
    Kunt u mij terugbellen?
    Ik zie graag meer groen in de straat.
    Doe een beroep op uw gezonde verstand.
    Mijn beroep is timmerman en ik zoek werk.
    Wie is er verantwoordelijk voor het onderhoud van de sloot?
    Hoeveel hulp kan mijn moeder krijgen?
    Bedankt voor de snelle reparatie.
    Kan het verslag van de raad ergens worden gelezen?
    Wat doet de gemeente met mijn melding?
    Kan ik mijn adres laten wijzigen?
    Ik heb een vraag over mijn rekening.
    Kan ik in termijnen betalen?
    Mijn zoon staat op de wachtlijst voor hulp, hoe lang duurt dat nog?
    Er is graffiti op de muur van de school.
    Zijn er nog plekken vrij voor de moestuin?
    Hoeveel mag ik buiten zetten voor mijn winkel?
    Gaat die verf er nog af?
    Wie kocht het oude gebouw, en voor hoeveel?
    Mijn fiets kwam vast te zitten in de rails, maak dat dicht.
    How do I object to a fine?
    Where is the form to apply for a permit?
    Does the street object to a bench on the square?
    I have no objection to moving the market.
    What does a parking permit cost?
    Do I need a permit for a fence?
    How long until my application is ready?
    Has my application arrived?
    Will I still get an answer to my objection?
    What is the status of my permit?
    There is glass on the cycle path, can you clear it?
    The lamp in front of my house is broken.
    My bin was not emptied.
    The drain is blocked and the street floods.
    There's a hole in the road, someone will fall.
    I tripped over a loose slab.
    The tree by my window needs pruning.
    When will the square be paved again?
    It's a disgrace that the bus no longer runs.
    I don't agree with the plan for the harbour, what do you think?
    Why has parking become so expensive?
    It's ridiculous that the library closes.
    My neighbours make noise every night.
    I lost my passport, what should I do?
    Which papers do I need for a new passport?
    Are you open on King's Day?
    I'd like to make an appointment at the desk.
    Where can I take old paper?
    Can you ring me back?
    I'd like to see more green in the street.
    I appeal to your common sense.
    Does that logo appeal to anybody?
    Who looks after the ditch?
    How much help can my mother get?
    Thanks for the quick repair.
    Can I read the minutes of the council somewhere?
    What happens with my report?
    Can I have my address changed?
    I have a question about my bill.
    Can I pay in instalments?
    My son is on the waiting list, how long will it take?
    There's graffiti on the wall of the school.
    Are there any allotments left?
    How much may I put outside my shop?
    Does that paint come off?
    Who bought the old building, and for how much?
    My wheel got stuck in the rails, please fill them.
    How do you keep our data safe?
    Hoe gaat u om met onze gegevens?
    Wat is de stand van zaken van mijn aanvraag voor een uitbouw?
    Ik wil graag weten hoe het met mijn aanvraag staat.
    Ik heb vorige maand een vergunning aangevraagd en hoor niets.
    Ik wacht al weken op antwoord over mijn parkeervergunning.
    Kan ik de rekening later betalen, want mijn man is overleden?
    Kan ik in delen betalen, ik ben mijn baan kwijt?
    Ik kan de huur niet meer betalen, wie helpt mij?
    Ik heb schulden en weet niet meer wat ik moet doen.
    Wanneer krijg ik mijn teruggave?
    Wanneer wordt de toeslag uitbetaald?
    De rekening kwam op de dag van de begrafenis, kan het uitstel krijgen?
    Mijn ex vertelt leugens over mij aan de hulpverlener.
    Ik word lastiggevallen door mijn buurman en niemand doet iets.
    De politie stuurt me naar u en u stuurt me naar de politie.
    De uitbouw van de buren neemt ons licht weg, hoe kan dat?
    Zonder ons te vragen is er een vergunning gegeven.
    Uw collega zei dat het mocht en nu mag het niet.
    Mijn vrouw is overleden, mag ik haar parkeerplaats nog gebruiken?
    De app zegt dat ik mag parkeren en het bord zegt van niet.
    U bent zeker op vakantie, want u antwoordt niet.
    Dit is de derde keer dat ik hetzelfde meld.
    Ik heb nog steeds geen antwoord gekregen.
    Ik heb drie keer gebeld en niemand neemt op.
    Ik snap de brief over de belasting niet.
    Hoe kom ik aan een uittreksel?
    Mijn afvalpas doet het niet.
    Mijn hond is weggelopen, kunt u helpen zoeken?
    Bij de balie werd ik slecht geholpen.
    Er staat elke avond een vreemde auto op mijn plek.
    Kan ik mijn overleden broer uitschrijven?
    Gaat de bibliotheek nog open dit jaar?
    Ik ben slechtziend en kan de website niet gebruiken.
    Ik durf niet meer langs die jongeren te lopen.
    Mijn moeder is eenzaam, wat is er in de buurt te doen?
    Waarom krijg ik een tweede aanmaning?
    Ik heb betaald, klopt dat?
    Wat vindt u van de nieuwe wet?
    Dit is pure geldklopperij.
    Wie heeft dit bedacht?
    Jullie zijn de slechtste gemeente van het land.
    Kunnen jullie deze week nog komen kijken?
    Al drie weken geen vuilnis opgehaald!
    Ik heb een boete gekregen, waar staat dat je daar niet mag staan?
    Ik ben alleenstaande vader en zoek opvang.
    Wie heeft er over mij geklaagd?
    Is mijn verhuizing verwerkt?
    Wilt u mijn rekeningnummer wijzigen?
    Mijn kind gaat niet meer naar school en wij wachten al maanden op hulp.
    Het zou wel fijn zijn als er iets aan gebeurt.
    Mag mijn hond los in het park?
    Wat mag er in de groene bak?
    Mag ik de mail van degene die mijn aanvraag afwees?
    What is the state of my application for an extension?
    I'd like to know how my request is getting on.
    I applied for a permit last month and hear nothing.
    I've been waiting for weeks for an answer about my parking permit.
    Can I pay the bill later, since my husband died?
    Can I pay in parts, I lost my job?
    I can't pay the rent, who can help me?
    I'm in debt and don't know what to do.
    When do I get my refund?
    When is the allowance paid?
    The bill came on the day of the funeral, can it wait?
    My ex tells lies about me to the support worker.
    I'm harassed by my neighbour and nobody does anything.
    The police send me to you and you send me to the police.
    The neighbours' extension takes our light, how is that possible?
    A permit was given without asking us.
    Your colleague said it was allowed and now it isn't.
    My husband died, may I still use his parking space?
    The app says I can park and the sign says I can't.
    You must be on holiday, since you never answer.
    This is the third time I report the same thing.
    I still have not had an answer.
    I rang three times and nobody picks up.
    I don't understand the letter about the tax.
    How do I get a copy of the register?
    My waste pass does not work.
    Nobody helped me at the desk.
    Someone parks in my bay every evening.
    How do I register a death?
    Will the library open this year?
    I use a wheelchair and the ramp is too steep.
    I'm scared to walk past those kids.
    Why did I get a second reminder?
    I got a fine, where does it say that you can't park there?
    I was fined although I have a permit.
    I'm a single father looking for childcare.
    Who complained about me?
    Is my change of address done?
    Please confirm my new bank account.
    We have been waiting for help for months.
    What may go in the green bin?
    Is my ID card ready?
    Please don't cut down the old tree.
    The dog mess in the park is awful.
    The mayor's speech was embarrassing.
    Why is the flag at half mast?
    Can you put more bins on the beach?
    There is nowhere to park near the market.
    I asked about the hall last week, any news?
    Can my dog run free in the park?
    The hedge is too high to look over.
    Three weeks already!
    De stoep is kapot.
    De bank in het park is stuk.
    Er is een tegel gebroken voor mijn deur.
    Het hek van de speeltuin is kapot, kunt u het maken?
    De straat is verzakt.
    Mijn schutting is omgewaaid door de storm.
    Ik ben Anna de Vries en ik woon in de Molenstraat.
    Kunt u iets doen aan het lawaai?
    Er ligt afval naast de container.
    Dit is gevaarlijk voor kinderen.
    De brug staat open en gaat niet dicht.
    Het water komt de straat op.
    The pavement is broken.
    The bench in the park is damaged.
    A slab is broken in front of my door.
    The playground fence is damaged, can you fix it?
    The street has sunk.
    The storm blew my fence over.
    My name is Anna and I live in Mill Street.
    Can you do something about the noise?
    There is rubbish next to the container.
    This is dangerous for children.
    The bridge is stuck open.
    Water is coming into the street.
"""

"""Sentences of answers, one a line, made up: how an answer must not sound, and what is no fault though it is firm.

A sentence is judged by its likeness to these; a better example makes the check better. Dutch and English; the encoder
carries over to other languages.
"""

BAD = {
    "sarcasm": """
        Wat fijn dat u ons weer eens komt vertellen hoe we ons werk moeten doen.
        Wij zitten hier natuurlijk de hele dag op uw berichtje te wachten.
        Goh, regen in november, wie had dat ooit kunnen voorspellen.
        Uiteraard laten wij meteen alles uit onze handen vallen voor één losse tegel.
        Bedankt voor uw geweldige inzicht, daar waren we zelf nooit op gekomen.
        Gefeliciteerd, u bent de honderdste die dit vandaag meldt.
        We sturen meteen een helikopter naar uw volle prullenbak.
        Ja hoor, alsof een scheve paal het einde van de wereld is.
        Heel knap dat u dat helemaal zelf heeft ontdekt.
        Wat een ramp, er ligt een blaadje op de stoep.
        Misschien wilt u er ook nog een kopje koffie bij?
        Uw tuin is vast belangrijker dan de rest van de stad.
        Dank voor uw hartverwarmende woorden, daar doen we het voor.
        Leuk geprobeerd, maar zo werkt het hier niet.
        Oh great, another expert on traffic lights.
        Of course, we will send the entire fire brigade for your wet doormat.
        How wonderful that you found time to write to us again.
        Wow, leaves falling in autumn, who could have seen that coming.
        Yes, naturally the whole council was waiting for your opinion.
        Thank you for teaching us our job, we are so grateful.
        Congratulations, you noticed that winter is cold.
        We will of course rearrange the entire city around your bedroom window.
        Shall we bring you breakfast in bed as well?
        What a tragedy, a bin that is full on a Monday.
        Nice try, but that is not how it works.
        Clearly your parking space is the centre of the universe.
    """,
    "blame": """
        Als u uw afval op tijd had neergezet, was er niets aan de hand geweest.
        Dit komt omdat u de brief niet hebt gelezen.
        U had ook zelf even kunnen kijken voordat u ging klagen.
        Dat is het gevolg van uw eigen gedrag.
        Door uw slordigheid hebben wij nu extra werk.
        U heeft kennelijk het formulier verkeerd ingevuld, daar kunnen wij niets aan doen.
        Wie te laat komt, moet niet bij ons zeuren.
        Het is toch echt uw verantwoordelijkheid om op te letten.
        Als je je auto daar neerzet, vraag je er ook om.
        U had dit probleem zelf kunnen voorkomen.
        Dat u dit niet wist, is niet onze zaak.
        Had de handleiding gelezen, dan hadden wij dit gesprek niet.
        Daar had u eerder aan moeten denken.
        Misschien moet u eerst eens naar uzelf kijken.
        This would not have happened if you had read the letter we sent you.
        You put the bag out on the wrong day, so what do you want from us?
        You could have prevented this yourself.
        It is because of your mistake that we now have extra work.
        If you park there you are asking for trouble.
        You clearly did not take the trouble to look at our website.
        That you did not know this is hardly our concern.
        Anyone who is late should not come to us to complain.
        Perhaps you should take a look at your own behaviour first.
        You should have thought of that earlier.
        You filled in the form wrong, that is on you.
        The mess in your street is made by residents such as yourself.
    """,
    "condescension": """
        Zal ik het nog een keer heel langzaam voor u uitleggen?
        Dat is voor een gewone bewoner misschien wat lastig te begrijpen.
        U hoeft zich daar uw hoofd niet over te breken, dat doen wij wel.
        Iedereen met een beetje verstand weet dat dit niet kan.
        Het is heus niet zo ingewikkeld als u denkt.
        Ik begrijp dat dit voor u allemaal wat moeilijk is.
        Leest u eerst het bord maar eens, het staat er in grote letters.
        Vraag anders iemand om u te helpen met lezen.
        Wij hebben hiervoor gestudeerd, u niet.
        Zo werkt de wereld nu eenmaal, dat leert u nog wel.
        Een beetje flink zijn, het is maar een lamp.
        Maak er toch niet zo'n drama van.
        U bent blijkbaar nogal gevoelig voor geluid.
        Probeer het eens met wat geduld, dat leert men op school.
        Let me explain it very slowly so that you can follow.
        This may be a bit difficult for an ordinary resident to grasp.
        Don't worry your head about it, we will do the thinking.
        Anyone with half a brain knows that this is impossible.
        It really is simple enough, even for you.
        Perhaps ask someone to help you read the sign.
        We studied for this, you did not.
        That is how the world works, you will learn.
        It is only a lamp, be a bit brave.
        Don't make such a drama out of it.
        You seem to be rather sensitive to noise.
        Try a little patience, they teach it at school.
    """,
    "irritation": """
        Dit is nu al de vijfde keer dat u hierover begint.
        Wij worden hier een beetje moe van.
        Kunt u alstublieft ophouden met steeds hetzelfde te vragen?
        Het antwoord is en blijft nee, hoe vaak u ook schrijft.
        Wij hebben meer te doen dan uw berichten beantwoorden.
        Als het u niet bevalt, gaat u maar ergens anders wonen.
        Daar gaan we nu echt geen tijd meer aan verspillen.
        Nogmaals: lees eerst wat wij u geschreven hebben.
        Wij gaan hier niet verder op in, u zoekt het zelf maar uit.
        Dat is uw pech, wij kunnen er niets aan doen.
        U maakt van elke mug een olifant.
        Blijft u ons nu elke dag schrijven?
        U heeft altijd wat te klagen.
        Dit is het laatste wat we erover zeggen.
        This is the fifth time you bring this up.
        We are getting rather tired of your messages.
        Could you please stop asking the same thing over and over?
        The answer is no and stays no, however often you write.
        We have more to do than answer your messages.
        If you don't like it here, go and live somewhere else.
        We are not going to spend any more time on this.
        Again: first read what we wrote to you.
        Too bad, there is nothing in it for us.
        You always find something to complain about.
        You make a mountain out of every molehill.
        Are you going to write to us every day now?
    """,
    "joke": """
        Zie het van de positieve kant: u heeft nu een gratis zwemvijver voor de deur.
        Met die gaten in de weg krijgt u tenminste een gratis massage.
        Dan kunt u mooi aan de lijn doen met al die trappen.
        Koop een paar oordoppen, dan slaapt u als een roos.
        Ratten zijn ook gezellig, dan bent u nooit alleen.
        In het donker ziet uw straat er juist veel beter uit.
        Misschien is het tijd voor een nieuwe bril.
        Uw hond zal het niet erg vinden, die poept toch overal.
        Wie weet vindt u nog een leuke man in de wachtrij.
        Look on the bright side, you have a free pond at your front door.
        With those potholes you get a free massage on the way to work.
        All those stairs will do wonders for your figure.
        Buy some earplugs and sleep like a log.
        Rats are good company, you will never be lonely.
        Your street looks a lot better in the dark anyway.
        Maybe it is time for new glasses.
        Who knows, you may find a nice husband in the queue.
        At least your dog has somewhere to go now.
    """,
    "politics": """
        Dat krijg je als de verkeerde mensen aan de macht zijn.
        Dit hebben we te danken aan het slechte beleid uit Den Haag.
        Gelukkig heeft onze partij er nu voor gezorgd dat dit verandert.
        Bij de verkiezingen kunt u laten zien wat u hiervan vindt en op ons stemmen.
        De vorige wethouder heeft er een puinhoop van gemaakt.
        Persoonlijk vind ik dat er te veel asielzoekers in de wijk wonen.
        Die partij wil alleen maar auto's pesten.
        Wij hopen dat de raad dit domme voorstel wegstemt.
        This is what you get with the wrong people in power.
        We owe this to the bad policy of the national government.
        Luckily our party has now made sure that this will change.
        In the elections you can show what you think and vote for us.
        The previous alderman made a complete mess of it.
        Personally I think too many foreigners live in that area.
        That party only wants to bully car drivers.
        We hope that the council votes down this silly proposal.
    """,
    "cold": """
        Het overlijden van uw man ontslaat u niet van de verplichting om te betalen.
        U dient eerst de overlijdensakte te overleggen voordat wij uw vraag behandelen.
        Nabestaanden dienen de kosten binnen dertig dagen te voldoen.
        Het graf wordt geruimd conform artikel 12 van de verordening.
        The death of your husband does not release you from the obligation to pay.
        You must submit the death certificate before your question is processed.
        Relatives are required to settle the invoice within thirty days.
        The grave will be cleared in accordance with article 12 of the ordinance.
    """,
}

GOOD = """
    Wat vervelend dat de lamp voor uw deur het niet doet.
    Dank u wel voor uw melding, we gaan ermee aan de slag.
    Dank voor uw bericht en voor de foto, die helpt ons goed.
    Fijn dat u het laat weten, dan kunnen wij er iets aan doen.
    We begrijpen dat dit frustrerend is, zeker na zo'n lange tijd.
    Het spijt ons dat u zo lang op antwoord heeft gewacht.
    U heeft gelijk, dit had sneller gemoeten.
    Dat hebben wij niet goed gedaan, onze excuses.
    Helaas kunnen wij dit verzoek niet inwilligen.
    We kunnen de boom niet kappen, omdat hij gezond is.
    Ik begrijp dat dit niet het antwoord is waarop u hoopte.
    Wij vragen u om het afval pas op woensdagochtend buiten te zetten.
    Let op: grofvuil mag alleen buiten staan als u een afspraak heeft.
    Zet de container met het handvat naar de straat.
    Dit is verboden en u kunt hiervoor een boete krijgen.
    Wij grijpen in als dit nog een keer gebeurt.
    Wij verzoeken u om ons beleefd aan te spreken, dan helpen wij u graag.
    Scheldwoorden beantwoorden wij niet, maar uw vraag wel.
    U noemt ons een stel luie ambtenaren; we snappen dat u boos bent.
    Als u nog vragen heeft, horen wij het graag.
    U kunt ons bellen op werkdagen van 9 tot 17 uur.
    Wij kunnen pas een datum noemen als de aannemer is geweest.
    Dat weten wij nog niet, we zoeken het voor u uit.
    De weg is dicht omdat er een nieuwe leiding komt.
    U moet hiervoor zelf een afspraak maken bij het loket.
    Op uw eigen terrein bent u zelf verantwoordelijk voor de boom.
    De volgende keer kunt u dit het snelst melden met het formulier.
    Als u vooraf belt, kunnen wij u sneller helpen.
    U heeft de brief misschien nog niet gekregen.
    Misschien is uw melding bij ons niet goed aangekomen.
    We hebben uw eerdere berichten gelezen en nemen ze serieus.
    Wij hebben u op 3 maart al een brief gestuurd; die voeg ik nog een keer bij.
    Het besluit blijft zoals het is, en ik leg graag uit waarom.
    Gefeliciteerd met de geboorte van uw dochter.
    Wat leuk dat jullie met de buurt een tuin willen maken.
    Gecondoleerd met het verlies van uw man.
    Wij wensen u veel sterkte in deze moeilijke tijd.
    Wij zijn als gemeente neutraal en geven geen mening over partijen.
    De gemeenteraad beslist hierover op 12 mei.
    U kunt op woensdag stemmen van 7.30 tot 21.00 uur.
    Het college heeft besloten om de straat opnieuw in te richten.
    Wij delen geen informatie over andere bewoners.
    Op deze plek is parkeren niet toegestaan, ook niet voor even.
    Zou u ons het huisnummer willen sturen?
    Het is gratis en u hoeft geen afspraak te maken.
    Het zwembad is op maandag gesloten.
    Wij hebben de buurtbewoners gevraagd om de muziek zachter te zetten.
    Uw hond moet in dit park aan de lijn.
    De regels gelden voor iedereen in de straat.
    Het water op het plein loopt weg zodra de put leeg is.
    We snappen dat u hier genoeg van heeft.
    Veilig fietsen is belangrijk, daarom staat er nu een hek.
    We doen ons best, maar beloven kunnen we het niet.
    Dank voor uw geduld.
    What a nuisance that the light in front of your house is out.
    Thank you for your report, we are on it.
    Thank you for the photo, it helps us a lot.
    We understand that this is frustrating, especially after so long.
    We are sorry that you waited so long for an answer.
    You are right, this should have been faster.
    We did not do this well, and we apologise.
    Unfortunately we cannot grant this request.
    We cannot cut the tree down because it is healthy.
    I understand that this is not the answer you hoped for.
    Please put your waste out on Wednesday morning only.
    Please note: bulky waste may only be outside if you have an appointment.
    Put the bin with the handle towards the street.
    This is not allowed and you can be fined for it.
    We will step in if this happens again.
    Please speak to us politely, then we are happy to help.
    We do not reply to insults, but we do answer your question.
    You call us a bunch of lazy clerks; we see that you are angry.
    If you have more questions, let us know.
    You can call us on weekdays from 9 to 5.
    We can only give a date once the contractor has been.
    We don't know yet, we will find out for you.
    The road is closed because a new pipe is being laid.
    You need to make an appointment for this at the desk.
    On your own land you are responsible for the tree.
    Next time the quickest way to report this is the form.
    You may not have received the letter yet.
    Maybe your report did not reach us properly.
    We have read your earlier messages and take them seriously.
    We sent you a letter on 3 March; I attach it again.
    The decision stands, and I am glad to explain why.
    Congratulations on the birth of your daughter.
    How nice that the neighbourhood wants to make a garden.
    Our condolences on the loss of your husband.
    We wish you strength in this difficult time.
    As a municipality we are neutral and have no opinion on parties.
    The council decides on this on 12 May.
    You can vote on Wednesday from 7.30 to 21.00.
    We do not share information about other residents.
    Parking is not allowed here, not even for a moment.
    Could you send us the house number?
    It is free and you don't need an appointment.
    The swimming pool is closed on Mondays.
    Your dog must be on a lead in this park.
    The rules are the same for everyone in the street.
    The water on the square will drain once the drain is cleared.
    We understand that you have had enough of this.
    We do our best, but we can't promise it.
    Thank you for your patience.
    Our crew will come and clear the drain this week.
    De ploeg komt donderdag langs om de stoep te herstellen.
    We hebben het doorgegeven aan de aannemer.
    We have passed it on to the contractor.
    Het formulier vindt u op havenstad.example/melden.
    The form is at havenstad.example/report.
    Goedemorgen, dank voor uw vraag.
    Met vriendelijke groet, Noor
    Kind regards, Fatima
    Stuur ons een privébericht, dan zoeken wij het uit.
    Send us a private message and we will look into it.
    De zak wordt alleen meegenomen als hij dicht is.
    Wilt u de auto verplaatsen voordat de werkzaamheden beginnen?
    Please move your car before the work starts.
    Ik heb uw situatie met een collega besproken en we zien twee oplossingen.
    I discussed your situation with a colleague and we see two options.
    Eerlijk gezegd hebben wij hier te weinig mensen voor.
    To be honest, we do not have enough people for this.
    U bent niet de enige die hier last van heeft, wij krijgen meer meldingen.
    You are not the only one, we get more reports about this.
    Ik snap uw grap, maar het is voor de buren minder leuk.
    U hoeft niets te doen, wij regelen het.
    You don't have to do anything, we will arrange it.
    Bewaar uw bonnetje goed, dat heeft u later nodig.
"""

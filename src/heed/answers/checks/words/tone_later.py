"""More example sentences for the tone of an answer, as in `tone_examples.py`: short remarks that hurt without a rude word,
and the warm, wry or firm sentences that lie close to them."""

BAD = {
    "sarcasm": """
        Fijn dat u dat ook gemerkt heeft.
        Eén hele tegel nog wel.
        Drie hele dagen wachten, hoe houdt u het vol.
        Stop de persen, er is een bak niet geleegd.
        Wat een originele klacht, die hoorden we vandaag pas zes keer.
        Lekker bezig, buurtbewoner.
        Ook een goedemorgen, wij houden ook van u.
        Met een fanfare erbij had u het misschien wel gelezen.
        Korter dan dit kan ik het echt niet uitleggen, of wilt u een tekening?
        Rustig vragen, dat is voor het eerst.
        Blijkbaar is een kalender lezen een vak apart.
        Heel bijzonder dat het altijd alleen bij u misgaat.
        Toevallig dat het steeds u overkomt.
        Zelf vegen is natuurlijk te veel gevraagd.
        Als u zo goed weet hoe het moet, solliciteer dan.
        Een hele lamp, we zijn er stil van.
        Vervelend hoor, zo'n gratis boom in de straat.
        One whole tile, imagine.
        Hold the front page, a bin was missed.
        What an original question, only six people asked it today.
        And a lovely morning to you too.
        We adore you as well.
        Funny how it only ever happens to you.
        Short of hiring a choir we could not have announced it any louder.
        Asking nicely, well, that is new.
        Apparently reading a calendar is a profession.
        Sweeping your own pavement is clearly too much to ask.
        If you know so well how it should be done, apply for the job.
        How terrible, a free tree in your street.
        Yes, it rains AGAIN, we will have a word with the clouds.
        But picking up a broom is so old-fashioned, isn't it.
        Well, that makes all the difference, thank you for shouting.
    """,
    "blame": """
        Daar had u over na kunnen denken voordat u naast een kroeg ging wonen.
        De meeste mensen kijken uit waar ze lopen.
        Verstandige mensen bleven die dag binnen.
        Misschien moet u eens kijken naar uw eigen aandeel.
        Een kind dat zo doet, heeft dat ergens geleerd.
        Misschien heeft u ze zelf uitgedaagd.
        Bij alle andere bewoners ging het gewoon goed.
        Het ligt waarschijnlijk aan uw telefoon, of aan wie hem bedient.
        Voelt u zich soms aangesproken?
        Wie wil werken, vindt werk.
        U had in mei al kunnen sparen.
        Zet voortaan wat geld opzij, zoals anderen.
        Als iedereen zijn eigen blad opruimde, liep er geen put over.
        Het stinkt omdat mensen zoals u er van alles in gooien.
        Degenen die het hardst klagen, maken zelf de meeste rommel.
        In mijn ervaring hebben beide partijen altijd schuld.
        Twee keer bijna aangereden, dan ligt het misschien niet aan de weg.
        Als ouders minder op hun telefoon zaten, was dit niet gebeurd.
        Zonder hardrijders zoals u was die drempel er niet gekomen.
        You might have thought of that before you moved next to a pub.
        Most people look where they are going.
        Sensible people stayed indoors that day.
        Perhaps you should look at your own part in this.
        A child does not behave like that for no reason.
        Maybe you provoked them.
        All the other residents managed perfectly well.
        It is probably your phone, or the person holding it.
        Feel free to feel guilty.
        Anyone who wants to work can find a job.
        You could have saved up in spring.
        Put some money aside next time, like everybody else.
        If everyone cleared their own leaves no drain would block.
        It smells because of what people like you put in it.
        Those who shout loudest drop the most litter.
        In my experience there are always two to blame.
        Nearly hit twice, then perhaps it is not the road.
        Some families make it rather hard for our staff to stay.
        Have you considered that you are the one who is doing it wrong?
        The people who moan about it are the ones who cause it.
        Please ask yourself who is really at fault here.
    """,
    "condescension": """
        Een kind van acht ziet dat nog.
        Dat leert men op school.
        Laten we het rustig doornemen, dan kunt u het ook bijhouden.
        Ziet u nu zelf waar het fout ging?
        Hang de brief op een plek waar u hem niet kunt missen.
        Vraag een kleinkind of het u wil uitleggen.
        Onze deskundigen weten er net iets meer van dan u.
        Iemand met meer verstand van wegen dan u.
        Wie nooit in de bouw heeft gewerkt, begrijpt dat niet.
        Kantoormensen begrijpen dat niet.
        Zoek dat woord eens op.
        Het staat in de naam, denk er maar over na.
        Er zijn gezinnen die het veel zwaarder hebben.
        Andere moeders redden het met drie kinderen en twee banen.
        Heeft u uw eigen familie al gevraagd?
        Geduld is een schone zaak.
        Gras groeit niet harder door eraan te trekken.
        Een beetje wandelen is bovendien gezond.
        Vroeger kon een kind een middag spelen met een bal.
        Een bericht begint normaal gesproken met een groet.
        U zult versteld staan van wat u zelf kunt.
        Dat was vast even schrikken, zo'n moeilijke brief.
        An eight-year-old can see that.
        They teach that in primary school.
        Let's go through this slowly so that you can follow.
        Do you see now where you went wrong?
        Hang the letter where you cannot miss it.
        Ask a grandchild to explain it to you.
        Our engineers know a tad more about it than you do.
        Somebody who understands roads better than you.
        The answer is in the name, think about it.
        Look that word up some time.
        There are families who have it much harder.
        Other mothers manage with three children and two jobs.
        Have you asked your own family yet?
        Good things come to those who wait.
        A little walk never hurt anyone.
        When I was young we played with a stick and a stone.
        A polite message starts with hello.
        You may be amazed at what you can do yourself.
        Surely a grown man can carry his own rubbish.
        People your age often misunderstand these things.
    """,
    "irritation": """
        En nee, ook niet als u het nog tien keer vraagt.
        Zo, bent u nu blij?
        Dat staat toch duidelijk op de site.
        Serieus, dit is het eerste wat er op de pagina staat.
        Daar hebben we die website nou juist voor.
        Dat heb ik u vorige week ook al gemaild.
        Daar gaan we weer.
        Het klopt gewoon wat er staat, mevrouw.
        En dit is de vierde keer dat ik het moet lezen.
        Ik kan er ook niks aan doen, ik ben de aannemer niet.
        Meer kan ik er niet van maken.
        Het is zoals het is.
        De wachtlijst is de wachtlijst.
        Er zijn nog meer mensen die wachten.
        Als we voor iedereen een uitzondering maken, is het einde zoek.
        Bij hoge uitzondering doe ik het deze ene keer.
        Ik laat het nakijken, dan kunt u niet zeggen dat we niets doen.
        Klaar is het wanneer het klaar is.
        Ik heb wel wat anders aan mijn hoofd.
        And no, not even if you ask ten more times.
        There, happy now?
        It clearly says so on the website.
        Seriously, it is the very first line of the page.
        That is what we have a website for.
        I already mailed you this last week.
        Here we go again.
        And this is the fourth time I have had to read it.
        It's not my fault either, I am not the contractor.
        There is nothing more I can make of it.
        That is just how it is.
        Other people are waiting too.
        If we made an exception for everyone there would be no end to it.
        I will do it this once, as a great exception.
        I'll have it checked, so that you can't say we did nothing.
        It's finished when it's finished, not sooner.
        Surely not, and asking twice makes no difference.
        I would not know what else you want from us.
        Some of us have work to do.
        People who complain about this will complain about anything.
    """,
    "joke": """
        Of was u toch al wakker, haha.
        Een haan kraait, een hond blaft en een buurman moppert.
        De kat eten we wel op met kerst 😂
        Een zaklamp kost maar een paar euro.
        Tanden zijn om te kauwen en ogen om te kijken.
        Het is een boom, niet uw oma.
        En toch kreeg de kleuter ervoor betaald en u niet 💅
        Eieren zijn gezond, dus dat komt goed.
        Als een plantje u al laat huilen, kijk dan niet naar het journaal.
        De bal wordt ook moe van pingpong.
        Noem het een openluchtzwembad.
        Zo blijft u tenminste fit met al die trappen.
        A torch costs next to nothing.
        Legs are for walking and eyes are for looking.
        It's a bush, not your best friend.
        And yet they got paid for it and you didn't 😂
        Boys will be boys, and eggs are good for you.
        If a plant makes you cry, stay away from the news.
        The ball gets tired of ping-pong as well.
        Call it an open-air pool.
        At least the stairs will keep you fit.
        The real joke is driving three streets for a loaf of bread.
        Aww, poor thing.
        Fame does not get you past the gate, I'm afraid.
    """,
    "cold": """
        Wij kunnen niet weten wie er is overleden.
        Regels gelden ook voor wie verdriet heeft.
        Zonder afspraak helpen wij u niet, ook nu niet.
        Een zielig verhaal maakt een boete niet ongedaan.
        Te laat aangeven is strafbaar.
        Formulieren die niet volledig zijn, sturen wij terug.
        U trekt een nummer, net als iedereen.
        Zeven maanden is voor deze hulp niet lang.
        Uw zoon zal eraan moeten wennen dat mensen weggaan.
        Personeel komt en gaat.
        Dit heeft geen juridische betekenis.
        We cannot know who has died.
        The rules also apply to people who grieve.
        Without an appointment we don't help, not now either.
        A sad story does not cancel a fine.
        Late registration is an offence.
        Incomplete forms will be sent back.
        You take a number like everybody.
        Seven months is not unusual for this kind of help.
        Your daughter will have to get used to people leaving.
        Staff come and go.
        Your feelings are not relevant to the procedure.
    """,
    "politics": """
        Onder ons gezegd, het is prutswerk van dit kabinet, maar dat heeft u niet van mij.
        Wij vonden de toespraak ook beschamend, maar dat blijft tussen ons.
        Uw soort meningen sterft gelukkig uit.
        Het is geen 1950 meer, ook niet voor u.
        Met een andere wethouder was dit nooit gebeurd.
        De landelijke politiek maakt er een puinhoop van.
        Between you and me, the ministers have no idea, but you did not hear it from me.
        We found the speech embarrassing too, off the record.
        Views like yours are luckily dying out.
        It is not 1950 any more, even for you.
        With another alderman this would never have happened.
        National politicians have made a mess of it.
        People who are against the shelter are mostly against foreigners, if we are honest.
    """,
}

GOOD = """
    Dat is te lang, u heeft gelijk.
    Een maand zonder licht is te lang.
    Uw woorden laat ik voor uw rekening.
    Op die vraag ga ik niet in, op uw andere vraag wel.
    Ik vraag u om ons zonder scheldwoorden te schrijven.
    Ik snap dat u boos bent: de bak bleef twee keer staan.
    Bedankt voor het melden, ook al was het met een stevig woord.
    Haha, was het maar waar!
    Leuke vraag, en het antwoord is ja.
    Dat had u niet hoeven meemaken.
    Het is veel geld, dat klopt.
    Dat ziet er vreemd uit, dat snap ik.
    Daar word je niet vrolijk van.
    Jammer dat u er zo over denkt.
    U mag het er natuurlijk mee oneens zijn.
    Hier niet, sorry, maar aan de balie wel.
    Gelukkig liep het goed af.
    U bent echt niet de enige en er is hulp.
    Goed dat u dit schrijft.
    Ik kan de wachttijd niet korter maken en dat vind ik moeilijk om te zeggen.
    Zeker is dat niet.
    Die kans is klein, maar u mag het altijd proberen.
    Houd uw hond tot die tijd liever aan de lijn.
    Loop tot die tijd liever aan de overkant.
    Dat geldt voor iedereen, ook voor ons.
    Doe het rustig aan, er is geen haast bij.
    Wij geven geen mening over partijen.
    Op wie u stemt, is aan u.
    De raad heeft dat met 23 tegen 12 stemmen besloten.
    De medewerkers voeren dat besluit uit.
    Ik geef u geen naam.
    Uw zoon staat daarbij voorop.
    Hij hoeft niets te zeggen als hij dat niet wil.
    Dat mocht niet gebeuren.
    Zo blijft er altijd iemand bereikbaar.
    Melden mag zonder naam.
    Wij gaan hierover graag met u verder zonder dat anderen meelezen.
    Vindt u dat goed?
    Antwoord dan op dit bericht, of open deze link, die alleen van u is.
    Stuur ons gerust een bericht als het nog eens gebeurt.
    Neem de tijd die u nodig heeft.
    Wilt u er eerst over praten, dan bel ik u graag.
    Helaas niet in deze vorm.
    De bak was te zwaar voor de wagen, daarom bleef hij staan.
    Alles wat u ons schrijft, lezen we zelf.
    Kunt u ons laten weten waar het precies is?
    Wij wachten op het antwoord van de aannemer.
    Dat weten we nog niet, en daar balen wij ook van.
    Klopt het adres niet, geef het dan even door.
    De container zit elke maandag vol, dus we gaan vaker legen.
    That is too long, you are right.
    A month without light is too long.
    I leave that word to you.
    I won't go into the first part, but I will answer your question.
    Please write to us without swearing, then I am glad to help.
    I see why you are angry: the bin was left twice.
    Thanks for telling us, strong words and all.
    Ha, if only!
    Great question, and the answer is yes.
    You should not have had to go through that.
    It is a lot of money, that's true.
    It looks odd, I can see that.
    That is no fun at all.
    I'm sorry that you see it like that.
    You are free to disagree of course.
    Not here, I'm afraid, but at the desk you can.
    Luckily it ended well.
    You are not the only one, and there is help.
    You did well to tell us.
    I can't make the wait any shorter and I find that hard to say.
    I wish I could give you a date.
    The chance is small, but you are free to try.
    Please keep your dog on the lead until then.
    Please walk on the other side until then.
    The same goes for everyone, us included.
    Take your time, there's no hurry.
    We keep out of party politics.
    Who you vote for is up to you.
    The council decided so with 23 votes to 12.
    The staff carry that decision out.
    I can't give you a name.
    Your son comes first in this.
    He does not have to say anything if he doesn't want to.
    That should not have happened, and it is on us.
    A toddler could not have drawn it better 😄
    A circus with fewer lions, then!
    Awake now, thanks!
    The sign is right and the app was wrong, sorry.
    A ramp that you can't use alone is no ramp.
    Nobody should have to live with that.
    Noise is noise, whoever makes it.
    Toddlers are great at drawing boats, so we take that as praise.
    Don't open the door if you don't want to.
    I am not allowed to change it by e-mail, however good the reason is.
    No deadline, you can ask for it now or in ten years.
    Would you mind telling us where exactly it is?
    We don't know yet, and we're not happy about that either.
    If the address is wrong, just let us know.
    We read everything that you send us.
    Once they are full, taking your rubbish home is a great help.
    Losing a job is hard.
    Five people in two years is too many for any child.
    You know things about that crossing that we do not.
    If you would rather talk it over, ring me.
"""

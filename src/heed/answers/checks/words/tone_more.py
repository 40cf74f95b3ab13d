"""More example sentences for the tone of an answer, as in `tone_examples.py`."""

BAD = {
    "sarcasm": """
        Uw bericht is zonder twijfel het hoogtepunt van onze dag.
        Geweldig, nog iemand die denkt dat geld aan de bomen groeit.
        We zetten speciaal voor u de klok een uurtje terug.
        Wie had gedacht dat sneeuw koud zou zijn.
        Zullen we de burgemeester persoonlijk met een bezem laten komen?
        Fantastisch dat u zo veel vrije tijd heeft om ons te schrijven.
        Moeten we anders ook uw boodschappen doen?
        Ja, want wij hebben natuurlijk een magazijn vol lampen en monteurs.
        Prachtig verhaal, maar dit is geen sprookje.
        We zijn diep onder de indruk van uw kennis van het riool.
        Your message is without doubt the highlight of our day.
        Splendid, another person who thinks money grows on trees.
        Who would have thought that snow is cold.
        Shall we send the mayor in person with a broom?
        Fantastic that you have so much spare time to write to us.
        Should we do your shopping as well?
        Right, because we have a warehouse full of lamps and engineers.
        Lovely story, but this is not a fairy tale.
        We are deeply impressed by your knowledge of sewers.
        Alarm! A leaf has fallen on your car.
    """,
    "blame": """
        Als u uw fiets niet op slot zet, is dat geen zaak van ons.
        U bent gewaarschuwd en toch deed u het, dus niet klagen.
        U zet uw vuilnis verkeerd neer en verwacht dat wij het opruimen.
        Dat krijg je als je nooit je post openmaakt.
        Waarom heeft u niet gewoon eerder gebeld?
        Het probleem zit bij u, niet bij ons.
        U heeft duidelijk niet opgelet toen u de folder kreeg.
        Door bewoners die hun hond niet opruimen, zoals u, is het hier vies.
        U wist toch dat hier een weg lag toen u het huis kocht?
        Dan had u het huis niet moeten kopen.
        Iemand die zo dicht langs het water woont, moet niet zeuren over muggen.
        Wie niet leest, moet maar voelen.
        You were warned and did it anyway, so don't complain.
        You put your rubbish in the wrong place and expect us to clean up.
        That's what you get when you never open your post.
        Why didn't you simply call earlier?
        The problem is with you, not with us.
        You evidently weren't paying attention when you got the leaflet.
        You knew there was a road here when you bought the house.
        Then you shouldn't have bought the house.
        If you hadn't forgotten to lock it, it would not be gone.
        Someone who lives next to a bar should not whine about music.
        Because you were too late, everybody else has to wait.
        This is entirely the result of your own choices.
    """,
    "condescension": """
        Ik zal het in simpele woorden zeggen, dan begrijpt u het misschien.
        Dit is echt basiskennis.
        Een volwassen mens kan dit zelf.
        U lijkt het verschil tussen een weg en een pad niet te kennen.
        Het staat gewoon op het bord, kunt u lezen?
        Laat het denkwerk maar aan de deskundigen over.
        Ach mevrouwtje, zo erg is het toch niet.
        Wij zullen u even opvoeden over afval.
        Het is maar een beetje lawaai, daar gaat u niet dood aan.
        U maakt zich druk om niets.
        Een klein beetje begrip van de wet zou u goed doen.
        Wat u wilt is leuk bedacht, maar een beetje naïef.
        I will say it in simple words, maybe you will understand then.
        This is really basic knowledge.
        A grown adult can do this without help.
        You don't seem to know the difference between a road and a path.
        It's written on the sign, can you read?
        Let the experts do the thinking.
        Come now, it is not as bad as all that.
        Let us teach you something about waste.
        It is just a bit of noise, you won't die of it.
        You are getting worked up about nothing.
        What you want is sweet, but rather naive.
        It is only a bag of rubbish, no need to get so upset.
    """,
    "irritation": """
        Hier gaan we niet nog een keer over discussiëren.
        U heeft ons nu wel genoeg geschreven.
        Lees gewoon het vorige antwoord.
        Wij blijven niet aan de gang.
        Dat interesseert ons eerlijk gezegd niet.
        Regels zijn regels, wen er maar aan.
        Wij zijn uw persoonlijke hulpje niet.
        Daar is de gemeente niet voor, dat moet u zelf weten.
        Kom niet weer aan met hetzelfde verhaal.
        Als u blijft mailen, antwoorden wij helemaal niet meer.
        Het houdt een keer op met uw klachten.
        Wij hebben dit verhaal van u al tien keer gehoord.
        We are not going to discuss this yet again.
        You have written quite enough to us by now.
        Just read the previous answer.
        Frankly, that does not interest us.
        Rules are rules, so get used to it.
        We are not your personal assistant.
        That is not what the council is for, find out for yourself.
        Don't come back with the same story.
        If you keep mailing, we will not answer at all.
        Your complaints have to stop at some point.
        We have heard this story of yours ten times by now.
        It isn't up to us to hold your hand.
        Nobody is forcing you to live in this street.
        You can complain as much as you like, nothing will change.
    """,
    "joke": """
        Zwemmen kunt u nu voor uw eigen deur, handig toch?
        Neem een paraplu mee naar bed als het dak lekt.
        Zo'n kuil is een mooie plek om forellen te kweken.
        Noem het geen onkruid maar een natuurgebied.
        Met een helm op slaapt u vast beter naast het spoor.
        Die meeuwen willen ook weleens uit eten.
        Now you can swim at your own front door, how handy.
        Take an umbrella to bed if the roof leaks.
        Such a hole is a fine place to breed trout.
        Don't call it weeds, call it a nature reserve.
        Those seagulls like to eat out now and then too.
        At your age a walk in the dark is quite an adventure.
        Think of it as a free sauna in the bus.
    """,
    "politics": """
        Met een andere regering hadden we dit geld wel gehad.
        Die actiegroep is een stel linkse drammers.
        Wij vinden het een schande wat de minister doet.
        Kies in maart voor een partij die wel om de wijk geeft.
        De rechtse partijen in de raad hielden dit tegen.
        Zolang die wethouder er zit, verandert er niets.
        With another government we would have had this money.
        That action group is a bunch of left-wing nags.
        We think it is a disgrace what the minister is doing.
        In March, choose a party that does care about the area.
        The right-wing parties on the council blocked this.
        As long as that alderman is there, nothing will change.
        This is what you get when people vote for fools.
    """,
    "cold": """
        Voor de inschrijving van het overlijden verwijzen wij naar het tarievenoverzicht.
        Uw verzoek is afgewezen, omdat de overledene de termijn liet verlopen.
        De rechten op het graf zijn vervallen en het graf wordt geruimd.
        Ongeacht de omstandigheden dient de aanslag te worden betaald.
        For the registration of the death we refer you to the list of fees.
        Your request is refused because the deceased let the term expire.
        The rights to the grave have lapsed and it will be removed.
        Regardless of the circumstances the bill must be paid.
    """,
}

GOOD = """
    Zo vouwt u de doos voor het oud papier.
    U leest het op onze website.
    Op de foto ziet u waar de container staat.
    Een vergunning kost 50 euro per jaar, u betaalt met uw pas.
    Bij een lek belt u dit nummer, ook 's nachts.
    Vorig jaar was het tarief lager.
    Dat kost u niets.
    Er is dit jaar geen geld voor, volgend jaar kijken we opnieuw.
    U krijgt een brief met ons besluit.
    Bent u het er niet mee eens? Dan kunt u bezwaar maken.
    Ziet u het gebeuren? Bel ons dan.
    Helaas komt u niet in aanmerking voor deze regeling.
    Dat mag niet, zet de zak pas op de ophaaldag buiten.
    De boom is ziek en moet weg, er komt een nieuwe voor terug.
    We maken de hele straat opnieuw, dat duurt tot de zomer.
    De winkel is vanaf maandag weer open.
    U kunt de auto op het terrein achter de school zetten.
    Nee, daarvoor heeft u geen vergunning nodig.
    Ja, honden mogen hier los lopen.
    Hier moet uw hond aan de lijn.
    De beheerder van het pand is ons bekend.
    Wij mogen niet zeggen wie de melding heeft gedaan.
    Er ontbreekt nog een handtekening, wilt u die zetten?
    Probeert u het nu nog eens.
    Ik vraag het na bij een collega.
    Wanneer is de lamp precies uitgegaan?
    Welke container bedoelt u, die bij de winkel of die bij de school?
    Het is druk, daarom duurt het langer dan u van ons gewend bent.
    Goed idee, dat bespreken we met de buurt.
    Het feest gaat niet door vanwege het weer.
    De weg is dicht van 9 tot 17 uur.
    Het regent nu zo hard dat de putten het niet aankunnen.
    U hoort uiterlijk vrijdag van ons.
    De gemeente kan hier niets doen, want de grond is van een ander.
    Doe het raam dicht als u het lawaai hoort, en bel ons direct.
    Wij leggen graag uit hoe het besluit tot stand kwam.
    Een boete kunt u niet via dit bericht laten intrekken.
    Neem een geldig paspoort mee.
    Kom gerust langs, de koffie staat klaar.
    Dat is goed nieuws, en ook dank aan alle buren die hielpen.
    Fijne dag nog!
    U was terecht boos over de rommel.
    Daarover heeft u ons vorige week ook gebeld, dank daarvoor.
    De vorige keer ging het mis bij ons, en dat spijt ons.
    We weten dat u al lang wacht.
    Iedereen mag zijn mening geven op de avond over het plan.
    Als u last houdt van de herrie, schrijf dan op wanneer het is.
    Ook zonder afspraak helpen we u, maar dan wacht u misschien wat langer.
    This is how you fold the box.
    You can read it on our website.
    The picture shows where the container is.
    A permit costs 50 euro a year and you pay by card.
    In case of a leak call this number, also at night.
    Last year the rate was lower.
    There is no money for it this year, next year we will look again.
    You will get a letter with our decision.
    If you do not agree, you can object.
    If you see it happen, please call us.
    Unfortunately you do not qualify for this scheme.
    That is not allowed, please put the bag out on the day itself.
    The tree is ill and has to go, a new one will take its place.
    We are renewing the whole street, which takes until summer.
    The shop will be open again from Monday.
    You can leave the car on the field behind the school.
    No, you don't need a permit for that.
    Yes, dogs may run free here.
    We may not say who made the report.
    A signature is missing, could you add it?
    Please try again now.
    I will ask a colleague.
    When exactly did the light go out?
    Which container do you mean, the one at the shop or at the school?
    It is busy, so it takes longer than you are used to.
    Good idea, we will discuss it with the neighbourhood.
    The party is off because of the weather.
    The road is closed from 9 to 5.
    It rains so hard that the drains cannot cope.
    The municipality can do nothing here, as the land belongs to someone else.
    Please write down when you hear the noise.
    We can't cancel a fine through this message.
    Bring a valid passport.
    Feel free to drop in, the coffee is ready.
    Good news, and thanks to all neighbours who helped.
    You were right to be angry about the mess.
    You called us about it last week as well, thank you for that.
    Last time we got it wrong, and we are sorry.
    Everybody may give an opinion at the meeting about the plan.
    We can help you without an appointment, but you may have to wait.
    You will not get a fine if you move the car today.
    The bin was not emptied because a car was in the way.
    The bag was left because there was glass in it.
    That poster stays until Monday.
    Not everyone agrees on the square, and we understand that.
    The complaint is being looked at by a colleague who was not involved.
    No, that is against the rules.
    Nee, dat is tegen de regels.
    Nee, dat mag niet.
    No, that is not allowed.
    Nee, dat doen wij niet.
    No, we don't do that.
    U heeft recht op uitstel, dat is al geregeld.
    You are entitled to a delay, it has been arranged.
    Dat klopt niet helemaal, het zit zo.
    That is not quite right, this is how it is.
"""

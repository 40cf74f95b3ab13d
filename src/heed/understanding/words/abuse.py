"""Insults, threats and hatred aimed at somebody. For review by a person, never for a decision.

`abusive` cues add up; `quoted` says that somebody tells what another has said, which is no abuse; `-` takes its words
away: swearing at a thing, or at oneself.
"""

from heed.understanding.lexicon import WordList

ABUSE: WordList = {
    "nl": {
        "abusive": """
            flapdrol*:0.65; hufter*:0.75; stel luie:0.75; stelletje luie:0.8; marokkanen horen hier niet:0.85;
            turken horen hier niet:0.85; moslims horen hier niet:0.85; buitenlanders horen hier niet:0.85;
            klootzak*:0.9; kloothommel*:0.8; kutgemeente:0.8; kutwijf:0.9; kutwijven:0.9; kut:0.3; kanker*:0.7;
            kankerlijer*:0.95; teringlijer*:0.9; tyfuslijer*:0.9; tering*:0.4; tyfus*:0.4; hoer:0.9; hoeren:0.8;
            hoerenzoon:0.95; hoerenkind*:0.95; lul:0.75; lullo:0.7; lulhannes:0.8; eikel:0.75; eikels:0.75;
            idioot:0.65; idioten:0.7; debiel:0.75; debielen:0.8; debiele:0.5; mongool:0.85; mongolen:0.85;
            sukkel:0.65; sukkels:0.7; stumper*:0.65; rotzak*:0.8; schoft*:0.75; smeerlap*:0.75; viezerik*:0.65;
            griezel*:0.4; randdebiel*:0.85; imbeciel*:0.75; dombo*:0.65; domoor*:0.65; domkop*:0.7;
            stommeling*:0.7; oelewapper*:0.65; oetlul*:0.8; mafkees:0.4; mafkezen:0.65; malloot:0.6;
            malloten:0.65; halvegare*:0.75; halve gare*:0.75; halvezool*:0.75; minkukel*:0.7; prutser:0.6;
            prutsers:0.65; klungels:0.6; nietsnut*:0.7; luiwammes*:0.65; lapzwans*:0.75; slapjanus*:0.65;
            leugenaar:0.65; leugenaars:0.7; bedrieger*:0.6; oplichters:0.6; dieven zijn jullie:0.8; stelletje
            dieven:0.85; vuile dief:0.8; vuile dieven:0.85; vuile leugenaar*:0.85; boef:0.4; boeven:0.6;
            maffia:0.4; corrupte bende:0.7; zakkenvuller*:0.7; graaier*:0.65; profiteur*:0.65; parasiet*:0.75;
            ongedierte:0.6; uitschot:0.75; tuig:0.6; gespuis:0.65; schorem:0.7; schorriemorrie:0.7;
            addergebroed:0.8; zeug:0.7; dikke zeug:0.9; varken:0.4; varkens:0.4; vies varken:0.85; vieze
            varkens:0.85; stuk vreten:0.85; stuk vreten dat:0.9; stuk verdriet:0.7; stuk ongeluk:0.7; stuk
            stront:0.9; stuk tuig:0.85; kale kop:0.6; mag van mij de gracht in:0.8; van mij doodvallen:0.9; val
            dood:0.85; val toch dood:0.9; dood neervallen:0.8; ga dood:0.4; sterf:0.8; krepeer*:0.85; verrek:0.6;
            hoop dat je sterft:1; hoop dat jullie:0.4; krijg kanker:1; krijg de kanker:0.95; krijg de tering:0.85;
            krijg de tyfus:0.85; krijg de klere:0.8; krijg de pest:0.75; krijg het heen en weer:0.5; flikker
            op:0.75; flikker toch op:0.75; rot op:0.7; rot toch op:0.75; rot allemaal op:0.8; oprotten:0.7;
            opgerot:0.65; optyfen:0.85; sodemieter op:0.7; donder op:0.65; lazer op:0.65; hou je bek:0.8; hou je
            muil:0.85; houd je bek:0.8; bek houden:0.65; stelletje:0.5; stelletje achterlijke:0.9; zooitje:0.3;
            zooitje ongeregeld:0.65; stel idioten:0.8; bende idioten:0.85; achterlijke:0.5; achterlijk volk:0.8;
            achterlijke ambtenaren:0.9; jullie zijn achterlijk:0.85; zo dom als:0.6; te dom om:0.7; te stom
            om:0.7; dom volk:0.75; dom wijf:0.9; domme wijven:0.9; stom wijf:0.9; rotwijf:0.85; wijf:0.6;
            trut:0.75; trutten:0.75; muts:0.5; heks:0.5; bitch:0.8; teef:0.75; slet:0.85; hondenlul*:0.9; aap:0.4;
            apen:0.4; flikker:0.8; nicht:0.4; homo:0.3; vieze homo*:0.95; kankerhomo*:1; mietje*:0.7;
            geitenneuker*:1; neger:0.7; negers:0.75; zwartjoekel*:0.95; roetmop*:0.9; spleetoog:0.95;
            spleetogen:0.95; kutmarokkan*:1; rotmarokkan*:0.95; rot marokkan*:0.95; kutturk*:1; rotturk*:0.95;
            rotbuitenlander*:0.95; kutbuitenlander*:0.95; mocro:0.4; tokkies:0.65; asociaal stuk:0.8; asociaal
            tuig:0.85; vieze junk*:0.7; zwervertuig:0.8; sloerie:0.85; gore:0.5; gore klootzak*:0.95; gore
            hond*:0.85; vuile:0.55; vuile hond*:0.85; vuile rat*:0.85; schurk*:0.65; luie donders:0.8; luie
            flikkers:0.9; luie varkens:0.9; luie ambtenaren:0.75; luie honden:0.85; lui tuig:0.85; luie
            parasiet*:0.9; luilakken:0.65; luie zakken:0.8; ruggengraatlo*:0.65; ijdeltuit:0.65; hersenloos:0.7;
            hersenloze:0.7; geen hersens:0.65; geen hersens in:0.7; van de trap gevallen als baby:0.85; als
            baby:0.3; op je hoofd gevallen:0.75; op jullie hoofd gevallen:0.75; jullie allemaal van de trap
            gevallen:0.8; zijn jullie allemaal gek:0.7; zijn jullie wel goed bij:0.7; niet goed bij jullie
            hoofd:0.7; niet goed bij je hoofd:0.7; niet goed snik:0.65; iq van:0.7; zwakzinnig*:0.75;
            zwakbegaafd*:0.7; geestelijk gestoord:0.7; psychopaat:0.7; nazi:0.7; nazi's:0.75; fascist*:0.65; nsb
            er*:0.7; landverrader*:0.75; terugsturen die handel:0.85; allemaal terugsturen:0.65; stuur ze
            terug:0.65; terug naar je eigen land:0.85; terug naar hun eigen land:0.8; ga terug naar:0.6; rot op
            naar je eigen land:1; eigen volk eerst:0.65; uitroeien:0.6; vergassen:0.9; afschieten die:0.8; ze
            moesten ze:0.5; allemaal dood:0.6; ophangen die:0.8; aan de galg:0.75; tegen de muur:0.6; verdienen
            een kogel:0.95; verdient een kogel:0.95; kogel door:0.9; ik maak je dood:1; maak je dood:1; maak
            jullie dood:1; maak je af:1; maak jullie af:1; maak hem af:0.95; ik weet waar je woont:0.95; weet waar
            je woont:0.95; weet waar jij woont:0.95; weet waar ze woont:0.85; weet waar hij woont:0.85; weet waar
            u woont:0.9; weet waar jullie wonen:0.95; weet hoe laat ze:0.75; weet hoe laat hij:0.75; weet jullie
            te vinden:0.8; weten je te vinden:0.9; weten jullie te vinden:0.9; weet je te vinden:0.8; weet waar je
            kinderen:0.95; zal ze eens voelen:0.7; zal hij eens voelen:0.7; sla je:0.75; sla jullie:0.8; sla
            hem:0.7; sla haar:0.7; steek jullie:0.85; steek je:0.85; steek het gemeentehuis:0.9; schiet je:0.9;
            schiet jullie:0.95; breek je:0.8; breek zijn:0.75; breek al je:0.9; kom je halen:0.8; kom jullie
            halen:0.85; je gaat eraan:0.9; jullie gaan eraan:0.9; gemeentehuis gaat eraan:0.8; wacht je op:0.6;
            wacht hem op:0.75; wacht haar op:0.75; sta je op te wachten:0.85; kapotslaan:0.4; kapotschieten:0.8;
            opblazen:0.5; vallen er klappen:0.75; gaan er klappen vallen:0.75
        """,
        "quoted": """
            zei; zegt; zeiden; noemde; noemt; noemden; genoemd; uitgemaakt voor; schold; scheldt; schelden;
            uitgescholden; riep; roept; riepen; geroepen; schreeuwde; staat op; geschreven; gekalkt; gespoten;
            graffiti; woord; scheldwoord*; tekst; leus; toegesproken
        """,
        "-": """
            kut met peren; lul de behanger; lulkoek; gelul; uit mijn lul; kankeren over; kankeronderzoek;
            kankerpatient*; kankerbestrijding; borstkanker; kanker heb; heb kanker; heeft kanker; heeft kanker
            gehad; kanker gehad; kanker behandeld; ik idioot; ik sukkel; ben ik een sukkel; ben ik een idioot;
            idioot hoog; idioot lang; idioot duur; idioot veel; idioot druk; idiote regel*; voel me een; voel mij
            een; stom van mij; te gek; het tuig van; visgerei; vistuig; stelletje bomen; stelletje banken;
            stelletje fietsen; vuile was; vuile lucht; vuile stoep; vuile straat; vuile straten; vuile ramen;
            vuile luiers; vuile container*; vuile water; vuile bak*; gore lucht; gore stank; gore container*; gore
            boel; gore zooi; eikels van de; eikels op; eikels vallen; de eikels; eikels liggen; varken gehouden;
            varkens van; vuil; pot; apenrots; heksenketel; muts op; ik sterf van; sterf van; hoop dat jullie snel;
            hoop dat jullie iets; hoop dat jullie er; hoop dat jullie dit; sla je over; sla je niet; sla hem niet
            over; verrekte; zwarte piet
        """,
    },
    "en": {
        "abusive": """
            useless cretins:0.9; needs a slap:0.75; deserves a slap:0.75; chokes on:0.7; hope he chokes:0.85; a
            bunch of useless:0.65; dregs:0.65; don't belong in this country:0.85; fuck you:0.95; fuck off:0.9;
            fuck yourself:0.95; fuck yourselves:0.95; fucking idiot*:0.9; fucking:0.3; fuck:0.4; fuckwit*:0.9;
            fucker*:0.85; motherfuck*:0.9; clusterfuck:0.2; shitheads:0.85; shithead:0.85; shit for brains:0.9;
            pieces of shit:0.9; piece of shit:0.75; full of shit:0.7; bullshit:0.2; asshole*:0.9; arsehole*:0.9;
            arse:0.2; bastard:0.75; bastards:0.75; bitch:0.8; bitches:0.8; cunt*:0.95; idiot:0.65; idiots:0.7;
            village idiots:0.85; moron:0.75; morons:0.75; moronic:0.4; imbecile*:0.75; cretin*:0.75;
            halfwit*:0.75; half wit*:0.75; nitwit*:0.7; dimwit*:0.7; dunce*:0.65; numpty:0.65; numpties:0.65;
            muppets:0.65; muppet:0.65; clowns:0.6; bunch of clowns:0.75; buffoon*:0.7; simpleton*:0.7; thick
            as:0.65; thickos:0.75; brain dead:0.7; braindead:0.7; brainless:0.7; no brain:0.65; have a brain:0.6;
            half a brain:0.65; share one brain:0.8; brain cell:0.7; brain cells:0.7; iq of:0.7; mentally
            deficient:0.85; mentally retarded:0.9; retard*:0.85; spastic*:0.85; spaz:0.85; mong:0.85;
            dickhead*:0.85; dick:0.6; dicks:0.6; prick:0.8; pricks:0.8; knob:0.5; knobhead*:0.85; bellend*:0.85;
            tosser*:0.8; wanker*:0.85; twat*:0.85; git:0.5; gits:0.6; pillock*:0.7; plonker*:0.65; jerk:0.6;
            jerks:0.65; loser:0.65; losers:0.65; scumbag*:0.85; scum:0.75; thieving scum:0.95; dirtbag*:0.8;
            sleazebag*:0.8; lowlife*:0.75; lowlives:0.75; filth:0.5; vermin:0.65; cockroach*:0.3; parasite*:0.65;
            leeches:0.65; leech:0.6; maggots:0.4; pigs:0.6; fat pig:0.9; you pig:0.85; lazy pig*:0.85; cow:0.3;
            stupid cow:0.85; silly cow:0.75; fat cow:0.9; dead cow:0.75; brain dead cow:0.9; old hag:0.85;
            hag:0.7; old bag:0.75; stuck up:0.6; nasty piece of work:0.75; little madam:0.65; stuck up
            little:0.75; nasty little:0.65; liar:0.6; liars:0.65; lying:0.2; lying bastards:0.9; lying scum:0.95;
            lying thieves:0.85; lazy liars:0.85; thieves:0.6; you thieves:0.8; thieving:0.6; crooks:0.65;
            crook:0.6; con artists:0.6; bunch of:0.2; shower of:0.4; lazy sods:0.8; lazy bastards:0.9; lazy
            gits:0.8; lazy bunch:0.65; lazy arses:0.85; lazy good for nothing*:0.85; good for nothing*:0.7; waste
            of space:0.75; waste of oxygen:0.85; waste of skin:0.9; useless lot:0.65; useless bunch:0.7; useless
            morons:0.85; useless idiots:0.85; jobsworth*:0.6; spineless:0.65; gutless:0.65; corrupt bastards:0.9;
            corrupt lot:0.65; nazi:0.7; nazis:0.75; little hitler*:0.75; fascist*:0.65; go to hell:0.7; rot in
            hell:0.9; burn in hell:0.9; drop dead:0.85; hope you die:1; hope you all die:1; hope you get cancer:1;
            hope you rot:0.95; hope your:0.3; kill yourself:1; kill yourselves:1; kys:0.95; neck yourself:1; piss
            off:0.7; sod off:0.65; bugger off:0.6; get lost:0.6; shut up:0.6; shut your:0.7; screw you:0.75; up
            yours:0.75; stupid:0.4; you stupid:0.75; stupid people:0.7; stupid woman:0.8; stupid man:0.75;
            dumb:0.4; dumbass*:0.8; dumb as:0.65; are you stupid:0.75; are you all stupid:0.85; are you thick:0.8;
            are you blind:0.6; are you deaf:0.6; go back to your:0.8; go back to where:0.85; back to where
            they:0.75; send them back:0.65; send them all back:0.8; send them all home:0.75; so called
            refugees:0.65; subhuman*:0.95; animals the lot:0.8; like animals:0.5; savages:0.75; paki:0.95;
            pakis:0.95; nigger*:1; nigga*:0.8; chink:0.9; chinks:0.95; gyppo*:0.95; pikey*:0.95; gypsy scum:1;
            dirty foreigners:0.9; bloody foreigners:0.75; filthy foreigners:0.95; dirty immigrants:0.9;
            faggot*:0.95; fag:0.85; fags:0.9; dyke:0.4; tranny:0.9; towelhead*:0.95; raghead*:0.95; whore*:0.9;
            slut*:0.9; slag:0.75; skank:0.85; perv:0.65; nonce*:0.8; disgusting people:0.7; disgusting
            excuse:0.75; excuse for a human:0.85; sorry excuse for:0.6; shouldn't be let near:0.65; shouldn't be
            allowed near:0.6; should be shot:0.9; should be hanged:0.9; should be hung:0.9; deserve to be:0.3;
            deserves to die:0.95; deserve to die:0.95; deserve a bullet:0.95; string them up:0.9; gas them:0.95; i
            will kill:0.95; i'll kill:0.9; ill kill you:0.95; kill you:0.9; gonna kill you:1; kill you all:1; know
            where you live:0.95; know where he lives:0.85; know where she lives:0.85; know where they live:0.8;
            know where your kids:0.95; know what car you:0.85; know what time you:0.75; know your route:0.8; his
            route worked out:0.85; her route worked out:0.85; got his route:0.8; next time he won't:0.65; next
            time she won't:0.65; we'll find you:0.85; i'll find you:0.85; will find you and:0.85; find out where
            you live:0.95; coming for you:0.8; come for you:0.7; come and get you:0.8; watch your back:0.85; watch
            his back:0.85; watch her back:0.85; burn your:0.7; burn the place down:0.85; burn down the town
            hall:0.9; burn the town hall:0.9; burn it down:0.6; blow you:0.6; blow up your:0.8; shoot you:0.9;
            shoot the lot:0.9; stab you:0.95; slit your:0.95; break your legs:0.95; break your neck:0.95; break
            his legs:0.9; break his arms:0.9; smash your face:0.95; smash his face:0.9; smash your head:0.95; beat
            you up:0.9; beat the crap:0.85; put you in hospital:0.95; put you in the ground:0.95; put a
            bullet:0.95; brick through your:0.95; you're dead:0.75; dead meat:0.85; get what's coming:0.75; get
            whats coming:0.75; regret this:0.5; you will regret:0.6; wait for you outside:0.8; waiting for you
            outside:0.8
        """,
        "quoted": """
            called me; called my; called him; called her; calling me; calls me; shouted at; shouting; shouts;
            yelled; yelling; yells; said to me; told me i; told my; says; wrote on; written on; sprayed; spray
            painted; painted on; graffiti; daubed; slur; slurs; the word; the words; reads; sign saying; quote;
            scrawled
        """,
        "-": """
            what an idiot i; i'm an idiot; im an idiot; i am an idiot; like an idiot; feel like an idiot; idiot
            proof; felt stupid; feel stupid; stupid of me; my stupid; stupid question; stupid bin; stupid machine;
            stupid website; stupid app; stupid form; stupid rule*; stupid light*; stupid system; stupid sign*;
            stupid hole; stupid thing; stupid idea; stupid parking; stupid dog; dumb question; i'm thick; spotted
            dick; dick van; moby dick; bloody bin; jerk chicken; jerk reaction; dirty old; pigs can fly; guinea
            pigs; pigs on; pigs in; cows in; cow parsley; cow on; holy cow; cash cow; a cow; the cow; cow patty;
            sacred cow; wild animals; of cows; scum on; scum in; soap scum; pond scum; vermin in; vermin control;
            vermin problem; vermin problems; rats and vermin; vermin around; vermin behind; parasites in; head
            lice; leeches in; bike thieves; thieves have; thieves stole; thieves broke; thieves are; thieves took;
            filth on; filth in; the filth; filth and; door knob; knob of; bin bag; lying in; lying on; lying
            around; lying about; lying there; lying next; lying across; clowns at; clown show; slag heap; get lost
            in; post get lost; get lost on; bag lady; hope your; git repository; could shut up; shut up shop;
            jewish; burn your rubbish; burn your garden; burn your waste; burn your own; burn your mouth; burn
            your feet; burn it down to; where do i find you; like animals; half a brain cell of mine; lose the
            plot; loser of; losers here; biggest losers; the losers; fascist regime; nazi occupation; nazi era;
            nazi regime; under the nazis; liar liar; you're dead right; regret this
        """,
    },
    "de": {
        "abusive": """
            der letzte dreck:0.85; letzte dreck:0.8; blutsauger:0.7; gehören hier nicht her:0.75; haben hier
            nichts zu suchen:0.55; arschloch*:0.9; arschlöcher*:0.9; arschgeige*:0.8; arschgesicht*:0.9; leck
            mich:0.75; leckt mich:0.75; idiot:0.65; idioten:0.7; idiotin:0.7; vollidiot*:0.8; vollpfosten:0.75;
            vollhonk*:0.75; volltrottel*:0.8; wichser*:0.9; hurensohn*:0.95; hurensöhne*:0.95; hure:0.9;
            huren:0.85; schlampe*:0.9; größte schlampe:0.95; fotze*:0.95; scheiß*:0.2; scheiss*:0.2;
            scheißkerl*:0.85; scheißverein:0.65; scheißbeamte*:0.85; scheiß beamte*:0.8; scheiß ausländer*:0.95;
            drecksack:0.8; drecksäcke:0.8; drecksau:0.85; drecksäue:0.85; dreckskerl*:0.85; drecksausländer*:0.95;
            dreckspack:0.9; drecksverein:0.65; sau:0.3; alte sau:0.85; fette sau:0.95; saubande:0.7; schwein:0.4;
            schweine:0.5; ihr schweine:0.85; faule schweine:0.9; säcke:0.3; faule säcke:0.85; faules pack:0.85;
            faule hunde:0.85; faule bande:0.8; faulpelze:0.65; faulenzer:0.65; fauler sack:0.8; alter sack:0.7;
            sesselfurzer*:0.75; sesselpupser*:0.65; missgeburt*:0.9; fick dich:0.95; fickt euch:0.95; fick*:0.7;
            verpiss*:0.8; verpisst*:0.8; spast*:0.8; spasti*:0.8; mongo:0.8; mongos:0.8; behindert seid:0.75;
            behindert:0.3; seid ihr behindert:0.85; bist du behindert:0.85; abschaum:0.8; gesindel:0.75;
            gesocks:0.8; pack:0.3; korruptes pack:0.9; elendes pack:0.9; dieses pack:0.7; bande:0.2;
            verbrecherbande:0.8; diebesbande:0.75; lumpenpack:0.8; lump:0.7; lumpen:0.5; halunke*:0.65;
            gauner:0.6; ganoven:0.65; verbrecher:0.6; raubritter:0.65; abzocker:0.6; diebe:0.5; ihr diebe:0.75;
            lügner:0.65; lügnerin:0.65; lügenpack:0.85; lügenbande:0.8; betrüger:0.6; betrügerbande:0.75;
            schmarotzer*:0.75; parasit*:0.7; ungeziefer:0.6; halt die fresse:0.85; haltet die fresse:0.85;
            fresse:0.5; halt's maul:0.8; halt dein maul:0.85; haltet euer maul:0.85; maul halten:0.65; halts
            maul:0.8; untermensch*:1; dumm wie:0.7; zu dumm:0.6; zu blöd um:0.65; zu blöd zum:0.65; dummkopf:0.7;
            dummköpfe:0.75; dumme kuh:0.85; blöde kuh:0.85; blöde ziege:0.8; dumme gans:0.8; dumme sau:0.95; dumme
            nuss:0.7; ziege:0.4; zicke:0.7; kuh:0.2; hexe:0.5; so viel dummheit:0.65; dummheit:0.3; trottel:0.65;
            depp:0.65; deppen:0.7; vollkoffer:0.7; hornochse*:0.7; hirnlos*:0.7; ohne hirn:0.65; kein hirn:0.65;
            haben sie hirn:0.7; hirn auch:0.5; hirnamputiert*:0.85; hirntot*:0.65; geisteskrank*:0.65;
            geistig:0.2; geistig behindert:0.75; nicht ganz dicht:0.65; nicht alle tassen:0.65; blödmann:0.7;
            blödmänner:0.7; spinner:0.6; schwachkopf:0.75; schwachköpfe:0.75; vollspast*:0.9; armleuchter:0.65;
            flasche:0.2; flaschen seid:0.65; nichtsnutz*:0.7; versager:0.65; taugenichts*:0.7; penner:0.65;
            assi:0.65; assis:0.65; asis:0.65; asozial*:0.45; asoziales pack:0.9; kanake*:0.95; kanaken:0.95;
            neger:0.8; kameltreiber:0.95; ziegenficker:1; zigeuner:0.7; zigeunerpack:1; schwuchtel*:0.95; schwule
            sau:1; transe*:0.8; judensau:1; drecksjude*:1; gehört rausgeschmissen:0.7; gehören
            rausgeschmissen:0.7; ausländer raus:0.95; raus mit denen:0.65; raus mit dem pack:0.9; geh zurück
            wo:0.8; geht zurück wo:0.8; geht dahin zurück:0.75; zurück in euer land:0.85; zurück in ihr land:0.75;
            geht heim:0.4; abschieben die:0.6; alle abschieben:0.7; sonst machen wir das selber:0.7;
            vergasen:0.95; an die wand stell*:0.9; aufhängen sollte:0.9; gehört aufgehängt:0.95; gehört
            erschossen:0.95; nazi:0.7; nazis:0.75; faschist*:0.65; stasi:0.5; verrecke*:0.9; verreckt:0.6;
            krepier*:0.85; fahr zur hölle:0.85; fahrt zur hölle:0.85; zum teufel mit euch:0.65; bring dich um:1;
            bringe dich um:1; bringe euch um:1; bring euch um:1; bring sie um:0.9; mach dich fertig:0.85; mach
            euch fertig:0.85; mache euch fertig:0.85; mach dich kalt:1; weiß wo du wohnst:0.95; weiß wo er
            wohnt:0.85; weiß wo sie wohnen:0.9; weiß wo sie wohnt:0.85; weiß wo ihr wohnt:0.95; wissen wo du:0.9;
            wissen wo ihr:0.85; wir kriegen dich:0.9; wir finden dich:0.9; wir finden euch:0.9; ich finde
            dich:0.85; ich finde euch:0.85; breche ihm:0.9; brech ihm:0.9; breche ihr:0.75; brech dir:0.95; breche
            dir:0.95; breche euch:0.9; brich dir:0.6; schlag dich:0.85; schlage dich:0.85; schlag ihm:0.85;
            schlage ihm:0.85; schlag euch:0.85; hau dir:0.85; hau euch:0.85; hau dich:0.8; auf die fresse:0.9; in
            die fresse:0.9; aufs maul:0.85; stech dich:0.95; steche dich:0.95; stech euch:0.95; erschieß
            euch:0.95; erschieße euch:0.95; knall euch:0.95; knall dich:0.95; kugel in den:0.9; zünd euch:0.9;
            zünde euch:0.9; zünd das rathaus:0.9; fackel euch:0.9; fackle euch:0.9; jage euch in die luft:0.95;
            jag euch in die luft:0.95; werdet ihr büßen:0.75; wirst du büßen:0.8; werden sie büßen:0.7; warte auf
            dich:0.5; warte auf euch:0.4; lauer dir:0.85; lauere dir:0.85; lauer ihm:0.85
        """,
        "quoted": """
            nannte mich; nannte meine; hat mich; genannt; beschimpft; beschimpfte; schrie; brüllte; rief; sagte;
            gesagt; steht an; geschmiert; gesprüht; graffiti; geschrieben; wort; wörter; parole*; zitat; spruch;
            aufschrift; angebrüllt
        """,
        "-": """
            ich idiot; ich trottel; ich depp; bin ich blöd; ich bin so blöd; bin ein idiot; ich dummkopf; saudumme
            frage; dumme frage; dummheit von mir; scheiß ampel; scheiß laterne; eine flasche; flaschen; pack an;
            packen; pack die; pack das; pack ich; schwein gehabt; wildschwein*; schweine auf; fahrraddiebe; diebe
            haben; diebe sind; müllsäcke; gelbe säcke; säcke mit; säcke liegen; säcke stehen; gelben säcke; kuh
            auf; ziegen im; ziege im; ungeziefer im; ungeziefer in; durch ungeziefer; behindert den; behindert
            die; behindert das; behindert mich; behindert uns; behindert werden; behindert wird; behindert sehr;
            behindert und; bin behindert; ist behindert; schwer behindert; gehbehindert; verbrecher haben; brich
            dir nicht; warte auf euch; unkraut; bande von; auf banden
        """,
    },
    "tr": {
        "abusive": """
            rezil insanlar:0.75; rezil herif*:0.8; rezilsiniz:0.75; aptal*:0.65; salak*:0.7; gerizekalı*:0.8; geri
            zekalı*:0.8; geri zekâlı*:0.8; embesil*:0.8; beyinsiz*:0.75; kafasız*:0.65; dangalak*:0.75;
            mankafa*:0.7; ahmak*:0.7; budala*:0.65; hödük*:0.7; öküz*:0.7; eşek*:0.5; eşşek*:0.65; eşek
            herif*:0.85; eşekler:0.7; hayvan herif*:0.85; hayvanlar:0.3; şu hayvan*:0.65; ulan hayvan*:0.85;
            hayvansınız:0.85; hayvan oğlu:0.85; it herif*:0.85; itler:0.65; it oğlu:0.9; köpek herif*:0.85;
            köpekoğlu*:0.9; köpek soyu:0.9; domuz:0.5; domuzlar:0.6; dingil:0.65; kereste*:0.3; ayı:0.2; ayı
            herif*:0.8; maganda*:0.65; kıro*:0.65; şerefsiz*:0.9; namussuz*:0.8; haysiyetsiz*:0.85; ahlaksız*:0.6;
            karaktersiz*:0.7; terbiyesiz*:0.6; edepsiz*:0.6; utanmaz*:0.5; arsız*:0.55; yüzsüz*:0.55; alçak
            herif*:0.8; alçaklar:0.65; adi herif*:0.8; aşağılık*:0.75; pislik herif*:0.85; pislikler:0.7; pis
            herif*:0.8; pis kadın:0.8; pislik insan*:0.7; soysuz*:0.85; soytarı*:0.65; palyaço*:0.4;
            haramzade*:0.8; hırsızsınız:0.7; hırsızlar sizi:0.8; hırsız belediye:0.6; hırsız herif*:0.75;
            dolandırıcılar:0.6; yalancılar:0.65; yalancısınız:0.7; yalancı herif*:0.75; asalak*:0.75;
            parazit*:0.6; sülük*:0.5; tembel herif*:0.75; tembeller:0.6; beceriksizler:0.55; kansız*:0.6;
            vicdansız*:0.55; sürüsü:0.4; zekâlılar sürüsü:0.9; zekalılar sürüsü:0.9; it sürüsü:0.9; aptallar
            sürüsü:0.9; orospu*:0.95; fahişe*:0.85; kaltak*:0.9; sürtük*:0.9; kahpe*:0.9; pezevenk*:0.9;
            puşt*:0.9; piç*:0.85; siktir*:0.9; sikeyim:0.95; sikerim:0.95; sikik*:0.9; amına:0.95; amk:0.7;
            aq:0.5; mk:0.3; göt:0.6; götveren*:0.95; yavşak*:0.85; gavat*:0.9; ibne*:0.9; dönme:0.5; bok
            herif:0.85; bok yiyin:0.8; boktan herif*:0.8; defol:0.7; defolun:0.7; defolsun*:0.7; defolup:0.7;
            cehenneme git:0.7; cehennemin dibine:0.75; kapa çeneni:0.75; kes sesini:0.7; gebersin*:0.9;
            geberin:0.9; geber:0.9; geberesice*:0.85; allah belanızı:0.75; allah belanı:0.75; allah cezanızı:0.65;
            kahrol*:0.5; lanet herif*:0.8; pis arap*:0.95; pis suriyeli*:0.95; suriyeliler defol*:0.95; gemiye
            doldur*:0.75; ülkenize dönün:0.75; ülkelerine geri:0.55; ülkesine defol*:0.9; geldiğiniz yere:0.8;
            gavur*:0.65; yahudi köpek*:1; çingene*:0.6; nazi*:0.65; faşist*:0.65; okuma yazma bilen:0.65; bu
            kafayla:0.6; kafanız basmıyor:0.65; kafası basmaz:0.65; beyniniz yok:0.7; beyin yok:0.65; akıl
            hastası:0.65; ruh hastası:0.65; öldürürüm:0.95; öldüreceğim seni:1; öldürücem:0.95; seni öldür*:1;
            sizi öldür*:1; hepinizi öldür*:1; gebertirim:0.95; gebertece*:0.95; vururum seni:0.95; vururum
            sizi:0.95; evini biliyorum:0.95; evinizi biliyorum:0.95; evinizi biliyoruz:0.95; adresini
            biliyorum:0.85; adresinizi biliyor*:0.8; nerede oturduğun*:0.85; nerede yaşadığın*:0.85; seni
            bulurum:0.85; sizi bulurum:0.85; bulurum seni:0.85; bulurum sizi:0.85; sizi bulacağız:0.85;
            bacaklarını kır*:0.95; bacağını kır*:0.95; kollarını kır*:0.95; kolunu kır*:0.9; kafanı kır*:0.95;
            kafasını kır*:0.9; kafanızı kır*:0.95; ağzını burnunu:0.9; ağzınızı burnunuzu:0.9; kemiklerini
            kır*:0.95; yakarım orayı:0.85; belediyeyi yak*:0.85; binanızı yak*:0.85; yakarım:0.6; bıçaklarım:0.95;
            kapınızda bekle*:0.65; çıkışta bekliyorum:0.75; pişman ederim:0.7; canına oku*:0.7; canınızı
            yak*:0.85; ayağınızı denk al*:0.75; ayağını denk al:0.75; havaya uçur*:0.8
        """,
        "quoted": """
            dedi; diye bağırdı; diye bağırıyor; bağırdı; hakaret et*; küfür et*; küfretti; söyledi bana;
            yazmışlar; yazıyor; yazılmış; demiş; duvarda; bana dedi
        """,
        "-": """
            aptal gibi; ben aptal; ben salak; salak gibi; aptalca; salaklık ettim; aptallık ettim; sokak
            hayvanları; hayvanlar için; hayvan barınağı; hayvanları; it dalaşı; eşek arısı; eşek arıları; deniz
            kenarı; çingene pazarı; top sahası; top oyna*; domuz eti; yaban domuz*; domuzlar indi; yakarım diye;
            mum yakarım; parazit ses
        """,
    },
    "el": {
        "abusive": """
            ξεφτίλα:0.7; ξεφτίλες:0.75; ξεφτιλισμέν*:0.7; μαλάκα*:0.85; μαλάκες:0.85; μαλακισμέν*:0.9;
            μαλακία:0.2; μαλακίες:0.2; πουτάνα:0.9; πουτάνες:0.9; πουτανα:0.9; ηλίθιος:0.65; ηλίθιε:0.8;
            ηλίθιοι:0.7; ηλίθια:0.5; ηλίθιους:0.65; βλάκα:0.75; βλάκας:0.7; βλάκες:0.75; βλαμμέν*:0.75;
            ανόητ*:0.45; ανόητοι:0.65; κρετίν*:0.75; ηλίθιο:0.3; στόκος:0.65; στόκοι:0.7; ζώα:0.2; ζώον:0.65;
            είστε ζώα:0.85; ρε ζώα:0.85; γαϊδούρι:0.65; γαϊδούρια:0.65; γάιδαρε:0.8; γάιδαρος:0.5; γουρούνι:0.5;
            γουρούνια:0.6; σκυλιά:0.2; κοπρόσκυλ*:0.8; κοπρίτες:0.7; κοπρίτη:0.7; αγελάδα:0.2; χοντρή:0.5;
            καθάρμα*:0.8; κάθαρμα:0.8; καθίκι:0.8; καθίκια:0.8; αλήτες:0.6; αλήτη:0.65; αλήτης:0.5; λέρα:0.7;
            λέρες:0.7; απόβρασμα:0.85; αποβράσματα:0.85; σκουλήκι:0.6; σκουλήκια:0.5; κατακάθια:0.8;
            τσογλάνι:0.75; τσογλάνια:0.75; ρεμάλι:0.75; ρεμάλια:0.75; παλιάνθρωπ*:0.75; γελοίοι:0.65; γελοίε:0.75;
            γελοία υποκείμενα:0.9; υποκείμενα:0.65; υποκείμενο:0.6; κωλόπαιδ*:0.85; κωλόγερ*:0.85; παλιόγερ*:0.75;
            παλιόγρια:0.8; παλιογυναίκα:0.8; κλέφτες είστε:0.8; είστε κλέφτες:0.8; ρε κλέφτες:0.85;
            κλεφταράδες:0.7; απατεώνες:0.6; απατεώνας:0.6; ψεύτες:0.65; ψεύτη:0.65; ψεύτης:0.6; λαμόγια:0.7;
            λαμόγιο:0.7; τεμπέλη*:0.6; τεμπέληδες:0.65; άχρηστοι:0.65; άχρηστε:0.75; άχρηστος:0.6; άχρηστη:0.5;
            κηφήνες:0.75; κηφήνας:0.7; παράσιτα:0.75; παράσιτο:0.65; τζάμπα μάγκες:0.65; φτου σας:0.7; φτου
            σου:0.75; άντε γαμήσου:0.95; γαμήσου:0.95; γαμηθείτε:0.95; γαμημέν*:0.85; γαμώ το:0.4; γαμώ τη:0.4;
            γαμώ τα:0.4; γαμώτο:0.1; γαμώ τη μάνα:0.95; γαμώ την:0.5; αρχίδι:0.8; αρχίδια:0.6; μουνί:0.85;
            μουνιά:0.9; μουνόπανο:0.95; καριόλα:0.9; καριόλη*:0.9; καριόλης:0.9; πούστη:0.9; πούστης:0.9;
            πούστηδες:0.95; σκατά:0.2; σκατόψυχ*:0.85; σκατά στα μούτρα:0.8; σκατόφατσ*:0.9; σκατόγερ*:0.9;
            κόπανε:0.75; κόπανος:0.65; χαζοί:0.65; χαζέ:0.7; χαζή:0.5; χαζοβιόλα:0.7; καθυστερημέν*:0.6;
            διανοητικά:0.4; άντε πνίξου:0.85; άντε ψόφα:0.95; ψόφα:0.9; ψοφήστε:0.95; να ψοφήσ*:0.9; να
            πεθάνετε:0.9; να πεθάνεις:0.9; καρκίνο να:0.9; άι στο διάολο:0.65; άντε στο διάολο:0.7; στο
            διάολο:0.6; σκάσε:0.7; σκάστε:0.7; βούλωσ*:0.6; άντε χάσου:0.65; έξω οι λαθρ*:0.9; λαθρομετανάστ*:0.5;
            λαθραίοι:0.6; λάθρο:0.75; βρωμιάρ*:0.65; βρωμιάρηδες:0.75; πνίξτε τους:0.95; πνίξτε:0.6; έξω οι
            ξένοι:0.9; βρωμοαλβαν*:0.95; βρωμότουρκ*:0.95; παλιοαλβαν*:0.95; γύφτοι:0.6; γύφτε:0.85;
            παλιόγυφτ*:0.9; βρωμόγυφτ*:0.95; αράπη:0.75; αράπηδες:0.85; να γυρίσουν στη χώρα:0.65; να πάτε στη
            χώρα:0.75; στα τσακίδια:0.65; κρεμάλα:0.75; κρεμάλες:0.75; να τους κρεμάσ*:0.9; στον τοίχο:0.3;
            φασίστ*:0.65; ναζί:0.65; χούντα:0.3; ούτε τα γαϊδούρια:0.65; μυαλό κουκούτσι:0.7; δεν έχετε
            μυαλό:0.65; έχετε μυαλό:0.4; θα σε σκοτώσω:1; θα σας σκοτώσω:1; θα τον σκοτώσω:0.9; θα τη σκοτώσω:0.9;
            ξέρω πού μένεις:0.95; ξέρω που μένεις:0.95; ξέρω πού μένετε:0.95; ξέρω που μένετε:0.95; ξέρω πού
            μένει:0.85; ξέρω που μένει:0.85; ξέρουμε πού μένε*:0.9; ξέρουμε που μένε*:0.9; θα σε βρω:0.7; θα σας
            βρω:0.5; θα σε βρούμε:0.8; θα σας βρούμε:0.75; θα τον περιμένω:0.65; τον περιμένω έξω:0.75; θα σε
            περιμένω:0.6; με το λοστό:0.65; με λοστό:0.65; θα σας κάψω:0.95; θα σε κάψω:0.95; θα κάψω το
            δημαρχείο:0.95; θα το κάψω:0.75; θα σας τινάξω:0.9; θα σου σπάσω:0.9; θα σας σπάσω:0.9; θα του
            σπάσω:0.85; θα της σπάσω:0.85; θα σε σφάξω:1; θα σας σφάξω:1; θα σε δείρω:0.9; θα σε γδάρω:0.95; θα
            χυθεί αίμα:0.85; να φυλάγεσαι:0.75; να φυλάγεστε:0.75; θα κλάψουν μανούλες:0.7; malaka:0.8;
            malakes:0.8; vlakes:0.75; hlithioi:0.7; ilithioi:0.7; poutana:0.85; poustis:0.9
        """,
        "quoted": """
            με είπε; με αποκάλεσε; μου είπε; φώναξε; φώναζε; έγραψαν; γράφει; γραμμένο; σύνθημα; συνθήματα; με
            έβρισε; με έβριζε; έβρισε; βρίζει; βρίζουν; λέξη
        """,
        "-": """
            είμαι βλάκας; εγώ ο βλάκας; εγώ ο ηλίθιος; σαν ηλίθιος; σαν βλάκας; ηλίθια ερώτηση; ηλίθιο φανάρι;
            άχρηστα πράγματα; άχρηστα αντικείμενα; πού θα σας βρω; πώς θα σας βρω; θα σας βρω στο; θα σας βρω
            στην; αδέσποτα σκυλιά; τα σκυλιά; ζώα συντροφιάς; αδέσποτα ζώα; γουρούνια στο; στον τοίχο
        """,
    },
    "fr": {
        "abusive": """
            connard*:0.9; connasse*:0.9; con:0.5; cons:0.6; bande de cons:0.9; salope*:0.9; salaud*:0.85;
            salopard*:0.85; ordure*:0.4; espèce d'ordure:0.9; raclure*:0.8; pute*:0.85; fils de pute:0.95;
            putain:0.2; merde:0.2; enculé*:0.95; abruti*:0.75; imbécile*:0.65; crétin*:0.7; débile*:0.65;
            idiot*:0.5; bande d'idiots:0.8; bande d'incapables:0.65; bande de voleurs:0.75; voleurs:0.4;
            menteur*:0.6; fainéant*:0.65; feignant*:0.65; parasite*:0.65; vermine:0.7; racaille*:0.65;
            attardé*:0.75; mongol*:0.8; sale arabe*:1; sales arabes:1; bougnoule*:1; nègre*:0.9; pédé*:0.9; sale
            juif*:1; youpin*:1; retourne dans ton pays:0.9; retournez dans votre pays:0.9; rentrez chez vous:0.6;
            dehors les étrangers:0.9; ta gueule:0.8; vos gueules:0.8; ferme la:0.5; va te faire:0.75; allez vous
            faire:0.7; nique ta:0.95; crève:0.75; crevez:0.8; je vais te tuer:1; je vais vous tuer:1; vais le
            tuer:0.9; sais où tu habites:0.95; sais où vous habitez:0.95; sais où il habite:0.85; on va te
            retrouver:0.9; vous retrouverai:0.85; casser la gueule:0.85; péter la gueule:0.9; je vais brûler
            votre:0.9; nazi*:0.7; facho*:0.65
        """,
        "quoted": """
            m'a traité*; m'a appelé*; a crié; a dit; insulté*; tag*; écrit; graffiti*
        """,
        "-": """
            jeu de con; idiot de ma part; je suis un idiot; ordures ménagères; les ordures; ordures; pneu crevé;
            des voleurs ont; pot de vin
        """,
    },
    "es": {
        "abusive": """
            cabrón*:0.85; cabrones:0.85; gilipollas:0.85; hijo de puta:0.95; hijos de puta:0.95; hijoputa*:0.95;
            puta:0.65; putas:0.65; zorra*:0.8; guarra:0.75; mierda:0.2; sois una mierda:0.8; pedazo de mierda:0.9;
            imbécil*:0.7; idiota*:0.65; estúpid*:0.6; subnormal*:0.85; retrasad* mental*:0.85; mongol*:0.8;
            tonto*:0.5; payasos:0.6; inútiles:0.6; vagos:0.6; vagos de mierda:0.9; ladrones:0.4; sois unos
            ladrones:0.8; panda de:0.4; panda de ladrones:0.85; panda de inútiles:0.8; mentiros*:0.6;
            sinvergüenza*:0.65; parásito*:0.65; escoria:0.8; basura humana:0.9; chusma:0.65; rata*:0.2;
            maricón*:0.9; maricones:0.95; sudaca*:0.95; moro de mierda:1; moros de mierda:1; negro de mierda:1;
            panchito*:0.9; vete a tu país:0.9; volved a vuestro país:0.85; fuera inmigrantes:0.85; te voy a
            matar:1; os voy a matar:1; lo voy a matar:0.9; voy a mataros:1; sé dónde vives:0.95; sé dónde
            viven:0.95; sé dónde vive:0.85; sabemos dónde vive*:0.9; te vamos a encontrar:0.9; partir la
            cara:0.85; romper las piernas:0.9; partir las piernas:0.9; quemar el ayuntamiento:0.9; ojalá te
            mueras:1; ojalá os muráis:1; muérete:0.95; vete a la mierda:0.8; iros a la mierda:0.85; que te
            jodan:0.85; que os jodan:0.85; cállate:0.5; fascista*:0.6; nazi*:0.7
        """,
        "quoted": """
            me llamó; me ha llamado; me llamaron; gritó; me dijo; insultó; pintada*; escrito
        """,
        "-": """
            soy idiota; soy tonto; qué tonto soy; ladrones han; unos ladrones entraron
        """,
    },
    "it": {
        "abusive": """
            stronz*:0.85; coglion*:0.85; puttana:0.85; figlio di puttana:0.95; figli di puttana:0.95; troia:0.9;
            vaffanculo:0.9; merda:0.2; pezzo di merda:0.9; pezzi di merda:0.9; idiot*:0.65; imbecill*:0.7;
            cretin*:0.7; deficient*:0.75; ritardat*:0.75; mongoloid*:0.85; stupid*:0.5; bastard*:0.75; ladri:0.4;
            siete dei ladri:0.8; branco di:0.4; branco di idioti:0.85; buffoni:0.65; pagliacci:0.65; bugiard*:0.6;
            fannullon*:0.65; parassit*:0.65; feccia:0.8; schifosi:0.65; frocio*:0.95; froci:0.95; negro:0.8;
            negri:0.85; terrone*:0.75; zingar* di merda:1; tornate al vostro paese:0.85; torna al tuo paese:0.9;
            ti ammazzo:1; vi ammazzo:1; lo ammazzo:0.85; ti uccido:1; vi uccido:1; so dove abiti:0.95; so dove
            abitate:0.95; so dove abita:0.85; sappiamo dove:0.7; ti spacco:0.9; vi spacco:0.9; spacco la
            faccia:0.95; spezzo le gambe:0.95; brucio il comune:0.9; crepa:0.6; crepate:0.9; devi morire:0.95;
            muori:0.8; fascist*:0.6; nazist*:0.6
        """,
        "quoted": """
            mi ha chiamato; mi ha dato; ha urlato; ha detto; scritta; scritte; insultat*
        """,
        "-": """
            sono un idiota; che stupido sono; una crepa; crepa nel; crepa nella; ladri hanno
        """,
    },
    "pl": {
        "abusive": """
            kurwa:0.4; kurwy:0.8; skurwysyn*:0.95; skurwiel*:0.95; chuj:0.7; chuje:0.85; chujów:0.85; ch*j:0.7;
            debil:0.75; debile:0.8; debili:0.8; idiot*:0.65; kretyn*:0.75; imbecyl*:0.75; głupk*:0.65; głupek:0.7;
            matoł*:0.7; baran*:0.4; bęcwał*:0.7; pierdol się:0.9; pierdolcie się:0.9; pierdolon*:0.6;
            spierdalaj*:0.9; wypierdalaj*:0.9; jebać was:0.95; jebane:0.5; jebani:0.85; jebany:0.6; suka:0.75;
            dziwka:0.9; szmata:0.6; szmaty:0.5; gnoje:0.8; gnój:0.4; gnoju:0.85; śmiecie:0.2; złodzieje:0.4;
            jesteście złodziejami:0.8; banda:0.3; banda złodziei:0.85; banda idiotów:0.9; nieroby:0.7;
            nierób:0.65; darmozjad*:0.65; pasożyt*:0.65; kłamc*:0.6; oszuści:0.6; bydło:0.75; hołota:0.7;
            ciapat*:0.95; brudas*:0.75; pedał*:0.5; pedały:0.6; pedale:0.85; żydzie:0.7; wracajcie do siebie:0.75;
            wracaj do siebie:0.8; zdechnij:0.95; zdychaj:0.95; zabiję cię:1; zabiję was:1; wiem gdzie
            mieszkasz:0.95; wiem gdzie mieszkacie:0.95; wiem gdzie mieszka:0.85; znajdę cię:0.9; znajdziemy
            cię:0.9; połamię:0.85; spalę was:0.95; spalę urząd:0.9; faszyst*:0.6; nazi*:0.7; zamknij się:0.6;
            zamknij mordę:0.85
        """,
        "quoted": """
            nazwał mnie; nazwała mnie; krzyczał; powiedział; wyzwał*; napis*; graffiti
        """,
        "-": """
            jestem idiotą; pedał hamulca; pedały rowerowe; pedały; banda wandali; złodzieje ukradli
        """,
    },
    "pt": {
        "abusive": """
            filho da puta:0.95; filhos da puta:0.95; puta:0.75; putas:0.75; merda:0.2; pedaço de merda:0.9;
            caralho:0.3; idiota*:0.65; imbecil:0.7; imbecis:0.75; otário*:0.7; burro:0.5; burros:0.6; bando de
            burros:0.85; bando de:0.3; bando de ladrões:0.85; bando de incompetentes:0.65; estúpid*:0.55;
            retardad*:0.8; mongoloide*:0.85; palhaços:0.6; ladrões:0.4; são uns ladrões:0.8; mentiros*:0.6;
            preguiços*:0.55; parasita*:0.65; escumalha:0.85; lixo humano:0.9; cabrão:0.85; cabrões:0.85; vaca:0.4;
            vadia:0.85; paneleiro*:0.9; viado*:0.85; preto de merda:1; macaco*:0.4; volta para a tua terra:0.9;
            voltem para a vossa terra:0.85; vou te matar:1; vou matar te:1; vou vos matar:1; sei onde moras:0.95;
            sei onde você mora:0.95; sei onde mora:0.85; sabemos onde mora*:0.9; vou te encontrar:0.85; partir a
            cara:0.85; partir as pernas:0.9; vou queimar a câmara:0.9; vai te foder:0.9; vão se foder:0.9; vai à
            merda:0.8; morre:0.6; morram:0.85; cala a boca:0.65; fascista*:0.6; nazi*:0.7
        """,
        "quoted": """
            me chamou; chamou me; gritou; disse; insultou; escrito; pichação
        """,
        "-": """
            sou idiota; que burro sou; macaco no; vaca na
        """,
    },
    "ar": {
        "abusive": """
            كلب:0.6; كلاب:0.65; يا كلب:0.9; يا كلاب:0.9; حمار:0.6; حمير:0.7; يا حمار:0.85; يا حمير:0.9; غبي:0.65;
            أغبياء:0.7; اغبياء:0.7; أحمق:0.65; حمقى:0.7; متخلف:0.7; متخلفين:0.75; متخلفون:0.75; خنزير:0.75;
            خنازير:0.8; شرموطة:0.95; عاهرة:0.9; ابن العاهرة:0.95; ابن الكلب:0.9; أولاد الكلب:0.95; حقير:0.75;
            حقراء:0.8; حثالة:0.85; قذرين:0.6; أنذال:0.75; لصوص أنتم:0.8; أنتم لصوص:0.8; كذابين:0.65; كذابون:0.65;
            كاذبون:0.6; سأقتلك:1; سأقتلكم:1; سأقتله:0.9; أعرف أين تسكن:0.95; أعرف أين تعيش:0.95; نعرف أين
            تسكن:0.95; سأجدك:0.85; سأحرق مكتبكم:0.95; سأحرق البلدية:0.95; سأكسر:0.7; اخرس:0.7; لعنة الله
            عليكم:0.75; الله يلعنكم:0.75; موتوا:0.85; عودوا إلى بلادكم:0.85; ارجعوا إلى بلادكم:0.85
        """,
        "quoted": """
            قال لي; ناداني; صرخ; شتمني; مكتوب
        """,
        "-": """
            كلاب ضالة; كلاب الشوارع; الكلاب الضالة; كلب ضال; كلب في; كلبي
        """,
    },
}

"""English: insults, threats and hatred aimed at somebody."""

EN = {
    "abusive": """
        useless cretins:0.9; needs a slap:0.75; deserves a slap:0.75; chokes on:0.7; hope he chokes:0.85; a bunch of
        useless:0.65; dregs:0.65; don't belong in this country:0.85; fuck you:0.95; fuck off:0.9; fuck
        yourself:0.95; fuck yourselves:0.95; fucking idiot*:0.9; fucking:0.3; fuck:0.4; fuckwit*:0.9; fucker*:0.85;
        motherfuck*:0.9; clusterfuck:0.2; shitheads:0.85; shithead:0.85; shit for brains:0.9; pieces of shit:0.9;
        piece of shit:0.75; full of shit:0.7; bullshit:0.2; asshole*:0.9; arsehole*:0.9; arse:0.2; bastard:0.75;
        bastards:0.75; bitch:0.8; bitches:0.8; cunt*:0.95; idiot:0.65; idiots:0.7; village idiots:0.85; moron:0.75;
        morons:0.75; moronic:0.4; imbecile*:0.75; cretin*:0.75; halfwit*:0.75; half wit*:0.75; nitwit*:0.7;
        dimwit*:0.7; dunce*:0.65; numpty:0.65; numpties:0.65; muppets:0.65; muppet:0.65; clowns:0.6; bunch of
        clowns:0.75; buffoon*:0.7; simpleton*:0.7; thick as:0.65; thickos:0.75; brain dead:0.7; braindead:0.7;
        brainless:0.7; no brain:0.65; have a brain:0.6; half a brain:0.65; share one brain:0.8; brain cell:0.7;
        brain cells:0.7; iq of:0.7; mentally deficient:0.85; mentally retarded:0.9; retard*:0.85; spastic*:0.85;
        spaz:0.85; mong:0.85; dickhead*:0.85; dick:0.6; dicks:0.6; prick:0.8; pricks:0.8; knob:0.5; knobhead*:0.85;
        bellend*:0.85; tosser*:0.8; wanker*:0.85; twat*:0.85; git:0.5; gits:0.6; pillock*:0.7; plonker*:0.65;
        jerk:0.6; jerks:0.65; loser:0.65; losers:0.65; scumbag*:0.85; scum:0.75; thieving scum:0.95; dirtbag*:0.8;
        sleazebag*:0.8; lowlife*:0.75; lowlives:0.75; filth:0.5; vermin:0.65; cockroach*:0.3; parasite*:0.65;
        leeches:0.65; leech:0.6; maggots:0.4; pigs:0.6; fat pig:0.9; you pig:0.85; lazy pig*:0.85; cow:0.3; stupid
        cow:0.85; silly cow:0.75; fat cow:0.9; dead cow:0.75; brain dead cow:0.9; old hag:0.85; hag:0.7; old
        bag:0.75; stuck up:0.6; nasty piece of work:0.75; little madam:0.65; stuck up little:0.75; nasty
        little:0.65; liar:0.6; liars:0.65; lying:0.2; lying bastards:0.9; lying scum:0.95; lying thieves:0.85; lazy
        liars:0.85; thieves:0.6; you thieves:0.8; thieving:0.6; crooks:0.65; crook:0.6; con artists:0.6; bunch
        of:0.2; shower of:0.4; lazy sods:0.8; lazy bastards:0.9; lazy gits:0.8; lazy bunch:0.65; lazy arses:0.85;
        lazy good for nothing*:0.85; good for nothing*:0.7; waste of space:0.75; waste of oxygen:0.85; waste of
        skin:0.9; useless lot:0.65; useless bunch:0.7; useless morons:0.85; useless idiots:0.85; jobsworth*:0.6;
        spineless:0.65; gutless:0.65; corrupt bastards:0.9; corrupt lot:0.65; nazi:0.7; nazis:0.75; little
        hitler*:0.75; fascist*:0.65; go to hell:0.7; rot in hell:0.9; burn in hell:0.9; drop dead:0.85; hope you
        die:1; hope you all die:1; hope you get cancer:1; hope you rot:0.95; hope your:0.3; kill yourself:1; kill
        yourselves:1; kys:0.95; neck yourself:1; piss off:0.7; sod off:0.65; bugger off:0.6; get lost:0.6; shut
        up:0.6; shut your:0.7; screw you:0.75; up yours:0.75; stupid:0.4; you stupid:0.75; stupid people:0.7; stupid
        woman:0.8; stupid man:0.75; dumb:0.4; dumbass*:0.8; dumb as:0.65; are you stupid:0.75; are you all
        stupid:0.85; are you thick:0.8; are you blind:0.6; are you deaf:0.6; go back to your:0.8; go back to
        where:0.85; back to where they:0.75; send them back:0.65; send them all back:0.8; send them all home:0.75;
        so called refugees:0.65; subhuman*:0.95; animals the lot:0.8; like animals:0.5; savages:0.75; paki:0.95;
        pakis:0.95; nigger*:1; nigga*:0.8; chink:0.9; chinks:0.95; gyppo*:0.95; pikey*:0.95; gypsy scum:1; dirty
        foreigners:0.9; bloody foreigners:0.75; filthy foreigners:0.95; dirty immigrants:0.9; faggot*:0.95;
        fag:0.85; fags:0.9; dyke:0.4; tranny:0.9; towelhead*:0.95; raghead*:0.95; whore*:0.9; slut*:0.9; slag:0.75;
        skank:0.85; perv:0.65; nonce*:0.8; disgusting people:0.7; disgusting excuse:0.75; excuse for a human:0.85;
        sorry excuse for:0.6; shouldn't be let near:0.65; shouldn't be allowed near:0.6; should be shot:0.9; should
        be hanged:0.9; should be hung:0.9; deserve to be:0.3; deserves to die:0.95; deserve to die:0.95; deserve a
        bullet:0.95; string them up:0.9; gas them:0.95; i will kill:0.95; i'll kill:0.9; ill kill you:0.95; kill
        you:0.9; gonna kill you:1; kill you all:1; know where you live:0.95; know where he lives:0.85; know where
        she lives:0.85; know where they live:0.8; know where your kids:0.95; know what car you:0.85; know what time
        you:0.75; know your route:0.8; his route worked out:0.85; her route worked out:0.85; got his route:0.8; next
        time he won't:0.65; next time she won't:0.65; we'll find you:0.85; i'll find you:0.85; will find you
        and:0.85; find out where you live:0.95; coming for you:0.8; come for you:0.7; come and get you:0.8; watch
        your back:0.85; watch his back:0.85; watch her back:0.85; burn your:0.7; burn the place down:0.85; burn down
        the town hall:0.9; burn the town hall:0.9; burn it down:0.6; blow you:0.6; blow up your:0.8; shoot you:0.9;
        shoot the lot:0.9; stab you:0.95; slit your:0.95; break your legs:0.95; break your neck:0.95; break his
        legs:0.9; break his arms:0.9; smash your face:0.95; smash his face:0.9; smash your head:0.95; beat you
        up:0.9; beat the crap:0.85; put you in hospital:0.95; put you in the ground:0.95; put a bullet:0.95; brick
        through your:0.95; you're dead:0.75; dead meat:0.85; get what's coming:0.75; get whats coming:0.75; regret
        this:0.5; you will regret:0.6; wait for you outside:0.8; waiting for you outside:0.8; waste of air:0.85;
        half brained:0.75; dense:0.2; born this dense:0.8; born this stupid:0.9; bone idle:0.6; bone idle
        slugs:0.85; slugs:0.4; sluggards:0.6; old trout:0.75; ugly old:0.7; ugly cow:0.9; manners of a:0.5; breed
        like:0.8; breed like rats:0.95; ship them out:0.75; ship them home:0.8; ship the lot of them:0.85; deport
        the lot:0.8; the lot of them back:0.75; back in the kitchen:0.8; back to the kitchen:0.8; poofs:0.9;
        poof:0.85; queers:0.7; perverts:0.7; pervert:0.65; sick perverts:0.9; burn their:0.8; all thieves:0.65;
        every single one of them:0.2; plague:0.3; are a plague:0.85; a cancer on:0.8; are a cancer:0.75; cancer on
        this:0.85; inbred*:0.85; feral scum:0.95; feral:0.4; deranged bastard:0.85; toad:0.6; lying toad:0.85; lying
        snake:0.8; two faced:0.6; snake:0.3; slimeball*:0.8; slimy:0.5; bottom feeder*:0.75; crawl back under:0.75;
        under your rock:0.7; jumped up:0.6; parking nazi*:0.75; little hitler:0.75; gormless:0.65; pen pusher*:0.4;
        pathetic little man:0.75; pathetic little:0.65; pathetic excuse:0.75; chimp:0.6; a chimp could:0.75; a
        monkey could:0.65; trained monkey:0.7; dropped on their head:0.75; dropped on his head:0.75; dropped on your
        head:0.85; dropped as a baby:0.85; did mummy:0.65; mummy write:0.65; thicko:0.75; daft bint:0.85; bint:0.75;
        daft cow:0.8; shut your gob:0.8; shut your face:0.8; shut it:0.4; goat shagger*:1; shaggers:0.7; ruin your
        own country:0.85; scroungers:0.6; disabled scrounger*:0.85; benefit scrounger*:0.65; smelly tramp:0.75;
        disgusting animal:0.8; filthy rats:0.85; filthy rat:0.85; bribed to the:0.7; on the take:0.5; travellers are
        thieves:0.9; gypsies are:0.6; blacks:0.5; the blacks:0.75; jews own:0.85; jews control:0.9; greedy jews:1;
        muslims out:0.95; foreigners out:0.9; get out of our country:0.85; not welcome here:0.4; hijabs:0.4; have no
        place here:0.7; bring a bat:0.9; bringing a bat:0.9; bring a knife:0.95; bringing a knife:0.95; bring a
        gun:1; set the dogs on:0.8; goes home in a bag:0.95; home in a body bag:0.95; ends up in a wheelchair:0.9;
        end up in a wheelchair:0.85; end up in hospital:0.4; what a windscreen feels:0.85; know which school:0.75;
        know what school:0.75; i have the names:0.65; got your names:0.75; tick tock:0.6; tick tock councillor:0.85;
        nice house by the way:0.75; i know her car:0.75; i know his car:0.75; know your car:0.75; parked opposite
        your office:0.65; without the glass:0.5; no glass between us:0.7; hope your brakes:0.85; brakes fail:0.75;
        face like a:0.65; smells like a:0.3; pea brain*:0.75; pea brained:0.75; birdbrain*:0.65; airhead*:0.65;
        blockhead*:0.7; bonehead*:0.7; dipstick*:0.65; dolt*:0.65; nincompoop*:0.65; ignoramus*:0.65; turd*:0.7;
        gobshite*:0.85; shitbag*:0.85; douchebag*:0.8; douche:0.65; scrote*:0.75; sewer rat*:0.8; leech on:0.65;
        bloodsucker*:0.7; snowflakes:0.5; two brain cells:0.75; not a brain:0.65; room temperature iq:0.8;
        intelligence of a:0.65; brains of a:0.65; brain of a:0.65; monkeys could:0.65; trained by monkeys:0.7; clown
        running:0.65; run by clowns:0.75; run by monkeys:0.8; run by idiots:0.85; stick a knife in:0.95; knife in
        her:0.85; knife in him:0.85
    """,
    "quoted": """
        called me; called my; called him; called her; calling me; calls me; shouted at; shouting; shouts; yelled;
        yelling; yells; said to me; told me i; told my; says; wrote on; written on; sprayed; spray painted; painted
        on; graffiti; daubed; slur; slurs; the word; the words; reads; sign saying; quote; scrawled; heard him call;
        calling her; calling him; calling my; calls my; told me i was; described me as; recorded; painted; daubed
        on; sprayed on; scribbled; threatened me; they shout; calling us; called us
    """,
    "-": """
        what an idiot i; i'm an idiot; im an idiot; i am an idiot; like an idiot; feel like an idiot; idiot proof;
        felt stupid; feel stupid; stupid of me; my stupid; stupid question; stupid bin; stupid machine; stupid
        website; stupid app; stupid form; stupid rule*; stupid light*; stupid system; stupid sign*; stupid hole;
        stupid thing; stupid idea; stupid parking; stupid dog; dumb question; i'm thick; spotted dick; dick van;
        moby dick; bloody bin; jerk chicken; jerk reaction; dirty old; pigs can fly; guinea pigs; pigs on; pigs in;
        cows in; cow parsley; cow on; holy cow; cash cow; a cow; the cow; cow patty; sacred cow; wild animals; of
        cows; scum on; scum in; soap scum; pond scum; vermin in; vermin control; vermin problem; vermin problems;
        rats and vermin; vermin around; vermin behind; parasites in; head lice; leeches in; bike thieves; thieves
        have; thieves stole; thieves broke; thieves are; thieves took; filth on; filth in; the filth; filth and;
        door knob; knob of; bin bag; lying in; lying on; lying around; lying about; lying there; lying next; lying
        across; clowns at; clown show; slag heap; get lost in; post get lost; get lost on; bag lady; hope your; git
        repository; could shut up; shut up shop; jewish; burn your rubbish; burn your garden; burn your waste; burn
        your own; burn your mouth; burn your feet; burn it down to; where do i find you; like animals; half a brain
        cell of mine; lose the plot; loser of; losers here; biggest losers; the losers; fascist regime; nazi
        occupation; nazi era; nazi regime; under the nazis; liar liar; you're dead right; regret this; cancer
        patient*; cancer screening; cancer treatment; has cancer; had cancer; the plague doctor; bubonic; snake in
        the; snakes in; toads on; toad crossing; toads; slugs in; slugs on; slug pellets; slugs are eating; dense
        fog; dense traffic; dense hedge; dense bushes; too dense; the monkey enclosure; shut it down; shut it off;
        shut it at; feral cat*; feral pigeon*; sewer rats in; rats in the sewer; black bags; blacks and; the black
        bin; the blacks road; turds on; turd on; dog turd*; turds in; i'm such an idiot; such an idiot i; stuck up
        on; stuck up a; stuck up in; stuck up there
    """,
}

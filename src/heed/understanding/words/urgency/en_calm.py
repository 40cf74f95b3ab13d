"""English: what is over, feared or only told of, and what only looks like danger."""

EN_CALM = {
    "calm": """
        what would happen; would happen if; if there ever; hypothetical*; is there a plan; yesterday; last week;
        last month; last year; last night's; last summer; last weekend; years ago; year ago; months ago; weeks ago;
        month ago; week ago; days ago; the other day; back in; in the past; used to; once had; put out;
        extinguished; already out; is out now; was put out; under control; all over now; it's over; it is over now;
        recovered; recovering; back home; safe now; is fine now; saved him; saved her; saved us; saved my; survived;
        insurance; insured; insurer; claim; claims; compensation; liable; liability; reimbursement; what if; in case
        of; in the event; if there is a fire; if there was a fire; if there were; were to; if there's ever; if a
        fire; should there be; before someone; before somebody; before anyone; before a child; before there's;
        before there is; before something; one day; some day; someday; sooner or later; waiting to happen; could
        happen; might happen; prevent; prevention; hasn't happened; nothing has happened; permit; licence; rule;
        rules; regulations; policy; allowed; risk assessment; next week; next month; next year; next saturday;
        plans; planned; hats off; well done; grateful; false alarm; resolved; fixed now; last month's; last year's;
        was dealt with; back in our; home again; is home now; everyone is fine; everyone's fine; no harm done;
        nobody hurt; nothing dangerous; not urgent; no rush; when your crew is passing; voluntary; would be handy;
        grant for; subsidy; is there a number; open day; long ago; once fell
    """,
    "told": """
        drill; drills; fire drill; exercise; rehearsal; training; course; workshop; first aid; simulation; test of;
        siren test; monthly test; the news; newspaper; on the news; headline*; article; read about; read in; book;
        novel; series; documentary; a film; the film; a movie; the movie; netflix; tv; television; play about;
        theatre; exhibition; history; historical; museum about; anniversary; memorial; commemorat*; barbecue*; bbq*;
        barbie; fire pit; firepit; bonfire*; campfire; log burner; wood burner; fireplace; fireworks; sparkler*;
        wicker man; candle*; incense; halloween; video game; gas meter; meter reading; smart meter; match; football;
        concert; song; lyrics; joke; lol; haha; lmao; my diet; hot sauce; curry; project about; doing a project;
        book club; thriller; demonstration; dummy; open day; evacuation drill; in stitches; reading about; podcast;
        leaflet; poster*; prevention; awareness; suicide prevention; fire safety; safety report; licence for;
        license for; smoke control; barbecue; house prices; economy; gas prices; petrol prices; is home now; home
        now moaning; back home now; back home and; home and recovering; recovering at home; made a full recovery;
        still tells it; teaching kids; teach kids; teach children; what to do when; what to do if; receipts
        enclosed; receipts attached; invoices attached; after the ... fire; after the fire; after last year's;
        asbestos in the old; online by a; where do i report; sign says it's harmless; says it's harmless; harmless;
        this morning it's dry; dry and open; in his stove; since spring; lecture on; lecture about; talk on;
        seminar; information evening; sign up for; battery; batteries
    """,
    "-": """
        people drinking; drinking on; caught the sun; sun in; fire hydrant*; fire station; fire department; fire
        brigade; fire service; fire lane; fire truck*; fire engine*; fire fighter*; fire door*; fire exit*; fire
        extinguisher*; fire insurance; fire regulations; fire risk; fire hazard; fireworks; fire officer; fire
        certificate; under fire; fire in his belly; line of fire; fire away; fire him; fire her; fire them; fire
        everyone; fire whoever; fire the; fire your; you're fired; catch fire:0.01; sale fire; fire sale; fire
        escape; fire safety; fire sauce; no fire; on fire today; on fire lately; is on fire with; team is on fire;
        set the world on fire; fire emoji; photo shoot*; screenshot; flu shot; hot shot; big shot; long shot; best
        shot; give it a shot; booster shot; tennis shot; slam dunk; no danger; glue gun; nail gun; speed gun; jumped
        the gun; jump the gun; top gun; burning question*; burning issue*; burning desire; burning calories; burning
        money; burning through; burning a hole; burning up; lights burning; light burning; lamp burning; light is
        burning; lamp is burning; lights are burning; lamps burning; burning all day; burning day and night;
        sunburn; crash course; crash diet; poison ivy; dead body of work; danger of losing; system crash*; app
        crash*; website crash*; site crash*; page crash*; app keeps crash*; website keeps crash*; crashed again;
        browser crash*; app crashed; website crashed; site crashed; the crash; keeps crashing; crashes every;
        crashes when; crash of; until a child; until someone; until somebody; until a kid; gets hurt; get hurt;
        getting hurt; killing me; killing our; killing the; killing my; kills our; kills the; kills me; killed me;
        dying to; to die for; died laughing; dying of laughter; dying laughing; die laughing; laugh* ... die; nearly
        died; almost died; bored to death; scared to death; sick to death; freeze to death; frozen to death; death
        by; dead end; dead tree*; dead fish; dead bird*; dead rat*; dead cat; dead leaves; dead leaf; dead fox; dead
        pigeon*; dead on; dead easy; dead slow; dead battery; dead zone; dead spot; dead link; dead seagull; dead
        hedgehog; drop dead gorgeous; kill time; kill for; kill for a; killer; would kill for; nothing to kill; weed
        kill*; overkill; bloodbath; in cold blood; blood donation; blood test; blood boil*; bloody; makes my blood;
        heart attack at; gave me a heart attack; giving me a heart attack; nearly had a heart attack; heart stops;
        toxic atmosphere; toxic culture; toxic attitude; bomb site; bombsite; looks like a bomb; like a bomb; bath
        bomb; cost a bomb; costs a bomb; photo bomb; time bomb; bomb hit; bombed out; smoke free; no smoking; smoke
        break; smoking; smoke shop; up in smoke; smoke and mirrors; exploding costs; explosion of; explosion in; my
        head explode*; head is about to explode; i'll explode; i'm going to explode; choking on fumes; choking the;
        choke on; drowning in; drowned in paper*; drown in; drowned out; collapsed with laughter; collapse laughing;
        collapse of the; house arrest; passed out flyers; passed out leaflets; strangling our; strangling local;
        strangling business; drowning in letters; drowning in paperwork; drowning in debt; drowning in forms;
        swallowed my card; swallowed my money; swallowed my coin*; swallowed my ticket; lost my job; lost my mother;
        lost my father; lost my husband; lost my wife; lost my house; lost my home; lost my appetite; smashed the;
        strangles; strangling the; gas station; gas bill; gas prices; gas money; gas boiler; gas meter; gas powered;
        smell of freshly; smoke detector*; smoke detectors; gas guzzler; knife and fork; flood of; flooded with;
        floods of tears; flooded by; flood defence*; flood risk; flood warning leaflet; flooding back; water main*
        works; stop sign at; across the street from; across the road from; just across the; hit the nail; hit by the
        tax; hit by a fine; stuck in traffic; stuck in a queue; stuck in the queue; stuck on hold; down the road;
        down the street; up the road; off the road; on the road to; out on; road map; hole in the budget; hole in
        the wall; hole in my pocket; find you helpful; find you very; find your; find you a; find you on; find you
        the; break your promise*; break your own; break your word; break your heart; beat you to; beat the; burn
        your tongue; shoot yourself in the foot; shoot me an email; shoot you an email; shoot us; blow up in; will
        come for you to; when will you; come for your; not seen any; haven't seen any; lost my passport; lost my
        card; lost my licence; lost my keys; lost my wallet; lost my id; lost my way; lost my phone; cat missing; my
        cat; my dog is missing; cat is missing; missing cat; missing dog; missing link; missing letter; missing from
        the list; missing out; missing the point; cancel my subscription; cancel my permit; cancel my appointment;
        cancel my account; goodbye to; tell my neighbour; tell my neighbor; take care of my application; left my
        bike; left my bag; left my coat; left my umbrella; left my phone; any point; bus in; just wondering; just
        asking; just to; just a; just an; just wanted; just want; help with; help me with; helpful; helped; help
        desk; helpline; help getting; send me; send a form; send my; please send me; sending you; thank you for your
        help; thanks for your help; domestic help; home help; still no; still waiting; now that; from now on; until
        now; up to now; by now; quick question; fast reply; quick reply; quick response; fast response; soon as you
        can; looking forward; hear from you soon; cut down; hanging basket*; hanging flower*; burning question;
        queue is criminal; pins in my eyes; drowning in reminder*; drowning in emails; drowning in work; murder at
        the moment; prices are murder; was fire; gig ... fire; lead balloon; lifeboat*; lifebuoy*; lifeguard*; hot
        topic; hot potato; killing my business; killing local; killing the town; killing business; will be the death
        of me; over my dead body; dead wrong; dead keen; dead nice; dead good; dead badger*; fire crews; fire
        station open; shoot me a; shooting up; prices shooting; rents exploding; economy collapsing; collapse of
        talks; toy gun; air rifle; knife set; kitchen knives; sharps bin; flashing lights; emergency lights;
        emergency light; emergency lighting; emergency number; emergency exit; could you help; help line; help her
        with; bird feeder; bird watching; bird boxes; mobile platform; online platform; platform for; digital
        platform; lying snake; lying toad; lying weasel; kicking about; kicking a ball; kick about; get up her own;
        can't get up the; can't get up her; full of branches; steep; play field*; burning with curiosity; burning
        with; burning to know; take the knife to; knife to those; knife to the budget; slap in the face; killer
        singer; killer app; cover rattles; lid rattles; lid clanks; manhole lid ... clanks; manhole cover ...
        rattles; nuts off my; nuts for; log fire; open fire; neighbours' log fire; old knives; knives and scissors;
        leans a bit; leant a bit; along the dyke; chirps once; ice rink
    """,
}

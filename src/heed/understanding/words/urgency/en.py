"""English: what cannot wait."""

from heed.understanding.words.urgency.en_calm import EN_CALM
from heed.understanding.words.urgency.en_despair import EN_DESPAIR

EN = {
    **EN_CALM,
    **EN_DESPAIR,
    "people": """
        set light to; setting light to; set fire to; skylight; fell through; fell off the roof; fell from the; face
        is drooping; face drooping; slurring her; slurring his; snake bite; ceiling is coming; ceiling coming down;
        ceiling has come; roof is coming; on the ledge; wrong side of the railing*; over the railing*; on the roof
        of; threatening to jump; gonna jump; going to jump; about to jump; wants to jump; got a gun; has a gun; got
        a knife; has a knife; threatening to smash; threatening to kill; threatens to; wielding; fire; on fire;
        house fire; in flames; flames; flame; ablaze; blaze; burning; burnt down; burning down; smoke coming; smoke
        from; smoke pouring; smoke billowing; billowing; black smoke; thick smoke; full of smoke; smoke in the;
        smoke out of; see smoke; smell smoke; smell of smoke; smells of burning; burning smell; smell burning; smoke
        alarm; smoke alarms; fire alarm; smoke detector going; explosion*; exploded; explodes; exploding; blew up;
        bomb; grenade; gas leak*; gas leaking; leaking gas; gas smell; smell of gas; smell* of gas; smell* gas;
        smelling gas; smell* ... gas; stinks of gas; reeks of gas; whiff of gas; gas odour; gas odor; gas pipe;
        hissing gas; carbon monoxide; co alarm; co detector; monoxide; collapsed; collapses; collapsing; about to
        collapse; going to collapse; caved in on; under the rubble; buried under; unconscious; passed out; not
        responding; unresponsive; won't wake up; wont wake up; not breathing; isn't breathing; isnt breathing;
        stopped breathing; barely breathing; can't breathe; cant breathe; cannot breathe; struggling to breathe;
        blue lips; lips are blue; turned blue; turning blue; heart attack; cardiac; having a stroke; chest pain*;
        bleeding; bleeds; pool of blood; covered in blood; blood everywhere; lot of blood; losing blood; having a
        fit; having a seizure; seizure; seizures; anaphyla*; choking; life threatening; child abuse; domestic
        violence; domestic abuse; raped; rape; raping; sexual assault; sexually assaulted; assaulted; stabbed;
        stabbing; stabs; gunshot*; shots fired; gunfire; gunman; shot at; been shot; got shot; waving a knife; with
        a knife; with a gun; with a machete; machete; knife to; at knifepoint; at gunpoint; pulled a knife; pulled a
        gun; shooter; hostage; kidnap*; abducted; drowning; drowned; fell into the water; fell in the water; fell in
        the canal; fell into the canal; fell in the river; open manhole; manhole cover ... missing; manhole ...
        open; missing manhole; live wire*; live cable*; live electric*; downed wire*; downed power*; downed line*;
        power line* down; wires down; bare wire*; exposed wire*; exposed wiring; exposed cable*; electrocut*;
        electric shock; electric shocks; shock off; sparking; sparks; arcing; toxic fumes; toxic gas; fumes making;
        poisoned; poisoning; rat poison; rat bait; swallowed bleach; chemical spill; acid attack; acid thrown; tree
        ... on house; tree ... on a house; about to fall; going to fall; ready to fall; any minute now; could come
        down; come down on; about to come down; going to come down; about to snap; about to give way; hanging by a;
        needles ... playground; syringes ... playground; needles ... sandpit; dog ... bit; dog ... attack*; being
        attacked; attacking; attacked a; mauled; mauling; trapped in; trapped inside; trapped under; is trapped; are
        trapped; stuck in the lift; stuck in lift; stuck in the elevator; fell through the ice; through the ice;
        dead body; body in the; dead man; dead woman; lying dead; screaming for help; shouting for help; crying for
        help; calling for help; yelling for help; screams for help; someone will die; gets killed; strangl*; going
        to kill; gonna kill; threatened to kill; will kill her; will kill him; kill us; kill you; kill them; kill
        him; kill her; kill me; kill you all; i know where you live; know where you live; know where he lives; know
        where she lives; know where they live; know where your kids; know where you park; know where your; know what
        car you; know what time you; know what time she; know what time he; know when you finish; know your route;
        got his route; his route worked out; find you; find out where you live; come for you; coming for you; coming
        to get you; wait for you outside; waiting for you outside; waiting outside for; be waiting for; watch your
        back; watch his back; watch her back; watch yourselves; burn your; burn the place; burn it down; burn the
        town hall; burn down; burn you; torch your; torch the; blow up the; blow you; shoot you; shoot up; shoot
        him; shoot the lot; stab you; stab him; stab her; slit your; break your legs; break your; break his; break
        her; smash your; smash his; smash her face; smash your face; beat you; beat the living; beat him; put you in
        hospital; put him in hospital; put you in the ground; put a bullet; with a bat; baseball bat; get what's
        coming; get whats coming; you will regret; you'll regret; you're dead; ur dead; youre dead; dead meat;
        petrol through; petrol bomb; brick through; next time he won't; next time she won't; next time you won't;
        pay for this with; make you pay; make him pay; swing for; rotten egg*; bad eggs; boiler ... hissing; hissing
        ... boiler; gas canister ... leaking; gas cylinder*; set alight; has gone up; gone up in flames;
        smouldering; on fire under; hanging out of ... window; dangling from ... window; out of a window on; sitting
        on the window ledge; legs dangling; wrong side of; stuck on the roof; losing his grip; losing her grip; up
        to his chest in; up to her chest in; up to his waist in; sinking in; quicksand; blown out to sea; drifting
        out; being swept; swept out; waving for help; waving his arms; waving her arms; going under; gone under;
        pram ... water; buggy ... water; pushchair ... water; pram ... canal; pram ... dock; pram ... pond; buggy
        ... pond; buggy ... river; into the dock; through the railings into; car ... into the river; car ... into
        the canal; car ... in the canal; under the tram; under a tram; under a lorry; drink ... spiked; been spiked;
        ghb; button battery; ate ... berries; eaten ... berries; ate ... pellets; razor blade*; blades glued; blades
        taped; broken glass in the sandpit; shut in a hot; hot car; boiling car; boiling hot car; alone in a car;
        driving at people; driving into people; ploughed into; into the crowd; barricaded; wandered out; blood on
        his hands; blood on her hands; blood all over; blood coming; hurt her bad; he's hurt her; he has hurt her;
        marks on her neck; bruises on her neck; photo of her neck; picture of her neck; her neck ... purple; he hits
        us; hits the kids; hits the children; hurts the children; beat me up; he raped; locked in the bathroom with;
        kicking the door; kicking my door; banging on the door ... drunk; won't let her leave; won't let her go;
        wont let her leave; won't let me leave; wouldn't let me leave; won't let her out; not allowed to leave the;
        can't leave the house; they won't let her; keeps her inside; wrote help; written help; help me written; help
        on the window; never walk again; never find me; never find her; never find my body; he'll kill; he will
        kill; he'd kill; says he'll kill; said he'd kill; said he will kill; i'm scared of him; scared he'll; afraid
        he'll; afraid he will; in labour; baby is coming; shock off the; a belt off; zapped; twitching cable;
        spitting blue; spitting sparks; blue flash*; fell down the manhole; open pit; unfenced pit; kicking a man;
        kicking him on the ground; kicking someone; kicked on the ground; on the ground outside; pushed down the
        stairs; shoved ... down the; gun shots; three bangs; heard shots; pouring petrol; pour petrol; petrol bomb*;
        bring a bat; bringing a bat; bring a knife; bringing a knife; bring a gun; come with a bat; set the dogs on;
        go home in a bag; in a body bag; brakes fail; brake lines; cut the brakes; know her car; know your car;
        names and addresses; i have the names; got all your names; wait till she finishes; somebody's going to get
        hurt; someone's going to get hurt; someone is going to get hurt; acid on; they'll be waiting for me; will be
        waiting for me; following schoolgirls; following girls; following a girl; trying to get ... into his car;
        chlorine gas; knocking from inside; knocks from inside; three days of milk; need an ambulance; no pulse;
        gone grey; grey in the face; lips gone; purple lips; lips are purple; lips have gone; stuck head; stuck in
        the railings; stuck in the bars; stuck in the mud; stuck in mud; stuck on the track*; stuck on the level
        crossing; jammed on the level crossing; walking on the line; on the motorway on foot; walking along the
        motorway; by the throat; by the neck; stick a knife; knife in her; knife in him; knife in you; is it ok to
        switch the light; smell gas in; open building pit; building pit with no
    """,
    "hint": """
        smoke; injured; injuries; hurt; knife; gun; weapon; shooting; ambulance; 911; 999; dizzy; nauseous;
        headache*; gas; trapped; collapse; fumes; poison; danger; blood; asbestos; threatened; threatening; violent;
        toxic; electrified; paramedics; overcome; alarm going; beeping; armed; emergency; asthma; faint; fainting;
        burns; burnt; scalded; carbon; bleeds; sleepy; drowsy; screaming; chlorine; ammonia; insulin; jerrycan;
        jerry can; loud bangs; gas bottle*; gas canister*
    """,
    "who": """
        fella; fellow; chap; ex; geezer; ex husband; ex boyfriend; stranger; child; children; kid; kids; kiddies;
        toddler*; baby; babies; infant*; boy; boys; girl; girls; son; daughter; doughter; man; men; woman; women;
        lady; gentleman; old man; grandad; granddad; grandma; gran; nan; grandmother; grandfather; mum; mom; dad;
        mother; father; husband; wife; partner; neighbour*; neighbor*; person; someone; somebody; people; resident*;
        pupil*; student*; pedestrian*; passer*; homeless; teen*; teenager*; brother; sister; bloke; guy; lad; lads;
        elderly; pensioner*; patient; tenant; tenants; friend; colleague; passers; cyclist; worker*; lollipop; tot;
        lass; youngster*; carer; family; driver; others; nursery; playgroup; pupils; schoolkids; school run; wee
        one; little one; little ones; bairn*; folk; folks; mam; auntie; uncle; nephew; niece; granny; postman;
        volunteer*; families; mate; colleague*; warden; old fella; queue of toddlers; reception class; year ones
    """,
    "self": "hes; shes; theyre; im; he; she; they; i; we; me; us; her; him",
    "ill": """
        face down; lying face; collapsed on; on the floor; on the ground; on the pavement; on the bench; lying;
        laying; lies on; collapsed; fainted; fallen and; fell and; fell down the stairs; has fallen; had a fall; not
        moving; isn't moving; isnt moving; not really moving; won't move; motionless; not answering; doesn't answer;
        doesnt answer; won't answer; no answer; confused; slurring; slurred; foaming; shaking; twitching;
        convulsing; fitting; vomiting; bleeding; pain in chest; can't get up; cant get up; cannot get up; can't
        stand; unwell; taken ill; dazed; blue; burned; burns; hypothermi*; heatstroke; heat stroke; windows shut;
        windows closed; windows up; full sun; full heat; locked car; hot car; not woken; won't wake; stopped taking;
        broken leg; broken hip; broke her hip; curtains closed; curtains drawn; milk outside; mail piling; post
        piling; letterbox; not seen for days; haven't seen; havent seen; hasn't been seen; not been seen; gasping;
        wheezing; out cold; head injury; delirious; labour; in labor; waters broke; slumped; milk on the step;
        unable to move; grey in the face; purple; fit; in a heap; keeled over; half conscious; barely answering; not
        responding; throwing up; in a bad way; struggling; bleeding badly; sleepy; drowsy; head stuck
    """,
    "in_water": """
        in the water; in water; in the canal; in the river; in the pond; in the lake; in the harbour; in the harbor;
        in the ditch; in the dock; in the sea; into the water; into the canal; into the river; into the pond; into
        the harbour; under water; under the ice; on the ice; going under; went under; splashing; swept away;
        drifting; floating; dinghy; lilo; can't swim; cant swim; cannot swim; capsized; overboard; in the reservoir;
        in the fountain; in the lock; in the weir; over the weir; in the dam; off the pier; off the quay; off the
        jetty; not come up; hasn't come up; not surfaced; hasn't surfaced; came back up; middle of the lake; middle
        of the river; middle of the reservoir; on thin ice; rapids; undertow
    """,
    "missing": """
        not come back; never came back; not back from; never arrived; not arrived at school; never made it; been
        taken; missing; gone missing; disappeared; vanished; can't find; cant find; cannot find; wandered off;
        wandering; wandered; walked out; walked off; never came home; not come home; hasn't come home; hasnt come
        home; didn't come home; didnt come home; not home; not returned; ran away; run away; last seen; dementia;
        alzheimer*; went missing; been missing; lost sight; got into a van; taken by; in his pyjamas; in her
        pyjamas; in nightgown; nightie; barefoot; no shoes; without his shoes; without her shoes; snatched; looking
        lost; without coat; slipped out; slipped out of; got out of the garden; not answering his phone; phone is
        off; in his slippers; in her slippers; in slippers; autis*; not been seen; not turned up; never turned up;
        didn't turn up
    """,
    "shut_in": """
        locked in; locked him; locked her; locked my; locked me; locked us; locked inside; trapped; stuck inside;
        stuck in; stuck under; can't get out; cant get out; cannot get out; can't leave; won't let me out; won't let
        her out; wont let me leave; still inside; still in there; are inside; is inside; can't escape; pinned;
        wedged; shut in; inside a parked car; alone in a; get out; alone in the car; stopped between; between
        floors; between two floors; behind a locked; can't open the door; on the tracks; on the level crossing; on
        the railway; between the bars; in the railings
    """,
    "violence": """
        with a hammer; with an axe; with a bat; has a gun; got a gun; has a knife; got a knife; hitting; hits; hit
        her; hit him; hit me; beating; beats; beaten; punching; punched; kicking; kicked; slapping; slapped;
        strangling; choked; choking; fighting; a fight; brawl; screaming; screams; smashing; knife; gun; armed;
        machete; hammer; axe; bat; crowbar; threatening; threatens; threatened; stalking; stalked; following me;
        followed me; follows me; chasing; chased; mugged; mugging; robbed; robbing; attacked; attack; assaulting;
        groped; groping; touched my; grabbed; abusing; abused; shouting he; dragging; dragged; shoved; pushed down;
        violent; kill; killing; hurt her; hurting; hurt him; beat up; lynch; throwing bottles; throwing stones at;
        throwing bricks at; glassed; black eye; rammed; hits me; he hit me; hits her; hits the; beats her; beats
        his; bruises; bruised neck; kicks; kicks the door; pins; glassing; shoves; threw her; throws things;
        smashes; smashed something
    """,
    "poison": """
        poison; rat poison; bleach; needles; needle; syringe*; syringes; pellets; berries; mushrooms; swallowed;
        drank; acid; sharps; antifreeze; pricked; meth; white powder; chemical; chemicals; tablets ate
    """,
    "wire": """
        wire; wires; cable; cables; powerline*; power line; power lines; wiring; electric; electrics; electricity;
        overhead line; pylon; junction box; fuse box; fusebox; electrical box; electric box; cabinet; feeder pillar;
        lamp post; lamppost; substation; socket; transformer
    """,
    "bare": """
        bare; exposed; hanging; hangs; dangling; dangles; loose; snapped; broken; down; lying; touching; cut; torn;
        live; sparking; sparks; buzzing; buzzes; humming; crackling; sticking out; open; cover off; door open; cover
        missing; head height; toddler height; low; fallen; came down; come down; brought down; on the ground; across
    """,
    "shaft": """
        manhole; manholes; manhole cover*; drain cover*; drain; drains; grate; grating; inspection cover; inspection
        hatch; hatch; trapdoor; cellar hatch; shaft; well; pit; excavation; trench; utility cover; sewer cover;
        sewer; lift shaft; cover; gully; gully cover; access cover
    """,
    "gone": """
        missing; gone; stolen; nicked; open; uncovered; no cover; cover off; off; lifted; broken; collapsed; without
        a; wide open; unfenced; not fenced; unguarded; deep; caved; displaced; tilts; removed; fall in; fell in;
        falls in; drop; pitch dark; sunk; no lid; lid is missing; lid missing; lid's gone; lid; lidless; cover's
        gone; cover has gone; no fence; no barrier; sheer drop; rusted through; gave way
    """,
    "part": """
        roof tile*; tile; tiles; slate; slates; facade; cladding; panel; balcony; branch; branches; bough; limb;
        chimney; sign; billboard; board; wall; scaffold*; lamp post; lamppost; street light; streetlight; pole;
        telegraph pole; bricks; brick; masonry; plaster; ceiling; window; pane; glass; crane; tree; trees; swing;
        swings; slide; climbing frame; goalpost; goal post; gutter; guttering; canopy; awning; concrete; chunks;
        stone; stones; parapet; ledge; railing; railings; fence; gate; stairs; solar panel*; satellite dish; bridge;
        quay wall; arch; ride; hoarding; lintel; coping; flagpole; mast; antenna; shelter; rope; chain; climbing
        frame*; zip wire; zipwire; seesaw; see saw; rope bridge; monkey bars; trampoline; bouncy castle; jungle gym;
        bolts; screws; handrail; footbridge; grandstand; bleachers; marquee; christmas tree; chandelier; skylight;
        planks; render; cornice; gable; pier; jetty; decking; pillar; fairground; carousel; rollercoaster; ferris
        wheel; cable car; elm; oak; chestnut; poplar; willow; baby swing
    """,
    "loose": """
        loose; hanging; hangs; dangling; cracked; cracking; creaking; leaning; leans; swaying; sways; wobbling;
        wobbles; wobbly; rotten; rusted; snapped; snapping; split; falling; falls; fell; coming off; come off;
        coming away; came off; come loose; coming loose; bulging; crumbling; give way; giving way; give; slipping;
        half off; flapping; broken; teetering; tilting; sagging; dropped; dropping; sheared; held by; hanging on;
        loosened; undone; unscrewed; unbolted; bolts out; missing bolts; screws out; no bolts; no screws; cut
        through; sawn; sawn through; sawed; tampered; by a thread; held by a thread; one chain; one rope; no
        railing; came off in; come off in; bowed; bows; bellying; buckled; buckling; collapsing; whipping; guy wire;
        subsiding; toppling; split in; splitting; nuts; taken the nuts; half through; cut half
    """,
    "above": """
        above; overhead; over the; over a; underneath; under it; below; beneath; onto the; on to the; heads; head;
        entrance; doorway; bus stop; playground; pavement; footpath; walk under; walking under; queue*; gust; gusts;
        wind; windy; storm; school; terrace; playing; passing; on it; on them; climbing; queueing; queuing; bus
        queue; story time; carousel; school path; below it; right under; nursery
    """,
    "traffic": """
        car on its side; car on its roof; van on its side; lorry on its side; on its side on; on its roof; ploughed
        into; gone off the road; car in the canal; loose horse; horse loose; horses loose; cows loose; cattle loose;
        tree has fallen across; fallen tree; tree has come down; tree came down; tree is down; tree down; accident
        on; an accident; car accident; road accident; crash; crashed; crashes; collision; collided; pile up; pileup;
        hit by a car; hit by car; hit by a van; been hit by; knocked down by; knocked off; knocked off his; knocked
        off her; run over by; been run over; almost hit; nearly hit; wrong way driver; driving the wrong way; wrong
        side of the; ghost driver; tree ... in the road; tree ... across the road; tree in road; tree across; tree
        down across; tree down on; tree on the road; fallen tree ... road; tree blocking; branch across; branch in
        the road; blocking the road; blocking road; blocking the whole road; blocking both lanes; road blocked; lane
        blocked; blocks the road; blocking the carriageway; blocking the cycle path; oil on the road; oil spill;
        diesel spill; diesel on the; oil all over the; oil on the cycle; black ice; sheet of ice; ice rink; sheer
        ice; pure ice; sinkhole; sink hole; road has collapsed; road collapsed; road caved; road has caved; road
        gave way; road has given way; road has sunk; huge pothole; massive pothole; enormous pothole; giant pothole;
        crater; huge hole; massive hole; large hole ... road; deep hole; overturned; overturned lorry; jackknifed;
        shed its load; lost its load; debris on the road; debris all over the road; glass on the cycle path; glass
        all over the cycle; nails on the; wire across; rope across; string across; fishing line; tripwire; trip
        wire; over the handlebars; came off his bike; came off her bike; came off my bike; came off their bikes; off
        his bike; off her bike; off my bike; throwing stones; throwing rocks; throwing bricks; stones at cars;
        bricks at cars; rocks off the bridge; stones off the bridge; off the bridge at; cows on the road; cattle on
        the road; horses on the road; horse on the road; sheep on the road; loose on the road; barrier stuck;
        barriers stuck; barriers not; stop sign is down; stop sign down; stop sign missing; missing stop sign;
        lights are out at; going for it; skidding; aquaplaning; in the fast lane; in the middle of the road; middle
        of the road; middle of the carriageway; middle of the cycle path; green for everyone; green for everybody;
        green to everyone; green on all; green in all; both on green; wrong way up; wrong way down; wrong way on;
        against the traffic; driving on the wrong; wrong side of the road; level crossing ... open; level crossing
        ... up; barrier* ... haven't come down; barriers not down; barriers stay up; barriers are up; sheep loose;
        cows on the; horses on the; sheep on the; cattle on the; cows in the road; horses in the road; pigs on the;
        swans ... road; ducklings ... road; cows ... motorway; line tied across; tied across; spike* ... road;
        spike* ... hump; spike sticking; metal sticking out of the road; bolts sticking out; sheet ice; like an ice
        rink; diesel all over; diesel spill*; oil all over; oil spill*; roof tiles ... motorway; road has dropped;
        road's dropped; road dropped; road's sunk; tarmac ... sunk; tarmac ... collapsed; tarmac has sunk; wheel in
        the hole; lost a wheel; burst tyres; burst a tyre; tyres burst; over her handlebars; over his handlebars;
        cyclist* ... go over; cyclists down; near smash*; give way sign ... turned; sign ... turned round; sofa ...
        lane; mattress ... lane; ladder ... lane; fridge ... lane; in the outside lane; in the middle lane
    """,
    "road": """
        road; roads; street; carriageway; lane; lanes; cycle path*; cyclepath; bike path; bike lane; cycle lane;
        cycleway; tarmac; asphalt; junction; crossing; crossroads; intersection; roundabout; bend; bridge; tunnel;
        underpass; slip road; motorway; highway; dual carriageway; level crossing; track; tracks; corner; tramway;
        rails; path; flyover; bypass; hill
    """,
    "block": """
        hole; pothole; potholes; crater; tree; trunk; branch; branches; oil; diesel; petrol; glass; ice; icy; mud;
        gravel; load; pallet*; sign; barrier; barriers; fence; pole; lamp post; lamppost; wire; cable; rope; rock;
        rocks; stone; stones; boulder; rubble; nails; water; flood; sunk; subsided; subsidence; crack; cracked;
        bump; grate; drain cover; manhole; bales; sand; snow; slippery; debris; obstacle; fridge; mattress; sofa;
        ladder; wheel; tyre; bricks; scaffolding; skip; container; trench; leaves; deer; fallen
    """,
    "severe": """
        deep; huge; massive; enormous; giant; big; large; lethal; deadly; dangerous; treacherous; can't see it; cant
        see it; cannot see; can't be seen; invisible; unlit; in the dark; until the last; last second; last moment;
        too late; swerv*; swerving; braking; opened up; suddenly; whole road; both lanes; whole width; entire; axle;
        foot deep; feet deep; no cones; no warning; no barrier; unmarked; size of; death trap; blind bend; skid*;
        right across; full of
    """,
    "across": """
        in the middle lane; in the fast lane; in the left lane; in the outside lane; across the road; across the
        street; across the carriageway; across the cycle path; across both lanes; across the lane; across the bike
        path; in the road; on the road; in the lane; on the carriageway; on the cycle path; on the motorway; on the
        tracks; on the bike path; on the rails; in the middle of
    """,
    "rider": """
        cyclist*; biker*; motorcyclist*; motorbike*; moped*; scooter*; rider; riders; driver*; car; cars; van; vans;
        lorry; lorries; bus; buses; bike; bikes; bicycle*; vehicle*; truck*; pedestrian*; people; kids; wheelchair;
        pram; courier; mobility scooter; traffic; taxi
    """,
    "falls": """
        come off; came off; coming off; fell off; fallen off; falling off; thrown; went over; gone over; go over;
        over the handlebars; go flying; went flying; skidded; skidding; skid; skids; swerve; swerving; swerved;
        slid; slides; sliding; crash; crashed; crashing; collide*; near miss; went into; driven into; drove into;
        rode into; gone into; went down; gone down; came a cropper; flat tyres; burst tyre; blown tyre; puncture;
        hit it; losing control; lost control; slipped over; slipping; slipped
    """,
    "lights": """
        traffic light*; traffic signal*; signals; signal; stop light*; stoplight*; crossing lights; pedestrian
        lights; lights at the junction; lights at the crossroads; lights at the crossing; level crossing; barriers;
        green man; lights at the roundabout; stop sign; give way sign
    """,
    "dead": """
        out; dead; off; down; not working; aren't working; arent working; isn't working; isnt working; don't work;
        broken; stuck; dark; failed; fault; faulty; blank; flashing amber; flashing; stuck on green; all green; both
        green; green both ways; green at the same time; knocked over; knocked down; not functioning; stopped
        working; gone; missing; malfunction*; no power; out of order; won't close; not closing; don't close; blacked
        out
    """,
    "house": """
        basement; cellar; house; home; kitchen; living room; bathroom; hall; hallway; bedroom; garage; shed; shop;
        store; restaurant; warehouse; flat; apartment; ceiling; floor; floors; floorboards; roof; front door;
        doorstep; car; conservatory; houseboat; building; gutter; office; school; loft; van; premises; narrowboat;
        stockroom; utility room
    """,
    "wet": """
        flooded; flooding; floods; flood; under water; underwater; water coming; water pouring; water is pouring;
        water gushing; water running; water rising; water is rising; pouring in; pouring through; gushing; coming
        up; coming through; coming in; filling; filling up; full of water; knee deep; ankle deep; inches of water;
        sewage; sewer backing; backing up; backed up; leaking; dripping through; water in; water through; burst;
        seeping; rising; bubbling up; raw sewage; overflowing
    """,
    "toppling": """
        tree on; tree fell on; fallen on; fell on; come down on; came down on; leaning on; leaning on the; leaning
        against; leaning over; crushed; crashed onto; blown off; roof off; roof came off; ripped off; tiles sliding;
        sinking; subsiding; adrift; slipped its mooring*; plane tree; oak; sycamore; creaking; cracking; broken
        free; broke loose
    """,
    "property": """
        water shooting; water spouting; fountain of water; burst pipe; burst main; burst water; pipe burst; pipe has
        burst; water main; main has burst; water gushing; water pouring; basement is full of water; basement full of
        water; basement filling; cellar filling; basement flooding; cellar flooding; flooded; flooding; flood water;
        floodwater; sewage coming; sewage backing; sewage in; raw sewage; breaking in; breaking into; break in in
        progress; broken into right; trying to break; burglar; burglars; burglary in progress; burgling; looting;
        looters; arson; setting fire; smashing windows; smashing up; roof ... off; roof blown; power outage:0.95; no
        power:0.9; without power:0.9; power cut:0.95; tree ... on my car; tree ... on car; tree on car; burst its
        banks; dyke; levee; slipped its mooring; over my doorstep; over the doorstep; up to the doorstep; at the
        doorstep; coming up in the toilet; up through the floor; up through the drain*; out of the toilet; climbing
        through ... window; climbing in through; through their back window; angle grind*; angle grinding; jimmying;
        jemmying; prising; crowbar; loading ... into a van; loading them into a van; nicking bikes; stealing bikes;
        stealing lead; lead off the roof; roof ... flapping; roof is lifting; roof lifting; roof is coming off;
        about to go in this wind; broken its ropes; broken its moorings; come adrift; adrift; hay bales; setting
        light to hay; setting fire to; water's coming through; water coming through; water's bubbling; water
        bubbling; foot of water; feet of water; water is still rising; tree ... conservatory; willow ... on; tree's
        come down on; smashing cars
    """,
    "burglary": """
        burglar*; breaking into; break in; breaking in; crowbar; jemmy; forcing the door; forcing the lock; smashed
        the window; climbing through; stealing; looting; prowler; robbing; thieves; kicking the door in
    """,
    "now": """
        now; right now; just now; just; currently; at the moment; still; this minute; this second; this morning;
        tonight; quick; quickly; hurry; asap; urgent; urgently; immediately; help; send; sending; please come; come
        quick; any minute; any moment; any second; minutes ago; hour ago; for an hour; half an hour; ten minutes;
        straight away; right away; emergency; what do i do; what should i do; what do we do; should i call; do we
        get out; as we speak; as i type; as i write; getting worse; since this morning; since last night; since
        yesterday; constantly; every time; mayday; fast; soon; school's out; in ten minutes; someone come; somebody
        come; i'm looking at; i'm standing; this instant; others are still; still on it
    """,
}

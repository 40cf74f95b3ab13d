"""How an answer must not sound: phrases that are so in any answer. Written as `phrases.py` says.

What no list can hold is judged by likeness to the sentences in `tone_examples.py`.
"""

TONE = {
    "sarcasm": """
        wat een verrassing; heeft u goed gezien; wat knap; knap hoor; applaus voor; fijn voor u dat; jawel hoor;
        u denkt zeker; jij denkt zeker; denkt u nou echt; dacht u echt; dacht u nou; toverstok*; toverstaf;
        glazen bol; kristallen bol; gedachten lezen; gedachtenlezer*; op uw wenken; rode loper; arme u; ach gut;
        ach jee; och arme; ach wat; chapeau; bravo; nou nou; toe maar; het moet niet gekker worden; alsjeblieft zeg;
        sjonge*; wereldschokkend*; schokkend nieuws; ramp van de eeuw; de wereld vergaat; einde van de wereld;
        speciaal voor u; wat origineel; wat een ontdekking; sherlock; einstein; bedankt voor de tip hoor;
        zelf nooit bedacht; niets beters te doen; niks beters te doen; laten we alles vallen; meteen alles vallen;
        what a surprise; well spotted; how lovely for you; poor you; poor thing; crystal ball; magic wand;
        mind readers; mind reader; read minds; red carpet; just for you; bravo; slow clap; as if we; you must think;
        oh wow; gee; genius; einstein; sherlock; thanks for the tip though; we'd never have; never have guessed;
        end of the world; shocking news; heaven forbid; nothing better to do; how original; how clever; clever you;
        because obviously; the horror; big surprise; drop everything; your majesty; your highness; royal treatment;
    """,
    "blame": """
        eigen schuld; uw eigen schuld; je eigen schuld; aan uzelf te danken; aan uzelf te wijten;
        aan jezelf te danken; had u maar; had je maar; had u beter; had je beter; had u gewoon; had je gewoon;
        had u maar even; als u beter had; als u gewoon; als je gewoon; u had gewoon; je had gewoon; u had beter;
        je had beter; u had moeten; je had moeten; u had kunnen weten; je had kunnen weten; zelf veroorzaakt;
        uw fout; jouw fout; is uw schuld; jouw schuld; ligt aan uzelf; ligt toch echt aan u; u snapt het; u leest niet;
        niet goed gelezen; beter lezen; had moeten lezen; beter opletten; mensen zoals u; mensen als u; types als u;
        bewoners zoals u; onhandig van u; dom van u; slordig van u; u bent de enige die; je bent de enige die;
        uw nalatigheid;
        your own fault; your own doing; only yourself to blame; yourself to blame; yourself to thank;
        brought this on yourself; brought it on yourself; you should have; you should've; you ought to have;
        if you'd only; had you only; had you read; had you bothered; had you simply; you could have known;
        you didn't bother; you did not bother; bothered to; you failed to read; people like you; residents like you;
        careless of you; your negligence; the only one who complains; only one complaining; nobody else complains;
        no one else complains; learn to read; read properly; pay attention next time; next time think; silly of you;
        foolish of you; you people;
    """,
    "condescension": """
        dat weet toch iedereen; zoals iedereen weet; dat snapt een kind; elk kind; een kind kan;
        dat zou u moeten weten; is toch logisch; niet zo moeilijk; zo moeilijk is het niet; zo moeilijk kan;
        hoe moeilijk kan; wel eens van gehoord; ooit van gehoord; lieverd; schat; schatje; beste jongen; mevrouwtje;
        vrouwtje; meneertje; mannetje; rustig maar; kalm aan; niet zo druk; u overdrijft; je overdrijft;
        overdreven van; stel u niet aan; stel je niet aan; aanstell*; te ingewikkeld voor u; laat dat maar aan;
        laat dit maar aan; jip en janneke; jip-en-janneke*; voor de laatste keer; ik leg het nog; leg ik het nog;
        kleuter*; denk eens na; denk even na; gebruik uw verstand; gebruik je verstand; gezond verstand;
        zelf even googelen; even googelen; mijn beste; nou mevrouw; nou meneer; wees blij; mag blij zijn; mag u blij;
        geen verstand van;
        as everyone knows; everybody knows; even a child; a child could; surely you know;
        surely you understand; not that hard; rocket science; how hard can; isn't that difficult; not that difficult;
        ever heard of; sweetheart; sweetie; dear lady; my dear; darling; calm down; take a deep breath; overreact*;
        you're exaggerating; you are exaggerating; making a fuss; such a fuss; too complicated for you;
        too complex for you; leave it to the experts; leave that to the; simple terms for you; for the last time;
        let me spell; spell it out; use your head; use your brain; use your eyes; common sense; google it;
        just google; be grateful; be glad that; you should be happy; we are the experts; we're the experts;
        wouldn't understand; kindergarten; grow up;
    """,
    "irritation": """
        zoveelste; voor de tiende keer; bent u daar weer; daar bent u weer; u alweer; zucht; pff*; hou eens op;
        houd eens op; houd nu op; hou nu op; stop nou; gezeur; zeuren; gezeik; geklaag; gezanik; gejammer; geneuzel;
        genoeg van u; genoeg van uw; spuugzat; irritant*; lastigvallen; lastig te vallen; wel wat beters; wat beters te doen;
        belangrijker dingen te doen; belangrijkere dingen te doen; hoe vaak moet; hoe vaak moeten; hoeveel keer moet;
        honderd keer; al vaak genoeg; al drie keer gezegd; zoals ik al zei; punt uit; klaar mee; einde discussie;
        einde verhaal; basta; jammer dan; pech gehad; dikke pech; boeit; niet ons probleem; uw probleem;
        jouw probleem; zoek het; bekijk het maar; laat ons met rust; onzin; flauwekul; bespottelijk; kinderachtig;
        waar haalt u; waar haal je; blijven klagen; wat wilt u nu; nou en; welk deel van; ons werk laten doen;
        klaagmuur; wat dacht u; wat had u dan; wij zijn geen; kan ons niet schelen; niet toveren; kunnen toveren;
        umpteenth; tenth time; hundredth time; hundred times; how many times; how many more; you again; not again;
        sigh; pfff*; stop complain*; stop whin*; stop send*; stop ask*; stop bother*; whining; moaning; nagging;
        fed up; sick of; tired of; had enough; enough already; you are annoying; you're annoying; tiresome; bothering us; waste* our time;
        waste of time; better things to do; more important things to; bigger problems; as i already; as i said;
        already told you; already explained; full stop; end of story; end of discussion; tough luck; hard luck;
        too bad for you; not our problem; your problem; deal with it; learn to live with it; just live with it; get over it;
        sort it out yourself; figure it out yourself; so what; who cares; don't care; couldn't care; leave us alone;
        nonsense; ridiculous; childish; what part of; miracles; magicians; what do you expect; what did you expect;
        let us do our;
    """,
    "joke": """
        grapje; hihi; lol; geintje; eigen zwembad; gratis zwembad; prive-zwembad; zwemdiploma; zwembandjes;
        rubberboot*; snorkel*; bootje; wasknijper*; op uw leeftijd; uw leeftijd; gaat u verhuizen; verhuis dan;
        dan verhuist u;
        just kidding; kidding; joking; lol; hilarious; private pool; swimming pool for free;
        free swimming pool; swimming lessons; snorkel*; dinghy; clothes peg; at your age; your age; move house then;
    """,
    "politics": """
        stem op; stem dus op; stem vooral; weet u waar u op; op te stemmen; rechtse; linkse; extreemrechts*;
        extreem-rechts*; populist*; woke; vvd; pvda; pvv; d66; cda; groenlinks*; fvd; dit kabinet; het kabinet;
        oppositie; verkeerde partij; heeft u op gestemd; op gestemd; politieke onwil; klimaatgekk*; klimaatdrammer*;
        gelukszoekers; beste wethouder; verkiezingen stem*; volgende verkiezingen;
        vote for; voted for; vote them; at the next election; next elections; left-wing; leftist*; right-wing;
        far-right; populist*; woke; conservatives; labour party; socialists; this government; cabinet; opposition;
        wrong party; climate fanatics; best alderman; best mayor;
    """,
}

FORMS = {
    "blame": (
        r"\b(?:als|indien|wanneer) (?:u|je|jij|jullie)\b[^.!?]{0,80}\b(?:had|hadden|was|waren)\b[^.!?]{0,60}\b(?:had|hadden|was|waren|zou|zouden)\b",
        r"\b(?:had|was) (?:u|je|jij|jullie)\b[^.!?]{0,80}, (?:dan )?(?:had|was|waren|hadden|hoefde|zou)\b",
        r"\bif you (?:had|hadn't|had not|'d)\b[^.!?]{0,80}\b(?:would|wouldn't|could)\b|\bif you'd\b[^.!?]{0,80}\b(?:would|wouldn't)\b",
        r"\byou (?:should|shouldn't|should not|ought to|could)(?: simply| just| at least| also)? have\b(?! received| got| had| to\b)",
        r"\b(?:u|je|jij) had (?:dat |het |dit |ook |zelf |eerst |gewoon |beter |eerder ){1,3}(?:kunnen|moeten|even)\b",
        r"\b(?:moet|moeten|mag) (?:dan )?(?:ook )?niet (?:gaan )?(?:klagen|zeuren|piepen|mopperen|janken|huilen)\b",
        r"\b(?:shouldn't|should not|has no right to|have no right to) (?:complain|whine|moan)\b",
        r"\bdan (?:moet|moest) (?:u|je) (?:maar|eens)\b|\bdat krijg je (?:als|ervan)\b|\bthat's what you get\b|\bvraag(?:t)? (?:u|je) er(?: ook)? om\b|\basking for (?:it|trouble)\b",
    ),
    "sarcasm": (
        r"\b(?:thanks|thank you) for (?:your|the) (?:essay|novel|lecture|sermon|lesson|wisdom|speech|poem)\b|\b(?:dank|bedankt) voor (?:de|uw|je|het) (?:les|preek|lezing|roman|wijze woorden|college|opstel|gedicht|verhandeling)\b",
        r"(?:^\s*|[.!?]\s)(?:goh|gossie|tja|ach|och|zucht|poeh|hoera|joepie|oh nee|o nee|oh jee|o jee|jeetje|oh dear|oh great|oh wow|wow|gee|well, well|boo hoo|yay|hooray|yeah right|yeah, right|sure thing|right, because|aha)\b[,.! ]",
        r"(?:^\s*|[.!?]\s)(?:shall|should) we (?:also|perhaps|maybe|call|send|bring|come|roll|get|hire|organise|throw|ask)\b[^.!?]*\?",
        r"(?:^\s*|[.!?]\s)(?:zullen|moeten|zal|moet) (?:we|wij|ik)\b[^.!?]*\b(?:ook|soms|misschien|anders|persoonlijk|nog een)\b[^.!?]*\?",
        r"\b(?:wie had (?:dat|ooit|gedacht|kunnen)|wie had het kunnen|who (?:could|would) have|who knew|who'd have|imagine that)\b",
        r"\b(?:wat|hoe) (?:attent|vriendelijk|aardig|lief|goed|fijn|knap|slim|bijzonder|handig|geweldig) (?:van u |van je )?(?:dat|om) (?:u |je )?(?:ons|onze|weer|helemaal|zelf|eindelijk)\b",
        r"\bhow (?:kind|thoughtful|nice|lovely|clever|brave|wonderful|generous) (?:of you to|that you) (?:remind|tell|teach|explain|point|let us know again|inform|find|still|once)",
        r"\b(?:alsof (?:wij|we|dat|de gemeente|het)|as if (?:we|that|the council|it))\b",
        r"\b(?:coast guard|kustwacht|helikopter|helicopter|het leger|the army|nasa|nobelprijs|nobel prize|medaille|medal|lintje|standbeeld|statue for|trofee|trophy|prijs voor|kopje koffie erbij|champagne|butler|lakei|concierge)\b",
        r"\b(?:wel hoor|vast wel|heus wel)[.!]",
    ),
    "condescension": (
        r"\b(?:kunt|kan|kun) (?:u|je|jij) (?:niet |wel )?(?:lezen|tellen|rekenen|kijken)\?|\bcan(?:'t|not)? you (?:not )?(?:read|count)\b",
        r"\b(?:nog (?:een|1) keer|nogmaals|once more|one more time|once again)\b[,:]? (?:en |and |heel |very |for you|voor u|in |langzaam|slowly|please try|this time|nu voor)",
        r"\b(?:cursus|lesje|les|course|lesson|school) (?:lezen|nederlands|rekenen|klok|in reading|in counting|volgen|nemen)\b",
        r"\bzelfs (?:u|voor u|een kind|mijn oma)\b|\beven (?:you|a child|my gran)\b",
        r"\b(?:het is|dat is|'t is) (?:maar|gewoon maar|slechts) een\b[^.!?]*(?:hoor|toch)?[.!]|\bit(?:'s| is) (?:only|just) a (?:bit|lamp|light|bag|bin|tree|leaf|puddle|little|tile|dog)\b",
    ),
    "irritation": (
        r"\b(?:regels zijn (?:nu eenmaal )?regels|rules are rules|nee is nee|no means no|zo is het nu eenmaal|wen er maar aan|get used to it)\b",
        r"\b(?:geen boodschap aan|hold your hand|aan het handje|handje vast|hold your hand)\b",
        r"\b(?:voor de|for the) (?:\w+de|\w+ste|\w+th|second|third|last|nth) (?:keer|maal|time)\b[,:]?",
        r"\b(?:al|already|now) (?:\w+) (?:keer|maal|times) (?:gezegd|uitgelegd|verteld|geschreven|gehoord|told|said|explained|heard|written)\b|\b(?:told|explained|heard|said|written|answered)\b[^.!?]{0,40}\b(?:a dozen|ten|three|four|five|twenty|a hundred|many|several|countless) times\b",
        r"\b(?:niemand|nobody|no one) (?:dwingt|forces|is forcing|verplicht)\b|\b(?:ergens|somewhere) (?:anders|else) (?:wonen|gaan wonen)?\b(?=[.!])|\bgo and live\b",
        r"\bwaarom (?:u|je) (?:zo )?(?:moeilijk|lastig|vervelend|boos)\b|\bwhy you are (?:so|being)\b",
        r"\b(?:ander|andere|beters|belangrijkers|other|better) (?:dingen|things|werk|zaken|matters)? ?(?:te doen|to do)\b|\bwel iets beters\b",
    ),
    "joke": (
        r"\b(?:zie het|bekijk het|look on|see it) (?:van|als|positief|the|as)\b[^.!?]*\b(?:positieve kant|zonnige kant|bright side|gratis|free)\b",
        r"\b(?:gratis|free) (?:vakantie|massage|sauna|zwembad|zwemles|douche|vijver|visvijver|holiday|pool|shower|pond|swim|disco|concert|fitness|workout|gym|modderbad|wellness|spa)\b",
    ),
}
"""Forms of sentences, as patterns over folded text."""

GRIEF = """
    overleden; overlijden; overleed; begrafenis; begraven; uitvaart; crematie; gecremeerd; gestorven; stierf;
    dood van; rouw*; graf; grafje; weduwe; weduwnaar; verloren ... man; verloren ... vrouw; verloren ... kind;
    verloren ... vader; verloren ... moeder; miskraam; stilgeboren; doodgeboren; zelfmoord; zelfdoding;
    died; passed away; death of; funeral; burial; buried; cremat*; grief; grieving; mourning; widow*; grave;
    lost my husband; lost my wife; lost my son; lost my daughter; lost my mother; lost my father; lost my mum;
    lost my dad; stillborn; suicide; late husband; late wife; late father; late mother;
"""

CARES = """
    gecondoleerd; condoleances; condoleance; sterkte; verdriet*; verlies; leven met u mee; leven mee; wat erg;
    vinden het heel erg; erg voor u; het spijt; spijt ons; spijt me; medeleven; moeilijke tijd; zware tijd;
    ingrijpend; deelneming; naar om te horen; wat verdrietig; veel sterkte; begrijpen dat; begrijp dat;
    begrijpen goed;
    condolences; sorry for your loss; sorry to hear; very sorry; so sorry; deeply sorry; i am sorry; we are sorry;
    i'm sorry; we're sorry; your loss; sympathy; difficult time; hard time; sad to; saddened; thinking of you;
    understand how; heartfelt; sympathies; strength;
"""

QUOTED = r"[\"“„‘'«][^\"”“’'»\n]{2,160}[\"”’'»]"

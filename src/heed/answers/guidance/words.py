"""Words by which situations are told: Dutch, English, German, Turkish. Patterns of folded text (no capitals, no accents).

They are few on purpose. A line that is shown too often is not read any more, so what is doubtful is left out.
"""

from __future__ import annotations

import re


def _any(*parts: str) -> re.Pattern[str]:
    """One of these as whole words; a blank stands for any white space."""
    spaced = (part.replace(" ", r"\s+") for part in parts)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)")


#: A gap of a few words within one sentence.
_GAP = r"(?:[^\w.?!]+\w+){0,4}?[^\w.?!]+"

_ANGRY = (
    _any(
        r"spuugzat|ben het (?:\w+ )?(?:zat|beu)|(?:helemaal )?klaar mee|woedend|laaiend|pisnijdig|razend|kook van woede",
        r"schandalig\w*|(?:een|wat een) schande|belachelijk\w*|bespottelijk\w*|te gek voor woorden|ongelofelijk|ongelooflijk",
        r"hoe durven? (?:jullie|u|je)|(?:pik|accepteer|slik) (?:dit|het) niet(?: langer| meer)?|wat een minachting",
        r"geduld is op|van het kastje naar de muur|waar betalen (?:we|wij)|waardeloze? \w+|wanbeleid|niemand die",
        r"(?:doen|doet) (?:ook |toch |echt |gewoon )?(?:helemaal )?(?:niks|niets)|niks komt er|schaam (?:je|jullie|u)",
        r"voor de (?:derde|vierde|vijfde|zesde|zoveelste|tiende) keer|nu de (?:derde|vierde|vijfde|zesde|zoveelste) keer",
        r"wegkijken|onacceptabel|ombudsman|eindelijk (?:eens|wat|iets)|klote\w+|nog een keer en ik|doodleuk|ik ontplof|prutswerk|ik ben (?:zo |echt |heel )?(?:boos|kwaad)",
    ),
    _any(
        r"fed up|sick (?:and tired|to death) of|furious|livid|outrag\w+|disgrace\w*|ridiculous\w*|how dare you|unbelievable",
        r"ashamed of yoursel\w+|what on earth|had it with|enough is enough|unacceptable|shambles|beyond angry|incompeten\w+",
        r"the (?:third|fourth|fifth|sixth|tenth|umpteenth) time|pay (?:our |my )?tax\w*|(?:do|does|doing|done) (?:absolutely )?nothing",
        r"nobody (?:cares|answers|listens|does anything)|is a joke|gibberish|how much longer|is there no limit|my patience|i am (?:so |very |really )?angry|useless",
    ),
    _any(
        r"unverschamt\w*|stinksauer|wutend|frechheit|schnauze voll|es reicht|wie konnen sie es wagen|lacherlich\w*|skandal\w*",
        r"zum (?:dritten|vierten|funften|zehnten|x-ten) mal|nichts passiert|geduld ist am ende",
    ),
    _any(
        r"yeter artik|rezalet\w*|biktik|biktim|utanin|sabrim (?:kalmadi|tukendi)|cok kizgin\w*|ne ise yariyorsunuz",
        r"kacinci kez|nasil cesaret",
    ),
)

_THREAT = (
    _any(
        rf"(?:ik|wij|we){_GAP}?(?:vermoord|maak|sla|schiet|steek|trap|wurg|pak) (?:je|jullie|jou|u|hem|haar|die{_GAP}?\w+){_GAP}?(?:kapot|dood|neer|overhoop|af|tanden|in elkaar|verrot|wel)",
        r"ik (?:vermoord|wurg|schiet|steek) (?:je|jullie|jou|u|hem|haar|die)|ik maak (?:je|jullie|u) (?:kapot|af|dood)",
        r"weet waar (?:je|jij|jullie|u) woon\w*|weten (?:jullie|je|u) te vinden|pas maar op|kijk maar uit|bereid (?:je|jullie) maar voor",
        r"(?:krijg\w*|verdien\w*) een kogel|(?:ik|wij|we|langs)(?: \w+){0,4} met een (?:bijl|mes|bom|pistool|honkbalknuppel|koevoet)|zijn jullie aan de beurt",
        r"weet (?:precies )?hoe laat (?:je|jij|jullie|hij|zij|ze)(?: \w+){0,2} (?:naar huis|komt|fietst)|breek (?:je|jullie|hem|haar) (?:benen|armen|nek)",
        rf"(?:ik|wij|we) (?:steek|steken|zet|zetten|gooi|gooien|blaas|blazen){_GAP}(?:in de fik|in brand|ruit|ruiten|op)",
        rf"(?:ik )?wacht{_GAP}op na|verhaal halen|(?:moet|moeten) (?:maar )?(?:oppassen|uitkijken) dat (?:hij|zij|ze|hem|je|jullie)",
        rf"(?:gooi|gooien) (?:ik|wij|we){_GAP}(?:jullie|je|uw) (?:ruit|ruiten|raam|ramen)",
    ),
    _any(
        r"(?:i will|i'll|im going to|i'm going to|we will|we'll|i would) (?:kill|shoot|stab|hurt|beat|smash|strangle) (?:you|him|her|them|that|the|up|your)",
        r"know where you live|watch your back|know how to find you|(?:deserve|get|gets|take) a bullet|(?:i|i'm|im|we|coming|come)(?: \w+){0,4} with an? (?:axe|knife|bomb|gun|baseball bat|crowbar)",
        r"got (?:his|her|their|your) (?:route|address) worked out|break (?:your|his|her|their) (?:legs|arms|neck|hand|fingers)|won't be \w+ \w+ with that hand",
        rf"(?:i|i'll|i will|we) (?:burn|blow|put){_GAP}(?:down|up|your window)|waiting for (?:you|your|him|her){_GAP}after",
        r"(?:better|had better) be careful|you (?:will|are going to) pay for this|shoot the lot of you|with my mates",
    ),
    _any(
        r"ich bringe? (?:dich|euch|sie|ihn) um|weis,? wo (?:du|ihr|sie|er) wohn\w+|ich breche (?:dir|euch|ihm|ihr|ihnen)|ich mache? (?:dich|euch) fertig|passt? blos auf|kugel verdient",
        r"zunde\w* (?:das|euer) \w+ an|mit (?:einer axt|einem messer|einer bombe)",
    ),
    _any(
        r"seni oldur\w*|sizi oldur\w*|oldurecegim|nerede oturdugunu biliyorum|evini(?:zi)? biliyorum|(?:bacaklarini|kollarini|kemiklerini)(?:zi)? kirarim|gebertir\w*|yakacagim|vuracagim|kendine dikkat et\w*",
    ),
)

_GRIEF = (
    _any(
        r"overleden|overlijden|gestorven|(?:ligt )?op sterven|stervende|is er niet meer|begrafenis|uitvaart|crematie|in de rouw|rouwen?",
        r"zelfmoord|zelfdoding|ongeneeslijk|terminaal|(?:heb|heeft|hebben|kreeg)(?: \w+)? kanker|kanker gekregen|weduwe|weduwnaar",
        r"(?:ons|onze|mijn) (?:zoon|zoontje|dochter|dochtertje|kind|kindje|baby|man|vrouw|vader|moeder|broer|zus|partner|opa|oma) (?:verloren|kwijtgeraakt)",
    ),
    _any(
        r"passed away|bereave\w*|grie(?:f|ving|ve)|funeral|terminally ill|terminal|diagnosed with|widow|widower|no longer with us|miscarriage|stillborn",
        r"took (?:his|her|their) own life|suicide|lost (?:our|my) (?:baby|son|daughter|child|husband|wife|mother|father|mum|mom|dad|brother|sister|partner)",
        r"(?:my|our) (?:late )?(?:wife|husband|mother|father|mum|mom|dad|sister|brother|son|daughter|partner|grandmother|grandfather|gran|grandad|uncle|aunt|neighbour) (?:has |had )?(?:just )?(?:died|is dying)",
        r"(?:wife|husband|mother|father|mum|mom|dad|sister|brother|son|daughter|partner|uncle|aunt|grandmother|grandfather)'s death",
    ),
    _any(
        r"verstorben\w*|gestorben|beerdigung|trauerfall|in trauer|unheilbar\w*|krebs|selbstmord|witwer?|im sterben",
    ),
    _any(
        r"vefat\w*|cenaze\w*|(?:annem|babam|esim|kardesim|oglum|kizim)\w* (?:oldu|kaybettik)|kaybettik|bas sagligi|kanser\w*|intihar\w*|yastayiz",
    ),
)

_MISINFORMATION = (
    _any(
        r"gerucht\w*|ze zeggen|men zegt|iedereen (?:zegt|weet)|nepnieuws|fake ?news|complot\w*|(?:filmpje|video|bericht) gaat rond|gaat rond",
        r"verzwij\w+|doofpot|stiekem|op (?:tiktok|facebook|whatsapp|telegram|x|instagram)|app-?groep|is (?:dat|het) (?:wel )?waar(?=\s*(?:\?|dat))",
        r"klopt (?:het|dat) dat|klopt (?:het|dat)(?: wel)?(?=\s*\?)|(?:heb|had) (?:ik )?gehoord dat|hoorde (?:ik )?(?:van|dat)(?: \w+){0,2}|ik las(?: \w+){0,3} dat",
        r"in de krant stond|volgens (?:een bericht|de buren|facebook|tiktok)",
    ),
    _any(
        r"rumou?rs?|they say|people (?:are saying|say)|everyone (?:says|knows)|everybody (?:says|knows)|fake news|conspirac\w+|going round|hiding that|cover-?up",
        r"is it true|(?:is that|is this) (?:true|right|correct)(?=\s*\?)|true(?=\?)|on (?:facebook|tiktok|whatsapp|twitter|telegram|x|instagram)|all over (?:facebook|tiktok|twitter|whatsapp)",
        r"(?:i )?(?:read|heard|ve heard)(?: \w+){0,3} that|heard from (?:the|my) neighbours?|apparently|the paper said|secretly|told me (?:that )?the",
    ),
    _any(
        r"gerucht\w*|stimmt es,? dass|stimmt das(?=\s*\?)|man sagt|alle sagen|ich habe gehort,? dass|ich habe gelesen,? dass|auf facebook|falschmeldung",
    ),
    _any(
        r"soylenti\w*|dogru mu(?:dur)?|diyorlar|herkes (?:diyor|soyluyor|biliyor)|duyduguma gore|facebook'?ta|yalan haber\w*|okuduguma gore",
    ),
)

_JOURNALIST = (
    _any(
        r"verslagge\w+|journalist\w*|persvra\w+|woordvoerd\w+|redactie|hoor en wederhoor|wederhoor|podcast|uitzending|nieuwsbericht|een quote|u citeren",
        r"interviewen|voor de camera|(?:wij|we) publiceren|namens (?:de )?(?:omroep|krant|rtv|redactie)|(?:werk|schrijf) voor (?:de |het |een )?(?:rtv|omroep|krant|dagblad|weekblad|radio|tv|nieuws\w*|\w+courant|\w+bode)",
        r"voor een (?:artikel|reportage|item|documentaire)|een reactie (?:geven )?op (?:de uitspraak|ons artikel)",
    ),
    _any(
        r"reporters?|journalist\w*|press enquir\w+|press officer|spokes(?:person|man|woman)|newsroom|podcast|on camera|for comment|news story|may we quote|quote you|quote from",
        r"we publish|we are publishing|our readers|your side of the story|for an article|(?:work|write|writing)(?: \w+){0,2} for (?:the )?(?:radio|tv|bbc|gazette|times|herald|newspaper|\w+ times|\w+ gazette)",
        r"on behalf of (?:\w+ )?(?:tv|radio|news)|to interview|an interview with the|comment on the ruling|a programme about|an interview(?=[.?])",
    ),
    _any(
        r"journalist\w*|presseanfrage|redaktion|pressesprecher\w*|reporter\w*|fur einen artikel|redaktionsschluss|stellungnahme bis|interview mit",
    ),
    _any(
        r"gazeteci\w*|muhabir\w*|basin mensubu|haber (?:icin|yapiyoruz)|roportaj\w*|haberimiz icin|yayinlayacagiz",
    ),
)

#: Ages from 6 to 17, in figures and words.
_YOUNG = (
    r"(?:[6-9]|1[0-7]|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien)",
    r"(?:[6-9]|1[0-7]|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)",
)
_MINOR = (
    _any(
        rf"ik ben (?:pas |net |nu )?{_YOUNG[0]}(?: jaar(?: oud)?)?(?=\s*(?:[.,!?;)]|$|en\s))",
        r"ik zit (?:in|op) (?:de )?(?:groep \d|klas \d|brugklas|basisschool|middelbare)|(?:mijn|onze) (?:juf|meester|mentor)|(?:wij|we) (?:van|uit|zijn) (?:groep|klas) \w+",
        r"(?:mijn|me) (?:mama|papa) weet|spreekbeurt|werkstuk voor school|moet mijn (?:moeder|vader|mama|papa) mee",
    ),
    _any(
        rf"(?:i am|i'm|im) (?:only |just )?{_YOUNG[1]}(?: years? old|yo)?(?=\s*(?:[.,!?;)]|$|and\s))",
        r"i(?:'m| am) in (?:year|grade|class|primary|secondary|elementary|middle) ?\w*|my teacher|we (?:from|are|of) class \w+|school project",
        r"my (?:mum|mom|dad|mummy|daddy) (?:doesn't|does not|doesnt) know|(?:mum|mom|dad)(?: \w+){0,2} (?:have|has) to come",
    ),
    _any(
        r"ich bin (?:erst )?(?:[6-9]|1[0-7])(?: jahre(?: alt)?)?(?=\s*(?:[.,!?;]|$|und\s))|(?:meine|unsere?) lehrer\w*|ich gehe in die \w+ klasse|klasse \d\w?",
    ),
    _any(
        r"(?:[6-9]|1[0-7]) yasindayim|ogretmenim\w*|\d+\.? sinif(?:tayim|a gidiyorum)|annem bilmiyor",
    ),
)

_IRONIC = (
    _any(
        r"bedankt voor (?:niks|niets)|lekker dan|fijn hoor|goed bezig weer|top geregeld weer|wie verzint (?:het|dit|zoiets)|ja hoor,? natuurlijk|knap hoor",
        r"lekker bezig|nou,? (?:lekker|fijn|top|mooi|goed bezig)|bravo hoor|bedankt hoor|gefeliciteerd met (?:jullie|je|uw) nieuwe (?:gat|kuil)",
    ),
    _any(
        r"thanks for nothing|oh great|slow clap|yeah right|gold star|what a surprise|good luck with that|sure,? because|congratulations on the (?:new )?(?:pothole|mess|hole)",
        r"only (?:two|three|four|five|six|\d+) (?:weeks|months|years) (?:to|for)|as if|just what we needed|as always:",
    ),
    _any(r"na toll|danke fur nichts|na super|ganz grose? klasse|herzlichen gluckwunsch zum schlagloch"),
    _any(r"aferin size|helal olsun (?:size|vallahi)|ne guzel(?:,| )yine|tebrikler,? yine"),
)
_PRAISE = (
    _any(
        r"goed bezig|chapeau|applaus|hulde|bravo|gefeliciteerd|proficiat|heel slim|geniaal|knap|wat een service|top geregeld|fijn|mooi|geweldig|fantastisch|petje af",
        r"great|brilliant|genius|well done|nice one|congratulations|lovely|amazing|fantastic|impressive|wow|bravo|good job|kudos|excellent",
        r"toll|super|bravo|gratulation|gluckwunsch|klasse|aferin|bravo|tebrikler|harika|helal",
    ),
)
_TROUBLE = (
    _any(
        r"alweer|weer (?:een|geen|niet|alles|open|dicht|afgesloten)|niet (?:opgehaald|gelukt|geveegd)|geen (?:vuilnis|parkeerplek\w*|plek)|lukt (?:jullie|u) niet|niet eens",
        r"(?:drie|vier|vijf|zes|\d+) (?:weken|maanden|jaar) wacht\w*|wachten op|omgezaagd|gekapt|midden op|gat in de weg|uitzicht op|zonder (?:parkeerplek\w*|licht)",
        r"drie keer dezelfde|precies als|net nieuwe|kapot|stuk|afsluit\w*|zelfs een",
        r"another week without|again|broken|swamp|pothole|dig up|blocked|on hold|cut off|in the week of|ends in|cannot|can't|nobody|without (?:bins|light|parking)",
        r"roadworks|still (?:not|waiting)|months|wieder (?:nicht|kein\w*)|schon wieder|kaputt|schlagloch|yine|bozuk|gelmedi|cukur",
    ),
)

#: What a situation is told by; "praise" and "trouble" together tell irony.
TELLING: dict[str, tuple[re.Pattern[str], ...]] = {
    "angry": _ANGRY,
    "ironic": _IRONIC,
    "praise": _PRAISE,
    "trouble": _TROUBLE,
    "grief": _GRIEF,
    "threat": _THREAT,
    "misinformation": _MISINFORMATION,
    "journalist": _JOURNALIST,
    "minor": _MINOR,
}

#: Words that look like those of a situation and are of another one: they are taken out before it is looked for.
NEVER: dict[str, tuple[re.Pattern[str], ...]] = {
    "angry": (
        _any(
            rf"(?:buurman|buurvrouw|buren|neighbours?|nachbar\w*|komsu\w*)(?:{_GAP})(?:boos|woedend|kwaad|angry|furious|livid|wutend|kizgin)",
            r"was (?:ik )?(?:eerst |at first )?(?:boos|woedend|kwaad|angry|furious)(?: at first)?",
            r"(?:woedende|boze|angry|furious) (?:automobilist\w*|buurman|buren|drivers?|neighbours?|mensen|people)",
        ),
    ),
    "grief": (
        _any(
            r"begraafplaats|(?:dode|dood) (?:vogel|rat|boom|vis|vissen|hond|kat)|(?:dead|dying) (?:bird|rat|tree|fish|dog|cat|end)",
            r"terminal (?:building|station|\d)|(?:ferry|bus|cruise|airport) terminal",
        ),
    ),
    "threat": (
        _any(
            r"know where you can|weet waar (?:je|u) (?:de|het|een) \w+ (?:vind\w*|kunt)|watch your step|pay for the damage",
            r"(?:word|wordt|werd|worden|am being|was|is being) (?:bedreigd|threatened)",
        ),
    ),
    "misinformation": (
        _any(
            r"(?:op|on) (?:jullie|uw|your|de|the) (?:website|site|pagina|page)(?: that| dat)?|is my \w+ (?:correct|right)|klopt mijn",
            r"read (?:your|the) (?:letter|page|form)|las (?:uw|jullie|de) (?:brief|pagina|formulier)|told me to",
        ),
        _any(
            r"(?:read|las)(?: \w+){0,2} on (?:your|the) (?:website|site) that|las op (?:jullie|uw|de) (?:website|site) dat"
        ),
    ),
    "praise": (_any(r"great (?:hall|deal|many|church|danger|big)|mooi weer|fijnstof"),),
    "journalist": (_any(r"job interview|sollicitatie-?interview|sollicitatie interview"),),
    "minor": (
        _any(
            r"(?:i am|i'm|im) a teacher|ik (?:werk als|ben) (?:een )?(?:juf|meester|docent|leraar|lerares)|(?:wij zijn|we are) (?:the )?(?:ouders|parents)(?: \w+){0,3}",
        ),
    ),
}

#: Who thanks is not angry and means the praise.
THANKS = (
    _any(
        r"dank (?:je|jullie|u)(?: wel)?|dankjewel|dankuwel|bedankt voor (?:de|het|jullie|uw)|(?:prachtig|netjes|goed|snel) opgelost|alvast bedankt|dank",
        r"thank you|thanks for (?!nothing)\w+|many thanks|helped me|danke (?:schon|fur (?!nichts))|vielen dank|tesekkur\w*",
    ),
)

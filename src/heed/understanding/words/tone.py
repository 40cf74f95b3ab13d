"""Words of praise and blame, and of insult. For aggregates and for review, never for a decision."""

from heed.understanding.lexicon import WordList
from heed.understanding.text import word_set

SENTIMENT: WordList = {
    "nl": {
        "positive": """
            goed; mooi*; fijn*; blij; prachtig*; geweldig*; fantastisch*; super; top; keurig; netjes; tevreden;
            dank; bedankt; dankjewel; dankuwel; leuk*; heerlijk*; prima; compliment*:1.5; snel; vriendelijk;
            behulpzaam; genoten; uitstekend; perfect; opgelost
        """,
        "negative": """
            slecht*; kapot:0.7; stuk:0.5; vies*; smerig*; gevaarlijk*; belachelijk*:1.5; schandalig*:2; schande:2;
            irritant*; ergerlijk*; boos; kwaad; woedend:1.5; teleurgesteld:1.5; jammer; helaas; stank; stinkt;
            overlast; rommel; vervelend*; klacht:1.2; zat; beu; waardeloos:1.5; onacceptabel:1.5; bang; onveilig*;
            verschrikkelijk:1.5; vreselijk:1.5; probleem; troep; herrie; asociaal; niks; nooit; verdrietig
        """,
        "-": "geen probleem; te snel:0.5",
    },
    "en": {
        "positive": """
            good; great; nice; love; lovely; beautiful; wonderful; excellent; amazing; awesome; fantastic; happy;
            glad; thanks; thank; helpful; friendly; perfect; best; better; clean; appreciate*; brilliant; pleased;
            enjoy*; impressed; fixed:0.6; quick; kudos
        """,
        "negative": """
            bad; broken:0.6; dirty; filthy:1.2; dangerous; hazard; unsafe; terrible:1.5; horrible:1.5; awful:1.5;
            disgusting:1.5; disgrace*:1.5; ridiculous:1.5; unacceptable:1.5; angry; annoy*; disappoint*:1.2;
            hate:1.5; worst:1.5; worse; ugly; nuisance; eyesore; mess; trash:0.6; garbage:0.5; noisy; noise:0.6;
            scared; afraid; sad; shame; fail*; useless:1.5; never; nobody; ignored; problem; complain*; rude;
            smell*:0.6; stink*; illegal*; damaged:0.6; waste
        """,
        "-": "no problem; waste collection; trash can; garbage can",
    },
    "de": {
        "positive": """
            gut; gute; gutes; guter; schön*; toll*; super; prima; klasse; wunderbar*; großartig*; hervorragend*;
            zufrieden; danke; dank; freundlich*; hilfreich; perfekt; glücklich; freue; lob; gern; gerne; sauber;
            angenehm*; bestens
        """,
        "negative": """
            schlecht*; kaputt:0.6; dreckig*; schmutzig*; gefährlich*; schlimm*; furchtbar*:1.5; schrecklich*:1.5;
            lächerlich*:1.5; skandal*:1.5; unverschämt*:1.5; ärgerlich*; wütend:1.5; sauer; enttäusch*:1.2;
            hässlich*; lärm; gestank; stinkt; müll:0.4; beschwer*; katastroph*:1.5; zumutung:1.5; angst; unsicher;
            problem*; leider; nervt; nie; niemand; sauerei:1.5; chaos
        """,
        "-": "kein problem",
    },
    "tr": {
        "positive": """
            güzel*; iyi; harika; mükemmel; süper; teşekkür*; sağol*; memnun*; mutlu*; sevindi*; tebrik*:1.5; bravo;
            beğendi*; temiz; hızlı; yardımsever; başarılı
        """,
        "negative": """
            kötü*; berbat*:1.5; rezalet:2; rezil*:1.5; bozuk:0.6; kirli; pis; tehlikeli; korkunç*:1.5; şikayet*;
            bıkt*:1.5; kızgın; üzgün; maalesef; sorun*; ayıp:1.5; utanç:1.5; gürültü; koku; kokuyor; yetersiz;
            kimse; asla; mağdur*
        """,
        "-": "sorun yok; sorun değil; iyi değil",
    },
    "fr": {
        "positive": """
            bon; bonne; bien; super; merci; magnifique*; excellent*; parfait*; beau; belle; heureux; heureuse;
            content*; bravo; génial*; agréable; propre; félicitations; j'aime
        """,
        "negative": """
            mauvais*; sale*; dangereux; dangereuse; horrible*; honte; scandaleux; inadmissible:1.5; nul; nulle;
            déçu*; colère; problème*; bruit; danger; marre; triste; pire; inacceptable:1.5; malheureusement; jamais
        """,
        "-": "pas de problème",
    },
    "es": {
        "positive": """
            bueno; buena; bien; gracias; genial; excelente*; perfecto; bonito; bonita; feliz; contento; contenta;
            maravillos*; enhorabuena; limpio; amable; me gusta; mejor
        """,
        "negative": """
            malo; mala; mal; suci*; peligros*; horrible*; vergüenza:1.5; terrible*; fatal; triste; enfadad*;
            problema*; ruido; queja; peor; inaceptable:1.5; nunca; nadie; asco; basura:0.5
        """,
        "-": "sin problema",
    },
    "it": {
        "positive": """buono; buona; bene; grazie; ottimo; ottima; bello; bella; bravi; perfetto; felice; contento""",
        "negative": """
            male; brutto; brutta; sporco; sporca; pericoloso; vergogna:1.5; pessimo; schifo:1.5; terribile;
            problema; rumore; peggio; triste
        """,
    },
    "pl": {
        "positive": """dobrze; dobry; świetn*; super; dziękuję; dzięki; piękn*; wspaniał*; zadowolon*; szczęśliw*""",
        "negative": """
            źle; zły; brudn*; niebezpieczn*; okropn*; straszn*; skandal:1.5; wstyd:1.5; problem; hałas; smutn*;
            najgorsz*
        """,
    },
    "pt": {
        "positive": """
            bom; boa; bem; obrigad*; ótim*; excelente; lindo; linda; feliz; perfeito; maravilhos*; parabéns
        """,
        "negative": """
            mau; má; ruim; suj*; perigos*; horrível; vergonha:1.5; péssim*; terrível; problema; barulho; pior;
            triste
        """,
    },
    "el": {
        "positive": """καλό; καλά; ωραί*; υπέροχ*; ευχαριστώ; τέλει*; χαρούμεν*; μπράβο""",
        "negative": """κακό; κακή; χάλια; βρώμικ*; επικίνδυν*; απαράδεκτ*; ντροπή; πρόβλημα; άσχημ*; θόρυβος; λυπηρό""",
    },
    "ar": {
        "positive": """جيد; جيدة; جميل; جميلة; شكرا; رائع; رائعة; ممتاز; سعيد""",
        "negative": """سيء; سيئة; قذر; خطير; خطيرة; مشكلة; فضيحة; ضوضاء; حزين; أسوأ""",
    },
}

NEGATIONS = word_set(
    """
    niet geen nooit not no never isnt dont doesnt nicht kein keine keinen nie pas jamais no nunca non nie nao degil
    yok
    """
)

POSITIVE_SIGNS = frozenset("👍👏😀😃😄😁😊🙂😍🥰😘❤♥💚💙🧡💛💜🙏🎉💪👌✅🌟⭐🌷🌸💐🤗😇🥳🤩💯✨☀👋🤝🙌😉☺")
NEGATIVE_SIGNS = frozenset("😡😠🤬👎💩😤😢😭😞😔🤮🤢😱😒🙄😩😫💔☹🙁😖😣")

ABUSE: WordList = {
    "nl": {
        "abusive": """
            klootzak*; kutgemeente:0.8; kut:0.4; kanker*:0.8; tering*:0.6; tyfus*:0.6; hoer:0.9; hoeren:0.8; lul;
            lullen:0.3; eikel*:0.6; idioot:0.5; idioten:0.6; debiel*:0.7; mongool:0.8; mongolen:0.8; sukkel*:0.5;
            rotzak*:0.7; flikker op:0.7; rot op:0.6; oprotten:0.6; sterf:0.8; ik maak je dood:1;
            ik weet waar je woont:0.9; kutmarokkan*:1; achterlijk*:0.5; gore:0.4; teef:0.7; tuig:0.4; stelletje:0.3;
            vieze junk*:0.5; maak jullie af:1; maak je af:1; hondenlul*:0.9
        """
    },
    "en": {
        "abusive": """
            fuck*:0.6; shit:0.3; bullshit:0.4; asshole*:0.9; bastard*:0.7; bitch*:0.8; cunt*:0.95; idiot*:0.5;
            moron*:0.6; stupid:0.4; retard*:0.8; scum:0.7; dickhead*:0.8; prick*:0.6; wanker*:0.8; twat*:0.8;
            piss off:0.6; go to hell:0.6; drop dead:0.8; i will kill you:1; kill you:0.9; i know where you live:0.9;
            whore*:0.9; slut*:0.9; vermin:0.6; subhuman*:0.9; i hope you die:1; hope you die:1;
            disgusting people:0.6; screw you:0.6
        """
    },
    "de": {
        "abusive": """
            arschloch*:0.9; arschlöcher:0.9; idiot*:0.5; vollidiot*:0.7; wichser:0.9; hurensohn:0.95;
            hurensöhne:0.95; hure*:0.9; schlampe*:0.9; fotze*:0.95; scheiß*:0.4; scheiss*:0.4; drecksack:0.7;
            drecksau:0.8; missgeburt*:0.9; fick*:0.7; verpiss*:0.7; spast*:0.7; behindert:0.4; abschaum:0.8;
            pack:0.3; gesindel:0.7; halt die fresse:0.8; fresse:0.4; ich bring dich um:1; bring dich um:1;
            ich weiß wo du wohnst:0.9; untermensch*:1; dumm:0.4; trottel:0.5; penner:0.5; verrecke*:0.9
        """
    },
    "tr": {
        "abusive": """
            aptal*:0.6; salak*:0.6; gerizekalı*:0.7; geri zekalı*:0.7; şerefsiz*:0.9; orospu*:0.95; piç*:0.8;
            siktir*:0.9; sikeyim:0.95; amına:0.95; göt:0.6; ibne*:0.9; kahpe*:0.9; köpek herif*:0.7;
            haysiyetsiz*:0.8; namussuz*:0.7; öldürürüm seni:1; seni öldür*:1; geberin:0.9; geber:0.9
        """
    },
    "fr": {
        "abusive": """
            connard*:0.9; connasse*:0.9; salope*:0.9; salaud*:0.8; pute*:0.9; putain:0.4; merde:0.3; enculé*:0.95;
            abruti*:0.6; imbécile*:0.5; ta gueule:0.8; crétin*:0.6; va te faire:0.7; je vais te tuer:1;
            je sais où tu habites:0.9
        """
    },
    "es": {
        "abusive": """
            cabrón*:0.8; cabrones:0.8; gilipollas:0.8; hijo de puta:0.95; hijos de puta:0.95; puta*:0.7; mierda:0.4;
            imbécil*:0.6; idiota*:0.5; subnormal*:0.8; maricón*:0.9; zorra*:0.8; te voy a matar:1;
            sé dónde vives:0.9; vete a la:0.4
        """
    },
    "it": {
        "abusive": """
            stronz*:0.8; coglion*:0.8; puttana:0.9; vaffanculo:0.9; merda:0.4; idiota:0.5; bastard*:0.7; troia:0.9;
            ti ammazzo:1
        """
    },
    "pl": {
        "abusive": """
            kurwa:0.6; skurwysyn*:0.95; chuj*:0.8; debil*:0.7; idiot*:0.5; pierdol*:0.8; suka:0.8; zabiję cię:1
        """
    },
    "pt": {
        "abusive": """
            filho da puta:0.95; puta:0.8; merda:0.4; caralho:0.6; idiota:0.5; otário*:0.6; vou te matar:1;
            cabrão:0.8
        """
    },
    "el": {
        "abusive": """
            μαλάκα*:0.8; μαλάκες:0.8; πουτάνα:0.9; ηλίθι*:0.5; βλάκα*:0.5; γαμώ*:0.7; γαμημέν*:0.8; κάθαρμα:0.7;
            θα σε σκοτώσω:1
        """
    },
    "ar": {"abusive": "كلب:0.5; كلاب:0.5; حمار:0.5; غبي:0.5; شرموطة:0.95; سأقتلك:1; حقير:0.7; لعنة:0.4"},
}

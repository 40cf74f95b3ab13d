"""Words of praise and blame. For aggregates, never for a decision."""

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

"""Single words that give a language away in a text too short for statistics."""

from heed.understanding.lexicon import WordList

COMMON: WordList = {
    language: {"word": words}
    for language, words in {
        "nl": """
            de; het; een; niet; geen; maar; wel; naar; voor; bij; ook; graag; gaat; wordt; kan; mijn; onze; jullie;
            jij; wij; zij; deze; dit; dat; wat; waar; wanneer; waarom; dank; bedankt; dankjewel; dankuwel; straat;
            stoep; fiets; kapot; stuk; vuil; lantaarn; lantaarnpaal; boom; bomen; weg; verkeer; gemeente; afval;
            vuilnis; bel; buurt; wijk; huis; hallo; goedemorgen; goedemiddag; alstublieft; alsjeblieft; overlast;
            gaten; vol; ligt; staat; brandt; doet; nog; steeds; weer; gevaarlijk; speeltuin; ik; er; op; van; zijn;
            hebben; heeft
        """,
        "en": """
            the; is; are; and; not; but; this; that; there; what; where; when; why; how; my; our; your; you; we;
            they; it; please; thanks; thank; hello; good; street; road; broken; light; lamp; tree; trees; bike;
            rubbish; trash; garbage; pothole; call; sidewalk; pavement; dangerous; again; still; with; for; from;
            have; has; was; full; parking; noise; water; dirty; bin; of; on; at; to; do; does; can; will
        """,
        "de": """
            der; das; ist; nicht; kein; keine; und; aber; auch; ich; wir; sie; bitte; danke; vielen; hallo; guten;
            wo; wann; warum; wie; mit; von; zu; zum; zur; im; auf; bei; seit; immer; noch; wieder; kaputt; defekt;
            strasse; straße; gehweg; laterne; baum; bäume; müll; fahrrad; radweg; schmutzig; gefährlich; schlagloch;
            spielplatz; ein; eine; einen; wird; sind; hat; für; über; können; stadt
        """,
        "fr": """
            le; les; des; une; est; et; pas; mais; dans; avec; pour; sur; vous; nous; je; il; elle; merci; bonjour;
            rue; lampadaire; trottoir; poubelle; arbre; quand; pourquoi; comment; où; qui; au; aux; ce; cette; mon;
            notre; sont; très; encore; toujours; cassé; dangereux; beaucoup
        """,
        "es": """
            el; los; las; una; es; y; pero; con; por; para; hay; está; muy; gracias; hola; calle; farola; acera;
            basura; árbol; cuándo; cuando; dónde; donde; cómo; qué; mi; nuestro; nuestra; son; todavía; otra vez;
            roto; rota; peligroso; señor; buenos; buenas
        """,
        "it": """
            il; gli; una; è; ma; con; per; non; che; grazie; ciao; strada; lampione; marciapiede; rifiuti; albero;
            alberi; quando; dove; come; perché; mio; nostra; sono; ancora; rotto; rotta; pericoloso; della; nella;
            buongiorno; molto
        """,
        "pl": """
            nie; jest; na; się; że; ale; dziękuję; dzięki; proszę; dzień; dobry; ulica; ulicy; latarnia; chodnik;
            śmieci; drzewo; kiedy; gdzie; jak; dlaczego; mój; nasz; są; bardzo; znowu; zepsuta; zepsuty; dla; przy
        """,
        "pt": """
            não; uma; com; mas; obrigado; obrigada; olá; rua; passeio; lixo; árvore; quando; onde; porquê; meu;
            nossa; são; está; ainda; muito; perigoso; bom; dia; você; isso; os; ao
        """,
        "tr": """
            ve; bir; bu; şu; çok; değil; var; yok; için; ile; ama; teşekkür; teşekkürler; sağol; merhaba; lütfen;
            sokak; sokakta; cadde; lamba; lambası; kaldırım; çöp; ağaç; ne; nerede; zaman; neden; nasıl; benim;
            bizim; bozuk; kırık; yine; hala; tehlikeli; mahalle; belediye; günaydın; iyi; kadar; olan; yanmıyor;
            çalışmıyor
        """,
        "ar": "شكرا; في; من; على; لا; هل; متى; أين; الشارع; مرحبا; هذا; هذه; كثيرا; مكسور",
        "el": """
            και; το; η; ο; δεν; στο; στη; με; για; ευχαριστώ; καλημέρα; που; πότε; πώς; δρόμος; φως; σκουπίδια;
            είναι
        """,
        "uk": "дякую; вулиця; не; що; коли; де; є; привіт; будь; ласка; сміття",
        "ru": "спасибо; улица; не; что; когда; где; есть; здравствуйте; пожалуйста; мусор",
    }.items()
}

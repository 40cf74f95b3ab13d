"""What people say when they only say thanks, and what shows that they say more."""

from heed.understanding.lexicon import WordList

THANKS: WordList = {
    "nl": {
        "thanks": """
            dank; bedankt; dankjewel; dankuwel; dankje; thnx; thx; tnx; merci; hartelijk dank; top; toppie; super;
            geweldig; fantastisch; prima; perfect; mooi zo; mooi; fijn; netjes; keurig; oke; ok; oké; duidelijk;
            helder; goed gedaan; goed bezig; chapeau; hulde; dank u; dank je; compliment*; blij mee; begrepen;
            akkoord
        """,
        "filler": """
            u; je; jullie; jou; wel; voor; de; het; een; dit; dat; uw; jullie; snelle; snel; goede; goed; fijne;
            vlotte; reactie; antwoord; hulp; hulpvaardigheid; informatie; info; service; moeite; inzet; werk; actie;
            heel; zeer; erg; veel; duizendmaal; nogmaals; alvast; ook; namens; ons; mij; ik; wij; we; ben; zijn; is;
            was; en; hoor; allemaal; team; gemeente; groetjes; groet; groeten; vriendelijke; met; hartelijk;
            hartelijke; dag; weekend; avond; nog; fijn; prettig; prettige; van; bericht; terugkoppeling; uitleg;
            oplossen; oplossing; afhandeling; zo; wat; hier; daarvoor; hiervoor; ervoor; mee; blij; tevreden; ermee;
            geen dank; graag gedaan; geen probleem; goedemorgen; goedemiddag; hallo; hoi; beste; mevrouw; meneer;
            heer; buurt; buurtbewoners; iedereen; echt; allen; jullie; toch; maar liefst; succes; aan; collega;
            collegas; s
        """,
        "solved": """
            opgelost; gerepareerd; gemaakt; gefixt; hersteld; vervangen; opgeruimd; schoongemaakt; weggehaald;
            verwijderd; opgehaald; geleegd; gesnoeid; repareren; herstellen; opruimen; maken; vervangen van;
            doet het weer; doen het weer; brandt weer; branden weer; werkt weer; werken weer; weer schoon;
            weer heel; verholpen; geregeld; afgehandeld; in orde; weer netjes
        """,
        "more": """
            maar; echter; alleen; behalve; helaas; niets; niks; weer kapot; weer stuk; alweer; opnieuw; nog steeds;
            nog niet; nog altijd; niet; nooit; wanneer; waarom; hoe; verder; daarnaast; bovendien; trouwens;
            overigens; graag; wil; kunt; kunnen; zou; zouden; wel jammer; jammer; tegenwoordig; nieuwe; ander;
            andere; volgende; waar blijft; terug; stop; verwacht
        """,
    },
    "en": {
        "thanks": """
            thanks; thank you; thank u; thx; thnx; tnx; ty; tysm; cheers; much appreciated; appreciated;
            appreciate it; appreciate; great; perfect; awesome; excellent; brilliant; wonderful; lovely; nice one;
            nice; well done; good job; great job; good work; great work; ok; okay; got it; understood; fantastic;
            super; kudos; amazing; bless you; great news
        """,
        "filler": """
            a; lot; so; very; much; many; for; the; your; you; u; quick; fast; swift; prompt; kind; help; helping;
            reply; response; answer; answering; info; information; service; work; effort; efforts; time; that; this;
            it; is; was; s; it's; that's; again; all; everyone; team; guys; council; city; and; from; us; me; i; we;
            am; are; really; truly; indeed; have; nice; good; great; day; weekend; evening; one; bunch; million;
            ton; tons; kindly; hello; hi; dear; sir; madam; regards; best; kind; yours; sincerely; folks; in;
            advance; update; explanation; getting; back; to; no problem; no worries; you're welcome; welcome; oh;
            wow; just; wanted; say; of; letting; know; now; already; job; doing; done; be; very happy; happy; been;
            has; appreciate; greatly; taking; care; feedback
        """,
        "solved": """
            fixed; repaired; solved; resolved; sorted; cleaned; removed; replaced; collected; cleared; fixing;
            repairing; cleaning; removing; works again; working again; is back on; back on; all good now;
            taken care of; looks great; sorting; solving; cleared up; filled
        """,
        "more": """
            but; however; although; except; unfortunately; nothing; still; not; never; yet; broken again; also;
            another; one more; when; why; how; what about; please; could; can; would; should; need; want; now the;
            next; instead; other; additionally; besides; though; isn; don; doesn; didn; won; until; stop; rest of;
            same; sarcasm
        """,
    },
    "de": {
        "thanks": """
            danke; dankeschön; danke schön; danke sehr; vielen dank; herzlichen dank; besten dank; dank; thx; merci;
            super; prima; toll; perfekt; klasse; spitze; großartig; wunderbar; ok; okay; alles klar; verstanden;
            gut gemacht; gute arbeit; tolle arbeit; danke ihnen; top
        """,
        "filler": """
            ihnen; euch; dir; sie; für; die; das; der; den; ihre; eure; deine; schnelle; schnell; rasche; gute;
            hilfe; antwort; rückmeldung; info; information; informationen; auskunft; mühe; einsatz; arbeit; service;
            nachricht; sehr; ganz; herzlich; herzlichen; vielen; vielmals; tausend; nochmals; nochmal; im; voraus;
            alle; allen; team; stadt; ich; wir; bin; sind; ist; war; und; schönen; schöner; schönes; tag; abend;
            wochenende; noch; liebe; lieben; grüße; gruß; freundlichen; mit; hallo; guten; morgen; ein; eine; einen;
            so; wirklich; echt; auch; von; uns; mir; kein problem; gern geschehen; gerne; freut; mich; hat; wurde;
            worden; jetzt; es; zufrieden; dass; dafür; ja; na; dann; werte; herr; frau; bearbeitung; erledigung;
            wie; schön; habe; haben
        """,
        "solved": """
            repariert; behoben; erledigt; gelöst; gereinigt; entfernt; ersetzt; abgeholt; geleert; reparatur;
            reparieren; funktioniert wieder; geht wieder; leuchtet wieder; brennt wieder; wieder sauber; in ordnung;
            weggeräumt; beseitigt; beseitigung; wieder heil
        """,
        "more": """
            aber; jedoch; leider; allerdings; nur; außer; nichts; nicht; nie; kein; keine; wieder kaputt;
            schon wieder; immer noch; noch immer; noch nicht; wann; warum; wieso; wie lange; außerdem; zusätzlich;
            übrigens; bitte; könnten; können; würde; könnte; möchte; will; andere; anderen; weitere; neues; nächste;
            trotzdem
        """,
    },
    "tr": {
        "thanks": """
            teşekkür*; tesekkur*; sağol; sağ ol; sağolun; sağ olun; sağolasın*; eyvallah; minnettar*; harika; süper;
            mükemmel; çok güzel; güzel; tamam; tamamdır; ok; bravo; helal olsun; elinize sağlık; ellerinize sağlık;
            emeğinize sağlık; emeği geçen; tebrikler; tebrik ederim; allah razı olsun; anlaşıldı; var olun
        """,
        "filler": """
            çok; ederim; ederiz; ediyorum; ediyoruz; için; size; sizlere; hepinize; herkese; belediye*; ekibe; ekip;
            yardımınız; yardım*; yardımlarınız; hızlı; ilginiz; ilgi*; cevap*; cevabınız; yanıt*; bilgi*;
            bilgilendirme*; hizmet*; çözüm*; emeğiniz*; tekrar; şimdiden; ve; bir; bu; iyi; günler; akşamlar; hafta;
            sonları; kolay; gelsin; selamlar; saygılar; saygılarımla; merhaba; gerçekten; içten; sonsuz; dönüş*;
            dönüşünüz; bey; hanım; hepsine; herkes; o; oldu; yine; de; da; rica ederim; sorun değil; geçenlere;
            geçen; sağlık
        """,
        "solved": """
            çözüldü; onarıldı; tamir edildi; tamir ettiniz; tamir; düzeldi; yapıldı; temizlendi; kaldırıldı;
            toplandı; değiştirildi; yanıyor artık; çalışıyor artık; çalışıyor; düzeltildi; halledildi; halloldu;
            tamiri
        """,
        "more": """
            ama; fakat; ancak; lakin; maalesef; hala; hâlâ; yine bozuk; yine bozuldu; tekrar bozul*; hiç; hiçbir;
            değil; yok; ne zaman; neden; nasıl; ayrıca; bir de; bir şey; lütfen; rica; istiyoruz; istiyorum; başka;
            diğer; yeni; henüz; yapılmadı; gelmedi; sadece
        """,
    },
    "fr": {
        "thanks": """
            merci; merci beaucoup; mille mercis; super; parfait; génial; excellent; bravo; top; ok; d'accord;
            entendu; félicitations; remercie; remerciements
        """,
        "filler": """
            beaucoup; bien; à; vous; toi; tous; toutes; pour; votre; vos; la; le; les; l; de; d; du; réponse;
            rapide; rapidité; aide; information; informations; travail; service; efficacité; encore; très;
            infiniment; tout; l'équipe; équipe; bonne; bon; journée; soirée; week; end; cordialement; bonjour; je;
            nous; et; c; est; c'est; mairie; ville; d'avance; avance; grand; un; une; de rien; pas de problème;
            gentillesse; beau; salutations
        """,
        "solved": "réparé*; résolu*; nettoyé*; réglé*; remplacé*; fonctionne à nouveau; remarche; réparation",
        "more": """
            mais; cependant; toutefois; malheureusement; rien; pas; jamais; toujours; encore cassé; quand; pourquoi;
            comment; aussi; en plus; s'il; svp; pourriez; pouvez; autre; sauf
        """,
    },
    "es": {
        "thanks": """
            gracias; muchas gracias; mil gracias; perfecto; genial; excelente; bravo; enhorabuena; ok; vale;
            de acuerdo; estupendo; agradecid*; agradezco
        """,
        "filler": """
            muchas; muchísimas; mil; por; la; el; los; su; sus; tu; vuestra; respuesta; rápida; rapidez; ayuda;
            información; atención; trabajo; servicio; todo; a; todos; y; muy; un; saludo; saludos; buen; buena; día;
            tarde; fin; de; semana; hola; equipo; ayuntamiento; de nada; cordiales; amables; amable; nuevo; lo; se;
            les; antemano
        """,
        "solved": """
            arreglado; reparado; solucionado; resuelto; limpiado; arreglar; reparar; funciona de nuevo; arreglarlo
        """,
        "more": """
            pero; sin embargo; lamentablemente; nada; no; nunca; todavía; aún; otra vez; cuándo; cuando; por qué;
            cómo; también; además; podrían; otro; otra; favor; salvo
        """,
    },
    "it": {
        "thanks": """grazie; grazie mille; molte grazie; perfetto; ottimo; bravi; ok; va bene; ringrazio""",
        "filler": """
            mille; molte; tante; per; la; il; vostra; vostro; risposta; aiuto; veloce; rapida; a; tutti; e; buona;
            giornata; serata; lavoro; ancora; molto; di; cuore; l
        """,
        "solved": """risolto; riparato; sistemato""",
        "more": """ma; però; purtroppo; niente; non; mai; ancora rotto; quando; perché; anche; inoltre; altro""",
    },
    "pl": {
        "thanks": """
            dziękuję; dziękujemy; dzięki; dziekuje; dzieki; super; świetnie; ok; doskonale; brawo; podziękowania
        """,
        "filler": """
            bardzo; za; pomoc; szybką; odpowiedź; i; wam; państwu; serdecznie; z; góry; pozdrawiam; miłego; dnia;
            informację; reakcję; wielkie
        """,
        "solved": """naprawione; naprawiono; naprawę; załatwione; działa znowu""",
        "more": """
            ale; jednak; niestety; nic; nie; nigdy; znowu; kiedy; dlaczego; jak; też; także; proszę; inny; nadal
        """,
    },
    "pt": {
        "thanks": """
            obrigado; obrigada; muito obrigado; muito obrigada; perfeito; ótimo; excelente; parabéns; ok; agradeço
        """,
        "filler": """
            muito; pela; pelo; resposta; ajuda; rápida; a; todos; e; bom; dia; boa; tarde; trabalho; atenção; vossa;
            sua
        """,
        "solved": """resolvido; reparado; arranjado""",
        "more": """
            mas; porém; infelizmente; nada; não; nunca; ainda; quando; porque; como; também; outro; outra; favor
        """,
    },
    "el": {
        "thanks": """ευχαριστώ; ευχαριστούμε; ευχαριστω; μπράβο; τέλεια; ωραία; οκ; σας ευχαριστώ; συγχαρητήρια""",
        "filler": """
            πολύ; σας; για; την; το; τη; βοήθεια; απάντηση; άμεση; και; θερμά; όλους; καλή; μέρα; συνέχεια;
            ανταπόκριση; γρήγορη
        """,
        "solved": """επισκευάστηκε; διορθώθηκε; λύθηκε""",
        "more": """αλλά; όμως; δυστυχώς; τίποτα; δεν; ποτέ; ακόμα; πάλι; πότε; γιατί; πώς; επίσης; παρακαλώ; άλλο""",
    },
    "ar": {
        "thanks": """شكرا; شكرًا; شكرا جزيلا; ممتاز; رائع; تمام; بارك الله فيكم; مشكورين; أشكركم""",
        "filler": """جزيلا; لكم; لك; على; المساعدة; الرد; السريع; كثيرا; جدا; من; القلب; الاستجابة; سرعة; الجميع""",
        "solved": """تم الإصلاح; تم الحل""",
        "more": """لكن; ولكن; للأسف; لا; لم; ليس; متى; لماذا; كيف; أيضا; مرة أخرى; ما زال""",
    },
    "": {"thanks": "thx; ty; merci; top; super; ok"},
}

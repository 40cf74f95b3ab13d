"""What people say when they only say thanks, and what shows that they say more."""

from heed.understanding.lexicon import WordList

THANKS: WordList = {
    "nl": {
        "thanks": """
            merci; mercikes; bedankt; thanks; dankjewel; dank jullie; dank u zeer; reuze bedankt; dankzegging; fijn
            zo; wat fijn; tof; toffe; nen toffe; klasse; kei goed; keigoed; lekker bezig; alles goed nu; lief van;
            aardig van; attent; super bedankt; dikke merci; thanx; danke; ontvangen; in goede orde ontvangen;
            duidelijk antwoord; begrepen; snap het; helemaal goed; komt goed; is goed; goed zo; mooi; netjes gedaan;
            hatsikidee; groetjes en dank; dank; dankuwel; dankje; thnx; thx; tnx; hartelijk dank; top; toppie;
            super; geweldig; fantastisch; prima; perfect; mooi zo; fijn; netjes; keurig; oke; ok; oké; duidelijk;
            helder; goed gedaan; goed bezig; chapeau; hulde; dank u; dank je; compliment*; blij mee; akkoord; mijn
            dank; grote dank; ontzettend bedankt; enorm bedankt; heel erg bedankt; onwijs bedankt; wat een service;
            wat snel; topservice; top service; helemaal top; helemaal prima; super geholpen; klasse werk; 't is
            goed; is duidelijk; geen vragen meer; weet genoeg; complimenten; duim omhoog; jullie zijn toppers;
            lieverds; in dank; dankbaar; daar ben ik blij mee; fijn om te horen; goed om te horen; goed nieuws;
            gelezen; ter kennisgeving; dat klopt; check; fijne dag; fijne dag verder; fijn weekend; prettig weekend;
            fijne avond; tot ziens; ben op de hoogte
        """,
        "filler": """
            he; hé; jong; ge; gij; zijt; nen; een; alles; nu; weet; ik weet nu; voldoende; genoeg; weet genoeg;
            mijn; vraag; beantwoord; vraag beantwoord; hiermee; is mijn; geholpen; goed geholpen; me; mij; erg
            geholpen; wens; wensen; toegewenst; jullie; collega's; collegae; hoi; hey; ja; nou; prachtig; zomer;
            feestdagen; kerst; nieuwjaar; vakantie; vandaag; gisteren; alsnog; weer; inmiddels; al; dat was; vlot;
            correct; correcte; keer; knap; ook namens; duidelijke; heldere; fijne feestdagen; sterkte; goede morgen;
            middag; goedenavond; hulpvaardig; vriendelijk; medewerker; medewerkers; mannen; jongens; dames; heren;
            kanjers; toppers; weten; laten weten; voor het laten weten; berichtje; telefoontje; mail; mailtje;
            belletje; gesprek; tijd; geduld; begrip; zorg; aandacht; medewerking; ge bent; bent; u; je; jou; wel;
            voor; de; het; dit; dat; uw; snelle; snel; goede; goed; fijne; vlotte; reactie; antwoord; hulp;
            hulpvaardigheid; informatie; info; service; moeite; inzet; werk; actie; heel; zeer; erg; veel;
            duizendmaal; nogmaals; alvast; ook; namens; ons; ik; wij; we; ben; zijn; is; was; en; hoor; allemaal;
            team; gemeente; groetjes; groet; groeten; vriendelijke; met; hartelijk; hartelijke; dag; weekend; avond;
            nog; fijn; prettig; prettige; van; bericht; terugkoppeling; uitleg; oplossen; oplossing; afhandeling;
            zo; wat; hier; daarvoor; hiervoor; ervoor; mee; blij; tevreden; ermee; geen dank; graag gedaan; geen
            probleem; goedemorgen; goedemiddag; hallo; beste; mevrouw; meneer; heer; buurt; buurtbewoners; iedereen;
            echt; allen; toch; maar liefst; succes; aan; collega; collegas; s; bij; elkaar; er; enorm; ontzettend;
            vriendelijke groet; lieve; hulp gehad; zeg; want; om; te; horen; nieuws; tijdens; door; jullie allen;
            bijzonder; buitengewoon; werkdag; dagje; week; ontzettende; mvg; gr; meedenken; meehelpen; doorgeven;
            terugbellen; langskomen; snelheid; adequate; prompte; tijdige; kundige; ook aan; eveneens; gewenst;
            gezien; zag; zie; het al; dat jullie; dat het; heb; hebben; gehad; goed werk; oma; kinderen; verder;
            ziens; tot; helemaal; op de hoogte
        """,
        "solved": """
            in orde nu; alles in orde; is in orde; het is gelukt; gelukt; is klaar; al klaar; voor elkaar; de lamp
            doet het; lamp brandt weer; licht doet het; opgelost is; al opgelost; inmiddels opgelost; keurig
            opgeruimd; opgeknapt; rechtgezet; het werkt weer; werkt nu; opgelost; gerepareerd; gemaakt; gefixt;
            hersteld; vervangen; opgeruimd; schoongemaakt; weggehaald; verwijderd; opgehaald; geleegd; gesnoeid;
            repareren; herstellen; opruimen; maken; vervangen van; doet het weer; doen het weer; brandt weer;
            branden weer; werkt weer; werken weer; weer schoon; weer heel; verholpen; geregeld; afgehandeld; in
            orde; weer netjes; staat er weer; is weer open; weer droog; alles schoon; is gemaakt; zijn gemaakt; is
            weg; zijn weg; is opgehaald; is binnen; staat op rood; is hersteld; is vervangen; inmiddels gemaakt;
            ligt er weer; het bankje staat er weer; ziet er weer netjes uit; alles werkt; doet 't weer; het doet het
            weer; heb het gevonden; al gevonden
        """,
        "more": """
            overdag; weer uit; weer weg; morgen; straks; nogmaals defect; maar; echter; alleen; behalve; helaas;
            niets; niks; weer kapot; weer stuk; alweer; opnieuw; nog steeds; nog niet; nog altijd; niet; nooit;
            wanneer; waarom; hoe; verder; daarnaast; bovendien; trouwens; overigens; graag; wil; kunt; kunnen;
            zou; zouden; wel jammer; jammer; tegenwoordig; nieuwe; ander; andere; volgende; waar blijft; terug;
            stop; verwacht
        """,
    },
    "en": {
        "thanks": """
            ta; ta very much; thanks a bunch; thanks a million; thanks again; thank you both; thank you all; thank
            you everyone; many thanks; thanks heaps; thank; cheers; cheers mate; legend; legends; you're a star;
            star; stars; you star; top job; nice job; sound; all good; brill; ace; fab; fabulous; terrific; super
            job; grand; lovely job; very kind; so kind; helpful; very helpful; received; noted; roger; gotcha; great
            stuff; great service; will do; sweet; grateful; much obliged; impressed; excellent service; god bless;
            thanks; thank you; thank u; thx; thnx; tnx; ty; tysm; much appreciated; appreciated; appreciate it;
            appreciate; great; perfect; awesome; excellent; brilliant; wonderful; lovely; nice one; nice; well done;
            good job; great job; good work; great work; ok; okay; got it; understood; fantastic; super; kudos;
            amazing; bless you; great news; massive thanks; heartfelt thanks; a big thank you; big thanks; thanks
            ever so much; thank you kindly; nice to hear; good to hear; great to hear; good news; brilliant service;
            top notch; spot on; you are a star; you're stars; lifesaver; that answers my question; answers my
            question; no further questions; fair enough; smashing; sorted; cracking; hats off; have a lovely
            weekend; have a good weekend; have a great weekend; have a nice day; have a good day; have a lovely day;
            all clear now; clear now
        """,
        "filler": """
            lovely; weekend; have a; for letting me know; letting; really; helpful; that's really; ok; mate; love;
            pal; guys; lads; folks; both; there; x; xx; xxx; yes; yep; yeah; answers; my question; that answers my
            question; question; answered; sorted now; all; then; well; such; an; as; always; kind regards; yours
            sincerely; yours faithfully; cheers; warm; wishes; warmest; merry; christmas; happy new year; new; year;
            easter; holiday; holidays; bye; take care; cheerio; patience; support; assistance; attention; time;
            speedy; rapid; brilliant; efficient; efficiency; superb; staff; crew; workers; men; ladies; gents;
            colleagues; email; mail; message; phone; calling; call; today; yesterday; tonight; morning; afternoon;
            night; too; on; at; with; by; out; up; sort; sorting it; coming; came; been; had; were; what; keep it
            up; keep up the good work; keep up; as well; also thanks; hugely; massively; hope you have; hope; enjoy;
            a; lot; so; very; much; many; for; the; your; you; u; quick; fast; swift; prompt; kind; help; helping;
            reply; response; answer; answering; info; information; service; work; effort; efforts; that; this; it;
            is; was; s; it's; that's; again; everyone; team; council; city; and; from; us; me; i; we; am; are;
            truly; indeed; have; nice; good; great; day; evening; one; bunch; million; ton; tons; kindly; hello; hi;
            dear; sir; madam; regards; best; yours; sincerely; in; advance; update; explanation; getting; back; to;
            no problem; no worries; you're welcome; welcome; oh; wow; just; wanted; say; of; know; now; already;
            job; doing; done; be; very happy; happy; has; appreciate; greatly; taking; care; feedback; ever;
            responding; replying; getting back; coming back; sorting; sorted out; seeing to; looking into; taking
            the time; everyone there; all there; you lot; honestly; this morning; pleased; glad; best wishes; warm
            regards; merry christmas; rest of; your day; your evening; good work; the good work; from all of us;
            from us all; come right; in the picture; passing that on; going; trouble; to the trouble; fully;
            passing; i'm
        """,
        "solved": """
            all sorted; sorted now; got sorted; all fixed; works now; working now; it's working; back in action; all
            done; done now; it's done; problem solved; mended; emptied; picked up; cleared away; all clear; back up;
            unblocked; fixed; repaired; solved; resolved; sorted; cleaned; removed; replaced; collected; cleared;
            fixing; repairing; cleaning; removing; works again; working again; is back on; back on; all good now;
            taken care of; looks great; sorting; solving; cleared up; filled; light is back; lights are back; it
            works now; has been mended; been collected; has been collected; was collected; all cleared; been
            cleaned; cleaned up; been fixed; has been fixed; it's gone; all gone; found it; up and running; good as
            new; like new
        """,
        "more": """
            all day; day and night; in the day; ignor*; see you; waiting; again and; back again; no thanks; but;
            however; although; except; unfortunately; nothing; still; not; never; yet; broken again; also;
            another; one more; when; why; how; what about; please; could; can; would; should; need; want; now the;
            next; instead; other; additionally; besides; though; isn; don; doesn; didn; won; until; stop; rest of;
            same; sarcasm
        """,
    },
    "de": {
        "thanks": """
            vergelt's gott; vergelts gott; danke euch; merci vilmal; merci vielmals; dankscheen; dank schön;
            dankschön; herzlichst; passt; passt so; danke passt; alles gut; alles bestens; bestens; spitzenmäßig;
            echt super; echt klasse; mega; genial; hervorragend; tiptop; sauber; sauber gearbeitet; respekt; hut ab;
            lob; großes lob; dickes lob; habe verstanden; alles verstanden; erhalten; angekommen; notiert; geht
            klar; in ordnung; freut mich; freu mich; wow; cool; topp; einwandfrei; fein; dankbar; thanks; thank you;
            tausend dank; lieben dank; liebsten dank; vielen lieben dank; danke; dankeschön; danke schön; danke
            sehr; vielen dank; herzlichen dank; besten dank; dank; thx; merci; super; prima; toll; perfekt; klasse;
            spitze; großartig; wunderbar; ok; okay; alles klar; verstanden; gut gemacht; gute arbeit; tolle arbeit;
            danke ihnen; top; recht herzlichen dank; ganz herzlichen dank; dank euch; dank dir; super service;
            toller service; klasse service; das freut mich; freut uns; gut zu wissen; gute nachricht; passt scho;
            keine weiteren fragen; frage beantwortet; ihr seid super; ihr seid spitze; weiter so; daumen hoch;
            schönes wochenende; schönen tag; schönen abend; schönen feierabend; alles geklärt; geklärt; bin im bilde
        """,
        "filler": """
            damit; meine; frage; beantwortet; frage ist; ist beantwortet; feierabend; einen schönen feierabend; ois;
            des; a; oans; servus; moin; moinmoin; grüezi; hoi; euer; ihr; ihre schnelle; rasch; zügig; zügige;
            prompte; unkomplizierte; freundliche; nette; netten; kompetente; umgehende; schönes wochenende; schöne;
            woche; ferien; urlaub; feiertage; weihnachten; neues jahr; neues; jahr; frohe; frohes; gutes; alles;
            alles gute; bleiben sie gesund; bleibt gesund; gesund; mitarbeiter; mitarbeiterin; kollegen; kollegin;
            kolleginnen; jungs; männer; mädels; leute; bauhof; stadtverwaltung; verwaltung; kümmern; gekümmert;
            fürs; weiterhelfen; geholfen; haben mir; sehr geholfen; geduld; zeit; unterstützung; verständnis; anruf;
            mail; telefonat; gespräch; lg; vg; mfg; beste; viele; besten; abend noch; heute; gestern; super schnell;
            so schnell; gleich; am; der; ja danke; bin zufrieden; wieder; zusammen; allerseits; damen; herren; sehr
            geehrte; bis bald; tschüss; ade; ihnen; euch; dir; sie; für; die; das; den; ihre; eure; deine; schnelle;
            schnell; rasche; gute; hilfe; antwort; rückmeldung; info; information; informationen; auskunft; mühe;
            einsatz; arbeit; service; nachricht; sehr; ganz; herzlich; herzlichen; vielen; vielmals; tausend;
            nochmals; nochmal; im; voraus; alle; allen; team; stadt; ich; wir; bin; sind; ist; war; und; schönen;
            schöner; schönes; tag; abend; wochenende; noch; liebe; lieben; grüße; gruß; freundlichen; mit; hallo;
            guten; morgen; ein; eine; einen; so; wirklich; echt; auch; von; uns; mir; kein problem; gern geschehen;
            gerne; freut; mich; hat; wurde; worden; jetzt; es; zufrieden; dass; dafür; ja; na; dann; werte; herr;
            frau; bearbeitung; erledigung; wie; schön; habe; haben; recht; bemühungen; rückruf; an; beteiligten;
            ostern; gesehen; gerade; morgen früh; früh; schon; läuft; ok; gut; na dann; weitergeben; im bilde
        """,
        "solved": """
            läuft wieder; erledigt; ois erledigt; alles erledigt; hat geklappt; geklappt; klappt; klappt wieder;
            klappt jetzt; ist wieder da; schon erledigt; bereits erledigt; gemacht; gerichtet; instand gesetzt;
            wieder ganz; wieder frei; wieder offen; licht brennt wieder; lampe brennt wieder; funktioniert jetzt;
            geht jetzt; problem gelöst; freigeräumt; repariert; behoben; gelöst; gereinigt; entfernt; ersetzt;
            abgeholt; geleert; reparatur; reparieren; funktioniert wieder; geht wieder; leuchtet wieder; brennt
            wieder; wieder sauber; in ordnung; weggeräumt; beseitigt; beseitigung; wieder heil; ist repariert; ist
            erledigt; hat sich erledigt; ist weg; wurde abgeholt; ist sauber; alles sauber; ist behoben; gefunden
        """,
        "more": """
            aber; jedoch; leider; allerdings; nur; außer; nichts; nicht; nie; kein; keine; wieder kaputt; schon
            wieder; immer noch; noch immer; noch nicht; wann; warum; wieso; wie lange; außerdem; zusätzlich;
            übrigens; bitte; könnten; können; würde; könnte; möchte; will; andere; anderen; weitere; neues;
            nächste; trotzdem
        """,
    },
    "tr": {
        "thanks": """
            tşk; tsk; tşkler; tskler; tşkr; teşekkurler; saol; saolun; sagol; sagolun; sağ olasın; sağ olasınız;
            eline sağlık; ellerine sağlık; elinize kolunuza sağlık; elinize emeğinize sağlık; allah razi olsun;
            rabbim razı olsun; allahım razı; çok sağ olun; çok sağ ol; çok yaşayın; helal size; süpersiniz;
            harikasınız; adamsınız; müteşekkir*; şükran*; eyv; anladım; anlaşıldı; alındı; mesaj alındı; peki; olur;
            memnun oldum; memnun kaldım; memnun kaldık; sevindim; ne güzel; çok iyi; mersi; teşekkür*; tesekkur*;
            sağol; sağ ol; sağolun; sağ olun; sağolasın*; eyvallah; minnettar*; harika; süper; mükemmel; çok güzel;
            güzel; tamam; tamamdır; ok; bravo; helal olsun; elinize sağlık; ellerinize sağlık; emeğinize sağlık;
            emeği geçen; tebrikler; tebrik ederim; allah razı olsun; var olun; minnettarım; minnettarız; çok makbule
            geçti; helal; güzel haber; sevindik; başka sorum yok; aldım; ulaştı; iyi hafta sonları; her şey
            halloldu; zahmet ettiniz
        """,
        "filler": """
            oldu; mesele; sorun; problem; çalışmalar; iyi çalışmalar; cevabınız için; hızlı; çok hızlı; ilgi; alaka;
            ilginiz; ilgilendiğiniz; ilgilendiğiniz için; sayın; yetkili; yetkililer; ekibinize; ekibiniz;
            çalışanlara; çalışan; arkadaşlara; arkadaşlar; memur; memura; abi; abla; kardeşim; dostlar; hocam;
            allah; hayırlı; işler; cumalar; bayramlar; bayramınız; kutlu; mutlu; geceler; sabahlar; iyi akşamlar;
            iyi geceler; kolay gelsin; hoşça kalın; görüşmek üzere; sağlıcakla; kalın; her şey; zaman ayırdığınız;
            sabrınız; desteğiniz; destek; açıklama; açıklamanız; haber; haber verdiğiniz; verdiğiniz; geri;
            bildirim; ettiğiniz; yaptığınız; gönderdiğiniz; hepiniz; sizden; sizin; size de; bize; bana; biz; ben;
            artık; hemen; anında; kısa; sürede; gün; dün; bugün; çok; ederim; ederiz; ediyorum; ediyoruz; için;
            size; sizlere; hepinize; herkese; belediye*; ekibe; ekip; yardımınız; yardım*; yardımlarınız; ilgi*;
            cevap*; cevabınız; yanıt*; bilgi*; bilgilendirme*; hizmet*; çözüm*; emeğiniz*; tekrar; şimdiden; ve;
            bir; bu; iyi; günler; akşamlar; hafta; sonları; kolay; gelsin; selamlar; saygılar; saygılarımla;
            merhaba; gerçekten; içten; sonsuz; dönüş*; dönüşünüz; bey; hanım; hepsine; herkes; o; yine; de; da; rica
            ederim; sorun değil; geçenlere; geçen; sağlık; kadar; alakanız; yardım; cevap; bilgi; bilgilendirme;
            sonu; sabah; gördüm; her; şey; çözdünüz; zahmet; ettiniz
        """,
        "solved": """
            mesele çözüldü; sorun çözüldü; sorun giderildi; giderildi; hallettiniz; hallettik; yapılmış;
            temizlenmiş; onarılmış; tamir edilmiş; düzelmiş; çözülmüş; alınmış; kaldırılmış; toplanmış; açıldı;
            tekrar yanıyor; yine yanıyor; işim görüldü; işim halloldu; tamamlandı; çözüldü; onarıldı; tamir edildi;
            tamir ettiniz; tamir; düzeldi; yapıldı; temizlendi; kaldırıldı; toplandı; değiştirildi; yanıyor artık;
            çalışıyor artık; çalışıyor; düzeltildi; halledildi; halloldu; tamiri; hallettim; alındı; bulundu; oldu
            bile
        """,
        "more": """
            ama; fakat; ancak; lakin; maalesef; hala; hâlâ; yine bozuk; yine bozuldu; tekrar bozul*; hiç; hiçbir;
            değil; yok; ne zaman; neden; nasıl; ayrıca; bir de; bir şey; lütfen; rica; istiyoruz; istiyorum;
            başka; diğer; yeni; henüz; yapılmadı; gelmedi; sadece
        """,
    },
    "fr": {
        "thanks": """
            merci; merci beaucoup; mille mercis; super; parfait; génial; excellent; bravo; top; ok; d'accord;
            entendu; félicitations; remercie; remerciements; merci bien; grand merci; un grand merci; merci
            infiniment; merci à vous; merci à tous; merci encore; bien reçu; reçu; c'est noté; noté; compris;
            nickel; impeccable; chapeau; bonne nouvelle; ravi; ravie; je vous remercie; nous vous remercions; vous
            êtes formidables; au top; ça marche
        """,
        "filler": """
            beaucoup; bien; à; vous; toi; tous; toutes; pour; votre; vos; la; le; les; l; de; d; du; réponse;
            rapide; rapidité; aide; information; informations; travail; service; efficacité; encore; très;
            infiniment; tout; l'équipe; équipe; bonne; bon; journée; soirée; week; end; cordialement; bonjour; je;
            nous; et; c; est; c'est; mairie; ville; d'avance; avance; grand; un; une; de rien; pas de problème;
            gentillesse; beau; salutations; l'; disponibilité; réactivité; intervention; explications; explication;
            équipes; toute; weekend; continuation; madame; monsieur; au revoir; fêtes; mes; avoir; fait; su; me; m';
            ma; mon
        """,
        "solved": """
            réparé*; résolu*; nettoyé*; réglé*; remplacé*; fonctionne à nouveau; remarche; réparation; c'est réglé;
            réglé; résolu; c'est réparé; réparé; remis en état; remplacé; nettoyé; ramassé; ça marche à nouveau;
            tout est en ordre; en ordre; trouvé
        """,
        "more": """
            mais; cependant; toutefois; malheureusement; rien; pas; jamais; toujours; encore cassé; quand;
            pourquoi; comment; aussi; en plus; s'il; svp; pourriez; pouvez; autre; sauf
        """,
    },
    "es": {
        "thanks": """
            gracias; muchas gracias; mil gracias; perfecto; genial; excelente; bravo; enhorabuena; ok; vale; de
            acuerdo; estupendo; agradecid*; agradezco; muchísimas gracias; gracias mil; gracias de corazón; se lo
            agradezco; os lo agradezco; agradecido; agradecida; recibido; anotado; entendido; fenomenal; buena
            noticia; me alegro; sois geniales; un diez
        """,
        "filler": """
            muchas; muchísimas; mil; por; la; el; los; su; sus; tu; vuestra; respuesta; rápida; rapidez; ayuda;
            información; atención; trabajo; servicio; todo; a; todos; y; muy; un; saludo; saludos; buen; buena; día;
            tarde; fin; de; semana; hola; equipo; ayuntamiento; de nada; cordiales; amables; amable; nuevo; lo; se;
            les; antemano; vuestro; amabilidad; gestión; todas; finde; mucho; es; ha; está; adiós; buenos; días;
            buenas; tardes; fiestas; señora; señor; me; nos; tan; para; con
        """,
        "solved": """
            arreglado; reparado; solucionado; resuelto; limpiado; arreglar; reparar; funciona de nuevo; arreglarlo;
            ya está solucionado; ya está arreglado; ya funciona; todo en orden; encontrado; recogido
        """,
        "more": """
            pero; sin embargo; lamentablemente; nada; no; nunca; todavía; aún; otra vez; cuándo; cuando; por qué;
            cómo; también; además; podrían; otro; otra; favor; salvo
        """,
    },
    "it": {
        "thanks": """
            grazie; grazie mille; molte grazie; perfetto; ottimo; bravi; ok; va bene; ringrazio; mille grazie; tante
            grazie; grazie infinite; grazie di cuore; grazie ancora; vi ringrazio; la ringrazio; ringraziamo;
            ricevuto; capito; chiaro; d'accordo; benissimo; bravissimi; fantastico; splendido; complimenti; siete
            grandi; top
        """,
        "filler": """
            mille; molte; tante; per; la; il; vostra; vostro; risposta; aiuto; veloce; rapida; a; tutti; e; buona;
            giornata; serata; lavoro; ancora; molto; di; cuore; l; le; lo; sua; rapidità; velocità; gentilezza;
            disponibilità; intervento; informazione; informazioni; spiegazione; squadra; tutto; buon; fine;
            settimana; weekend; saluti; cordiali; davvero; è; buongiorno; arrivederci; salve; feste; signora;
            signor; mi; ci; avete; così; del
        """,
        "solved": """
            risolto; riparato; sistemato; già risolto; aggiustato; pulito; funziona di nuovo; ora funziona; tutto a
            posto; a posto; trovato; ritirato
        """,
        "more": "ma; però; purtroppo; niente; non; mai; ancora rotto; quando; perché; anche; inoltre; altro",
    },
    "pl": {
        "thanks": """
            dziękuję; dziękujemy; dzięki; dziekuje; dzieki; super; świetnie; ok; doskonale; brawo; podziękowania;
            bardzo dziękuję; serdecznie dziękuję; stokrotne dzięki; wielkie dzięki; dziękujemy bardzo; dziękuję
            pięknie; otrzymałem; otrzymałam; rozumiem; jasne; zgoda; dobrze; gratulacje; dobra wiadomość; cieszę
            się; wspaniale
        """,
        "filler": """
            bardzo; za; pomoc; szybką; odpowiedź; i; wam; państwu; serdecznie; z; góry; pozdrawiam; miłego; dnia;
            informację; reakcję; wielkie; szybko; wyjaśnienie; informacje; życzliwość; pracę; robotę; cierpliwość;
            wszystkim; wszystko; panu; pani; miłej; wieczoru; weekendu; pozdrowienia; naprawdę; jest; już; do;
            widzenia; dzień; dobry; świąt; wesołych; zespół; ekipa; ekipie; tak; w; na; mi; nam
        """,
        "solved": """
            naprawione; naprawiono; naprawę; załatwione; działa znowu; już działa; działa; rozwiązane; posprzątane;
            odebrane; w porządku; znalazłam; znalazłem; świeci
        """,
        "more": """
            ale; jednak; niestety; nic; nie; nigdy; znowu; kiedy; dlaczego; jak; też; także; proszę; inny; nadal
        """,
    },
    "pt": {
        "thanks": """
            obrigado; obrigada; muito obrigado; muito obrigada; perfeito; ótimo; excelente; parabéns; ok; agradeço;
            obrigadíssimo; obrigadíssima; mil obrigados; agradecemos; agradecido; agradecida; recebido; entendido;
            percebido; está bem; fantástico; impecável; boa notícia; fico contente
        """,
        "filler": """
            muito; pela; pelo; resposta; ajuda; rápida; a; todos; e; bom; dia; boa; tarde; trabalho; atenção; vossa;
            sua; por; o; os; vosso; rapidez; simpatia; disponibilidade; informação; informações; equipa; tudo;
            noite; fim; de; semana; cumprimentos; melhores; mesmo; é; está; adeus; olá; festas; senhora; senhor; me;
            nos; tão; já
        """,
        "solved": """
            resolvido; reparado; arranjado; já está resolvido; limpo; já funciona; funciona outra vez; tudo em
            ordem; em ordem; encontrado; recolhido
        """,
        "more": """
            mas; porém; infelizmente; nada; não; nunca; ainda; quando; porque; como; também; outro; outra; favor
        """,
    },
    "el": {
        "thanks": """
            ευχαριστούμε πολύ; χίλια ευχαριστώ; σας ευχαριστούμε; ευχαριστίες; θερμές ευχαριστίες; θερμά ευχαριστώ;
            να είστε καλά; να 'στε καλά; να σαι καλά; εντάξει; ενταξει; κατάλαβα; καταλαβα; έγινε; εγινε; οκέι; ok;
            okay; τέλειο; τελεια; υπέροχα; εξαιρετικά; άψογα; άψογοι; άριστα; σούπερ; super; μπράβο σας;
            συγχαρητηρια; ευγνώμων; ευγνωμονώ; ελήφθη; σύμφωνοι; πολύ ωραία; ωραιος; ωραίοι; φανταστικά; thanks;
            efxaristo; efxaristw; euxaristw; euxaristo; efharisto; eyxaristw; eyxaristo; ευχαριστώ; ευχαριστούμε;
            ευχαριστω; μπράβο; τέλεια; ωραία; οκ; σας ευχαριστώ; συγχαρητήρια; ευχαριστώ θερμά; σας ευχαριστώ θερμά;
            ευχαριστώ για όλα; ένα μεγάλο ευχαριστώ; μεγάλο ευχαριστώ; ευγνωμοσύνη; εύγε; άξιοι; κατάλαβα ευχαριστώ;
            το έλαβα; έλαβα; το είδα; ωραία νέα; καλά νέα; χαίρομαι; χάρηκα; πολύ καλά; πολύ καλή δουλειά; τέλεια
            εξυπηρέτηση; άψογη εξυπηρέτηση; καμία άλλη ερώτηση; mersi; μερσί; sas efxaristw; sas euxaristw; na ste
            kala; na eiste kala; ok efxaristw; teleia; καλό σαββατοκύριακο; καλό βράδυ; καλή συνέχεια; λύθηκε καλό
        """,
        "filler": """
            πρόβλημα; το πρόβλημα; πρόβλημά; καλό; βράδυ; καλό βράδυ; απόγευμα; σαββατοκύριακο; καλημέρα; καλησπέρα;
            καληνύχτα; χαίρετε; γεια; γεια σας; γειά; χρόνια πολλά; καλές; γιορτές; καλή εβδομάδα; εβδομάδα; μήνα;
            δύναμη; υπομονή; χρόνο; ενημέρωση; εξυπηρέτηση; πληροφορίες; πληροφορία; εξήγηση; διευκρίνιση; γρήγορα;
            αμέσως; άμεσα; τόσο; πάρα; πάρα πολύ; παιδιά; κυρία; κύριε; κύριοι; δήμο; δήμος; δήμου; υπηρεσία;
            υπηρεσίας; συνεργείο; όλα; όλοι; τα; τις; τους; των; του; της; στο; στη; από; είναι; ήταν; είστε; μου;
            μας; με; εκτίμηση; με εκτίμηση; ξανά; και πάλι; εκ; μέρους; ναι; τώρα; το; η; ο; οι; που; ήδη; όντως;
            πραγματικά; βοηθήσατε; με βοηθήσατε; ασχοληθήκατε; φροντίδα; κόπο; δουλειά; εξαιρετική; ερώτηση;
            απαντήθηκε; πολύ; σας; για; την; τη; βοήθεια; απάντηση; άμεση; και; θερμά; όλους; καλή; μέρα; συνέχεια;
            ανταπόκριση; γρήγορη; κι; εγώ; εμείς; όλους σας; όλες; πάντα; τόσο γρήγορη; ταχύτητα; ταχύτατη;
            αμεσότητα; προθυμία; ευγένεια; κατανόηση; αυτό; αυτά; έτσι; λοιπόν; σήμερα; χτες; πρωί; είδα; ότι; πως;
            έγινε; δείτε; καλό υπόλοιπο; υπόλοιπο; ημέρας; poly; polu; sas; gia; thn; tin; ti; kali; kalo; mera;
            bradi; vradi; συνάδελφοι; υπάλληλοι; υπάλληλο; κύριο; μία; ένα; στους; στις; στα; ό τι; χρειαζόταν
        """,
        "solved": """
            λύθηκε το πρόβλημα; επιλύθηκε; τακτοποιήθηκε; φτιάχτηκε; φτιάξατε; το φτιάξατε; καθαρίστηκε;
            αποκαταστάθηκε; μαζεύτηκε; μαζεύτηκαν; ολοκληρώθηκε; άναψε; ανάβει πάλι; λειτουργεί πάλι; δουλεύει πάλι;
            όλα καλά; όλα εντάξει; άδειασε; επισκευάστηκε; διορθώθηκε; λύθηκε; λύθηκε ήδη; φτιάχτηκε ήδη; φτιάχτηκε
            σήμερα; το φως ανάβει; ανάβει ξανά; καθάρισε; καθαρίσατε; ήρθαν και το πήραν; το βρήκα; τα βρήκα;
            διευθετήθηκε; όλα λύθηκαν; δουλεύει ξανά; λειτουργεί ξανά; eftiaxe; lythike; ok ola
        """,
        "more": "αλλά; όμως; δυστυχώς; τίποτα; δεν; ποτέ; ακόμα; πάλι; πότε; γιατί; πώς; επίσης; παρακαλώ; άλλο",
    },
    "ar": {
        "thanks": """
            شكرا; شكرًا; شكرا جزيلا; ممتاز; رائع; تمام; بارك الله فيكم; مشكورين; أشكركم; شكرا لكم; شكرا كثيرا;
            نشكركم; جزاكم الله خيرا; مفهوم; فهمت; وصلني; حسنا; أحسنتم; ممتن; ممتنة; يعطيكم العافية; الله يعطيكم
            العافية
        """,
        "filler": """
            جزيلا; لكم; لك; على; المساعدة; الرد; السريع; كثيرا; جدا; من; القلب; الاستجابة; سرعة; الجميع; في;
            مساعدتكم; المعلومات; التوضيح; جهودكم; تعبكم; العمل; للجميع; جميعا; يوم; سعيد; يومكم; طيب; مساء; صباح;
            الخير; مع; السلامة; تحياتي; كل; شيء; الله; خيرا
        """,
        "solved": """
            تم الإصلاح; تم الحل; تم التصليح; انتهى الموضوع; يعمل الآن; تم التنظيف
        """,
        "more": "لكن; ولكن; للأسف; لا; لم; ليس; متى; لماذا; كيف; أيضا; مرة أخرى; ما زال",
    },
    "": {
        "thanks": """
            thx; ty; merci; top; super; ok; thank u; thank you; danke; efxaristw; efxaristo; euxaristw; euxaristo;
            efharisto; eyxaristw; tsk; tesekkurler; bedankt; gracias; grazie; obrigado
        """,
        "filler": "poly; para poly; polu; sas",
    },
}

"""What a message is for. Cues are phrases people use with a municipality."""

from heed.understanding.lexicon import WordList

INTENT: WordList = {
    "nl": {
        "report": """
            kapot; stuk; defect*; losse; losligg*; los ligg*; ligt los; liggen los; gebroken; verstopt*; verzakt*;
            beschadigd*; vernield*; omgevallen; omgewaaid; afgebroken; overvol*; ligt vol; zit vol; is vol;
            gedumpt*; dumping; bijgeplaatst; zwerfvuil; zwerfafval; rommel ligt; gat in; gaten in; kuil*;
            doet het niet:1.5; doen het niet:1.5; werkt niet:1.5; werken niet:1.5; brandt niet:1.5;
            branden niet:1.5; lek; lekt; lekkage; overstroomd; onder water; graffiti; beklad*; overlast van;
            gladheid; glad; ratten; wespennest; melding; melden:1.2; wil melden:1.5; hierbij meld*:1.5; gestolen;
            staat scheef; scheef; niet opgehaald:1.5; niet geleegd:1.5; blokkeer*; versper*; verward; weggewaaid;
            ontbreekt; verdwenen; stinkt; olie op; glas op; uitgevallen; weer uit; is uit; knippert; gevaarlijk;
            dode; dood dier
        """,
        "question": """
            wanneer:1.2; hoe laat:1.5; hoe kan ik:1.8; hoe vraag ik:1.8; waar kan ik:1.8; waar moet ik:1.8;
            kan ik:1; mag ik:1.5; moet ik:1; kunt u mij vertellen:2; kunt u mij zeggen:2; weet iemand:1.5; vraag;
            vraagje; ik vroeg me af:2; wat kost:1.8; wat zijn de:1.5; hoeveel kost:1.8; is het mogelijk;
            klopt het dat:1.5; waarom; welke; wie is; hoe zit het; geldt dit; tot wanneer:1.5; openingstijden:1.2;
            hoe lang
        """,
        "complaint": """
            klacht:2.5; klagen:2; schandalig:2; schande:2; belachelijk:2; onacceptabel:2; ongehoord:2;
            te gek voor woorden:2; al weken:1.2; al maanden:1.5; al jaren:1.3; nog steeds:1; alweer;
            voor de zoveelste keer:2; derde keer:1.5; vierde keer:1.5; niemand doet:1.8; jullie doen niets:2;
            niets gedaan:1.8; geen reactie:1.8; geen antwoord:1.8; nooit antwoord:2; zat:0.8; beu:1.8;
            ergernis*:1.5; ergerlijk:1.8; wachten al; slecht geholpen:2; onbeschoft:2; ontevreden:2;
            teleurgesteld:1.8; wanbeleid:2; waardeloos:2; geldverspilling:2; gelogen:1.8; word gek van:2;
            kan toch niet:1.5
        """,
        "suggestion": """
            idee:1.8; ideetje:2; voorstel*:2; suggestie*:2; tip voor:1.5; waarom niet een:1.5; zou mooi zijn:2;
            zou fijn zijn:2; zou leuk zijn:2; zou goed zijn:2; zou handig zijn:2; zou helpen:1.8;
            het zou beter zijn:2; misschien kan:1.5; misschien kunnen:1.5; kunnen jullie niet:1; kunnen we niet:1.5;
            pleit voor:2; stel voor:2; graag meer:1.8; meer bankjes:1.5; we zouden:1.2; beter als:1.5;
            er moet een:1.5; er zou een:2; er zouden:1.8; wat als:1.5; hopelijk komt er:1.5; plaats een:1.2; maak er
        """,
        "praise": """
            compliment*:2.5; goed gedaan:2; mooi gedaan:2; goed bezig:2; top gedaan:2; geweldig:1.5; prachtig:1.5;
            fantastisch:1.5; keurig:1.5; super:1.2; wat mooi:1.8; wat fijn:1.8; blij met:2; heel blij:1.8;
            petje af:2; chapeau:2; dank:1.5; dank u:1.5; dank je:1.5; dankjewel:1.5; dankuwel:1.5; bedankt:1.5;
            hulde:2; snel opgelost:2; netjes:1.2; tevreden:1.5; ziet er mooi:1.8; top; wat snel:1.5; genoten:1.8
        """,
        "appeal": """
            bezwaar:2.5; bezwaarschrift:3; in beroep:2.5; beroep aantekenen:3; beroepschrift:3; zienswijze:3;
            ingebrekestelling:3; woo verzoek:3; wob verzoek:3; wet open overheid:3; schadeclaim:3;
            schadevergoeding:2.5; aansprakelijk*:3; rechtszaak:2.5; advocaat:2; ombudsman:2.5; inzageverzoek:3;
            avg verzoek:3; juridisch*:1.8; kenmerk van uw besluit:3; dwangsom:3; handhavingsverzoek:3
        """,
        "-": "geen probleem; geen klacht; geen vraag; lekker",
    },
    "en": {
        "report": """
            broken; not working:1.5; doesn't work:1.5; does not work:1.5; is out:1.2; are out:1.2; light out:1.5;
            lights out:1.5; pothole*:1.5; damaged; cracked; leak; leaking; leaks; blocked; clogged; overflowing;
            dumped:1.2; illegal dumping:1.5; graffiti:1.2; fallen; fell down; knocked down; missing; loose; burst;
            flooded; flooding; rats; abandoned; report:1.2; reporting:1.5; wish to report:2; want to report:2;
            hasn't been collected:1.5; not been collected:1.5; not collected:1.5; wasn't picked up:1.5;
            not picked up:1.5; trash; debris; hole in; holes in; sinkhole; uneven; stuck; flickering; not lit:1.5;
            burned out:1.5; burnt out:1.5; dangerous; dead animal:1.5; obstruct*; parked on; vandal*; litter;
            blinking; needs repair:1.2; needs to be fixed:1.2; needs to be repaired:1.2; smells
        """,
        "question": """
            when; what time:1.5; how can i:1.8; how do i:1.8; where can i:1.8; where do i:1.8; can i:1.2; may i:1.5;
            could you tell me:2; can you tell me:2; does anyone know:1.5; question:1.2; i was wondering:2;
            wondering if:1.8; how much:1.5; is it possible:1.2; is it true:1.5; which; who is; do i need:1.8;
            am i allowed:1.8; opening hours:1.2; what are the:1.2; how long; why; any update:1.2; is there a:1.2;
            are there any:1.2
        """,
        "complaint": """
            complaint:2.5; complain:2; complaining:1.8; disgrace*:2; disgusting:1.5; ridiculous:2; unacceptable:2;
            outrageous:2; appalling:2; shame on:2; fed up:2; sick of:2; tired of:1.5; for weeks:1.2; for months:1.5;
            for years:1.2; yet again:1.5; still not:1.2; third time:1.5; nobody cares:2; no one cares:2;
            no response:1.8; no answer:1.8; no reply:1.8; never answer*:1.8; nothing has been done:2;
            nothing done:1.8; waste of money:2; useless:1.8; incompetent:2; disappointed:1.8; rude:1.5; worst:1.5;
            joke:1.2; ignored:1.5; unhappy:1.5
        """,
        "suggestion": """
            suggest*:2; idea:1.5; how about:1.8; why not:1.2; why don't you:1.5; could we have:1.8; should have:1;
            should be:0.8; there should be:1.8; it would be great:2; it would be nice:2; would be good:1.8;
            would be better:1.8; would be helpful:1.8; would help:1.5; would love to see:2; i propose:2; proposal:2;
            maybe you could:1.8; perhaps you could:1.8; consider:1.2; please add:1.5; we need more:1.2;
            we need a:1.2; what if:1.5; i wish:1.2; would like to see:1.8; it would make sense:2; please consider:2;
            recommend*:1.5
        """,
        "praise": """
            well done:2; great job:2; good job:2; nice work:2; great work:2; excellent:1.5; amazing:1.5;
            love the:1.5; love this:1.5; wonderful:1.5; beautiful:1.2; compliment*:2; kudos:2; thank you:1.5;
            thanks:1.5; fantastic:1.5; awesome:1.5; brilliant:1.5; impressed:1.8; so happy:1.5; quick response:1.5;
            keep it up:1.8; hats off:2; grateful:1.5; lovely:1.2
        """,
        "appeal": """
            appeal against:3; formal objection:3; i object:2.5; objection:2; lodge an appeal:3; legal action:2.5;
            solicitor:2; lawyer:2; sue:1.5; compensation:2; liable:2; liability:2; ombudsman:2.5;
            freedom of information:3; foi request:3; subject access request:3; gdpr request:3; court:1.2;
            formal complaint:2; claim for damages:3
        """,
        "-": "no problem; no complaint*; no question; why not thank; thanks for nothing",
    },
    "de": {
        "report": """
            kaputt; defekt*; beschädigt*; zerstört; funktioniert nicht:1.5; funktionieren nicht:1.5; geht nicht:1.2;
            leuchtet nicht:1.5; brennt nicht:1.5; ausgefallen:1.2; schlagloch:1.5; schlaglöcher:1.5; loch in;
            löcher in; verstopft; umgestürzt*; umgefallen; überfüllt; überfüllte; quillt über; müll; sperrmüll;
            abgeladen; liegt auf; wilde müllkippe:1.5; nicht abgeholt:1.5; nicht geleert:1.5; graffiti; beschmiert;
            melden:1.2; meldung; möchte melden:2; ratten; wespennest; locker; lose; wackelt; tropft; leck; undicht;
            wasserrohrbruch:1.5; fehlt; verschwunden; zugeparkt; blockiert; scherben; glatt; vereist; gefährlich;
            abgebrochen; verschmutzt; stinkt
        """,
        "question": """
            wann:1.2; wie kann ich:1.8; wo kann ich:1.8; wo muss ich:1.8; darf ich:1.8; kann ich:1.2; muss ich:1.2;
            können sie mir sagen:2; weiß jemand:1.5; frage:1.2; ich wollte fragen:2; wie viel:1.5; wieviel:1.5;
            was kostet:1.8; ist es möglich:1.2; stimmt es:1.5; warum; welche; wer ist; öffnungszeiten:1.2;
            wie lange:1.2; bis wann:1.5; gibt es:0.8
        """,
        "complaint": """
            beschwerde:2.5; beschweren:2; skandal*:2; frechheit:2; unverschämt*:2; lächerlich:2; unzumutbar:2;
            inakzeptabel:2; unmöglich; seit wochen:1.2; seit monaten:1.5; seit jahren:1.2; immer noch:1;
            schon wieder:1.2; zum dritten mal:1.5; niemand kümmert:2; keiner kümmert:2; nichts passiert:1.8;
            keine antwort:1.8; keine reaktion:1.8; satt; reicht es:1.5; enttäuscht:1.8; ärgerlich:1.5;
            steuerverschwendung:2; geldverschwendung:2; unfähig*:2; zum kotzen:2; eine zumutung:2; unfreundlich:1.5;
            sauerei:2
        """,
        "suggestion": """
            vorschlag:2; vorschläge:2; schlage vor:2; vorschlagen:2; idee:1.5; anregung:2; wäre schön:2;
            wäre gut:1.8; wäre toll:2; wäre sinnvoll:2; wäre es möglich:1.5; wäre hilfreich:2; wäre wünschenswert:2;
            wünschenswert:1.8; wünsche mir:1.8; wünschen uns:1.8; man könnte:2; könnte man:2; könnten sie nicht:1.2;
            warum nicht:1.2; sollte man:1.5; man sollte:1.5; sollten:0.8; sollte:0.8; besser wäre:2; es braucht:1;
            bitte mehr:1.5; vielleicht könnte:1.8; wie wäre es:1.8
        """,
        "praise": """
            lob:2; kompliment:2; gut gemacht:2; toll gemacht:2; super gemacht:2; großartig:1.5; klasse:1.5;
            prima:1.2; wunderschön:1.5; wunderbar:1.5; danke:1.5; vielen dank:1.5; dankeschön:1.5;
            herzlichen dank:1.5; hervorragend:1.5; weiter so:2; freue mich:1.5; sehr zufrieden:2;
            schnell erledigt:2; tolle arbeit:2; gute arbeit:2; hut ab:2; toll:1.2
        """,
        "appeal": """
            widerspruch:2.5; einspruch:2.5; klage einreichen:3; rechtsanwalt:2; anwalt:2; schadenersatz:3;
            schadensersatz:3; haftung:2; haftbar:2; akteneinsicht:3; auskunft nach:2; dsgvo:2.5; petition:2;
            aktenzeichen:2; bescheid vom:2.5; ifg antrag:3; informationsfreiheit*:3; dienstaufsichtsbeschwerde:3;
            fristsetzung:2
        """,
        "-": "kein problem; keine frage; keine beschwerde",
    },
    "tr": {
        "report": """
            bozuk; bozuldu; kırık; kırıldı; kırılmış; çalışmıyor:1.5; yanmıyor:1.5; yanmıyo:1.5; arızalı:1.5; arıza;
            çukur*; tıkandı; tıkalı; tıkanmış; devrildi; devrilmiş; düştü; patladı; patlamış; taştı; taşmış;
            taşıyor; dolu; dolmuş taşmış; çöp dolu; toplanmadı:1.5; toplanmıyor:1.5; alınmadı:1.5; bildirmek:1.5;
            ihbar; şikayetçi; kaçak; sızıntı; su basti; su bastı; kayıp; eksik; gevşek; fare; fareler; tehlikeli;
            koku; kokuyor; atılmış; kesik; kopmuş
        """,
        "question": """
            ne zaman:1.5; nasıl:1.2; nereye:1.2; nerede:1.2; nereden:1.2; kaç; ne kadar:1.2; neden; niye; hangi;
            kim; miyim; mıyım; muyum; mü; mı; mi; mu; misiniz:1.2; mısınız:1.2; var mı:1.2; sormak:1.5; sorum:1.8;
            soru:1.2; acaba:1.2; saat kaçta:1.5; gerekiyor mu:1.8; mümkün mü:1.8; öğrenebilir miyim:2
        """,
        "complaint": """
            şikayet*:2; rezalet:2; rezil*:2; skandal:2; yeter artık:2; yeter; bıktık:2; bıktım:2; haftalardır:1.5;
            aylardır:1.5; yıllardır:1.5; hala:0.8; hâlâ:0.8; kimse ilgilenmiyor:2; ilgilenen yok:2; cevap yok:1.8;
            cevap vermiyor*:1.8; kabul edilemez:2; ayıp:1.8; utanç:2; saygısız*:1.8; memnun değil*:2;
            hayal kırıklığı:2; berbat:1.8
        """,
        "suggestion": """
            öneri*:2; öneriyorum:2; önerim:2; fikir:1.2; fikrim:2; olsa:1.2; olsa iyi olur:2; iyi olur:1.8;
            güzel olur:1.8; harika olur:2; olabilir mi:1.2; yapılsa:1.8; yapılabilir:1.5; konulsa:1.8;
            konulabilir:1.5; keşke:1.8; neden olmasın:1.8; daha fazla; tavsiye*:1.8; yapsanız:1.5; koysanız:1.5;
            eklenebilir:1.5
        """,
        "praise": """
            tebrik*:2; harika:1.5; mükemmel:1.5; süper:1.2; bravo:2; helal olsun:2; çok güzel:1.5; teşekkür*:1.5;
            sağ olun; sağolun; sağol; elinize sağlık:2; ellerinize sağlık:2; emeğinize sağlık:2; memnun kaldım:2;
            memnunum:1.8; memnunuz:1.8; aferin:1.8; beğendim:1.8; güzel olmuş:2
        """,
        "appeal": """
            itiraz:2.5; itiraz ediyorum:3; dava:2; dava açacağım:3; avukat:2; tazminat:2.5; bilgi edinme:3;
            dilekçe:2; yargı:2; mahkeme:2; hukuki:2
        """,
        "-": "sorun değil; sorun yok; şikayetim yok",
    },
    "fr": {
        "report": """
            cassé*; en panne:1.5; ne fonctionne pas:1.5; ne marche plus:1.5; ne marche pas:1.5; abîmé*; bouché*;
            nid de poule:1.5; nids de poule:1.5; signaler:1.5; fuite; inondé*; déchets; dépôt sauvage:1.5; éteint*;
            dangereux; tombé; manque
        """,
        "question": """
            quand:1.2; comment:1.2; où puis je:1.8; puis je:1.5; est ce que:1.2; pourquoi; combien:1.5;
            question:1.2; quels sont:1.2
        """,
        "complaint": """
            plainte:2.5; inadmissible:2; inacceptable:2; scandaleux:2; honte:1.8; ras le bol:2; depuis des mois:1.5;
            marre:1.8
        """,
        "suggestion": """
            propose*:1.8; suggestion:2; idée:1.5; il faudrait:1.8; ce serait bien:2; serait mieux:1.8;
            pourquoi ne pas:1.8; on pourrait:1.8
        """,
        "praise": "bravo:2; félicitations:2; merci:1.5; super:1.2; excellent:1.5; bon travail:2; magnifique:1.5",
        "appeal": """
            recours:2.5; avocat:2; contestation:2.5; conteste:2; réclamation formelle:3; tribunal:2;
            indemnisation:2.5
        """,
        "-": "pas de problème; aucun problème",
    },
    "es": {
        "report": """
            roto; rota; no funciona:1.5; averiad*:1.5; bache*:1.5; atascad*; dañad*; fuga; inundad*; basura;
            escombros; apagad*; peligros*; caído; reportar:1.5; falta
        """,
        "question": """
            cuándo:1.2; cuando; cómo puedo:1.8; dónde puedo:1.8; puedo; por qué; cuánto:1.5; pregunta:1.2;
            horario:1.2; es posible:1.2
        """,
        "complaint": """
            queja:2.5; quejarme:2; vergüenza:2; inaceptable:2; indignante:2; hart*:1.5; desde hace meses:1.5;
            nadie hace nada:2
        """,
        "suggestion": """
            sugerencia:2; sugiero:2; propongo:2; propuesta:2; idea:1.5; sería bueno:2; estaría bien:1.8;
            podrían:1.5; habría que:1.8
        """,
        "praise": """
            enhorabuena:2; felicidades:2; felicitaciones:2; gracias:1.5; excelente:1.5; buen trabajo:2; genial:1.2
        """,
        "appeal": """
            recurso:2; alegaciones:3; abogado:2; indemnización:2.5; reclamación formal:3; impugn*:2.5; tribunal:2
        """,
        "-": "no hay problema; sin problema",
    },
}

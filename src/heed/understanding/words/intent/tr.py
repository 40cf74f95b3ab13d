"""Turkish: what a message is for."""

TR = {
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
}

"""Turkish: insults, threats and hatred aimed at somebody."""

TR = {
    "abusive": """
        rezil insanlar:0.75; rezil herif*:0.8; rezilsiniz:0.75; aptal*:0.65; salak*:0.7; gerizekalı*:0.8; geri
        zekalı*:0.8; geri zekâlı*:0.8; embesil*:0.8; beyinsiz*:0.75; kafasız*:0.65; dangalak*:0.75; mankafa*:0.7;
        ahmak*:0.7; budala*:0.65; hödük*:0.7; öküz*:0.7; eşek*:0.5; eşşek*:0.65; eşek herif*:0.85; eşekler:0.7;
        hayvan herif*:0.85; hayvanlar:0.3; şu hayvan*:0.65; ulan hayvan*:0.85; hayvansınız:0.85; hayvan oğlu:0.85;
        it herif*:0.85; itler:0.65; it oğlu:0.9; köpek herif*:0.85; köpekoğlu*:0.9; köpek soyu:0.9; domuz:0.5;
        domuzlar:0.6; dingil:0.65; kereste*:0.3; ayı:0.2; ayı herif*:0.8; maganda*:0.65; kıro*:0.65; şerefsiz*:0.9;
        namussuz*:0.8; haysiyetsiz*:0.85; ahlaksız*:0.6; karaktersiz*:0.7; terbiyesiz*:0.6; edepsiz*:0.6;
        utanmaz*:0.5; arsız*:0.55; yüzsüz*:0.55; alçak herif*:0.8; alçaklar:0.65; adi herif*:0.8; aşağılık*:0.75;
        pislik herif*:0.85; pislikler:0.7; pis herif*:0.8; pis kadın:0.8; pislik insan*:0.7; soysuz*:0.85;
        soytarı*:0.65; palyaço*:0.4; haramzade*:0.8; hırsızsınız:0.7; hırsızlar sizi:0.8; hırsız belediye:0.6;
        hırsız herif*:0.75; dolandırıcılar:0.6; yalancılar:0.65; yalancısınız:0.7; yalancı herif*:0.75;
        asalak*:0.75; parazit*:0.6; sülük*:0.5; tembel herif*:0.75; tembeller:0.6; beceriksizler:0.55; kansız*:0.6;
        vicdansız*:0.55; sürüsü:0.4; zekâlılar sürüsü:0.9; zekalılar sürüsü:0.9; it sürüsü:0.9; aptallar sürüsü:0.9;
        orospu*:0.95; fahişe*:0.85; kaltak*:0.9; sürtük*:0.9; kahpe*:0.9; pezevenk*:0.9; puşt*:0.9; piç*:0.85;
        siktir*:0.9; sikeyim:0.95; sikerim:0.95; sikik*:0.9; amına:0.95; amk:0.7; aq:0.5; mk:0.3; göt:0.6;
        götveren*:0.95; yavşak*:0.85; gavat*:0.9; ibne*:0.9; dönme:0.5; bok herif:0.85; bok yiyin:0.8; boktan
        herif*:0.8; defol:0.7; defolun:0.7; defolsun*:0.7; defolup:0.7; cehenneme git:0.7; cehennemin dibine:0.75;
        kapa çeneni:0.75; kes sesini:0.7; gebersin*:0.9; geberin:0.9; geber:0.9; geberesice*:0.85; allah
        belanızı:0.75; allah belanı:0.75; allah cezanızı:0.65; kahrol*:0.5; lanet herif*:0.8; pis arap*:0.95; pis
        suriyeli*:0.95; suriyeliler defol*:0.95; gemiye doldur*:0.75; ülkenize dönün:0.75; ülkelerine geri:0.55;
        ülkesine defol*:0.9; geldiğiniz yere:0.8; gavur*:0.65; yahudi köpek*:1; çingene*:0.6; nazi*:0.65;
        faşist*:0.65; okuma yazma bilen:0.65; bu kafayla:0.6; kafanız basmıyor:0.65; kafası basmaz:0.65; beyniniz
        yok:0.7; beyin yok:0.65; akıl hastası:0.65; ruh hastası:0.65; öldürürüm:0.95; öldüreceğim seni:1;
        öldürücem:0.95; seni öldür*:1; sizi öldür*:1; hepinizi öldür*:1; gebertirim:0.95; gebertece*:0.95; vururum
        seni:0.95; vururum sizi:0.95; evini biliyorum:0.95; evinizi biliyorum:0.95; evinizi biliyoruz:0.95; adresini
        biliyorum:0.85; adresinizi biliyor*:0.8; nerede oturduğun*:0.85; nerede yaşadığın*:0.85; seni bulurum:0.85;
        sizi bulurum:0.85; bulurum seni:0.85; bulurum sizi:0.85; sizi bulacağız:0.85; bacaklarını kır*:0.95;
        bacağını kır*:0.95; kollarını kır*:0.95; kolunu kır*:0.9; kafanı kır*:0.95; kafasını kır*:0.9; kafanızı
        kır*:0.95; ağzını burnunu:0.9; ağzınızı burnunuzu:0.9; kemiklerini kır*:0.95; yakarım orayı:0.85; belediyeyi
        yak*:0.85; binanızı yak*:0.85; yakarım:0.6; bıçaklarım:0.95; kapınızda bekle*:0.65; çıkışta bekliyorum:0.75;
        pişman ederim:0.7; canına oku*:0.7; canınızı yak*:0.85; ayağınızı denk al*:0.75; ayağını denk al:0.75;
        havaya uçur*:0.8; şişko karı:0.9; şişko:0.5; denize dök*:0.85; pis hayvan*:0.9; kanlarında var:0.75;
        hırsızdır:0.5; fren tutmazsa:0.8; sopa getir*:0.85; tek başına otopark*:0.7; inmesin derim:0.6; ateşe
        veririm:0.85; orayı ateşe:0.9; maymundan da:0.75; maymun:0.3; yalancı bir:0.5; yalancının teki:0.7; geri
        zekalı:0.8; gerizekalı:0.8; geri zekâlı:0.8; köpek herif:0.9; çeneni kapa:0.75; isimleriniz bende:0.8; hesap
        vereceksiniz görür*:0.75; aptal karı:0.85; aptal herif*:0.8; aptalsınız:0.75; hangi aptal:0.65; beyin
        hücresi:0.65; iki beyin hücresi:0.75; beceriksiz*:0.4; ayaktakımı:0.7; pislikleri topla*:0.7; şu
        pislikleri:0.7; veba gibi:0.6; gönderin gitsin:0.6; aç gözlü millet:0.75; kanserisiniz:0.8; iki yüzlü:0.55;
        camsız konuş*:0.8; camdan uçar:0.85; köpekleri sal*:0.8; sersem*:0.6; pis fareler:0.8; pis fare:0.8;
        rüşvetçi*:0.5; defolun gidin:0.7; leşinizi:0.9; bıçağı saplarım:0.95
    """,
    "quoted": """
        dedi; diye bağırdı; diye bağırıyor; bağırdı; hakaret et*; küfür et*; küfretti; söyledi bana; yazmışlar;
        yazıyor; yazılmış; demiş; duvarda; bana dedi; bana; arkamdan; duvarına; duvara
    """,
    "-": """
        aptal gibi; ben aptal; ben salak; salak gibi; aptalca; salaklık ettim; aptallık ettim; sokak hayvanları;
        hayvanlar için; hayvan barınağı; hayvanları; it dalaşı; eşek arısı; eşek arıları; deniz kenarı; çingene
        pazarı; top sahası; top oyna*; domuz eti; yaban domuz*; domuzlar indi; yakarım diye; mum yakarım; parazit
        ses; ne salağım; salak gibi kaldım; maymun iştahlı; öküz gibi çalış*; pislikleri topl* kamyon; pislikleri
        temizle*; köpek pislikleri; farelerle; öküzgözü; havaya uçururum diyor
    """,
    "quoted_after": """
        diye bağır*; diye yaz*; diye seslen*; diye küfür*; dedi bana; diye hakaret*; diyorlar bana; diyor; dedi;
        yazmışlar; yazılmış; bağırdı
    """,
}

"""Turkish: what cannot wait."""

TR = {
    "despair": """
        bitsin artık bu; hiç uyanmamak; intihar:0.95; intihar ed*; intihar etmek; intihar etcem; kendimi öldür*;
        kendimi asa*; kendimi asıcam; kendimi as*; kendimi vur*; kendimi at*; yaşamak istemiyorum; yaşamak
        istemiyom; artık yaşamak; yaşamaktan bık*; yaşamaktan yorul*; hayattan bık*; hayatımdan bıktım ben artık
        yaşa*; yaşamanın anlamı; yaşamanın bir anlamı; hayatın anlamı; hayatın bir anlamı yok; yaşamak için bir
        sebep; yaşamak için sebep; ölmek istiyorum; ölmek istiyom; ölsem; ölsem de; keşke ölsem; ölmüş olsam; ölsem
        daha iyi; bıraktığım son; canıma kıy*; canıma kıyacağım; hayatıma son; yaşamıma son; köprüden atla*;
        köprüden at*; damdan atla*; çatıdan atla*; balkondan atla*; pencereden atla*; atlayacağım; atlıyorum; trenin
        önüne; kendime zarar; bileklerimi; bileğimi kes*; jiletle; hapları yut*; hap yuttum; hap içtim; ilaçları
        yut*; ilaçların hepsini; bütün ilaçları; haplar hazır; haplar elimde; ilaçlar elimde; hapları hazır*; bir
        kutu hap; veda mektubu; veda notu; dayanamıyorum artık; artık dayanamıyorum; artık dayanamiyorum; dayanacak
        gücüm; yaşayacak gücüm; devam edecek gücüm; gücüm kalmadı; devam edemiyorum; devam edemeyeceğim; artık
        yapamıyorum; beni kimse özlemez; kimse beni özlemez; kimse özlemez; kimse beni özlemeyecek; kimse fark etmez
        ben; bensiz daha iyi; ben olmasam; ben olmadan daha; ben yokken; yarın olmayacağım; yarına olmayacağım;
        yarın burada olmayacağım; artık olmayacağım; ben artık olmayacağım; yarın yokum; bir daha uyanma*; uyanmak
        istemiyorum; bu hayata; bu hayattan git*; hayata küstüm; bu dünyadan git*; bu dünyadan göç*; kurtulmak
        istiyorum bu hayat*; çıkış yolu yok; çıkış yolu göremiyorum; çaresizim artık; bitireceğim bu; her şeye son;
        beni bulan; beni bulduklarında; beni bulurlar; elimi bıraksam; bıraksam yeter; uyuyup uyanmamak; uyuyup bir
        daha; yaşamamın anlamı; yanına gidiyorum; yanına gideceğim; kendimi bırak*; dayanamıyorum diye not;
        çocukları da alır giderim; bu dünyadan gi*; bu hayattan gi*; artık yokum
    """,
    "gloom": """
        dayanamıyorum; bıktım; tükendim; yoruldum; bittim; umudum yok; umudum kalmadı; umut kalmadı; umutsuz;
        çaresiz*; yük; yük oldum; yük olmak; kimsem yok; yalnızım; kimse yok; takatim; mecalim; yapamıyorum;
        kaldıramıyorum; vazgeçtim; anlamı yok; anlamı kalmadı; gücüm yok; ödeyemem; borç*
    """,
    "farewell": """
        mektup yazdım; mektupları yazdım; vedalaştım; son gecem; son günüm; hakkınızı helal; hakkını helal; helal
        edin; helallik; helalleş*; elveda; hoşça kal*; hoşçakal*; affedin; beni affedin; beni affet; özür dilerim
        herkesten; herkesten özür; bu gece bitiyor; bu gece bitecek; bu gece her şey; bu gece son; bu akşam bit*;
        bugün son; yarın sabah; bugünden sonra; bu geceden sonra; bitiyor her şey; her şey bitiyor; her şey bitecek;
        her şey bit*; son mesajım; son mesaj; son mektub*; son defa; son kez; kimse kendini suçlama*; kimseyi
        suçlama*; kimsenin suçu; sizin suçunuz değil; çocuklarıma iyi bak*; çocuklara iyi bak*; çocukları ...
        bıraktım; anneme iyi bak*; anneme söyle*; çocuklarıma söyle*; kediye bak*; kediye bakın; köpeğe bak*;
        kediyi; anahtar*; gelmenize gerek yok; gelmeyin artık; aramanıza gerek yok; aramayın; cevap vermenize gerek
        yok; cevap yazmanıza gerek; beni aramayın; beni beklemeyin; yanına gid*; yanına gideceğim; kavuşacağım;
        kavuşuyorum; eşimin yanına; vasiyet*; mezar*; cenaze*; her şey için teşekkür*; gidiyorum; ben gidiyorum;
        dağıttım; verdim her şeyi; kirayı yatırdım; mama bıraktım; kuşlarıma; kedime; köpeğime; iyi bakın; anahtar
        paspas*; yarından sonra; özür dilerim; not bırakmış; veda mektubu; kâğıtlar masada; kâğıtlar; karımın
        yanına; kocamın yanına; her şey için sağ olun
    """,
    "means": """
        hap; haplar; hapları; ilaç; ilaçlar; ilaçları; ip; ipi; urgan; köprü; köprüde; tren; ray; raylar; çatı;
        balkon; bıçak; jilet; silah; tabanca; uçurum; tüp; peron*; köprü*; çatı*; korkuluğu*
    """,
    "people": """
        yılan sok*; akrep sok*; ateşe ver*; yaktılar; çatıdan düş*; yüzü kay*; köprü korkulu*; korkuluklara çık*;
        korkulukların üst*; atlayacak; atlamak üzere; kendini atacak; çatıya çıkmış; tavan çök*; tavan düş*;
        intihara kalk*; yangın*; yangin*; alev*; yanıyor; yaniyo; yanıyo; yanmaya başla*; tutuştu; tutuşmuş;
        tutuşuyor; alev aldı; ateş aldı; ateş çıktı; dumanlar; duman çık*; duman gel*; duman var; duman yüksel*;
        duman dol*; duman içinde; siyah duman; kara duman; yoğun duman; yanık kokusu; yanık kokuyor; duman kokusu;
        duman alarmı; yangın alarmı; patlama*; patladı:0.5; bomba*; el bombası; gaz koku*; gaz kaçağı; gaz
        kaçırıyor; gaz kaçıyor; gaz kokuyor; gaz kokuyo; gaz sızıntı*; gaz sızıyor; gaz alarmı; doğalgaz koku*;
        doğalgaz kaçağı; doğal gaz koku*; tüp kokusu; tüp patla*; karbonmonoksit*; karbon monoksit*; sobadan
        zehirlen*; çöktü; çökmüş; çöküyor; çökmek üzere; çökecek; göçük*; enkaz*; yıkıldı; yıkılmak üzere;
        yıkılacak; yıkılıyor; bayıldı; bayılmış; bayılıyor; baygın; baygin; bilinci yok; bilinci kapalı; bilincini
        kaybet*; kendinden geç*; kendine gelmiyor; nefes alamıyor*; nefes almıyor; nefes alamiyo; nefesi kesil*;
        nefessiz; kalp krizi; kalbi dur*; kalbi sıkış*; felç geçiriyor; inme geçir*; kanama; kanıyor; kan kaybed*;
        kan içinde; kanlar içinde; kan gölü; nöbet geçir*; sara nöbet*; havale geçir*; morardı; morarmış; dudakları
        mor*; hayati tehlike; hayatı tehlike*; can güvenliği; ölüm tehlikesi; çocuk istismarı; taciz ed*; taciz
        edil*; tecavüz*; aile içi şiddet; bıçakla*; bıçak çek*; bıçaklı; silahlı; silah çek*; silah sesi; silah
        sesleri; ateş edildi; ateş ediyor*; ateş açıl*; ateş açtı; vuruldu; kurşun*; boğuluyor*; boğuldu; boğazını
        sık*; boğazına sarıl*; boğmaya çalış*; suya düştü; kanala düştü; denize düştü; nehre düştü; havuza düştü;
        rögar kapağı ... yok; rögar ... açık; açık rögar; logar ... açık; elektrik çarp*; elektrik teli; cereyan;
        çarpılır; çarpılacak; akım var; elektrik var üstünde; kıvılcım*; kıvılcim*; zehirlen*; zehirlenme; fare
        zehiri; fare zehri; zehir*; kimyasal sız*; devrilmek üzere; düşmek üzere; düştü düşecek; kopmak üzere; koptu
        kopacak; her an düşebilir; her an yıkıl*; her an çök*; her an devril*; her an kop*; yıkıldı yıkılacak;
        devrildi devrilecek; parkta şırınga; şırınga*; köpek ... ısırdı; köpek ... saldır*; köpekler ... saldır*;
        ısırdı; mahsur*; asansörde kal*; asansörde mahsur; buz kırıl*; aşırı doz; rehin*; kaçırdılar; kaçırıldı;
        imdat; yardım edin; yetişin; imdat diye; öldürecek; öldürücek; öldürüyor; öldürüyo; ölüyor; ölmek üzere;
        ölecek; öldürmekle tehdit; ölümle tehdit; ölü yat*; ölü bulun*; cansız; ceset; kanıyo; evini biliyorum;
        evinizi biliyorum; evinizi biliyoruz; nerede oturduğun*; nerede yaşadığın*; oturduğunu biliyorum; adresini
        biliyorum; adresinizi biliyor*; seni bulurum; sizi bulurum; seni bulacağım; sizi bulacağım; sizi bulacağız;
        bulurum seni; bulurum sizi; geberticem; gebertirim; gebertirim sizi; bacaklarını kır*; bacaklarını kırarım;
        kollarını kır*; kolunu kır*; kemiklerini kır*; kafanı kır*; kafasını kır*; kafanızı kır*; ağzını burnunu;
        ağzınızı burnunuzu; öldürürüm; öldüreceğim; öldürecem; öldürücem; gebertece*; vururum; vuracağım; yakarım;
        yakarım orayı; yakacağım; yakıcam; binanızı yak*; belediyeyi yak*; bıçaklarım; şişlerim; doğrarım; kan
        çıkar; kan dökülür; kan akar; çıkışta bekliyorum; çıkışta bekle*; kapınızda bekle*; pişman ederim; hesabını
        sorarım; canına oku*; canını yak*; canınızı yak*; pompalı; benzin dök*; ayağınızı denk al*; ayağını denk al;
        yanıcaz; bomba koy*; havaya uçur*; çürük yumurta; gaz sızıntısı; tıslama; leş gibi gaz; tüp gaz; tüple;
        yanıyor içeri; duman sardı; duman doldu; duman bastı; pencereden sark*; penceresinden sark*; camdan sark*;
        çatıda kaldı; çatıda mahsur; zor tutunuyor; tutunamıyor; göğsüne kadar; beline kadar çamur; bataklı*; açığa
        sürükleniyor; akıntıya kapıl*; suya atla*; dereye düştü; kanala uç*; kanala düş*; batıp çık*; batıyor
        çıkıyor; bi batıyo; el sallıyo*; tramvayın altında; otobüsün altında; arabanın altında kal*; içkisine ...
        kat*; kırmızı meyve* ... ye*; jilet; jiletle; zehir atmış*; can çekiş*; sıcak arabada; arabada tek başına;
        arabada kilitli; kalabalığın üstüne; insanların üstüne sür*; elleri kanlı; ağzından köpük; boynu mosmor;
        boynunun fotoğraf*; mosmor; beni dövdü; beni dövüyor; bizi dövüyor; çocukları dövüyor; dövüyor; tekmeliyor;
        kapıyı tekmel*; kapıyı kırıyor; dışarı çıkmama izin; çıkmasına izin ver*; izin vermeyen; eve kilitle*; beni
        öldürecek; öldüreceğini söyl*; öldürürüm dedi; öldürecekmiş; yakacağını söyl*; bulup yak*; cama imdat; imdat
        yaz*; sancıları başladı; doğum başladı; suyu geldi; çarpılıyoruz; çarpılıyor; elektrik veriyor; kablolar
        sark*; kablo sark*; cızırdıyor; yerde tel; rögar kapağı yok; mazgalı çal*; kapağını çal*; açık temel;
        yerdeki ... tekmel*; merdivenden it*; merdivenlerden it*; bıçak sallıyor; silah*; tabanca*; tüfek*;
        baltayla; satırla; sopa getir*; sopayla gel*; ateşe veririm; köpekleri sal*; camdan uç*; fren tutma*;
        frenleri; tek başına otopark*; isimleriniz bende; hesap vereceksiniz görür*; beni bekleyecekler*; beni
        bekliyorlar; karbonmonoksit; kasılıyor; yığılıp kal*; yığıldı kal*; hemzemin geçitte kal*; rayların üstünde;
        boğuluyor; nefes alamı*; nefes almı*; gaz kokusu al*; bıçağı sapla*; bıçak sapla*; beni dışarı bırakm*
    """,
    "hint": """
        duman; yaralı*; yaralandı; yaralanan; yaralan*; bıçak; silah*; ambulans; 112; gaz; tehlike*; kan; asbest;
        şiddet; saldırı; saldırdı; saldırıyor*; saldıran; kayboldu; zehirli; kimyasal*; patladı; mide bulantısı;
        başı dön*; başım dön*; baş ağrısı; alarm; alarmı; ötüyor; dövüyor; dövüyo; kavga; çığlık*; fenalaş*;
        rahatsızlan*; fenalık; taciz; tehdit; bağırıyor; inliyor; korkuyorum; klor; tüp; vuruyor; patlama;
        titriyorum; insülin*; insülinim
    """,
    "who": """
        oğlumuz; oğlan*; kızımız; kızım*; çocuğumuz; annemiz; babamız; dedemiz; komşumuz; kuzen*; yeğen*; çocuk;
        çocuklar; çocuğ*; çocukla*; bebek; bebeğ*; bebekler; cocuk; cocuklar; oğlan; oğlum; oğlu; kız; kızım; kızı;
        adam; adamı; adamın; kadın; kadının; kadını; teyze; amca; dede; dedem; nine; ninem; nene; babaanne*;
        anneanne*; annem; anne; anneci*; babam; baba; babası; annesi; eşim; kocam; karım; karısı*; kocası*; komşu*;
        yaşlı; yaşlı bir; insan; insanlar; kişi; kişiler; biri; birisi; birini; öğrenci*; hasta; yatalak;
        kayınvalide*; kayınpeder*; kardeşim; kardeş*; abim; ablam; genç; gençler; yaya; yayalar; vatandaş*; işçi;
        işçiler; bey; hanım; millet; torun*; halam; teyzem; delikanlı; minikler; kreş; anaokulu; sınıf; torun;
        kayınpederim; arkadaşım; müşteriler; herkes; aile; zabıta; yavru; ufaklık
    """,
    "self": "beni; bizi; onu; benim; ben; biz",
    "ill": """
        yerde yat*; yerde yatıyor; yere yığıl*; yığıldı; yığılıp; kaldırımda yat*; yolda yat*; hareketsiz;
        kıpırdamıyor; kımıldamıyor; hareket etmiyor; uyanmıyor; uyandıramı*; ses vermiyor; cevap vermiyor; kapıyı
        açmıyor; günlerdir görmedik; günlerdir gör*; günlerdir ses; düştü kalk*; merdivenden düştü; merdivenlerden
        düş*; düştü ve; iskeleden düş*; kalkamıyor; kalkamıyo; doğrulamıyor; kötüleş*; fenalaş*; titriyor; kusuyor;
        göğsü ağrı*; göğüs ağrısı; göğsü sıkış*; sayıklıyor; kafası kan*; kafasını çarp*; bacağı kır*; yaralı;
        araçta kilitli; arabada tek; camlar kapalı; cam kapalı; doğum sancısı; doğum yapıyor; suyu geldi; ağzından
        köpük; köpük gel*; zor nefes; bayılmak; rengi at*; donmak üzere; güneşte kal*; bilinç
    """,
    "in_water": """
        suda; suyun içinde; suya; kanalda; kanala; nehirde; nehre; denizde; gölde; göle; havuzda; gölette; limanda;
        çırpın*; batıyor; sürüklen*; akıntı*; botla; şişme bot; buzun üst*; buzda; yüzme bilmiyor; boğul*; donmuş
        göl*; buz çatır*; gölün ortasında; su yutuyor; şişme yata*; yüzme bilmi*
    """,
    "missing": """
        okuldan gelmedi; okuldan dönmedi; okula varmadı; eve varmadı; saatlerdir yok; dünden beri yok; kayıp;
        kayboldu; kaybolmuş; kaybettik; bulamıyoruz; bulamıyorum; bulamıyo*; evden çık*; eve gelmedi; eve dönmedi;
        dönmedi; gelmedi hala; haber alamıyoruz; haber alamıyorum; haber yok; kaçırıl*; alzheimer*; demans*;
        bunama*; son görül*; en son; yolunu kaybet*; yolunu şaşır*; başıboş dolaş*; ortada yok; ortadan kaybol*;
        pijama*; yalınayak; yalın ayak; dolaşıyor yolda; kimsesiz dolaş*; telefonu kapalı; telefonu kapat*;
        terlikle; montsuz; otizmli; otistik; alzaymır; saattir yok
    """,
    "shut_in": """
        kilitli; kilitledi; kilitlen*; kilit altında; mahsur; içeride kal*; içeride kaldı; içerde kal*; içerde;
        içeride; çıkamıyor*; çıkamiyo*; çıkamıyoruz; çıkamadı; kapana; sıkıştı; sıkışmış; sıkışıp; kapalı kal*;
        dışarı çıkarmıyor; bırakmıyor; indiremiyoruz; kapı açılmıyor; kaçamıyor*; kilitli kal*; kilitli kaldım;
        kilitlendim; banyoya kilitlen*; iki kat arasında
    """,
    "violence": """
        dövüyor*; dövüyo; dövüldü; dövdü; dövmüş; dövüp; döver; vuruyor; vuruyo; vurdu; tokat*; tekme*; tekmeli*;
        yumruk*; boğazla*; boğuyor; bıçak*; silah*; sopa*; satır; palayla; pala; balta; tehdit ed*; tehdit et*;
        saldırıyor*; saldırdı; saldıran*; saldırı; kavga*; çığlık*; bağırıyor; bağırıyo; feryat*; öldür*; gasp*;
        soyuyor*; soydular; takip ed*; taciz*; darp*; şiddet*; sürüklüyor; itekle*; kovalıyor*; birbirine girdi;
        zorla; elle taciz; linç
    """,
    "poison": """
        zehir*; fare zehiri; çamaşır suyu; iğne; iğneler; şırınga*; yuttu; yutmuş; içmiş; içti; asit; mantar ye*;
        hap yut*; ilaç iç*; kimyasal*
    """,
    "wire": """
        kablo; kablolar*; kablosu; kabloları; tel; teller*; teli; elektrik; elektrik teli; elektrik kutusu*; trafo*;
        pano; panosu; direk; direği*; direğ*; hat; hattı; yüksek gerilim; sigorta kutusu; priz; elektrik panosu;
        lamba direği*; elektrik kutusunun; elektrik kablosu
    """,
    "bare": """
        açık; açıkta; açıkta kal*; çıplak; dışarıda; dışarda; dışarı; sarkıyor*; sarkıyo; sarkık; sarkan; sarkmış;
        koptu; kopmuş; kopuk; kopan; yerde; yere düş*; düşmüş; düştü; kırık; sökülmüş; sökük; kesik; kesilmiş;
        kıvılcım*; elektrik çarp*; cızırd*; vızıld*; akım; kapağı yok; kapağı aç*; kapağı sök*; kapaksız; boşta;
        asılı; sallanıyor; alçak; elliyor; baş hizası; su birikinti*; birikintisinin; suyun içinde
    """,
    "shaft": """
        rögar*; rogar*; logar*; mazgal*; kapak; kapağı; kapaklar; kuyu*; kanal kapağı; çukur; kanalizasyon kapağı;
        kanalizasyon; baca; asansör boşluğu; ızgara*; inşaat çukuru; foseptik*; menfez; menhol
    """,
    "gone": """
        yok; açık; çalınmış; çalındı; çalmış*; kırık; kırılmış; kayıp; kapaksız; açıkta; kapatılmamış; kapağı yok;
        oynuyor; çökmüş; derin; düştü; düşebilir; düşecek; düşer; karanlık; önlem yok; güvenliksiz; yerinde değil;
        yerinden çık*; yerinden oyna*; kaldırılmış
    """,
    "part": """
        tabela*; levha*; kiremit*; balkon*; çatı*; cephe*; kaplama*; dal; dalı; dallar*; ağaç; ağacı*; ağacın;
        duvar*; direk; direği*; direğ*; iskele*; beton; taş; taşlar; sıva*; cam; camlar; salıncak*; salıncağ*;
        kaydırak*; kale; kale direği; vinç*; baca*; oluk; tavan*; tente; korkuluk*; merdiven*; panel*; klima*;
        saksı*; anten; zincir*; köprü*; kavak; çınar; tuğla*; parça*; mermer*; demir*; saçak; tırmanma*;
        tahterevalli; oyun aleti; oyun aletinin; vida; vidaları*; cıvata*; somun*; halat; teleferik; korkuluğu;
        köprünün; yaya köprüsü; camı; camın; kalas*; tribün; sahne; çınarın; kavağ*; duvarı
    """,
    "loose": """
        sallanıyor*; sallanıyo; sallanan; sarkıyor*; sarkıyo; sarkan; sarkmış; gevşe*; gevşek; kopuyor; kopmak;
        kopacak; kopmuş; koptu; çatla*; çatlak; çatlamış; kırık; kırılmış; kırıldı; eğil*; eğilmiş; yan yat*;
        yatmış; devril*; dökülüyor; dökülüyo; düşüyor; düşüyo; düştü; düşecek; düşebilir; yıkılacak; çürük; çürümüş;
        paslı; paslanmış; oynuyor; kayıyor; asılı; çıtırd*; çatırd*; yerinden çık*; yerinden oyna*; ayrıl*; sökmüş;
        sökülmüş; söküldü; gevşetmiş; gevşet*; tek zincir*; tek ip*; elimde kaldı; yarıldı; yarılmış; şişti; şişmiş;
        çatlad*; yok olmuş; kesilmiş; kesmişler; somun*; somunlarını; söken; sökmüşler; sökülüyor; sökülen
    """,
    "above": """
        üstüne; üzerine; üstümüze; üzerimize; kafasına; kafamıza; başına; başımıza; altından; altında; altına;
        aşağı; aşağıya; yukarıdan; girişi*; kapı üst*; kaldırıma; kaldırımın; durağın; durakta; bekliyor; bekleyen*;
        oynuyorlar; oynayan; geçiyor; geçen; rüzgar*; rüzgâr*; fırtına*; okulun; bahçe*; yola doğru; sokağa; biniyor
    """,
    "traffic": """
        araba ters dön*; takla at*; şarampole; at kaçmış; inek kaçmış; yolda at; trafik ışığı ... çalışmıyor; trafik
        ışıkları ... çalışmıyor; trafik lambası ... çalışmıyor; trafik lambası ... bozuk; trafik ışıkları ... bozuk;
        trafik ışığı ... bozuk; trafik lambası ... yanmıyor; trafik kazası; kaza oldu; kaza var; kaza yaptı; kaza
        yapıyor; kaza oluyor; çarpıştı; çarpışma; zincirleme kaza; araba çarptı; araç çarptı; çarptı kaç*; otomobil
        çarptı; ters yön*; ters yöne; ters şerit*; ağaç ... yola; ağaç ... yolu; ağaç ... yolda; yola ağaç; yola
        devril*; yola düş*; yolu kapat*; yolda yağ; yağ dökül*; mazot dökül*; mazot var; yağ var; buzlanma; buz
        pisti; buz tut*; buz gibi yol; kaygan; derin çukur; kocaman çukur; dev çukur; koca çukur; büyük çukur; dev
        gibi çukur; yol çöktü; yol çökmüş; yol çöküyor; asfalt çök*; yol göç*; kamyon devril*; tır devril*; araç
        devril*; yükü dökül*; yola dökül*; ip ger*; tel ger*; misina*; yola taş; taş at*; köprüden taş; hemzemin
        geçit; bariyer; inek* yol*; at yolda; hayvan yolda; ışıklar sön*; ışıkları sön*; ışık yanmıyor kavşak*;
        kayıp düş*; birbirine giriyor; her yöne yeşil; herkese yeşil; yeşil yanıyor her; ters yönde; ters yoldan;
        bariyer* ... inmiyor; bariyer inm*; ip germiş*; tel germiş*; demir çıkmış; lastik patla*; lastiği patla*;
        her tarafı yağ; buz tuttu; yol göçtü; asfalt ... çök*; ağaç devril*; inekler var; yolda inek*; yolda at*;
        kiremit dökül*; araba* savrul*; son anda kaç*; levhasını çevir*; yan döndü; kıl payı; içine saplan*; diz
        boyu su; çukura düş*
    """,
    "road": """
        yol; yola; yolda; yolun; yoluna; yolu; cadde*; sokak*; sokağ*; kavşak*; kavşağ*; şerit*; şerid*; viraj*;
        köprü*; tünel*; bisiklet yolu*; asfalt*; otoyol*; yaya geçidi*; ray; raylar*; dönel*; göbek; alt geçit*; üst
        geçit*; rampa
    """,
    "block": """
        çukur*; çukuru; delik; deliği; kasis; ağaç; ağacı; kütük; dal; dalı; dallar*; yağ; mazot; cam; camlar; cam
        kırık*; buz; çamur; çakıl; kum; yük; levha; tabela; direk; direği; kablo; tel; taş; taşlar; kaya; moloz;
        çivi; çivi*; su; çökük; çökmüş; çatlak; kapak; mazgal; rögar*; kar; buzdolabı; koltuk; tekerlek; lastik;
        bariyer; palet; engel; hayvan
    """,
    "severe": """
        derin; kocaman; koca; dev; büyük; tehlikeli; ölümcül; çok tehlikeli; metre; metrelik; görünmüyor; görünmüyo;
        görmüyor; görülmüyor; karanlıkta; son anda; aniden; birden; tam ortasında; ortasında; boydan boya;
        kapatıyor; uyarı yok; işaret yok; önlem yok; kaygan; patinaj; direksiyon
    """,
    "across": """
        yolun ortası*; yolun ortasında; yola devril*; yolun üst*; yolu kapat*; yolda duruyor; yola sarkan; yola
        düş*; yol ortasında; bisiklet yolunda; şeridin ortası*; raylarda; rayların üst*; otoyolda
    """,
    "rider": """
        bisikletli*; bisiklet; bisikletçi*; motosiklet*; motor; motoru*; motorlu; motorcu*; moped; skuter; scooter;
        araba*; araç*; araçlar; kamyon*; otobüs*; minibüs; sürücü*; şoför; yaya*; kurye*; kişi; çocuk; çocuklar;
        taksi*; kamyonet
    """,
    "falls": """
        düştü; düşüyor*; düşüyo; düşmüş; kaydı; kayıyor*; kaymış; kayıp; devrildi; takla*; savrul*; çarptı;
        çarpıyor*; çarpış*; çarpacak; girdi; içine düş*; lastiği patla*; lastik patla*; yere kapak*; yuvarlan*;
        kaza; kazası; giriyor; uçtu; şarampol*
    """,
    "lights": """
        trafik ışığı; trafik ışıkları*; trafik lambası; trafik lambaları*; ışıklar; ışıkları; sinyalizasyon; yaya
        ışığı; trafik ışık*; bariyer*; dur levhası; dur tabelası; kavşakta ışık; kavşaktaki ışık*; kırmızı ışık*
    """,
    "dead": """
        çalışmıyor; çalışmıyo; çalışmıyor*; yanmıyor; yanmıyo; bozuk; bozuldu; bozulmuş; sönmüş; söndü; sönük;
        arıza*; arızalı; kapalı; devre dışı; iki tarafa da yeşil; aynı anda yeşil; hep yeşil; yanıp sönüyor;
        inmiyor; kapanmıyor; açık kal*; elektriksiz; devrilmiş; yok; kırık
    """,
    "house": """
        bodrum*; ev; evi; evim*; evde; eve; evin; dükkan*; dükkân*; salon*; mutfak*; banyo*; daire*; apartman*;
        garaj*; depo*; tavan*; çatı*; bahçe*; kiler*; mağaza*; iş yeri*; işyeri*; okul; araba*; arabam*; aracım*;
        kapı; market*; merdiven*; kat; oda
    """,
    "wet": """
        su bastı; su basıyor; su bas*; su baskını; su doldu; sular dol*; su doluyor; su giriyor; su girdi; sular
        altında; su altında; su geliyor; su akıyor; su sızıyor; su fışkır*; su yüksel*; sular yüksel*; sel; lağım;
        kanalizasyon; pis su; taştı; taşıyor; fışkırıyor; boru patla*; borusu patla*; damlıyor; şelale; doluyor; diz
        boyu; bilek boyu; su içinde
    """,
    "toppling": """
        devrildi; devrilmiş; ağaç düş*; üstüne düş*; üzerine düş*; üstüne devril*; üzerine devril*; üzerine yat*;
        çatı uç*; çatısı uç*; çatısı kop*; uçtu; eğildi; yaslan*; kaydı; göç*; batıyor; battı
    """,
    "property": """
        su bastı; su baskını; su basıyor; sel bas*; sel var; sel aldı; su borusu patla*; boru patla*; borusu patla*;
        ana boru; su patlağı; su fışkırıyor; hırsız var; hırsız gir*; hırsızlar; eve giriyor*; soyuyorlar; soygun;
        kanalizasyon taş*; lağım taş*; lağım bas*; kundak*; yağma*; camları kır*; elektrikler kesik:0.95; çatı uç*;
        çatısı uç*; baraj; bodrumu su; bodruma su; su bas*; rögardan geri; dükkânın eşiğ*; eşiğe dayan*; levye*;
        kapıyı zorlu*; kapısını aç* çalışı*; kilitlerini kes*; kilit kes*; çatı kalk*; çatısı kalk*; çatımıza
        yaslan*; çatımıza devril*; hırsız*
    """,
    "burglary": """
        hırsız*; eve gir*; kapıyı zorlu*; kilidi kır*; kapı kırıyor*; çalıyor*; soyuyor*; pencereden gir*; levye
    """,
    "now": """
        şimdi; simdi; şu an; şu anda; su an; az önce; demin; hala; hâlâ; hemen; acil; acilen; acele; çabuk; cabuk;
        imdat; yardım; yardim; yetişin; gönderin; birini gönderin; gelin; bir an önce; her an; dakika*; saattir; bir
        saattir; yarım saattir; sabahtan beri; dünden beri; sabah; ne yapmalıyız; ne yapalım; ne yapayım;
        durduramıyoruz; lütfen; derhal; ivedi; birazdan; üzere; durmuyor; susmuyor; hâlâ üstünde; hâlâ içeride; kim
        gidip
    """,
    "calm": """
        dün; dünkü; geçen hafta; geçen ay; geçen yıl; geçen sene; geçenlerde; önceki gün; evvelsi; yıllar önce; yıl
        önce; sene önce; ay önce; hafta önce; zamanında; eskiden; söndürüldü; söndürdü; söndü; kurtardı; kurtaran*;
        kurtuldu; kurtuldum; atlattı; geçti artık; iyileşti; artık iyi; sigorta*; kasko; tazminat; zarar karşıla*;
        olursa; olsaydı; çıkarsa; çıksa; durumunda; halinde; ihtimal*; olmadan önce; olmadan; mi gerekiyor; önlemek;
        önlem alın; önlensin; bir gün biri; izin; izni; yasak; yönetmelik; kural*; önümüzdeki; gelecek hafta;
        haftaya; gelecek ay; geçmiş olsun; teşekkür*; yanlış alarm; çözüldü; şimdi evde; herkes iyi; önemli değil;
        bir şeyi yok; şimdilik iyi; bir gün; desteği var mı; destek var mı; evimizdeydik
    """,
    "told": """
        tatbikat*; tatbikatı; deneme; siren denemesi; prova; kurs; kursu; eğitim*; eğitimi; ilk yardım; simülasyon;
        haber; haberde; haberlerde; haberler; gazete*; makale; okudum; kitap*; kitab*; roman*; dizi; dizide; film;
        filmi; filmde; belgesel*; tiyatro; müze; sergi; anma; yıldönümü; tarih*; savaş; mangal*; barbekü; ızgara;
        kamp ateşi; şömine; soba; havai fişek*; mum; gaz sayacı*; gaz faturası; sayaç*; maç; oyun; şarkı; haha;
        gülmekten; şaka; açık kapı günü; okullarda intihar*; önlemek için; konser; rapor*; itfaiye* teşekkür*; şimdi
        evde; öğretilse; öğretilmeli; yangınından sonra; yangından sonra; faturalar ekte*; kayda geçsin; daha erken;
        seminer*; konferans*; söyleşi*; kayıt olurum
    """,
    "-": """
        tehlike yok; yangın yok; ışık yanıyor; lamba yanıyor; lambası yanıyor; lambalar yanıyor; lambaları yanıyor;
        ışıklar yanıyor; ışıkları yanıyor; yangın tüpü; yangın söndürücü; yangın söndürme; yangın merdiveni*; yangın
        çıkışı; yangın sigorta*; yangın yeri gibi; yangın yerine dön*; havai fişek; gülmekten öl*; gülmekten yer*;
        gülmekten kırıl*; meraktan öl*; sıcaktan öl*; soğuktan öl*; sıkıntıdan öl*; sıkıntıdan patla*; açlıktan öl*;
        utancımdan yer*; içim yanıyor; canım yanıyor; ciğerim yanıyor; içimiz yanıyor; sıcaktan yanıyor*; güneşten
        yan*; cayır cayır; gündüz yanıyor; gündüz de yanıyor; gece gündüz yanıyor; sürekli yanıyor; boğazımıza çök*;
        esnafı bitirdi; bizi bitirdi; bitirdi bizi; bomba gibi; bomba haber; fiyat patlama*; kafam patla*; başım
        patla*; sinirden patla*; bomba etkisi; tel örgü*; fiyatlar uçtu; yükseldi fiyat; ölü sezon; ölü fare; ölü
        balık*; ölü kedi; ölü kuş*; ölü köpek; kedim kayıp; kedi kayıp; köpeğim kayıp; kimliğim kayıp; kimliğimi
        kaybettim; pasaportumu kaybettim; kartımı kaybettim; anahtarımı kaybettim; ehliyetimi kaybettim; işe girdi;
        devreye girdi; yürürlüğe girdi; içeri girdi; kuyruğa girdi; sıraya girdi; yolunuz; yoluyla; yolu ile; yol
        parası; yardımcı; yardımınız*; yardım için; evde yardım; sosyal yardım; yardım başvurusu; yardım almak;
        maddi yardım; güzel olmuş lütfen; helal olsun; emeğinize; silah gibi; kan bağışı; kan testi; kan verme; su
        sayacı; zehir gibi; zehir zemberek; su faturası; sel gibi; kaza sonrası; çocuk parkı; hala gelmedi; hala
        cevap; hâlâ cevap; çukurova; yakıcı soru*; beni öldürecek bu; bürokrasi beni öldür*; bu bürokrasi beni;
        yangın musluğu*; yangın güvenlik; yangın merdiven*; mektuplarında boğul*; borçta boğul*; bombası;
        çıldıracağım; sinirden titriyorum; esnafı boğ*; boğacağım onu; acil ışıklar*; acil çıkış; karbonmonoksit
        alarmı için; açıldı mı; merdiven çıkam*; cevap vermiyor kimse; kimse cevap ver*; telefona cevap ver*; cevap
        vermiyorsunuz; cevap vermiyor musunuz; mail* cevap ver*; belediye cevap ver*; yüreğim ağzım*; kanlarında
        var; annem kaydı; köstebek yuvası; bebek arabasıyla yürünm*; çatlak ilkbahar*; yüzüm kızardı; taşlar
        oynuyor; yüzüme tokat; bomba gibiydi; kapağı ... takırdıyor; kapağı ... tangırdıyor; geç yanıyor; gündüzleri
        yanıyor; er geç kaza; kayıp başvuru*; kayıp evrak; bahçeye çıkamıyo*; balkona çıkamıyo*; gaz alarmı
        dakikada; pili bitti; hırsızdır
    """,
}

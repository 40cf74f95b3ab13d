"""Portuguese: insults, threats and hatred aimed at somebody."""

PT = {
    "abusive": """
        filho da puta:0.95; filhos da puta:0.95; puta:0.75; putas:0.75; merda:0.2; pedaço de merda:0.9; caralho:0.3;
        idiota*:0.65; imbecil:0.7; imbecis:0.75; otário*:0.7; burro:0.5; burros:0.6; bando de burros:0.85; bando
        de:0.3; bando de ladrões:0.85; bando de incompetentes:0.65; estúpid*:0.55; retardad*:0.8; mongoloide*:0.85;
        palhaços:0.6; ladrões:0.4; são uns ladrões:0.8; mentiros*:0.6; preguiços*:0.55; parasita*:0.65;
        escumalha:0.85; lixo humano:0.9; cabrão:0.85; cabrões:0.85; vaca:0.4; vadia:0.85; paneleiro*:0.9;
        viado*:0.85; preto de merda:1; macaco*:0.4; volta para a tua terra:0.9; voltem para a vossa terra:0.85; vou
        te matar:1; vou matar te:1; vou vos matar:1; sei onde moras:0.95; sei onde você mora:0.95; sei onde
        mora:0.85; sabemos onde mora*:0.9; vou te encontrar:0.85; partir a cara:0.85; partir as pernas:0.9; vou
        queimar a câmara:0.9; vai te foder:0.9; vão se foder:0.9; vai à merda:0.8; morre:0.6; morram:0.85; cala a
        boca:0.65; fascista*:0.6; nazi*:0.7; cérebro de uma galinha:0.85; cérebro de:0.6; a gorda do:0.8; mexa o
        rabo:0.7; são lixo:0.8; mar com eles:0.85; travões falharem:0.8; levo um taco:0.85; pego fogo à câmara:0.9;
        aldrabão nojento:0.85; aldrabão:0.55; nojento:0.5; atrasado mental:0.85; hipócrita mentiroso:0.75; que
        idiota:0.65; as de véu:0.7; falamos sem vidro:0.8; solto os cães:0.8; o cancro desta:0.85; cambada:0.5;
        cambada de:0.6; sem cérebro:0.75; palerma*:0.65; imbecil*:0.7; estúpidos:0.65; merdosos:0.75;
        parasitas:0.65; ladrões são vocês:0.75; gatunos:0.65; corja:0.7; pretos fora:0.95; macacos:0.5; ciganos
        são:0.7; ciganada:0.85; vaca gorda:0.9; vai para a tua terra:0.9; anormal:0.6; seus burros:0.75; espeto lhe
        uma faca:0.95; espeto uma faca:0.9
    """,
    "quoted": """
        me chamou; chamou me; gritou; disse; insultou; escrito; pichação; chamaram me; escreveram; gritaram;
        pintaram
    """,
    "-": """
        sou idiota; que burro sou; macaco no; vaca na; cancro da mama; macacos do; burros do; parasitas no
    """,
}

"""Italian: insults, threats and hatred aimed at somebody."""

IT = {
    "abusive": """
        stronz*:0.85; coglion*:0.85; puttana:0.85; figlio di puttana:0.95; figli di puttana:0.95; troia:0.9;
        vaffanculo:0.9; merda:0.2; pezzo di merda:0.9; pezzi di merda:0.9; idiot*:0.65; imbecill*:0.7; cretin*:0.7;
        deficient*:0.75; ritardat*:0.75; mongoloid*:0.85; stupid*:0.5; bastard*:0.75; ladri:0.4; siete dei
        ladri:0.8; branco di:0.4; branco di idioti:0.85; buffoni:0.65; pagliacci:0.65; bugiard*:0.6;
        fannullon*:0.65; parassit*:0.65; feccia:0.8; schifosi:0.65; frocio*:0.95; froci:0.95; negro:0.8; negri:0.85;
        terrone*:0.75; zingar* di merda:1; tornate al vostro paese:0.85; torna al tuo paese:0.9; ti ammazzo:1; vi
        ammazzo:1; lo ammazzo:0.85; ti uccido:1; vi uccido:1; so dove abiti:0.95; so dove abitate:0.95; so dove
        abita:0.85; sappiamo dove:0.7; ti spacco:0.9; vi spacco:0.9; spacco la faccia:0.95; spezzo le gambe:0.95;
        brucio il comune:0.9; crepa:0.6; crepate:0.9; devi morire:0.95; muori:0.8; fascist*:0.6; nazist*:0.6;
        cervello di una gallina:0.85; cervello di:0.6; grassona:0.8; alzi il sedere:0.65; sono feccia:0.9; a
        mare:0.4; frocio:0.9; rompono i freni:0.8; con la mazza:0.85; do fuoco al:0.9; viscido bugiardo:0.85;
        viscido:0.6; deficiente:0.7; deficienti:0.75; quale idiota:0.7; quelle col velo:0.75; ebrei comandano:0.9;
        gentaglia:0.75; parleremo senza vetro:0.8; sciolgo i cani:0.8; siete il cancro:0.85; il cancro di
        questa:0.85; passacarte:0.5; senza cervello:0.75; zuccone:0.65; ipocrita bugiardo:0.75; bugiardo:0.45;
        pagliacci*:0.6; fannulloni:0.6; lazzaroni:0.55; merde siete:0.9; fuori i negri:0.95; zingari di:0.7; zingari
        ladri:0.95; schifoso:0.5; vermi:0.4; pianto un coltello:0.95
    """,
    "quoted": """
        mi ha chiamato; mi ha dato; ha urlato; ha detto; scritta; scritte; insultat*; hanno scritto; mi ha chiamat*;
        mi ha urlato; scritto; mi hanno chiamat*
    """,
    "-": """
        sono un idiota; che stupido sono; una crepa; crepa nel; crepa nella; ladri hanno; vermi nel; vermi nella;
        cancro al; cancro alla; pagliacci per; mi sento un cretino
    """,
}

"""French: insults, threats and hatred aimed at somebody."""

FR = {
    "abusive": """
        connard*:0.9; connasse*:0.9; con:0.5; cons:0.6; bande de cons:0.9; salope*:0.9; salaud*:0.85;
        salopard*:0.85; ordure*:0.4; espèce d'ordure:0.9; raclure*:0.8; pute*:0.85; fils de pute:0.95; putain:0.2;
        merde:0.2; enculé*:0.95; abruti*:0.75; imbécile*:0.65; crétin*:0.7; débile*:0.65; idiot*:0.5; bande
        d'idiots:0.8; bande d'incapables:0.65; bande de voleurs:0.75; voleurs:0.4; menteur*:0.6; fainéant*:0.65;
        feignant*:0.65; parasite*:0.65; vermine:0.7; racaille*:0.65; attardé*:0.75; mongol*:0.8; sale arabe*:1;
        sales arabes:1; bougnoule*:1; nègre*:0.9; pédé*:0.9; sale juif*:1; youpin*:1; retourne dans ton pays:0.9;
        retournez dans votre pays:0.9; rentrez chez vous:0.6; dehors les étrangers:0.9; ta gueule:0.8; vos
        gueules:0.8; ferme la:0.5; va te faire:0.75; allez vous faire:0.7; nique ta:0.95; crève:0.75; crevez:0.8; je
        vais te tuer:1; je vais vous tuer:1; vais le tuer:0.9; sais où tu habites:0.95; sais où vous habitez:0.95;
        sais où il habite:0.85; on va te retrouver:0.9; vous retrouverai:0.85; casser la gueule:0.85; péter la
        gueule:0.9; je vais brûler votre:0.9; nazi*:0.7; facho*:0.65; qi d'une:0.7; qi d'une huître:0.85; grosse
        vache:0.9; grosse truie:0.9; grosse:0.2; c'est de la vermine:0.9; à la mer:0.3; pas de pédés:0.95; freins
        lâchent:0.75; viens avec une batte:0.9; mets le feu à la mairie:0.9; sale menteur:0.85; une ordure:0.7; et
        une ordure:0.8; un singe peut:0.7; singe:0.2; l'abruti d'à côté:0.75; faux cul:0.65; faux culs:0.7; quel
        crétin:0.7; les voilées dehors:0.9; juifs possèdent:0.9; sale engeance:0.85; engeance:0.65; on causera
        sans:0.7; sans la vitre:0.65; lâche les chiens:0.8; cancer de cette ville:0.85; le cancer de:0.6; ronds de
        cuir:0.4; décérébrés:0.75; décérébré:0.75; andouille*:0.65; bouffon*:0.65; guignol*:0.6; clown*:0.5;
        incapables:0.5; gros porc:0.85; grognasse*:0.85; poufiasse*:0.85; pétasse*:0.85; trou du cul:0.85;
        enflure*:0.8; tocard*:0.65; minable*:0.55; larbin*:0.5; dégénéré*:0.8; sous hommes:0.95; sales
        étrangers:0.95; dehors les arabes:0.95; les arabes dehors:0.95; renvoyez les:0.6; plante un couteau:0.95
    """,
    "quoted": """
        m'a traité*; m'a appelé*; a crié; a dit; insulté*; tag*; écrit; graffiti*; m'a traitée; m'a traité; tagué;
        taguer; on a tagué; crie; nous traite; nous a traités; on m'a dit
    """,
    "-": """
        jeu de con; idiot de ma part; je suis un idiot; ordures ménagères; les ordures; ordures; pneu crevé; des
        voleurs ont; pot de vin; vache dans; vaches dans; vaches sur; vaches; cancer du; cancer de la; le cancer du;
        le cancer de la; les pédés c'est un mot; clown pour; clowns pour; singes du zoo
    """,
}

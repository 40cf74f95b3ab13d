"""French: what cannot wait."""

FR = {
    "despair": """
        suicid*:0.95; me tuer; me suicider; en finir avec la vie; en finir avec tout; veux en finir; vais en finir;
        mettre fin à mes jours; mettre fin à ma vie; envie de mourir; veux mourir; voudrais mourir; plus envie de
        vivre; ne veux plus vivre; veux plus vivre; plus la force de vivre; plus la force de continuer; plus aucune
        raison de vivre; raison de vivre; à bout de forces; j'en peux plus de vivre; ne serai plus là; serai plus
        là; serai plus de ce monde; ne plus me réveiller; mieux sans moi; personne ne me regrettera; je ne manquerai
        à personne; manquerai à personne; sauter du pont; saute du pont; me jeter; me jette sous; sous un train; me
        pendre; me faire du mal; m'ouvrir les veines; lettre d'adieu; avalé des cachets; avalé tous; tous les
        cachets; les cachets sont; les médicaments sont prêts; quand vous lirez; celui qui me trouvera; qui me
        trouvera; on me trouvera; il suffit de lâcher; suffit de sauter; m'endormir et ne plus; plus envie d'être
        là; en finir; je vais sauter; qu'elle va sauter; qu'il va sauter; sauter du toit; sauter par la fenêtre;
        sous le train; devant le train; me foutre en l'air; rejoindre ma femme; rejoindre mon mari; disparaître pour
        toujours; emmener les enfants avec moi; partir avec les enfants dans la mort
    """,
    "gloom": """
        je n'en peux plus; j'en peux plus; plus d'espoir; un fardeau; un poids pour; désespéré*; à bout; plus rien;
        seul au monde; plus la force
    """,
    "farewell": """
        adieu; pardonnez moi; pardonne moi; pardon pour tout; désolé pour tout; ce soir c'est; ce soir tout; après
        ce soir; demain je ne; c'est fini; ce sera fini; tout sera fini; dernier message; occupez vous de; prenez
        soin de; plus la peine de venir; plus besoin de venir; plus besoin de répondre; la rejoindre; le rejoindre;
        rejoindre mon; rejoindre ma; retrouver ma femme; dites à mes; merci pour tout; personne n'est responsable;
        les clés sont; testament; loyer est payé; le chat a; mes oiseaux; pardon à celui; plus besoin de rendez
        vous; mot d'adieu; laissé un mot; rejoins ma femme; rejoins mon mari; papiers sont sur
    """,
    "means": """
        cachets; médicaments; corde; pont; train; rails; toit; couteau; lames; pilules; comprimés; quai; balcon
    """,
    "people": """
        incendie*; au feu; en feu; en flammes; flammes; prend feu; pris feu; brûle; fumée noire; fumée sort; fumée
        épaisse; épaisse fumée; de la fumée; ça sent le brûlé; odeur de brûlé; explosion*; explosé; bombe; grenade;
        fuite de gaz; odeur de gaz; sent le gaz; sent ... gaz; pue le gaz; gaz s'échappe; monoxyde; s'effondre;
        s'est effondr*; effondré*; effondrement; va s'effondrer; s'écroule; écroulé*; décombres; inconscient*;
        évanoui*; ne respire plus; ne respire pas; respire plus; respire mal; ne réagit plus; ne répond plus; ne
        bouge plus; bouge plus; crise cardiaque; infarctus; avc; malaise; saigne; sang partout; flaque de sang;
        convuls*; danger de mort; maltraitance; violence* conjugale*; viol; violée; violer; agresse; agressé*;
        poignard*; couteau; coups de couteau; coups de feu; fusillade; tire sur; tirs; arme à feu; pistolet; se
        noie; noyade; noyé; tombé à l'eau; tombé dans l'eau; tombé dans le canal; plaque d'égout ... manque*; bouche
        d'égout ouverte; égout ouvert; fils dénudés; fil dénudé; câble à nu; câbles à nu; câble électrique ...
        terre; électrocut*; étincelles; intoxic*; empoisonn*; mort aux rats; toxique; menace de tomber; menace de
        s'effondrer; va tomber; risque de tomber; seringue*; mordu; attaqué par; coincé dans l'ascenseur; bloqué
        dans l'ascenseur; overdose; otage; enlev*; crie à l'aide; au secours; appelle à l'aide; étrangl*; je sais où
        tu; je sais où vous; sais où il habite; sais où elle habite; je vais te tuer; je vais vous tuer; vais le
        tuer; vais la tuer; je vais tout brûler; brûler votre; faire sauter; te retrouver; vous retrouverai; casser
        la gueule; vais te; l'attends à la sortie; péter les jambes; œuf pourri; oeuf pourri; oeufs pourris; siffle
        ... chaudière; bonbonne; remplit de fumée; pleine de fumée; plein de fumée; part au large; dérive au large;
        disparaît sous; tombée à l'eau; dans le canal; poussette ... canal; poussette ... eau; sous le tram; sous le
        métro; sous le bus; verre drogué; drogué dans; ghb; baies rouges; lames de rasoir; lame de rasoir; boulettes
        empoisonnées; en plein soleil ... bébé; bébé seul; enfant ... fenêtre; pend à la fenêtre; suspendu à la
        fenêtre; à la fenêtre du quatrième; mains en sang; couvert de sang; m'a frappé*; me frappe; frappe les
        enfants; il me bat; nous bat; étranglé*; cou, tout bleu; photo de son cou; coups dans la porte; enfermée
        dans la salle de bains; ne la laisse plus sortir; ne me laisse pas sortir; ne la laisse pas sortir; ne me
        retrouvera; va me tuer; me tuera; menace de me; menace de la; contractions; perdu les eaux; décharge
        électrique; prend le jus; fils qui pendent; fils pendent; plus de plaque; plaque d'égout; sans couvercle;
        coups de pied à un; tabassé; tabassent; machette; fusil; avec une batte; viens avec une; mets le feu; mettre
        le feu; freins lâchent; lâche les chiens; tout va sauter; tout faire sauter; va tout faire; détecteur de co;
        lèvres violettes; lèvres bleues; s'est affaissé*; ne respire; mord; attaque; fonce dans la foule; percute la
        foule; passage à niveau ... bloqué; bloqué ... passage à niveau; sur les rails; prend une décharge; à terre
        ... coups; coups ... à terre; à la gorge; par la gorge; plante un couteau; planter un couteau; couteau dans;
        poignarde*
    """,
    "hint": """
        fumée; blessé*; couteau; arme; ambulance; samu; pompiers; vertiges; nausées; maux de tête; gaz; danger;
        sang; amiante; menace; menacé; alarme; violent; violence; détecteur
    """,
    "who": """
        enfant*; bébé*; garçon*; fille; fillette; fils; homme; femme; dame; monsieur; vieux monsieur; grand mère;
        grand père; mamie; papi; papy; voisin*; mère; père; maman; papa; mari; personne; personnes; gens; quelqu'un;
        élève*; habitant*; piéton*; passant*; sdf; personne âgée; petits; gosse*; gamin*; bambin*; minot*; mon fils;
        ma fille; sœur; soeur; frère; type; gars; crèche; école; classe; nageur; bébé; ado*; autiste; maternelle
    """,
    "ill": """
        par terre; au sol; allongé*; inanimé*; tombé* dans l'escalier; tombé*; ne répond pas; n'ouvre pas; ne se
        relève pas; ne se réveille pas; délire; confus; vomit; tremble; bleu*; douleur* poitrine; blessé*; enfermé*
        voiture; plein soleil; depuis des jours; pas vu; du mal à respirer; étouffe; ne répond plus; n'ouvre plus;
        télé marche; malaise; évanoui*; saigne; convulsions; pâle
    """,
    "in_water": """
        dans l'eau; dans le canal; dans la rivière; dans l'étang; dans le lac; dans le port; à l'eau; sur la glace;
        chaviré; coule; dérive; ne sait pas nager; l'eau; étang gelé; glace; fait des signes; nage; bouée; courant;
        canal; lac; large
    """,
    "missing": """
        disparu*; a disparu; introuvable; perdu*; fugue; pas rentré*; n'est pas rentré*; alzheimer; démence;
        désorienté*; erre; pieds nus; vu* pour la dernière; kidnapp*; disparu depuis; portable est coupé; ne répond
        plus; en chaussons; fugué
    """,
    "shut_in": """
        enfermé*; coincé*; bloqué*; ne peut pas sortir; ne peuvent pas sortir; peux pas sortir; encore à
        l'intérieur; encore dedans; prisonnier*; seul dans la voiture; seule dans la voiture
    """,
    "violence": """
        frappe*; tape; bat; battre; coups; étrangle; hurle; hurlements; crie; cris; menace; couteau; agresse;
        attaque; bagarre; marteau; hache; machette; viole; harcèle; poursuit; suit; tuer; frapp*; casse tout; gifl*;
        étrangl*
    """,
    "poison": "poison; mort aux rats; javel; aiguilles; seringues; avalé; bu; acide",
    "wire": "câble*; fil; fils; ligne électrique; électrique*; coffret; armoire électrique; transformateur; poteau",
    "bare": """
        pend*; dénudé*; à nu; arraché*; tombé*; par terre; au sol; ouvert*; coupé*; étincelles; grésille; à hauteur;
        sous tension
    """,
    "shaft": "plaque; plaque d'égout; bouche d'égout; regard; égout; grille; trappe; puits; fosse",
    "gone": """
        manque*; disparu; volé*; ouvert*; cassé*; sans; enlevé*; profond; non protégé; béant; plus de plaque; plus
        de couvercle; manque; vide
    """,
    "part": """
        tuile*; façade; balcon; branche*; cheminée; panneau; mur; échafaudage; arbre; pierres; briques; vitre; grue;
        lampadaire; balançoire; toit; plafond; corniche; enseigne; passerelle; poteau; toboggan*; balançoire*;
        portique; tourniquet; tyrolienne; fixations; vis; boulons; garde corps; rambarde; planches; platane; chêne;
        baie vitrée; tribune; sapin; plaque; crépi; muret; écrous
    """,
    "loose": """
        pend; penche; fissur*; se détache; détaché*; tombe; tombent; bouge; cassé*; pourri*; rouillé*; craque;
        descellé*; branle*; arraché*; oscille; dévissé*; desserré*; scié*; ne tient plus; tient plus que; qu'à un
        fil; par un côté; resté dans la main; fendu*; s'est fendu; bouge au vent; s'effrite; se décolle; se soulève;
        cède; écrous; enlevé les écrous; enlevé les vis
    """,
    "above": """
        au dessus; dessous; en dessous; trottoir; entrée; passants; tête; école; arrêt; jeux; vent; rafale*; sur les
        gens; dessus; tables; l'heure du conte
    """,
    "traffic": """
        feu ... en panne; feux ... en panne; feu rouge ... marche pas; feux ... éteints; accident*; collision;
        renversé par; percuté*; arbre ... route; arbre sur la; arbre en travers; en travers de la route; bloque la
        route; verglas; plaque de verglas; huile sur la; gasoil sur; nid de poule énorme; énorme nid de poule;
        énorme trou; trou énorme; trou profond; s'est affaissé*; affaissement; chaussée ... effondr*; contresens; à
        contresens; barrière ... ouverte; carambolage; camion renversé; chute de vélo; jette* des pierres; tendu en
        travers; vert pour tout; vert pour tous; à contre sens; barrière* ... ne descend*; gazole sur; huile sur;
        arbre barre; chaussée effondrée; route effondrée; pneus éclatés; pneu éclaté; fil tendu; câble tendu; corde
        tendue; vaches sur; chevaux sur; sangliers sur; matelas sur la; chargement perdu; tuiles sur l'autoroute
    """,
    "road": """
        route; chaussée; rue; piste cyclable; carrefour; virage; rond point; pont; tunnel; voie; autoroute; passage
        à niveau
    """,
    "block": """
        trou; nid de poule; arbre; branche; huile; gasoil; verre; verglas; boue; gravier*; chargement; palette;
        panneau; câble; pierre*; gravats; clous; plaque
    """,
    "severe": """
        profond*; énorme; gros; dangereux; mortel; on ne le voit pas; invisible; dans le noir; au dernier moment;
        soudain*; toute la route; glissant*
    """,
    "across": """
        sur la route; sur la chaussée; sur la piste; en travers; au milieu de la route; sur la voie; sur les rails
    """,
    "rider": "cycliste*; vélo; moto*; motard*; scooter*; voiture*; camion; bus; piéton*; automobiliste*",
    "falls": "tombé*; tombe; tombent; chute*; glisse*; glissé; dérap*; percut*; crevé*; évit*; accident*",
    "lights": "feu tricolore; feux tricolores; feux de circulation; feux; feu rouge; signalisation; barrière*",
    "dead": "en panne; éteint*; hors service; ne marche*; ne fonctionne*; clignot*; cassé*; mort*",
    "house": "cave; maison; appartement; sous sol; cuisine; garage; magasin; plafond; toit; voiture; salon",
    "wet": "inond*; sous l'eau; eau monte; l'eau rentre; l'eau entre; plein* d'eau; fuit; débord*; égouts; remonte",
    "toppling": "arbre sur; tombé sur; tombé sur la; penche; arraché; s'enfonce",
    "property": """
        inondation*; inondé*; cave ... eau; l'eau monte; conduite ... éclaté; canalisation ... éclaté*; canalisation
        ... rompu*; rupture de canalisation; cambriolage; cambrioleur*; en train de cambrioler; égout* ... déborde*;
        pillage; incendie criminel; arbre ... voiture; arbre ... toit; cave se remplit; eau remonte; forcer la; en
        train de forcer; toit ... se soulève; toit ... arraché; cambriole
    """,
    "burglary": "cambriol*; forcer la porte; force la porte; pied de biche; voleur*",
    "now": """
        maintenant; en ce moment; vite; tout de suite; immédiatement; urgent; urgence; au secours; à l'aide; aidez;
        envoyez; venez; vient de; viens de; il y a cinq minutes; minutes; toujours; depuis ce matin; depuis une
        heure; que faire; que dois je faire; svp vite; dans dix minutes; est en train; qui peut
    """,
    "calm": """
        hier; avant hier; semaine dernière; mois dernier; l'année dernière; an dernier; il y a des années;
        autrefois; éteint par; a été éteint; assurance*; assuré; indemnis*; dédommag*; si jamais; en cas de; en cas
        d'incendie; et si; avant que; avant qu'il; un jour; prévention; permis; règle*; réglement*; autorisé;
        semaine prochaine; l'an prochain; bravo; fausse alerte; résolu; l'an dernier; avant qu'un; juste un bleu;
        rien de grave; factures jointes; était rentrés; étaient là en quatre
    """,
    "told": """
        exercice; simulation; essai de sirène; formation; cours; premiers secours; journal; nouvelles; infos; lu
        dans; article; livre; roman; série; dans un film; documentaire; barbecue*; feu de camp; cheminée; poêle;
        bougie*; compteur de gaz; compteur; relevé; match; histoire; mort de rire; mdr; exposition; commémor*;
        portes ouvertes; prévenir le suicide; prévention; rapport de sécurité; barbecue; brasero; bouées; après
        l'incendie; un gâteau arrive; mais vivants; conférence; atelier; inscrire; la pile
    """,
    "-": """
        feu rouge; feux rouges; feu tricolore; feu d'artifice; feux d'artifice; feu vert; pas de danger; pas de feu;
        pas d'incendie; arme à gauche; mort de rire; mourir de rire; meurs d'envie; meurs de faim; mourir d'ennui;
        ça me tue; tue le commerce; tuer le temps; tue notre; débat houleux; question brûlante; brûle les étapes;
        brûle un feu; brûlé le feu; soupe au lait; explosion des prix; explosion de joie; à bout de patience;
        cadavre exquis; rat mort; poissons morts; chat perdu; chat a disparu; perdu ma carte; perdu mes clés; perdu
        mon; j'ai perdu ma; coup de feu de midi; pompier* retraité; tombe bien; tombe mal; tombe en panne; tombe à
        pic; tombé en panne; paperasse me tue; me tue; tue mon commerce; morte de rire; je me noie dans; noie dans;
        tout augmente; coule de source; en ébullition; me tue à; meurs de curiosité; coup de massue; plaque d'égout
        claque; plaque ... claque
    """,
}

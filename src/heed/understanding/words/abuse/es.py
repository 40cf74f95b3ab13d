"""Spanish: insults, threats and hatred aimed at somebody."""

ES = {
    "abusive": """
        cabrón*:0.85; cabrones:0.85; gilipollas:0.85; hijo de puta:0.95; hijos de puta:0.95; hijoputa*:0.95;
        puta:0.65; putas:0.65; zorra*:0.8; guarra:0.75; mierda:0.2; sois una mierda:0.8; pedazo de mierda:0.9;
        imbécil*:0.7; idiota*:0.65; estúpid*:0.6; subnormal*:0.85; retrasad* mental*:0.85; mongol*:0.8; tonto*:0.5;
        payasos:0.6; inútiles:0.6; vagos:0.6; vagos de mierda:0.9; ladrones:0.4; sois unos ladrones:0.8; panda
        de:0.4; panda de ladrones:0.85; panda de inútiles:0.8; mentiros*:0.6; sinvergüenza*:0.65; parásito*:0.65;
        escoria:0.8; basura humana:0.9; chusma:0.65; rata*:0.2; maricón*:0.9; maricones:0.95; sudaca*:0.95; moro de
        mierda:1; moros de mierda:1; negro de mierda:1; panchito*:0.9; vete a tu país:0.9; volved a vuestro
        país:0.85; fuera inmigrantes:0.85; te voy a matar:1; os voy a matar:1; lo voy a matar:0.9; voy a mataros:1;
        sé dónde vives:0.95; sé dónde viven:0.95; sé dónde vive:0.85; sabemos dónde vive*:0.9; te vamos a
        encontrar:0.9; partir la cara:0.85; romper las piernas:0.9; partir las piernas:0.9; quemar el
        ayuntamiento:0.9; ojalá te mueras:1; ojalá os muráis:1; muérete:0.95; vete a la mierda:0.8; iros a la
        mierda:0.85; que te jodan:0.85; que os jodan:0.85; cállate:0.5; fascista*:0.6; nazi*:0.7; inteligencia de
        una:0.65; de una ameba:0.8; la foca de:0.75; mueva el culo:0.7; son basura:0.75; al mar con ellos:0.9;
        maricón:0.9; fallan los frenos:0.75; con un bate:0.85; prendo fuego al:0.9; sinvergüenza:0.6; sinvergüenza
        mentiroso:0.85; un cerdo:0.65; y un cerdo:0.75; un mono también:0.7; gorda asquerosa:0.9; asquerosa:0.4; qué
        imbécil:0.7; las del velo fuera:0.9; los judíos lo:0.75; gentuza:0.75; gentuza avara:0.9; hablaremos sin
        cristal:0.8; suelto los perros:0.8; sois el cáncer:0.85; el cáncer de esta:0.85; chupatintas:0.5;
        zoquete*:0.65; payaso*:0.6; cabrón:0.85; capullo*:0.75; mamarracho*:0.7; tarado*:0.75; retrasado*:0.7;
        sudacas:0.95; moros fuera:0.95; fuera los moros:0.95; muertos de hambre:0.65; parásitos:0.65; rata de:0.5;
        ratas sois:0.8; clavo un cuchillo:0.95
    """,
    "quoted": """
        me llamó; me ha llamado; me llamaron; gritó; me dijo; insultó; pintada*; escrito; han pintado; pintaron;
        pintada; me gritó; nos llaman; escribieron
    """,
    "-": """
        soy idiota; soy tonto; qué tonto soy; ladrones han; unos ladrones entraron; cáncer de mama; cáncer de
        pulmón; payasos para; payasos del circo; el mono del; ratas de
    """,
}

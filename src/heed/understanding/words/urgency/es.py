"""Spanish: what cannot wait."""

ES = {
    "despair": """
        suicid*:0.95; matarme; me voy a matar; me quiero matar; quitarme la vida; quitarme de en medio; no quiero
        vivir; no quiero seguir viviendo; ya no quiero vivir; sin ganas de vivir; ganas de vivir; quiero morir*;
        ojalá estuviera muert*; mejor muert*; acabar con mi vida; acabar con todo; terminar con mi vida; terminar
        con todo; poner fin a; saltar del puente; tirarme del; tirarme al tren; tirarme por; ahorcarme; colgarme;
        cortarme las venas; hacerme daño; no aguanto más vivir; no puedo seguir; no puedo más con la vida; mejor sin
        mí; nadie me va a echar; nadie me echará; nadie me extrañará; mañana no estaré; ya no estaré; no despertar;
        carta de despedida; me he tomado las pastillas; tomado todas las pastillas; todas las pastillas; tengo las
        pastillas; no le veo sentido; la vida no tiene sentido; cuando lean esto; cuando leáis esto
    """,
    "gloom": """
        no puedo más; no aguanto más; sin esperanza; una carga; desesperad*; no me queda nada; sin salida; estoy
        sol*; rendid*; cansad* de todo
    """,
    "farewell": """
        adiós; perdonadme; perdónenme; perdón por todo; lo siento por todo; esta noche; después de hoy; después de
        esta noche; mañana ya; se acabó; todo habrá terminado; todo termina; último mensaje; última vez; cuiden de;
        cuidad de; cuiden a; cuiden a mi; no hace falta que vengan; no hace falta que contesten; reunirme con; irme
        con; estar con ella; con él otra vez; digan a mis; decid a mis; díganle; gracias por todo; nadie tiene la
        culpa; las llaves están; testamento
    """,
    "means": "pastillas; soga; cuerda; puente; tren; vías; azotea; cuchillo; cuchilla; balcón; medicamentos",
    "people": """
        incendio*; fuego; en llamas; llamas; está ardiendo; ardiendo; arde; se quema; quemándose; humo negro; sale
        humo; mucho humo; olor a quemado; huele a quemado; explosión; explosiones; explotó; ha explotado; bomba;
        granada; fuga de gas; escape de gas; olor a gas; huele a gas; huele ... gas; apesta a gas; monóxido;
        derrumb*; se cayó el edificio; se ha caído el muro; se ha hundido; escombros ... encima; inconsciente;
        desmay*; no respira; no puede respirar; no reacciona; no responde; no se mueve; infarto; derrame; ataque al
        corazón; sangra; sangrando; charco de sangre; convulsion*; peligro de muerte; se está muriendo; maltrat*;
        violencia de género; violencia doméstica; violación; violada; violando; agresión; agredi*; apuñal*; navaja;
        cuchillo; disparos; disparando; disparó; tiroteo; pistola; ahogando; ahogó; ahogándose; se ahoga; cayó al
        agua; caído al agua; cayó al canal; alcantarilla abierta; alcantarilla sin tapa; tapa de alcantarilla;
        cables pelados; cable pelado; cables sueltos; cable suelto; electrocut*; chispas; descarga eléctrica;
        intoxic*; envenen*; matarratas; veneno; tóxic*; a punto de caer*; a punto de derrumb*; se va a caer; va a
        caer; jeringuilla*; jeringa*; mordió; mordido; atrapad* en el ascensor; encerrad* en el ascensor;
        sobredosis; rehén; secuestr*; pide ayuda a gritos; pide auxilio; gritos de auxilio; auxilio; socorro;
        estrangul*; sé dónde vives; sé dónde viven; sé dónde vive; sabemos dónde vive*; te voy a matar; los voy a
        matar; os voy a matar; lo voy a matar; la va a matar; voy a quemar; quemar el ayuntamiento; te voy a; os voy
        a; te encontraré; os encontraremos; partir las piernas; romper las piernas; lo espero a la salida
    """,
    "hint": """
        humo; herid*; arma; ambulancia; emergencias; 112; mareo*; náuseas; dolor de cabeza; gas; peligro; sangre;
        amianto; amenaz*; alarma; violento; bomberos; pelea
    """,
    "who": """
        niñ*; bebé*; chico*; chica*; hijo*; hija*; hombre*; mujer*; señor*; señora*; abuel*; ancian*; vecin*; madre;
        padre; mamá; papá; marido; esposa; esposo; persona*; gente; alguien; alumno*; peatón; peatones; mayor
    """,
    "ill": """
        en el suelo; tirad*; tumbad*; caíd*; cayó por las escaleras; no contesta; no abre; no se levanta; no
        despierta; confus*; vomita; tiembla; azul; dolor en el pecho; herid*; encerrad* en el coche; al sol; hace
        días que no; asfixia; se asfixia
    """,
    "in_water": """
        en el agua; al agua; en el canal; en el río; al río; en el lago; en el estanque; en el puerto; hundiendo; a
        la deriva; no sabe nadar
    """,
    "missing": """
        desaparecid*; desapareció; ha desaparecido; perdid*; no ha vuelto; no volvió; no aparece; alzheimer;
        demencia; desorientad*; deambula; descalz*; visto por última; secuestrad*
    """,
    "shut_in": """
        encerrad*; atrapad*; no puede salir; no pueden salir; no puedo salir; siguen dentro; sigue dentro; aún
        dentro; solo en el coche; sola en el coche
    """,
    "violence": """
        pega; pegando; golpe*; paliza; patadas; estrangula; gritos; gritando; amenaza*; cuchillo; navaja; arma;
        atac*; pelea*; martillo; machete; viola; acosa; persigue; matar
    """,
    "poison": "veneno; matarratas; lejía; agujas; jeringuillas; tragó; tragado; bebió; ácido",
    "wire": """
        cable*; tendido; línea eléctrica; eléctric*; cuadro eléctrico; caja eléctrica; transformador; poste; farola
    """,
    "bare": "colg*; suelt*; pelad*; caíd*; en el suelo; roto*; rota; abiert*; chispas; chispea; al aire; expuest*",
    "shaft": "alcantarilla; tapa; arqueta; registro; pozo; rejilla; trampilla; zanja; hueco",
    "gone": "falta; faltan; sin; robad*; abiert*; rot*; hundid*; profund*; destapad*",
    "part": """
        teja*; fachada; balcón; rama*; chimenea; cartel; muro; pared; andamio; árbol; piedras; ladrillos; cristal;
        grúa; farola; columpio; tejado; techo; cornisa; letrero; poste
    """,
    "loose": """
        cuelga; colgando; inclin*; agriet*; grieta*; suelt*; cae; caen; cayendo; mueve; rot*; podrid*; oxidad*;
        cruje; desprend*; tambale*
    """,
    "above": "encima; debajo; acera; entrada; cabeza; colegio; parada; parque infantil; viento; peatones; gente pasa",
    "traffic": """
        semáforo* ... no funciona*; semáforo* ... averiado*; semáforo* ... apagado*; semáforos no; accidente*;
        choque; chocado; atropell*; árbol ... carretera; árbol en la; árbol ... calle; hielo en; aceite en; gasoil
        en; socavón; bache profundo; bache enorme; enorme bache; hoyo profundo; agujero enorme; enorme agujero; se
        ha hundido la; sentido contrario; dirección contraria; volcado; volcó; tiran piedras; en medio de la
        carretera; cable atravesado; cuerda atravesada; barrera
    """,
    "road": """
        carretera; calle; calzada; carril; carril bici; cruce; curva; rotonda; puente; túnel; vía; autopista;
        asfalto
    """,
    "block": """
        bache; agujero; hoyo; árbol; rama; aceite; gasoil; cristal*; hielo; barro; grava; carga; palé; señal; poste;
        cable; piedra*; escombros; clavos
    """,
    "severe": """
        profund*; enorme; grande; gran; peligros*; mortal; no se ve; a oscuras; último momento; de repente; toda la;
        resbal*
    """,
    "across": "en la carretera; en la calzada; en el carril; atravesad*; en medio de; en las vías",
    "rider": "ciclista*; bici*; moto*; motorista*; coche*; camión; autobús; peatón; peatones; conductor*",
    "falls": "cae; caen; caído; cayó; cayeron; caíd*; resbal*; derrap*; choc*; pinch*; esquiv*; accidente*; volc*",
    "lights": "semáforo*; barrera*; señal de stop",
    "dead": "apagad*; averiad*; no funciona*; fundid*; roto*; intermitente; estropead*",
    "house": "sótano; casa; piso; cocina; garaje; tienda; techo; tejado; coche; salón; local; almacén",
    "wet": """
        inund*; agua entra; entra agua; entra el agua; sube el agua; el agua sube; lleno de agua; gotea; desborda*;
        fecales
    """,
    "toppling": "árbol sobre; cayó sobre; caído sobre; encima de; inclinad*; se hunde",
    "property": """
        inundación; inundaciones; inundad*; inundando; sótano ... agua; tubería rota; reventó ... tubería; reventado
        ... tubería; tubería reventada; rotura de tubería; ladrones; están robando; entrando a robar; aguas fecales;
        saqueo*; incendio provocado; árbol ... coche; árbol ... tejado
    """,
    "burglary": "ladron*; ladrón; robando; forz*; palanca",
    "now": """
        ahora; ahora mismo; en este momento; rápido; urgente; urgencia; ayuda; auxilio; socorro; manden; envíen;
        vengan; acaba de; acabo de; minutos; sigue; siguen; todavía; desde esta mañana; hace una hora; qué hago;
        inmediatamente; ya
    """,
    "calm": """
        ayer; anteayer; semana pasada; mes pasado; año pasado; hace años; hace meses; apagaron; extinguid*; seguro
        de; aseguradora; indemniz*; en caso de; qué pasa si; y si; antes de que; algún día; prevención; permiso;
        norma*; reglamento; permitid*; semana que viene; próximo año; falsa alarma; enhorabuena; se salvó
    """,
    "told": """
        simulacro; ejercicio; prueba de sirenas; curso; formación; primeros auxilios; noticias; periódico; leído;
        artículo; libro; novela; serie; película; documental; barbacoa*; hoguera; chimenea; vela*; contador; fuegos
        artificiales; partido; historia; muerto de risa; jaja; exposición; homenaje
    """,
    "-": """
        fuegos artificiales; no hay peligro; no hay fuego; bomba de agua; muerto de risa; muero de risa; morir de
        risa; me muero de; me muero por; me matan los; nos está matando; nos mata; mata el comercio; mata mi; matar
        el tiempo; tema candente; pregunta candente; arena ardiente; arde el sol; explosión de; a fuego lento; alto
        el fuego; perdido mi; he perdido; gato perdido; rata muerta; peces muertos; bomba informativa; quema la
        piel; ya que; ayuda a domicilio; ayuda económica; gracias por la ayuda; por su ayuda; ayuda con
    """,
}

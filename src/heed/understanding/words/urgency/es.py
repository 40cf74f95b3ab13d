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
        pastillas; no le veo sentido; la vida no tiene sentido; cuando lean esto; cuando leáis esto; quien me
        encuentre; me encontrarán; hay que soltarse; soltarse; dormirme y no despertar; no quiero despertar; un paso
        y se acabó; me tiro; me voy a tirar; que se tira; al paso del tren; ya no me quedan fuerzas; no quiero
        seguir; irme con ella; irme con él; llevarme a los niños conmigo
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
        culpa; las llaves están; testamento; alquiler está pagado; el gato tiene; mis pájaros; perdón a quien; ya no
        necesito cita; nota de despedida; dejado una nota; me voy con mi mujer; me voy con mi marido; papeles están
    """,
    "means": """
        pastillas; soga; cuerda; puente; tren; vías; azotea; cuchillo; cuchilla; balcón; medicamentos; andén
    """,
    "people": """
        incendio*; fuego; en llamas; está ardiendo; ardiendo; arde; se quema; quemándose; humo negro; sale humo;
        mucho humo; olor a quemado; huele a quemado; explosión; explosiones; explotó; ha explotado; bomba; granada;
        fuga de gas; escape de gas; olor a gas; huele a gas; huele ... gas; apesta a gas; monóxido; derrumb*; se
        cayó el edificio; se ha caído el muro; se ha hundido; escombros ... encima; inconsciente; desmay*; no
        respira; no puede respirar; no reacciona; no responde; no se mueve; infarto; derrame; ataque al corazón;
        sangra; sangrando; charco de sangre; convulsion*; peligro de muerte; se está muriendo; maltrat*; violencia
        de género; violencia doméstica; violación; violada; violando; agresión; agredi*; apuñal*; navaja; cuchillo;
        disparos; disparando; disparó; tiroteo; pistola; ahogando; ahogó; ahogándose; se ahoga; cayó al agua; caído
        al agua; cayó al canal; alcantarilla abierta; alcantarilla sin tapa; cables pelados; cable pelado; cables
        sueltos; cable suelto; electrocut*; chispas; descarga eléctrica; intoxic*; envenen*; matarratas; veneno;
        tóxic*; a punto de caer*; a punto de derrumb*; se va a caer; va a caer; jeringuilla*; jeringa*; mordió;
        mordido; atrapad* en el ascensor; encerrad* en el ascensor; sobredosis; rehén; secuestr*; pide ayuda a
        gritos; pide auxilio; gritos de auxilio; auxilio; socorro; estrangul*; sé dónde vives; sé dónde viven; sé
        dónde vive; sabemos dónde vive*; te voy a matar; los voy a matar; os voy a matar; lo voy a matar; la va a
        matar; voy a quemar; quemar el ayuntamiento; te voy a; os voy a; te encontraré; os encontraremos; partir las
        piernas; romper las piernas; lo espero a la salida; huevo podrido; huevos podridos; caldera silba; lleno de
        humo; llena de humo; mar adentro; va para abajo; caído al canal; carrito ... canal; carrito ... agua; bajo
        el tranvía; debajo del tranvía; debajo del autobús; bebida ... echado; burundanga; bayas; cuchillas; bebé
        solo; en un coche al sol; cuelga de la ventana; colgado de la ventana; manos llenas de sangre; cubierto de
        sangre; me ha pegado; me pega; nos pega; pega a los; me maltrata; foto del cuello; cuello, morado; patadas a
        la puerta; encerrada en el baño; no la deja salir; no me deja salir; me encuentra y me mata; me va a matar;
        me mata si; amenaza con; contracciones; roto aguas; da calambre; calambre; cables colgando; patadas a un;
        escopeta; machete; con un bate; vengo con; prendo fuego; prender fuego; si fallan los frenos; fallan los
        frenos; suelto los perros; todo va a volar; volar por los aires; labios morados; se ha desplomado; convuls*;
        ha mordido; no la suelta; contra la gente; salen llamas; hay llamas; por el cuello; del cuello; clavo un
        cuchillo; clavar un cuchillo; le meto una puñalada
    """,
    "hint": """
        humo; herid*; arma; ambulancia; emergencias; 112; mareo*; náuseas; dolor de cabeza; gas; peligro; sangre;
        amianto; amenaz*; alarma; violento; bomberos; pelea; bombona
    """,
    "who": """
        niñ*; bebé*; chico*; chica*; hijo*; hija*; hombre*; mujer*; señor*; señora*; abuel*; ancian*; vecin*; madre;
        padre; mamá; papá; marido; esposa; esposo; persona*; gente; alguien; alumno*; peatón; peatones; mayor;
        críos; crío; chavales; chaval; hijo; hija; hermana; hermano; tipo; uno; guarde; guardería; cole; clase;
        bañista; adolescente*; autista; señora; señor; anciano*; niños; los niños
    """,
    "ill": """
        en el suelo; tirad*; tumbad*; caíd*; cayó por las escaleras; no contesta; no abre; no se levanta; no
        despierta; confus*; vomita; tiembla; azul; dolor en el pecho; herid*; encerrad* en el coche; al sol; hace
        días que no; asfixia; se asfixia; tele puesta; mareo; desmay*; sangra; se haya caído; caído; pálido
    """,
    "in_water": """
        en el agua; al agua; en el canal; en el río; al río; en el lago; en el estanque; en el puerto; hundiendo; a
        la deriva; no sabe nadar; el agua; estanque; hielo; pantano; mueve los brazos; flotador; corriente; canal;
        embalse; se hunde; se está hundiendo
    """,
    "missing": """
        desaparecid*; desapareció; ha desaparecido; perdid*; no ha vuelto; no volvió; no aparece; alzheimer;
        demencia; desorientad*; deambula; descalz*; visto por última; secuestrad*; móvil apagado; teléfono apagado;
        en zapatillas; alzhéimer; no contesta
    """,
    "shut_in": """
        encerrad*; atrapad*; no puede salir; no pueden salir; no puedo salir; siguen dentro; sigue dentro; aún
        dentro; solo en el coche; sola en el coche
    """,
    "violence": """
        pega; pegando; golpe*; paliza; patadas; estrangula; gritos; gritando; amenaza*; cuchillo; navaja; arma;
        atac*; pelea*; martillo; machete; viola; acosa; persigue; matar; golpes; pegar; amenaza; rompe todo;
        bofetada*; estrangul*
    """,
    "poison": "veneno; matarratas; lejía; agujas; jeringuillas; tragó; tragado; bebió; ácido",
    "wire": """
        cable*; tendido; línea eléctrica; eléctric*; cuadro eléctrico; caja eléctrica; transformador; poste; farola
    """,
    "bare": "colg*; suelt*; pelad*; caíd*; en el suelo; roto*; rota; abiert*; chispas; chispea; al aire; expuest*",
    "shaft": "alcantarilla; tapa; arqueta; registro; pozo; rejilla; trampilla; zanja; hueco",
    "gone": """
        falta; faltan; sin; robad*; abiert*; rot*; hundid*; profund*; destapad*; sin tapa; robado; robada; abierto;
        abierta
    """,
    "part": """
        teja*; fachada; balcón; rama*; chimenea; cartel; muro; pared; andamio; árbol; piedras; ladrillos; cristal;
        grúa; farola; columpio; tejado; techo; cornisa; letrero; poste; tobogán; columpio*; tirolina; tornillos;
        tuercas; barandilla; pasarela; tablones; cristalera; tribuna; plátano; olmo; árbol de navidad; placa;
        revoque
    """,
    "loose": """
        cuelga; colgando; inclin*; agriet*; grieta*; suelt*; cae; caen; cayendo; mueve; rot*; podrid*; oxidad*;
        cruje; desprend*; tambale*; aflojado*; desatornillado*; serrado*; de una sola cadena; de un hilo; rajado*;
        rajada; se mueve; se desprende; desprendid*; quedado con; se levanta; cede; roto; tuercas; quitado las
        tuercas; quitado los tornillos
    """,
    "above": """
        encima; debajo; acera; entrada; cabeza; colegio; parada; parque infantil; viento; peatones; gente pasa;
        sobre las mesas; cuentacuentos
    """,
    "traffic": """
        semáforo* ... no funciona*; semáforo* ... averiado*; semáforo* ... apagado*; semáforos no; accidente*;
        choque; chocado; atropell*; árbol ... carretera; árbol en la; árbol ... calle; hielo en; aceite en; gasoil
        en; socavón; bache profundo; bache enorme; enorme bache; hoyo profundo; agujero enorme; enorme agujero; se
        ha hundido la; sentido contrario; dirección contraria; volcado; volcó; tiran piedras; en medio de la
        carretera; cable atravesado; cuerda atravesada; barrera; verde para todos; kamikaze; barrera* ... no baja*;
        gasóleo en; árbol atravesado; hundido el asfalto; hundido la calzada; ruedas reventadas; rueda reventada;
        cable tendido; cuerda tendida; vacas en; caballos en; jabalíes en; colchón en; tejas en la; carga perdida
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
        saqueo*; incendio provocado; árbol ... coche; árbol ... tejado; llena el sótano; sube agua; agua por el
        desagüe; forzando la puerta; están forzando; palanca; techo ... se levanta
    """,
    "burglary": "ladron*; ladrón; robando; forz*; palanca",
    "now": """
        ahora; ahora mismo; en este momento; rápido; urgente; urgencia; ayuda; auxilio; socorro; manden; envíen;
        vengan; acaba de; acabo de; minutos; sigue; siguen; todavía; desde esta mañana; hace una hora; qué hago;
        inmediatamente; ya; en diez minutos; quién puede
    """,
    "calm": """
        ayer; anteayer; semana pasada; mes pasado; año pasado; hace años; hace meses; apagaron; extinguid*; seguro
        de; aseguradora; indemniz*; en caso de; qué pasa si; y si; antes de que; algún día; prevención; permiso;
        norma*; reglamento; permitid*; semana que viene; próximo año; falsa alarma; enhorabuena; se salvó; solo un
        moratón; no le pasó nada; adjunto facturas; ya estábamos
    """,
    "told": """
        simulacro; ejercicio; prueba de sirenas; curso; formación; primeros auxilios; noticias; periódico; leído;
        artículo; libro; novela; serie; película; documental; barbacoa*; hoguera; chimenea; vela*; contador; fuegos
        artificiales; partido; historia; muerto de risa; jaja; exposición; homenaje; puertas abiertas; prevenir el
        suicidio; prevención; informe de; barbacoa; salvavidas; tras el incendio; pero vivos; va una tarta; charla;
        conferencia; taller; jornada sobre; la pila; será la pila
    """,
    "-": """
        fuegos artificiales; no hay peligro; no hay fuego; bomba de agua; muerto de risa; muero de risa; morir de
        risa; me muero de; me muero por; me matan los; nos está matando; nos mata; mata el comercio; mata mi; matar
        el tiempo; tema candente; pregunta candente; arena ardiente; arde el sol; explosión de; a fuego lento; alto
        el fuego; perdido mi; he perdido; gato perdido; rata muerta; peces muertos; bomba informativa; quema la
        piel; ya que; ayuda a domicilio; ayuda económica; gracias por la ayuda; por su ayuda; ayuda con; burocracia
        me mata; me mata la burocracia; me muero de risa; me ahogo entre; matando mi negocio; me ahogo en; muero de
        curiosidad; una bofetada; tapa ... suena
    """,
}

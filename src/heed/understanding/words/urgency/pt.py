"""Portuguese: what cannot wait."""

PT = {
    "despair": """
        suicíd*:0.95; suicidar; me matar; matar me; vou me matar; matar-me; acabar com a minha vida; acabar com a
        vida; acabar com tudo; pôr fim à vida; pôr fim à minha; tirar a minha vida; quero morrer; queria morrer;
        queria estar mort*; não quero viver; não quero mais viver; já não quero viver; vontade de viver; não tenho
        razão para viver; não aguento mais viver; não consigo continuar; saltar da ponte; pular da ponte; atirar me;
        me jogar; enforcar; cortar os pulsos; fazer mal a mim; sem mim; ninguém vai sentir a minha falta; ninguém
        vai sentir minha falta; amanhã não estarei; já não estarei; não acordar; carta de despedida; tomei os
        comprimidos; todos os comprimidos; tenho os comprimidos; quando lerem
    """,
    "gloom": """
        não aguento mais; já não aguento; não posso mais; sem esperança; um peso; um fardo; desesperad*; sem saída;
        cansad* de tudo
    """,
    "farewell": """
        adeus; perdoem me; me perdoem; desculpem por tudo; esta noite; hoje à noite; depois de hoje; amanhã já; vai
        acabar; acabou; tudo acaba; última mensagem; última vez; cuidem d*; cuidem da; cuidem do; não precisam vir;
        não precisam mais; ter com ela; ter com ele; para junto d*; digam aos meus; obrigado por tudo; ninguém tem
        culpa; as chaves; testamento
    """,
    "means": "comprimidos; corda; ponte; comboio; trem; telhado; faca; lâmina; carris",
    "people": """
        incêndio; incêndios; a arder; pegou fogo; pegando fogo; em chamas; chamas; fogo; fumo negro; fumaça; muito
        fumo; sai fumo; cheiro a queimado; cheira a queimado; cheiro de queimado; explosão; explodiu; bomba; fuga de
        gás; vazamento de gás; cheiro a gás; cheiro de gás; cheira a gás; cheira ... gás; monóxido; desabou;
        desabamento; a desabar; derrocada; ruiu; escombros; inconsciente; desmai*; não respira; não reage; não se
        mexe; não responde; enfarte; infarto; avc; ataque cardíaco; sangra; sangrando; a sangrar; muito sangue;
        convuls*; perigo de vida; a morrer; maus tratos; violência doméstica; viola*ão; violada; estupr*; agredi*;
        agressão; esfaque*; faca; tiros; tiroteio; disparos; pistola; afog*; caiu à água; caiu na água; caiu no
        canal; caiu no rio; tampa de esgoto; esgoto sem tampa; bueiro aberto; sem tampa; fios descarnados; fios
        desencapados; fio descarnado; fios caídos; cabo caído; cabos elétricos; eletrocut*; faíscas; choque
        elétrico; envenen*; intoxic*; veneno; tóxic*; prestes a cair; vai cair; a cair aos; ameaça ruir; seringa*;
        mordeu; mordid*; preso no elevador; presa no elevador; presos no elevador; overdose; refém; rapt*;
        sequestr*; pede socorro; gritos de socorro; socorro; estrangul*; sei onde moras; sei onde mora; sei onde
        você mora; sabemos onde; vou te matar; vou matar te; vou matá-lo; vou vos matar; queimar a câmara; vou
        queimar; pegar fogo à; parto te; parto-te; partir as pernas; espero por ele; vou te encontrar
    """,
    "hint": """
        fumo; ferid*; arma; ambulância; 112; 192; náuseas; tonturas; dor de cabeça; gás; perigo; sangue; amianto;
        ameaç*; alarme; violên*; briga
    """,
    "who": """
        criança*; bebé*; bebê*; rapaz; menin*; filh*; homem; homens; mulher*; senhor*; senhora; avó; avô; idos*;
        vizinh*; mãe; pai; marido; esposa; pessoa*; gente; alguém; alun*; peões; pedestre*
    """,
    "ill": """
        no chão; deitad*; caíd*; caiu; caiu das escadas; não abre; não se levanta; não acorda; confus*; vomita;
        treme; dor no peito; ferid*; trancad* no carro; ao sol; há dias
    """,
    "in_water": "na água; no canal; no rio; no lago; no porto; à deriva; não sabe nadar",
    "missing": "desaparecid*; desapareceu; perdid*; não voltou; alzheimer; demência; desorientad*; descalç*; raptad*",
    "shut_in": """
        pres*; trancad*; fechad* dentro; não consegue sair; não conseguem sair; ainda dentro; sozinh* no carro
    """,
    "violence": """
        bate; a bater; batendo; pontapés; murros; estrangula; gritos; grita; ameaça*; faca; ataca*; briga; martelo;
        machado; persegue; matar
    """,
    "poison": "veneno; lixívia; agulhas; seringas; engoliu; bebeu; ácido",
    "wire": "cabo*; fio; fios; elétric*; quadro elétrico; poste; candeeiro",
    "bare": "pendurad*; solto*; caíd*; descarnad*; desencapad*; no chão; partid*; abert*; faíscas; expost*",
    "shaft": "tampa; esgoto; bueiro; sarjeta; caixa de visita; poço; grelha; buraco",
    "gone": "falta; sem; roubad*; abert*; partid*; abatid*; fund*",
    "part": """
        telha*; fachada; varanda; ramo*; galho*; chaminé; placa; muro; parede; andaime; árvore; pedras; tijolos;
        vidro; grua; candeeiro; baloiço; telhado; teto; poste
    """,
    "loose": "pendurad*; inclinad*; rachad*; solt*; cai; caem; a cair; abana; partid*; podre*; enferrujad*; estala",
    "above": "por cima; por baixo; passeio; entrada; cabeça; escola; paragem; parque infantil; vento; peões",
    "traffic": """
        acidente*; colisão; atropel*; semáforo ... avariado; semáforos ... avariados; semáforo* ... não funciona*;
        semáforo* ... apagado*; semáforo* ... desligado*; árvore ... estrada; árvore na; árvore caída; gelo na; óleo
        na; gasóleo na; buraco enorme; enorme buraco; cratera; buraco fundo; abateu; contramão; capotou; atiram
        pedras; no meio da estrada; cabo esticado
    """,
    "road": "estrada; rua; faixa; ciclovia; cruzamento; curva; rotunda; ponte; túnel; via; asfalto",
    "block": """
        buraco; árvore; ramo; galho; óleo; gasóleo; vidro*; gelo; lama; carga; placa; poste; cabo; pedra*; entulho;
        pregos
    """,
    "severe": """
        fund*; profund*; enorme; grande; perigos*; mortal; não se vê; no escuro; último momento; de repente;
        escorreg*
    """,
    "across": "na estrada; na faixa; na ciclovia; atravessad*; no meio da; nos carris",
    "rider": "ciclista*; bicicleta*; mota*; moto*; carro*; camião; autocarro; peão; peões",
    "falls": "cai; caiu; caíram; escorreg*; derrap*; bateu; furad*; acident*",
    "lights": "semáforo*",
    "dead": "apagad*; avariad*; não funciona*; desligad*; intermitente; partid*",
    "house": "cave; casa; apartamento; cozinha; garagem; loja; teto; telhado; carro; armazém; porão",
    "wet": """
        inund*; alag*; água entra; entra água; a água sobe; cheia de água; cheio de água; pinga; transborda*; esgoto
    """,
    "toppling": "árvore sobre; caiu sobre; caiu em cima; inclinad*",
    "property": """
        inundação; inundad*; alagad*; cano rebentado; cano rebentou; rebentou ... cano; rotura de cano; cano
        estourou; ladrões; a assaltar; assalto; roubo em; saque*; fogo posto; árvore ... carro
    """,
    "burglary": "ladr*; arromb*; assalt*",
    "now": """
        agora; agora mesmo; neste momento; já; rápido; depressa; urgente; urgência; ajuda; socorro; mandem; enviem;
        venham; acabou de; minutos; ainda; desde manhã; há uma hora; o que faço; imediatamente
    """,
    "calm": """
        ontem; semana passada; mês passado; ano passado; há anos; há meses; apagaram; extint*; seguro de;
        seguradora; indemniz*; indeniz*; em caso de; e se; antes que; um dia; prevenção; licença; regras;
        regulamento; próxima semana; falso alarme; parabéns
    """,
    "told": """
        simulacro; exercício; teste de sirenes; curso; formação; primeiros socorros; notícias; jornal; li no;
        artigo; livro; romance; série; filme; documentário; churrasco*; fogueira; lareira; vela*; contador; fogo de
        artifício; jogo; história; morri de rir; kkk; haha; exposição
    """,
    "-": """
        fogo de artifício; fogos de artifício; sem perigo; morri de rir; morrer de rir; morro de; a matar o
        comércio; mata o comércio; está a matar; questão quente; explosão de; perdi o; perdi a; gato desaparecido;
        rato morto; peixes mortos; apoio domiciliário; obrigado pela ajuda; pela ajuda; ajuda com; já não; já que
    """,
}

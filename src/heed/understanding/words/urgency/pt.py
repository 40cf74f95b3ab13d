"""Portuguese: what cannot wait."""

PT = {
    "despair": """
        suicíd*:0.95; suicidar; me matar; matar me; vou me matar; matar-me; acabar com a minha vida; acabar com a
        vida; acabar com tudo; pôr fim à vida; pôr fim à minha; tirar a minha vida; quero morrer; queria morrer;
        queria estar mort*; não quero viver; não quero mais viver; já não quero viver; vontade de viver; não tenho
        razão para viver; não aguento mais viver; não consigo continuar; saltar da ponte; pular da ponte; atirar me;
        me jogar; enforcar; cortar os pulsos; fazer mal a mim; sem mim; ninguém vai sentir a minha falta; ninguém
        vai sentir minha falta; amanhã não estarei; já não estarei; não acordar; carta de despedida; tomei os
        comprimidos; todos os comprimidos; tenho os comprimidos; quando lerem; quem me encontrar; vão me encontrar;
        basta largar; adormecer e não acordar; não acordar mais; um passo e acaba; me vou atirar; que se vai atirar;
        debaixo do comboio; tirar a vida; já não tenho forças; ir ter com ela; ir ter com ele
    """,
    "gloom": """
        não aguento mais; já não aguento; não posso mais; sem esperança; um peso; um fardo; desesperad*; sem saída;
        cansad* de tudo
    """,
    "farewell": """
        adeus; perdoem me; me perdoem; desculpem por tudo; esta noite; hoje à noite; depois de hoje; amanhã já; vai
        acabar; acabou; tudo acaba; última mensagem; última vez; cuidem d*; cuidem da; cuidem do; não precisam vir;
        não precisam mais; ter com ela; ter com ele; para junto d*; digam aos meus; obrigado por tudo; ninguém tem
        culpa; as chaves; testamento; renda está paga; o gato tem; meus pássaros; tratem dos; depois desta noite;
        carta de despedida; desculpe quem; com a minha mulher; com o meu marido; papéis estão
    """,
    "means": """
        comprimidos; corda; ponte; comboio; trem; telhado; faca; lâmina; carris; plataforma; varanda
    """,
    "people": """
        incêndio; incêndios; a arder; pegou fogo; pegando fogo; em chamas; chamas; fogo; fumo negro; fumaça; muito
        fumo; sai fumo; cheiro a queimado; cheira a queimado; cheiro de queimado; explosão; explodiu; bomba; fuga de
        gás; vazamento de gás; cheiro a gás; cheiro de gás; cheira a gás; cheira ... gás; monóxido; desabou;
        desabamento; a desabar; derrocada; ruiu; escombros; inconsciente; desmai*; não respira; não reage; não se
        mexe; não responde; enfarte; infarto; avc; ataque cardíaco; sangra; sangrando; a sangrar; muito sangue;
        convuls*; perigo de vida; a morrer; maus tratos; violência doméstica; viola*ão; violada; estupr*; agredi*;
        agressão; esfaque*; faca; tiros; tiroteio; disparos; pistola; afog*; caiu à água; caiu na água; caiu no
        canal; caiu no rio; tampa de esgoto; esgoto sem tampa; bueiro aberto; fios descarnados; fios desencapados;
        fio descarnado; fios caídos; cabo caído; cabos elétricos; eletrocut*; faíscas; choque elétrico; envenen*;
        intoxic*; veneno; tóxic*; prestes a cair; vai cair; a cair aos; ameaça ruir; seringa*; mordeu; mordid*;
        preso no elevador; presa no elevador; presos no elevador; overdose; refém; rapt*; sequestr*; pede socorro;
        gritos de socorro; socorro; estrangul*; sei onde moras; sei onde mora; sei onde você mora; sabemos onde; vou
        te matar; vou matar te; vou matá-lo; vou vos matar; queimar a câmara; vou queimar; pegar fogo à; parto te;
        parto-te; partir as pernas; espero por ele; vou te encontrar; ovos podres; ovo podre; caldeira assobia;
        cheio de fumo; cheia de fumo; afoga; a afogar; caiu ao canal; carrinho ... canal; debaixo do elétrico;
        debaixo do autocarro; bagas; lâminas; seringas; bebé sozinho; num carro ao sol; pendurado na janela; mãos em
        sangue; coberto de sangue; bateu me; bate me; bate nos; foto do pescoço; pescoço, todo; pontapés na porta;
        fechada na casa de banho; não a deixa sair; não me deixa sair; mata me; vai me matar; contrações; rebentaram
        as águas; dá choque; fios pendurados; pontapés a um; caçadeira; catana; com um taco; levo um taco; pego
        fogo; pegar fogo; travões falharem; solto os cães; vai tudo pelos ares; lábios roxos; caiu redondo; não
        larga; contra as pessoas; atropel*; pelo pescoço; espeto lhe uma faca; espeto uma faca; espetar uma faca
    """,
    "hint": """
        fumo; ferid*; arma; ambulância; 112; 192; náuseas; tonturas; dor de cabeça; gás; perigo; sangue; amianto;
        ameaç*; alarme; violên*; briga; botija
    """,
    "who": """
        criança*; bebé*; bebê*; rapaz; menin*; filh*; homem; homens; mulher*; senhor*; senhora; avó; avô; idos*;
        vizinh*; mãe; pai; marido; esposa; pessoa*; gente; alguém; alun*; peões; pedestre*; miúdos; miúdo; miúda;
        filho; filha; irmã; irmão; tipo; infantário; escola; turma; senhor; acamado; adolescente*; autista; crianças
    """,
    "ill": """
        no chão; deitad*; caíd*; caiu; caiu das escadas; não abre; não se levanta; não acorda; confus*; vomita;
        treme; dor no peito; ferid*; trancad* no carro; ao sol; há dias; televisão está ligada; vomitar; desmai*;
        sangra; confuso
    """,
    "in_water": """
        na água; no canal; no rio; no lago; no porto; à deriva; não sabe nadar; barragem; lago; esbracejar; boia;
        corrente; gelo; canal; ao fundo
    """,
    "missing": """
        desaparecid*; desapareceu; perdid*; não voltou; alzheimer; demência; desorientad*; descalç*; raptad*;
        telemóvel desligado; de chinelos; não atende
    """,
    "shut_in": """
        pres*; trancad*; fechad* dentro; não consegue sair; não conseguem sair; ainda dentro; sozinh* no carro
    """,
    "violence": """
        bate; a bater; batendo; pontapés; murros; estrangula; gritos; grita; ameaça*; faca; ataca*; briga; martelo;
        machado; persegue; matar; bateu; ameaça; estrangul*
    """,
    "poison": "veneno; lixívia; agulhas; seringas; engoliu; bebeu; ácido",
    "wire": "cabo*; fio; fios; elétric*; quadro elétrico; poste; candeeiro",
    "bare": "pendurad*; solto*; caíd*; descarnad*; desencapad*; no chão; partid*; abert*; faíscas; expost*",
    "shaft": "tampa; esgoto; bueiro; sarjeta; caixa de visita; poço; grelha; buraco",
    "gone": """
        falta; sem; roubad*; abert*; partid*; abatid*; fund*; sem tampa; roubaram; aberto
    """,
    "part": """
        telha*; fachada; varanda; ramo*; galho*; chaminé; placa; muro; parede; andaime; árvore; pedras; tijolos;
        vidro; grua; candeeiro; baloiço; telhado; teto; poste; escorrega; parafusos; porcas; corrimão; passadiço;
        tábuas; montra; plátano; carvalho; reboco
    """,
    "loose": """
        pendurad*; inclinad*; rachad*; solt*; cai; caem; a cair; abana; partid*; podre*; enferrujad*; estala;
        desapertou; desapertados; serrado; por uma corrente; por um fio; rachou; rachado; na mão; solta; soltou;
        levantar; tirou as porcas; tiraram as porcas; tirou os parafusos; porcas
    """,
    "above": """
        por cima; por baixo; passeio; entrada; cabeça; escola; paragem; parque infantil; vento; peões; em cima;
        debaixo; mesas
    """,
    "traffic": """
        acidente*; colisão; atropel*; semáforo ... avariado; semáforos ... avariados; semáforo* ... não funciona*;
        semáforo* ... apagado*; semáforo* ... desligado*; árvore ... estrada; árvore na; árvore caída; gelo na; óleo
        na; gasóleo na; buraco enorme; enorme buraco; cratera; buraco fundo; abateu; contramão; capotou; atiram
        pedras; no meio da estrada; cabo esticado; verde para todos; cancela* ... não desce*; gasóleo em; árvore
        atravessada; estrada abateu; abatimento; pneus rebentados; fio esticado; corda esticada; vacas na; cavalos
        na; javalis na; colchão na
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
        estourou; ladrões; a assaltar; assalto; roubo em; saque*; fogo posto; árvore ... carro; cave está a encher;
        água sobe; forçar a porta; pé de cabra; telhado ... levantar; a roubar
    """,
    "burglary": "ladr*; arromb*; assalt*",
    "now": """
        agora; agora mesmo; neste momento; já; rápido; depressa; urgente; urgência; ajuda; socorro; mandem; enviem;
        venham; acabou de; minutos; ainda; desde manhã; há uma hora; o que faço; imediatamente; está a ser; quem
        pode ir
    """,
    "calm": """
        ontem; semana passada; mês passado; ano passado; há anos; há meses; apagaram; extint*; seguro de;
        seguradora; indemniz*; indeniz*; em caso de; e se; antes que; um dia; prevenção; licença; regras;
        regulamento; próxima semana; falso alarme; parabéns; faturas em anexo; já estávamos
    """,
    "told": """
        simulacro; exercício; teste de sirenes; curso; formação; primeiros socorros; notícias; jornal; li no;
        artigo; livro; romance; série; filme; documentário; churrasco*; fogueira; lareira; vela*; contador; fogo de
        artifício; jogo; história; morri de rir; kkk; haha; exposição; dia aberto; prevenção; grelhador; grelhar;
        boias no cais; depois do incêndio; mas vivos; palestra; conferência; sessão sobre; a pilha
    """,
    "-": """
        fogo de artifício; fogos de artifício; sem perigo; morri de rir; morrer de rir; morro de; a matar o
        comércio; mata o comércio; está a matar; questão quente; explosão de; perdi o; perdi a; gato desaparecido;
        rato morto; peixes mortos; apoio domiciliário; obrigado pela ajuda; pela ajuda; ajuda com; já não; já que;
        pergunta escaldante; burocracia dá cabo; morri a rir; afogo em; matar o meu negócio; mata me a burocracia;
        mata me; ao fundo da rua; morro de curiosidade; tampa ... bate
    """,
}

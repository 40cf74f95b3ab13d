"""Portuguese: what a message is for."""

PT = {
    "report": """
        avariad*:1.2; partid*; estragad*; não funciona:1.5; não funcionam:1.5; apagad*; buraco:1.2; buracos;
        transbord*:1.2; lixo; largad*; abandonad*:1.2; quero comunicar:1.8; comunicar:1.2; participar;
        ratazanas; entupid*; pinga; falta; faltam; perigos*; pisca; candeeiro; cheira mal; sujo
    """,
    "question": """
        quando:1.2; como posso:1.8; onde posso:1.8; a que horas:1.8; quanto custa:1.8; que documentos:2; que
        papéis:2; posso:1; é preciso:1.5; pode se:1.2; gostaria de saber:2; queria marcar:1.8; queria saber:2;
        pergunta:1.2; alguém sabe:1.5; como se:1.2; está aberto:1.2
    """,
    "complaint": """
        reclamação:2; queixa:2; vergonha:1.8; vergonhos*:2; inaceitável:2; ninguém responde:2; ninguém
        devolve:2; ninguém atende:2; terceira vez:1.5; há meses:1.2; há semanas:1.2; sem resposta:1.8;
        desiludid*:1.8; furios*:1.5; mandam me de:2; mal educad*:1.8; dado como resolvido:1.8
    """,
    "suggestion": """
        proponho:2; proposta:1.8; sugiro:2; sugestão:2; ideia:1.5; seria bom:2; era bom que:1.8; seria útil:2;
        podiam:1.5; porque não põem:2; porque não plantam:2; faz falta:1.5; pendurem:1.2; vedem:1.2; falta um
        bebedouro:1.8
    """,
    "praise": """
        obrigado:1.5; obrigada:1.5; parabéns:1.8; excelente:1.5; bom trabalho:2; ótimo:1.5; maravilh*:1.5;
        impecável:1.8; lindo:1.2; espetáculo:1.2
    """,
    "appeal": """
        recurso hierárquico:3; recurso:1.8; impugna*:3; contesto:2.2; opomo nos:2.5; oponho me:2.5;
        indemnização:2.5; exijo indemnização:3; peço reembolso:2.2; advogado:2; acesso aos documentos:3;
        rgpd:2.5; provedor:2.2; reclamação formal:2.5; audiência prévia:3
    """,
    "-": """
        como se contesta; não há problema
    """,
}

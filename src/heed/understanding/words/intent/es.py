"""Spanish: what a message is for."""

ES = {
    "report": """
        roto; rota; no funciona:1.5; averiad*:1.5; bache*:1.5; atascad*; dañad*; fuga; inundad*; basura;
        escombros; apagad*; peligros*; caído; reportar:1.5; falta
    """,
    "question": """
        cuándo:1.2; cuando; cómo puedo:1.8; dónde puedo:1.8; puedo; por qué; cuánto:1.5; pregunta:1.2;
        horario:1.2; es posible:1.2
    """,
    "complaint": """
        queja:2.5; quejarme:2; vergüenza:2; inaceptable:2; indignante:2; hart*:1.5; desde hace meses:1.5;
        nadie hace nada:2
    """,
    "suggestion": """
        sugerencia:2; sugiero:2; propongo:2; propuesta:2; idea:1.5; sería bueno:2; estaría bien:1.8;
        podrían:1.5; habría que:1.8
    """,
    "praise": """
        enhorabuena:2; felicidades:2; felicitaciones:2; gracias:1.5; excelente:1.5; buen trabajo:2; genial:1.2
    """,
    "appeal": """
        recurso:2; alegaciones:3; abogado:2; indemnización:2.5; reclamación formal:3; impugn*:2.5; tribunal:2
    """,
    "-": "no hay problema; sin problema",
}

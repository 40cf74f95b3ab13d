"""French: what a message is for."""

FR = {
    "report": """
        cassé*; en panne:1.5; ne fonctionne pas:1.5; ne marche plus:1.5; ne marche pas:1.5; abîmé*; bouché*;
        nid de poule:1.5; nids de poule:1.5; signaler:1.5; fuite; inondé*; déchets; dépôt sauvage:1.5; éteint*;
        dangereux; tombé; manque
    """,
    "question": """
        quand:1.2; comment:1.2; où puis je:1.8; puis je:1.5; est ce que:1.2; pourquoi; combien:1.5;
        question:1.2; quels sont:1.2
    """,
    "complaint": """
        plainte:2.5; inadmissible:2; inacceptable:2; scandaleux:2; honte:1.8; ras le bol:2; depuis des mois:1.5;
        marre:1.8
    """,
    "suggestion": """
        propose*:1.8; suggestion:2; idée:1.5; il faudrait:1.8; ce serait bien:2; serait mieux:1.8;
        pourquoi ne pas:1.8; on pourrait:1.8
    """,
    "praise": "bravo:2; félicitations:2; merci:1.5; super:1.2; excellent:1.5; bon travail:2; magnifique:1.5",
    "appeal": """
        recours:2.5; avocat:2; contestation:2.5; conteste:2; réclamation formelle:3; tribunal:2;
        indemnisation:2.5
    """,
    "-": "pas de problème; aucun problème",
}

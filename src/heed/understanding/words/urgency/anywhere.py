"""What cannot wait and is clear whatever language the rest is in; and Greek in Latin letters."""

ANYWHERE = {
    "despair": """
        suicide:0.95; zelfmoord; intihar; selbstmord; suizid; suicidio; suicidarme; samobójstwo; αυτοκτονία; انتحار;
        θα αυτοκτονήσω; na pethano; thelo na pethano; thelw na pethanw; na autoktoniso; na autoktonhsw; tha
        autoktonisw; autoktonia; aftoktonia; den antexo allo; den antexw allo; den mporo allo; den mporw allo; den
        thelo na zo; den thelw na zw; na skotothw; na skototho
    """,
    "people": """
        sos; mayday; help help; gaslucht; gasgeruch; gaslek; gas leak; yangın var; yangın çıktı; φωτιά; πυρκαγιά;
        pożar; brand; es brennt; house fire; on fire; incendie; incendio; incêndio; حريق; fotia; foties; pyrkagia;
        pirkagia; kaigetai; kegetai; mirizei gkazi; mirizei gazi; myrizei gkazi; myrizei gazi; myrizei aerio; mirizi
        gkazi; mirizi gazi; diarroi gkaziou; voithia; voitheia; boitheia; kapnos; ekrixi; ekrhksh; den anapneei; den
        anapnei; lipothimise; lipothymise; maxairi; pnigetai; gymna kalodia; gimna kalodia; αεριο μυριζει; carbon
        monoxide; koolmonoxide; kohlenmonoxid; karbonmonoksit; tha se skotoso; tha se skotwso; tha sas kapso; tha
        sas kapsw; tha se skotosw; ksero pou meneis; kserw pou meneis; kserw pou menei; ksero pou menei; gaz kokusu;
        odeur de gaz; olor a gas; smell of gas; smell gas
    """,
    "traffic": """
        atyxima; atixima; troxaio; spookrijder; ghost driver; den leitourgoun ta fanaria; fanaria den; fanari den;
        megali lakkouva; megalh lakkouba; sinkhole
    """,
    "property": "plimmyra; plimmira; plhmmyra; plimmirise; plimmyrise; plhmmyrise",
    "-": """
        brand new; brand design; brand name; the brand; a brand; brand identity; new brand; our brand; your brand;
        brand image; brand manager; brand neu; geen brand
    """,
}

"""Words around personal data in an answer: whose it is, and what is sensitive. Written as `phrases.py` says."""

SIGN_OFF = """
    groet; groeten; groetjes; hartelijke groet*; vriendelijke groet*; met vriendelijke; mvg; namens; webcare;
    hoogachtend; regards; kind regards; best wishes; sincerely; cheers; greetings; on behalf of; best; grt; team;
    gemeente havenstad;
"""

OFFICE = """
    burgemeester; wethouder; wethouders; raadslid; raadsleden; gemeentesecretaris; griffier; minister;
    minister-president; staatssecretaris; commissaris van de koning; commissaris; gedeputeerde; dijkgraaf; koning;
    koningin; koningin maxima; ombudsman; ombudsvrouw; woordvoerder; persvoorlichter;
    mayor; alderman; alderwoman; alderperson; councillor; councilor; deputy mayor; city clerk; prime minister;
    secretary of state; king; queen; ombudsperson; spokesperson; president;
"""

COLLEAGUE = """
    collega; collega's; mijn collega; onze; onze collega; wijkbeheerder; wijkmanager; wijkconsulent; wijkagent;
    gebiedsmanager; wijkregisseur; projectleider; buurtbeheerder; medewerker; teamleider; contactpersoon; opzichter;
    coordinator; ambtenaar; ik ben; mijn naam is; u spreekt met; je spreekt met;
    ask for; speak to; talk to; colleague; colleagues; our; officer; project manager; team leader; district manager; neighbourhood manager;
    area manager; inspector; contact person; community officer; this is; my name is; i am; i'm; coordinator;
"""

PUBLIC_PLACE = """
    stadhuis; gemeentehuis; stadskantoor; stadsdeelkantoor; milieustraat; bibliotheek; balie; loket; kantoor;
    postadres; bezoekadres; postbus; school; wijkcentrum; buurthuis; inzamelpunt; container*; zwembad; sporthal;
    museum; stadsloket; servicepunt; werkplein; parkeergarage; begraafplaats; gemeentewerf; politiebureau; station;
    markthal; kerk; theater; afhaalpunt; kringloop*; gezondheidscentrum; huisartsenpost; ontmoetingscentrum; inloop*;
    wijkteam; speeltuin; bijeenkomst; inloopavond; stembureau;
    town hall; city hall; municipal office; office; recycling centre; recycling center; library; counter; desk;
    postal address; visiting address; po box; school; community centre; collection point; swimming pool; sports hall;
    museum; parking garage; cemetery; police station; station; depot; church; theatre; service point; meeting;
    drop-in; polling station; container*;
"""

OBJECT_PLACE = """
    ter hoogte van; t.h.v.; tegenover; naast; voor; bij; langs; hoek; kruising; tussen; lantaarnpaal; lamp; put;
    boom; stoep; kolk; near; outside; in front of; opposite; next to; across from; beside; between; at the corner;
    corner; lamp; streetlight; tree; drain; pavement; by;
"""

HOME = """
    woont; wonen; woonachtig; uw adres; je adres; thuis; bij u thuis; huisadres; zijn adres; haar adres; hun adres;
    uw woning; uw huis; je huis; bewoner*; eigenaar; verhuisd; ingeschreven; staat ingeschreven; buurman; buurvrouw;
    buren; adres van; op naam van; toegestuurd; brief gestuurd; gestuurd naar; bezorgd; verstuurd naar;
    lives; live; living; your address; your home; home address; his address; her address; their address; your house;
    resident at; occupant; owner; moved; registered at; neighbour; neighbor; neighbours; neighbors; sent to;
    posted to; address of;
"""

PERSON = """
    buurman; buurvrouw; buren; buurjongen; buurmeisje; overbuurman; overbuurvrouw; bovenbuurman; bovenbuurvrouw;
    bovenburen; benedenburen; onderbuurman; melder; klager; eigenaar; huurder; verhuurder; bewoner; bewoonster; hij;
    zij; hem; de heer; mevrouw; meneer; ex; ex-man; ex-vrouw; zus; broer; moeder; vader; oma; opa; oom; tante;
    vriend; vriendin; gezin; familie; schoonmoeder; schoonvader; collega;
    neighbour; neighbours; neighbor; neighbors; complainant; tenant; landlord; owner; resident; he; she; him; mr;
    mrs; ms; ex; ex-husband; ex-wife; sister; brother; mother; father; uncle; aunt; friend; family; grandmother;
    grandfather; colleague;
"""
"""Somebody, of whom something sensitive may be said."""

THIRD = """
    hem; zus; broer; moeder; vader; oma; opa; oom; tante; vriend; vriendin; belongs to; him; sister; brother; mother;
    father; uncle; aunt; friend; aanmelder; persoon; beller; caller;
    buurman; buurvrouw; buren; buurjongen; buurmeisje; overbuurman; overbuurvrouw; overburen; bovenbuurman;
    bovenbuurvrouw; bovenburen; benedenburen; onderbuurman; melder; melders; klager; indiener; aanvrager; eigenaar;
    eigenaresse; huurder; verhuurder; huisbaas; dader; veroorzaker; overtreder; andere bewoner; een bewoner;
    bewoonster; bewoner; bewoners; zijn; haar; hun; hij; ze; zij; de heer; mevrouw; meneer; ex; ex-man; ex-vrouw;
    partner; collega-bewoner; iemand anders; degene; bestuurder; ondernemer; zoon van; dochter van;
    neighbour; neighbours; neighbor; neighbors; neighbour's; neighbor's; reporter; complainant; applicant; owner;
    tenant; landlord; offender; culprit; another resident; other resident; a resident; resident; resident's;
    residents; his; her; their; he; she; they; mr; mrs; ms; ex; ex-husband; ex-wife; someone else; the person;
    the driver; the man; the woman; the family; family; gezin; familie; man; vrouw; who;
"""

OWN = """
    uw; je; jouw; u; jullie; your; you; yours
"""

SENSITIVE = """
    uitkering*; bijstand*; bijstandsuitkering; wajong*; wia; ww-uitkering; schuld|schulden; schuldhulp*;
    schuldsanering; schuldregeling; betalingsregeling; betalingsachterstand*; huurachterstand*; beslag; loonbeslag;
    bewind*; bewindvoering; deurwaarder*; wmo*; wmo-aanvraag; rolstoel*; scootmobiel*; indicatie; pgb; jeugdzorg*;
    jeugdhulp*; gezinsvoogd*; voogd*; voogdij; ondertoezichtstelling; uithuisplaatsing; ots; ziek; ziekte; ziektes;
    ziekenhuis*; diagnose; depressie*; depressief; kanker; dementie; autisme; adhd; psychisch*; psychiat*; burn-out;
    burnout; verslaving*; verslaafd*; alcohol*; drugsgebruik; medicatie; medicijn*; handicap; beperking; zwanger*;
    zwangerschap; operatie; behandeling bij; chemo*; scheiding; echtscheiding; gescheiden; relatieproblemen;
    huiselijk geweld; mishandel*; strafblad; veroordel*; detentie; gevangenis; asiel*; verblijfsvergunning;
    verblijfsstatus; inkomen; salaris; minima; voedselbank; gehandicaptenparkeerkaart; thuiszorg; uitgezet;
    ontruiming; leerplicht*; spijbel*; schizofren*; diabetes; epilepsie; parkinson; hartprobleem*; hartaanval;
    herseninfarct; miskraam; verstandelijk*; geestelijk*; therapie; psycholoog; ggz*; bijzondere bijstand;
    kwijtschelding; nabestaand*; aanmaning*; politiecontact*;
    benefit; benefits; welfare; debt; debts; debt counselling; arrears; rent arrears; bailiff; bankrupt*; wheelchair;
    mobility scooter; youth care; child protection; guardian*; guardianship; foster*; custody; illness; ill; sick;
    disease; hospital*; diagnos*; depress*; cancer; dementia; autis*; adhd; psychiatr*; psycholog*; mental health;
    addict*; alcoholi*; drinking problem; medication; disability; disabled; pregnan*; surgery; operation;
    treatment at; chemo*; divorce*; separation; domestic violence; abuse case; criminal record; conviction; prison;
    detention; asylum; residence permit; refugee; income; salary; food bank; disabled parking; home care; eviction;
    evicted; truancy; schizophren*; diabet*; epilep*; heart condition; heart attack; stroke; miscarriage; therapy;
    social assistance; in care; debt relief; payment arrangement;
"""
"""Health, family, money and justice: sensitive where it is said to be somebody's."""

GENERAL = """
    inwoners; bewoners; mensen; iedereen; wie; aanvragen; aanvraag; informatie; regels; spreekuur; inkomensgrens;
    residents; people; everyone; anyone; information; rules; apply; applying; those who; als u; if you; kunt u;
    can you; heeft u; hebt u; heb je; do you; are you; bent u; wanneer u;
"""
"""Words of a sentence that speaks to all and not of somebody."""

FILE = r"\b(?:(?:uw|je|jouw|your|het|the|zijn|haar|hun|his|her|their|under|onder|met|in)\s+)?(?:(?:persoons|client|clienten|klant|zaak|zorg|jeugd|bijstands|personeels|debiteuren|burger|patienten|aanslag|belasting|schuld|uitkerings)?(?:dossier|nummer|zaaknr|kenmerk)|dossiernr|zaaknummer|clientnummer|klantnummer|aanslagnummer|case|file|client|customer|patient|claimant|reference|debtor|tax assessment)(?:\s?(?:number|nummer|no\.?|nr\.?|ref\.?))?\s?(?:is|:|=|#)?\s{0,2}(?=[\w/.-]{0,20}\d{2})(?:[a-z]{0,6}[-/. ]?)?\d[\w/.-]{2,20}"
"""A reference to a personal file: a word for it and a number."""

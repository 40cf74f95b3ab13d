"""Words above B1, with what is plainer where there is one word for it. `phrases.py` says how phrases are written."""

NL = """
    aangaande; aangezien; gedurende; terinzage*; gesteld; haalbaarheidsonderzoek*; voorgelegd; subsidieregeling;
    reikwijdte; invordering*; ter besluitvorming; bescheiden; aanvangen; abusievelijk; additioneel; adequaat;
    adresseren; alsmede; alsook; alvorens; ambtshalve; anderzijds; anticiperen;
    behelst; behoudens; belanghebbende*; beleidsmatig*; beleidskader*; benodigde; bekrachtig*; beschikking;
    beogen|beoogt; besluitvorming*; bestemmingsplan*; betreffende; betreft het; bewerkstellig*; bezwaarprocedure;
    binnen de kaders; bezwaarschrift*; bevoegd gezag; bevoegdheid; bijgevolg; bijkans; bovenstaande; conform;
    coordinatie; cumulatief; danwel; dan wel; derhalve; desalniettemin; desbetreffende; desgevraagd; desgewenst;
    deswege; dezerzijds; dientengevolge; dienaangaande; dient te worden; dienen te; diens; discretionair*; doch;
    doorgang vinden; doeltreffend*; draagvlak; echter; effectuer*; elementair; evalueren; evenals; evenwel;
    exclusief; facilit*; fungeren; gehouden zijn; gelet op; geenszins; genoemde; genomen besluit; gemandateerd*;
    gemotiveerd; geraadpleegd; geschieden|geschiedt; gestelde; getroffen voorzieningen; handhavingsverzoek*; heden;
    hetgeen; hieromtrent; hierover nader; hiertoe; houdende; implement*; in acht nemen|genomen; in casu; in dezen;
    in het kader van; in het licht van; in de hoedanigheid; in overweging; indachtig; indien; ingevolge; inherent;
    initi*; inzake; integra*; jegens; jurisprudentie; kennisgeving; kenbaar; krachtens; louter; mandaat; medio;
    middels; mitigerende; mits; mogelijkerwijs; naar aanleiding van; naderhand; niet-ontvankelijk*; nadere; nimmer;
    noodzakelijkerwijs; nochtans; nopens; omtrent; onderhavige; onontbeerlijk; ontheffing; onverwijld; onverminderd;
    op grond van; opschort*; optimaliser*; overeenkomstig; participa*; planologisch*; prevaleren; prioritering;
    proportioneel; procedureel; realisatie; realiseren; rechtmatig*; rechtsmiddel*; reeds; relevant*;
    respectievelijk; restrictie*; ruimtelijke ordening; sanctioneren; separaat; sommige gevallen; staande; strekt;
    strekking; structureel; ten aanzien van; ten behoeve van; ten deze; ten einde; teneinde; ten gevolge van;
    ter zake; terzake; ter inzage; te allen tijde; te dien aanzien; termijnstelling; thans; toetsing*;
    toetsingskader; toebedeeld; treffen van maatregelen; uit hoofde van; uitvoeringsprogramma; uitvoering geven;
    uwerzijds; vanwege het feit; verordening; vereist*; verzoeken wij u; vigerend*; volgens vaste;
    voldoet aan de gestelde; voornoemd*; voorts; voortvloei*; voorziening; vooralsnog; wederrechtelijk; wegens;
    welke; zodoende; zorg dragen; zulks; zijdens; zienswijze*; stakeholder*; kwalitatief; monitoren; monitoring;
    toekennen; verrekening; verstrekken; geoormerkt*; inventaris*; consolidatie; aanbesteding*; gunning;
    afwegingskader; leges; legesverordening; kapvergunning; omgevingsplan; omgevingsverordening; participatietraject;
    subsidiair; primair; voornemens; bestuursorgaan; bestuursrecht*; bestuurlijk*; bestuursdwang;
    last onder dwangsom; dwangsom; rechtsgrond; beleidsregel*; uitgangspunt*; zorgvuldigheid*; dossiervorming;
    situering; calamiteit*; openbare ruimte; inrichtingsplan; ophoging; civieltechnisch*; areaal*; assetbeheer;
    bestek;
"""

EN = """
    accordance; accordingly; remuneration; incurred; subject to; authorisation; constraint*; regulatory;
    in a position to; eligib*; entitlement*; correspondence; remedial; contractually; receptacle*; hereafter;
    applicable; acquiesce*; adhere*; adjacent; adjudicat*; administer*; aforementioned; aforesaid; allocat*;
    ameliorat*; ancillary; appertaining; apprise*; ascertain*; assessment framework; at this juncture; cognisan*;
    commence*; competent authority; compliance; comprise*; concerning; concomitant*; conform*; consequently;
    constitut*; contingent; contravention; cumulative*; deem*; deliberat*; determination; discharge; discontinu*;
    discretion*; disseminat*; duly; effectuat*; encompass*; endeavour*; enforcement action; ensu*; erroneous*;
    evidenced; expedit*; expenditure; facilitat*; feasib*; forthwith; furnish*; furthermore; henceforth; hereby;
    herein*; hereto*; heretofore; hitherto; implement*; inadmissible; in accordance with; in conjunction with;
    in lieu of; in respect of; in the event that; in the context of; inasmuch; incumbent; initiat*; insofar;
    instigat*; inter alia; interim; irrespective; jurisdiction*; liais*; mandated; methodolog*; mitigat*; modalit*;
    moreover; municipal ordinance; necessitat*; nevertheless; non-compliance; notwithstanding; objective*; obtain*;
    on the grounds; ordinance*; operational*; paramount; perimeter; pertain*; pertinent; precipitat*; preclud*;
    predicated; preliminary; prescribed; prevail*; prior to; prioriti*; procedural*; procure*; promulgat*;
    propensity; proportional*; pursuan*; rectif*; regarding; reinstat*; remediat*; render*; requisite; respectively;
    said; salient; solely; stakeholder*; stipulat*; strategic; subsequent*; substantiat*; sufficient; supersede*;
    terminat*; thereby; therefor*; therein; thereof; thereto; undertak*; upon; utili*; vicinity; viz; whereas;
    whereby; wherein; whilst; statutory; provisions; administrative law; remit; in writing thereof; aligned;
    alignment; framework; infrastructure; multi-annual; tender*; asset management; stakeholder engagement;
    enforcement; consultation procedure; spatial planning; zoning;
"""

EXPLAINS = """
    dat betekent; dat wil zeggen; dit betekent; oftewel; ofwel; met andere woorden; dat is; dat zijn; dat heet;
    noemen we; zo heet; we noemen dat; d.w.z.;
    that means; this means; that is; in other words; which means; we call; called; i.e.; meaning; in short
"""

PASSIVE = r"\b(?:wordt|worden|werd|werden|zal worden|dient|dienen|is|zijn)\b(?:\W+\w+){0,6}?\W+(?:te worden |worden )?(?:ge|be|ver|ont|her)\w{3,}(?:d|t|en)\b|\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?\w{3,}(?:ed|en)\b"

ABBREVIATION_KNOWN = "gft pmd ov bsn wc km nl eu wifi pdf sms tv apk boa a b c d e n m ok id kvk iban btw bv nv cv ehbo gsm qr hvc nvt faq usa uk"

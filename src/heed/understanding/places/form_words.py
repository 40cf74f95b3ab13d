"""Words that tell a place without a gazetteer: kinds of streets and buildings, and what stands before them."""

import re

from heed.understanding.text import fold_word, word_set


def _set(words: str) -> frozenset[str]:
    return word_set(fold_word(words))


STREET_ENDING = re.compile(
    r"(?<=\w\w)(?:straat|laan|plein|kade|gracht|dijk|singel|steeg|hof|weg|pad|dreef|markt|ring|wal"
    r"|strase|strasse|platz|allee|gasse|damm|ufer|chaussee|wall)$"
)
LOWER_ENDING = re.compile(r"(?<=\w\w\w)(?:straat|laan|gracht|singel|strase|strasse)$")
LANDMARK_ENDING = re.compile(
    r"(?<=\w\w\w)(?:park|brug|burcht|kerk|school|bad|museum|ziekenhuis|molen|sluis|brucke|kirche"
    r"|schule|klinikum|halle|bos)$"
)
STREET_BEHIND = _set(
    "street st avenue ave road rd lane ln drive dr boulevard blvd court ct terrace square sq way crescent close grove "
    "view mews caddesi cad cadde sokak sokağı sok bulvarı meydanı straße strasse platz allee straat "
    "laan weg plein kade "
    "gracht dijk singel steeg"
)
ALSO_WORDS = _set("way close grove court ct place square terrace drive dr crescent view row walk mews hof weg dijk pad")
"""Kinds of streets that are words of the language too: with a capital only."""
STREET_BEHIND_CASES = re.compile(r"^(?:caddesi|sokagi|bulvari|meydani)n\w{1,6}$")
STREET_BEFORE = _set(
    "rue avenue calle plaza place via piazza viale corso ul rua avenida avda paseo praça quai chemin impasse "
    "οδός οδού οδό οδ λεωφόρος λεωφόρου λεωφόρο λεωφ πλατεία πλατείας شارع"
)
STREET_BEFORE_ANY_CASE = _set("rue calle plaza piazza ul rua avenida paseo οδός οδού οδό οδ λεωφόρος λεωφόρου λεωφόρο "
                              "λεωφ πλατεία πλατείας شارع")  # fmt: skip
LANDMARK_BEFORE = _set(
    "basisschool school schooltje verpleeghuis verzorgingstehuis kerk gymnasium grundschule kita schule café cafe "
    "restaurant hotel zwembad sporthal buurthuis speeltuin park station bibliotheek crèche kinderdagverblijf bushalte "
    "halte haltestelle πάρκο πάρκου γέφυρα σχολείο νοσοκομείο στάση κέντρο ecole école parc gare parque colegio parco"
)
LANDMARK_BEHIND = _set(
    "park school library centre center church hospital primary museum bridge cemetery station exchange stadium gardens "
    "pool camii parkı ilkokulu ortaokulu lisesi hastanesi köprüsü kütüphanesi müzesi istasyonu σχολείο γυμνάσιο λύκειο"
)
LANDMARK_BEHIND_CASES = re.compile(
    r"^(?:camii|camisi|parki|ilkokulu|ortaokulu|lisesi|hastanesi|koprusu|kutuphanesi|muzesi|istasyonu)n\w{1,6}$"
)
GENERIC = _set(
    "station treinstation busstation stadhuis gemeentehuis bibliotheek ziekenhuis zwembad sporthal "
    "bahnhof rathaus klinikum krankenhaus schwimmbad stadtmuseum hallenbad stadtbibliothek "
    "library hospital "
    "hastane istasyon kütüphane σταθμό σταθμός σταθμού δημαρχείο δημαρχείου νοσοκομείο βιβλιοθήκη"
)
GENERIC_CASES = re.compile(r"^(hastane|istasyon|kutuphane)(?:y|n|d|t)\w{0,6}$")
PREPOSITIONS = _set(
    "bij naast tegenover achter voor langs aan op in nabij rond rondom vlakbij om van naar tussen tot vanaf buiten "
    "at near opposite behind outside beside by next to from on along around of in front past between off "
    "bei am beim hinterm vorm vor hinter neben gegenüber an im nahe zum zur auf vom unter um "
    "près devant derrière face à au rue en frente junto cerca przy obok naprzeciw "
    "στον στην στο στη δίπλα απέναντι κοντά μπροστά πίσω από έξω του της τον την"
)
SHOPS = _set("spar jumbo lidl aldi plus coop dirk hema kruidvat action etos rewe edeka netto rossmann penny tesco asda "
             "sainsburys morrisons carrefour migros bim şok a101 σκλαβενίτης")  # fmt: skip
"""Chains whose shops people name to say where; with a capital and behind a preposition only."""
POSTPOSITIONS = re.compile(r"^(?:onun|karsisin|yanin|arkasin|cevresin|yakinin|koses|kavsag|tarafin|civarin|durag)\w*$")
ARTICLES = _set("de het 't een the der die das den dem le la el il lo των το τον την του της")
PARTICLES = _set("van de der den von dem zu ter ten la le du des del della los las el της του των το al")
SMALL = _set(
    "die der das den dem eine einer unsere diese the this our my your that de het een deze onze bu o bir two one every "
    "each in op bij aan langs voor achter naast tegenover auf am im bei an vor hinter beim at on near opposite behind "
    "from to and or if why when where what who how is are there please hallo hello hi hoi dag beste geachte dear ich "
    "ik we wij wir i you jullie sie mijn meine op waarom wanneer kan kunt kunnen can could main no not side first last "
    "same whole next other another dead busy high back front er da es ist war nach seit sinds vanaf all alle both "
    "hoek ecke kreuzung kruising corner junction intersection crossing nähe zwischen tussen between across of"
)
NO_NAMES = _set(
    """
    fietspad voetpad wandelpad zandpad ruiterpad jaagpad snelweg autoweg rijweg omweg onderweg halverwege uitweg
    hoofdweg zandweg ringweg landweg fietsstraat winkelstraat woonstraat zijstraat hoofdstraat straat speelplein
    schoolplein parkeerplaats marktplein dorpsplein supermarkt rommelmarkt vismarkt jaarmarkt kerstmarkt weekmarkt
    arbeidsmarkt woningmarkt wandelpark stadspark dierenpark speelpark pretpark skatepark wijkpark voorhof kerkhof
    tuinhof spielplatz parkplatz sportplatz bolzplatz marktplatz radweg gehweg fußweg feldweg waldweg rundweg umweg
    ausweg arbeitsplatz sitzplatz stellplatz schulhof bahnhof friedhof bauernhof hinterhof innenhof hauptstraße
    seitenstraße fahrradstraße einbahnstraße nebenstraße ampelweg schulweg heimweg fietsbrug loopbrug stoepmarkt
    voetgangersbrug deeplaan afweg wildpark solarpark flussufer supermarkt beginsel vanweg basisschool hogeschool
    middelbareschool grundschule hochschule fahrschule musikschule volkshochschule rijschool muziekschool zwembad
    schwimmbad freibad hallenbad kinderbad muurschool sporthalle turnhalle tiefgarage kettingbrug ophaalbrug
    wochenmarkt weihnachtsmarkt flohmarkt arbeitsmarkt baumarkt bouwmarkt zijweg doorweg overweg parkweg bouwweg
    spielstraße durchgangsstraße wohnstraße ortskern schoolpad bospad tuinpad looppad kanaalpad parallelweg verkehrsring
    kinderopvang kleuterschool naschool tramhalle busbrug molen windmolen sluis ziekenhuis museum stadtmuseum klinikum
    kreisverkehr moskeepark onderzoeksring anderweg unterweg aanhangweg allerweg keinesweg deswegen vorplatz
    nieuwmarkt damm deich sackgasse gasse ufer allee platz wall ring hofring teilweg helemaalweg geweg ergweg neerweg
    halbweg busweg wanderweg reitweg hierweg durchweg langsweg vorweg
    """
)
NO_NAME_ENDING = re.compile(
    r"(?:parkplatz|spielplatz|sportplatz|stellplatz|bahnhof|friedhof|schulhof|supermarkt|baumarkt|milieustraat|snelweg"
    r"|fietspad|voetpad|wandelpad|schoolplein|zwembad|basisschool|parkeerplaats|winkelstraat|hauptstrase)$"
)
GERMAN_BEFORE = _set("am im zum zur an auf unter hinter in bei")
"""With a capital, a name and a house number they are a street: "Am Markt 5"."""
NUMERALS = re.compile(r"\d{1,3}(?:st|nd|rd|th|e|de|ste|ο|η|ου)$")
CROSSING_BEFORE = _set(
    "hoek kruising kruispunt splitsing corner intersection junction crossroads crossing ecke kreuzung einmündung "
    "angle croisement intersezione esquina cruce incrocio angolo róg skrzyżowanie esquina cruzamento "
    "γωνία διασταύρωση συμβολή زاوية تقاطع"
)
CROSSING_BEHIND = re.compile(r"^(?:koses\w*|kavsag\w*|kesisim\w*|kreuzung|corner|intersection|junction)$")
CROSSING_FILLER = _set("van de het of the von der den du des de la del della di z ul and en the at met mit των της του")
JOINERS = _set("/ - – & + @ en and und et y e i ile και ve x × at met mit with z μ σε و")
"""What stands between two streets that meet."""
BARE_JOINERS = frozenset(("/", "&", "@", "ile", "x", "×", "+"))
"""Those that mean a crossing by themselves."""

"""Health and family in everyday words: of everybody, and so no data by itself. Forms are patterns over folded text."""

AILMENT = (
    r"\b\w*(?:klachten|stoornis|stoornissen|aandoening|verslaving|verslaafde?|ziekte|infarct|bloeding|kanker|tumor"
    r"|dementie|dement|alzheimer|beroerte|burn-?out|angsten|paniekaanvallen|psychose|trauma|ptss|reuma|astma|copd"
    r"|handicap|blindheid|doofheid|slechtziend|slechthorend|rollator|insuline|operatie|geopereerd"
    r"|drankprobleem|drinkprobleem|gokprobleem|drugsprobleem|alcoholprobleem|geldproblemen|gezondheidsproblemen"
    r"|psycholoog|psychiater|therapeut|verslavingszorg)\b",
    r"\b(?:gebroken|gekneusde?|verstuikte?|geamputeerde?) (?:\w+ )?(?:heup|been|arm|pols|enkel|voet|hand|knie|rug"
    r"|nek|rib|ribben"
    r"|schouder|vinger|teen|neus|elleboog|sleutelbeen|tanden)\b",
    r"\b(?:rug|hart|knie|hoofd|nek|buik|maag|long|nier|lever|huid|schouder)(?:pijn|problemen|patient)\b",
    r"\b(?:drinkt|gokt|blowt) (?:te veel|veel|vaak|weer|zwaar)\b",
    r"\b(?:eating|anxiety|personality|bipolar|mental|mood|sleep|panic) disorders?\b",
    r"\b(?:drinking|drink|drug|drugs|gambling|health|heart|back|kidney|liver|money|memory|weight) (?:problems?"
    r"|trouble|issues?"
    r"|condition|disease|failure|addiction)\b",
    r"\bbroken (?:\w+ )?(?:hip|leg|arm|wrist|ankle|foot|hand|knee|back|neck|ribs?|shoulder|finger|toe|nose"
    r"|collarbone|teeth)\b",
    r"\b(?:back|chest|knee|neck|hip) pain\b",
    r"\b(?:rehab|dialysis|insulin|antidepressants?|sick leave|psychosis|ptsd|arthritis|asthma|alzheimer's|alzheimer"
    r"|migraines?"
    r"|tumou?r|hearing aid|nervous breakdown|breakdown|overdose|suicidal|suicide attempt)\b",
    r"\b(?:ziekteverlof|ziekgemeld|ziekmelding|thuis met|suicidaal|zelfmoordpoging|zelfdoding|overdosis)\b",
)

FAMILY = (
    r"\b(?:scheiding|echtscheiding|gescheiden|ouderschapsplan|omgangsregeling|alimentatie|erfenis|uit huis geplaatst"
    r"|vechtscheiding|voogd|pleegkind|pleegzoon|pleegdochter|adoptie|geadopteerd)\b",
    r"\b(?:divorce papers|divorce|custody|alimony|child support|restraining order|foster child|adoption|adopted"
    r"|inheritance)\b",
)

FROM_FILE = (
    r"\b(?:in (?:onze|de) (?:notities|aantekeningen)|onze notities|uit (?:uw|je) dossier|in (?:uw|je) dossier"
    r"|volgens (?:uw|je) dossier"
    r"|volgens (?:ons|het) systeem|in ons systeem staat|volgens onze (?:gegevens|administratie)|(?:uw|je) (?:brief"
    r"|mail) gelezen"
    r"|in (?:uw|je) (?:brief|mail|aanvraag) (?:staat|schrijft|schreef)|u vertelde|toen u belde|u had geen geldig"
    r"|our notes|our records (?:say|show)|our system (?:says|shows)|according to our (?:system|records|files)"
    r"|your file|your record"
    r"|from your file|read your letter|in your (?:letter|e-?mail) you|you told us|when you (?:called|rang|came in))\b"
)
"""What is told from a file about the resident."""

CAR = r"\b(?:volvo|volkswagen|vw|opel|ford|toyota|renault|peugeot|citroen|skoda|seat|fiat|bmw|audi|mercedes|kia|hyundai|mazda|nissan|suzuki|tesla|dacia|mitsubishi|porsche|honda)\b"

SOMEBODY = """
    een jongen; een meisje; een kind; ander kind; andere kind; andere kinderen; een man; een vrouw; een oudere;
    bovenbuur; onderbuur; buur; huisgenoot; flatgenoot; medebewoner; neef; nicht; schoonzus; zwager; stiefvader;
    stiefmoeder; uw man; uw vrouw; ex-partner; de dame; de heer hiernaast;
    a boy; a girl; a child; another child; other child; other children; a man; a woman; an elderly; the lady;
    flatmate; housemate; roommate; niece; nephew; cousin; sister-in-law; brother-in-law; stepfather; stepmother;
    plumber; upstairs; downstairs; next door;
"""

ALSO_SENSITIVE = """
    moslim*; islam*; joods*; hindoe*; katholiek*; homoseks*; lesbisch*; transgender*; biseksueel; hiv; soa; nationaliteit;
    afkomst; vakbond*; failliet*; faillissement; wanbetal*; openstaande schuld; openstaande boete*; openstaande rekening*;
    dwangbevel; loon; ontslag; ontslagen; werkloos; werkgever; verdachte; aangehouden; gearresteerd; proces-verbaal;
    taakstraf; reclassering; enkelband; straatverbod; contactverbod; dakloos; zorgvraag;
    hulpvraag; gezinscoach; jeugdbeschermer; abortus;
    muslim*; islamic; jewish; hindu; catholic; gay; lesbian; transgender; bisexual; hiv; nationality; trade union; bankruptcy;
    insolven*; defaulter; outstanding debt; outstanding fine*; unpaid*; overdue; earn; earns; wages; unemployed;
    lost your job; fired; dismissed; employer; suspect; arrested; probation; electronic tag; restraining order; homeless*;
    abortion; sick note; debts; in debt; money problems;
"""
"""Belief, love, work, justice and help: sensitive where they are said to be somebody's."""

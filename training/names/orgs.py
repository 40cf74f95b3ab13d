"""Organisations per language: what is not personal data although it often holds somebody's name."""

import random

from training.names.people import People
from training.names.streets import Mixed

_WITH_NAME = {
    "nl": "Bakkerij {l}|Garage {l}|{l} BV|{l} B.V.|{l} & Zn.|{l} en Zonen|Slagerij {l}|{l} Groep|Notariskantoor {l}|{l}-{l}|{l} {l}|{l}, {l} en {l}|Bouwbedrijf {l}|{l} Advocaten|{l} NV|Fietsenmaker {l}|basisschool {l}|{l} VOF",
    "en": "{l} Ltd|{l} & Sons|{l} Inc|{l}, {l} and {l}|{l}-{l}|{l} LLC|{l} Group|{l} PLC|{l}'s Bakery|{l} & {l}|{l} Motors|{l} and Sons|The {l} Foundation|{l} Solicitors|{l} Ltd.|{l}, Inc.",
    "de": "{l} GmbH|Autohaus {l}|Bäckerei {l}|{l} AG|{l} & Söhne|{l} KG|{l} {l} GmbH & Co. KG|{l} GmbH & Co. OHG|Metzgerei {l}|{l} e.V.|{l} AG & Co. KG|Kanzlei {l}|{l} OHG mbH|{l} Stiftung & Co. KGaA|Firma {l}|Apotheke {l}",
    "fr": "Boulangerie {l}|{l} SARL|{l} SA|{l} et Fils|Garage {l}|{l}|Cabinet {l}|{l} {l} S.A.R.L.|Établissements {l}|{l} S.A.S.|Groupe {l}|Lycée {f} {l}|{l} S.A.|école {f} {l}",
    "es": "Panadería {l}|{l} S.L.|{l} S.A.|Talleres {l}|Grupo {l}|Hermanos {l}|{l} y asociados S.L.|{l} & Asociados S.A.|{l} Hermanos|Construcciones {l}|Colegio {f} {l}|{l} S.Com.|Fundación {l}|{l} S.Coop.|Compañía {l}",
    "el": "{l} ΑΕ|{l} ΕΠΕ|Αφοί {l}|Φούρνος {l}|{l} & Σία ΟΕ|{l} Α.Ε.|Συνεργείο {l}|{l} και Υιοί|{l} ΙΚΕ|Όμιλος {l}|{l}-{l} ΕΕ|Φαρμακείο {l}",
    "it": "Panificio {l}|{l} s.r.l.|{l} SPA|{l} e figli|Officina {l}|Gruppo {l}|Studio {l}|{l}, {l} e {l} s.r.l.",
    "pl": "Piekarnia {l}|{l} Sp. z o.o.|{l} S.A.|Auto {l}|Fundacja {l}|{l} i Synowie|Grupa {l}",
    "pt": "Padaria {l}|{l} Lda.|{l} S.A.|Oficina {l}|Grupo {l}|{l} & Filhos|Construções {l}",
    "tr": "{l} A.Ş.|{l} Ltd. Şti.|{l} Ticaret|{l} Market|{l} İnşaat|{l} Holding|Fırın {l}",
    "ar": "شركة {l}|مخبز {l}|مؤسسة {l}|مجموعة {l}",
}
_FIXED = {
    "nl": "Albert Heijn|NS|Ziggo|Essent|de Rabobank|PostNL|Jumbo|Woonstichting De Brug|De Regenboog|GGD|UWV|Belastingdienst|KPN|Stichting Groen|het Rode Kruis|ROC Midden|Vereniging Zuid|Waternet|de HEMA|Gamma|Eneco|het Waterschap|Veilig Verkeer Nederland",
    "en": "Tesco|British Gas|Network Rail|Barclays|Royal Mail|Oak Hill Primary|NHS Trust|Thames Water|Citizens Advice|Age UK|BT|Vodafone|St Mary's Hospital|Riverside Housing|Amazon|Pixia Corp.|Green Party|University of Leeds|Sainsbury's|Morrisons|Lloyds Bank",
    "de": "Deutsche Bahn|Sparkasse|Telekom|Rewe|Stadtwerke|AOK|Edeka|Aldi|Grundschule Am Park|Rotes Kreuz|Deutsche Post|Lidl|Volksbank|Siemens|Vonovia|Kita Sonnenschein|SPD|Gemeinde Nord|Rathaus Apotheke|Commerzbank|DHL|TÜV",
    "fr": "La Poste|SNCF|EDF|Carrefour|Orange|Crédit Agricole|la CAF|Mairie de Paris|Croix-Rouge|Veolia|Leclerc|Pôle emploi|Renault|Véolia Eau|Auchan|Île-de-France Mobilités|Bouygues|Suez|Collège Jean Moulin",
    "es": "Correos|Renfe|Iberdrola|Mercadona|Telefónica|Cruz Roja|el Corte Inglés|Endesa|BBVA|CaixaBank|Ayuntamiento de Madrid|Metro de Madrid|Hospital La Paz|Canal de Isabel II|Seur|Naturgy|Adif|Universidad Complutense",
    "el": "ΔΕΗ|ΟΤΕ|Cosmote|ΕΥΔΑΠ|Εθνική Τράπεζα|Σκλαβενίτης|ΕΛΤΑ|Δήμος Αθηναίων|Ερυθρός Σταυρός|Alpha Bank|ΔΕΔΔΗΕ|ΚΤΕΛ|Τράπεζα Πειραιώς|Μασούτης|Νοσοκομείο Ευαγγελισμός|ΕΦΚΑ|ΑΑΔΕ|Eurobank|Πανεπιστήμιο Πατρών|ΕΡΤ",
    "it": "Poste Italiane|Trenitalia|Enel|Coop|Esselunga|Comune di Roma|Croce Rossa|INPS|Tim",
    "pl": "Poczta Polska|PKP|Orlen|Biedronka|ZUS|Urząd Miasta|PKO Bank|Żabka",
    "pt": "CTT|EDP|Continente|CP|Câmara Municipal de Lisboa|Pingo Doce|MEO|Caixa Geral",
    "tr": "PTT|Ziraat Bankası|Migros|İSKİ|Türk Telekom|İETT|Turkcell|Kızılay|Garanti",
    "ar": "البنك الأهلي|شركة الكهرباء|الاتصالات|الهلال الأحمر",
}


class Organisations:
    """Draws names of firms, schools and public bodies."""

    def __init__(self, language: str, people: People, places: Mixed, chance: random.Random) -> None:
        self._people, self._places, self._chance = people, places, chance
        self._with_name = _WITH_NAME[language].split("|")
        self._fixed = _FIXED[language].split("|")

    def organisation(self) -> str:
        roll = self._chance.random()
        if roll > 0.75 and self._places.faker:
            return str(self._places.faker.company())
        if roll < 0.3:
            return self._chance.choice(self._fixed)
        name = self._chance.choice(self._with_name)
        while "{l}" in name:
            name = name.replace("{l}", self._people.last(), 1)
        return name.replace("{f}", self._people.first())

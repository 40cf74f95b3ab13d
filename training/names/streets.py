"""Streets, homes, towns and organisations per language, made up by the habits of each country."""

import random
from importlib import import_module
from typing import Any

from training.names.people import People, is_held_back

_STEMS = {
    "nl": """Kerk Dorps Molen School Nieuw Beuken Eiken Linde Kastanje Wilhelmina Juliana Oranje Haven Station Markt Water Berg Zand
        Heide Veld Bos Tuin Rozen Tulpen Merel Nachtegaal Leeuwerik Reiger Korenbloem Zonnebloem Prins Koning Raadhuis Brouwers Visser
        Bakker Smids Wevers Lange Korte Hoge Lage Oude Noorder Zuider Ooster Wester Esdoorn Populieren Wilgen Spoor Sluis Dijk Gracht
        Polder Vaart Meer Zee Duin Strand Hertog Graaf Bisschop Klooster Kapel Abdij Pastorie Beatrix Emma Sumatra Java Ambon""",
    "de": """Haupt Bahnhof Garten Schul Kirch Berg Wald Linden Birken Eichen Buchen Ahorn Rosen Tulpen Amsel Drossel Finken Meisen Mühlen
        Bach See Ufer Wiesen Feld Dorf Burg Schloss Markt Rathaus Post Goethe Schiller Mozart Beethoven Bach Uhland Lessing Kant Friedrich
        Wilhelm Kaiser König Bismarck Adenauer Brandt Sonnen Stern Mond Ring Nord Süd Ost West Hafen Brunnen Kloster Kapellen Jahn Tannen
        Fichten Kiefern Weiden Erlen Eschen Industrie Handwerker Gerber Fischer Schmiede Töpfer""",
}
_ENDS = {
    "nl": "straat straat straat laan laan weg weg plein kade gracht dijk singel steeg hof pad dreef park wal",
    "de": "straße straße straße str. weg weg gasse platz allee ring damm ufer strasse stieg steig",
}
_FREE = {
    "en": """High Church Mill Station Park Victoria Albert King Queen Green Manor School London York Oxford Windsor Chester Springfield
        Maple Oak Elm Cedar Pine Birch Willow Orchard Meadow River Lake Hill Valley Bridge Castle Abbey Priory Rectory Vicarage Farm
        Grange Mount Sunset Highland Washington Lincoln Jackson Franklin Madison Jefferson Lexington Canal Wharf Quarry Chapel Tanner""",
    "fr": """Victor Hugo|la République|la Gare|l'Église|Paris|Lyon|la Liberté|Jean Jaurès|Gambetta|Pasteur|Voltaire|Verdun|la Paix|Tilleuls
        |Rosiers|Lilas|Acacias|Moulin|Château|Pont|Marché|l'Hôtel de Ville|Foch|Général de Gaulle|Jules Ferry|Émile Zola|Molière|Fontaine
        |8 Mai 1945|11 Novembre|Marronniers|Écoles|Mairie|Vieux Port|Bretagne|Provence|Champs|Prés|Bois|Capucins|Carmes|Halles""",
    "es": """Mayor|la Constitución|Alcalá|Gran Vía|Cervantes|Goya|Velázquez|la Paz|la Iglesia|San Juan|Santa María|San Pedro|Colón|Sevilla
        |Valencia|Madrid|Barcelona|Real|Nueva|Ancha|las Flores|los Olivos|el Prado|la Fuente|García Lorca|Machado|Picasso|Ramón y Cajal|Don
        Quijote|Doctor Fleming|Andalucía|Aragón|la Estación|el Molino|la Rosa|los Pinos|el Carmen|Isabel la Católica|Serrano|Atocha""",
    "el": """Ερμού|Σταδίου|Πανεπιστημίου|Ακαδημίας|Πατησίων|Κηφισίας|Συγγρού|Αθηνάς|Ελευθερίου Βενιζέλου|Εγνατία|Τσιμισκή|Αριστοτέλους
        |Κολοκοτρώνη|Καραϊσκάκη|Μακρυγιάννη|Παπαναστασίου|Δημοκρατίας|Ειρήνης|Αγίου Δημητρίου|Αγίου Νικολάου|Αγίας Σοφίας|Αγίου Γεωργίου
        |Θεμιστοκλέους|Περικλέους|Σόλωνος|Σωκράτους|Πλάτωνος|Ιπποκράτους|Αλεξάνδρας|Βασιλίσσης Σοφίας|Μεσογείων|Λεωφόρος Αθηνών|28ης Οκτωβρίου
        |25ης Μαρτίου|Μεγάλου Αλεξάνδρου|Σολωμού|Καβάφη|Παλαμά|Κύπρου|Θερμοπυλών|Σαλαμίνος|Μαραθώνος|Ηρακλέους|Αχιλλέως|Νίκης|Μητροπόλεως""",
    "it": """Roma|Garibaldi|Mazzini|Cavour|Dante|Verdi|Marconi|Milano|Torino|della Libertà|XX Settembre|IV Novembre|San Marco|Santa Lucia
        |Manzoni|Leopardi|dei Mille|della Repubblica|Umberto I|Vittorio Emanuele II|Matteotti|Gramsci|delle Rose|dei Fiori|Galileo Galilei""",
    "pl": """Długa|Szkolna|Polna|Leśna|Słoneczna|Krótka|Ogrodowa|Lipowa|Brzozowa|Łąkowa|Kwiatowa|Mickiewicza|Słowackiego|Sienkiewicza
        |Kościuszki|Piłsudskiego|Kopernika|Chopina|3 Maja|11 Listopada|Kościelna|Parkowa|Zielona|Dworcowa|Jana Pawła II|Piotrkowska""",
    "pt": """Augusta|da Liberdade|25 de Abril|5 de Outubro|da República|do Comércio|de Santa Catarina|das Flores|dos Bombeiros|Luís de Camões
        |Fernando Pessoa|Almirante Reis|do Ouro|da Igreja|da Escola|do Carmo|Vasco da Gama|Marquês de Pombal|do Sol|da Boavista""",
    "tr": """Atatürk|Cumhuriyet|İnönü|Fatih|Gazi|Bağdat|İstiklal|Barış|Çiçek|Gül|Menekşe|Lale|Papatya|Yıldız|Güneş|Okul|Cami|Çınar|Mimar Sinan
        |Yunus Emre|Mevlana|Fevzi Çakmak|Kazım Karabekir|Zafer|Hürriyet|Deniz|Bahçe|Orman|Dere|Kavak""",
    "ar": "الملك فهد|الملك عبد العزيز|النصر|الجامعة|السلام|الحرية|الاستقلال|النيل|التحرير|المدينة|الزهور|الوحدة",
}
_KINDS = {
    "en": ("Street", "Street", "Road", "Road", "Lane", "Avenue", "Close", "Drive", "Way", "Gardens", "Crescent", "Place", "St", "Rd", "Ave",
        "Court", "Terrace", "Row", "Square", "Hill", "Grove", "Mews", "Boulevard"),
    "fr": ("rue", "rue", "rue de", "rue du", "rue des", "avenue", "avenue de", "boulevard", "place", "place de", "impasse", "allée des",
        "chemin de", "quai", "Rue", "Avenue", "bd", "av.", "cours"),
    "es": ("calle", "Calle", "C/", "calle de", "Calle de", "avenida", "Avenida", "Avda.", "plaza", "Plaza de", "paseo de", "Paseo", "Ronda",
        "camino de", "Travesía", "c/"),
    "el": ("", "", "", "οδός", "Λεωφόρος", "Λεωφ.", "πλατεία", "οδού"),
    "it": ("via", "Via", "Via", "viale", "Viale", "piazza", "Piazza", "corso", "Corso", "vicolo", "Largo"),
    "pl": ("ul.", "ul.", "ulica", "al.", "aleja", "plac", "os."),
    "pt": ("Rua", "Rua", "rua", "Avenida", "Av.", "Travessa", "Praça", "Largo", "Calçada"),
    "tr": ("Caddesi", "Caddesi", "Sokak", "Sokağı", "Sok.", "Cad.", "Bulvarı", "Sk."),
    "ar": ("شارع", "شارع", "طريق", "حي"),
}  # fmt: skip
_TOWNS = {
    "nl": "Havenstad Utrecht Zwolle Breda Delft Leiden Haarlem Almere Gouda Hoorn Assen Emmen Venlo Ede Zeist Tiel Gent Brugge",
    "en": "Oxford|Leeds|York|Bristol|Bath|Derby|Luton|Norwich|Exeter|Springfield|Boston|Riverside|Milton Keynes|New Haven|St Albans|Dover",
    "de": "Berlin|Hamburg|München|Köln|Bremen|Essen|Leipzig|Dresden|Bonn|Kassel|Ulm|Trier|Mainz|Fulda|Bad Homburg|Gera|Wien|Graz|Bern",
    "fr": "Paris|Lyon|Lille|Nantes|Rennes|Dijon|Nîmes|Tours|Le Mans|Saint-Denis|Aix-en-Provence|Metz|Nancy|Caen|Liège|Namur|Genève",
    "es": "Madrid|Sevilla|Valencia|Bilbao|Málaga|Murcia|Toledo|Burgos|León|Las Palmas|San Sebastián|Alicante|Cádiz|Huelva|Lugo|Girona",
    "el": "Αθήνα|Θεσσαλονίκη|Πάτρα|Ηράκλειο|Λάρισα|Βόλος|Ιωάννινα|Χανιά|Καλαμάτα|Ρόδος|Πειραιάς|Μαρούσι|Κηφισιά|Νέα Σμύρνη|Χαλάνδρι|Καβάλα",
    "it": "Roma|Milano|Torino|Bologna|Firenze|Napoli|Bari|Verona|Padova|Pisa|Reggio Emilia|Parma|Lecce",
    "pl": "Warszawa|Kraków|Gdańsk|Poznań|Wrocław|Łódź|Lublin|Szczecin|Katowice|Toruń|Bielsko-Biała",
    "pt": "Lisboa|Porto|Braga|Coimbra|Faro|Évora|Aveiro|Setúbal|Viseu|Leiria|Vila Nova de Gaia",
    "tr": "İstanbul|Ankara|İzmir|Bursa|Adana|Konya|Antalya|Kayseri|Trabzon|Samsun|Eskişehir",
    "ar": "الرياض|جدة|القاهرة|عمان|دمشق|بغداد|بيروت",
}


def _split(words: str) -> list[str]:
    return [word.strip() for word in words.split("|")] if "|" in words else words.split()


class Places:
    """Draws streets, homes, towns and organisations, from the part for training or from that held back."""

    def __init__(self, language: str, people: People, chance: random.Random, held_back: bool) -> None:
        self._language, self._people, self._chance = language, people, chance
        mine = lambda words: [word for word in words if is_held_back(word) is held_back] or words  # noqa: E731
        self._stems = mine(_split(_STEMS.get(language) or _FREE[language]))
        self._towns = mine(sorted({*_split(_TOWNS[language]), *_towns_of(language)}))
        self._alone = mine(_streets_of(language))

    def town(self) -> str:
        return self._chance.choice(self._towns)

    def street(self) -> str:
        """A street by name, sometimes called after a person."""
        stem, chance = self._stem(), self._chance
        if self._language in _ENDS:
            end = chance.choice(_ENDS[self._language].split())
            if " " in stem:
                return f"{stem}{end}" if self._language == "nl" else f"{stem.replace(' ', '-')}-{end.capitalize()}"
            if self._language == "de" and chance.random() < 0.08:
                return (
                    chance.choice(("Am ", "An der ", "Im ", "Zum "))
                    + stem
                    + chance.choice(("berg", "tal", "hof", "feld"))
                )
            return stem + end
        kind = chance.choice(_KINDS[self._language])
        if self._language in ("en", "tr"):
            return f"{stem} {kind}"
        return f"{kind} {stem}".strip()

    def _stem(self) -> str:
        roll = self._chance.random()
        if roll < 0.12:
            return self._people.whole().replace(",", "") if roll < 0.06 else self._people.last()
        if roll < 0.2 and self._alone:
            return self._chance.choice(self._alone)
        stem = self._chance.choice(self._stems)
        return stem + "s" if self._language == "nl" and roll > 0.92 else stem

    def number(self) -> str:
        chance = self._chance
        number = str(chance.choice((chance.randint(1, 30), chance.randint(1, 250), chance.randint(1, 1200))))
        roll = chance.random()
        if roll < 0.78 or self._language in ("el", "ar"):
            return number
        if self._language == "fr":
            return number + chance.choice((" bis", " ter", "bis", "B"))
        if roll < 0.9:
            return number + chance.choice(("a", "b", "A", " B", " c", "-1", "-2", "/3", " bis", "-II"))
        return f"{number}-{int(number) + 2}"

    def postcode(self) -> str:
        chance, of = self._chance, self._language
        digits = "".join(chance.choice("123456789") + chance.choice("0123456789") for _ in range(3))
        letters = "".join(chance.choice("ABCDEFGHJKLMNPRSTVWXZ") for _ in range(4))
        if of == "nl":
            return f"{digits[:4]}{chance.choice((' ', ' ', ''))}{letters[:2]}"
        if of == "en":
            if chance.random() < 0.4:
                return chance.choice((digits[:5], f"{letters[:2]} {digits[:5]}", f"{digits[:5]}-{digits[1:5]}"))
            return f"{letters[: chance.choice((1, 2))]}{digits[: chance.choice((1, 2))]}{chance.choice((' ', ' ', ''))}{digits[3]}{letters[2:]}"
        if of == "pl":
            return f"{digits[:2]}-{digits[2:5]}"
        if of == "pt":
            return f"{digits[:4]}-{digits[3:6]}"
        if of == "el" and chance.random() < 0.6:
            return f"{digits[:3]} {digits[3:5]}"
        return digits[:5]

    def line(self) -> str:
        """Street and number in the order of the country."""
        street, number, chance = self.street(), self.number(), self._chance
        if self._language == "en":
            flat = chance.choice(
                (f"Flat {chance.randint(1, 60)}, ", f"Apt. {chance.randint(1, 900)} ", f"Unit {chance.randint(1, 99)} ")
            )
            line = f"{number} {street}"
            if chance.random() < 0.15:
                line = flat + line
            elif chance.random() < 0.12:
                line += " " + chance.choice(
                    (
                        f"Apt. {chance.randint(1, 999)}",
                        f"Suite {chance.randint(1, 999)}",
                        f"Flat {chance.randint(1, 90)}",
                    )
                )
            return line
        if self._language == "fr":
            return f"{number}{chance.choice((', ', ' ', ' '))}{street}"
        if self._language == "tr":
            return f"{street} {chance.choice(('No: ', 'No:', 'no ', 'No. ', ''))}{number}"
        joint = chance.choice((", ", ", ", " ", " nº ", ", nº ")) if self._language in ("es", "pt", "it") else " "
        line = f"{street}{joint}{number}"
        if self._language == "es" and chance.random() < 0.25:
            line += chance.choice(
                (
                    f", {chance.randint(1, 9)}º {chance.choice('ABCD')}",
                    f" Piso {chance.randint(1, 9)}",
                    f", {chance.randint(1, 9)}",
                    f" Puerta {chance.randint(1, 9)} "[:-1],
                )
            )
        return line

    def home(self) -> str:
        """A whole address, or its first line only."""
        line, chance = self.line(), self._chance
        roll = chance.random()
        if roll < 0.4 or self._language == "ar":
            return line
        joint = chance.choice((", ", ", ", ", ", " ", "\n", ",\n"))
        if roll < 0.5:
            return f"{line}, {self.town()}"
        if self._language == "en":
            return f"{line}{joint}{self.town()}{chance.choice((', ', ' ', chr(10)))}{self.postcode()}"
        rest = f"{self.postcode()} {self.town()}"
        if roll > 0.95:
            rest = f"{self.town()} {self.postcode()}" if roll < 0.98 else self.postcode()
        elif self._language in ("el", "es") and roll > 0.88:
            rest = f"{self.town()}, {self.postcode()}"
        return line + joint + rest


class Mixed:
    """Mostly places of the language, some of other countries (of the Dutch above all), some as Faker gives them."""

    def __init__(self, language: str, people: People, chance: random.Random, held_back: bool) -> None:
        self._chance = chance
        self._own = Places(language, people, chance, held_back)
        self._others = [
            Places(of, People(of, chance, held_back), chance, held_back)
            for of in ("nl", "nl", "nl", "de", "en", "fr", "tr")
        ]
        self.faker: Any = None

    def _one(self) -> Places:
        return self._own if self._chance.random() < 0.8 else self._chance.choice(self._others)

    def town(self) -> str:
        if self.faker and self._chance.random() < 0.3:
            return str(self.faker.city())
        return self._one().town()

    def street(self) -> str:
        if self.faker and self._chance.random() < 0.15:
            return str(self.faker.street_name())
        return self._one().street()

    def line(self) -> str:
        if self.faker and self._chance.random() < 0.3:
            return str(self.faker.street_address())
        return self._one().line()

    def home(self) -> str:
        if self.faker and self._chance.random() < 0.35:
            joint = self._chance.choice(("\n", ", ", " ", ", "))
            return str(self.faker.address()).replace("\n", joint)
        return self._one().home()


def _towns_of(language: str) -> list[str]:
    from training.names.people import LOCALES

    towns: list[str] = []
    for locale in LOCALES[language]:
        provider = _address(locale)
        for attribute in ("cities", "_cities", "states", "cities_name", "city_names"):
            towns += [str(town) for town in getattr(provider, attribute, ()) or () if isinstance(town, str)]
    return towns


def _streets_of(language: str) -> list[str]:
    from training.names.people import LOCALES

    streets: list[str] = []
    for locale in LOCALES[language]:
        streets += [str(name) for name in getattr(_address(locale), "street_names", ()) or () if isinstance(name, str)]
    return streets if language not in ("nl", "de", "en") else []


def _address(locale: str) -> object:
    try:
        return import_module(f"faker.providers.address.{locale}").Provider
    except ModuleNotFoundError:
        return None

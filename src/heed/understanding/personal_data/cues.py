"""Words near a number that say what it is, in the languages read at full strength.

Folded, one word each; `word*` stands for every word that begins so, `*word` for every word that ends so.
"""

from functools import lru_cache


class Cue:
    """What a word speaks of, as bits. Plain whole numbers: an enumeration takes ten times as long to combine."""

    ORDER = 1
    PHONE = 2
    CARD = 4
    IBAN = 8
    NATIONAL = 16
    PLATE = 32
    VEHICLE = 64
    BIRTH = 128
    NUMBER = 256
    COPULA = 512
    DIGITS = 1024
    ACCOUNT = 2048


_WORDS = {
    Cue.ORDER: """
        order* bestel* ticket* factuur* klant* klacht* melding* zaak* kenmerk* case invoice* reference ref kvk rsin
        btw vat auftrag* rechnung* vorgang* aktenzeichen az kunden* meldung* siparis* fatura* basvuru* dossier*
        artikel* pakket* paket* track* barcode commande* facture* suivi signalement* colis pedido* factura*
        expediente* incidencia* aviso* pratica ordine fattura protocollo segnalazione sprawa zamowieni* faktur*
        zgloszeni* processo encomenda ocorrencia παραγγελι* τιμολογι* υποθεσ* αναφορα* πρωτοκολλ* αιτημα* κλησ* permit
        booking boeking reservering* buchung* reserva* reservation* κρατησ* serie* polis* meter* object* paal
        lantaarnpaal bestand* teller* parcel shipment sendung* envio referencia referenz* zeichen complaint
        reclamation reclamo claim incident طلب فاتوره
    """,
    Cue.PHONE: """
        tel telef* telephone* tlf tlfn phone* mobiel* mobile* mobil* movil* handy* gsm bel bellen belt call ring
        whatsapp nummer number numara* numero* numer* cep bereikbaar bereiken reach erreich* anruf* ruckruf* rufen ruf
        joindre joignable appele* rappele* portable llam* contact* chiam* cellulare komorka dzwon* telemovel ligar*
        liguem ara arayin τηλ* κινητο* καλεσ* παρτε σταθερο* fax sms messages dial text appeler rappeler هاتف* اتصل*
        الاتصال جوال* رقم
    """,
    Cue.CARD: """
        card* credit* debit* bankpas* pasnummer kaart* pas pasje kreditkarte* karte* carte* tarjeta* carta cartao
        kart* karta* karty visa mastercard maestro amex καρτα* بطاقه بالبطاقه
    """,
    Cue.IBAN: "iban rekening* konto* compte cuenta conto conta account hesab* λογαριασμο*",
    Cue.NATIONAL: """
        bsn* burgerservice* sofi* citizen rijksregister* insz niss ssn security insurance ni nino nhs* steuer* idnr
        tin sozialversicherung* rentenversicherung* versicherungsnummer svnr personalausweis* ausweis* nir securite
        secu vitale dni nie nif identidad seguridad fiscale cf codicefiscale pesel kimlik* tc tckn vatandaslik*
        contribuinte cidadao afm amka identity identiteits* passport* paspoort* reisepass* passeport* pasaport*
        passaporto αφμ αμκα ταυτοτητα* διαβατηρι* الهويه الوطني
    """,
    Cue.PLATE: """
        kenteken* kennteken* nummerplaat* nummerplate* nummerbord* reg rego registration registered plate plates
        kennzeichen* nummernschild* immatricul* plaque* matricula* targa* targat* rejestrac* tablic* plaka* πινακιδ*
        κυκλοφορια* لوحه*
    """,
    Cue.VEHICLE: """
        auto* car cars van vehicle* voertuig* wagen bus* bestelbus* scooter motor* taxi fahrzeug* pkw lkw voiture*
        vehicule* camionnette coche* vehiculo* furgoneta veicolo macchina samochod* pojazd* carro viatura arac* araba*
        οχημα* αυτοκινητο* ιχ τζιπ suv bmw audi volvo vw opel renault ford toyota mercedes golf
    """,
    Cue.BIRTH: """
        geb geboren geboorte* gebdatum geburt* gebjahr born birth* dob birthday nee naissance nacido nacida nacidos
        nacidas nacimiento naci nacio nato nata nascita nascido nascida nascimento nasci urodz* ur nac verjaar*
        anniversaire cumpleanos compleanno urodziny dogum* dogdu* γεννη* γεν γενεθλι* ميلاد* الميلاد مواليد ولدت
        ولد
    """,
    Cue.NUMBER: "nr no num number nummer id code numero numer αριθμοσ αριθμο αρ n *nummer *nr *number",
    Cue.COPULA: "is ist est es ειναι e jest to lautet luidt van von is: on at um auf",
    Cue.ACCOUNT: """
        instagram insta twitter tiktok facebook snapchat snap mastodon telegram linkedin reddit username handle
        gebruikersnaam benutzername utilisateur pseudo usuario utente uzytkownika kullanici χρηστη
    """,
}  # fmt: skip
_LONGEST = 14


def _lists() -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    whole: dict[str, int] = {}
    stems: dict[str, int] = {}
    ends: dict[str, int] = {}
    for cue, words in _WORDS.items():
        for word in words.split():
            of = stems if word.endswith("*") else ends if word.startswith("*") else whole
            plain = word.strip("*")
            of[plain] = of.get(plain, 0) | cue
    return whole, stems, ends


_WHOLE, _STEMS, _ENDS = _lists()
_OWN_NUMBER = ("burgerservice", "bsn", "rijksregister", "identifikation", "identiteits", "sozialversicherung", "steuer")


@lru_cache(1 << 14)
def cues_of(word: str) -> int:
    """The `Cue`s of a folded word."""
    if word.isdigit():
        return Cue.DIGITS
    found = _WHOLE.get(word, 0)
    for length in range(2, min(len(word), _LONGEST) + 1):
        found |= _STEMS.get(word[:length], 0)
    for end, cue in _ENDS.items():
        if word.endswith(end) and not word.startswith(_OWN_NUMBER):
            found |= cue
    return found

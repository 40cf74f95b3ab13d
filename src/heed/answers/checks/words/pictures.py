"""Words that say nothing of what a picture shows, folded."""

SAY_NOTHING = """
    foto fotos fotootje afbeelding afbeeldingen afb plaatje plaatjes beeld beeldje beeldmateriaal illustratie tekening
    plattegrond kaart kaartje grafiek diagram tabel schema infographic screenshot schermafbeelding schermafdruk scherm
    printscreen bijlage bestand scan logo icoon icon banner poster flyer kop header image images img picture
    pictures pic
    pics photo photos photograph graphic graph chart map drawing illustration figure figuur fig attachment file
    untitled
    naamloos zonder titel title alt text tekst alttekst alternatieve alternatief alternative description omschrijving
    beschrijving todo tbd nvt geen none null na empty leeg invullen volgt later fill in placeholder test xxx
    zie hierboven hieronder boven onder bericht see above below attached bijgevoegd bijgevoegde hier here this that
    deze dit een het de van met bij voor op is en of the a an with and or for to at it our onze ons nieuw nieuwe new
    jpg jpeg png gif webp svg heic pdf whatsapp dsc dscn pxl gsm camera mobile mobiel copy kopie final definitief
    versie version def nummer number nr no am pm um at om uur iphone download downloads wa media thumbnail thumb
    click klik klikken clickable om vergroten enlarge van-de gemaakt genomen made taken show toont shows shown te zien
    decoratief decorative nog aan vullen
"""

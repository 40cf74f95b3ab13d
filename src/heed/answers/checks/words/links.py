"""What tells a domain in running text, and a link that leads through somebody else's."""

from heed.understanding.text import word_set

ENDINGS = word_set(
    """
    nl com org net eu info example uk io app dev gov edu int biz online site shop store xyz link page click top cloud
    amsterdam frl gd cc tv ru cn fr tr gle ly gl gg ee pl pt cat vlaanderen brussels berlin koeln live news blog
    email help support city gent test tk ml ga cf pw su ua ro hu cz se dk fi au ca br jp kr mobi name pro tel club vip
    win bid loan men work world group agency services solutions center company systems network digital media social
    """
)
ALSO_WORDS = word_set("de be is in me to it no so at am as us my do id la re st la al co ch nu to es")
"""Endings that are words as well: with a path, or where the words before them speak of a site."""

SHORTENERS = word_set(
    """
    bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly rebrand.ly cutt.ly shorturl.at tiny.cc rb.gy t.ly lnkd.in
    bl.ink
    tr.im v.gd youtu.be wa.me t.me fb.me dlvr.it trib.al urlz.fr soo.gd s.id kutt.it shorturl.com qr.ae
    """
)

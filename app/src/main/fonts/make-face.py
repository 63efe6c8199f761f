#!/usr/bin/python3
"""Cuts the one face of the pages: Newsreader, weights 400 to 700, one optical size (30), French and English.

  npm pack @fontsource-variable/newsreader@5.3.0 && tar xzf fontsource-variable-newsreader-5.3.0.tgz
  apt-get install fonttools python3-brotli
  app/src/main/fonts/make-face.py package/files app/src/main/resources/static/fonts

Adds what the original lacks for French: the narrow no-break space (U+202F), a sixth of an em wide.
The capital Y with dieresis comes in a file of its own, fetched only by a page that writes one.
"""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib import instancer

TEXT = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "ÀÂÄÆÇÈÉÊËÎÏÔÖŒÙÛÜàâäæçèéêëîïôöœùûüÿ"
    + "ÁÍÑÓÚáíñóú\u00a0«»‹›‘’“”–—…·•°±×÷−€§©ªº²³"
)
SOURCE, TARGET = sys.argv[1], sys.argv[2]


def cut(part, text):
    font = TTFont(f"{SOURCE}/newsreader-{part}-opsz-normal.woff2")
    font = instancer.instantiateVariableFont(font, {"wght": (400, 700), "opsz": 30})
    for glyph in font.getGlyphOrder():
        font["gvar"].variations.setdefault(glyph, [])
    options = subset.Options(
        flavor="woff2", layout_features=["kern", "liga", "tnum", "rvrn", "mark"], hinting=False,
        name_IDs=[0, 1, 2, 4, 6, 13, 14], notdef_outline=True)
    tool = subset.Subsetter(options)
    tool.populate(text=text)
    tool.subset(font)
    return font


def add_narrow_space(font):
    name, width = "uni202F", font["head"].unitsPerEm // 6
    order = font.getGlyphOrder() + [name]
    glyph = Glyph()
    glyph.numberOfContours = 0
    font["glyf"].glyphs[name] = glyph
    font["hmtx"].metrics[name] = (width, 0)
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    font["gvar"].variations[name] = []
    if "HVAR" in font and font["HVAR"].table.AdvWidthMap:
        font["HVAR"].table.AdvWidthMap.mapping[name] = 0xFFFFFFFF
    else:
        font.tables.pop("HVAR", None)
    for table in font["cmap"].tables:
        table.cmap[0x202F] = name


def write(font, name):
    font.flavor = "woff2"
    font.save(f"{TARGET}/{name}.woff2")


face = cut("latin", TEXT)
add_narrow_space(face)
write(face, "newsreader")
write(cut("latin-ext", "Ÿ"), "newsreader-y")

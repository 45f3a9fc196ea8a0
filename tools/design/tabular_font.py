#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the figures of an OpenType font equally wide: tabular_font.py FROM TO.

Qt 6.4 cannot ask for OpenType features, and columns of amounts need figures of one width. So the font's own tabular forms
("tnum") take the place of the proportional ones.
"""
import sys

from fontTools.ttLib import TTFont


def tabular_forms(font):
    """Proportional glyph to tabular glyph, as the font's tnum feature has it."""
    table = font["GSUB"].table
    wanted = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    forms = {}
    for index in wanted:
        for subtable in table.LookupList.Lookup[index].SubTable:
            forms.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    return forms


def drop_contextual_forms(font):
    """No letter is drawn as another because of its neighbours: "0x71" is an address, and no multiplication."""
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag == "calt":
            record.Feature.LookupListIndex = []
            record.Feature.LookupCount = 0


def rename(font):
    """Another family, so that the proportional font of the system is not taken for it."""
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            separator = "" if record.nameID == 6 else " "
            record.string = record.toUnicode().replace("Inter", f"Inter{separator}Tabular", 1)


def main(source, target):
    font = TTFont(source)
    forms = tabular_forms(font)
    for table in font["cmap"].tables:
        for code in map(ord, "0123456789"):
            glyph = table.cmap.get(code)
            table.cmap[code] = forms.get(glyph, glyph)
    drop_contextual_forms(font)
    rename(font)
    font.save(target)


main(*sys.argv[1:])

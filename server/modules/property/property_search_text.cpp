// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/property/property_search_text.h"

#include <array>
#include <utility>

namespace freehold::property {

namespace {

/// Letters that Unicode does not take apart into a plain letter and an accent.
constexpr std::array kSpelledOut{
    std::pair{u'ß', "ss"}, std::pair{u'æ', "ae"}, std::pair{u'œ', "oe"}, std::pair{u'ø', "o"}, std::pair{u'ł', "l"},
    std::pair{u'đ', "d"},  std::pair{u'ð', "d"},  std::pair{u'þ', "th"}, std::pair{u'ı', "i"},
};

QString spelledOut(QChar c)
{
    for (const auto &[letter, text] : kSpelledOut)
        if (c == letter)
            return QString::fromLatin1(text);
    return c;
}

} // namespace

QString folded(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.isMark())
            continue;
        if (c.isLetterOrNumber() || c.isSurrogate())
            plain += spelledOut(c);
        else
            plain += u' ';
    }
    return plain.simplified();
}

QStringList likePatterns(const QString &query)
{
    QStringList patterns;
    for (const QString &word : folded(query).split(u' ', Qt::SkipEmptyParts)) {
        if (patterns.size() == kMaxSearchWords)
            break;
        QString escaped = word; // folding has left no wildcard; escaped all the same, should it ever
        escaped.replace(u'\\', QStringLiteral("\\\\"))
            .replace(u'%', QStringLiteral("\\%"))
            .replace(u'_', QStringLiteral("\\_"));
        patterns.append(u'%' + escaped + u'%');
    }
    return patterns;
}

} // namespace freehold::property

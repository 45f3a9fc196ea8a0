// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/word_choices.h"

#include <QComboBox>
#include <QCoreApplication>

namespace freehold::desktop {

QString wordsOf(std::span<const WordChoice> choices, const char *context, const QString &word)
{
    for (const WordChoice &one : choices)
        if (word == QLatin1StringView(one.word))
            return QCoreApplication::translate(context, one.words);
    return word;
}

void addChoices(QComboBox &box, std::span<const WordChoice> choices, const char *context)
{
    for (const WordChoice &one : choices)
        box.addItem(QCoreApplication::translate(context, one.words), QLatin1StringView(one.word));
}

} // namespace freehold::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

class QComboBox;

namespace freehold::desktop {

/// A word of the API and how people say it; the latter translated in the context that goes with it.
struct WordChoice {
    const char *word;
    const char *words;
};

/// How people say it; a word that a newer server has stays as it is.
[[nodiscard]] QString wordsOf(std::span<const WordChoice> choices, const char *context, const QString &word);

/// One item each, with the word as its data.
void addChoices(QComboBox &box, std::span<const WordChoice> choices, const char *context);

} // namespace freehold::desktop

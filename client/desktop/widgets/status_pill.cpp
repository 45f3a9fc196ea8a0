// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/status_pill.h"

#include "client/desktop/widgets/theme.h"

#include <QStyle>

namespace freehold::desktop {

QString toString(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return QStringLiteral("neutral");
    case Tone::Positive: return QStringLiteral("positive");
    case Tone::Warning: return QStringLiteral("warning");
    case Tone::Danger: return QStringLiteral("danger");
    case Tone::Info: return QStringLiteral("info");
    }
    return {};
}

StatusPill::StatusPill(const QString &words, Tone tone, QWidget *parent) : QLabel(parent)
{
    setRole(this, "pill");
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    set(words, tone);
}

void StatusPill::set(const QString &words, Tone tone)
{
    setText(words);
    setAccessibleName(words);
    setProperty("tone", toString(tone));
    style()->polish(this);
}

} // namespace freehold::desktop

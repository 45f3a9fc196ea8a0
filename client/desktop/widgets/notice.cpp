// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/notice.h"

#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

#include <QStyle>

namespace freehold::desktop {

namespace {

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Positive: return QStringLiteral("circle-check");
    case Tone::Warning: return QStringLiteral("triangle-alert");
    case Tone::Danger: return QStringLiteral("circle-alert");
    case Tone::Neutral:
    case Tone::Info: break;
    }
    return QStringLiteral("info");
}

} // namespace

Notice::Notice(Tone tone, const QString &words, QWidget *parent)
    : QFrame(parent), m_icon(new QLabel), m_words(text({})), m_layout(row(this, kSpace8, kSpace12))
{
    setRole(this, "notice");
    m_layout->addWidget(m_icon, 0, Qt::AlignTop);
    m_layout->addWidget(m_words, 1);
    connect(&Theme::instance(), &Theme::changed, this, [this] { set(m_tone, m_words->text()); });
    set(tone, words);
}

void Notice::set(Tone tone, const QString &words)
{
    constexpr int kIconPixels = 16;
    m_tone = tone;
    const auto role = tone == Tone::Neutral ? QStringLiteral("muted") : toString(tone);
    m_icon->setPixmap(iconPixmap(iconOf(tone), kIconPixels, role));
    m_words->setText(words);
    setAccessibleName(words);
    setProperty("tone", toString(tone));
    style()->polish(this);
    if (words.isEmpty())
        hide();
    else if (parentWidget() != nullptr)
        show();
}

QPushButton *Notice::addAction(const QString &words)
{
    auto *action = button(words);
    m_layout->addWidget(action, 0, Qt::AlignTop);
    return action;
}

} // namespace freehold::desktop

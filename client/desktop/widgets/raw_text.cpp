// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/raw_text.h"

#include "client/desktop/widgets/theme.h"

#include <QTextLayout>

#include <algorithm>

namespace freehold::desktop {

namespace {

constexpr int kLongWord = 40; ///< an address has 42
constexpr int kLongWordInSentence = 60;
constexpr int kLeastCharacters = 12;
constexpr int kUsualCharacters = 66; ///< a hash

} // namespace

RawText::RawText(const QString &raw, QWidget *parent) : QTextEdit(parent)
{
    setRole(this, "raw");
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(0);
    setPlainText(raw);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int RawText::heightForWidth(int width) const
{
    ensurePolished();
    int lines = 0;
    for (const QString &paragraph : toPlainText().split(u'\n')) {
        QTextLayout layout(paragraph, font());
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(1, width));
            ++lines;
        }
        layout.endLayout();
    }
    return std::max(1, lines) * fontMetrics().lineSpacing() + 2;
}

QSize RawText::sizeHint() const
{
    ensurePolished();
    const int width = fontMetrics().averageCharWidth() * kUsualCharacters;
    return {width, heightForWidth(width)};
}

QSize RawText::minimumSizeHint() const
{
    ensurePolished();
    return {fontMetrics().averageCharWidth() * kLeastCharacters, fontMetrics().lineSpacing() + 2};
}

bool RawText::isNeededFor(const QString &words)
{
    const QStringList all = words.simplified().split(u' ');
    const int most = all.size() == 1 ? kLongWord : kLongWordInSentence;
    return std::ranges::any_of(all, [most](const QString &word) { return word.size() > most; });
}

} // namespace freehold::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/pill_delegate.h"

#include "client/desktop/widgets/status_pill.h"
#include "client/desktop/widgets/table_proxy.h"
#include "client/desktop/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace freehold::desktop {

namespace {

constexpr int kPillPadding = 8;
constexpr int kPillGap = 4;
constexpr int kCellPadding = 11; ///< of words in cells and headers (desktop.qss)
constexpr int kMaxColumnWidth = 320;

QFont pillFont()
{
    auto font = Theme::instance().font(TextRole::Small);
    font.setWeight(QFont::Weight(tokens().strongWeight));
    return font;
}

} // namespace

void PillDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus;
}

void PillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto tone = index.data(kToneRole);
    if (!tone.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    auto background = option;
    initStyleOption(&background, index);
    const auto words = background.text;
    background.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const auto name = toString(Tone(tone.toInt()));
    const auto &colors = Theme::instance().colors().byRole;
    const auto font = pillFont();
    const QFontMetrics metrics(font);
    QRect pill(0, 0, metrics.horizontalAdvance(words) + 2 * kPillPadding, metrics.height() + kPillGap);
    pill.moveCenter(option.rect.center());
    pill.moveLeft(option.direction == Qt::RightToLeft ? option.rect.right() - pill.width() - kCellPadding
                                                      : option.rect.left() + kCellPadding);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.value(name + QStringLiteral("Tint")));
    painter->drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter->setFont(font);
    painter->setPen(colors.value(name, Theme::instance().colors().muted));
    painter->drawText(pill, Qt::AlignCenter, words);
    painter->restore();
}

bool PillDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const bool isCut = QStyledItemDelegate::sizeHint(option, index).width() > option.rect.width();
    if (event->type() == QEvent::ToolTip && isCut && !index.data(Qt::ToolTipRole).isValid()) {
        QToolTip::showText(event->globalPos(), index.data().toString(), view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(kToneRole).isValid())
        size.setWidth(QFontMetrics(pillFont()).horizontalAdvance(index.data().toString())
                      + 2 * (kPillPadding + kCellPadding));
    size.setWidth(qMin(size.width(), Theme::instance().scaled(kMaxColumnWidth)));
    return size;
}

} // namespace freehold::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/command_palette.h"

#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>

#include <algorithm>

namespace freehold::desktop {

namespace {

constexpr int kPaletteWidth = 560;
constexpr int kPaletteHeight = 420;
constexpr int kEntryIconPixels = 16;
constexpr int kShortcutRole = Qt::UserRole + 1;

/// Draws the shortcut at the right, muted.
class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        painter->setPen(Theme::instance().colors().muted);
        painter->setFont(Theme::instance().font(TextRole::Small));
        painter->drawText(option.rect.adjusted(0, 0, -kSpace12, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(kShortcutRole).toString());
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *window) : QFrame(window), m_input(new QLineEdit), m_list(new QListWidget)
{
    setRole(this, "palette");
    setAccessibleName(tr("Command palette"));
    auto *layout = column(this, kSpace8, kSpace12);
    layout->addWidget(m_input);
    layout->addWidget(m_list, 1);
    m_input->setObjectName(QStringLiteral("palette-input"));
    m_input->setPlaceholderText(tr("Type what you look for or want to do"));
    m_input->setAccessibleName(tr("Search commands"));
    m_list->setObjectName(QStringLiteral("palette-list"));
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setIconSize({kEntryIconPixels, kEntryIconPixels});
    m_input->installEventFilter(this);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    hide();
}

void CommandPalette::open(QList<Command> commands)
{
    m_commands = std::move(commands);
    const auto width = qMin(Theme::instance().scaled(kPaletteWidth), parentWidget()->width() - 2 * kSpace24);
    const auto height = qMin(Theme::instance().scaled(kPaletteHeight), parentWidget()->height() - 2 * kSpace48);
    setGeometry((parentWidget()->width() - width) / 2, kSpace48, width, height);
    m_input->clear();
    filter({});
    show();
    raise();
    m_input->setFocus(Qt::PopupFocusReason);
}

int CommandPalette::score(const QString &name, const QString &words)
{
    constexpr int kWordBegin = 3, kInside = 1;
    int total = 1;
    for (const auto &word : words.split(u' ', Qt::SkipEmptyParts)) {
        const auto at = name.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        total += at == 0 || name[at - 1].isSpace() ? kWordBegin : kInside;
    }
    return total;
}

void CommandPalette::filter(const QString &words)
{
    QList<std::pair<int, int>> found; // score, position
    for (int i = 0; i < m_commands.size(); ++i)
        if (const auto points = score(m_commands[i].name + u' ' + m_commands[i].group, words); points > 0)
            found.append({-points, i});
    std::ranges::sort(found);
    m_list->clear();
    for (const auto &[points, position] : found) {
        const auto &command = m_commands[position];
        auto *item = new QListWidgetItem(icon(command.iconName, QStringLiteral("muted")), command.name, m_list);
        item->setData(Qt::UserRole, position);
        item->setData(kShortcutRole, command.shortcut);
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(command.name, command.group));
    }
    if (found.isEmpty())
        new QListWidgetItem(tr("Nothing is called “%1”.").arg(words), m_list);
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const auto *item = m_list->currentItem();
    const auto position = item == nullptr ? QVariant() : item->data(Qt::UserRole);
    if (!position.isValid())
        return;
    const auto run = m_commands[position.toInt()].run;
    shut();
    run();
}

void CommandPalette::shut()
{
    hide();
    parentWidget()->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        hide();
    } else if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        const auto move = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (move != 0)
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + move, 0, m_list->count() - 1));
        else if (key == Qt::Key_Return || key == Qt::Key_Enter)
            runCurrent();
        else if (key == Qt::Key_Escape)
            shut();
        else
            return QFrame::eventFilter(watched, event);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace freehold::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/date_edit.h"

#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QTextCharFormat>
#include <QToolButton>

namespace freehold::desktop {

namespace {
constexpr int kCalendarWidth = 320;
constexpr int kCalendarHeight = 272;
} // namespace

DateEdit::DateEdit(QDate date, QWidget *parent) : QLineEdit(parent)
{
    QAction *calendar = addAction(icon(QStringLiteral("calendar"), QStringLiteral("muted")), TrailingPosition);
    calendar->setText(tr("Choose from a calendar"));
    calendar->setToolTip(calendar->text());
    for (auto *button : findChildren<QToolButton *>())
        button->setAccessibleName(calendar->text());
    connect(calendar, &QAction::triggered, this, &DateEdit::openCalendar);
    connect(this, &QLineEdit::textChanged, this, &DateEdit::dateChanged);
    connect(this, &QLineEdit::editingFinished, this, &DateEdit::tidy);
    setDate(date);
}

QDate DateEdit::date() const { return problem().isEmpty() ? typed() : QDate(); }

QDate DateEdit::typed() const { return m_set.isValid() && text() == m_shown ? m_set : format::dateFrom(text()); }

void DateEdit::setDate(QDate date)
{
    m_set = date;
    m_shown = date.isValid() ? format::date(date) : QString();
    setText(m_shown);
}

QString DateEdit::problem() const
{
    const QDate day = typed();
    if (!day.isValid())
        return tr("This is no day. Write it as %1.").arg(format::date(QDate::currentDate()));
    if (m_minimum.isValid() && day < m_minimum)
        return tr("%1 at the earliest.").arg(format::date(m_minimum));
    if (m_maximum.isValid() && day > m_maximum)
        return tr("%1 at the latest.").arg(format::date(m_maximum));
    return {};
}

void DateEdit::keyPressEvent(QKeyEvent *event)
{
    const int days = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    const QDate from = typed();
    if (days == 0 || event->modifiers() != Qt::NoModifier || !from.isValid() || isReadOnly())
        return QLineEdit::keyPressEvent(event);
    const QDate next = from.addDays(days);
    if ((!m_minimum.isValid() || next >= m_minimum) && (!m_maximum.isValid() || next <= m_maximum))
        setDate(next);
}

void DateEdit::openCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    setRole(popup, "calendar");
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget;
    calendar->setObjectName(objectName() + QStringLiteral("-calendar"));
    calendar->setAccessibleName(accessibleName());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    // In the colours of the theme: the usual red of weekends is too dark on a dark ground, and means a fault elsewhere.
    for (const auto day : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(day, {});
    QTextCharFormat head;
    head.setForeground(Theme::instance().colors().muted);
    calendar->setHeaderTextFormat(head);
    if (auto *before = calendar->findChild<QToolButton *>(QStringLiteral("qt_calendar_prevmonth")))
        before->setIcon(icon(QStringLiteral("chevron-left")));
    if (auto *after = calendar->findChild<QToolButton *>(QStringLiteral("qt_calendar_nextmonth")))
        after->setIcon(icon(QStringLiteral("chevron-right")));
    if (m_minimum.isValid())
        calendar->setMinimumDate(m_minimum);
    if (m_maximum.isValid())
        calendar->setMaximumDate(m_maximum);
    calendar->setSelectedDate(date().isValid() ? date() : QDate::currentDate());
    // Before it is shown the calendar asks for less than its head and its days need.
    calendar->setMinimumSize(Theme::instance().scaled(kCalendarWidth), Theme::instance().scaled(kCalendarHeight));
    column(popup, 0, kSpace8)->addWidget(calendar);
    const auto take = [this, popup](QDate chosen) {
        setDate(chosen);
        popup->close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    popup->move(mapToGlobal(rect().bottomLeft()));
    popup->show();
    calendar->setFocus();
}

/// What was understood is shown as it was understood.
void DateEdit::tidy()
{
    if (const QDate day = typed(); day.isValid())
        setDate(day);
}

} // namespace freehold::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/trail_view.h"

#include "client/desktop/widgets/address_label.h"
#include "client/desktop/widgets/icon.h"
#include "client/desktop/widgets/layouts.h"
#include "client/desktop/widgets/theme.h"

namespace freehold::desktop {

TrailView::TrailView(QWidget *parent) : QWidget(parent), m_layout(column(this, 0)) { }

void TrailView::setStops(const QList<TrailStop> &stops)
{
    clear(m_layout);
    for (qsizetype i = 0; i < stops.size(); ++i)
        m_layout->addWidget(stopWidget(stops[i], i == stops.size() - 1));
}

QWidget *TrailView::stopWidget(const TrailStop &stop, bool isLast)
{
    auto *widget = new QWidget;
    widget->setAccessibleName(QStringLiteral("%1, %2, %3").arg(stop.title, stop.amount, stop.note));
    auto *layout = row(widget, kSpace12);
    auto *rope = column(kSpace4);
    rope->addWidget(iconLabel(stop.iconName, 20, stop.isStrong ? QStringLiteral("accent") : QStringLiteral("muted")), 0,
                    Qt::AlignHCenter);
    if (!isLast) {
        auto *thread = new QFrame;
        setRole(thread, "thread");
        thread->setFixedWidth(2);
        rope->addWidget(thread, 1, Qt::AlignHCenter);
    } else {
        rope->addStretch();
    }
    layout->addLayout(rope);
    auto *words = column(kSpace4);
    auto *head = row(kSpace16);
    head->addWidget(text(stop.title, stop.isStrong ? "strong" : "body"), 1);
    auto *amount = text(stop.amount, stop.isStrong ? "strong" : "body");
    amount->setWordWrap(false);
    head->addWidget(amount, 0, Qt::AlignTop);
    words->addLayout(head);
    if (!stop.note.isEmpty())
        words->addWidget(text(stop.note, "label"));
    if (!stop.transaction.isEmpty()) {
        auto *transaction = new AddressLabel(AddressKind::Transaction);
        transaction->setAddress(stop.transaction);
        words->addWidget(transaction);
    }
    words->addSpacing(kSpace16);
    layout->addLayout(words, 1);
    return widget;
}

} // namespace freehold::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/common/timeline.h"

#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"

#include <QGridLayout>

namespace freehold::desktop {

Timeline::Timeline(QWidget *parent) : QWidget(parent), m_lines(new QGridLayout(this))
{
    m_lines->setContentsMargins({});
    m_lines->setHorizontalSpacing(kSpace16);
    m_lines->setVerticalSpacing(kSpace8);
    m_lines->setColumnStretch(1, 1);
}

void Timeline::clear() { freehold::desktop::clear(m_lines); }

void Timeline::add(const QDateTime &at, const QString &words)
{
    addLine(format::dateTime(at), words, format::zoneTooltip(at), "body");
}

void Timeline::addNext(const QString &words) { addLine(tr("Next"), words, {}, "muted"); }

void Timeline::addLine(const QString &when, const QString &words, const QString &tooltip, const char *role)
{
    const int line = m_lines->rowCount();
    QLabel *moment = text(when, "muted");
    moment->setWordWrap(false);
    moment->setToolTip(tooltip);
    m_lines->addWidget(moment, line, 0, Qt::AlignTop);
    m_lines->addWidget(text(words, role), line, 1);
}

} // namespace freehold::desktop

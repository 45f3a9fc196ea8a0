// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/style_sheet.h"

#include "client/desktop/widgets/theme.h"

#include <QFile>
#include <QRegularExpression>

namespace freehold::desktop {

QString styleSheet(const Theme &theme)
{
    QFile file(QStringLiteral(":/design/desktop.qss"));
    const auto opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const auto source = opened ? QString::fromUtf8(file.readAll()) : QString();
    static const QRegularExpression place(QStringLiteral("@(?:n:(\\d+)|([A-Za-z]+))"));
    QString sheet;
    qsizetype from = 0;
    for (auto found = place.globalMatch(source); found.hasNext();) {
        const auto match = found.next();
        sheet += QStringView(source).mid(from, match.capturedStart() - from);
        if (match.hasCaptured(1))
            sheet += QString::number(theme.scaled(match.capturedView(1).toInt())) + QStringLiteral("px");
        else
            sheet += theme.colors().byRole.value(match.captured(2)).name();
        from = match.capturedEnd();
    }
    sheet += QStringView(source).mid(from);
    return sheet;
}

} // namespace freehold::desktop

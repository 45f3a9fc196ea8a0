// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/widgets/style_sheet.h"

#include "client/desktop/widgets/theme.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace freehold::desktop {

namespace {

/// Style sheets take pictures from files only, and those of the resources have no colour yet.
QString coloredIconFile(const QString &name, const QColor &color)
{
    static const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("%1_%2.svg").arg(name, color.name().mid(1)));
    QFile source(QStringLiteral(":/icons/%1.svg").arg(name));
    QFile target(path);
    if (!target.exists() && source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly))
        target.write(source.readAll().replace("currentColor", color.name().toLatin1()));
    return path;
}

} // namespace

QString styleSheet(const Theme &theme)
{
    QFile file(QStringLiteral(":/design/desktop.qss"));
    const auto opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const auto source = opened ? QString::fromUtf8(file.readAll()) : QString();
    static const QRegularExpression place(QStringLiteral("@(?:n:(\\d+)|svg:([a-z-]+):([A-Za-z]+)|([A-Za-z]+))"));
    QString sheet;
    qsizetype from = 0;
    for (auto found = place.globalMatch(source); found.hasNext();) {
        const auto match = found.next();
        sheet += QStringView(source).mid(from, match.capturedStart() - from);
        if (match.hasCaptured(1))
            sheet += QString::number(theme.scaled(match.capturedView(1).toInt())) + QStringLiteral("px");
        else if (match.hasCaptured(2))
            sheet += coloredIconFile(match.captured(2), theme.colors().byRole.value(match.captured(3)));
        else
            sheet += theme.colors().byRole.value(match.captured(4)).name();
        from = match.capturedEnd();
    }
    sheet += QStringView(source).mid(from);
    return sheet;
}

} // namespace freehold::desktop

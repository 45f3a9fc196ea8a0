// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/config/ini.h"

#include <QRegularExpression>
#include <QStringList>

namespace freehold {

std::expected<QHash<QString, QString>, QString> parseIni(const QString &text)
{
    static const QRegularExpression sectionLine(QStringLiteral(R"(^\[([a-z][a-z0-9_]*)\]$)"));
    static const QRegularExpression keyLine(QStringLiteral(R"(^([a-z][a-z0-9_]*)\s*=\s*(.*)$)"));

    QHash<QString, QString> values;
    QString section;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto wrong = [&](const QString &what) {
            return std::unexpected(QStringLiteral("line %1: %2").arg(i + 1).arg(what));
        };
        const QString line = lines[i].trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        if (const auto match = sectionLine.match(line); match.hasMatch()) {
            section = match.captured(1);
            continue;
        }
        const auto match = keyLine.match(line);
        if (!match.hasMatch())
            return wrong(QStringLiteral("neither [section] nor key = value"));
        if (section.isEmpty())
            return wrong(QStringLiteral("a key before the first [section]"));
        const QString key = section + u'.' + match.captured(1);
        if (values.contains(key))
            return wrong(key + QStringLiteral(" is given twice"));
        values.insert(key, match.captured(2));
    }
    return values;
}

} // namespace freehold

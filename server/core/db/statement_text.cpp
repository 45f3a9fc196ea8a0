// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/statement_text.h"

namespace freehold::db {

namespace {

bool isNameCharacter(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

/// Length of the quoted text, quoted name or comment that starts at `at`; 0 when none does.
qsizetype opaqueLength(QStringView statement, qsizetype at)
{
    const QStringView rest = statement.mid(at);
    const auto upTo = [&](QStringView end, qsizetype from) {
        const qsizetype found = rest.indexOf(end, from);
        return found < 0 ? rest.size() : found + end.size();
    };
    if (rest.startsWith(u'\''))
        return upTo(u"'", 1); // a doubled quote simply starts the next piece
    if (rest.startsWith(u'"'))
        return upTo(u"\"", 1);
    if (rest.startsWith(u"--"))
        return upTo(u"\n", 2);
    if (rest.startsWith(u"/*"))
        return upTo(u"*/", 2);
    if (rest.startsWith(u"::"))
        return 2;
    return 0;
}

qsizetype nameLength(QStringView text)
{
    qsizetype length = 0;
    while (length < text.size() && isNameCharacter(text[length]))
        ++length;
    return length;
}

} // namespace

StatementText StatementText::parse(const QString &statement, Dialect dialect)
{
    StatementText result;
    for (qsizetype i = 0; i < statement.size();) {
        if (const qsizetype length = opaqueLength(statement, i); length > 0) {
            result.text += QStringView(statement).mid(i, length);
            i += length;
            continue;
        }
        const qsizetype length = statement[i] == u':' ? nameLength(QStringView(statement).mid(i + 1)) : 0;
        if (length == 0) {
            result.text += statement[i++];
            continue;
        }
        const QString name = statement.mid(i + 1, length);
        i += 1 + length;
        if (dialect == Dialect::Sqlite) {
            result.names.append(name);
            result.text += u'?';
            continue;
        }
        if (!result.names.contains(name))
            result.names.append(name);
        result.text += u'$' + QString::number(result.names.indexOf(name) + 1);
    }
    return result;
}

} // namespace freehold::db

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/statement_text.h"

#include <QHash>

#include <algorithm>
#include <stdexcept>

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
    QHash<QString, qsizetype> places; // on PostgreSQL, of each name
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
        auto place = places.find(name);
        if (place == places.end()) {
            result.names.append(name);
            place = places.insert(name, result.names.size());
        }
        result.text += u'$' + QString::number(*place);
    }
    return result;
}

std::vector<const SqlValue *> StatementText::valuesFor(const SqlParams &params) const
{
    std::vector<const SqlValue *> values;
    values.reserve(static_cast<size_t>(names.size()));
    const auto nameOf = &SqlParams::value_type::first;
    if (std::ranges::equal(params, names, {}, nameOf)) { // in order, as long lists of rows are
        for (const auto &param : params)
            values.push_back(&param.second);
        return values;
    }
    for (const QString &name : names) {
        const auto found = std::ranges::find(params, name, nameOf);
        if (found == params.end())
            throw std::logic_error("no parameter for placeholder :" + name.toStdString());
        values.push_back(&found->second);
    }
    for (const auto &[name, _] : params)
        if (!names.contains(name))
            throw std::logic_error("no placeholder for parameter :" + name.toStdString());
    return values;
}

} // namespace freehold::db

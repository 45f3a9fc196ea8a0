// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/decoded_call.h"

#include "client/desktop/models/proposal_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QStringList>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

struct DecodedCallWords {
    Q_DECLARE_TR_FUNCTIONS(DecodedCall)
};

QString plain(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? DecodedCallWords::tr("yes") : DecodedCallWords::tr("no");
    return value.isNull() ? DecodedCallWords::tr("none") : value.toVariant().toString();
}

void addLines(QList<CallLine> &lines, const QString &path, const QJsonValue &value)
{
    const auto under = [&path](const QString &step) { return path.isEmpty() ? step : path + u'.' + step; };
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            addLines(lines, under(member.key()), member.value());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype index = 0; index < array.size(); ++index)
            addLines(lines, under(QString::number(index + 1)), array.at(index));
        if (array.isEmpty())
            lines.append({path, DecodedCallWords::tr("none")});
    } else {
        lines.append({path, valueInWords(path, plain(value))});
    }
}

/// Which contract functions take fewer arguments than the server tells with them, and these.
const QHash<QString, QStringList> kArguments{
    {u"redirectOwed"_s, {u"token"_s, u"holder"_s, u"to"_s}},
    {u"cancel"_s, {u"distribution_id"_s}},
};

bool isArgument(const QString &function, const QString &name)
{
    const auto known = kArguments.find(function);
    return known == kArguments.end() || known->contains(name);
}

QString ownerInWords(const QString &owner)
{
    if (owner == u"same_investor")
        return DecodedCallWords::tr("Another wallet of the same investor");
    if (owner == u"another_investor")
        return DecodedCallWords::tr("A wallet of another investor");
    return DecodedCallWords::tr("Nobody who is known to be the same investor");
}

CallLine inWords(const QString &name, const QString &value)
{
    if (name == u"owner_of_to")
        return {DecodedCallWords::tr("Who owns the receiving wallet"), ownerInWords(value)};
    if (name == u"amount")
        return {DecodedCallWords::tr("Amount when it was proposed"), valueInWords(name, value)};
    if (name == u"reason")
        return {DecodedCallWords::tr("Reason"), value};
    return {name, valueInWords(name, value)};
}

QJsonObject argumentsOf(const QJsonObject &decoded, bool ofTheCall)
{
    const QString function = decoded[QLatin1StringView("function")].toString();
    const QJsonObject told = decoded[QLatin1StringView("arguments")].toObject();
    QJsonObject some;
    for (auto one = told.begin(); one != told.end(); ++one)
        if (isArgument(function, one.key()) == ofTheCall)
            some.insert(one.key(), one.value());
    return some;
}

} // namespace

QList<CallLine> decodedCall(const QJsonObject &decoded)
{
    QList<CallLine> lines{
        {DecodedCallWords::tr("Contract"), decoded[QLatin1StringView("contract")].toString()},
        {DecodedCallWords::tr("Function"), decoded[QLatin1StringView("function")].toString()},
    };
    addLines(lines, {}, argumentsOf(decoded, /*ofTheCall=*/true));
    return lines;
}

QList<CallLine> besideTheCall(const QJsonObject &decoded)
{
    QList<CallLine> lines;
    const QJsonObject told = argumentsOf(decoded, /*ofTheCall=*/false);
    for (auto one = told.begin(); one != told.end(); ++one)
        lines.append(inWords(one.key(), plain(one.value())));
    return lines;
}

} // namespace freehold::desktop

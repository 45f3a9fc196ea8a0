// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/decoded_call.h"

#include <QCoreApplication>
#include <QJsonArray>

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
        lines.append({path, plain(value)});
    }
}

} // namespace

QList<CallLine> decodedCall(const QJsonObject &decoded)
{
    QList<CallLine> lines{
        {DecodedCallWords::tr("Contract"), decoded[QLatin1StringView("contract")].toString()},
        {DecodedCallWords::tr("Function"), decoded[QLatin1StringView("function")].toString()},
    };
    addLines(lines, {}, decoded[QLatin1StringView("arguments")]);
    return lines;
}

} // namespace freehold::desktop

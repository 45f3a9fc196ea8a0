// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/reasons.h"

#include "client/desktop/api/api_error.h"
#include "client/desktop/api/reason_table.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <optional>

namespace freehold::desktop {

namespace {

QString inWords(const char *sentence) { return QCoreApplication::translate("Reasons", sentence); }

const Reason *findIn(std::span<const Reason> table, const QString &word)
{
    const auto found =
        std::ranges::find_if(table, [&word](const Reason &reason) { return word == QLatin1StringView(reason.word); });
    return found == table.end() ? nullptr : &*found;
}

/// Nothing when a number that the sentence needs did not come.
std::optional<QString> filled(const Reason &reason, const QJsonObject &params)
{
    QString sentence = inWords(reason.sentence);
    for (const ReasonParam &param : reason.params) {
        if (param.kind == ParamKind::None)
            break;
        if (!params.contains(QLatin1StringView(param.name)))
            return std::nullopt;
        sentence = sentence.arg(shownParam(params, param));
    }
    return sentence;
}

QString range(const QJsonObject &params)
{
    const bool hasMin = params.contains(u"min");
    const QString min = shownParam(params, {"min", ParamKind::Number});
    const QString max = shownParam(params, {"max", ParamKind::Number});
    if (hasMin && params.contains(u"max"))
        return inWords(QT_TRANSLATE_NOOP("Reasons", "Between %1 and %2.")).arg(min, max);
    return hasMin ? inWords(QT_TRANSLATE_NOOP("Reasons", "At least %1.")).arg(min)
                  : inWords(QT_TRANSLATE_NOOP("Reasons", "This is out of range."));
}

/// As near to words as the API's name for it is: "rent usd" of "lease.rent_usd".
QString fieldName(const FieldProblem &problem) { return problem.field.section(u'.', -1).replace(u'_', u' '); }

} // namespace

QString shownParam(const QJsonObject &params, const ReasonParam &param)
{
    const QJsonValue value = params[QLatin1StringView(param.name)];
    const QString text = value.toVariant().toString();
    const QLocale locale;
    switch (param.kind) {
    case ParamKind::None:
    case ParamKind::Text: return text;
    case ParamKind::Number: {
        bool isWhole = false;
        const qlonglong number = text.toLongLong(&isWhole);
        return isWhole ? locale.toString(number) : text;
    }
    case ParamKind::Money: return locale.toString(text.toDouble(), 'f', 2);
    case ParamKind::Date: return locale.toString(QDate::fromString(text, Qt::ISODate), QLocale::ShortFormat);
    case ParamKind::Time:
        return locale.toString(QDateTime::fromString(text, Qt::ISODateWithMs).toLocalTime(), QLocale::ShortFormat);
    case ParamKind::Bytes: return locale.formattedDataSize(text.toLongLong(), 0);
    case ParamKind::Seconds: {
        const int seconds = std::max(1, text.toInt());
        return seconds < 60 ? QCoreApplication::translate("Reasons", "%n second(s)", nullptr, seconds)
                            : QCoreApplication::translate("Reasons", "%n minute(s)", nullptr, (seconds + 59) / 60);
    }
    }
    std::unreachable();
}

QString sentenceFor(const QString &reason, const QJsonObject &params, const QString &fallback)
{
    const Reason *known = findIn(reasonTable(), reason);
    const auto sentence = known ? filled(*known, params) : std::nullopt;
    return sentence.value_or(fallback);
}

QString sentenceFor(const ApiError &error)
{
    const QString unsaid = inWords(QT_TRANSLATE_NOOP("Reasons", "Something went wrong at the server. Try again."));
    QString sentence =
        sentenceFor(error.reason(), error.params(), error.message().isEmpty() ? unsaid : error.message());
    // Which ones: the page that shows it may have no such field.
    for (const FieldProblem &problem : error.fields())
        sentence += QStringLiteral(" “%1”: %2").arg(fieldName(problem), sentenceFor(problem));
    return sentence;
}

QString sentenceFor(const FieldProblem &problem)
{
    if (problem.reason == u"out_of_range")
        return range(problem.params);
    const Reason *known = findIn(fieldReasonTable(), problem.reason);
    const auto sentence = known ? filled(*known, problem.params) : std::nullopt;
    return sentence.value_or(inWords(QT_TRANSLATE_NOOP("Reasons", "The server does not accept this.")));
}

bool hasSentence(const QString &reason) { return findIn(reasonTable(), reason) != nullptr; }

} // namespace freehold::desktop

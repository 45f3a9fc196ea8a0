// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/sentry/sentry_scrubber.h"

#include <QRegularExpression>
#include <QSet>

#include <vector>

namespace freehold::sentry {

namespace {

constexpr qsizetype kMaxTextLength = 2'000;
const QString kRemoved = QStringLiteral("[removed]");

/// Fields of our log lines that speak of the program and of nobody.
const QSet<QString> kHarmless{
    QStringLiteral("attempt"), QStringLiteral("block"),      QStringLiteral("category"), QStringLiteral("code"),
    QStringLiteral("crashes"), QStringLiteral("detail"),     QStringLiteral("error"),    QStringLiteral("job"),
    QStringLiteral("message"), QStringLiteral("ms"),         QStringLiteral("purpose"),  QStringLiteral("queue"),
    QStringLiteral("reason"),  QStringLiteral("request_id"), QStringLiteral("status"),   QStringLiteral("table"),
    QStringLiteral("task"),    QStringLiteral("tasks"),      QStringLiteral("topic"),    QStringLiteral("what"),
};

struct Rule {
    QRegularExpression pattern;
    QString replacement;
};

/// In this order: what contains other patterns comes first.
const std::vector<Rule> &rules()
{
    const auto rule = [](const char *pattern, const char *replacement) {
        return Rule{QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption),
                    QString::fromLatin1(replacement)};
    };
    static const std::vector<Rule> all{
        rule(R"(-----BEGIN [^-]*-----[\s\S]*?(-----END [^-]*-----|$))", "[key]"),
        rule(R"(\b(bearer|basic)\s+[^\s,;"']+)", "[token]"),
        rule(R"(\beyJ[\w-]+\.[\w-]+\.[\w-]*)", "[token]"),
        rule(R"(([a-z][a-z0-9+.-]*://)[^\s/@"']*@)", "\\1"),            // user and password of a URL
        rule(R"(([a-z][a-z0-9+.-]*://[^\s?#"']+)[?#][^\s"']*)", "\\1"), // query and fragment
        rule(R"([^\s@<>"'(),:;=\[\]]+@[^\s@<>"'(),:;=\[\]]+)", "[email]"),
        rule(R"(\b(password|passwd|secret|token|cookie|authorization|api[_-]?key|csrf|session)\b\s*[=:]\s*[^\s,;]+)",
             "\\1=[removed]"),
        rule(R"(=\([^)]*\))", "=([value])"),   // PostgreSQL: Key (email)=(…)
        rule(R"(: "[^"]*")", ": \"[value]\""), // PostgreSQL: invalid input …: "…"
        rule(R"(\b0x[0-9a-f]{41,})", "[hex]"),
        rule(R"(\b0x[0-9a-f]{40}\b)", "[wallet]"),
        rule(R"(\busr_[0-9a-z]{26})", "[user]"),
        rule(R"(\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?\b)", "[account]"),
        rule(R"(\b(?:\d[ -]?){12,18}\d\b)", "[number]"),
        rule(R"(\b\d{1,3}(?:\.\d{1,3}){3}\b)", "[address]"),
        rule(R"((?<![0-9a-f:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}(?![0-9a-f:]))", "[address]"),
        rule(R"([a-z0-9_+/=-]{32,})", "[token]"),
    };
    return all;
}

} // namespace

QString scrubbed(QString text)
{
    text.truncate(kMaxTextLength);
    for (const Rule &rule : rules())
        text.replace(rule.pattern, rule.replacement);
    return text;
}

QJsonObject scrubbed(const QJsonObject &fields)
{
    QJsonObject safe;
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it) {
        if (!kHarmless.contains(it.key()) || it->isArray() || it->isObject())
            safe.insert(it.key(), kRemoved);
        else
            safe.insert(it.key(), it->isString() ? QJsonValue(scrubbed(it->toString())) : *it);
    }
    return safe;
}

} // namespace freehold::sentry

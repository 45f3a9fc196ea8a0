// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/notification/notification_mail.h"

#include "server/core/error.h"
#include "server/core/log/log.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace freehold::notification {

namespace {

// One language until accounts have one of their own.
const QString kLanguage = QStringLiteral("en");

Error unreadable(const QString &path)
{
    return Error(ErrorCode::Internal, QStringLiteral("mail_templates"),
                 QStringLiteral("Mail templates cannot be read."), {}, path);
}

MailText parseTemplate(const QString &text)
{
    const qsizetype end = text.indexOf(u'\n');
    return {.subject = text.left(end).trimmed(), .body = end < 0 ? QString() : text.mid(end + 1).trimmed()};
}

QString textOf(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList items;
        for (const QJsonValue &item : value.toArray())
            items.append(textOf(item));
        return items.join(QStringLiteral(", "));
    }
    return value.toVariant().toString();
}

/// One pass over the template: a value that looks like a place is not filled again. A mail with a gap goes out all the
/// same, and is reported.
QString filled(const QString &kind, const QString &text, const QJsonObject &values)
{
    static const QRegularExpression place(QStringLiteral("\\{\\{([a-z_]+)\\}\\}"));
    QString result;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : place.globalMatch(text)) {
        result += QStringView(text).sliced(from, match.capturedStart() - from);
        const QJsonValue value = values.value(match.captured(1));
        if (value.isUndefined() || value.isNull())
            log::error("mail_param_missing",
                       {{QStringLiteral("kind"), kind}, {QStringLiteral("param"), match.captured(1)}});
        result += textOf(value);
        from = match.capturedEnd();
    }
    result += QStringView(text).sliced(from);
    return result;
}

} // namespace

MailTemplates::MailTemplates(const QString &directory)
{
    const QDir dir(directory);
    if (!dir.exists())
        throw unreadable(directory);
    for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            throw unreadable(file.fileName());
        m_byName.insert(name.chopped(4), parseTemplate(QString::fromUtf8(file.readAll())));
    }
}

bool MailTemplates::has(const QString &kind) const { return m_byName.contains(kind + u'.' + kLanguage); }

std::optional<MailText> MailTemplates::fill(const QString &kind, const QJsonObject &values) const
{
    const auto found = m_byName.constFind(kind + u'.' + kLanguage);
    if (found == m_byName.constEnd())
        return std::nullopt;
    return MailText{.subject = filled(kind, found->subject, values).simplified(),
                    .body = filled(kind, found->body, values)};
}

} // namespace freehold::notification

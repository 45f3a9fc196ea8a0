// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/notification/notification_sendgrid.h"

#include "server/core/log/log.h"

#include <utility>

namespace freehold::notification {

namespace {

constexpr int kAccepted = 202;

enum class Answer { Accepted, OfThisMail, OfTheProvider };

/// 401 and 403 speak of our key, our sender's address or our credits, not of the mail: it waits until that is mended.
Answer meaningOf(int status)
{
    constexpr int kUnauthorized = 401;
    constexpr int kForbidden = 403;
    constexpr int kRequestTimeout = 408;
    constexpr int kTooManyRequests = 429;
    if (status == kAccepted)
        return Answer::Accepted;
    const bool mayPass =
        status == kUnauthorized || status == kForbidden || status == kRequestTimeout || status == kTooManyRequests;
    return mayPass || status < 400 || status >= 500 ? Answer::OfTheProvider : Answer::OfThisMail;
}

QUrl endpoint(const QUrl &base)
{
    QUrl url = base;
    url.setPath(base.path().endsWith(u'/') ? base.path() + QStringLiteral("v3/mail/send")
                                           : base.path() + QStringLiteral("/v3/mail/send"));
    return url;
}

} // namespace

Task<MailOutcome> SendGrid::send(Mail mail)
{
    const HttpAnswer answer = co_await m_http.send({
        .method = "POST",
        .url = endpoint(m_config.sendgridBaseUrl),
        .headers = {{"Authorization", "Bearer " + m_config.sendgridApiKey}, {"Content-Type", "application/json"}},
        .body = QJsonDocument(body(mail)).toJson(QJsonDocument::Compact),
    });
    switch (meaningOf(answer.status)) {
    case Answer::Accepted: co_return MailOutcome::Accepted;
    case Answer::OfTheProvider:
        throw Error(ErrorCode::ProviderFailed, QStringLiteral("mail_failed"),
                    QStringLiteral("The mail could not be sent."), {{QStringLiteral("status"), answer.status}});
    case Answer::OfThisMail:
        log::error("mail_refused",
                   {{QStringLiteral("notification"), mail.notificationId}, {QStringLiteral("status"), answer.status}});
        co_return MailOutcome::Refused;
    }
    std::unreachable();
}

QJsonObject SendGrid::body(const Mail &mail) const
{
    QJsonObject to{{QStringLiteral("email"), mail.to}};
    if (!mail.toName.isEmpty())
        to.insert(QStringLiteral("name"), mail.toName);
    const QJsonObject from{{QStringLiteral("email"), m_config.fromEmail},
                           {QStringLiteral("name"), QStringLiteral("Freehold")}};
    const QJsonObject content{{QStringLiteral("type"), QStringLiteral("text/plain")},
                              {QStringLiteral("value"), mail.text.body}};
    const QJsonObject personalization{
        {QStringLiteral("to"), QJsonArray{to}},
        {QStringLiteral("custom_args"), QJsonObject{{QStringLiteral("notification_id"), mail.notificationId}}},
    };
    return {
        {QStringLiteral("personalizations"), QJsonArray{personalization}},
        {QStringLiteral("from"), from},
        {QStringLiteral("subject"), mail.text.subject},
        {QStringLiteral("content"), QJsonArray{content}},
    };
}

} // namespace freehold::notification

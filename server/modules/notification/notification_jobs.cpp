// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/notification/notification_jobs.h"

#include "server/core/log/log.h"
#include "server/modules/notification/notification_json.h"

namespace freehold::notification {

namespace {
constexpr int kMailsAtOnce = 4;
}

void NotificationJobs::registerHandlers()
{
    m_core.jobs.handle(kPublishQueue, [this](Job job) { return publish(std::move(job)); });
    m_core.jobs.handle(kMailQueue, [this](Job job) { return sendMail(std::move(job)); }, kMailsAtOnce);
}

Task<> NotificationJobs::publish(Job job)
{
    const Addressed addressed = co_await m_core.database.read([=, this](Sql &sql) { return load(sql, job); });
    m_core.hub.publishTo(addressed.user.id, QStringLiteral("notifications"), answerOf(addressed.notification).toJson());
    co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
}

Task<> NotificationJobs::sendMail(Job job)
{
    const Addressed addressed = co_await m_core.database.read([=, this](Sql &sql) { return load(sql, job); });
    QJsonObject values = addressed.notification.params;
    values.insert(QStringLiteral("name"), addressed.user.name);
    const auto text = m_templates.fill(addressed.notification.kind, values);

    // The template was there when the mail was queued; a deployment may have taken it away since.
    MailOutcome outcome = MailOutcome::Refused;
    if (text)
        outcome = co_await m_sendgrid.send({.to = addressed.user.email,
                                            .toName = addressed.user.name,
                                            .text = *text,
                                            .notificationId = addressed.notification.id.text()});
    co_await m_core.database.write([=, this](Sql &sql) {
        m_store.setMailState(sql, addressed.notification.id,
                             outcome == MailOutcome::Accepted ? MailState::Sent : MailState::Failed);
        m_core.jobs.complete(sql, job);
    });
}

NotificationJobs::Addressed NotificationJobs::load(Sql &sql, const Job &job) const
{
    const auto notification = m_store.find(sql, NotificationId::trusted(job.key));
    const auto user = notification ? m_auth.findUser(sql, notification->user) : std::nullopt;
    if (!user)
        throw notFound(QStringLiteral("notification"));
    return {*notification, *user};
}

} // namespace freehold::notification

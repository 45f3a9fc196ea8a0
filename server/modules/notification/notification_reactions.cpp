// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/notification/notification_reactions.h"

#include "server/core/log/log.h"

namespace freehold::notification {

namespace {
/// A mail waits for the provider most of its time: a link must not wait for all the mails before it.
constexpr int kMailingsAtOnce = 4;
} // namespace

void NotificationReactions::subscribe()
{
    m_core.outbox.subscribe<auth::AccountMail>(
        QStringLiteral("notification"),
        [this](auth::AccountMail mail, Job job) { return onAccountMail(std::move(mail), std::move(job)); },
        kMailingsAtOnce);
}

Task<> NotificationReactions::onAccountMail(auth::AccountMail mail, Job job)
{
    const auth::AccountMail::Letter letter = mail.letter(m_core.sealing);
    const auto text = m_templates.fill(mail.kind, letter.values);
    if (text)
        (void)co_await m_sendgrid.send({.to = letter.to, .toName = {}, .text = *text, .notificationId = job.key});
    else
        log::error("mail_template_missing", {{QStringLiteral("kind"), mail.kind}});
    co_await m_core.database.write([=, this](Sql &sql) { m_core.jobs.complete(sql, job); });
}

} // namespace freehold::notification

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/notification/notification.h"

#include "server/modules/notification/notification_jobs.h"
#include "server/modules/notification/notification_reactions.h"
#include "server/modules/notification/notification_routes.h"

namespace freehold::notification {

struct NotificationModule::Private {
    Private(Core &core, NotificationConfig c, auth::AuthModule &auth)
        : config(std::move(c))
        , templates(config.mailTemplatesDir)
        , sendgrid(core.http, config)
        , service(core, templates)
        , jobs(core, auth, templates, sendgrid)
        , reactions(core, templates, sendgrid)
        , routes(service)
    {
        jobs.registerHandlers();
        reactions.subscribe();
        routes.provideTopics(core.hub);
    }

    const NotificationConfig config;
    const MailTemplates templates;
    SendGrid sendgrid;
    NotificationService service;
    NotificationJobs jobs;
    NotificationReactions reactions;
    NotificationRoutes routes;
};

NotificationModule::NotificationModule(Core &core, NotificationConfig config, auth::AuthModule &auth)
    : m_private(std::make_unique<Private>(core, std::move(config), auth))
{
}

NotificationModule::~NotificationModule() = default;

void NotificationModule::mount(Router &router) { m_private->routes.mount(router); }

void NotificationModule::notify(Sql &sql, const UserId &user, const QString &kind, const QJsonObject &params)
{
    m_private->service.notify(sql, user, kind, params);
}

void NotificationModule::mail(Sql &sql, const QString &kind, const QString &address, const QJsonObject &values)
{
    m_private->service.mail(sql, kind, address, values);
}

} // namespace freehold::notification

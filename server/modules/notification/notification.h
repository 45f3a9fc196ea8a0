// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/router.h"
#include "server/modules/auth/auth.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <memory>

/// Messages to a person: a list in the account, live on the WebSocket, and by mail.
namespace freehold::notification {

struct NotificationConfig {
    QUrl sendgridBaseUrl; ///< https://api.sendgrid.com, or the stand-in
    QByteArray sendgridApiKey;
    QString fromEmail;
    QString mailTemplatesDir; ///< holds <kind>.<language>.txt
};

class NotificationModule {
public:
    NotificationModule(Core &core, NotificationConfig config, auth::AuthModule &auth);
    ~NotificationModule();

    void mount(Router &router);
    /// Its jobs were registered on construction; nothing else runs by itself.
    void start() { }

    /// Tells a person something, in the caller's transaction: stored now; published to "me:notifications" and mailed (when
    /// <kind> has a template) only after the commit. `kind` is a stable snake_case word that clients translate; `params`
    /// carry its values (texts and numbers) and fill the {{name}} places of the template.
    void notify(Sql &sql, const UserId &user, const QString &kind, const QJsonObject &params = {});
    /// Mails somebody who has no account, in the caller's transaction. The address and the values travel sealed and are
    /// stored nowhere else.
    void mail(Sql &sql, const QString &kind, const QString &address, const QJsonObject &values);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold::notification

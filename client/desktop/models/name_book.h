// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_client.h"
#include "shared/domain/ids.h"

#include <QHash>
#include <QPointer>
#include <QSet>

namespace freehold::desktop {

/// Names to ids, for tables and timelines of admins. What is not known yet is asked for once and shown as its id until the
/// answer comes; then changed() tells. An id that the server does not know stays an id.
class NameBook : public QObject {
    Q_OBJECT
public:
    explicit NameBook(ApiClient &client, QObject *parent = nullptr) : QObject(parent), m_client(client) { }

    [[nodiscard]] QString person(const UserId &id);
    [[nodiscard]] QString property(const PropertyId &id);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool mustAsk(const QString &id);
    void know(const QString &id, const QString &name);
    [[nodiscard]] static Task<> askPerson(QPointer<NameBook> book, UserId id);
    [[nodiscard]] static Task<> askProperty(QPointer<NameBook> book, PropertyId id);

    ApiClient &m_client;
    QHash<QString, QString> m_names;
    QSet<QString> m_asked;
};

} // namespace freehold::desktop

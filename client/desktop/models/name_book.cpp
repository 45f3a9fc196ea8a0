// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/name_book.h"

#include "generated/desktop_api/auth.h"
#include "generated/desktop_api/property.h"

namespace freehold::desktop {

QString NameBook::person(const UserId &id)
{
    if (mustAsk(id.text()))
        detach(askPerson(this, id), "name of a person");
    return m_names.value(id.text(), id.text());
}

QString NameBook::property(const PropertyId &id)
{
    if (mustAsk(id.text()))
        detach(askProperty(this, id), "name of a property");
    return m_names.value(id.text(), id.text());
}

bool NameBook::mustAsk(const QString &id)
{
    if (id.isEmpty() || m_asked.contains(id))
        return false;
    m_asked.insert(id);
    return true;
}

void NameBook::know(const QString &id, const QString &name)
{
    m_names.insert(id, name);
    Q_EMIT changed();
}

Task<> NameBook::askPerson(QPointer<NameBook> book, UserId id)
{
    const api::User user = co_await api::getUser(book->m_client, id);
    if (book)
        book->know(id.text(), user.name.isEmpty() ? user.email : user.name);
}

Task<> NameBook::askProperty(QPointer<NameBook> book, PropertyId id)
{
    const api::Property property = co_await api::getProperty(book->m_client, id);
    if (book)
        book->know(id.text(), property.name);
}

} // namespace freehold::desktop

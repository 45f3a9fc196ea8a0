// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/common/property_picker.h"

#include "client/desktop/pages/common/follow.h"

#include <QSignalBlocker>

namespace freehold::desktop {

namespace {

constexpr int kShownLetters = 22;

/// Of all pages; a server has hundreds of properties, not tens of thousands.
Task<QList<api::Property>> allProperties(ApiClient *client)
{
    QList<api::Property> all;
    std::optional<QString> cursor;
    do {
        const auto page = co_await api::listProperties(
            *client, {.sort = api::ListPropertiesSort::Name, .cursor = cursor, .limit = 100});
        all += page.items;
        cursor = page.nextCursor;
    } while (cursor);
    co_return all;
}

} // namespace

PropertyPicker::PropertyPicker(ApiClient &client, QList<api::PropertyState> states, QWidget *parent)
    : QComboBox(parent), m_client(client), m_states(std::move(states))
{
    // Not as wide as its contents: a thousand names would be measured each time that it is laid out.
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(kShownLetters);
    setAccessibleName(tr("Property"));
    connect(this, &QComboBox::currentIndexChanged, this, &PropertyPicker::chosenChanged);
}

void PropertyPicker::load()
{
    follow(
        this, allProperties(&m_client), [this](const QList<api::Property> &all) { take(all); },
        [this](const std::exception_ptr &failure) { Q_EMIT failed(failure); });
}

std::optional<PropertyId> PropertyPicker::chosen() const { return PropertyId::parse(currentData().toString()); }

void PropertyPicker::take(const QList<api::Property> &properties)
{
    const QString before = m_wanted.isEmpty() ? currentData().toString() : m_wanted;
    {
        const QSignalBlocker quiet(this);
        clear();
        for (const api::Property &property : properties) {
            if (m_states.isEmpty() || m_states.contains(property.state))
                addItem(property.name, property.id.text());
        }
        setCurrentIndex(std::max(0, findData(before)));
    }
    setEnabled(count() > 0);
    Q_EMIT loaded();
    Q_EMIT chosenChanged();
}

} // namespace freehold::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_client.h"
#include "generated/desktop_api/property.h"

#include <QComboBox>

namespace freehold::desktop {

/// The properties in one of `states` (all where none is given), by name. The first one is chosen, or the one of preselect().
class PropertyPicker : public QComboBox {
    Q_OBJECT
public:
    PropertyPicker(ApiClient &client, QList<api::PropertyState> states, QWidget *parent = nullptr);

    void preselect(const QString &propertyId) { m_wanted = propertyId; }
    void load();
    [[nodiscard]] std::optional<PropertyId> chosen() const;
    [[nodiscard]] QString chosenName() const { return currentText(); }

Q_SIGNALS:
    void chosenChanged();
    void loaded(); ///< also when there is none
    void failed(std::exception_ptr failure);

private:
    void take(const QList<api::Property> &properties);

    ApiClient &m_client;
    QList<api::PropertyState> m_states;
    QString m_wanted;
};

} // namespace freehold::desktop

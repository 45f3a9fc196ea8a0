// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/models/paged_model.h"
#include "client/desktop/pages/page.h"
#include "generated/desktop_api/property.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListView;

namespace freehold::desktop {

class PhotoStore;
class StateView;

/// The catalogue: properties as cards with pictures, searched, filtered and sorted by the server.
class PropertiesPage : public Page {
    Q_OBJECT
public:
    explicit PropertiesPage(AppContext &context, QWidget *parent = nullptr);

    void enter(const RouteArguments &arguments) override;

private:
    [[nodiscard]] QWidget *buildFilters();
    void buildCards();
    void reload();
    void follow();
    void clearFilters();
    [[nodiscard]] bool isFiltered() const;
    [[nodiscard]] api::ListPropertiesQuery query() const;

    QLineEdit *m_search;
    QComboBox *m_kind;
    QComboBox *m_sort;
    QCheckBox *m_forSale;
    QListView *m_cards;
    StateView *m_state;
    PhotoStore *m_photos;
    PagedModel<api::Property> *m_model;
    QTimer m_typing;
};

} // namespace freehold::desktop

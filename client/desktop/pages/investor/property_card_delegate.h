// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/models/paged_model.h"
#include "generated/desktop_api/property.h"

#include <QStyledItemDelegate>

namespace freehold::desktop {

class PhotoStore;

/// A property of the catalogue as a card: its picture, name, place, price and whether it is for sale.
class PropertyCardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    PropertyCardDelegate(const PagedModel<api::Property> &model, PhotoStore &photos, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPicture(QPainter *painter, const QRect &place, const api::Property &property) const;

    const PagedModel<api::Property> &m_model;
    PhotoStore &m_photos;
};

} // namespace freehold::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/desktop_api/documents.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace freehold::desktop {

class PhotoStore;

/// The photos of one property, one at a time; arrows lead to the next.
class PhotoFrame : public QWidget {
    Q_OBJECT
public:
    explicit PhotoFrame(PhotoStore &store, QWidget *parent = nullptr);

    void setPhotos(const QList<api::Document> &photos);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void step(int by);

    PhotoStore &m_store;
    QList<api::Document> m_photos;
    qsizetype m_at = 0;
    QToolButton *m_before;
    QToolButton *m_next;
    QLabel *m_count;
};

} // namespace freehold::desktop

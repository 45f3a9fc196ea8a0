// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QTableView;

namespace freehold::desktop {

/// By which a row is known again; what models call kIdRole.
inline constexpr int kPlaceRole = Qt::UserRole + 103;

/// Keeps the chosen row and the scrolling of a view when its model is filled anew, so that a refresh takes nobody's place away.
/// The row is known by kPlaceRole; one that is gone is chosen no more.
class KeepPlace : public QObject {
    Q_OBJECT
public:
    /// After the view has its model; goes with the view.
    explicit KeepPlace(QTableView *view);

private:
    void remember();
    void restore();

    QTableView *m_view;
    QString m_id;
    int m_column = 0;
    int m_scrolled = 0;
};

} // namespace freehold::desktop

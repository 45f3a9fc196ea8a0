// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace freehold::desktop {

/// One stop of a trail.
struct TrailStop {
    QString iconName;
    QString title;
    QString amount;      ///< at the right, with its unit; may be empty
    QString note;        ///< date, or what it is reckoned from
    QString transaction; ///< hash; none when empty
    bool isStrong = false;
};

/// A vertical line from stop to stop, top to bottom.
class TrailView : public QWidget {
    Q_OBJECT
public:
    explicit TrailView(QWidget *parent = nullptr);

    void setStops(const QList<TrailStop> &stops);

private:
    [[nodiscard]] QWidget *stopWidget(const TrailStop &stop, bool isLast);

    QVBoxLayout *m_layout;
};

} // namespace freehold::desktop

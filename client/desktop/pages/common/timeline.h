// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDateTime;
class QGridLayout;

namespace freehold::desktop {

/// What happened, a line each with its moment, and below it what comes next.
class Timeline : public QWidget {
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);

    void clear();
    void add(const QDateTime &at, const QString &words);
    void addNext(const QString &words);

private:
    void addLine(const QString &when, const QString &words, const QString &tooltip, const char *role);

    QGridLayout *m_lines;
};

} // namespace freehold::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/desktop_api/token.h"

#include <QFrame>

class QPushButton;

namespace freehold::desktop {

class Facts;
class Notice;

/// How a purchase that was signed goes: what it is, what happens to it now, and how it ended, in words.
class PurchaseProgress : public QFrame {
    Q_OBJECT
public:
    explicit PurchaseProgress(QWidget *parent = nullptr);

    void show(const api::Purchase &purchase);
    void setCancelling(bool isCancelling);
    /// Why it could not be taken back.
    void setProblem(const QString &problem);

Q_SIGNALS:
    void cancelRequested();
    void holdingsRequested();

private:
    Facts *m_facts;
    Notice *m_notice;
    Notice *m_problem;
    QPushButton *m_cancel;
    QPushButton *m_holdings;
};

/// Whether it will change without this program.
[[nodiscard]] bool isUnderWay(const api::Purchase &purchase);

} // namespace freehold::desktop

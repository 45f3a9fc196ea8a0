// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/desktop_api/rent.h"

#include <QWidget>

namespace freehold::desktop {

/// One charge with every step it took, and what can be done about it.
class ChargeHistoryView : public QWidget {
    Q_OBJECT
public:
    explicit ChargeHistoryView(const api::ChargeHistory &charge, QWidget *parent = nullptr);

Q_SIGNALS:
    void waiveRequested();
    void receiptRequested();
};

} // namespace freehold::desktop

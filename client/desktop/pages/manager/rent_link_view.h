// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generated/desktop_api/rent.h"

#include <QWidget>

namespace freehold::desktop {

/// One link: its address, as words to copy and as a QR code to print or show.
class RentLinkView : public QWidget {
    Q_OBJECT
public:
    explicit RentLinkView(const api::PaymentLink &link, QWidget *parent = nullptr);

Q_SIGNALS:
    void copied();
    void reissueRequested();
    void revokeRequested();

private:
    void addAddress(const api::PaymentLink &link);
};

/// What the link is for: its charge, or the rent of a lease.
[[nodiscard]] QString rentLinkWords(const api::PaymentLink &link);

} // namespace freehold::desktop

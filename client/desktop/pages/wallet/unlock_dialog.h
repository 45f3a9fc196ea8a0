// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/wallet/wallet.h"

#include <QDialog>

namespace freehold::desktop {

/// Asks for the wallet's password where there is no page for it, such as before somebody is signed in.
class UnlockDialog : public QDialog {
    Q_OBJECT
public:
    explicit UnlockDialog(Wallet &wallet, QWidget *parent = nullptr);
    /// True when the wallet is open.
    [[nodiscard]] static QCoro::Task<bool> ask(Wallet *wallet, QWidget *parent);
};

} // namespace freehold::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/app_context.h"

#include <QPushButton>

namespace freehold::desktop {

/// The wallet in the top bar: which account, and whether it is locked. A click leads to its page.
class WalletChip : public QPushButton {
    Q_OBJECT
public:
    explicit WalletChip(AppContext &context, QWidget *parent = nullptr);

private:
    void refresh();

    AppContext &m_context;
};

} // namespace freehold::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/app_context.h"
#include "generated/desktop_api/auth.h"

#include <QComboBox>

namespace freehold::desktop {

/// The accounts of this machine's wallet that can sign for the person: those that are linked to their account at the server.
class SignerPicker : public QComboBox {
    Q_OBJECT
public:
    explicit SignerPicker(const AppContext &context, QWidget *parent = nullptr);

    void load();
    /// Empty when there is none.
    [[nodiscard]] QString address() const { return currentData().toString(); }

Q_SIGNALS:
    void loaded();

private:
    void take(const QList<api::Wallet> &linked);

    const AppContext &m_context;
};

} // namespace freehold::desktop

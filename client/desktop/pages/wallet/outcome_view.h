// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/pages/wallet/node_access.h"
#include "client/desktop/wallet/signing_sheet.h"

#include <QFrame>

#include <map>

class QGridLayout;
class QLabel;

namespace freehold::desktop {

class Notice;

/// What a signature does to balances: now, the change, and afterwards. At first what is read from the signed bytes; then what
/// a node says that the call would bring, and what is there now. A node that cannot be asked takes nothing away.
class OutcomeView : public QFrame {
    Q_OBJECT
public:
    OutcomeView(const SigningSheet &sheet, const SheetContext &context, QWidget *parent = nullptr);

    /// Nothing to show: no known amounts, and no call that could be simulated.
    [[nodiscard]] bool isNeeded() const;
    void look();

private:
    struct Seen {
        std::optional<QString> refusal; ///< why it would fail now
        std::optional<WalletError> error;
        std::optional<std::vector<BalanceChange>> changes; ///< nothing where the node cannot simulate
        std::map<evm::Address, evm::U256> balances;
    };
    [[nodiscard]] static Task<Seen> ask(std::shared_ptr<NodeAccess> node, SigningSheet sheet, SheetContext context);
    [[nodiscard]] Task<> lookNow();
    void take(const Seen &seen);
    void showChanges(const std::map<evm::Address, evm::U256> &balances);
    void addRow(const BalanceChange &change, const std::map<evm::Address, evm::U256> &balances);

    SigningSheet m_sheet;
    SheetContext m_context;
    std::vector<BalanceChange> m_changes;
    QGridLayout *m_rows;
    QLabel *m_none;
    QLabel *m_source;
    Notice *m_refusal;
};

} // namespace freehold::desktop

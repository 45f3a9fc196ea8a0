// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/common/signer_picker.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/pages/common/follow.h"
#include "client/desktop/wallet/wallet.h"
#include "client/desktop/widgets/formats.h"

#include <algorithm>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

SignerPicker::SignerPicker(const AppContext &context, QWidget *parent) : QComboBox(parent), m_context(context)
{
    setAccessibleName(tr("Sign with"));
    setSizeAdjustPolicy(AdjustToContents);
    connect(&context.wallet, &Wallet::accountsChanged, this, &SignerPicker::load);
}

void SignerPicker::load()
{
    follow(
        this, api::listWallets(m_context.api), [this](const api::Page<api::Wallet> &page) { take(page.items); },
        [this](const std::exception_ptr &) { take({}); });
}

void SignerPicker::take(const QList<api::Wallet> &linked)
{
    const QString before = address();
    clear();
    for (const Account &account : m_context.wallet.accounts()) {
        const QString own = account.address.toChecksum();
        const auto isOwn = [&own](const api::Wallet &one) {
            return one.address.compare(own, Qt::CaseInsensitive) == 0;
        };
        if (account.canSign() && std::ranges::any_of(linked, isOwn))
            addItem(u"%1 · %2"_s.arg(account.name, format::shortAddress(own)), own);
    }
    // A wallet that was never unlocked tells no accounts; then all linked ones are offered, and the signing sheet unlocks.
    if (m_context.wallet.accounts().empty() && m_context.wallet.state() == Wallet::State::Locked)
        for (const api::Wallet &one : linked)
            if (const auto own = evm::Address::parse(one.address))
                addItem(u"%1 · %2"_s.arg(tr("Locked wallet"), format::shortAddress(own->toChecksum())),
                        own->toChecksum());
    if (count() == 0)
        addItem(tr("No linked account in this wallet"));
    setCurrentIndex(std::max(0, findData(before)));
    setEnabled(!address().isEmpty());
    Q_EMIT loaded();
}

} // namespace freehold::desktop

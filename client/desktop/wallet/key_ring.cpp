// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/key_ring.h"

#include "shared/evm/hd_node.h"
#include "shared/evm/mnemonic.h"

namespace freehold::desktop {

namespace {

evm::Result<evm::PrivateKey> derivedKey(const Secret &secret, quint32 index)
{
    auto seed = evm::andThen(evm::Mnemonic::fromEntropy(secret.bytes.view()),
                             [](const evm::Mnemonic &mnemonic) { return mnemonic.seed(); });
    if (!seed)
        return std::unexpected(seed.error());
    const auto node = evm::andThen(evm::HdNode::fromSeed(seed->view()),
                                   [&](const evm::HdNode &master) { return master.derive(evm::ethereumPath(index)); });
    if (!node)
        return std::unexpected(node.error());
    return evm::PrivateKey::fromBytes(node->key().secretView());
}

} // namespace

Outcome<evm::PrivateKey> deriveAccountKey(const Secret &secret, quint32 index)
{
    auto key =
        secret.kind == SecretKind::Phrase ? derivedKey(secret, index) : evm::PrivateKey::fromBytes(secret.bytes.view());
    if (!key)
        return refused(WalletErrorCode::InvalidKey, key.error());
    return std::move(*key);
}

Outcome<KeyRing> deriveKeys(const WalletContents &contents)
{
    KeyRing ring;
    for (const Account &account : contents.accounts) {
        if (!account.canSign())
            continue;
        auto key = deriveAccountKey(contents.secrets[static_cast<std::size_t>(account.secret)], account.index);
        if (!key)
            return std::unexpected(key.error());
        if (key->address() != account.address)
            return refused(WalletErrorCode::Damaged, "A key is not that of its account.");
        ring.emplace(account.address, std::move(*key));
    }
    return ring;
}

} // namespace freehold::desktop

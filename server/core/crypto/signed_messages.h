// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/error.h"
#include "shared/domain/money.h"
#include "shared/evm/address.h"
#include "shared/evm/fixed_bytes.h"

#include <QJsonObject>

#include <initializer_list>
#include <optional>
#include <utility>

/// What a wallet is asked to sign (EIP-712, as JSON for eth_signTypedData_v4), and whether it did.
namespace freehold {

/// The contract that takes the message, as it names itself.
struct MessageDomain {
    QString name;
    QString version;
    quint64 chainId = 0;
    evm::Address contract;
};

/// Name and type of each member, in the order of the signed type.
using MessageType = std::initializer_list<std::pair<const char *, const char *>>;

[[nodiscard]] QJsonObject typedData(const QString &primaryType, MessageType type, const MessageDomain &domain,
                                    const QJsonObject &message);

/// Lets `spender` take USDC without a transaction of the owner's (ERC-2612).
struct UsdcPermit {
    evm::Address owner;
    evm::Address spender;
    Usdc value;
    QString nonce; ///< decimal
    qint64 deadlineSeconds = 0;
};
[[nodiscard]] QJsonObject typedData(const UsdcPermit &permit, const MessageDomain &usdc);

/// What is signed of a message that was made here; throws std::logic_error for one that is none.
[[nodiscard]] evm::Hash32 digestOf(const QJsonObject &typedData);

/// The signature as contracts take it, v being 27 or 28; nothing unless the wallet's own key signed.
[[nodiscard]] std::optional<QByteArray> signedByKey(const evm::Hash32 &digest, const QByteArray &signature,
                                                    const evm::Address &wallet);

/// RuleRefused "wrong_signature" {which}.
[[nodiscard]] Error wrongSignature(const QString &which, const evm::Address &signer);
/// Throws it unless `signer` signed exactly this message.
void requireSignedBy(const QJsonObject &typedData, const QByteArray &signature, const evm::Address &signer,
                     const QString &which);

} // namespace freehold

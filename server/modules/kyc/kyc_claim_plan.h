// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_consent.h"
#include "server/modules/kyc/kyc_store.h"

#include <vector>

namespace freehold::kyc {

/// What can be done on chain for an investor, one transaction each.
enum class ClaimStep {
    Onboard, ///< identity, first claim and registration of the first wallet
    Link,    ///< another wallet of the same identity
    Add,     ///< a claim for the identity
    Refresh, ///< makes the registry read the identity's claims again for another wallet
    Remove,  ///< takes what a claim says away from all wallets at once
    Unlink,  ///< takes a wallet out of the registry that its owner took out of the account
};
enum class ClaimState { Queued, Confirmed, Failed };

[[nodiscard]] QString toString(ClaimStep step);
[[nodiscard]] QString toString(ClaimState state);

/// One transaction that was queued.
struct ClaimRecord {
    qint64 id = 0; ///< grows with time
    UserId user;
    VerificationId verification;
    evm::Address wallet;
    ClaimStep step = ClaimStep::Onboard;
    qint64 decision = 0;
    QString reference;
    ClaimState state = ClaimState::Queued;
    std::optional<QByteArray> signature{}; ///< of the claim that was sent along, if one was
    std::optional<QString> signer{};       ///< address of the key that made it
    std::optional<TimeMs> expiresAt{};     ///< when that claim ends
    std::optional<QString> failureReason{};
    TimeMs createdAt{};
    std::optional<TimeMs> settledAt{};

    static ClaimRecord fromRow(const Row &row);
};

/// Everything known about an investor that decides what comes next on chain.
struct ClaimFacts {
    std::optional<VerificationRecord> identity;
    std::optional<VerificationRecord> accredited;
    std::vector<evm::Address> wallets; ///< oldest first
    std::vector<ClaimRecord> claims;   ///< oldest first
    std::vector<WalletConsent> consents{};
};

struct PlannedClaim {
    ClaimStep step = ClaimStep::Onboard;
    VerificationId verification;
    VerificationLevel level = VerificationLevel::Identity;
    evm::Address wallet;  ///< whom it is for
    evm::Address primary; ///< the wallet that speaks for the identity
    qint64 decision = 0;
    int attempt = 1;
    /// "<verification>:<wallet>", with step, decision and attempt behind it where there can be more than one.
    [[nodiscard]] QString reference() const;

    bool operator==(const PlannedClaim &) const = default;
};

/// The wallet that the identity is made for: the one that was onboarded, or will be. There must be a wallet.
[[nodiscard]] evm::Address originalWallet(const ClaimFacts &facts);
/// The wallet that speaks for the identity: the original one; if that was taken out, the first of the others that is
/// registered; the original one again if there is none, because it still says who the investor is.
[[nodiscard]] evm::Address primaryWallet(const ClaimFacts &facts);
/// Whether this wallet's owner has to agree before it is registered: all but the one that is onboarded, and that one too after it
/// was taken out.
[[nodiscard]] bool needsConsent(const ClaimFacts &facts, const evm::Address &wallet);
/// What this wallet's owner agreed to, while it holds and is about this primary.
[[nodiscard]] std::optional<WalletConsent> consentFor(const ClaimFacts &facts, const evm::Address &wallet,
                                                      const evm::Address &primary, TimeMs now);
/// Every wallet that may be registered on chain, once: a transaction that seemed to fail counts as well.
[[nodiscard]] std::vector<evm::Address> walletsSent(const ClaimFacts &facts);
/// The signatures of all claims ever sent for this verification.
[[nodiscard]] std::vector<QByteArray> signaturesSent(const ClaimFacts &facts, const VerificationId &verification);
/// Of these, the signatures of claims before this one: none of them is on chain once this one is.
[[nodiscard]] std::vector<QByteArray> signaturesBefore(const ClaimFacts &facts, const ClaimRecord &claim);

/// How long a step rests after it failed so many times: a minute, doubling up to six hours. It is never given up.
[[nodiscard]] qint64 retryAfterMs(int failures);
/// How often this step of this claim has failed.
[[nodiscard]] int failuresOf(const ClaimFacts &facts, const ClaimRecord &claim);

/// References of what was queued and would give back what has been revoked since, or register a wallet that was taken out of
/// the account since: not to be sent, if that can be helped.
[[nodiscard]] QStringList claimsOvertaken(const ClaimFacts &facts);

/// The next transaction for this investor, if one is due: one at a time, so that each finds the chain as the one before
/// left it. Wallets that were taken out come first. Accreditation waits for the identity, further wallets for the first and for
/// their owner's consent. A failed one rests a while (retryAfterMs) and is planned again.
[[nodiscard]] std::optional<PlannedClaim> nextClaim(const ClaimFacts &facts, TimeMs now);

} // namespace freehold::kyc

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/crypto/resealing.h"
#include "server/core/db/last_months.h"
#include "server/core/http/router.h"
#include "server/modules/auth/auth.h"
#include "shared/evm/private_key.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace freehold::blockchain {
class BlockchainModule;
}
namespace freehold::notification {
class NotificationModule;
}

/// Verification of investors at Sumsub, and the claims on chain that follow from it.
namespace freehold::kyc {

struct KycConfig {
    QUrl sumsubBaseUrl; ///< https://api.sumsub.com, or the stand-in
    QByteArray appToken;
    QByteArray secretKey;     ///< signs our requests
    QByteArray webhookSecret; ///< signs theirs
    QString levelIdentity;    ///< Sumsub's name of the level
    QString levelAccredited;
    evm::PrivateKey claimKey;         ///< a CLAIM key of the claim issuer contract
    int claimValidDays = 365;         ///< how long an identity claim on chain holds; 0 is for ever
    int accreditationValidDays = 365; ///< the same for accreditation
    int renewBeforeDays = 14;         ///< from then on a claim is renewed, if the provider still says yes
    int pollSeconds = 60;             ///< how often open verifications are looked up, in case a webhook was lost
    qint64 recheckSeconds = 86'400;   ///< how often decided ones are, for the same reason
    int rechecksPerPoll = 50;         ///< so many of those at most in one poll, spread over its time

    [[nodiscard]] int validDays(VerificationLevel level) const
    {
        return level == VerificationLevel::Identity ? claimValidDays : accreditationValidDays;
    }
};

struct Verification {
    VerificationId id;
    UserId user;
    VerificationLevel level = VerificationLevel::Identity;
    VerificationState state = VerificationState::Started;
    std::optional<QString> country;  ///< ISO 3166-1 alpha-2, once the provider knows it
    QStringList reasons;             ///< the provider's labels for a rejection
    bool onChain = false;            ///< the claim is in the registry for the investor's first wallet
    std::optional<TimeMs> expiresAt; ///< when that claim ends (or ended); nothing for one that holds for ever
    bool isMoved = false;            ///< the country is another than that claim says, or may be
    TimeMs startedAt;
    std::optional<TimeMs> decidedAt;
};

/// One of a person's verifications as rules ask for it, without what the provider told us.
struct VerificationStanding {
    UserId user;
    VerificationLevel level = VerificationLevel::Identity;
    VerificationState state = VerificationState::Started;
    bool onChain = false;
    std::optional<TimeMs> expiresAt;
    bool isMoved = false;

    static VerificationStanding fromRow(const Row &row);
};

/// How many verifications of identities are in a state.
struct IdentitiesInState {
    VerificationState state = VerificationState::Started;
    qint64 count = 0;
    qint64 onChain = 0; ///< of them, those whose claim is in the registry

    static IdentitiesInState fromRow(const Row &row);
};

/// Who has proved who they are, in numbers.
struct IdentityFigures {
    std::vector<IdentitiesInState> states; ///< each that some are in, in the order of a verification's life
    ByMonth approved;                      ///< those that are APPROVED, by when that was decided
};

/// What the events of a verification say: events are stored, so they name nothing that the provider told us.
struct VerificationNews {
    UserId user;
    VerificationLevel level = VerificationLevel::Identity;

    [[nodiscard]] QJsonObject toJson() const;
};

struct VerificationApproved : VerificationNews {
    static constexpr const char *topic = "kyc.verification_approved";
    [[nodiscard]] static VerificationApproved fromJson(const QJsonObject &json);
};

struct VerificationRejected : VerificationNews {
    static constexpr const char *topic = "kyc.verification_rejected";
    [[nodiscard]] static VerificationRejected fromJson(const QJsonObject &json);
};

/// An approval was taken back.
struct VerificationRevoked : VerificationNews {
    static constexpr const char *topic = "kyc.verification_revoked";
    [[nodiscard]] static VerificationRevoked fromJson(const QJsonObject &json);
};

/// The time of an approval is over.
struct VerificationExpired : VerificationNews {
    static constexpr const char *topic = "kyc.verification_expired";
    [[nodiscard]] static VerificationExpired fromJson(const QJsonObject &json);
};

/// The provider stands by an approval: its claim is to be made anew.
struct VerificationRenewed : VerificationNews {
    static constexpr const char *topic = "kyc.verification_renewed";
    [[nodiscard]] static VerificationRenewed fromJson(const QJsonObject &json);
};

/// A wallet is registered on chain with the investor's identity: it may hold shares.
struct InvestorOnboarded {
    static constexpr const char *topic = "kyc.investor_onboarded";
    UserId user;
    evm::Address wallet;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static InvestorOnboarded fromJson(const QJsonObject &json);
};

/// Every column of this module that holds sealed values.
[[nodiscard]] std::vector<SealedColumn> sealedColumns();

/// What a wallet that is a contract says to a signature (ERC-1271): whether it is its own; nothing of an address without code.
using WalletQuestion =
    std::function<Task<std::optional<bool>>(evm::Address wallet, evm::Hash32 hash, QByteArray signature)>;

class KycModule {
public:
    KycModule(Core &core, KycConfig config, auth::AuthModule &auth, notification::NotificationModule &notification,
              blockchain::BlockchainModule &blockchain, WalletQuestion askWallet);
    ~KycModule();

    void mount(Router &router);
    void start();
    /// Resolves when nothing runs by itself any more; to be awaited before destruction.
    [[nodiscard]] Task<> stop();

    /// What these people, each given once, have started, in its present state; in no order.
    [[nodiscard]] std::vector<VerificationStanding> standings(Sql &sql, const std::vector<UserId> &users) const;
    [[nodiscard]] IdentityFigures identities(Sql &sql, const LastMonths &months) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace freehold::kyc

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/api/json_reader.h"
#include "shared/domain/money.h"
#include "shared/domain/states.h"
#include "shared/evm/address.h"

#include <QJsonObject>
#include <QString>

#include <expected>
#include <optional>
#include <vector>

namespace freehold::api {

/// Who may hold a token's shares. Investors are counted, not their wallets.
struct TokenRules {
    QString countryMode;   ///< any, allow, block
    QStringList countries; ///< ISO 3166-1 alpha-2; empty with "any"
    bool accreditedOnly = false;
    qint64 maxHoldingBps = 10'000; ///< of all shares, per investor
    std::optional<qint64> maxHolders{};
    std::optional<qint64> maxUnitedStatesHolders{};
    std::optional<qint64> maxNonAccreditedHolders{};
    std::optional<Shares> minimumHolding{}; ///< nothing, or at least so many
    std::optional<qint64> holdingPeriodSeconds{};
    bool manualApproval = false; ///< of every transfer between investors

    [[nodiscard]] static TokenRules read(JsonReader &reader);
    [[nodiscard]] QJsonObject toJson() const;
    /// Takes what toJson wrote.
    [[nodiscard]] static TokenRules fromStoredJson(const QJsonObject &json);
};

/// Body of startTokenization.
struct TokenizationRequest {
    QString symbol;
    Shares shares;
    Usdc pricePerShare;
    std::optional<qint64> saleDeadlineMs; ///< UTC milliseconds
    std::optional<Usdc> minimumRaise;     ///< by the deadline, or every buyer is refunded
    TokenRules rules;

    [[nodiscard]] static std::expected<TokenizationRequest, FieldErrors> parse(const QJsonObject &json);
};

/// A token in answers. Times are RFC 3339, hashes "0x" and 64 digits.
struct TokenAnswer {
    QString propertyId;
    QString address;
    QString name;
    QString symbol;
    Shares authorizedShares;
    Shares soldShares;
    Usdc pricePerShare;
    bool saleOpen = false;
    QString saleState; ///< open, sold_out, closed, ended, failed
    std::optional<QString> saleDeadline;
    std::optional<Usdc> minimumRaise;
    bool minimumRaised = true;
    Usdc raised;
    Usdc released;
    Usdc refunded;
    QString deedHash;
    TokenRules rules;
    QString transactionHash;
    QString tokenizedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

/// A token in a list: what a wallet asks of it.
struct ListedTokenAnswer {
    QString propertyId;
    QString propertyName;
    PropertyState propertyState = PropertyState::Tokenized;
    QString symbol;
    QString address;

    [[nodiscard]] QJsonObject toJson() const;
};

struct HolderAnswer {
    QString wallet;
    std::optional<QString> userId;
    Shares shares;
    int shareOfSupplyBps = 0;
    QString since;

    [[nodiscard]] QJsonObject toJson() const;
};

struct LotAnswer {
    Shares shares;
    Shares remainingShares;
    std::optional<Usdc> cost; ///< of all its shares; nothing for shares that came by a transfer
    QString acquiredAt;
    QString transactionHash;

    [[nodiscard]] QJsonObject toJson() const;
};

struct HoldingAnswer {
    QString propertyId;
    QString propertyName;
    QString symbol;
    QString wallet;
    Shares shares;
    Usdc cost; ///< of what is held, as far as it is known
    std::vector<LotAnswer> lots;

    [[nodiscard]] QJsonObject toJson() const;
};

struct PortfolioAnswer {
    std::vector<HoldingAnswer> holdings;
    Usdc totalCost;

    [[nodiscard]] QJsonObject toJson() const;
};

/// Body of proposeSaleChange.
struct SaleChangeRequest {
    QString action;                   ///< close, reopen, cancel, release
    std::optional<qint64> deadlineMs; ///< of reopen

    [[nodiscard]] static std::expected<SaleChangeRequest, FieldErrors> parse(const QJsonObject &json);
};

/// The query of getTransferEligibility.
struct TransferQuery {
    evm::Address wallet;
    Shares shares;
    std::optional<evm::Address> to;

    [[nodiscard]] static std::expected<TransferQuery, FieldErrors> parse(const QJsonObject &query);
};

/// The query of getEligibility.
struct EligibilityQuery {
    evm::Address wallet;
    Shares shares;

    [[nodiscard]] static std::expected<EligibilityQuery, FieldErrors> parse(const QJsonObject &query);
};

} // namespace freehold::api

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/token/purchase_store.h"

#include "server/core/db/chain_columns.h"

namespace freehold::token {

namespace {

const QString kEveryId = QStringLiteral("z"); // sorts behind every id

/// A refund leaves the row CONFIRMED and says when it was.
PurchaseState stateOf(const Row &row)
{
    const auto state = row.state<PurchaseState>("state");
    const bool isRefunded = state == PurchaseState::Confirmed && row.optionalTime("refunded_at");
    return isRefunded ? PurchaseState::Refunded : state;
}

PurchaseState storedState(PurchaseState state)
{
    return state == PurchaseState::Refunded ? PurchaseState::Confirmed : state;
}

/// One authorization stands for both signatures and in both columns.
api::PurchaseSignatures signaturesOf(const Row &row)
{
    const QByteArray purchase = row.optionalBytes("purchase_signature").value_or(QByteArray());
    if (row.boolean("is_authorization"))
        return {.purchase = {}, .permit = {}, .authorization = purchase};
    return {.purchase = purchase,
            .permit = row.optionalBytes("permit_signature").value_or(QByteArray()),
            .authorization = {}};
}

SqlValue bytesOrNull(const QByteArray &bytes) { return bytes.isEmpty() ? SqlValue(std::nullopt) : SqlValue(bytes); }

SqlParams changingParams(const Purchase &purchase)
{
    const auto hash = purchase.transactionHash;
    const api::PurchaseSignatures &given = purchase.signatures;
    const bool isAuthorization = !given.authorization.isEmpty();
    return {
        {"id", purchase.id},
        {"state", storedState(purchase.state)},
        {"purchase_signature", bytesOrNull(isAuthorization ? given.authorization : given.purchase)},
        {"permit_signature", bytesOrNull(isAuthorization ? given.authorization : given.permit)},
        {"is_authorization", isAuthorization},
        {"hash", hash ? column(*hash) : SqlValue(std::nullopt)},
        {"reason", purchase.failureReason},
        {"params", purchase.failureParams},
        {"executable_until", purchase.executableUntil},
        {"submitted_at", purchase.submittedAt},
        {"confirmed_at", purchase.confirmedAt},
    };
}

} // namespace

Purchase Purchase::fromRow(const Row &row)
{
    return {
        .id = row.id<PurchaseId>("id"),
        .property = row.id<PropertyId>("property_id"),
        .token = addressOf(row, "token"),
        .user = row.id<UserId>("user_id"),
        .wallet = addressOf(row, "wallet"),
        .shares = row.shares("shares"),
        .pricePerShare = row.usdc("price_micro_usdc"),
        .cost = row.usdc("cost_micro_usdc"),
        .state = stateOf(row),
        .permitNonce = row.text("permit_nonce"),
        .expiresAt = row.time("expires_at"),
        .signatures = signaturesOf(row),
        .transactionHash = optionalHashOf(row, "transaction_hash"),
        .failureReason = row.optionalText("failure_reason"),
        .failureParams = row.json("failure_params"),
        .executableUntil = row.optionalTime("executable_until"),
        .createdAt = row.time("created_at"),
        .submittedAt = row.optionalTime("submitted_at"),
        .confirmedAt = row.optionalTime("confirmed_at"),
        .refundedAt = row.optionalTime("refunded_at"),
    };
}

void PurchaseStore::insert(Sql &sql, const Purchase &purchase)
{
    SqlParams params = changingParams(purchase);
    params.emplace_back("property", purchase.property);
    params.emplace_back("token", column(purchase.token));
    params.emplace_back("user", purchase.user);
    params.emplace_back("wallet", column(purchase.wallet));
    params.emplace_back("shares", purchase.shares);
    params.emplace_back("price", purchase.pricePerShare);
    params.emplace_back("cost", purchase.cost);
    params.emplace_back("permit_nonce", purchase.permitNonce);
    params.emplace_back("expires_at", purchase.expiresAt);
    params.emplace_back("created_at", purchase.createdAt);
    sql.exec(
        QStringLiteral(
            "INSERT INTO purchases (id, property_id, token, user_id, wallet, shares, price_micro_usdc, "
            "cost_micro_usdc, state, permit_nonce, expires_at, purchase_signature, permit_signature, is_authorization, "
            "transaction_hash, failure_reason, failure_params, executable_until, created_at, submitted_at, "
            "confirmed_at) "
            "VALUES "
            "(:id, :property, :token, :user, :wallet, :shares, :price, :cost, :state, :permit_nonce, "
            ":expires_at, :purchase_signature, :permit_signature, :is_authorization, :hash, :reason, :params, "
            ":executable_until, "
            ":created_at, "
            ":submitted_at, :confirmed_at)"),
        params);
}

void PurchaseStore::update(Sql &sql, const Purchase &purchase)
{
    sql.exec(
        QStringLiteral("UPDATE purchases SET state = :state, purchase_signature = :purchase_signature, "
                       "permit_signature = :permit_signature, is_authorization = :is_authorization, "
                       "transaction_hash = :hash, failure_reason = :reason, "
                       "failure_params = :params, executable_until = :executable_until, submitted_at = :submitted_at, "
                       "confirmed_at = :confirmed_at "
                       "WHERE id = :id"),
        changingParams(purchase));
}

std::optional<Purchase> PurchaseStore::find(Sql &sql, PurchaseId id)
{
    return sql.find<Purchase>(QStringLiteral("SELECT * FROM purchases WHERE id = :id"), {{"id", id}});
}

Purchase PurchaseStore::getOf(Sql &sql, const UserId &user, PurchaseId id)
{
    return sql.one<Purchase>(QStringLiteral("SELECT * FROM purchases WHERE id = :id AND user_id = :user"),
                             {{"id", id}, {"user", user}}, QStringLiteral("purchase"));
}

std::optional<Purchase> PurchaseStore::anotherOnItsWay(Sql &sql, const Purchase &purchase, TimeMs since)
{
    return sql.find<Purchase>(
        QStringLiteral("SELECT * FROM purchases WHERE wallet = :wallet AND id <> :id AND (state = 'SUBMITTED' OR "
                       "(state = 'FAILED' AND executable_until > :since)) ORDER BY id LIMIT 1"),
        {{"wallet", column(purchase.wallet)}, {"id", purchase.id}, {"since", since}});
}

std::vector<Purchase> PurchaseStore::submittedOf(Sql &sql, const UserId &user)
{
    return sql.all<Purchase>(
        QStringLiteral("SELECT * FROM purchases WHERE user_id = :user AND state = 'SUBMITTED' ORDER BY id"),
        {{"user", user}});
}

std::vector<Purchase> PurchaseStore::list(Sql &sql, const UserId &user, std::optional<PurchaseId> before, int limit)
{
    return sql.all<Purchase>(QStringLiteral("SELECT * FROM purchases WHERE user_id = :user AND id < :before "
                                            "ORDER BY id DESC LIMIT :limit"),
                             {{"user", user}, {"before", before ? before->text() : kEveryId}, {"limit", limit}});
}

} // namespace freehold::token

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/market/sign_and_send.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/pages/wallet/sheet_sources.h"
#include "client/desktop/pages/wallet/sign_typed_data.h"
#include "client/desktop/wallet/message_fields.h"

#include <QCoreApplication>
#include <QPointer>

namespace freehold::desktop {

namespace {

struct SignAndSendWords {
    Q_DECLARE_TR_FUNCTIONS(SignAndSend)
};

/// Thrown where the server wants something else signed than the person filled in.
ApiError otherTerms()
{
    return ApiError(
        ApiError::Parts{.code = "bad_answer",
                        .reason = "other_terms",
                        .message = SignAndSendWords::tr("The server asked for a signature of something else than you "
                                                        "entered. Nothing was signed.")});
}

/// The order that is signed has the numbers of the ticket, and the permit is for what the order costs at most.
void requireTerms(const api::TypedData &data, const api::OrderTerms &terms)
{
    const auto typed = evm::TypedData::fromJson(toWalletJson(data));
    if (!typed)
        throw otherTerms();
    const MessageFields message(*typed);
    const auto is = [&](const char *member, qint64 value) {
        return message.number(member) == evm::U256(static_cast<quint64>(value));
    };
    const bool isSame = data.primaryType == "Order" && is("shares", terms.shares.count)
        && is("price", terms.price.micro) && is("side", terms.side == api::OrderSide::Sell ? 1 : 0)
        && is("maxFeeBps", terms.maxFeeBps) && is("expiry", terms.expiresAt.toSecsSinceEpoch())
        && message.address("maker").toHex() == terms.wallet.toLower();
    if (!isSame)
        throw otherTerms();
}

Task<std::optional<api::Order>> place(ApiClient *client, Wallet *wallet, api::OrderTerms terms,
                                      QPointer<QWidget> parent)
{
    const api::PreparedOrder prepared = co_await api::prepareOrder(*client, terms);
    requireTerms(prepared.orderTypedData, terms);
    const SheetContext context = co_await loadSheetContext(client, wallet, terms.propertyId);
    const auto signature =
        co_await signTypedData(wallet, terms.wallet, prepared.orderTypedData, prepared.summary, context, parent);
    if (!signature)
        co_return std::nullopt;
    api::SignedOrder order{.propertyId = terms.propertyId,
                           .wallet = terms.wallet,
                           .side = terms.side,
                           .shares = terms.shares,
                           .price = terms.price,
                           .timeInForce = terms.timeInForce,
                           .maxFeeBps = terms.maxFeeBps,
                           .expiresAt = terms.expiresAt,
                           .epoch = prepared.epoch,
                           .salt = prepared.salt,
                           .signature = *signature,
                           .permit = std::nullopt};
    if (prepared.permitTypedData) {
        const api::TypedData permitData = *prepared.permitTypedData;
        const auto permit = co_await signTypedData(wallet, terms.wallet, permitData, QString(), context, parent);
        if (!permit)
            co_return std::nullopt;
        order.permit = api::OrderPermit{.value = {permitData.message["value"].toString().toLongLong()},
                                        .deadlineSeconds = permitData.message["deadline"].toString().toLongLong(),
                                        .signature = *permit};
    }
    const api::Order placed = co_await api::placeOrder(*client, order);
    co_return placed;
}

Task<std::optional<api::Order>> cancel(ApiClient *client, Wallet *wallet, api::Order order, QPointer<QWidget> parent)
{
    const api::PreparedCancellation prepared = co_await api::prepareOrderCancellation(*client, order.id);
    // The one order that the person chose, and no other.
    if (prepared.typedData.primaryType != "CancelOrder"
        || prepared.typedData.message["orderHash"].toString().toLower() != order.hash.toLower())
        throw otherTerms();
    const SheetContext context = co_await loadSheetContext(client, wallet, order.propertyId);
    const auto signature =
        co_await signTypedData(wallet, order.wallet, prepared.typedData, prepared.summary, context, parent);
    if (!signature)
        co_return std::nullopt;
    const api::CancelOrderOnChainRequest request{.signature = *signature};
    const api::Order cancelled = co_await api::cancelOrderOnChain(*client, order.id, request);
    co_return cancelled;
}

Task<SentOrder> told(Task<std::optional<api::Order>> task)
{
    SentOrder sent;
    try {
        sent.order = co_await std::move(task);
    } catch (const ApiError &error) {
        sent.problem = error.reason() == "other_terms" ? error.message() : sentenceFor(error);
    }
    co_return sent;
}

} // namespace

Task<SentOrder> signAndPlace(ApiClient *client, Wallet *wallet, api::OrderTerms terms, QWidget *parent)
{
    return told(place(client, wallet, std::move(terms), parent));
}

Task<SentOrder> signAndCancel(ApiClient *client, Wallet *wallet, api::Order order, QWidget *parent)
{
    return told(cancel(client, wallet, std::move(order), parent));
}

} // namespace freehold::desktop

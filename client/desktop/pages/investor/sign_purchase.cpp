// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/sign_purchase.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/api/reasons.h"
#include "client/desktop/pages/wallet/sheet_sources.h"
#include "client/desktop/pages/wallet/sign_typed_data.h"
#include "client/desktop/wallet/message_fields.h"

#include <QCoreApplication>

namespace freehold::desktop {

namespace {

struct SignPurchaseWords {
    Q_DECLARE_TR_FUNCTIONS(SignPurchase)
};

const QString kPurchase =
    "Purchase(address buyer,address token,uint256 shares,uint256 cost,bytes32 nonce,uint256 deadline)";
const QString kPermit = "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)";

/// Thrown where the server wants something else signed than the person asked for.
ApiError otherTerms()
{
    return ApiError(
        ApiError::Parts{.code = "bad_answer",
                        .reason = "other_terms",
                        .message = SignPurchaseWords::tr("The server asked for a signature of something else than you "
                                                         "entered. Nothing was signed.")});
}

evm::TypedData typedOf(const api::TypedData &data)
{
    auto typed = evm::TypedData::fromJson(toWalletJson(data));
    if (!typed)
        throw otherTerms();
    return std::move(*typed);
}

/// The numbers are those on the page, and the permit lets the sale take what the purchase costs and no more.
void requireTerms(const api::CreatePurchaseAnswer &offer, const WantedPurchase &wanted)
{
    const evm::TypedData purchase = typedOf(offer.purchaseTypedData);
    const evm::TypedData permit = typedOf(offer.permitTypedData);
    const MessageFields bought(purchase);
    const MessageFields paid(permit);
    if (!bought.isExactly(kPurchase) || !paid.isExactly(kPermit))
        throw otherTerms();
    const evm::U256 cost(static_cast<quint64>(wanted.cost.micro));
    const bool isSame = bought.address("buyer").toHex() == wanted.wallet.toLower()
        && bought.address("token").toHex() == wanted.token.toLower()
        && bought.number("shares") == evm::U256(static_cast<quint64>(wanted.shares.count))
        && bought.number("cost") == cost && paid.address("owner").toHex() == wanted.wallet.toLower()
        && paid.number("value") == cost && bought.verifyingContract() == paid.address("spender");
    if (!isSame)
        throw otherTerms();
}

Task<std::optional<api::Purchase>> buy(ApiClient *client, Wallet *wallet, WantedPurchase wanted,
                                       QPointer<QWidget> parent)
{
    const api::CreatePurchaseRequest request{
        .propertyId = wanted.property, .wallet = wanted.wallet, .shares = wanted.shares};
    const api::CreatePurchaseAnswer offer = co_await api::createPurchase(*client, request);
    requireTerms(offer, wanted);
    const SheetContext context = co_await loadSheetContext(client, wallet, wanted.property);
    const auto purchase =
        co_await signTypedData(wallet, wanted.wallet, offer.purchaseTypedData, QString(), context, parent);
    if (!purchase)
        co_return std::nullopt;
    const auto permit =
        co_await signTypedData(wallet, wanted.wallet, offer.permitTypedData, QString(), context, parent);
    if (!permit)
        co_return std::nullopt;
    const api::SignPurchaseRequest handedIn{
        .authorizationSignature = std::nullopt, .purchaseSignature = *purchase, .permitSignature = *permit};
    const api::Purchase sent = co_await api::signPurchase(*client, offer.purchase.id, handedIn);
    co_return sent;
}

} // namespace

Task<SentPurchase> signAndBuy(ApiClient *client, Wallet *wallet, WantedPurchase wanted, QWidget *parent)
{
    SentPurchase sent;
    try {
        sent.purchase = co_await buy(client, wallet, std::move(wanted), parent);
    } catch (const ApiError &error) {
        sent.problem = error.reason() == "other_terms" ? error.message() : sentenceFor(error);
    }
    co_return sent;
}

} // namespace freehold::desktop

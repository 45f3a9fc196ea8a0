// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/common/signing.h"

#include "client/desktop/api/api_client.h"
#include "client/desktop/pages/common/follow.h"
#include "client/desktop/pages/common/states.h"
#include "client/desktop/pages/wallet/sheet_sources.h"
#include "client/desktop/pages/wallet/sign_dialog.h"
#include "client/desktop/pages/wallet/wallet_words.h"
#include "client/desktop/wallet/wallet.h"

namespace freehold::desktop {

namespace {

/// A refusal of the wallet on its way to the page.
class WalletRefusal : public std::exception {
public:
    explicit WalletRefusal(WalletError error) : m_error(std::move(error)) { }
    [[nodiscard]] const char *what() const noexcept override { return "refused by the wallet"; }
    [[nodiscard]] const WalletError &error() const { return m_error; }

private:
    WalletError m_error;
};

/// Empty when the person says no.
Task<QString> signatureOf(ApiClient *client, QPointer<Wallet> wallet, QPointer<QWidget> page, PageSigning wanted)
{
    const auto signer = evm::Address::parse(wanted.address);
    if (!signer)
        throw WalletRefusal({.code = WalletErrorCode::InvalidAddress, .message = wanted.address});
    auto request = SigningRequest::ofTypedData(*signer, toWalletJson(wanted.data), wanted.summary);
    if (!request)
        throw WalletRefusal(request.error());
    SheetContext context = co_await loadSheetContext(client, wallet);
    if (!wallet || !page)
        co_return QString();
    const auto outcome = co_await SignDialog::ask(wallet, std::move(*request), std::move(context), page);
    co_return outcome ? outcome->signature.toHex() : QString();
}

QString problemOf(const std::exception_ptr &failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const WalletRefusal &refusal) {
        return walletErrorText(refusal.error());
    } catch (...) {
        return sentenceOf(failure);
    }
}

} // namespace

void askForSignature(const AppContext &context, QWidget *page, const PageSigning &wanted,
                     std::function<void(const QString &signature)> signedAs,
                     std::function<void(const QString &problem)> failed)
{
    follow(
        page, signatureOf(&context.api, &context.wallet, page, wanted),
        [signedAs = std::move(signedAs)](const QString &signature) {
            if (!signature.isEmpty())
                signedAs(signature);
        },
        [failed = std::move(failed)](const std::exception_ptr &failure) { failed(problemOf(failure)); });
}

} // namespace freehold::desktop

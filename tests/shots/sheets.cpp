// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/sheets.h"

#include "client/desktop/pages/wallet/sign_dialog.h"
#include "tests/unit/client/desktop/wallet/wallet_support.h"

namespace freehold::desktop::shots {

namespace {

void takeSheet(const Studio &studio, Wallet &wallet, const QJsonObject &typedData, const QString &subject)
{
    auto request = SigningRequest::ofTypedData(test::addressOf(test::kFirst), typedData);
    if (!request)
        qFatal("the sample for %s cannot be signed", qPrintable(subject));
    SignDialog dialog(wallet, std::move(*request), test::sheetContext());
    studio.take(dialog, subject);
}

} // namespace

void takeSheets(const Studio &studio, Wallet &wallet)
{
    takeSheet(studio, wallet, test::orderData(), QStringLiteral("sign-order"));
    takeSheet(studio, wallet, test::withMessage(test::permitData(), QStringLiteral("spender"), test::kStranger),
              QStringLiteral("sign-danger"));
    wallet.lock();
    takeSheet(studio, wallet, test::safeData(), QStringLiteral("sign-locked"));
}

} // namespace freehold::desktop::shots

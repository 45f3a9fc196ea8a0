// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/marketplace/reason_words.h"

#include <array>

namespace freehold::marketplace {

namespace {

struct Words {
    const char *reason;
    const char *text;
};

constexpr std::array kWords{
    Words{"shares_not_free", "the wallet has too few shares that can move"},
    Words{"usdc_balance_too_low", "the wallet has too little USDC"},
    Words{"insufficient_usdc", "the wallet had too little USDC"},
    Words{"usdc_allowance_too_low", "the market may not take enough of the wallet's USDC"},
    Words{"insufficient_usdc_allowance", "the market might not take enough of the wallet's USDC"},
    Words{"usdc_blacklisted", "USDC refuses transfers of the wallet"},
    Words{"orders_cancelled_on_chain", "the wallet has cancelled its orders on chain"},
    Words{"order_is_cancelled", "the wallet has cancelled the order on chain"},
    Words{"order_superseded", "a later order of the wallet took its place on chain"},
    Words{"wrong_epoch", "the wallet has cancelled its orders on chain"},
    Words{"invalid_signature", "the wallet does not take the signature for its own any more"},
    Words{"order_expired", "its time was over"},
    Words{"expired", "its time is over"},
    Words{"fee_above_cap", "the market's fee is higher than the order allows"},
    Words{"token_paused", "nothing of these shares moves at the moment"},
    Words{"wallet_frozen", "the wallet is frozen for these shares"},
    Words{"frozen", "the wallet is frozen for these shares"},
    Words{"identity_revoked", "your verification was taken back"},
    Words{"identity_expired", "your verification has expired"},
    Words{"identity_not_verified", "your verification is not valid at present"},
    Words{"verification_pending", "your verification is not complete yet"},
    Words{"accreditation_revoked", "your accreditation was taken back"},
    Words{"accreditation_expired", "your accreditation has expired"},
    Words{"not_accredited", "the shares are for accredited investors only"},
    Words{"sender_not_verified", "the seller's verification is not valid at present"},
    Words{"receiver_not_verified", "the buyer's verification is not valid at present"},
    Words{"accredited_only", "the shares are for accredited investors only"},
    Words{"country_policy", "the shares are not for investors of your country"},
    Words{"country_not_allowed", "the shares are not for investors of your country"},
    Words{"max_share_of_supply", "nobody may hold so many of the shares"},
    Words{"holder_cap", "the property has as many holders as it may have"},
    Words{"minimum_holding", "fewer shares would be left than an investor has to hold"},
    Words{"holding_period", "the shares have to be held for longer"},
    Words{"manual_approval", "the transfer needs an approval"},
};

} // namespace

QString wordsOf(const QString &reason)
{
    for (const Words &words : kWords)
        if (reason == QLatin1StringView(words.reason))
            return QString::fromLatin1(words.text);
    return reason;
}

} // namespace freehold::marketplace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/notification_words.h"

#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace freehold::desktop {

namespace {

struct Sentence {
    const char *kind;
    const char *words;
};

// clang-format off: a table reads better
/// By the word of the API; a name in braces is a param.
constexpr Sentence kSentences[] = {
    {"account_disabled", QT_TRANSLATE_NOOP("Notifications", "Your account is out of use")},
    {"account_enabled", QT_TRANSLATE_NOOP("Notifications", "Your account is in use again")},
    {"dividend_moved", QT_TRANSLATE_NOOP("Notifications", "Your dividends follow your new wallet")},
    {"dividend_owed", QT_TRANSLATE_NOOP("Notifications", "Your dividend from {property_name} is waiting")},
    {"dividend_owed_paid", QT_TRANSLATE_NOOP("Notifications", "{amount} USDC of dividends that were waiting are paid")},
    {"dividend_paid", QT_TRANSLATE_NOOP("Notifications", "Your dividend of {amount} USDC from {property_name}")},
    {"dividend_redirected", QT_TRANSLATE_NOOP("Notifications", "{amount} USDC of dividends were paid to another wallet")},
    {"email_change_attempted", QT_TRANSLATE_NOOP("Notifications", "Somebody named your email address as theirs")},
    {"email_changed", QT_TRANSLATE_NOOP("Notifications", "Your email address was changed")},
    {"order_resumed", QT_TRANSLATE_NOOP("Notifications", "Your order for {property_name} goes on")},
    {"order_suspended", QT_TRANSLATE_NOOP("Notifications", "Your order for {property_name} waits")},
    {"password_changed", QT_TRANSLATE_NOOP("Notifications", "Your password was changed")},
    {"property_approved", QT_TRANSLATE_NOOP("Notifications", "Approved: {property_name}")},
    {"property_changes_requested", QT_TRANSLATE_NOOP("Notifications", "Changes needed: {property_name}")},
    {"property_rejected", QT_TRANSLATE_NOOP("Notifications", "Not approved: {property_name}")},
    {"property_submitted", QT_TRANSLATE_NOOP("Notifications", "For review: {property_name}")},
    {"property_tokenized", QT_TRANSLATE_NOOP("Notifications", "On sale: {property_name}")},
    {"proposal_created", QT_TRANSLATE_NOOP("Notifications", "To sign: {title}")},
    {"proposal_executed", QT_TRANSLATE_NOOP("Notifications", "Done: {title}")},
    {"proposal_failed", QT_TRANSLATE_NOOP("Notifications", "Failed: {title}")},
    {"proposal_refused", QT_TRANSLATE_NOOP("Notifications", "Refused: {title}")},
    {"rent_disputed", QT_TRANSLATE_NOOP("Notifications", "A payment is disputed: {description}, {unit}")},
    {"rent_due", QT_TRANSLATE_NOOP("Notifications", "{description} is due")},
    {"rent_due_soon", QT_TRANSLATE_NOOP("Notifications", "{description} is due on {due_on}")},
    {"rent_invitation", QT_TRANSLATE_NOOP("Notifications", "Your rent for {unit} at {property_name}")},
    {"rent_late", QT_TRANSLATE_NOOP("Notifications", "{description} is late")},
    {"rent_late_fee", QT_TRANSLATE_NOOP("Notifications", "{description} is late, and costs a fee")},
    {"rent_not_received", QT_TRANSLATE_NOOP("Notifications", "A payment failed: {description}, {unit}")},
    {"rent_paid", QT_TRANSLATE_NOOP("Notifications", "Receipt: {amount_usd} USD for {description}")},
    {"rent_payment_failed", QT_TRANSLATE_NOOP("Notifications", "Your payment did not go through: {description}")},
    {"rent_received", QT_TRANSLATE_NOOP("Notifications", "Rent received: {amount_usd} USD for {unit}")},
    {"rent_refunded", QT_TRANSLATE_NOOP("Notifications", "Refund: {refunded_usd} USD for {description}")},
    {"sale_cancelled", QT_TRANSLATE_NOOP("Notifications", "Given up: {property_name}")},
    {"sale_failed", QT_TRANSLATE_NOOP("Notifications", "The sale of {property_name} did not raise its minimum")},
    {"sale_succeeded", QT_TRANSLATE_NOOP("Notifications", "Minimum raised: {property_name}")},
    {"share_purchase_confirmed", QT_TRANSLATE_NOOP("Notifications", "You bought {shares} shares of {property_name}")},
    {"share_purchase_failed", QT_TRANSLATE_NOOP("Notifications", "Your purchase of {property_name} did not go through")},
    {"share_purchase_refunded", QT_TRANSLATE_NOOP("Notifications", "Your purchase of {property_name} was refunded")},
    {"share_purchase_reverted", QT_TRANSLATE_NOOP("Notifications", "Your purchase of {property_name} did not go through")},
    {"share_refund_owed", QT_TRANSLATE_NOOP("Notifications", "Your refund for {property_name} is waiting")},
    {"share_refund_paid", QT_TRANSLATE_NOOP("Notifications", "Your refund of {amount} USDC was paid")},
    {"tokenization_abandoned", QT_TRANSLATE_NOOP("Notifications", "Not tokenized: {property_name}")},
    {"totp_disabled", QT_TRANSLATE_NOOP("Notifications", "Authenticator app removed")},
    {"totp_enabled", QT_TRANSLATE_NOOP("Notifications", "Authenticator app set up")},
    {"totp_reset", QT_TRANSLATE_NOOP("Notifications", "Your authenticator app was reset")},
    {"trade_bought", QT_TRANSLATE_NOOP("Notifications", "You bought {shares} shares of {property_name}")},
    {"trade_failed", QT_TRANSLATE_NOOP("Notifications", "A trade of {property_name} did not go through")},
    {"trade_sold", QT_TRANSLATE_NOOP("Notifications", "You sold {shares} shares of {property_name}")},
    {"verification_approved", QT_TRANSLATE_NOOP("Notifications", "Your verification is approved")},
    {"verification_expired", QT_TRANSLATE_NOOP("Notifications", "Your verification has expired")},
    {"verification_expiring", QT_TRANSLATE_NOOP("Notifications", "Your verification ends soon. Days left: {days}")},
    {"verification_rejected", QT_TRANSLATE_NOOP("Notifications", "Your verification was not approved")},
    {"verification_renewal_needed", QT_TRANSLATE_NOOP("Notifications", "Your verification has to be renewed")},
    {"verification_renewed", QT_TRANSLATE_NOOP("Notifications", "Your verification is renewed")},
    {"verification_reopened", QT_TRANSLATE_NOOP("Notifications", "You can verify yourself again")},
    {"verification_revoked", QT_TRANSLATE_NOOP("Notifications", "Your verification was withdrawn")},
    {"wallet_linked", QT_TRANSLATE_NOOP("Notifications", "A wallet was linked to your account")},
    {"wallet_unlinked", QT_TRANSLATE_NOOP("Notifications", "A wallet was taken from your account")},
};
// clang-format on

/// Amounts come as decimals, with their unit in the sentence.
QString shown(const QString &name, const QJsonValue &value)
{
    if (!value.isString())
        return format::number(value.toInteger());
    const auto words = value.toString();
    if (const auto usd = UsdCents::parse(words); usd && name.endsWith(u"_usd"))
        return format::usdNumber(*usd);
    if (const auto usdc = Usdc::parse(words); usdc && words.contains(u'.'))
        return format::usdcNumber(*usdc);
    if (const auto date = QDate::fromString(words, Qt::ISODate); date.isValid())
        return format::date(date);
    return words;
}

} // namespace

QString notificationWords(const api::Notification &notification)
{
    const auto *known = std::ranges::find_if(
        kSentences, [&](const Sentence &one) { return notification.kind == QLatin1String(one.kind); });
    if (known == std::end(kSentences))
        return QCoreApplication::translate("Notifications", "Something happened to your account");
    auto words = QCoreApplication::translate("Notifications", known->words);
    for (auto param = notification.params.begin(); param != notification.params.end(); ++param)
        words.replace(u'{' + param.key() + u'}', shown(param.key(), param.value()));
    return words;
}

QString notificationRoute(const api::Notification &notification)
{
    const auto begins = [&](const char *word) { return notification.kind.startsWith(QLatin1String(word)); };
    if (begins("dividend"))
        return QStringLiteral("/dividends");
    if (begins("order") || begins("trade"))
        return QStringLiteral("/orders");
    if (begins("verification"))
        return QStringLiteral("/verification");
    if (begins("wallet"))
        return QStringLiteral("/wallet");
    if (begins("proposal"))
        return QStringLiteral("/admin/proposals");
    const auto property = notification.params.value(QStringLiteral("property_id")).toString();
    return property.isEmpty() ? QString() : QStringLiteral("/properties/") + property;
}

} // namespace freehold::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/investor/notification_words.h"

#include "client/desktop/widgets/formats.h"

#include <QCoreApplication>
#include <QHash>

namespace freehold::desktop {

namespace {

/// By the word of the API; a name in braces is a param.
const QHash<QString, const char *> &sentences()
{
    static const QHash<QString, const char *> known{
        {QStringLiteral("account_disabled"), QT_TRANSLATE_NOOP("Notifications", "Your account is out of use")},
        {QStringLiteral("account_enabled"), QT_TRANSLATE_NOOP("Notifications", "Your account is in use again")},
        {QStringLiteral("dividend_moved"), QT_TRANSLATE_NOOP("Notifications", "Your dividends follow your new wallet")},
        {QStringLiteral("dividend_owed"),
         QT_TRANSLATE_NOOP("Notifications", "Your dividend from {property_name} is waiting")},
        {QStringLiteral("dividend_owed_paid"),
         QT_TRANSLATE_NOOP("Notifications", "{amount} USDC of dividends that were waiting are paid")},
        {QStringLiteral("dividend_paid"),
         QT_TRANSLATE_NOOP("Notifications", "Your dividend of {amount} USDC from {property_name}")},
        {QStringLiteral("dividend_redirected"),
         QT_TRANSLATE_NOOP("Notifications", "{amount} USDC of dividends were paid to another wallet")},
        {QStringLiteral("email_change_attempted"),
         QT_TRANSLATE_NOOP("Notifications", "Somebody named your email address as theirs")},
        {QStringLiteral("email_changed"), QT_TRANSLATE_NOOP("Notifications", "Your email address was changed")},
        {QStringLiteral("order_resumed"), QT_TRANSLATE_NOOP("Notifications", "Your order for {property_name} goes on")},
        {QStringLiteral("order_suspended"), QT_TRANSLATE_NOOP("Notifications", "Your order for {property_name} waits")},
        {QStringLiteral("password_changed"), QT_TRANSLATE_NOOP("Notifications", "Your password was changed")},
        {QStringLiteral("property_approved"), QT_TRANSLATE_NOOP("Notifications", "Approved: {property_name}")},
        {QStringLiteral("property_changes_requested"),
         QT_TRANSLATE_NOOP("Notifications", "Changes needed: {property_name}")},
        {QStringLiteral("property_rejected"), QT_TRANSLATE_NOOP("Notifications", "Not approved: {property_name}")},
        {QStringLiteral("property_submitted"), QT_TRANSLATE_NOOP("Notifications", "For review: {property_name}")},
        {QStringLiteral("property_tokenized"), QT_TRANSLATE_NOOP("Notifications", "On sale: {property_name}")},
        {QStringLiteral("proposal_created"), QT_TRANSLATE_NOOP("Notifications", "To sign: {title}")},
        {QStringLiteral("proposal_executed"), QT_TRANSLATE_NOOP("Notifications", "Done: {title}")},
        {QStringLiteral("proposal_failed"), QT_TRANSLATE_NOOP("Notifications", "Failed: {title}")},
        {QStringLiteral("proposal_refused"), QT_TRANSLATE_NOOP("Notifications", "Refused: {title}")},
        {QStringLiteral("rent_disputed"),
         QT_TRANSLATE_NOOP("Notifications", "A payment is disputed: {description}, {unit}")},
        {QStringLiteral("rent_due"), QT_TRANSLATE_NOOP("Notifications", "{description} is due")},
        {QStringLiteral("rent_due_soon"), QT_TRANSLATE_NOOP("Notifications", "{description} is due on {due_on}")},
        {QStringLiteral("rent_invitation"),
         QT_TRANSLATE_NOOP("Notifications", "Your rent for {unit} at {property_name}")},
        {QStringLiteral("rent_late"), QT_TRANSLATE_NOOP("Notifications", "{description} is late")},
        {QStringLiteral("rent_late_fee"), QT_TRANSLATE_NOOP("Notifications", "{description} is late, and costs a fee")},
        {QStringLiteral("rent_not_received"),
         QT_TRANSLATE_NOOP("Notifications", "A payment failed: {description}, {unit}")},
        {QStringLiteral("rent_paid"),
         QT_TRANSLATE_NOOP("Notifications", "Receipt: {amount_usd} USD for {description}")},
        {QStringLiteral("rent_payment_failed"),
         QT_TRANSLATE_NOOP("Notifications", "Your payment did not go through: {description}")},
        {QStringLiteral("rent_received"),
         QT_TRANSLATE_NOOP("Notifications", "Rent received: {amount_usd} USD for {unit}")},
        {QStringLiteral("rent_refunded"),
         QT_TRANSLATE_NOOP("Notifications", "Refund: {refunded_usd} USD for {description}")},
        {QStringLiteral("sale_cancelled"), QT_TRANSLATE_NOOP("Notifications", "Given up: {property_name}")},
        {QStringLiteral("sale_failed"),
         QT_TRANSLATE_NOOP("Notifications", "The sale of {property_name} did not raise its minimum")},
        {QStringLiteral("sale_succeeded"), QT_TRANSLATE_NOOP("Notifications", "Minimum raised: {property_name}")},
        {QStringLiteral("share_purchase_confirmed"),
         QT_TRANSLATE_NOOP("Notifications", "You bought {shares} shares of {property_name}")},
        {QStringLiteral("share_purchase_failed"),
         QT_TRANSLATE_NOOP("Notifications", "Your purchase of {property_name} did not go through")},
        {QStringLiteral("share_purchase_refunded"),
         QT_TRANSLATE_NOOP("Notifications", "Your purchase of {property_name} was refunded")},
        {QStringLiteral("share_purchase_reverted"),
         QT_TRANSLATE_NOOP("Notifications", "Your purchase of {property_name} did not go through")},
        {QStringLiteral("share_refund_owed"),
         QT_TRANSLATE_NOOP("Notifications", "Your refund for {property_name} is waiting")},
        {QStringLiteral("share_refund_paid"),
         QT_TRANSLATE_NOOP("Notifications", "Your refund of {amount} USDC was paid")},
        {QStringLiteral("tokenization_abandoned"),
         QT_TRANSLATE_NOOP("Notifications", "Not tokenized: {property_name}")},
        {QStringLiteral("totp_disabled"), QT_TRANSLATE_NOOP("Notifications", "Authenticator app removed")},
        {QStringLiteral("totp_enabled"), QT_TRANSLATE_NOOP("Notifications", "Authenticator app set up")},
        {QStringLiteral("totp_reset"), QT_TRANSLATE_NOOP("Notifications", "Your authenticator app was reset")},
        {QStringLiteral("trade_bought"),
         QT_TRANSLATE_NOOP("Notifications", "You bought {shares} shares of {property_name}")},
        {QStringLiteral("trade_failed"),
         QT_TRANSLATE_NOOP("Notifications", "A trade of {property_name} did not go through")},
        {QStringLiteral("trade_sold"),
         QT_TRANSLATE_NOOP("Notifications", "You sold {shares} shares of {property_name}")},
        {QStringLiteral("verification_approved"), QT_TRANSLATE_NOOP("Notifications", "Your verification is approved")},
        {QStringLiteral("verification_expired"), QT_TRANSLATE_NOOP("Notifications", "Your verification has expired")},
        {QStringLiteral("verification_expiring"),
         QT_TRANSLATE_NOOP("Notifications", "Your verification ends soon. Days left: {days}")},
        {QStringLiteral("verification_rejected"),
         QT_TRANSLATE_NOOP("Notifications", "Your verification was not approved")},
        {QStringLiteral("verification_renewal_needed"),
         QT_TRANSLATE_NOOP("Notifications", "Your verification has to be renewed")},
        {QStringLiteral("verification_renewed"), QT_TRANSLATE_NOOP("Notifications", "Your verification is renewed")},
        {QStringLiteral("verification_reopened"), QT_TRANSLATE_NOOP("Notifications", "You can verify yourself again")},
        {QStringLiteral("verification_revoked"), QT_TRANSLATE_NOOP("Notifications", "Your verification was withdrawn")},
        {QStringLiteral("wallet_linked"), QT_TRANSLATE_NOOP("Notifications", "A wallet was linked to your account")},
        {QStringLiteral("wallet_unlinked"), QT_TRANSLATE_NOOP("Notifications", "A wallet was taken from your account")},
    };
    return known;
}

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
    const auto *known = sentences().value(notification.kind, nullptr);
    if (known == nullptr)
        return QCoreApplication::translate("Notifications", "Something happened to your account");
    auto words = QCoreApplication::translate("Notifications", known);
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

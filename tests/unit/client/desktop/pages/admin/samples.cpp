// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/client/desktop/pages/admin/samples.h"

#include "client/desktop/widgets/confirm_dialog.h"

#include <QLabel>
#include <QTextEdit>

namespace freehold::desktop::test {

using namespace Qt::StringLiterals;

QJsonObject propertyJson(const QString &state)
{
    return {
        {"id", kProperty},
        {"manager_id", kAdmin},
        {"state", state},
        {"name", "Lindenstrasse 12"},
        {"description", "Two houses around a yard."},
        {"address",
         QJsonObject{{"street", "Lindenstrasse 12"}, {"city", "Berlin"}, {"postal_code", "10969"}, {"country", "DE"}}},
        {"kind", "residential"},
        {"valuation_usd", "500000.00"},
        {"valued_on", "2026-03-01"},
        {"price_per_share", QJsonValue::Null},
        {"open_for_sale", false},
        {"area_square_meters", 420},
        {"year_built", 1912},
        {"review_note", QJsonValue::Null},
        {"created_at", kMoment},
        {"updated_at", kMoment}};
}

QJsonObject deedJson()
{
    return {{"id", "doc_01j00000000000000000000001"},
            {"property_id", kProperty},
            {"kind", "deed"},
            {"name", "deed.pdf"},
            {"media_type", "application/pdf"},
            {"size_bytes", 5},
            {"sha256", kHash},
            {"parcel_id", "B-12"},
            {"recorder_reference", "2026/77"},
            {"visibility", "managers"},
            {"uploaded_at", kMoment}};
}

QJsonObject userJson(const QString &name, const QStringList &roles)
{
    return {{"id", kAdmin},          {"email", "ada@freehold.example"},
            {"name", name},          {"roles", QJsonArray::fromStringList(roles)},
            {"created_at", kMoment}, {"email_verified", true},
            {"totp_enabled", true},  {"disabled", false}};
}

/// What the Safe has signed: the typed data that readers of Safe transactions know.
static QJsonObject safeTypedData()
{
    const auto member = [](const char *name, const char *type) { return QJsonObject{{"name", name}, {"type", type}}; };
    const QString zero = u"0x0000000000000000000000000000000000000000"_s;
    return {{"types",
             QJsonObject{
                 {"EIP712Domain", QJsonArray{member("chainId", "uint256"), member("verifyingContract", "address")}},
                 {"SafeTx",
                  QJsonArray{member("to", "address"), member("value", "uint256"), member("data", "bytes"),
                             member("operation", "uint8"), member("safeTxGas", "uint256"), member("baseGas", "uint256"),
                             member("gasPrice", "uint256"), member("gasToken", "address"),
                             member("refundReceiver", "address"), member("nonce", "uint256")}}}},
            {"primaryType", "SafeTx"},
            {"domain", QJsonObject{{"chainId", 31337}, {"verifyingContract", kToken}}},
            {"message",
             QJsonObject{{"to", kMarket},
                         {"value", "0"},
                         {"data", "0x"},
                         {"operation", 0},
                         {"safeTxGas", "0"},
                         {"baseGas", "0"},
                         {"gasPrice", "0"},
                         {"gasToken", zero},
                         {"refundReceiver", zero},
                         {"nonce", "3"}}}};
}

QJsonObject proposalJson(const QString &state, const QJsonArray &signatures)
{
    return {{"id", kProposal},
            {"kind", "tokenize"},
            {"subject_id", kProperty},
            {"title", "Tokenize Lindenstrasse 12"},
            {"title_params", QJsonObject()},
            {"state", state},
            {"safe", kToken},
            {"nonce", 3},
            {"to", kMarket},
            {"data", "0x"},
            {"decoded",
             QJsonObject{{"contract", "PropertyTokenFactory"},
                         {"function", "tokenize"},
                         {"arguments", QJsonObject{{"symbol", "LIND12"}, {"rules", QJsonObject{{"maxHolders", 99}}}}}}},
            {"safe_tx_hash", kHash},
            {"typed_data", safeTypedData()},
            {"threshold", 2},
            {"signatures", signatures},
            {"requested_by", kAdmin},
            {"refusal_reason", state == u"REFUSED" ? QJsonValue("Wrong symbol") : QJsonValue()},
            {"failure_reason", QJsonValue::Null},
            {"transaction_hash", QJsonValue::Null},
            {"created_at", kMoment},
            {"executed_at", QJsonValue::Null}};
}

QJsonObject signatureJson(const QString &signer)
{
    return {{"signer", signer}, {"user_id", kAdmin}, {"signed_at", kMoment}};
}

QJsonObject tokenJson()
{
    return {{"property_id", kProperty},
            {"address", kToken},
            {"name", "Lindenstrasse 12"},
            {"symbol", "LIND12"},
            {"authorized_shares", "10000"},
            {"sold_shares", "400"},
            {"price_per_share", "50.000000"},
            {"sale_open", true},
            {"sale_state", "open"},
            {"sale_deadline", QJsonValue::Null},
            {"minimum_raise", QJsonValue::Null},
            {"minimum_raised", true},
            {"raised", "20000.000000"},
            {"released", "0.000000"},
            {"refunded", "0.000000"},
            {"deed_hash", kHash},
            {"rules",
             QJsonObject{{"country_mode", "any"},
                         {"countries", QJsonArray()},
                         {"accredited_only", false},
                         {"max_holding_bps", 1000}}},
            {"transaction_hash", kHash},
            {"tokenized_at", kMoment}};
}

QJsonObject holderJson(int shares, int basisPoints)
{
    return {{"wallet", kFirst},
            {"user_id", kAdmin},
            {"shares", QString::number(shares)},
            {"share_of_supply_bps", basisPoints},
            {"since", kMoment}};
}

QJsonObject stopJson()
{
    return {{"id", "stp_01j00000000000000000000001"},
            {"kind", "pause"},
            {"state", "REQUESTED"},
            {"property_id", kProperty},
            {"token", kToken},
            {"wallet", QJsonValue::Null},
            {"reason", "A deed is disputed"},
            {"requested_by", kAdmin},
            {"waiting_reason", QJsonValue::Null},
            {"failure_reason", QJsonValue::Null},
            {"transaction_hash", QJsonValue::Null},
            {"created_at", kMoment},
            {"began_at", QJsonValue::Null},
            {"ended_at", QJsonValue::Null}};
}

QJsonObject distributionJson(const QString &state)
{
    const QJsonObject totals{{"rent_usd", "1250.00"},     {"processing_fees_usd", "-12.50"},
                             {"reversals_usd", "0.00"},   {"expenses_usd", "-200.00"},
                             {"holdbacks_usd", "0.00"},   {"already_moved_usd", "0.00"},
                             {"adjustments_usd", "0.00"}, {"management_fee_usd", "-62.50"},
                             {"reserve_usd", "-25.00"},   {"distributable_usd", "950.00"}};
    const QJsonObject line{{"kind", "rent"},          {"source", "chg_01j00000000000000000000001"},
                           {"payment", ""},           {"text", "Rent for February 2026"},
                           {"amount_usd", "1250.00"}, {"management_fee_bps", 500},
                           {"reserve_bps", 200}};
    const QJsonObject statement{
        {"property_id", kProperty},  {"period_from", "2026-02-01"},        {"period_to", "2026-02-28"},
        {"lines", QJsonArray{line}}, {"management_fee_ahead_usd", "0.00"}, {"reserve_ahead_usd", "0.00"},
        {"totals", totals}};
    const QJsonObject figures{{"holders", 4},           {"pending_holders", 1},   {"paid", "700.000000"},
                              {"owed", "50.000000"},    {"withheld", "0.000000"}, {"carried", "0.000000"},
                              {"pending", "200.000000"}};
    return {{"id", kDistribution},
            {"property_id", kProperty},
            {"state", state},
            {"period_from", "2026-02-01"},
            {"period_to", "2026-02-28"},
            {"statement", statement},
            {"statement_hash", kHash},
            {"adjustments", QJsonArray()},
            {"withholding", QJsonObject{{"other_bps", 0}, {"rates", QJsonArray()}}},
            {"amount", QJsonValue::Null},
            {"reserve", QJsonValue::Null},
            {"fee", QJsonValue::Null},
            {"proposal_id", QJsonValue::Null},
            {"setback", QJsonValue::Null},
            {"figures", figures},
            {"contradictions", QJsonArray()},
            {"created_at", kMoment},
            {"approved_at", QJsonValue::Null}};
}

QJsonObject jobJson()
{
    return {{"id", "job_1"},         {"queue", "mail"},   {"key", "welcome:usr_1"},
            {"state", "STUCK"},      {"attempts", 12},    {"crashes", 0},
            {"created_at", kMoment}, {"due_at", kMoment}, {"last_error", "refused"}};
}

void confirm(const QString &reason)
{
    ConfirmDialog *question = nullptr;
    QVERIFY(QTest::qWaitFor([&] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *open = qobject_cast<ConfirmDialog *>(widget); open && open->isVisible())
                question = open;
        }
        return question != nullptr;
    }));
    auto *yes = child<QAbstractButton>(question, "confirm");
    if (!reason.isEmpty()) {
        QVERIFY(!yes->isEnabled()); // waits for the reason
        child<QLineEdit>(question, "reason")->setText(reason);
    }
    yes->click();
}

QString wordsIn(QWidget *widget)
{
    QStringList words;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (!label->isHidden())
            words.append(label->text());
    }
    for (const QTextEdit *raw : widget->findChildren<QTextEdit *>()) {
        if (!raw->isHidden())
            words.append(raw->toPlainText());
    }
    return words.join(u'\n');
}

QString outcomeOf(QWidget *page)
{
    auto *outcome = page->findChild<QWidget *>(page->objectName() + u"-outcome"_s);
    return outcome == nullptr || outcome->isHidden() ? QString() : wordsIn(outcome);
}

} // namespace freehold::desktop::test

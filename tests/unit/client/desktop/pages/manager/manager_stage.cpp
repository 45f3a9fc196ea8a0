// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/client/desktop/pages/manager/manager_stage.h"

#include "client/desktop/pages/manager/routes.h"
#include "client/desktop/widgets/confirm_dialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace freehold::desktop::test {

using namespace Qt::StringLiterals;

namespace {

const QString kProperty = u"prop_01j00000000000000000000001"_s;
const QString kMoment = u"2026-03-01T10:00:00.000Z"_s;

} // namespace

void PanelShell::openPanel(const QString &, QWidget *content)
{
    delete panel;
    panel = content;
    content->show();
}

void PanelShell::closePanel()
{
    if (panel)
        panel->deleteLater();
    panel = nullptr;
}

ManagerStage::ManagerStage()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    api.answer("listProperties", pageOf({managedProperty(u"TOKENIZED"_s)}));
    api.answer("getProperty", managedProperty(u"DRAFT"_s));
    api.answer("listDocuments", pageOf({documentSample(u"deed"_s)}));
    api.answer("listValuations", pageOf({valuationSample()}));
    api.answer("listLeases", pageOf({leaseSample()}));
    api.answer("listCharges",
               pageOf({chargeSample(u"DUE"_s, u"2026-01-01"_s), chargeSample(u"DUE"_s, u"2099-01-01"_s),
                       chargeSample(u"CONVERTED"_s, u"2026-01-01"_s)}));
    api.answer("listAllLeases", pageOf({leaseSample()}));
    api.answer("listAllCharges", pageOf({chargeSample(u"DUE"_s, u"2026-01-01"_s)}));
    api.answer("listPaymentLinks", pageOf({linkSample()}));
    api.answer("listExpenses", pageOf({expenseSample()}));
}

std::unique_ptr<Page> ManagerStage::open(const QString &route)
{
    const Route *best = nullptr;
    static const QList<Route> routes = managerRoutes();
    for (const Route &one : routes)
        if (matchRoute(one.pattern, route) && (!best || exactness(one.pattern) > exactness(best->pattern)))
            best = &one;
    if (!best)
        return nullptr;
    std::unique_ptr<Page> page(best->make(context));
    page->resize(1280, 900);
    page->show();
    page->enter(*matchRoute(best->pattern, route));
    return page;
}

QJsonObject managedProperty(const QString &state)
{
    return {
        {"id", kProperty},
        {"manager_id", "usr_01j00000000000000000000001"},
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
        {"review_note", state == u"CHANGES_REQUESTED" ? QJsonValue("The deed is not legible.") : QJsonValue()},
        {"created_at", kMoment},
        {"updated_at", kMoment}};
}

QJsonObject leaseSample()
{
    return {{"id", "lse_01j00000000000000000000001"},
            {"property_id", kProperty},
            {"unit", "2nd floor left"},
            {"tenant_name", "Tia Tenant"},
            {"tenant_email", "tia@example.org"},
            {"tenant_id", QJsonValue::Null},
            {"starts_on", "2026-01-01"},
            {"ends_on", QJsonValue::Null},
            {"charged_from", "2026-01-01"},
            {"rent_usd", "1250.00"},
            {"due_day", "1"},
            {"late_fee", QJsonObject{{"kind", "none"}}},
            {"terminated_at", QJsonValue::Null},
            {"payment_link",
             QJsonObject{{"id", "lnk_01j00000000000000000000001"},
                         {"url", "https://freehold.example/pay/abc"},
                         {"issued_at", kMoment},
                         {"revoked_at", QJsonValue::Null}}},
            {"created_at", kMoment},
            {"updated_at", kMoment}};
}

QJsonObject chargeSample(const QString &state, const QString &dueOn)
{
    return {{"id", "chg_01j00000000000000000000001"},
            {"property_id", kProperty},
            {"lease_id", "lse_01j00000000000000000000001"},
            {"kind", "rent"},
            {"month", "2026-01"},
            {"period_from", "2026-01-01"},
            {"period_to", "2026-01-31"},
            {"late_for", QJsonValue::Null},
            {"unit", "Flat 3"},
            {"description", "Rent for January 2026"},
            {"amount_usd", "1250.00"},
            {"due_on", dueOn},
            {"state", state},
            {"failure", QJsonValue::Null},
            {"refunded_usd", "0.00"},
            {"withdrawn_usd", "0.00"},
            {"paid_at", QJsonValue::Null},
            {"converted_at", QJsonValue::Null},
            {"created_at", kMoment}};
}

QJsonObject linkSample()
{
    return {{"id", "lnk_01j00000000000000000000001"},
            {"url", "https://freehold.example/pay/abc"},
            {"issued_at", kMoment},
            {"revoked_at", QJsonValue::Null},
            {"property_id", kProperty},
            {"lease_id", QJsonValue::Null},
            {"unit", "Cellar 3"},
            {"charge", chargeSample(u"DUE"_s, u"2026-01-01"_s)},
            {"created_at", kMoment}};
}

QJsonObject expenseSample()
{
    return {{"id", "exp_01j00000000000000000000001"},
            {"property_id", kProperty},
            {"category", "repairs"},
            {"spent_on", "2026-02-01"},
            {"amount_usd", "310.40"},
            {"vendor", "Roofers Ltd"},
            {"note", ""},
            {"document_id", QJsonValue::Null},
            {"booked_at", kMoment},
            {"voided_at", QJsonValue::Null},
            {"void_reason", QJsonValue::Null}};
}

QJsonObject documentSample(const QString &kind)
{
    return {{"id", "doc_01j00000000000000000000001"},
            {"property_id", kProperty},
            {"kind", kind},
            {"name", QString(kind + u".pdf"_s)},
            {"media_type", "application/pdf"},
            {"size_bytes", 2048},
            {"sha256", QString(u"0x"_s + QString(64, u'a'))},
            {"parcel_id", QJsonValue::Null},
            {"recorder_reference", QJsonValue::Null},
            {"visibility", "managers"},
            {"uploaded_at", kMoment}};
}

QJsonObject valuationSample()
{
    return {{"id", "val_01j00000000000000000000001"},
            {"property_id", kProperty},
            {"valued_on", "2026-02-01"},
            {"amount_usd", "510000.00"},
            {"method", "income"},
            {"appraiser", "Val & Co"},
            {"document_id", QJsonValue::Null},
            {"corrects", QJsonValue::Null},
            {"corrected_by", QJsonValue::Null},
            {"current", true},
            {"added_at", kMoment}};
}

QString wordsOf(QWidget *widget)
{
    QStringList words;
    for (const QLabel *label : widget->findChildren<QLabel *>())
        words.append(label->text());
    return words.join(u'\n');
}

bool says(QWidget *widget, const QString &words)
{
    return QTest::qWaitFor([widget, words] { return wordsOf(widget).contains(words); });
}

void press(QWidget *within, const char *name)
{
    auto *button = part<QAbstractButton>(within, name);
    QVERIFY2(button && button->isEnabled(), name);
    button->click();
}

void sayYes(const QString &reason)
{
    ConfirmDialog *dialog = nullptr;
    QTRY_VERIFY(([&dialog] {
        for (QWidget *window : QApplication::topLevelWidgets())
            if (auto *found = qobject_cast<ConfirmDialog *>(window); found && found->isVisible())
                dialog = found;
        return dialog != nullptr;
    }()));
    if (!reason.isEmpty())
        dialog->findChild<QLineEdit *>()->setText(reason);
    dialog->accept();
}

} // namespace freehold::desktop::test

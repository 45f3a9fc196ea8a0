// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/admin/adjustments_form.h"

#include "client/desktop/widgets/formats.h"
#include "client/desktop/widgets/layouts.h"

#include <QLineEdit>
#include <QListWidget>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortestReason = 3;

/// Dollars with at most two decimals, below zero for what is taken away.
std::optional<UsdCents> parseSigned(QString text)
{
    text = text.trimmed();
    const bool isNegative = text.startsWith(u'-');
    const auto amount = UsdCents::parse(isNegative ? text.mid(1) : text);
    if (!amount || amount->cents == 0)
        return std::nullopt;
    return UsdCents{isNegative ? -amount->cents : amount->cents};
}

api::SetDistributionAdjustmentsRequest requestOf(const QList<api::DistributionAdjustment> &adjustments)
{
    api::SetDistributionAdjustmentsRequest request;
    for (const auto &one : adjustments)
        request.adjustments.append({.amountUsd = one.amountUsd, .reason = one.reason});
    return request;
}

} // namespace

AdjustmentsForm::AdjustmentsForm(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget), m_amount(new QLineEdit), m_reason(new QLineEdit)
{
    m_amountField = new FormField(tr("Amount in USD"), m_amount, tr("Below zero for what is taken away"));
    m_reasonField = new FormField(tr("Reason"), m_reason, tr("It stands in the statement"));
    m_list->setObjectName(u"adjustments-list"_s);
    m_list->setAccessibleName(tr("Adjustments"));
    m_amount->setObjectName(u"adjustment-amount"_s);
    m_reason->setObjectName(u"adjustment-reason"_s);
    auto *addOne = button(tr("Add adjustment"));
    addOne->setObjectName(u"adjustment-add"_s);
    auto *remove = button(tr("Remove chosen"));
    remove->setObjectName(u"adjustment-remove"_s);
    const Card all = card(tr("Adjustments"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_list, remove, m_amountField, m_reasonField, addOne})
        all.layout->addWidget(part);
    column(this)->addWidget(all.frame);
    connect(addOne, &QPushButton::clicked, this, &AdjustmentsForm::add);
    connect(remove, &QPushButton::clicked, this, &AdjustmentsForm::removeChosen);
}

void AdjustmentsForm::display(const QList<api::DistributionAdjustment> &adjustments)
{
    if (adjustments.size() > m_known.size()) { // what was typed is saved now
        m_amount->clear();
        m_reason->clear();
    }
    m_known = adjustments;
    m_list->clear();
    for (const auto &one : adjustments)
        m_list->addItem(u"%1 · %2"_s.arg(format::usd(one.amountUsd), one.reason));
    m_list->setVisible(!adjustments.isEmpty());
}

void AdjustmentsForm::add()
{
    const auto amount = parseSigned(m_amount->text());
    const QString reason = m_reason->text().trimmed();
    m_amountField->setError(amount ? QString() : tr("An amount such as 120 or -35.50."));
    m_reasonField->setError(reason.size() >= kShortestReason ? QString() : tr("Say why, in a few words."));
    if (!amount || reason.size() < kShortestReason)
        return;
    auto request = requestOf(m_known);
    request.adjustments.append({.amountUsd = *amount, .reason = reason});
    Q_EMIT submitted(request);
}

void AdjustmentsForm::removeChosen()
{
    const int chosen = m_list->currentRow();
    if (chosen < 0)
        return;
    QList<api::DistributionAdjustment> rest = m_known;
    rest.removeAt(chosen);
    Q_EMIT submitted(requestOf(rest));
}

} // namespace freehold::desktop

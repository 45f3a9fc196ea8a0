// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/pages/manager/lease_form.h"

#include "client/desktop/widgets/formats.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace freehold::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLastDueDay = 28; // every month has it
constexpr int kBasisPointsPerPercent = 100;
constexpr int kMostFeePercent = 20;
constexpr int kMostGraceDays = 30;

} // namespace

LeaseForm::LeaseForm(QWidget *parent) : LeaseForm(tr("Make lease and invite tenant"), parent) { }

LeaseForm::LeaseForm(const api::Lease &lease, QWidget *parent) : LeaseForm(tr("Save changes"), parent)
{
    fill(lease);
    m_startsOn->setEnabled(false); // when a lease starts does not change
}

LeaseForm::LeaseForm(const QString &submitWords, QWidget *parent) : EntryForm(u"lease"_s, submitWords, parent)
{
    build();
    addLateFee();
    connect(m_isOpenEnded, &QCheckBox::toggled, m_endsOn, &QWidget::setDisabled);
    m_isOpenEnded->setChecked(true);
}

void LeaseForm::build()
{
    const QDate today = QDate::currentDate();
    const QDate firstOfNext = QDate(today.year(), today.month(), 1).addMonths(1);
    m_unit = addText(u"unit"_s, tr("Unit"), 60, tr("Such as 2nd floor left"));
    m_tenantName = addText(u"tenant_name"_s, tr("Tenant"), 120);
    m_tenantEmail = addText(u"tenant_email"_s, tr("Tenant's mail address"), 254, tr("The link to pay is sent there"));
    m_startsOn = addDate(u"starts_on"_s, tr("First day"), firstOfNext);
    m_isOpenEnded = new QCheckBox(tr("Open-ended"));
    addControl(u"open_ended"_s, tr("How long"), m_isOpenEnded);
    m_endsOn = addDate(u"ends_on"_s, tr("Last day"), firstOfNext.addYears(1).addDays(-1));
    m_rent = addAmount(u"rent_usd"_s, tr("Rent of a month in dollars"));
    m_dueDay = addChoice(u"due_day"_s, tr("Due on day"), tr("Charged ten days before"));
    addDueDays();
}

void LeaseForm::addDueDays()
{
    for (int day = 1; day <= kLastDueDay; ++day)
        m_dueDay->addItem(QString::number(day), QString::number(day));
    m_dueDay->addItem(tr("Last of the month"), u"last"_s);
}

void LeaseForm::addLateFee()
{
    m_lateFee = addChoice(u"late_fee"_s, tr("Fee for late rent"));
    m_lateFee->addItem(tr("None"), int(api::LateFeeKind::None));
    m_lateFee->addItem(tr("An amount"), int(api::LateFeeKind::Fixed));
    m_lateFee->addItem(tr("A part of what is late"), int(api::LateFeeKind::Percent));
    m_feeAmount = addAmount(u"late_fee.amount_usd"_s, tr("Fee in dollars"));
    m_feePercent = addNumber(u"late_fee.basis_points"_s, tr("Fee in per cent"), 1, kMostFeePercent);
    m_graceDays = addNumber(u"late_fee.grace_days"_s, tr("Days of grace"), 0, kMostGraceDays);
    connect(m_lateFee, &QComboBox::currentIndexChanged, this, &LeaseForm::showLateFeeFields);
    showLateFeeFields();
}

void LeaseForm::showLateFeeFields()
{
    const auto kind = api::LateFeeKind(m_lateFee->currentData().toInt());
    m_feeAmount->parentWidget()->setVisible(kind == api::LateFeeKind::Fixed);
    m_feePercent->parentWidget()->setVisible(kind == api::LateFeeKind::Percent);
    m_graceDays->parentWidget()->setVisible(kind != api::LateFeeKind::None);
}

void LeaseForm::fill(const api::Lease &lease)
{
    m_unit->setText(lease.unit);
    m_tenantName->setText(lease.tenantName);
    m_tenantEmail->setText(lease.tenantEmail);
    m_startsOn->setDate(lease.startsOn);
    m_isOpenEnded->setChecked(!lease.endsOn);
    if (lease.endsOn)
        m_endsOn->setDate(*lease.endsOn);
    m_rent->setText(editedAmount(lease.rentUsd));
    m_dueDay->setCurrentIndex(std::max(0, m_dueDay->findData(lease.dueDay)));
    m_lateFee->setCurrentIndex(std::max(0, m_lateFee->findData(int(lease.lateFee.kind))));
    if (lease.lateFee.amountUsd)
        m_feeAmount->setText(editedAmount(*lease.lateFee.amountUsd));
    m_feePercent->setValue(int(lease.lateFee.basisPoints.value_or(0)) / kBasisPointsPerPercent);
    m_graceDays->setValue(int(lease.lateFee.graceDays.value_or(0)));
    m_feeCap = lease.lateFee.capUsd;
    m_chargedFrom = lease.chargedFrom;
}

bool LeaseForm::check()
{
    bool isComplete = requireText(u"unit"_s, m_unit);
    isComplete = requireText(u"tenant_name"_s, m_tenantName) && isComplete;
    isComplete = requireText(u"tenant_email"_s, m_tenantEmail) && isComplete;
    isComplete = requireAmount(u"rent_usd"_s, m_rent).has_value() && isComplete;
    if (m_feeAmount->isVisibleTo(this))
        isComplete = requireAmount(u"late_fee.amount_usd"_s, m_feeAmount).has_value() && isComplete;
    if (m_isOpenEnded->isChecked() || m_endsOn->date() >= m_startsOn->date())
        return isComplete;
    setFieldError(u"ends_on"_s, tr("The last day is before the first."));
    return false;
}

api::LateFee LeaseForm::lateFee() const
{
    api::LateFee fee{.kind = api::LateFeeKind(m_lateFee->currentData().toInt())};
    if (fee.kind == api::LateFeeKind::None)
        return fee;
    fee.graceDays = m_graceDays->value();
    if (fee.kind == api::LateFeeKind::Fixed) {
        fee.amountUsd = typedAmount(m_feeAmount->text());
    } else {
        fee.basisPoints = m_feePercent->value() * kBasisPointsPerPercent;
        fee.capUsd = m_feeCap;
    }
    return fee;
}

api::LeaseRequest LeaseForm::request() const
{
    api::LeaseRequest request{.unit = m_unit->text().trimmed(),
                              .tenantName = m_tenantName->text().trimmed(),
                              .tenantEmail = m_tenantEmail->text().trimmed(),
                              .startsOn = m_startsOn->date(),
                              .chargedFrom = m_chargedFrom,
                              .rentUsd = typedAmount(m_rent->text()).value_or(UsdCents()),
                              .dueDay = m_dueDay->currentData().toString(),
                              .lateFee = lateFee()};
    if (!m_isOpenEnded->isChecked())
        request.endsOn = m_endsOn->date();
    return request;
}

EndLeaseForm::EndLeaseForm(const api::Lease &lease, QWidget *parent)
    : EntryForm(u"end-lease"_s, tr("End lease"), parent)
{
    m_endsOn = addDate(u"ends_on"_s, tr("Last day"), std::max(QDate::currentDate(), lease.startsOn));
    m_endsOn->setMinimumDate(lease.startsOn);
    addNote(tr("Unpaid rent of later days is cancelled. What was paid stays."));
}

api::TerminateLeaseRequest EndLeaseForm::request() const { return {.endsOn = m_endsOn->date()}; }

} // namespace freehold::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/pages/manager/entry_form.h"
#include "generated/desktop_api/rent.h"

class QCheckBox;

namespace freehold::desktop {

/// A new lease, or a change of one that runs.
class LeaseForm : public EntryForm {
    Q_OBJECT
public:
    explicit LeaseForm(QWidget *parent = nullptr);
    explicit LeaseForm(const api::Lease &lease, QWidget *parent = nullptr);

    [[nodiscard]] api::LeaseRequest request() const;

protected:
    [[nodiscard]] bool check() override;

private:
    LeaseForm(const QString &submitWords, QWidget *parent);
    void build();
    void addDueDays();
    void addLateFee();
    void showLateFeeFields();
    void fill(const api::Lease &lease);
    [[nodiscard]] api::LateFee lateFee() const;

    QLineEdit *m_unit;
    QLineEdit *m_tenantName;
    QLineEdit *m_tenantEmail;
    DateEdit *m_startsOn;
    QCheckBox *m_isOpenEnded;
    DateEdit *m_endsOn;
    QLineEdit *m_rent;
    QComboBox *m_dueDay;
    QComboBox *m_lateFee;
    QLineEdit *m_feeAmount;
    QSpinBox *m_feePercent;
    QSpinBox *m_graceDays;
    std::optional<QDate> m_chargedFrom; ///< does not change once there is a lease
    std::optional<UsdCents> m_feeCap;   ///< kept as it is
};

/// Another last day for a lease.
class EndLeaseForm : public EntryForm {
    Q_OBJECT
public:
    explicit EndLeaseForm(const api::Lease &lease, QWidget *parent = nullptr);
    [[nodiscard]] api::TerminateLeaseRequest request() const;

protected:
    [[nodiscard]] bool check() override { return true; }

private:
    DateEdit *m_endsOn;
};

} // namespace freehold::desktop

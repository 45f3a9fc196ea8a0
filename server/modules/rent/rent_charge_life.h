// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/core/http/actor.h"
#include "server/modules/rent/rent_messages.h"
#include "server/modules/rent/rent_payment_view.h"

namespace freehold::rent {

/// Every way a charge comes into being and changes: each is a step that stays, in the transaction that makes it.
class ChargeLife {
public:
    ChargeLife(Core &core, payments::PaymentsModule &payments, RentMessages &messages)
        : m_core(core), m_payments(payments), m_messages(messages)
    {
    }

    /// Gives it an id and stores it; false when there is one already of the same month, or for the same late charge.
    bool open(Sql &sql, Charge &charge, const Actor &actor = {});
    /// Stores a change that is not a payment's.
    void change(Sql &sql, Charge &charge, const QString &reason, const Actor &actor = {});
    /// Brings it to what its payments say, and tells whom it concerns; what is due again is fitted. Throws NotFound.
    Charge followPayments(Sql &sql, const ChargeId &id);
    /// What is due or cancelled becomes what the stored lease wants: rent with the fee for its being late, a fee alone.
    void fit(Sql &sql, Charge &charge, const Actor &actor = {});
    [[nodiscard]] std::vector<ChargePayment> paymentsOf(Sql &sql, const ChargeId &id) const;
    /// A bank has been asked for the money: nothing is late while it has not answered.
    [[nodiscard]] bool isWithBank(Sql &sql, const Charge &charge) const;
    [[nodiscard]] QDate today() const { return property::dateOf(m_core.clock.now()); }

private:
    void save(Sql &sql, Charge &charge, const std::optional<QString> &reason, const Actor &actor);
    void fitFeeOf(Sql &sql, const Charge &rent, const Actor &actor);
    void tell(Sql &sql, const Charge &before, const Charge &after);
    void tellOfFailure(Sql &sql, const Charge &before, const Charge &after, const Charge &fitted);
    void tellOfTakenBack(Sql &sql, const Charge &before, const Charge &after);

    Core &m_core;
    payments::PaymentsModule &m_payments;
    RentMessages &m_messages;
};

} // namespace freehold::rent

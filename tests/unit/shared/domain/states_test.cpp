// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/states.h"

#include <QSet>
#include <QtTest>

using namespace freehold;

namespace {

/// Every enumerator has a spelling of its own that leads back to it.
template <typename Enum>
bool roundTrips(Enum last)
{
    QSet<QString> spellings;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const auto value = static_cast<Enum>(i);
        const auto parsed = enumFromString<Enum>(toString(value));
        if (!parsed || *parsed != value)
            return false;
        spellings.insert(toString(value));
    }
    return spellings.size() == static_cast<int>(last) + 1 && !enumFromString<Enum>(u"")
        && !enumFromString<Enum>(u"unknown");
}

} // namespace

class StatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spellings_roundTrip()
    {
        QVERIFY(roundTrips(PropertyState::Exited));
        QVERIFY(roundTrips(VerificationState::Expired));
        QVERIFY(roundTrips(VerificationLevel::Accredited));
        QVERIFY(roundTrips(DocumentKind::Other));
        QVERIFY(roundTrips(PurchaseState::Refunded));
        QVERIFY(roundTrips(ProposalState::Failed));
        QVERIFY(roundTrips(CollectionState::Expired));
        QVERIFY(roundTrips(ConversionState::Failed));
        QVERIFY(roundTrips(ChargeState::Cancelled));
        QVERIFY(roundTrips(ChargeKind::Other));
        QVERIFY(roundTrips(LateFeeKind::Percent));
        QVERIFY(roundTrips(ExpenseCategory::Other));
        QVERIFY(roundTrips(ChainTransactionState::Replaced));
    }

    /// Databases and clients hold these words.
    void spellings_areStable()
    {
        QCOMPARE(toString(PropertyState::PendingApproval), QStringLiteral("PENDING_APPROVAL"));
        QCOMPARE(toString(PropertyState::ChangesRequested), QStringLiteral("CHANGES_REQUESTED"));
        QCOMPARE(toString(DocumentKind::Deed), QStringLiteral("deed"));
        QCOMPARE(toString(ChainTransactionState::Broadcast), QStringLiteral("BROADCAST"));
        QCOMPARE(toString(ChargeState::PaidUnsettled), QStringLiteral("PAID_UNSETTLED"));
        QCOMPARE(toString(ExpenseCategory::PropertyTax), QStringLiteral("property_tax"));
        QVERIFY(!enumFromString<PropertyState>(u"draft"));
        QVERIFY(!enumFromString<PropertyState>(u"DRAFT "));
    }
};

QTEST_GUILESS_MAIN(StatesTest)
#include "states_test.moc"

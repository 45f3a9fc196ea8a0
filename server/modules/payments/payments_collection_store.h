// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"
#include "server/modules/payments/payments_collection.h"

namespace freehold::payments {

/// The SQL of collections, their refunds and disputes.
class CollectionStore {
public:
    static void insert(Sql &sql, const Collection &collection);
    static void update(Sql &sql, const Collection &collection);

    /// Throws NotFound.
    [[nodiscard]] static Collection get(Sql &sql, const CollectionId &id);
    [[nodiscard]] static std::optional<Collection> find(Sql &sql, const CollectionId &id);
    /// The one that is open for this subject.
    [[nodiscard]] static std::optional<Collection> findOpen(Sql &sql, const QString &subject);
    [[nodiscard]] static std::optional<Collection> findByCharge(Sql &sql, const QString &chargeId);
    [[nodiscard]] static std::vector<Collection> ofSubject(Sql &sql, const QString &subject);

    /// Of the property, in order of when they were paid.
    [[nodiscard]] static std::vector<Collection> paidOf(Sql &sql, const PropertyId &property);

    struct Filter {
        std::optional<CollectionState> state;
        std::optional<CollectionId> before; ///< newest first
        int limit = 50;
    };
    [[nodiscard]] static std::vector<Collection> list(Sql &sql, const Filter &filter);

    /// Settled and in no conversion, oldest first; without those of which nothing is left, or nothing for now: refunded,
    /// or taken back by the payer's bank.
    [[nodiscard]] static std::vector<Collection> settledOf(Sql &sql, const PropertyId &property);
    [[nodiscard]] static std::vector<PropertyId> propertiesWithSettled(Sql &sql);
    /// What paid, not yet available payments of the property brought.
    [[nodiscard]] static UsdCents unsettledNet(Sql &sql, const PropertyId &property);
    [[nodiscard]] static std::vector<Collection> ofConversion(Sql &sql, const ConversionId &id);

    struct Due {
        TimeMs unpaidBefore;    ///< of those whose checkout or debit is under way
        TimeMs unsettledBefore; ///< of those that wait to become available, once their day has come
        TimeMs paidBefore;      ///< of the rest, which may be refunded or disputed
        TimeMs paidFrom;        ///< and were paid since: a dispute comes within months
    };
    /// To be looked up because Stripe was not asked since.
    [[nodiscard]] static std::vector<CollectionId> toCheck(Sql &sql, const Due &due, TimeMs now, int limit);

    struct Patience {
        TimeMs processingSince; ///< debits under way that began before then
        TimeMs availableSince;  ///< payments that were to be available by then, and are not
        TimeMs settledSince;    ///< settled ones that nobody has converted
    };
    [[nodiscard]] static std::vector<Collection> overdue(Sql &sql, const Patience &patience, int limit);

    [[nodiscard]] static std::optional<BookedRefund> findRefund(Sql &sql, const QString &id);
    static void save(Sql &sql, const BookedRefund &refund);
    /// Sums of what is booked: refunds that did not fail, and what disputes took.
    [[nodiscard]] static UsdCents refundedOf(Sql &sql, const CollectionId &id);
    [[nodiscard]] static UsdCents withdrawnOf(Sql &sql, const CollectionId &id);
    /// Remembers a checkout that is known from elsewhere; one that is remembered stays.
    static void noteSession(Sql &sql, const CollectionId &id, const QString &sessionId);
    /// Another checkout counts from now on; false when something was paid on the one before, or a bank is asked.
    [[nodiscard]] static bool replaceSession(Sql &sql, const CollectionId &id, const QString &sessionId);
    /// The next key for the checkout, unless it is there or somebody has moved on already.
    static void moveOn(Sql &sql, const CollectionId &id, qint64 attempt);
    [[nodiscard]] static std::optional<BookedDispute> findDispute(Sql &sql, const QString &id);
    static void save(Sql &sql, const BookedDispute &dispute);
    [[nodiscard]] static std::vector<BookedDispute> disputesOf(Sql &sql, const CollectionId &id);
    [[nodiscard]] static std::vector<BookedDispute> disputesOf(Sql &sql, const PropertyId &property);
};

} // namespace freehold::payments

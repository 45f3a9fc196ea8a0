// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/gathered.h"
#include "server/modules/payments/payments_journal.h"

#include <QStringList>

#include <span>

namespace freehold::payments {

struct PostedJournal {
    Journal journal;
    TimeMs at;
};

/// What is posted by the units of a commit.
class PostedJournals final : public GatheredItems<PostedJournal> {
    void writeItems(Sql &sql, std::span<const PostedJournal> journals) override;
};

/// The SQL of the ledger. Amounts are cents or micro-USDC.
class LedgerStore {
public:
    /// With the balances of their accounts, which are made with their first entry; in three statements, however many they
    /// are. Those whose kind and reference are there already are left out.
    static void insert(Sql &sql, std::span<const PostedJournal> journals);

    /// How many journals of this kind there are about a subject: with a reference `<subject>:<number>`.
    [[nodiscard]] static qint64 countOf(Sql &sql, const QString &kind, const QString &subject);

    /// Zero for an account without entries.
    [[nodiscard]] static qint64 balance(Sql &sql, const LedgerAccount &account);
    /// Of all properties' accounts of a book together.
    [[nodiscard]] static qint64 total(Sql &sql, LedgerBook book, Currency currency);
    /// What was paid out before then and has not arrived at Circle; nothing, or less, as it should be.
    [[nodiscard]] static qint64 inTransitSince(Sql &sql, TimeMs sentBefore);
    /// Whose USDC in the Treasury the books know of.
    [[nodiscard]] static std::vector<PropertyId> propertiesInTreasury(Sql &sql);

    /// What contradicts itself, in words: journals that do not sum to zero, balances that are not the sum of their
    /// entries. Empty is as it should be.
    [[nodiscard]] static QStringList contradictions(Sql &sql);
};

} // namespace freehold::payments

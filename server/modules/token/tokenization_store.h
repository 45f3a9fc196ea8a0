// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/db/sql.h"

namespace freehold::token {

enum class TokenizationState { Proposed, Done, Abandoned };
[[nodiscard]] QString toString(TokenizationState state);

/// A row of `tokenizations`: a proposal to the Safe and what becomes of it.
struct Tokenization {
    ProposalId proposal;
    PropertyId property;
    QString symbol;
    Shares shares;
    Usdc pricePerShare;
    UserId requestedBy;
    TimeMs createdAt;

    static Tokenization fromRow(const Row &row);
};

class TokenizationStore {
public:
    static void insert(Sql &sql, const Tokenization &tokenization);
    /// Among those that are proposed or done.
    [[nodiscard]] static bool isSymbolTaken(Sql &sql, const QString &symbol);
    [[nodiscard]] static std::optional<Tokenization> findProposed(Sql &sql, ProposalId proposal);
    static void end(Sql &sql, ProposalId proposal, TokenizationState state, TimeMs at);
    /// The open one of a property is done.
    static void finish(Sql &sql, PropertyId property, TimeMs at);
    /// Undoes finish.
    static void reopen(Sql &sql, PropertyId property);
};

} // namespace freehold::token

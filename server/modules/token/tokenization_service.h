// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/actor.h"
#include "server/modules/documents/documents.h"
#include "server/modules/governance/governance.h"
#include "server/modules/property/property.h"
#include "server/modules/token/token.h"

namespace freehold::token {

/// From an approved property to a proposal of the Safe, and back when that comes to nothing.
class TokenizationService {
public:
    TokenizationService(Core &core, TokenDependencies modules) : m_core(core), m_modules(modules) { }

    [[nodiscard]] Task<governance::Proposal> start(Actor actor, PropertyId id, api::TokenizationRequest request);
    /// The proposal was refused or failed: the property is APPROVED again and its manager knows why.
    void abandon(Sql &sql, ProposalId proposal, const QString &reason);

private:
    struct Subject {
        property::Property property;
        documents::DeedEvidence deed;
    };
    [[nodiscard]] Subject requireSubject(Sql &sql, PropertyId id, const QString &symbol);
    [[nodiscard]] governance::Proposal propose(Sql &sql, const governance::SafeState &safe,
                                               const governance::NewProposal &proposal,
                                               const api::TokenizationRequest &request);

    Core &m_core;
    TokenDependencies m_modules;
};

} // namespace freehold::token

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/models/state_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace freehold::desktop {

namespace {

constexpr const char *kContext = "StateWords";

struct Entry {
    const char *state;
    const char *words;
    Tone tone;
};

constexpr Entry kProperty[] = {
    {"DRAFT", QT_TRANSLATE_NOOP("StateWords", "Draft"), Tone::Neutral},
    {"PENDING_APPROVAL", QT_TRANSLATE_NOOP("StateWords", "Waiting for review"), Tone::Warning},
    {"CHANGES_REQUESTED", QT_TRANSLATE_NOOP("StateWords", "Changes requested"), Tone::Warning},
    {"APPROVED", QT_TRANSLATE_NOOP("StateWords", "Approved"), Tone::Positive},
    {"REJECTED", QT_TRANSLATE_NOOP("StateWords", "Rejected"), Tone::Danger},
    {"TOKENIZING", QT_TRANSLATE_NOOP("StateWords", "Being tokenized"), Tone::Info},
    {"TOKENIZED", QT_TRANSLATE_NOOP("StateWords", "Tokenized"), Tone::Positive},
    {"SUSPENDED", QT_TRANSLATE_NOOP("StateWords", "Suspended"), Tone::Danger},
    {"EXITED", QT_TRANSLATE_NOOP("StateWords", "Sold, closed"), Tone::Neutral},
};
constexpr Entry kProposal[] = {
    {"OPEN", QT_TRANSLATE_NOOP("StateWords", "Collecting signatures"), Tone::Warning},
    {"EXECUTING", QT_TRANSLATE_NOOP("StateWords", "Being executed"), Tone::Info},
    {"EXECUTED", QT_TRANSLATE_NOOP("StateWords", "Executed"), Tone::Positive},
    {"REFUSED", QT_TRANSLATE_NOOP("StateWords", "Refused"), Tone::Danger},
    {"FAILED", QT_TRANSLATE_NOOP("StateWords", "Failed"), Tone::Danger},
};
constexpr Entry kStop[] = {
    {"REQUESTED", QT_TRANSLATE_NOOP("StateWords", "On its way"), Tone::Info},
    {"IN_FORCE", QT_TRANSLATE_NOOP("StateWords", "In force"), Tone::Danger},
    {"LIFTED", QT_TRANSLATE_NOOP("StateWords", "Lifted"), Tone::Neutral},
    {"FAILED", QT_TRANSLATE_NOOP("StateWords", "Failed"), Tone::Danger},
};
constexpr Entry kVerification[] = {
    {"STARTED", QT_TRANSLATE_NOOP("StateWords", "Started"), Tone::Neutral},
    {"PENDING", QT_TRANSLATE_NOOP("StateWords", "With the provider"), Tone::Info},
    {"APPROVED", QT_TRANSLATE_NOOP("StateWords", "Verified"), Tone::Positive},
    {"REJECTED", QT_TRANSLATE_NOOP("StateWords", "Rejected"), Tone::Danger},
    {"REVOKED", QT_TRANSLATE_NOOP("StateWords", "Revoked"), Tone::Danger},
    {"EXPIRED", QT_TRANSLATE_NOOP("StateWords", "Expired"), Tone::Warning},
};
constexpr Entry kCharge[] = {
    {"DUE", QT_TRANSLATE_NOOP("StateWords", "Due"), Tone::Warning},
    {"PAYMENT_STARTED", QT_TRANSLATE_NOOP("StateWords", "Payment under way"), Tone::Info},
    {"PAID_UNSETTLED", QT_TRANSLATE_NOOP("StateWords", "Paid"), Tone::Positive},
    {"SETTLED", QT_TRANSLATE_NOOP("StateWords", "Paid"), Tone::Positive},
    {"CONVERTING", QT_TRANSLATE_NOOP("StateWords", "Paid"), Tone::Positive},
    {"CONVERTED", QT_TRANSLATE_NOOP("StateWords", "Paid"), Tone::Positive},
    {"REFUNDED", QT_TRANSLATE_NOOP("StateWords", "Refunded"), Tone::Neutral},
    {"DISPUTED", QT_TRANSLATE_NOOP("StateWords", "Disputed"), Tone::Danger},
    {"WAIVED", QT_TRANSLATE_NOOP("StateWords", "Waived"), Tone::Neutral},
    {"CANCELLED", QT_TRANSLATE_NOOP("StateWords", "Cancelled"), Tone::Neutral},
};
constexpr Entry kCollection[] = {
    {"STARTED", QT_TRANSLATE_NOOP("StateWords", "Started"), Tone::Neutral},
    {"PROCESSING", QT_TRANSLATE_NOOP("StateWords", "With the bank"), Tone::Info},
    {"PAID", QT_TRANSLATE_NOOP("StateWords", "Paid, not settled"), Tone::Info},
    {"SETTLED", QT_TRANSLATE_NOOP("StateWords", "Settled"), Tone::Info},
    {"CONVERTING", QT_TRANSLATE_NOOP("StateWords", "Being converted"), Tone::Info},
    {"CONVERTED", QT_TRANSLATE_NOOP("StateWords", "In the Treasury"), Tone::Positive},
    {"FAILED", QT_TRANSLATE_NOOP("StateWords", "Failed"), Tone::Danger},
    {"EXPIRED", QT_TRANSLATE_NOOP("StateWords", "Not completed"), Tone::Neutral},
};
constexpr Entry kConversion[] = {
    {"REQUESTED", QT_TRANSLATE_NOOP("StateWords", "Requested"), Tone::Info},
    {"SENT", QT_TRANSLATE_NOOP("StateWords", "On its way"), Tone::Info},
    {"CONVERTED", QT_TRANSLATE_NOOP("StateWords", "In the Treasury"), Tone::Positive},
    {"FAILED", QT_TRANSLATE_NOOP("StateWords", "Failed"), Tone::Danger},
};
constexpr Entry kDistribution[] = {
    {"DRAFT", QT_TRANSLATE_NOOP("StateWords", "Draft"), Tone::Neutral},
    {"APPROVED", QT_TRANSLATE_NOOP("StateWords", "Waiting for signatures"), Tone::Warning},
    {"FUNDED", QT_TRANSLATE_NOOP("StateWords", "Funded"), Tone::Info},
    {"SNAPSHOTTED", QT_TRANSLATE_NOOP("StateWords", "Holders fixed"), Tone::Info},
    {"PAYING", QT_TRANSLATE_NOOP("StateWords", "Paying"), Tone::Info},
    {"COMPLETE", QT_TRANSLATE_NOOP("StateWords", "Complete"), Tone::Positive},
    {"DISCARDED", QT_TRANSLATE_NOOP("StateWords", "Discarded"), Tone::Neutral},
    {"CANCELLED", QT_TRANSLATE_NOOP("StateWords", "Cancelled"), Tone::Neutral},
};
constexpr Entry kDividend[] = {
    {"PENDING", QT_TRANSLATE_NOOP("StateWords", "Not paid yet"), Tone::Neutral},
    {"PAID", QT_TRANSLATE_NOOP("StateWords", "Paid"), Tone::Positive},
    {"OWED", QT_TRANSLATE_NOOP("StateWords", "Owed"), Tone::Warning},
};
constexpr Entry kTrade[] = {
    {"MATCHED", QT_TRANSLATE_NOOP("StateWords", "Matched"), Tone::Info},
    {"SETTLING", QT_TRANSLATE_NOOP("StateWords", "Settling"), Tone::Info},
    {"SETTLED", QT_TRANSLATE_NOOP("StateWords", "Settled"), Tone::Positive},
    {"FAILED", QT_TRANSLATE_NOOP("StateWords", "Failed"), Tone::Danger},
};
constexpr Entry kChainTransaction[] = {
    {"QUEUED", QT_TRANSLATE_NOOP("StateWords", "Queued"), Tone::Neutral},
    {"SIGNED", QT_TRANSLATE_NOOP("StateWords", "Signed"), Tone::Info},
    {"BROADCAST", QT_TRANSLATE_NOOP("StateWords", "Sent"), Tone::Info},
    {"MINED", QT_TRANSLATE_NOOP("StateWords", "In a block"), Tone::Info},
    {"CONFIRMED", QT_TRANSLATE_NOOP("StateWords", "Confirmed"), Tone::Positive},
    {"FAILED", QT_TRANSLATE_NOOP("StateWords", "Failed"), Tone::Danger},
    {"REPLACED", QT_TRANSLATE_NOOP("StateWords", "Replaced"), Tone::Neutral},
};
constexpr Entry kJob[] = {
    {"STUCK", QT_TRANSLATE_NOOP("StateWords", "Stuck"), Tone::Warning},
    {"POISONED", QT_TRANSLATE_NOOP("StateWords", "Given up"), Tone::Danger},
};
constexpr Entry kTransferApproval[] = {
    {"OPEN", QT_TRANSLATE_NOOP("StateWords", "May be used"), Tone::Info},
    {"USED", QT_TRANSLATE_NOOP("StateWords", "Used"), Tone::Positive},
    {"WITHDRAWN", QT_TRANSLATE_NOOP("StateWords", "Withdrawn"), Tone::Neutral},
    {"REPLACED", QT_TRANSLATE_NOOP("StateWords", "Replaced"), Tone::Neutral},
    {"EXPIRED", QT_TRANSLATE_NOOP("StateWords", "Expired"), Tone::Neutral},
};

std::span<const Entry> entriesOf(StateOf of)
{
    switch (of) {
    case StateOf::Property: return kProperty;
    case StateOf::Proposal: return kProposal;
    case StateOf::Stop: return kStop;
    case StateOf::Verification: return kVerification;
    case StateOf::Charge: return kCharge;
    case StateOf::Collection: return kCollection;
    case StateOf::Conversion: return kConversion;
    case StateOf::Distribution: return kDistribution;
    case StateOf::Dividend: return kDividend;
    case StateOf::Trade: return kTrade;
    case StateOf::ChainTransaction: return kChainTransaction;
    case StateOf::Job: return kJob;
    case StateOf::TransferApproval: return kTransferApproval;
    }
    return {};
}

} // namespace

StateWords stateWords(StateOf of, const QString &state)
{
    const auto entries = entriesOf(of);
    const auto found =
        std::ranges::find_if(entries, [&state](const Entry &entry) { return state == QLatin1StringView(entry.state); });
    if (found == entries.end())
        return {state, Tone::Neutral};
    return {QCoreApplication::translate(kContext, found->words), found->tone};
}

} // namespace freehold::desktop

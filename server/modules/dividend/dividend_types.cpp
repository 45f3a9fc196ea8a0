// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/dividend/dividend_types.h"

#include <array>
#include <utility>

namespace freehold::dividend {

namespace {

constexpr std::array kStates{
    std::pair{DistributionState::Draft, "DRAFT"},         std::pair{DistributionState::Approved, "APPROVED"},
    std::pair{DistributionState::Funded, "FUNDED"},       std::pair{DistributionState::Snapshotted, "SNAPSHOTTED"},
    std::pair{DistributionState::Paying, "PAYING"},       std::pair{DistributionState::Complete, "COMPLETE"},
    std::pair{DistributionState::Discarded, "DISCARDED"}, std::pair{DistributionState::Cancelled, "CANCELLED"},
};

/// In the order of the contract, which has None at 0.
constexpr std::array kReasons{
    std::pair{OwedReason::Frozen, "frozen"},
    std::pair{OwedReason::NotVerified, "not_verified"},
    std::pair{OwedReason::TransferFailed, "transfer_failed"},
    std::pair{OwedReason::Moved, "moved"},
};

template <typename Enum, std::size_t count>
QString spelled(const std::array<std::pair<Enum, const char *>, count> &table, Enum value)
{
    for (const auto &[known, text] : table)
        if (known == value)
            return QString::fromLatin1(text);
    std::unreachable();
}

template <typename Enum, std::size_t count>
std::optional<Enum> read(const std::array<std::pair<Enum, const char *>, count> &table, QStringView text)
{
    for (const auto &[value, spelling] : table)
        if (text == QLatin1StringView(spelling))
            return value;
    return std::nullopt;
}

} // namespace

QString toString(DistributionState state) { return spelled(kStates, state); }

std::optional<DistributionState> distributionStateFromString(QStringView text) { return read(kStates, text); }

QString toString(OwedReason reason) { return spelled(kReasons, reason); }

std::optional<OwedReason> owedReasonFromString(QStringView text) { return read(kReasons, text); }

std::optional<OwedReason> owedReasonOfChain(quint8 number)
{
    if (number == 0 || number > kReasons.size())
        return std::nullopt;
    return kReasons[number - 1].first;
}

QString toString(PaymentState state)
{
    switch (state) {
    case PaymentState::Pending: return "PENDING";
    case PaymentState::Paid: return "PAID";
    case PaymentState::Owed: return "OWED";
    }
    std::unreachable();
}

DistributionState Distribution::state() const
{
    if (cancelled)
        return DistributionState::Cancelled;
    if (completion)
        return DistributionState::Complete;
    if (snapshot)
        return hasPayments ? DistributionState::Paying : DistributionState::Snapshotted;
    if (funded)
        return DistributionState::Funded;
    if (discardedAt)
        return DistributionState::Discarded;
    return terms ? DistributionState::Approved : DistributionState::Draft;
}

PaymentState Payment::state() const
{
    if (!settledAt)
        return PaymentState::Pending;
    return paidAt ? PaymentState::Paid : PaymentState::Owed;
}

} // namespace freehold::dividend

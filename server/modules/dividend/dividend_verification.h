// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/dividend/dividend_allocation.h"
#include "shared/evm/address.h"

#include <QStringList>

#include <map>
#include <vector>

/// Whether a distribution gave each holder the right amount, recomputed from logs of the chain and from the income statement
/// as it is published; nothing of the server's own tables is believed.
namespace freehold::dividend {

/// A movement of shares.
struct LoggedTransfer {
    evm::Address from;
    evm::Address to;
    Shares shares;
};

/// What a holder got, or is owed, in a log of its own.
struct LoggedDebt {
    evm::Address holder;
    Usdc amount;
    Usdc withheld;
};

/// What the chain says.
struct LoggedDistribution {
    Usdc amount;  ///< Funded
    Usdc reserve; ///< the same
    Usdc fee;     ///< the same
    QByteArray statementHash;
    WithholdingRates rates;
    std::vector<LoggedTransfer> transfers; ///< of the token from its first on, up to the snapshot, in order
    Shares totalShares;                    ///< SnapshotTaken
    Usdc pot;                              ///< the same
    Usdc carriedIn;                        ///< the same
    std::vector<LoggedPayment> payments;   ///< of all pages
    std::vector<LoggedDebt> debts;         ///< the same
    bool isComplete = false;
    Usdc paid; ///< this and the others: DividendDistributed
    Usdc owed;
    Usdc withheld;
    Usdc carriedOut;
    /// Of wallets whose country the registry knows today. Who has moved since was taxed for where they lived.
    std::map<evm::Address, int> countries;
};

struct VerifiedHolder {
    evm::Address wallet;
    qint64 number = 0;
    Shares shares;
    Allotment due;
    enum class Outcome { Paid, Owed, Missing, Wrong } outcome = Outcome::Missing;
};

struct Verdict {
    std::vector<VerifiedHolder> holders; ///< in the order of their numbers
    QStringList faults;                  ///< a sentence for each; none when all is right
    QStringList remarks;                 ///< what is explained, but worth a look
};

/// `statement` is the published text of the income statement.
[[nodiscard]] Verdict verify(const LoggedDistribution &logged, const QByteArray &statement);

/// Who held what after these transfers, and under which number: wallets are numbered in the order of their first shares.
struct SnapshotHolder {
    evm::Address wallet;
    qint64 number = 0;
    Shares shares;
};
[[nodiscard]] std::vector<SnapshotHolder> holdersAfter(const std::vector<LoggedTransfer> &transfers);

} // namespace freehold::dividend

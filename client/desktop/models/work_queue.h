// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/api_client.h"
#include "client/desktop/widgets/status_pill.h"

#include <QDateTime>

#include <exception>

namespace freehold::desktop {

enum class WorkKind { Review, Proposal, TransferStop, Job, Verification, FailedTrade, Conversion };

/// Something that waits for an admin, whichever module it is of.
struct WorkItem {
    WorkKind kind{};
    QString id;
    QString what; ///< in words: "Sign: Tokenize Lindenstrasse 12 (1 of 2)"
    QString why;  ///< the state it is in
    Tone tone = Tone::Neutral;
    QDateTime since;
    QString route; ///< of the page where it is dealt with
};

struct WorkQueue {
    QList<WorkItem> items;      ///< oldest first
    QStringList missing;        ///< names of the parts that could not be asked, translated
    std::exception_ptr failure; ///< of the first of them
    [[nodiscard]] bool isAllMissing() const;
    int parts = 0;
};

[[nodiscard]] QString kindWords(WorkKind kind);

/// Asks all modules at once. One that does not answer leaves its name in `missing`; the others are shown.
[[nodiscard]] Task<WorkQueue> loadWorkQueue(ApiClient *client);

} // namespace freehold::desktop

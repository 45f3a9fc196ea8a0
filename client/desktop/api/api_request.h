// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/transport.h"

#include <QByteArray>
#include <QString>

namespace freehold::desktop {

/// One thing a person wants done once. Whoever lets them try again after a lost answer keeps it and passes it again: the
/// server then does it at most once. A fresh one is made where none is kept.
struct Intent {
    QByteArray key; ///< Idempotency-Key

    [[nodiscard]] static Intent make();
};

/// How an operation is carried out, beside what it asks for.
struct Call {
    Intent intent{}; ///< of a POST; empty for a fresh one
    Progress onUpload{};
    Progress onDownload{};
    std::stop_token cancel{};
};

/// A file that is sent as it is.
struct Upload {
    QByteArray bytes;
    QByteArray mediaType;
};

/// A file as it came.
struct Download {
    QByteArray bytes;
    QByteArray mediaType;
    QString fileName; ///< that the server proposes; empty where it does not
};

/// One request of an operation, before it has a server.
struct ApiRequest {
    QByteArray operation;
    QByteArray method;
    QByteArray path; ///< from the root, percent-encoded
    QByteArray query{};
    QByteArray body{};
    QByteArray mediaType{};
    Call call{};
};

} // namespace freehold::desktop

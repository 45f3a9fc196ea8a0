// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <expected>

namespace freehold {

/// Where events go and as whom: `https://<public key>@<host>[/path]/<project>`.
struct SentryDsn {
    QByteArray publicKey;
    QUrl envelopeUrl;

    /// The error says what is wrong and repeats nothing of the DSN.
    [[nodiscard]] static std::expected<SentryDsn, QString> parse(const QByteArray &text);
};

} // namespace freehold

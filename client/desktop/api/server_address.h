// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"
#include "client/desktop/api/transport.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace freehold::desktop {

/// The address of a server as a person types it: "freehold.example" is https, and so is everything but this computer, to
/// which http is allowed.
class ServerAddress {
public:
    enum class Fault { Empty, Malformed, Insecure };

    /// Empty with `fault` set when it cannot be one.
    [[nodiscard]] static std::optional<ServerAddress> parse(const QString &text, Fault *fault = nullptr);
    /// What is wrong, in a sentence.
    [[nodiscard]] static QString sentenceFor(Fault fault);

    /// Scheme, host and port, nothing else.
    [[nodiscard]] const QUrl &url() const { return m_url; }
    [[nodiscard]] QString text() const { return m_url.toString(); }
    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;

private:
    explicit ServerAddress(QUrl url) : m_url(std::move(url)) { }
    QUrl m_url;
};

/// What was found at an address.
struct ServerCheck {
    enum class Verdict {
        Ready,
        NotReady,    ///< a Freehold server that cannot work at the moment
        NotFreehold, ///< something else answers
        Untrusted,   ///< its certificate is not believed
        Unreachable,
    };
    Verdict verdict = Verdict::Unreachable;
    QString sentence; ///< for a person; empty when ready
};

/// Asks /health/ready. Throws nothing.
[[nodiscard]] Task<ServerCheck> checkServer(ApiTransport &transport, ServerAddress address);

} // namespace freehold::desktop

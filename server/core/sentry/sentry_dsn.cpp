// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/sentry/sentry_dsn.h"

#include <QRegularExpression>

namespace freehold {

std::expected<SentryDsn, QString> SentryDsn::parse(const QByteArray &text)
{
    static const QRegularExpression project(QStringLiteral("^(.*)/([0-9]+)$"));
    QUrl url(QString::fromUtf8(text), QUrl::StrictMode);
    const bool isHttp = url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("http");
    const auto path = project.match(url.path());
    if (!url.isValid() || !isHttp || url.host().isEmpty() || url.userName().isEmpty() || !path.hasMatch())
        return std::unexpected(QStringLiteral("must be https://<public key>@<host>/<project number>"));
    SentryDsn dsn{.publicKey = url.userName().toLatin1(), .envelopeUrl = {}};
    url.setUserInfo({});
    url.setPath(path.captured(1) + QStringLiteral("/api/") + path.captured(2) + QStringLiteral("/envelope/"));
    dsn.envelopeUrl = url;
    return dsn;
}

} // namespace freehold

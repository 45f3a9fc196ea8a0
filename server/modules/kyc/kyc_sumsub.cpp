// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_sumsub.h"

#include "server/modules/kyc/kyc_sumsub_signature.h"

#include <utility>

namespace freehold::kyc {

namespace {

Error failed(const HttpAnswer &answer)
{
    // The text of Sumsub's errors repeats what it was sent; these do not, and are what its support asks for.
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    return Error(ErrorCode::ProviderFailed, QStringLiteral("verification_provider_failed"),
                 QStringLiteral("The verification provider did not answer as expected; try again later."),
                 {{QStringLiteral("status"), answer.status}},
                 QStringLiteral("code %1, correlation id %2")
                     .arg(body.value(QStringLiteral("errorCode")).toVariant().toString(),
                          body.value(QStringLiteral("correlationId")).toString()));
}

} // namespace

Task<Applicant> Sumsub::createApplicant(QString externalUserId, VerificationLevel level, QString email)
{
    const QByteArray query = "levelName=" + QUrl::toPercentEncoding(levelName(level));
    const QJsonObject body{{QStringLiteral("externalUserId"), externalUserId}, {QStringLiteral("email"), email}};
    const HttpAnswer answer = co_await send("POST", QStringLiteral("/resources/applicants"), query, body);
    if (answer.status == 409) {
        const auto existing = co_await findApplicant(externalUserId);
        if (existing)
            co_return *existing;
    }
    if (answer.status != 200 && answer.status != 201)
        throw failed(answer);
    co_return Applicant::fromJson(answer.json().object());
}

Task<std::optional<Applicant>> Sumsub::findApplicant(QString externalUserId)
{
    const HttpAnswer answer = co_await send(
        "GET", QStringLiteral("/resources/applicants/-;externalUserId=%1/one").arg(externalUserId), {}, {});
    if (answer.status == 404)
        co_return std::nullopt;
    if (answer.status != 200)
        throw failed(answer);
    co_return Applicant::fromJson(answer.json().object());
}

Task<> Sumsub::resetApplicant(QString applicantId)
{
    const HttpAnswer answer =
        co_await send("POST", QStringLiteral("/resources/applicants/%1/reset").arg(applicantId), {}, {});
    if (answer.status != 200)
        throw failed(answer);
}

Task<QString> Sumsub::sdkToken(QString externalUserId, VerificationLevel level)
{
    return issue(QStringLiteral("/resources/accessTokens/sdk"), std::move(externalUserId), level,
                 QStringLiteral("token"));
}

Task<QString> Sumsub::pageUrl(QString externalUserId, VerificationLevel level)
{
    return issue(QStringLiteral("/resources/sdkIntegrations/levels/-/websdkLink"), std::move(externalUserId), level,
                 QStringLiteral("url"));
}

Task<QString> Sumsub::issue(QString path, QString externalUserId, VerificationLevel level, QString member)
{
    const QJsonObject body{{QStringLiteral("userId"), externalUserId},
                           {QStringLiteral("levelName"), levelName(level)},
                           {QStringLiteral("ttlInSecs"), kTokenLifeSeconds}};
    const HttpAnswer answer = co_await send("POST", path, {}, body);
    const QString issued = answer.status == 200 ? answer.json().object().value(member).toString() : QString();
    if (issued.isEmpty())
        throw failed(answer);
    co_return issued;
}

QString Sumsub::levelName(VerificationLevel level) const
{
    switch (level) {
    case VerificationLevel::Identity: return m_config.levelIdentity;
    case VerificationLevel::Accredited: return m_config.levelAccredited;
    }
    std::unreachable();
}

Task<HttpAnswer> Sumsub::send(QByteArray method, QString path, QByteArray query, QJsonObject body)
{
    QUrl url = m_config.sumsubBaseUrl;
    url.setPath(path);
    if (!query.isEmpty())
        url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    const QByteArray content = method == "GET" ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);

    // Signed is what goes over the wire, in its encoded form.
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    const qint64 timestamp = m_clock.now().value / 1000;

    HttpCall call{
        .method = method,
        .url = url,
        .headers = {{"X-App-Token", m_config.appToken},
                    {"X-App-Access-Ts", QByteArray::number(timestamp)},
                    {"X-App-Access-Sig", requestSignature(m_config.secretKey, timestamp, method, target, content)},
                    {"Accept", "application/json"}},
        .body = content,
    };
    if (!content.isEmpty())
        call.headers.emplace_back("Content-Type", "application/json");
    co_return co_await m_http.send(std::move(call));
}

} // namespace freehold::kyc

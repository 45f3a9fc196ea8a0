// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"
#include "server/core/http/http_client.h"
#include "server/modules/kyc/kyc.h"
#include "server/modules/kyc/kyc_review.h"

namespace freehold::kyc {

/// Sumsub's API. Every call throws ProviderFailed for an answer that is none of those described.
class Sumsub {
public:
    Sumsub(HttpClient &http, const Clock &clock, const KycConfig &config)
        : m_http(http), m_clock(clock), m_config(config)
    {
    }

    /// Creates the applicant, or finds the one that an earlier, interrupted call created.
    [[nodiscard]] Task<Applicant> createApplicant(QString externalUserId, VerificationLevel level, QString email);
    /// Nothing when Sumsub does not know it.
    [[nodiscard]] Task<std::optional<Applicant>> findApplicant(QString externalUserId);
    /// Lets a person who was decided about begin again; the documents so far no longer count.
    [[nodiscard]] Task<> resetApplicant(QString applicantId);
    /// A token for the web SDK, valid for kTokenLifeSeconds.
    [[nodiscard]] Task<QString> sdkToken(QString externalUserId, VerificationLevel level);

    /// Sumsub's own page with the same steps ("external WebSDK link"), valid for kTokenLifeSeconds.
    [[nodiscard]] Task<QString> pageUrl(QString externalUserId, VerificationLevel level);

    [[nodiscard]] QString levelName(VerificationLevel level) const;

    static constexpr int kTokenLifeSeconds = 1200;

private:
    /// What lets the person in at Sumsub: the member of that name in its answer.
    [[nodiscard]] Task<QString> issue(QString path, QString externalUserId, VerificationLevel level, QString member);
    [[nodiscard]] Task<HttpAnswer> send(QByteArray method, QString path, QByteArray query, QJsonObject body);

    HttpClient &m_http;
    const Clock &m_clock;
    const KycConfig &m_config;
};

} // namespace freehold::kyc

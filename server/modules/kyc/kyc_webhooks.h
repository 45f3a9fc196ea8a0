// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/core.h"
#include "server/modules/kyc/kyc.h"

namespace freehold::kyc {

/// What Sumsub tells us: checked, stored under its natural key, acknowledged. Looking the person up is the job behind it.
class Webhooks {
public:
    Webhooks(Core &core, const KycConfig &config) : m_core(core), m_config(config) { }

    /// Throws Unauthenticated "webhook_signature" for a wrong digest, InvalidRequest "malformed_webhook" for a wrong body.
    [[nodiscard]] Task<> receive(QByteArray body, QByteArray digest, QByteArray algorithm);

    static constexpr const char *kSource = "sumsub";

private:
    Core &m_core;
    const KycConfig &m_config;
};

} // namespace freehold::kyc

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/modules/kyc/kyc_service.h"

#include <QTimer>

namespace freehold::kyc {

/// Looks applicants up: when a webhook came, and from time to time in case one was lost.
class KycJobs {
public:
    KycJobs(Core &core, KycService &service, int pollSeconds);
    void registerHandlers();
    void start();

private:
    [[nodiscard]] Task<> onWebhook(Job job);
    [[nodiscard]] Task<> poll();

    Core &m_core;
    KycService &m_service;
    qint64 m_pollMs;
    VerificationStore m_store;
    QTimer m_timer;
};

} // namespace freehold::kyc

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/api/secret_store.h"

#include <QCoro/QCoroSignal>
#include <qt6keychain/keychain.h>

namespace freehold::desktop {

namespace {

const QString kService = QStringLiteral("Freehold");

template <typename Job>
Task<> finished(Job &job)
{
    job.setAutoDelete(false);
    job.setInsecureFallback(false); // a plain file is no keychain
    job.start();
    co_await qCoro(&job, &QKeychain::Job::finished);
}

} // namespace

Task<std::optional<QByteArray>> Keychain::read(QString name)
{
    QKeychain::ReadPasswordJob job(kService);
    job.setKey(name);
    co_await finished(job);
    if (job.error() != QKeychain::NoError)
        co_return std::nullopt;
    const QByteArray secret = job.binaryData();
    co_return secret;
}

Task<bool> Keychain::write(QString name, QByteArray secret)
{
    QKeychain::WritePasswordJob job(kService);
    job.setKey(name);
    job.setBinaryData(secret);
    co_await finished(job);
    co_return job.error() == QKeychain::NoError;
}

Task<> Keychain::remove(QString name)
{
    QKeychain::DeletePasswordJob job(kService);
    job.setKey(name);
    co_await finished(job);
}

Task<std::optional<QByteArray>> MemorySecretStore::read(QString name)
{
    const auto found = m_secrets.constFind(name);
    if (found == m_secrets.constEnd())
        co_return std::nullopt;
    const QByteArray secret = *found;
    co_return secret;
}

Task<bool> MemorySecretStore::write(QString name, QByteArray secret)
{
    m_secrets.insert(name, secret);
    co_return true;
}

Task<> MemorySecretStore::remove(QString name)
{
    m_secrets.remove(name);
    co_return;
}

} // namespace freehold::desktop

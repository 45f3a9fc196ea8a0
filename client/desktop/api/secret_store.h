// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/desktop/api/coro.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace freehold::desktop {

/// Where the cookie of a session survives the end of the program. Nothing here throws: without a keychain one is simply
/// asked for the password again.
class SecretStore {
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    [[nodiscard]] virtual Task<std::optional<QByteArray>> read(QString name) = 0;
    /// False when it could not be kept.
    [[nodiscard]] virtual Task<bool> write(QString name, QByteArray secret) = 0;
    [[nodiscard]] virtual Task<> remove(QString name) = 0;
};

/// The keychain of the system: Secret Service or KWallet, macOS Keychain, Windows Credential Store.
class Keychain final : public SecretStore {
public:
    [[nodiscard]] Task<std::optional<QByteArray>> read(QString name) override;
    [[nodiscard]] Task<bool> write(QString name, QByteArray secret) override;
    [[nodiscard]] Task<> remove(QString name) override;
};

/// Until the program ends.
class MemorySecretStore final : public SecretStore {
public:
    [[nodiscard]] Task<std::optional<QByteArray>> read(QString name) override;
    [[nodiscard]] Task<bool> write(QString name, QByteArray secret) override;
    [[nodiscard]] Task<> remove(QString name) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace freehold::desktop

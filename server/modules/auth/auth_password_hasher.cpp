// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_password_hasher.h"

#include "server/core/error.h"
#include "server/core/on_pool.h"

#include <argon2.h>

#include <stdexcept>

namespace freehold::auth {

namespace {

// OWASP's recommended minimum for Argon2id, with PasswordHasher::kMemoryKiB.
constexpr uint32_t kPasses = 2;
constexpr uint32_t kLanes = 1;
constexpr int kSaltBytes = 16;
constexpr uint32_t kHashBytes = 32;

/// The same password typed on two systems may differ in its Unicode form (NIST SP 800-63B, 5.1.1.2).
QByteArray normalized(const QString &password) { return password.normalized(QString::NormalizationForm_KC).toUtf8(); }

QByteArray base64(const QByteArray &bytes) { return bytes.toBase64(QByteArray::OmitTrailingEquals); }

/// The form of hashNow()'s result, with chance for a hash: no password fits, and finding that out takes as long as ever.
QString hashOfNobody(Random &random, uint32_t memoryKiB)
{
    return QStringLiteral("$argon2id$v=%1$m=%2,t=%3,p=%4$%5$%6")
        .arg(QString::number(ARGON2_VERSION_NUMBER), QString::number(memoryKiB), QString::number(kPasses),
             QString::number(kLanes), QString::fromLatin1(base64(random.bytes(kSaltBytes))),
             QString::fromLatin1(base64(random.bytes(kHashBytes))));
}

/// Empty when there is no memory for it.
QString hashNow(const QByteArray &password, const QByteArray &salt, uint32_t memoryKiB)
{
    QByteArray encoded(
        static_cast<qsizetype>(argon2_encodedlen(kPasses, memoryKiB, kLanes, kSaltBytes, kHashBytes, Argon2_id)),
        Qt::Uninitialized);
    const int result = argon2id_hash_encoded(
        kPasses, memoryKiB, kLanes, password.constData(), static_cast<size_t>(password.size()), salt.constData(),
        static_cast<size_t>(salt.size()), kHashBytes, encoded.data(), static_cast<size_t>(encoded.size()));
    return result == ARGON2_OK ? QString::fromLatin1(encoded.constData()) : QString();
}

Error busy()
{
    constexpr int kRetryAfterSeconds = 2;
    return {ErrorCode::Unavailable,
            QStringLiteral("busy"),
            QStringLiteral("The server is busy; try again in a moment."),
            {{QStringLiteral("retry_after_seconds"), kRetryAfterSeconds}}};
}

QString requireHash(QString hash)
{
    if (hash.isEmpty())
        throw busy();
    return hash;
}

} // namespace

PasswordHasher::PasswordHasher(Random &random, quint32 memoryKiB)
    : m_random(random), m_memoryKiB(memoryKiB), m_nobodysHash(hashOfNobody(random, memoryKiB))
{
    m_pool.setMaxThreadCount(kThreads);
}

PasswordHasher::Place PasswordHasher::reserve()
{
    if (*m_taken >= kPlaces)
        throw busy();
    ++*m_taken;
    return {m_taken.get(), [taken = m_taken](const int *) { --*taken; }};
}

Task<QString> PasswordHasher::hash([[maybe_unused]] Place place, QString password)
{
    const QByteArray salt = m_random.bytes(kSaltBytes);
    const QByteArray bytes = normalized(password);
    const QString hash =
        co_await onPool(&m_pool, [bytes, salt, memoryKiB = m_memoryKiB] { return hashNow(bytes, salt, memoryKiB); });
    co_return requireHash(hash);
}

Task<bool> PasswordHasher::verify([[maybe_unused]] Place place, QString password, std::optional<QString> storedHash)
{
    const QByteArray bytes = normalized(password);
    const QByteArray encoded = storedHash.value_or(m_nobodysHash).toLatin1();
    const bool matches = co_await onPool(&m_pool, [bytes, encoded] {
        return argon2id_verify(encoded.constData(), bytes.constData(), static_cast<size_t>(bytes.size())) == ARGON2_OK;
    });
    co_return storedHash.has_value() && matches;
}

} // namespace freehold::auth

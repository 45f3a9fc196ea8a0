// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <expected>
#include <optional>

namespace freehold {

/// Reads the one configuration file (INI: [section] key = value) plus the environment, and collects everything that is
/// wrong, so that a start fails with the whole list. FREEHOLD_<SECTION>_<KEY> overrides a key; a secret is never in the
/// file: it comes from that variable, or from the file named by FREEHOLD_<SECTION>_<KEY>_FILE.
class ConfigReader {
public:
    [[nodiscard]] static std::expected<ConfigReader, QString> fromFile(const QString &path);
    /// For tests: "section.key" -> value, secrets included; the environment is not looked at.
    explicit ConfigReader(QHash<QString, QString> values);

    QString text(const QString &key, const std::optional<QString> &fallback = std::nullopt);
    qint64 integer(const QString &key, qint64 min, qint64 max, std::optional<qint64> fallback = std::nullopt);
    bool boolean(const QString &key, std::optional<bool> fallback = std::nullopt);
    QUrl url(const QString &key, const std::optional<QString> &fallback = std::nullopt);
    QString word(const QString &key, const QStringList &allowed, const std::optional<QString> &fallback = std::nullopt);
    /// From the environment or a file only; an error when the configuration file holds it.
    QByteArray secret(const QString &key);

    /// As secret(), but empty when it is set nowhere.
    QByteArray optionalSecret(const QString &key);

    /// Every problem in words, unread keys included; empty when all is well.
    [[nodiscard]] QStringList finish();

private:
    enum class Environment { Ignored, Used };

    std::optional<QString> take(const QString &key);
    std::optional<QString> takeOr(const QString &key, const std::optional<QString> &fallback);
    QByteArray secretFromFile(const QString &key, const QByteArray &variable);
    void problem(const QString &key, const QString &what);

    Environment m_environment = Environment::Ignored;
    QHash<QString, QString> m_values;
    QSet<QString> m_read;
    QStringList m_problems;
};

} // namespace freehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/config/config.h"

#include "server/core/config/ini.h"

#include <QFile>

#include <algorithm>

namespace freehold {

namespace {

constexpr qint64 kMaxSecretFileBytes = 64 * 1024;

/// "http.port" -> "FREEHOLD_HTTP_PORT"
QByteArray variableOf(const QString &key) { return "FREEHOLD_" + key.toUpper().replace(u'.', u'_').toLatin1(); }

} // namespace

ConfigReader::ConfigReader(QHash<QString, QString> values) : m_values(std::move(values)) { }

std::expected<ConfigReader, QString> ConfigReader::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(QStringLiteral("cannot read %1: %2").arg(path, file.errorString()));
    auto values = parseIni(QString::fromUtf8(file.readAll()));
    if (!values)
        return std::unexpected(path + QStringLiteral(": ") + values.error());
    ConfigReader reader(std::move(*values));
    reader.m_environment = Environment::Used;
    return reader;
}

std::optional<QString> ConfigReader::take(const QString &key)
{
    m_read.insert(key);
    const QByteArray variable = variableOf(key);
    if (m_environment == Environment::Used && qEnvironmentVariableIsSet(variable.constData()))
        return qEnvironmentVariable(variable.constData());
    const auto found = m_values.constFind(key);
    return found == m_values.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<QString> ConfigReader::takeOr(const QString &key, const std::optional<QString> &fallback)
{
    auto value = take(key);
    if (!value && !fallback)
        problem(key, QStringLiteral("is missing"));
    return value ? value : fallback;
}

void ConfigReader::problem(const QString &key, const QString &what) { m_problems.append(key + u' ' + what); }

QString ConfigReader::text(const QString &key, const std::optional<QString> &fallback)
{
    return takeOr(key, fallback).value_or(QString());
}

qint64 ConfigReader::integer(const QString &key, qint64 min, qint64 max, std::optional<qint64> fallback)
{
    const auto value = takeOr(key, fallback ? std::optional(QString::number(*fallback)) : std::nullopt);
    if (!value)
        return min;
    bool ok = false;
    const qint64 number = value->toLongLong(&ok);
    if (ok && number >= min && number <= max)
        return number;
    problem(key, QStringLiteral("must be a whole number from %1 to %2").arg(min).arg(max));
    return min;
}

bool ConfigReader::boolean(const QString &key, std::optional<bool> fallback)
{
    const QString yes = QStringLiteral("true");
    const QString no = QStringLiteral("false");
    return word(key, {yes, no}, fallback ? std::optional(*fallback ? yes : no) : std::nullopt) == yes;
}

QUrl ConfigReader::url(const QString &key, const std::optional<QString> &fallback)
{
    const auto value = takeOr(key, fallback);
    if (!value)
        return {};
    const QUrl url(*value, QUrl::StrictMode);
    if (url.isValid() && !url.isRelative())
        return url;
    problem(key, QStringLiteral("must be an absolute URL"));
    return {};
}

QString ConfigReader::word(const QString &key, const QStringList &allowed, const std::optional<QString> &fallback)
{
    const auto value = takeOr(key, fallback);
    if (!value)
        return {};
    if (allowed.contains(*value))
        return *value;
    problem(key, QStringLiteral("must be one of: ") + allowed.join(QStringLiteral(", ")));
    return {};
}

QByteArray ConfigReader::secret(const QString &key)
{
    m_read.insert(key);
    if (m_environment == Environment::Ignored) { // a test's own values
        if (!m_values.contains(key))
            problem(key, QStringLiteral("is missing"));
        return m_values.value(key).toUtf8();
    }
    if (m_values.contains(key))
        problem(key, QStringLiteral("is a secret and must not be in the configuration file"));

    const QByteArray variable = variableOf(key);
    if (qEnvironmentVariableIsSet(variable.constData())) {
        QByteArray value = qgetenv(variable.constData());
        if (value.isEmpty())
            problem(key, QStringLiteral("is empty"));
        return value;
    }
    return secretFromFile(key, variable + "_FILE");
}

QByteArray ConfigReader::optionalSecret(const QString &key)
{
    const QByteArray variable = variableOf(key);
    const bool isInEnvironment = m_environment == Environment::Used
        && (qEnvironmentVariableIsSet(variable.constData())
            || qEnvironmentVariableIsSet(QByteArray(variable + "_FILE").constData()));
    if (isInEnvironment || m_values.contains(key))
        return secret(key);
    m_read.insert(key);
    return {};
}

QByteArray ConfigReader::secretFromFile(const QString &key, const QByteArray &variable)
{
    if (!qEnvironmentVariableIsSet(variable.constData())) {
        problem(key, QStringLiteral("is missing: set %1 or %1_FILE").arg(QString::fromLatin1(variable.chopped(5))));
        return {};
    }
    QFile file(qEnvironmentVariable(variable.constData()));
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxSecretFileBytes) {
        problem(key, QStringLiteral("cannot be read from the file named by ") + QString::fromLatin1(variable));
        return {};
    }
    QByteArray value = file.readAll();
    while (value.endsWith('\n') || value.endsWith('\r')) // editors end files with one
        value.chop(1);
    if (value.isEmpty())
        problem(key, QStringLiteral("is empty in the file named by ") + QString::fromLatin1(variable));
    return value;
}

QStringList ConfigReader::finish()
{
    QStringList unknown;
    for (auto it = m_values.constBegin(); it != m_values.constEnd(); ++it)
        if (!m_read.contains(it.key()))
            unknown.append(it.key() + QStringLiteral(" is not a known key"));
    std::ranges::sort(unknown);
    return m_problems + unknown;
}

} // namespace freehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/money.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <expected>
#include <limits>
#include <optional>
#include <vector>

namespace freehold::api {

/// One thing wrong with one field of a request. `reason` is a stable word: required, unknown, wrong_type, too_short,
/// too_long, out_of_range, malformed, not_allowed.
struct FieldError {
    QString field;
    QString reason;
    QJsonObject params; ///< the numbers, such as {"max": 200}
};
using FieldErrors = std::vector<FieldError>;

struct TextLimits {
    int min = 1;
    int max = 200; ///< UTF-16 code units
};

/// Reads a request body strictly and collects everything that is wrong with it, so that a form can show all messages at
/// once. Read every field, then ask finish(): an unread field is an unknown one and an error.
class JsonReader {
public:
    explicit JsonReader(QJsonObject object, QString path = {});

    QString text(const QString &field, TextLimits limits = {});
    std::optional<QString> optionalText(const QString &field, TextLimits limits = {});
    /// Lower-cased and trimmed; at most 254 characters with one @ between non-empty parts.
    QString email(const QString &field);
    Usdc usdc(const QString &field);     ///< decimal string, at least 0.000001
    Shares shares(const QString &field); ///< decimal string, at least 1
    qint64 integer(const QString &field, qint64 min, qint64 max);
    bool boolean(const QString &field);
    std::optional<bool> optionalBoolean(const QString &field);
    QStringList texts(const QString &field, int maxCount, TextLimits limits = {});
    QJsonObject object(const QString &field);
    /// An array, whose items the caller reads; required, and with at most `maxCount` of them.
    QJsonArray array(const QString &field, int maxCount);
    std::optional<QJsonObject> optionalObject(const QString &field);

    /// Reads a word of a closed list, for example enumFromString<DocumentKind>.
    template <typename Enum, typename Parse>
    Enum word(const QString &field, Parse parse)
    {
        const QString value = text(field);
        const std::optional<Enum> parsed = parse(value);
        if (!parsed && !value.isEmpty())
            fail(field, QStringLiteral("not_allowed"));
        return parsed.value_or(Enum{});
    }

    [[nodiscard]] bool has(const QString &field) const;
    /// Adds an error found by the caller's own check.
    void fail(const QString &field, const QString &reason, const QJsonObject &params = {});
    /// Takes over the errors of a reader of a nested object.
    void merge(const JsonReader &nested);

    /// Nothing when all was well; call last.
    [[nodiscard]] FieldErrors finish();

private:
    QJsonValue take(const QString &field);
    std::optional<QString> checkedText(const QString &field, const QJsonValue &value, TextLimits limits);

    QJsonObject m_object;
    QString m_path;
    QSet<QString> m_read;
    FieldErrors m_errors;
};

/// Returns `value` when `reader` met no error; the usual last line of a request's parse function.
template <typename Request>
std::expected<Request, FieldErrors> finished(JsonReader &reader, Request value)
{
    auto errors = reader.finish();
    if (!errors.empty())
        return std::unexpected(std::move(errors));
    return value;
}

} // namespace freehold::api

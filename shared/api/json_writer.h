// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace freehold::api {

/// Writes JSON text (RFC 8259) member by member. For answers that are asked for often or are long: QJsonObject would build
/// a sorted tree first, which takes several times as long. Members stand in the order in which they are written.
class JsonWriter {
public:
    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }

    /// What is written next is the value of this member. `name` needs no escaping.
    JsonWriter &name(QByteArrayView name);
    JsonWriter &value(QStringView text);
    JsonWriter &value(qint64 number);
    JsonWriter &value(bool truth) { return literal(truth ? "true" : "false"); }
    JsonWriter &null() { return literal("null"); }

    template <typename T>
    JsonWriter &member(QByteArrayView memberName, const T &memberValue)
    {
        return name(memberName).value(memberValue);
    }
    /// null without a value.
    JsonWriter &value(const std::optional<QString> &text) { return text ? value(QStringView(*text)) : null(); }
    JsonWriter &value(const QString &text) { return value(QStringView(text)); }

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    void reserve(qsizetype bytes) { m_text.reserve(bytes); }

private:
    JsonWriter &literal(const char *word);
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void separate();

    QByteArray m_text;
    bool m_needsComma = false;
};

} // namespace freehold::api

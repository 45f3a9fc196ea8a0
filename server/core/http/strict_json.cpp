// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/strict_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>

namespace freehold {

namespace {

struct Shape {
    int depth = 0;
    qsizetype members = 0; ///< colons outside of strings: in valid JSON, one per member
};

Shape shapeOf(const QByteArray &text)
{
    Shape shape;
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            shape.depth = std::max(shape.depth, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ':') {
            ++shape.members;
        }
    }
    return shape;
}

qsizetype countMembers(const QJsonValue &value)
{
    qsizetype count = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        count = object.size();
        for (const QJsonValue member : object)
            count += countMembers(member);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue item : array)
            count += countMembers(item);
    }
    return count;
}

bool isUtf8(const QByteArray &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(text);
    return !decoder.hasError();
}

} // namespace

std::expected<QJsonObject, const char *> parseStrictObject(const QByteArray &text)
{
    if (!isUtf8(text))
        return std::unexpected("invalid_utf8");
    const Shape shape = shapeOf(text);
    if (shape.depth > kMaxJsonDepth)
        return std::unexpected("too_deep");
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return std::unexpected("malformed_json");
    if (!document.isObject())
        return std::unexpected("not_an_object");
    QJsonObject object = document.object();
    if (countMembers(object) != shape.members)
        return std::unexpected("duplicate_key");
    return object;
}

} // namespace freehold

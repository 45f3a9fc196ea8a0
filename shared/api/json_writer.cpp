// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/api/json_writer.h"

#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <charconv>

namespace freehold::api {

namespace {

bool needsEscape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void appendEscaped(QByteArray &to, char c)
{
    constexpr std::array kDigits{'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    switch (c) {
    case '"': to += "\\\""; return;
    case '\\': to += "\\\\"; return;
    case '\n': to += "\\n"; return;
    case '\r': to += "\\r"; return;
    case '\t': to += "\\t"; return;
    }
    const auto code = static_cast<unsigned char>(c);
    to += "\\u00";
    to += kDigits.at(code >> 4);
    to += kDigits.at(code & 15);
}

} // namespace

JsonWriter &JsonWriter::name(QByteArrayView name)
{
    separate();
    m_text += '"';
    m_text += name;
    m_text += "\":";
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::value(QStringView text)
{
    separate();
    m_text += '"';
    const qsizetype start = m_text.size();
    QStringEncoder encoder(QStringEncoder::Utf8);
    m_text.resize(start + encoder.requiredSpace(text.size()));
    m_text.truncate(encoder.appendToBuffer(m_text.data() + start, text) - m_text.constData());
    const auto *const first = std::find_if(m_text.constBegin() + start, m_text.constEnd(), needsEscape);
    if (first != m_text.constEnd()) {
        const QByteArray plain = m_text.sliced(first - m_text.constBegin());
        m_text.chop(plain.size());
        for (const char c : plain) {
            if (needsEscape(c))
                appendEscaped(m_text, c);
            else
                m_text += c;
        }
    }
    m_text += '"';
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::value(qint64 number)
{
    separate();
    std::array<char, 24> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    m_text.append(digits.data(), result.ptr - digits.data());
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::literal(const char *word)
{
    separate();
    m_text += word;
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_text += bracket;
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_text += bracket;
    m_needsComma = true;
    return *this;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_text += ',';
}

} // namespace freehold::api

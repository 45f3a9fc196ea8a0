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

/// Whether it stands between quotes as it is. Without an early end, so that many characters are looked at together.
bool isPlain(QStringView text)
{
    bool plain = true;
    for (const QChar c : text)
        plain &= c >= u' ' && c < u'\x7f' && c != u'"' && c != u'\\';
    return plain;
}

/// Makes the text longer, by a comma where one is due and by `bytes`, which the caller writes. One step for each token is
/// what makes long answers cheap.
char *grow(QByteArray &text, bool needsComma, qsizetype bytes)
{
    const qsizetype size = text.size();
    text.resize(size + (needsComma ? 1 : 0) + bytes);
    char *to = text.data() + size;
    if (needsComma)
        *to++ = ',';
    return to;
}

void appendAsUtf8(QByteArray &to, QStringView text)
{
    const qsizetype start = to.size();
    QStringEncoder encoder(QStringEncoder::Utf8);
    to.resize(start + encoder.requiredSpace(text.size()));
    to.truncate(encoder.appendToBuffer(to.data() + start, text) - to.constData());
    const auto *const first = std::find_if(to.constBegin() + start, to.constEnd(), needsEscape);
    const QByteArray rest = to.sliced(first - to.constBegin());
    to.chop(rest.size());
    for (const char c : rest) {
        if (needsEscape(c))
            appendEscaped(to, c);
        else
            to += c;
    }
}

} // namespace

JsonWriter &JsonWriter::name(QByteArrayView name)
{
    char *to = grow(m_text, m_needsComma, name.size() + 3);
    *to++ = '"';
    to = std::ranges::copy(name, to).out;
    *to++ = '"';
    *to = ':';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::value(QStringView text)
{
    if (isPlain(text)) {
        char *to = grow(m_text, m_needsComma, text.size() + 2);
        *to++ = '"';
        to = std::ranges::transform(text, to, [](QChar c) { return static_cast<char>(c.unicode()); }).out;
        *to = '"';
    } else {
        separate();
        m_text += '"';
        appendAsUtf8(m_text, text);
        m_text += '"';
    }
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::value(qint64 number)
{
    std::array<char, 24> digits{};
    const auto *const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    std::copy<const char *>(digits.data(), end, grow(m_text, m_needsComma, end - digits.data()));
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::literal(const char *word)
{
    const QByteArrayView text(word);
    std::ranges::copy(text, grow(m_text, m_needsComma, text.size()));
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

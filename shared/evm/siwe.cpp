// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/siwe.h"

#include "shared/evm/siwe_grammar.h"

namespace freehold::evm {

namespace {

constexpr QLatin1String kGreeting(" wants you to sign in with your Ethereum account:");

std::unexpected<EvmError> invalid(const char *message, qsizetype line = 0)
{
    return failure(EvmErrorCode::InvalidMessage, QString::fromLatin1(message), line);
}

/// Walks the lines; an error's position is the line number.
class Lines {
public:
    explicit Lines(const QString &text) : m_lines(text.split(u'\n')) { }

    [[nodiscard]] bool atEnd() const { return m_next >= m_lines.size(); }
    [[nodiscard]] qsizetype number() const { return m_next; }
    [[nodiscard]] QString peek() const { return atEnd() ? QString() : m_lines[m_next]; }
    QString take() { return atEnd() ? QString() : m_lines[m_next++]; }

    /// The rest of the next line if it begins with the label; the line is then consumed.
    std::optional<QString> takeLabelled(const char *label)
    {
        if (!peek().startsWith(QLatin1String(label)))
            return std::nullopt;
        return take().mid(static_cast<qsizetype>(qstrlen(label)));
    }

private:
    QStringList m_lines;
    qsizetype m_next = 0;
};

Result<void> parseHeader(Lines &lines, SiweMessage &message)
{
    QString origin = lines.take();
    if (!origin.endsWith(kGreeting))
        return invalid("first line is not that of a sign-in message");
    origin.chop(kGreeting.size());
    const qsizetype schemeEnd = origin.indexOf(QLatin1String("://"));
    message.scheme = schemeEnd > 0 ? origin.left(schemeEnd) : QString();
    message.domain = schemeEnd > 0 ? origin.mid(schemeEnd + 3) : origin;
    if (!siwe::isDomain(message.domain) || (schemeEnd > 0 && !siwe::isScheme(message.scheme)))
        return invalid("malformed domain");

    const auto address = Address::parseChecksummed(lines.take());
    if (!address)
        return std::unexpected(address.error());
    message.address = *address;
    if (lines.atEnd() || !lines.take().isEmpty())
        return invalid("expected an empty line", lines.number());
    if (!lines.peek().isEmpty()) {
        message.statement = lines.take();
        if (!siwe::isStatement(*message.statement))
            return invalid("malformed statement", lines.number());
    }
    if (lines.atEnd() || !lines.take().isEmpty())
        return invalid("expected an empty line", lines.number());
    return {};
}

Result<void> parseRequired(Lines &lines, SiweMessage &message)
{
    const auto uri = lines.takeLabelled("URI: ");
    if (!uri || !siwe::isUri(*uri))
        return invalid("malformed URI", lines.number());
    if (lines.takeLabelled("Version: ") != QStringLiteral("1"))
        return invalid("version is not 1", lines.number());
    const auto chain = lines.takeLabelled("Chain ID: ");
    bool isNumber = false;
    message.chainId = chain.value_or(QString()).toULongLong(&isNumber);
    if (!isNumber || QString::number(message.chainId) != *chain)
        return invalid("malformed chain id", lines.number());
    const auto nonce = lines.takeLabelled("Nonce: ");
    if (!nonce || !siwe::isNonce(*nonce))
        return invalid("malformed nonce", lines.number());
    const auto issuedAt = siwe::parseTime(lines.takeLabelled("Issued At: ").value_or(QString()));
    if (!issuedAt)
        return invalid("malformed issue time", lines.number());
    message.uri = *uri;
    message.nonce = *nonce;
    message.issuedAt = *issuedAt;
    return {};
}

Result<void> parseOptional(Lines &lines, SiweMessage &message)
{
    if (const auto text = lines.takeLabelled("Expiration Time: ")) {
        message.expirationTime = siwe::parseTime(*text);
        if (!message.expirationTime)
            return invalid("malformed expiration time", lines.number());
    }
    if (const auto text = lines.takeLabelled("Not Before: ")) {
        message.notBefore = siwe::parseTime(*text);
        if (!message.notBefore)
            return invalid("malformed not-before time", lines.number());
    }
    message.requestId = lines.takeLabelled("Request ID: ");
    if (message.requestId && !siwe::isRequestId(*message.requestId))
        return invalid("malformed request id", lines.number());
    if (lines.peek() == QLatin1String("Resources:")) {
        lines.take();
        while (const auto resource = lines.takeLabelled("- ")) {
            if (!siwe::isUri(*resource))
                return invalid("malformed resource", lines.number());
            message.resources.append(*resource);
        }
        if (message.resources.isEmpty())
            return invalid("resources without an entry", lines.number());
    }
    return lines.atEnd() ? Result<void>() : invalid("unexpected line", lines.number());
}

} // namespace

Result<SiweMessage> SiweMessage::parse(const QString &text)
{
    if (text.size() > kMaxBytes)
        return failure(EvmErrorCode::TooLarge, QStringLiteral("sign-in message is too long"));
    Lines lines(text);
    SiweMessage message;
    for (const auto part : {&parseHeader, &parseRequired, &parseOptional}) {
        const auto parsed = part(lines, message);
        if (!parsed)
            return std::unexpected(parsed.error());
    }
    return message;
}

Result<QString> SiweMessage::toText() const
{
    QStringList lines;
    lines.append((scheme.isEmpty() ? QString() : scheme + QLatin1String("://")) + domain + kGreeting);
    lines.append(address.toChecksum());
    lines.append(QString());
    if (statement)
        lines.append(*statement);
    lines.append(QString());
    lines.append(QStringLiteral("URI: ") + uri);
    lines.append(QStringLiteral("Version: 1"));
    lines.append(QStringLiteral("Chain ID: ") + QString::number(chainId));
    lines.append(QStringLiteral("Nonce: ") + nonce);
    lines.append(QStringLiteral("Issued At: ") + siwe::formatTime(issuedAt));
    if (expirationTime)
        lines.append(QStringLiteral("Expiration Time: ") + siwe::formatTime(*expirationTime));
    if (notBefore)
        lines.append(QStringLiteral("Not Before: ") + siwe::formatTime(*notBefore));
    if (requestId)
        lines.append(QStringLiteral("Request ID: ") + *requestId);
    if (!resources.isEmpty())
        lines.append(QStringLiteral("Resources:"));
    for (const QString &resource : resources)
        lines.append(QStringLiteral("- ") + resource);

    const QString text = lines.join(u'\n');
    const auto readBack = parse(text);
    if (!readBack || *readBack != *this)
        return invalid("a field does not survive the message's text form");
    return text;
}

bool SiweMessage::isValidAt(const QDateTime &now) const
{
    return (!notBefore || now >= *notBefore) && (!expirationTime || now < *expirationTime);
}

} // namespace freehold::evm

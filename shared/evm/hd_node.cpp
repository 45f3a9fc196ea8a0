// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/evm/hd_node.h"

#include "shared/evm/kdf.h"

#include <QStringList>
#include <QtEndian>

#include <array>

namespace freehold::evm {

namespace {

constexpr qsizetype kMaxPathDepth = 32;

std::unexpected<EvmError> invalidPath(qsizetype component)
{
    return failure(EvmErrorCode::InvalidPath, QStringLiteral("derivation path is malformed"), component);
}

} // namespace

Result<std::vector<quint32>> parseHdPath(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.first() != QLatin1String("m") || parts.size() > kMaxPathDepth + 1)
        return invalidPath(0);
    std::vector<quint32> indices;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const bool isHardened = parts[i].endsWith(u'\'');
        const QString digits = isHardened ? parts[i].chopped(1) : parts[i];
        bool isNumber = false;
        const quint32 number = digits.toUInt(&isNumber);
        if (!isNumber || number >= kHardened || digits != QString::number(number))
            return invalidPath(i);
        indices.push_back(isHardened ? number | kHardened : number);
    }
    return indices;
}

QString ethereumPath(quint32 index) { return QStringLiteral("m/44'/60'/0'/0/%1").arg(index); }

Result<HdNode> HdNode::fromSeed(QByteArrayView seed)
{
    if (seed.size() < 16 || seed.size() > 64)
        return failure(EvmErrorCode::InvalidLength, QStringLiteral("a seed has 16 to 64 bytes"));
    const SecretBytes mac = hmacSha512("Bitcoin seed", seed);
    auto key = PrivateKey::fromBytes(mac.view().first(32));
    if (!key)
        return std::unexpected(key.error());
    return HdNode(*std::move(key), SecretBytes(mac.view().sliced(32)));
}

Result<HdNode> HdNode::child(quint32 index) const
{
    // The parent (as private or public key) and the index in big-endian.
    SecretBytes message(37);
    if (index >= kHardened) {
        std::copy_n(reinterpret_cast<const quint8 *>(m_key.secretView().data()), 32, message.data() + 1);
    } else {
        const FixedBytes<33> publicKey = m_key.compressedPublicKey();
        std::ranges::copy(publicKey.bytes, message.data());
    }
    qToBigEndian(index, message.data() + 33);

    const SecretBytes mac = hmacSha512(m_chainCode.view(), message.view());
    auto key = m_key.tweakedAdd(mac.view().first(32));
    if (!key)
        return std::unexpected(key.error());
    return HdNode(*std::move(key), SecretBytes(mac.view().sliced(32)));
}

HdNode HdNode::copy() const
{
    // A node holds a verified key, so reading it back cannot fail.
    return {*PrivateKey::fromBytes(m_key.secretView()), SecretBytes(m_chainCode.view())};
}

Result<HdNode> HdNode::derive(const QString &path) const
{
    const auto indices = parseHdPath(path);
    if (!indices)
        return std::unexpected(indices.error());
    Result<HdNode> node = copy();
    for (const quint32 index : *indices) {
        auto next = node->child(index);
        if (!next)
            return next;
        node = std::move(next);
    }
    return node;
}

} // namespace freehold::evm

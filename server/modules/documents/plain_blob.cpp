// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/documents/plain_blob.h"

#include "server/core/error.h"

#include <QCryptographicHash>
#include <QFile>

namespace freehold::documents {

QByteArray readPlainBlob(const QString &directory, const QByteArray &sha256)
{
    const QString digits = QString::fromLatin1(sha256.toHex());
    const QString path = directory + u'/' + digits.first(2) + u'/' + digits;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::Internal, QStringLiteral("blob_missing"), QStringLiteral("The file is missing."), {},
                    path);
    QByteArray content = file.readAll();
    if (QCryptographicHash::hash(content, QCryptographicHash::Sha256) != sha256)
        throw Error(ErrorCode::Internal, QStringLiteral("blob_corrupt"), QStringLiteral("The file is damaged."), {},
                    path);
    return content;
}

} // namespace freehold::documents

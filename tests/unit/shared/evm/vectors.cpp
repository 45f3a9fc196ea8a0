// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/shared/evm/vectors.h"

#include <QFile>
#include <QJsonDocument>

#include <zlib.h>

namespace freehold::evm::test {

namespace {

QByteArray gunzip(const QByteArray &path)
{
    gzFile file = gzopen(path.constData(), "rb");
    if (file == nullptr)
        qFatal("cannot open %s: run npm ci first", path.constData());
    QByteArray content;
    QByteArray chunk(1 << 20, Qt::Uninitialized);
    int count = 0;
    while ((count = gzread(file, chunk.data(), static_cast<unsigned>(chunk.size()))) > 0)
        content.append(chunk.constData(), count);
    gzclose(file);
    if (count < 0)
        qFatal("%s is damaged", path.constData());
    return content;
}

} // namespace

QJsonArray loadVectors(const char *name)
{
    const QByteArray folder = FREEHOLD_SOURCE_DIR "/node_modules/@ethersproject/testcases/testcases/";
    const QJsonDocument document = QJsonDocument::fromJson(gunzip(folder + name + ".json.gz"));
    if (!document.isArray())
        qFatal("%s holds no array", name);
    return document.array();
}

} // namespace freehold::evm::test

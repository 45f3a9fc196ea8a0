// SPDX-License-Identifier: GPL-3.0-or-later
// abi_bindings <abi.json> <output folder> <module>: writes <module>.h and <module>.cpp.
#include "tools/abi_bindings/writer.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace freehold;

namespace {

bool writeFile(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.flush();
}

int fail(const QString &message)
{
    std::fprintf(stderr, "abi_bindings: %s\n", qPrintable(message));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return fail(QStringLiteral("usage: abi_bindings <abi.json> <output folder> <module>"));
    const QString source = QString::fromLocal8Bit(argv[1]);
    const QString target = QString::fromLocal8Bit(argv[2]) + QLatin1Char('/') + QString::fromLocal8Bit(argv[3]);
    const QString module = QString::fromLocal8Bit(argv[3]);

    QFile input(source);
    if (!input.open(QIODevice::ReadOnly))
        return fail(QStringLiteral("cannot read ") + source);
    const QByteArray json = QJsonDocument::fromJson(input.readAll()).toJson(QJsonDocument::Compact);
    const auto abi = evm::ContractAbi::parse(json);
    if (!abi)
        return fail(QStringLiteral("%1: %2").arg(source, abi.error().message));

    const bindings::Model model(*abi);
    const bool written = writeFile(target + QStringLiteral(".h"), bindings::writeHeader(model, module))
        && writeFile(target + QStringLiteral(".cpp"), bindings::writeSource(model, json, module));
    return written ? 0 : fail(QStringLiteral("cannot write ") + target);
}

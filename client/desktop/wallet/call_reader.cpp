// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/wallet/call_reader.h"

#include <QFile>

#include <map>
#include <mutex>

namespace freehold::desktop {

namespace {

constexpr qsizetype kSelectorBytes = 4;

std::optional<evm::ContractAbi> readAbi(const QString &name)
{
    QFile file(QString(":/abi/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto abi = evm::ContractAbi::parse(file.readAll());
    return abi ? std::optional(*abi) : std::nullopt;
}

} // namespace

const evm::ContractAbi *builtInAbi(const QString &name)
{
    static std::mutex mutex;
    static std::map<QString, std::optional<evm::ContractAbi>> abis;
    const std::scoped_lock lock(mutex);
    auto found = abis.find(name);
    if (found == abis.end())
        found = abis.emplace(name, readAbi(name)).first;
    return found->second ? &*found->second : nullptr;
}

std::optional<DecodedCall> decodeCall(const evm::ContractAbi &abi, const QByteArray &data)
{
    const auto selector = evm::Selector::fromBytes(QByteArrayView(data).first(std::min(data.size(), kSelectorBytes)));
    const evm::AbiFunction *function = selector ? abi.findFunction(*selector) : nullptr;
    const auto values = function
        ? function->decodeCall(data)
        : evm::Result<evm::AbiValue::List>(evm::failure(evm::EvmErrorCode::UnknownName, QString()));
    // What is left over would be sent but not shown.
    if (!values || function->encodeCall(*values).value_or(QByteArray()) != data)
        return std::nullopt;
    DecodedCall call{.function = function->name, .signature = function->signature, .arguments = {}};
    for (std::size_t i = 0; i < values->size(); ++i) {
        const evm::AbiType &type = function->inputs.components()[i];
        const QString name = i < function->inputs.names().size() ? function->inputs.names()[i] : QString();
        call.arguments.push_back({name, type.toString(), evm::abiValueToText(type, (*values)[i]), (*values)[i]});
    }
    return call;
}

} // namespace freehold::desktop

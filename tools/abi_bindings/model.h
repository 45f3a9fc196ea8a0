// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/evm/contract_abi.h"
#include "tools/abi_bindings/names.h"

#include <map>

namespace freehold::bindings {

struct Field {
    QString cppType;
    QString name;
};

struct BoundStruct {
    QString name;
    std::vector<Field> fields;
};

struct BoundFunction {
    const evm::AbiFunction *abi;
    /// Upper-case first, with a number from the second overload on.
    QString name;
    std::vector<Field> inputs;
    std::vector<Field> outputs;
};

struct BoundEvent {
    const evm::AbiEvent *abi;
    QString name;
    std::vector<Field> fields;
};

struct BoundError {
    const evm::AbiErrorType *abi;
    QString name;
    std::vector<Field> fields;
};

/// One contract's ABI with C++ names and types settled; structs come before those that hold them.
class Model {
public:
    /// The ABI must outlive the model.
    explicit Model(const evm::ContractAbi &abi);

    std::vector<BoundStruct> structs;
    std::vector<BoundFunction> functions;
    std::vector<BoundEvent> events;
    std::vector<BoundError> errors;
    std::vector<Field> constructorInputs;

private:
    QString cppType(const evm::AbiType &type, const QString &context);
    QString structFor(const evm::AbiType &type, const QString &context);
    std::vector<Field> fieldsOf(const evm::AbiType &tuple, const QString &fallback, const QString &owner);

    NameSet m_typeNames;
    std::map<QString, QString> m_structNames;
};

} // namespace freehold::bindings

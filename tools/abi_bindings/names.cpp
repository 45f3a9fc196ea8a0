// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/abi_bindings/names.h"

#include <QStringList>

namespace freehold::bindings {

namespace {

// The C++ keywords that are identifiers in Solidity and short enough that someone uses them as a name.
bool isKeyword(const QString &name)
{
    static const QSet<QString> keywords = {
        "alignas", "and",       "asm",      "auto",     "bool",      "char",    "class",    "concept",  "const",
        "default", "delete",    "double",   "explicit", "export",    "extern",  "float",    "friend",   "goto",
        "inline",  "int",       "long",     "mutable",  "namespace", "new",     "not",      "operator", "or",
        "private", "protected", "public",   "register", "requires",  "short",   "signed",   "sizeof",   "static",
        "struct",  "switch",    "template", "this",     "throw",     "typedef", "typename", "union",    "unsigned",
        "using",   "virtual",   "void",     "volatile", "xor",       "data",    "topics",
    };
    return keywords.contains(name);
}

} // namespace

QString memberName(const QString &abiName, const QString &fallback)
{
    QString name = abiName;
    name.remove(QLatin1Char('$'));
    while (name.startsWith(QLatin1Char('_')))
        name.remove(0, 1);
    if (name.isEmpty() || name.front().isDigit())
        return fallback;
    return isKeyword(name) ? name + QLatin1Char('_') : name;
}

QString typeName(const QString &abiName)
{
    QString name = memberName(abiName, QStringLiteral("Unnamed"));
    name[0] = name[0].toUpper();
    return name;
}

QString structNameOf(const QString &internalType)
{
    if (!internalType.startsWith(QLatin1String("struct ")))
        return {};
    return internalType.mid(7).section(QLatin1Char('.'), -1);
}

QString NameSet::claim(const QString &wanted, const QString &suffix)
{
    QString name = wanted;
    for (int number = 1; m_taken.contains(name); ++number)
        name = wanted + suffix
            + (number > 1 || suffix.isEmpty() ? QString::number(number + (suffix.isEmpty() ? 1 : 0)) : QString());
    m_taken.insert(name);
    return name;
}

} // namespace freehold::bindings

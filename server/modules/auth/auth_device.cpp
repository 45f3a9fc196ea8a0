// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_device.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace freehold::auth {

namespace {

using Mark = std::pair<const char *, const char *>;

// In this order: most browsers also claim to be those below them.
constexpr std::array kPrograms{
    Mark{"Freehold/", "Freehold"}, Mark{"Edg", "Edge"},       Mark{"OPR/", "Opera"},
    Mark{"Firefox/", "Firefox"},   Mark{"Chrome/", "Chrome"}, Mark{"Safari/", "Safari"},
};
constexpr std::array kSystems{
    Mark{"Windows", "Windows"}, Mark{"Android", "Android"}, Mark{"iPhone", "iOS"},
    Mark{"iPad", "iOS"},        Mark{"Mac OS X", "macOS"},  Mark{"Linux", "Linux"},
};

template <typename Marks>
QString named(const Marks &marks, const QString &userAgent)
{
    for (const auto &[mark, name] : marks)
        if (userAgent.contains(QLatin1StringView(mark)))
            return QString::fromLatin1(name);
    return {};
}

/// "curl" of "curl/8.0".
QString productName(const QString &userAgent)
{
    static const QRegularExpression kProduct(QStringLiteral("^[A-Za-z][A-Za-z-]{0,19}"));
    const QString name = kProduct.match(userAgent).captured();
    return name.isEmpty() ? QStringLiteral("Unknown program") : name;
}

} // namespace

QString deviceOf(const QString &userAgent)
{
    const QString program = named(kPrograms, userAgent);
    const QString system = named(kSystems, userAgent);
    const QString name = program.isEmpty() ? productName(userAgent) : program;
    return system.isEmpty() ? name : name + QStringLiteral(" on ") + system;
}

} // namespace freehold::auth

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/desktop/app/areas.h"

#include <QCoreApplication>

namespace freehold::desktop {

namespace {

struct Entry {
    const char *route;
    const char *words;
    const char *iconName;
};

constexpr Entry kInvestor[] = {
    {"/overview", QT_TRANSLATE_NOOP("Areas", "Overview"), "layout-dashboard"},
    {"/properties", QT_TRANSLATE_NOOP("Areas", "Properties"), "building-2"},
    {"/trade", QT_TRANSLATE_NOOP("Areas", "Trade"), "chart-candlestick"},
    {"/orders", QT_TRANSLATE_NOOP("Areas", "Orders"), "list-ordered"},
    {"/dividends", QT_TRANSLATE_NOOP("Areas", "Dividends"), "hand-coins"},
    {"/transactions", QT_TRANSLATE_NOOP("Areas", "Transactions"), "arrow-left-right"},
    {"/statements", QT_TRANSLATE_NOOP("Areas", "Statements"), "file-text"},
    {"/verification", QT_TRANSLATE_NOOP("Areas", "Verification"), "badge-check"},
    {"/wallet", QT_TRANSLATE_NOOP("Areas", "Wallet"), "wallet"},
};

constexpr Entry kManager[] = {
    {"/manager/overview", QT_TRANSLATE_NOOP("Areas", "Overview"), "layout-dashboard"},
    {"/manager/properties", QT_TRANSLATE_NOOP("Areas", "Properties"), "building-2"},
    {"/manager/documents", QT_TRANSLATE_NOOP("Areas", "Documents"), "file-text"},
    {"/manager/leases", QT_TRANSLATE_NOOP("Areas", "Leases"), "door-open"},
    {"/manager/rent-links", QT_TRANSLATE_NOOP("Areas", "Rent links"), "link"},
    {"/manager/payments", QT_TRANSLATE_NOOP("Areas", "Payments"), "credit-card"},
    {"/manager/expenses", QT_TRANSLATE_NOOP("Areas", "Expenses"), "receipt"},
};

constexpr Entry kAdmin[] = {
    {"/admin/queue", QT_TRANSLATE_NOOP("Areas", "Work queue"), "inbox"},
    {"/admin/review", QT_TRANSLATE_NOOP("Areas", "Review"), "clipboard-list"},
    {"/admin/tokenization", QT_TRANSLATE_NOOP("Areas", "Tokenization"), "coins"},
    {"/admin/proposals", QT_TRANSLATE_NOOP("Areas", "Proposals"), "file-signature"},
    {"/admin/investors", QT_TRANSLATE_NOOP("Areas", "Investors"), "users"},
    {"/admin/compliance", QT_TRANSLATE_NOOP("Areas", "Compliance"), "scale"},
    {"/admin/distributions", QT_TRANSLATE_NOOP("Areas", "Distributions"), "hand-coins"},
    {"/admin/payments", QT_TRANSLATE_NOOP("Areas", "Payments"), "credit-card"},
    {"/admin/users", QT_TRANSLATE_NOOP("Areas", "Users"), "user"},
    {"/admin/audit", QT_TRANSLATE_NOOP("Areas", "Audit"), "history"},
    {"/admin/figures", QT_TRANSLATE_NOOP("Areas", "Business figures"), "chart-line"},
    {"/admin/health", QT_TRANSLATE_NOOP("Areas", "System health"), "activity"},
};

constexpr Entry kTenant[] = {
    {"/home", QT_TRANSLATE_NOOP("Areas", "Home"), "house"},
    {"/pay", QT_TRANSLATE_NOOP("Areas", "Pay"), "credit-card"},
    {"/receipts", QT_TRANSLATE_NOOP("Areas", "Receipts"), "receipt"},
};

template <std::size_t size>
QList<Area> areas(Role role, const Entry (&entries)[size])
{
    QList<Area> list;
    for (const auto &entry : entries)
        list.append({role, QLatin1String(entry.route), QCoreApplication::translate("Areas", entry.words),
                     QLatin1String(entry.iconName)});
    return list;
}

} // namespace

QList<std::pair<QString, QList<Area>>> areasOf(Roles roles)
{
    QList<std::pair<QString, QList<Area>>> groups;
    if (roles.testFlag(Role::Investor))
        groups.append({QCoreApplication::translate("Areas", "Investor"), areas(Role::Investor, kInvestor)});
    if (roles.testFlag(Role::PropertyManager))
        groups.append({QCoreApplication::translate("Areas", "Manager"), areas(Role::PropertyManager, kManager)});
    if (roles.testFlag(Role::Admin))
        groups.append({QCoreApplication::translate("Areas", "Admin"), areas(Role::Admin, kAdmin)});
    if (roles.testFlag(Role::Tenant))
        groups.append({QCoreApplication::translate("Areas", "Tenant"), areas(Role::Tenant, kTenant)});
    return groups;
}

} // namespace freehold::desktop

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_audit_routes.h"

#include "server/core/audit/audit_store.h"

#include <QDateTime>
#include <QJsonDocument>

namespace freehold::auth {

namespace {

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonObject toJson(const AuditEntry &entry)
{
    return {
        {QStringLiteral("seq"), entry.seq},
        {QStringLiteral("at"), entry.at.toString()},
        {QStringLiteral("actor"), textOrNull(entry.actor)},
        {QStringLiteral("network"), textOrNull(entry.network)},
        {QStringLiteral("action"), entry.action},
        {QStringLiteral("object_kind"), entry.objectKind},
        {QStringLiteral("object_id"), entry.objectId},
        {QStringLiteral("params"), QJsonDocument::fromJson(entry.params.toUtf8()).object()},
        {QStringLiteral("previous_hash"), entry.previousHash},
        {QStringLiteral("hash"), entry.hash},
    };
}

Error malformed(const QString &field)
{
    return invalidFields({{.field = field, .reason = QStringLiteral("malformed"), .params = {}}});
}

std::optional<TimeMs> timeOf(const Request &request, const QString &name)
{
    const auto text = request.queryText(name);
    if (!text)
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(*text, Qt::ISODateWithMs);
    if (!time.isValid())
        throw malformed(name);
    return TimeMs{time.toMSecsSinceEpoch()};
}

std::optional<qint64> cursorOf(const Request &request)
{
    const auto text = request.cursor();
    if (!text)
        return std::nullopt;
    bool isNumber = false;
    const qint64 seq = text->toLongLong(&isNumber);
    if (!isNumber)
        throw malformed(QStringLiteral("cursor"));
    return seq;
}

} // namespace

void AuditRoutes::mount(Router &router)
{
    router.get("/audit-log", Permission::ViewOperations, &AuditRoutes::list, this);
}

Task<Response> AuditRoutes::list(Request request)
{
    const AuditFilter filter{.actor = request.queryText(QStringLiteral("actor")),
                             .action = request.queryText(QStringLiteral("action")),
                             .object = request.queryText(QStringLiteral("object")),
                             .from = timeOf(request, QStringLiteral("from")),
                             .to = timeOf(request, QStringLiteral("to")),
                             .beforeSeq = cursorOf(request)};
    const int limit = request.limit();
    auto entries = co_await m_core.database.read([=](Sql &sql) { return AuditStore::page(sql, filter, limit + 1); });
    std::optional<QString> next;
    if (entries.size() > static_cast<size_t>(limit)) {
        entries.resize(static_cast<size_t>(limit));
        next = QString::number(entries.back().seq);
    }
    QJsonArray items;
    for (const AuditEntry &entry : entries)
        items.append(toJson(entry));
    co_return Response::page(items, next);
}

} // namespace freehold::auth

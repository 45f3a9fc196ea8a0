// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/auth_audit_routes.h"

#include "server/core/audit/audit_store.h"
#include "server/core/http/paging.h"

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

std::optional<qint64> beforeSeqOf(const Paging &paging)
{
    const auto key = paging.after(1);
    if (!key)
        return std::nullopt;
    bool isNumber = false;
    const qint64 seq = key->first().toLongLong(&isNumber);
    if (!isNumber)
        throw Paging::malformed();
    return seq;
}

} // namespace

void AuditRoutes::mount(Router &router)
{
    router.get("/audit-log", Permission::ViewOperations, &AuditRoutes::list, this);
}

Task<Response> AuditRoutes::list(Request request)
{
    const Paging paging(request);
    const AuditFilter filter{.actor = request.queryText(QStringLiteral("actor")),
                             .action = request.queryText(QStringLiteral("action")),
                             .object = request.queryText(QStringLiteral("object")),
                             .from = timeOf(request, QStringLiteral("from")),
                             .to = timeOf(request, QStringLiteral("to")),
                             .beforeSeq = beforeSeqOf(paging)};
    auto entries =
        co_await m_core.database.read([=](Sql &sql) { return AuditStore::page(sql, filter, paging.limit() + 1); });
    co_return paging.answer(
        std::move(entries), [](const AuditEntry &entry) { return toJson(entry); },
        [](const AuditEntry &entry) { return QStringList{QString::number(entry.seq)}; });
}

} // namespace freehold::auth

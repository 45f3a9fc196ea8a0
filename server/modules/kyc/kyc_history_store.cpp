// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/kyc/kyc_history_store.h"

#include "server/modules/kyc/kyc_json.h"

#include <initializer_list>
#include <stdexcept>
#include <utility>

namespace freehold::kyc {

namespace {

const QString kReasons = QStringLiteral("reasons");

QByteArray contextOf(const VerificationId &id, TimeMs at)
{
    return "kyc_verification_history.reasons:" + id.text().toUtf8() + ':' + QByteArray::number(at.value);
}

HistoryCause causeOf(const QString &text)
{
    for (const auto cause : {HistoryCause::Person, HistoryCause::Provider, HistoryCause::Expiry, HistoryCause::Renewal,
                             HistoryCause::Admin})
        if (toString(cause) == text)
            return cause;
    throw std::logic_error("a stored cause is unknown");
}

} // namespace

QString toString(HistoryCause cause)
{
    switch (cause) {
    case HistoryCause::Person: return QStringLiteral("person");
    case HistoryCause::Provider: return QStringLiteral("provider");
    case HistoryCause::Expiry: return QStringLiteral("expiry");
    case HistoryCause::Renewal: return QStringLiteral("renewal");
    case HistoryCause::Admin: return QStringLiteral("admin");
    }
    std::unreachable();
}

void HistoryStore::append(Sql &sql, const HistoryEntry &entry) const
{
    const QJsonObject reasons{{kReasons, QJsonArray::fromStringList(entry.reasons)}};
    std::optional<QByteArray> sealed;
    if (!entry.reasons.isEmpty())
        sealed = m_sealing.seal(bytesOf(reasons), contextOf(entry.verification, entry.at));
    sql.exec(QStringLiteral("INSERT INTO kyc_verification_history (verification_id, state, cause, reasons, at) "
                            "VALUES (:verification_id, :state, :cause, :reasons, :at)"),
             {{QStringLiteral("verification_id"), entry.verification},
              {QStringLiteral("state"), entry.state},
              {QStringLiteral("cause"), entry.cause},
              {QStringLiteral("reasons"), sealed},
              {QStringLiteral("at"), entry.at}});
}

std::vector<HistoryEntry> HistoryStore::of(Sql &sql, const VerificationId &id) const
{
    std::vector<HistoryEntry> entries;
    sql.forEach(QStringLiteral("SELECT state, cause, reasons, at FROM kyc_verification_history "
                               "WHERE verification_id = :id ORDER BY id"),
                {{QStringLiteral("id"), id}}, [&](const Row &row) {
                    HistoryEntry entry{.verification = id,
                                       .state = row.state<VerificationState>("state"),
                                       .cause = causeOf(row.text("cause")),
                                       .at = row.time("at")};
                    if (const auto sealed = row.optionalBytes("reasons"))
                        entry.reasons = textsOf(
                            objectOf(m_sealing.open(*sealed, contextOf(id, entry.at))).value(kReasons).toArray());
                    entries.push_back(std::move(entry));
                });
    return entries;
}

} // namespace freehold::kyc

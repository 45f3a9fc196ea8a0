// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/blockchain/blockchain_alarms.h"

#include "server/core/log/log.h"

#include <ranges>

namespace freehold::blockchain {

namespace {
QJsonObject fieldsOf(const ChainAlarm &alarm)
{
    QJsonObject fields = alarm.params;
    fields.insert(QStringLiteral("alarm"), alarm.name);
    if (!alarm.subject.isEmpty())
        fields.insert(QStringLiteral("subject"), alarm.subject);
    return fields;
}
} // namespace

void ChainAlarms::raise(const QString &name, const QString &subject, const QJsonObject &params)
{
    const auto [at, isNew] = m_active.try_emplace(Key(name, subject), ChainAlarm{name, subject, params, m_clock.now()});
    at->second.params = params;
    if (isNew)
        log::error("chain_alarm", fieldsOf(at->second));
}

void ChainAlarms::clear(const QString &name, const QString &subject)
{
    const auto found = m_active.find(Key(name, subject));
    if (found == m_active.end())
        return;
    log::info("chain_alarm_over", fieldsOf(found->second));
    m_active.erase(found);
}

void ChainAlarms::clearAll(const QString &name)
{
    std::vector<QString> subjects;
    for (const auto &key : m_active | std::views::keys)
        if (key.first == name)
            subjects.push_back(key.second);
    for (const QString &subject : subjects)
        clear(name, subject);
}

bool ChainAlarms::isRaised(const QString &name, const QString &subject) const
{
    return m_active.contains(Key(name, subject));
}

std::vector<ChainAlarm> ChainAlarms::active() const
{
    const auto values = m_active | std::views::values;
    return {values.begin(), values.end()};
}

} // namespace freehold::blockchain

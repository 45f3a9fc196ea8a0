// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/clock.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

namespace freehold::blockchain {

/// Something about the chain that a person must look at.
struct ChainAlarm {
    QString name;    ///< stable snake_case: "operator_balance_low", "providers_disagree"…
    QString subject; ///< what it is about: a provider's name, a transaction's id; may be empty
    QJsonObject params;
    TimeMs since;
};

/// The alarms that ring now. Each is logged as an error once when it starts and once when it ends; while it lasts it
/// stands in the chain's status and in the metrics. Event loop only.
class ChainAlarms {
public:
    explicit ChainAlarms(const Clock &clock) : m_clock(clock) { }

    void raise(const QString &name, const QString &subject = {}, const QJsonObject &params = {});
    void clear(const QString &name, const QString &subject = {});
    /// Of every subject.
    void clearAll(const QString &name);
    [[nodiscard]] bool isRaised(const QString &name, const QString &subject = {}) const;
    [[nodiscard]] std::vector<ChainAlarm> active() const;

private:
    using Key = std::pair<QString, QString>;
    const Clock &m_clock;
    std::map<Key, ChainAlarm> m_active;
};

} // namespace freehold::blockchain

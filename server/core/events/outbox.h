// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jobs/job_queue.h"

#include <QJsonObject>
#include <QString>

#include <concepts>
#include <functional>
#include <map>
#include <vector>

namespace freehold {

/// An event is a struct with a past-tense name, a topic and a JSON form:
///   struct PropertyApproved { static constexpr const char *topic = "property.approved"; PropertyId property; …
///       QJsonObject toJson() const; static PropertyApproved fromJson(const QJsonObject &); };
template <typename T>
concept Event = requires(const T &event, const QJsonObject &json) {
    { T::topic } -> std::convertible_to<const char *>;
    { event.toJson() } -> std::same_as<QJsonObject>;
    { T::fromJson(json) } -> std::same_as<T>;
};

/// Events commit together with the rows they speak of: append() writes the event to table `outbox` and, in the same
/// transaction, one job per subscriber (queue "on.<subscriber>.<topic>"). So nothing is lost and nothing is said that
/// did not happen; a subscriber sees each event at least once and completes its job in its own transaction.
class Outbox {
public:
    Outbox(JobQueue &jobs, const Clock &clock) : m_jobs(jobs), m_clock(clock) { }

    template <Event E>
    void append(Sql &sql, const E &event)
    {
        appendJson(sql, QString::fromLatin1(E::topic), {event.toJson()});
    }
    /// In a few statements, however many they are.
    template <Event E>
    void appendAll(Sql &sql, const std::vector<E> &events)
    {
        std::vector<QJsonObject> payloads;
        for (const E &event : events)
            payloads.push_back(event.toJson());
        appendJson(sql, QString::fromLatin1(E::topic), payloads);
    }

    /// Registers a reaction; before JobQueue::start(). `subscriber` is the module's name. Events are reacted to one after
    /// the other, or up to `concurrency` at a time where their order says nothing.
    template <Event E>
    void subscribe(const QString &subscriber, std::function<Task<>(E, Job)> reaction, int concurrency = 1)
    {
        subscribeJson(
            subscriber, QString::fromLatin1(E::topic),
            [reaction = std::move(reaction)](Job job) { return reaction(E::fromJson(job.payload), job); }, concurrency);
    }

private:
    void appendJson(Sql &sql, const QString &topic, const std::vector<QJsonObject> &payloads);
    void subscribeJson(const QString &subscriber, const QString &topic, JobHandler handler, int concurrency);

    JobQueue &m_jobs;
    const Clock &m_clock;
    std::map<QString, std::vector<QString>> m_queuesByTopic;
};

} // namespace freehold

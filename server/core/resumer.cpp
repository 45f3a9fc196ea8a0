// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/resumer.h"

#include <QCoreApplication>
#include <QEvent>

namespace freehold {

namespace {

QEvent::Type eventType()
{
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

} // namespace

std::shared_ptr<Resumer> Resumer::ofThisThread()
{
    thread_local const auto resumer = std::make_shared<Resumer>();
    return resumer;
}

void Resumer::resume(std::coroutine_handle<> coroutine)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ready.push_back(coroutine);
        if (m_ready.size() > 1)
            return; // an event is on its way
    }
    post();
}

void Resumer::post() { QCoreApplication::postEvent(this, new QEvent(eventType())); }

bool Resumer::event(QEvent *event)
{
    if (event->type() != eventType())
        return QObject::event(event);
    // Those that come meanwhile wait for the sockets' turn.
    for (std::size_t left = countReady(); left > 0; --left)
        if (const auto coroutine = takeOne())
            coroutine.resume();
    if (countReady() > 0)
        post();
    return true;
}

std::size_t Resumer::countReady()
{
    const std::scoped_lock lock(m_mutex);
    return m_ready.size();
}

std::coroutine_handle<> Resumer::takeOne()
{
    const std::scoped_lock lock(m_mutex);
    if (m_ready.empty())
        return nullptr;
    const auto coroutine = m_ready.front();
    m_ready.pop_front();
    return coroutine;
}

} // namespace freehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/log/log.h"

#include "server/core/clock.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTimer>

#include <atomic>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <unistd.h>
#include <utility>

namespace freehold::log {

namespace {

std::atomic<Level> minimumLevel = Level::Info;

struct ErrorSink {
    std::mutex mutex;
    std::shared_ptr<const Sink> sink;
};
ErrorSink &errorSink()
{
    static auto *const instance = new ErrorSink; // threads may log until the very end
    return *instance;
}

void tellSink(const char *event, const QJsonObject &fields)
{
    std::shared_ptr<const Sink> sink;
    {
        const std::scoped_lock lock(errorSink().mutex);
        sink = errorSink().sink;
    }
    if (sink && *sink)
        (*sink)(event, fields);
}

const char *toText(Level level)
{
    switch (level) {
    case Level::Debug: return "debug";
    case Level::Info: return "info";
    case Level::Warning: return "warning";
    case Level::Error: return "error";
    }
    std::unreachable();
}

/// Lines of infoText() that wait, and who writes: one at a time, so that lines of several threads do not mix.
class Output {
public:
    void write(const QByteArray &line)
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting += line;
        writeWaiting();
    }

    void writeSoon(const QByteArray &line)
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting += line;
        if (m_waiting.size() > kMaxWaitingBytes || !QCoreApplication::instance())
            writeWaiting();
        else if (!std::exchange(m_isScheduled, true))
            QTimer::singleShot(kMaxWaitMs, [this] { flush(); });
    }

    void flush()
    {
        const std::scoped_lock lock(m_mutex);
        m_isScheduled = false;
        writeWaiting();
    }

private:
    static constexpr qsizetype kMaxWaitingBytes = 16 * 1024;
    static constexpr int kMaxWaitMs = 50;

    void writeWaiting()
    {
        const char *data = m_waiting.constData();
        qsizetype left = m_waiting.size();
        while (left > 0) {
            const ssize_t written = ::write(STDERR_FILENO, data, static_cast<size_t>(left));
            if (written <= 0)
                break; // nowhere to report it
            data += written;
            left -= written;
        }
        m_waiting.resize(0); // and keeps its memory
    }

    std::mutex m_mutex;
    QByteArray m_waiting;
    bool m_isScheduled = false;
};

Output &output()
{
    static Output *const instance = [] {
        std::atexit([] { output().flush(); });
        return new Output; // threads may log until the very end
    }();
    return *instance;
}

/// Time, level and event come first, which a QJsonObject (sorted by key) would not allow.
QByteArray textOf(Level level, const char *event, const QByteArray &members)
{
    QByteArray text;
    text.reserve(128 + members.size());
    text.append(R"({"time":")").append(SystemClock().now().toBytes());
    text.append(R"(","level":")").append(toText(level));
    text.append(R"(","event":")").append(event).append('"');
    if (!members.isEmpty())
        text.append(',').append(members);
    return text.append("}\n");
}

void line(Level level, const char *event, const QJsonObject &fields)
{
    if (level < minimumLevel)
        return;
    output().write(textOf(level, event, QJsonDocument(fields).toJson(QJsonDocument::Compact).mid(1).chopped(1)));
    if (level == Level::Error)
        tellSink(event, fields);
}

Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return Level::Debug;
    case QtInfoMsg: return Level::Info;
    case QtWarningMsg: return Level::Warning;
    case QtCriticalMsg:
    case QtFatalMsg: return Level::Error;
    }
    std::unreachable();
}

void qtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // Qt itself aborts after a fatal message.
    line(levelOf(type), "qt_message",
         {{QStringLiteral("category"), QString::fromLatin1(context.category)}, {QStringLiteral("message"), message}});
}

} // namespace

void debug(const char *event, const QJsonObject &fields) { line(Level::Debug, event, fields); }
void info(const char *event, const QJsonObject &fields) { line(Level::Info, event, fields); }
void warning(const char *event, const QJsonObject &fields) { line(Level::Warning, event, fields); }
void error(const char *event, const QJsonObject &fields) { line(Level::Error, event, fields); }

void setErrorSink(Sink sink)
{
    auto shared = std::make_shared<const Sink>(std::move(sink));
    const std::scoped_lock lock(errorSink().mutex);
    errorSink().sink = std::move(shared);
}

void infoText(const char *event, const QByteArray &members)
{
    if (Level::Info >= minimumLevel)
        output().writeSoon(textOf(Level::Info, event, members));
}

void setLevel(Level level) { minimumLevel = level; }

void installQtMessageHandler() { qInstallMessageHandler(qtMessage); }

} // namespace freehold::log

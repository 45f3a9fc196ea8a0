// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/log/log.h"

#include <QDateTime>
#include <QJsonDocument>

#include <atomic>
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

/// One write per line, so that lines of several threads do not mix.
void writeLine(const QByteArray &line)
{
    const char *data = line.constData();
    qsizetype left = line.size();
    while (left > 0) {
        const ssize_t written = ::write(STDERR_FILENO, data, static_cast<size_t>(left));
        if (written <= 0)
            return; // nowhere to report it
        data += written;
        left -= written;
    }
}

/// Time, level and event come first, which a QJsonObject (sorted by key) would not allow.
void line(Level level, const char *event, const QJsonObject &fields)
{
    if (level < minimumLevel)
        return;
    QByteArray text = R"({"time":")" + QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1()
        + R"(","level":")" + toText(level) + R"(","event":")" + event + '"';
    if (!fields.isEmpty())
        text += ',' + QJsonDocument(fields).toJson(QJsonDocument::Compact).mid(1).chopped(1);
    writeLine(text + "}\n");
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

void setLevel(Level level) { minimumLevel = level; }

void installQtMessageHandler() { qInstallMessageHandler(qtMessage); }

} // namespace freehold::log

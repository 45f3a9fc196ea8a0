// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/coro.h"
#include "server/core/error.h"
#include "server/core/log/log.h"
#include "server/core/random.h"
#include "tests/support/await.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_random.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryFile>
#include <QtTest>

#include <unistd.h>

using namespace freehold;
using namespace freehold::test;
using namespace Qt::StringLiterals;

namespace {

Task<> throwLater()
{
    co_await sleepFor(std::chrono::milliseconds(1));
    throw Error(ErrorCode::ProviderFailed, u"timeout"_s, u"Too slow."_s, {{u"email"_s, u"a@b"_s}}, u"after 3 s"_s);
}

Task<> waitFor(std::chrono::milliseconds delay) { co_await sleepFor(delay); }

/// What goes to standard error while it lives.
class CapturedStderr {
public:
    CapturedStderr() : m_saved(::dup(STDERR_FILENO))
    {
        if (m_file.open())
            ::dup2(m_file.handle(), STDERR_FILENO);
    }
    ~CapturedStderr()
    {
        ::dup2(m_saved, STDERR_FILENO);
        ::close(m_saved);
    }
    Q_DISABLE_COPY_MOVE(CapturedStderr)
    QList<QByteArray> lines()
    {
        m_file.seek(0);
        return m_file.readAll().trimmed().split('\n');
    }

private:
    QTemporaryFile m_file;
    int m_saved;
};

} // namespace

class CoroTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void detach_logsWhatEscapes()
    {
        CapturedStderr captured;
        detach(throwLater(), "test.task");
        QCOMPARE(detachedTaskCount(), 1);
        QVERIFY(waitUntil([] { return detachedTaskCount() == 0; }));
        const auto line = QJsonDocument::fromJson(captured.lines().first()).object();
        QCOMPARE(line[u"level"_s].toString(), u"error"_s);
        QCOMPARE(line[u"event"_s].toString(), u"task_failed"_s);
        QCOMPARE(line[u"task"_s].toString(), u"test.task"_s);
        QCOMPARE(line[u"error"_s].toString(), u"provider_failed/timeout: Too slow. (after 3 s)"_s);
    }

    void log_writesOneObjectPerLine()
    {
        CapturedStderr captured;
        log::setLevel(log::Level::Info);
        log::debug("hidden");
        log::info("shown", {{u"text"_s, u"line\nbreak \"quoted\""_s}});
        log::warning("bare");
        const auto lines = captured.lines();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(QJsonDocument::fromJson(lines[0]).object()[u"text"_s].toString(), u"line\nbreak \"quoted\""_s);
        QVERIFY(lines[1].startsWith("{\"time\":\"2"));
        QCOMPARE(QJsonDocument::fromJson(lines[1]).object()[u"event"_s].toString(), u"bare"_s);
    }

    void sleepFor_waitsAndTakesNegativeDelays()
    {
        QElapsedTimer timer;
        timer.start();
        await(waitFor(std::chrono::milliseconds(30)));
        QVERIFY(timer.elapsed() >= 29);
        await(waitFor(std::chrono::milliseconds(-5)));
    }

    void invalidFields_listsEveryField()
    {
        const auto error =
            invalidFields({{u"email"_s, u"malformed"_s, {}}, {u"name"_s, u"too_long"_s, {{u"max"_s, 200}}}});
        QVERIFY(error.code == ErrorCode::InvalidRequest);
        const auto fields = error.params[u"fields"_s].toArray();
        QCOMPARE(fields.size(), 2);
        QCOMPARE(fields[1][u"params"_s][u"max"_s].toInt(), 200);
    }

    void random_fillsAnyLengthAndDiffers()
    {
        SystemRandom random;
        QCOMPARE(random.bytes(0).size(), 0);
        QCOMPARE(random.bytes(1000).size(), 1000);
        QVERIFY(random.bytes(32) != random.bytes(32));
        FakeRandom a(7);
        FakeRandom b(7);
        QCOMPARE(a.bytes(20), b.bytes(20));
    }

    void time_isRfc3339InUtc() { QCOMPARE(FakeClock().now().toString(), u"2026-01-01T00:00:00.000Z"_s); }
};

QTEST_GUILESS_MAIN(CoroTest)
#include "coro_test.moc"

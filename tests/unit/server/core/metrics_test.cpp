// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/metrics/metrics.h"
#include "server/core/metrics/process_figures.h"

#include <QtTest>

#include <thread>
#include <vector>

using namespace freehold;

class MetricsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figures_areFoundAgainByNameAndLabels()
    {
        metrics::Counter &a = metrics::counter("test_found_total", "Help.", {{"kind", "a"}});
        a.add(2);
        QCOMPARE(&metrics::counter("test_found_total", "Help.", {{"kind", "a"}}), &a);
        QCOMPARE(metrics::counter("test_found_total", "Help.", {{"kind", "b"}}).value(), quint64{0});
        QVERIFY_THROWS_EXCEPTION(std::logic_error,
                                 std::ignore = metrics::gauge("test_found_total", "Help.", {{"kind", "a"}}));
    }

    void render_escapesAndAddsBucketsUp()
    {
        metrics::counter("test_escaped_total", "Help.", {{"text", "a\\b\"c\nd"}}).add(7);
        metrics::Histogram &seconds = metrics::histogram("test_seconds", "Help.", {{"what", "x"}});
        for (const double value : {0.0001, 0.25, 0.2500001, 99.0})
            seconds.observe(value);
        const QByteArray text = metrics::render();
        QVERIFY(text.contains("# HELP test_escaped_total Help.\n# TYPE test_escaped_total counter\n"));
        QVERIFY(text.contains("test_escaped_total{text=\"a\\\\b\\\"c\\nd\"} 7\n"));
        QVERIFY(text.contains("test_seconds_bucket{what=\"x\",le=\"0.00025\"} 1\n"));
        QVERIFY(text.contains("test_seconds_bucket{what=\"x\",le=\"0.25\"} 2\n"));
        QVERIFY(text.contains("test_seconds_bucket{what=\"x\",le=\"0.5\"} 3\n"));
        QVERIFY(text.contains("test_seconds_bucket{what=\"x\",le=\"+Inf\"} 4\n"));
        QVERIFY(text.contains("test_seconds_count{what=\"x\"} 4\n"));
    }

    void setGauges_forgetsWhatIsGone()
    {
        metrics::setGauges("test_queue", "Help.", {{{{"queue", "a"}}, 1}, {{{"queue", "b"}}, 2}});
        metrics::setGauges("test_queue", "Help.", {{{{"queue", "b"}}, 3}});
        const QByteArray text = metrics::render();
        QVERIFY(!text.contains("queue=\"a\""));
        QVERIFY(text.contains("test_queue{queue=\"b\"} 3\n"));
    }

    void counters_loseNothingBetweenThreads()
    {
        metrics::Counter &counter = metrics::counter("test_threads_total", "Help.");
        metrics::Histogram &histogram = metrics::histogram("test_threads_seconds", "Help.");
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int n = 0; n < 10'000; ++n) {
                    counter.add();
                    histogram.observe(1.0);
                }
            });
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(counter.value(), quint64{40'000});
        QCOMPARE(histogram.sum(), 40'000.0);
    }

    void processFigures_areThoseOfThisProcess()
    {
        metrics::updateProcessFigures("1.2.3");
        QVERIFY(metrics::gauge("process_resident_memory_bytes", {}).value() > 1e6);
        QVERIFY(metrics::gauge("process_open_fds", {}).value() >= 3);
        QVERIFY(metrics::render().contains("freehold_build_info{version=\"1.2.3\"} 1\n"));
    }
};

QTEST_GUILESS_MAIN(MetricsTest)
#include "metrics_test.moc"

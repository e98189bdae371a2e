#include "tests/support/test_registry.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

namespace window_benchmark_test {

/// Only that the benchmark runs and yields its figures: how good they are is never a test.
class WindowBenchmarkTest : public QObject {
    Q_OBJECT

private slots:
    void yieldsAllFigures()
    {
        QProcess benchmark;
        benchmark.start(QStringLiteral(WINDOW_BENCHMARK),
                        {QStringLiteral("--seconds"), QStringLiteral("0.2"), QStringLiteral("--starts"),
                         QStringLiteral("1"), QStringLiteral("--table-rows"), QStringLiteral("1000")});
        QVERIFY(benchmark.waitForFinished(200'000));
        QCOMPARE(benchmark.exitStatus(), QProcess::NormalExit);
        QCOMPARE(benchmark.exitCode(), 0);
        const auto all = nlohmann::json::parse(benchmark.readAllStandardOutput().toStdString());
        const auto figure = [&](const char* measurement, const char* name) {
            return all.at(measurement).at(name).get<double>();
        };
        for (const char* training : {"training_20", "training_200", "restarting_20"})
            for (const char* name : {"p99_ms", "max_ms", "reports"})
                QVERIFY2(figure(training, name) > 0.0, training);
        QVERIFY(figure("rivals", "max_ms") > 0.0);
        QVERIFY(figure("answer", "median_ms") > 0.0);
        QVERIFY(figure("drag", "experiments_per_second") >= 0.0);
        QVERIFY(figure("drag", "max_ms") > 0.0);
        QVERIFY(figure("scrub", "frames_per_second") > 0.0);
        for (const char* name : {"read_seconds", "prepare_seconds", "max_ms"})
            QVERIFY2(figure("opening_table", name) > 0.0, name);
        QCOMPARE(figure("opening_table", "rows"), 1000.0);
        QVERIFY(figure("theme_change", "median_ms") > 0.0);
        for (const char* name : {"median_ms", "max_ms"})
            QVERIFY2(figure("first_frame", name) > 0.0, name);
        QVERIFY(figure("idle_memory", "resident_mb") >= figure("idle_memory", "proportional_mb"));
    }
};

ATTENTION_TEST(WindowBenchmarkTest, QCoreApplication)

} // namespace window_benchmark_test
#include "window_benchmark_test.moc"

#include "app/terminal/interrupt.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <condition_variable>
#include <mutex>

#include <unistd.h>

namespace interrupt_test {

namespace {

sigset_t g_signals;

} // namespace

class InterruptTest : public QObject {
    Q_OBJECT

private slots:
    void signalIsAStopRequest_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void signalIsAStopRequest()
    {
        QFETCH(int, signal);
        const app::Interrupt interrupt;
        std::mutex mutex;
        std::condition_variable_any stopped;
        QVERIFY(!interrupt.token().stop_requested());
        kill(getpid(), signal);
        std::unique_lock lock(mutex);
        stopped.wait(lock, interrupt.token(), [] { return false; }); // wakes with the stop request
        QVERIFY(interrupt.token().stop_requested());
    }

    void endsWithoutASignal()
    {
        for (int i = 0; i < 1'000; ++i) {
            const app::Interrupt interrupt;
            QVERIFY(!interrupt.token().stop_requested());
        }
    }

    void signalsAreBlockedOnlyAsLongAsItLives()
    {
        pthread_sigmask(SIG_UNBLOCK, &g_signals, nullptr);
        sigset_t now;
        {
            const app::Interrupt interrupt;
            pthread_sigmask(SIG_BLOCK, nullptr, &now);
            QCOMPARE(sigismember(&now, SIGINT), 1);
        }
        pthread_sigmask(SIG_BLOCK, nullptr, &now);
        QCOMPARE(sigismember(&now, SIGINT), 0);
        QCOMPARE(sigismember(&now, SIGTERM), 0);
        pthread_sigmask(SIG_BLOCK, &g_signals, nullptr);
    }
};

static int runInterruptTest(int argc, char** argv)
{
    // Qt Test has a thread of its own, which must not take the signals away.
    sigemptyset(&g_signals);
    sigaddset(&g_signals, SIGINT);
    sigaddset(&g_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &g_signals, nullptr);
    InterruptTest test;
    return QTest::qExec(&test, argc, argv);
}

ATTENTION_TEST_MAIN(InterruptTest, runInterruptTest)

} // namespace interrupt_test

#include "interrupt_test.moc"

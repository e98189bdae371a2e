#include "core/io/file_lock.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <csignal>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace file_lock_test {

using core::FileLock;

namespace {

constexpr auto kBusy = std::errc::operation_would_block;

} // namespace

class FileLockTest : public QObject {
    Q_OBJECT

    [[nodiscard]] QString name() const { return m_directory->filePath("a.lock"); }
    [[nodiscard]] std::filesystem::path path() const { return name().toStdString(); }

    void write(const QByteArray& content) const
    {
        QFile file(name());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_directory;

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void excludesAnotherOfTheSameProcess()
    {
        FileLock first;
        QVERIFY(!first.tryLock(path()));
        QVERIFY(first.isHeld());
        FileLock second;
        QVERIFY(second.tryLock(path()) == kBusy);
        QVERIFY(!second.isHeld());
        QVERIFY(QFile::exists(name()));
        first.release();
        QVERIFY(!second.tryLock(path()));
    }

    void goesWithItsObject()
    {
        {
            FileLock lock;
            QVERIFY(!lock.tryLock(path()));
            const FileLock moved = std::move(lock);
            QVERIFY(moved.isHeld());
            QVERIFY(QFile::exists(name()));
        }
        QVERIFY(QDir(m_directory->path()).isEmpty());
    }

    /// Such as this process's number, written by a process that is gone.
    void contentOfTheFileDecidesNothing()
    {
        for (const auto& content : {QByteArray(), QByteArray::number(getpid()) + "\nattention-lab\nhost\n"}) {
            write(content);
            FileLock lock;
            QVERIFY(!lock.tryLock(path()));
        }
    }

    void endsWithTheProcessThatHoldsIt()
    {
        std::array<int, 2> told{};
        QCOMPARE(pipe(told.data()), 0);
        const pid_t holder = fork();
        if (holder == 0) {
            alarm(60); // so that it ends with a test that fails, too
            FileLock lock;
            const char isHeld = lock.tryLock(path()) ? 'n' : 'y';
            static_cast<void>(::write(told[1], &isHeld, 1));
            for (;;)
                pause();
        }
        QVERIFY(holder > 0);
        char isHeld = 0;
        QCOMPARE(read(told[0], &isHeld, 1), ssize_t{1});
        FileLock lock;
        const bool isExcluded = lock.tryLock(path()) == kBusy;
        QCOMPARE(kill(holder, SIGKILL), 0);
        QCOMPARE(waitpid(holder, nullptr, 0), holder);
        close(told[0]);
        close(told[1]);
        QCOMPARE(isHeld, 'y');
        QVERIFY(isExcluded);
        QVERIFY(QFile::exists(name()));
        QVERIFY(!lock.tryLock(path()));
    }

    /// Each holder removes the file, while others open it.
    void neverHasTwoHolders()
    {
        std::atomic<int> holders = 0;
        std::atomic<int> locked = 0;
        std::atomic<bool> wereTwo = false;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&] {
                    for (int attempt = 0; attempt < 2'000; ++attempt) {
                        FileLock lock;
                        if (lock.tryLock(path()))
                            continue;
                        if (++holders != 1)
                            wereTwo = true;
                        ++locked;
                        --holders;
                    }
                });
        }
        QVERIFY(!wereTwo);
        QVERIFY(locked > 0);
        QVERIFY(QDir(m_directory->path()).isEmpty());
    }

    void leavesTheFileOfItsSuccessor()
    {
        FileLock first;
        QVERIFY(!first.tryLock(path()));
        QVERIFY(QFile::remove(name()));
        FileLock second;
        QVERIFY(!second.tryLock(path()));
        first.release();
        QVERIFY(QFile::exists(name()));
        QVERIFY(first.tryLock(path()) == kBusy);
    }

    void saysWhyTheSystemRefuses()
    {
        FileLock lock;
        QVERIFY(lock.tryLock(path() / "a") == std::errc::no_such_file_or_directory);
        QVERIFY(lock.tryLock(m_directory->path().toStdString()) == std::errc::is_a_directory);
        QVERIFY(QFile::link("elsewhere", name()));
        QVERIFY(lock.tryLock(path()) == std::errc::too_many_symbolic_link_levels);
        QVERIFY(!lock.isHeld());
    }
};

ATTENTION_TEST(FileLockTest, void)

} // namespace file_lock_test
#include "file_lock_test.moc"

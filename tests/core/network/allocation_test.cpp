#include "core/training/trainer.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <cerrno>
#include <cstddef>

namespace allocation_test {

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define COUNTS_ALLOCATIONS
#endif

namespace {

thread_local std::size_t allocations = 0;

} // namespace

#ifdef COUNTS_ALLOCATIONS
// Every way to allocate, operator new and Eigen's included, ends in one of these. They stand in front of the C
// library's own, to which they hand on.
extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);

void* malloc(std::size_t bytes)
{
    ++allocations;
    return __libc_malloc(bytes);
}
void* calloc(std::size_t count, std::size_t bytes)
{
    ++allocations;
    return __libc_calloc(count, bytes);
}
void* realloc(void* block, std::size_t bytes)
{
    ++allocations;
    return __libc_realloc(block, bytes);
}
void* aligned_alloc(std::size_t alignment, std::size_t bytes)
{
    ++allocations;
    return __libc_memalign(alignment, bytes);
}
int posix_memalign(void** block, std::size_t alignment, std::size_t bytes)
{
    ++allocations;
    *block = __libc_memalign(alignment, bytes);
    return *block == nullptr ? ENOMEM : 0;
}
}
#endif

class AllocationTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
#ifndef COUNTS_ALLOCATIONS
        QSKIP("Allocations are counted with glibc and without a sanitizer only.");
#endif
    }

    void countingSeesNewAndEigen()
    {
        const std::size_t before = allocations;
        const auto number = std::make_unique<volatile int>(1);
        QVERIFY(allocations > before);
        const std::size_t between = allocations;
        const core::Vector<float> vector = core::Vector<float>::Random(*number + 1000);
        QVERIFY(allocations > between && vector.allFinite());
    }

    void batchesAllocateNothing_data()
    {
        QTest::addColumn<QString>("activation");
        QTest::addColumn<int>("features");
        for (const char* activation : {"linear", "relu", "tanh"})
            for (const int features : {20, 100})
                QTest::addRow("%s, %d features", activation, features) << QString(activation) << features;
    }

    void batchesAllocateNothing()
    {
        QFETCH(QString, activation);
        QFETCH(int, features);
        core::Experiment experiment;
        experiment.samples = 5'000;
        experiment.features = features;
        for (const auto kind : {core::Activation::Linear, core::Activation::Relu, core::Activation::Tanh})
            if (core::activationName(kind) == activation.toStdString())
                experiment.activation = kind;
        core::Trainer trainer(experiment, core::makeDataset<float>(experiment.dataset()));
        // The first batch is one like any other, and so is the last, which is shorter.
        const std::size_t before = allocations;
        while (!trainer.epochTrained())
            trainer.trainBatch();
        QCOMPARE(allocations, before);
        QCOMPARE(trainer.batchesDone(), 18);
    }
};

ATTENTION_TEST(AllocationTest, void)

} // namespace allocation_test
#include "allocation_test.moc"

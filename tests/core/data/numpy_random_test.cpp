#include "core/data/numpy_random.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

namespace numpy_random_test {

using core::NumpyRandom;

/// Expected numbers: NumPy 1.24.2.
class NumpyRandomTest : public QObject {
    Q_OBJECT

private slots:
    void twisterIsTheStandardLibrarys()
    {
        for (const std::uint32_t seed : {0U, 1U, 5489U, 4294967295U}) {
            core::MersenneTwister twister(seed);
            std::mt19937 standard(seed);
            for (int i = 0; i < 10'000; ++i)
                QCOMPARE(twister.next(), static_cast<std::uint32_t>(standard()));
        }
    }

    void fillingDrawsAsOneByOne()
    {
        // Odd and even places to begin at, counts that end within and beyond the numbers that are ready.
        for (const int skipped : {0, 1, 623}) {
            for (const std::size_t count : {1U, 2U, 311U, 312U, 313U, 5'000U}) {
                NumpyRandom one(3);
                for (int i = 0; i < skipped; ++i)
                    one.next32();
                NumpyRandom many = one;
                std::vector<double> values(count);
                many.fillUniform(std::span(values));
                for (const double value : values)
                    QCOMPARE(value, one.uniform());
                QCOMPARE(many.next32(), one.next32());
            }
        }
    }

    void bitsAreThoseOfRandint()
    {
        // np.random.seed(0); np.random.randint(0, 2, 16)
        const std::vector<int> expected{0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 0, 0};
        NumpyRandom random(0);
        for (const int bit : expected)
            QCOMPARE(int{random.bit()}, bit);
    }

    void uniformsAreThoseOfRand()
    {
        // np.random.seed(0); np.random.rand(3)
        NumpyRandom random(0);
        QCOMPARE(random.uniform(), 0.5488135039273248);
        QCOMPARE(random.uniform(), 0.7151893663724195);
        QCOMPARE(random.uniform(), 0.6027633760716439);
    }

    void largestSeedIsTaken()
    {
        // np.random.seed(4294967295); np.random.rand(2)
        NumpyRandom random(4294967295U);
        QCOMPARE(random.uniform(), 0.0976320289940138);
        QCOMPARE(random.uniform(), 0.9123828453026218);
    }

    void shuffleIsNumpys_data()
    {
        QTest::addColumn<std::vector<std::uint32_t>>("expected");
        // np.random.seed(3); np.random.permutation(n)
        QTest::newRow("0") << std::vector<std::uint32_t>{};
        QTest::newRow("1") << std::vector<std::uint32_t>{0};
        QTest::newRow("2") << std::vector<std::uint32_t>{1, 0};
        QTest::newRow("10") << std::vector<std::uint32_t>{5, 4, 1, 2, 9, 6, 7, 0, 3, 8};
    }

    void shuffleIsNumpys()
    {
        QFETCH(std::vector<std::uint32_t>, expected);
        std::vector<std::uint32_t> values(expected.size());
        std::iota(values.begin(), values.end(), 0U);
        NumpyRandom(3).shuffle(values);
        QCOMPARE(values, expected);
    }

    void shuffleOfOneDrawsNothing()
    {
        NumpyRandom random(5);
        std::vector<std::uint32_t> one{7};
        random.shuffle(one);
        QCOMPARE(random.next32(), NumpyRandom(5).next32());
    }

    void shuffleGoesOnAfterAStopToTheSameOrder()
    {
        std::vector<std::uint32_t> whole(200'000);
        std::iota(whole.begin(), whole.end(), 0U);
        std::vector<std::uint32_t> parts = whole;
        NumpyRandom(7).shuffle(whole);
        NumpyRandom random(7);
        std::stop_source stopped;
        stopped.request_stop();
        QCOMPARE(random.shuffle(parts, parts.size(), stopped.get_token()), parts.size());
        // A part by hand, then the rest.
        for (std::size_t i = parts.size() - 1; i >= 150'000; --i)
            std::swap(parts[i], parts[random.interval(static_cast<std::uint32_t>(i))]);
        QCOMPARE(random.shuffle(parts, 150'000, {}), 0U);
        QCOMPARE(parts, whole);
    }

    void intervalReachesBothEnds()
    {
        NumpyRandom random(1);
        std::vector<int> seen(6);
        for (int i = 0; i < 1000; ++i) {
            const std::uint32_t value = random.interval(5);
            QVERIFY(value <= 5);
            ++seen[value];
        }
        QVERIFY(std::ranges::all_of(seen, [](int count) { return count > 100; }));
    }

    void copyGoesOnIndependently()
    {
        NumpyRandom first(9);
        first.next32();
        NumpyRandom second = first;
        const std::uint32_t next = first.next32();
        first.next32();
        QCOMPARE(second.next32(), next);
    }
};

ATTENTION_TEST(NumpyRandomTest, void)

} // namespace numpy_random_test
#include "numpy_random_test.moc"

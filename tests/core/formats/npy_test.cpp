#include "core/formats/npy.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace npy_test {

class NpyTest : public QObject {
    Q_OBJECT

private slots:
    /// numpy.save (NumPy 1.24.2) of np.zeros((90000, 20)): its first 128 bytes.
    void headerIsNumpysOwn()
    {
        std::string expected("\x93NUMPY\x01\x00v\x00", 10);
        expected += "{'descr': '<f8', 'fortran_order': False, 'shape': (90000, 20), }";
        expected.resize(127, ' ');
        QCOMPARE(core::npyHeader<double>(90'000, 20), expected + "\n");
    }

    void integersAreInt64()
    {
        QCOMPARE(core::npyHeader<std::int64_t>(10, 1).find("{'descr': '<i8', 'fortran_order': False, "
                                                           "'shape': (10, 1), }"),
                 10);
    }

    void floatsAreFloat32()
    {
        QCOMPARE(core::npyHeader<float>(10, 20).find("{'descr': '<f4', 'fortran_order': False, 'shape': (10, 20), }"),
                 10);
    }

    void headerIsAMultipleOf64BytesForEveryShape()
    {
        for (std::int64_t rows = 1; rows <= 10'000'000; rows *= 10)
            for (std::int64_t columns = 1; columns <= 1'000; columns *= 10) {
                const std::string header = core::npyHeader<double>(rows, columns);
                QCOMPARE(header.size() % 64, std::size_t{0});
                QCOMPARE(header.back(), '\n');
                const auto length =
                    static_cast<unsigned char>(header[8]) + 256U * static_cast<unsigned char>(header[9]);
                QCOMPARE(std::size_t{length}, header.size() - 10);
            }
    }
};

ATTENTION_TEST(NpyTest, void)

} // namespace npy_test
#include "npy_test.moc"

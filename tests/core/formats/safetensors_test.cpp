#include "core/formats/safetensors.h"
#include "tests/support/test_registry.h"

#include "core/io/file_error.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <bit>
#include <limits>
#include <optional>

namespace safetensors_test {

using core::SafetensorsReader;
using core::TensorView;

namespace {

/// A file's bytes: the header's length, the header, the numbers.
QByteArray fileOf(const QByteArray& header, const QByteArray& numbers)
{
    QByteArray bytes;
    for (int shift = 0; shift < 64; shift += 8)
        bytes += static_cast<char>(static_cast<quint64>(header.size()) >> shift & 0xFFU);
    return bytes + header + numbers;
}

} // namespace

class SafetensorsTest : public QObject {
    Q_OBJECT

    [[nodiscard]] std::filesystem::path path() const { return m_directory.path().toStdString() + "/a.safetensors"; }

    void store(const QByteArray& bytes) const
    {
        QFile file(QString::fromStdString(path().string()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    /// Reads every tensor of these bytes; what() of the FileError, or nothing if they are sound.
    [[nodiscard]] std::optional<std::string> readAll(const QByteArray& bytes) const
    {
        store(bytes);
        try {
            SafetensorsReader reader(path());
            for (const core::TensorEntry& entry : reader.entries()) {
                std::vector<float> values(static_cast<std::size_t>(entry.size()));
                reader.read(entry, values);
            }
        } catch (const core::FileError& error) {
            return error.what();
        }
        return std::nullopt;
    }

    QTemporaryDir m_directory;

private slots:
    void tensorsReadBackToTheSameBits()
    {
        const std::vector<float> kernel{1.0F, -0.0F, std::numeric_limits<float>::denorm_min(), 3.4e38F, 0.1F, -7.0F};
        const std::vector<float> bias{std::numeric_limits<float>::infinity()};
        const std::vector<TensorView> tensors{
            {"a/kernel", {2, 3}, kernel}, {"a/bias", {1}, bias}, {"none", {0, 4}, {}}};
        core::writeSafetensors(path(), tensors);

        SafetensorsReader reader(path());
        QCOMPARE(reader.entries().size(), tensors.size());
        for (const TensorView& tensor : tensors) {
            const auto entry = std::ranges::find(reader.entries(), tensor.name, &core::TensorEntry::name);
            QVERIFY(entry != reader.entries().end());
            QCOMPARE(entry->shape, tensor.shape);
            std::vector<float> values(tensor.values.size());
            reader.read(*entry, values);
            for (std::size_t i = 0; i < values.size(); ++i)
                QCOMPARE(std::bit_cast<std::uint32_t>(values[i]), std::bit_cast<std::uint32_t>(tensor.values[i]));
        }
    }

    /// The layout of the format, byte for byte.
    void numbersFollowAnAlignedHeader()
    {
        const std::vector<float> values{1.0F};
        core::writeSafetensors(path(), std::vector<TensorView>{{"t", {1}, values}});
        QFile file(QString::fromStdString(path().string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray header(R"({"t":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})");
        header = header.leftJustified((header.size() + 7) / 8 * 8, ' ');
        QCOMPARE(file.readAll(), fileOf(header, QByteArray("\x00\x00\x80\x3f", 4)));
    }

    void metadataIsPassedOver()
    {
        QCOMPARE(
            readAll(fileOf(R"({"__metadata__":{"by":"someone"},"t":{"dtype":"F32","shape":[],"data_offsets":[0,4]}})",
                           "1234")),
            std::nullopt);
    }

    void damageIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("reason");
        const auto add = [](const char* header, const char* numbers, const char* reason) {
            QTest::newRow(reason) << fileOf(header, numbers) << QByteArray(reason);
        };
        QTest::newRow("empty") << QByteArray() << QByteArray("too short");
        QTest::newRow("seven bytes") << QByteArray(7, '\0') << QByteArray("too short");
        QTest::newRow("endless header") << QByteArray(8, '\xff') << QByteArray("cut short");
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n and more") << QByteArray("no safetensors file");
        QTest::newRow("long header") << fileOf(QByteArray(10'000'001, ' '), {}) << QByteArray("longer than 10000000");
        QTest::newRow("deep header") << fileOf(QByteArray(900'000, '['), {}) << QByteArray("nested too deeply");
        add("", "", "not JSON");
        add("{\"\xff\":1}", "", "is not JSON");
        add("[]", "", "not a JSON object");
        add(R"({"t":1})", "", "t is not described");
        add(R"({"t":{"shape":[1],"data_offsets":[0,4]}})", "1234", "t has no dtype");
        add(R"({"t":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}})", "1234", "t holds F16 numbers");
        add(R"({"t":{"dtype":"F32","data_offsets":[0,4]}})", "1234", "t has no shape");
        add(R"({"t":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})", "1234", "has no shape");
        add(R"({"t":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}})", "1234", "no shape");
        add(R"({"t":{"dtype":"F32","shape":[1],"data_offsets":[0]}})", "1234", "t has no data_offsets");
        add(R"({"t":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}})", "1234", "t lies outside of the file");
        add(R"({"t":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", "1234", "lies outside of the file");
        add(R"({"t":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}})", "1234", "does not fit its 4 bytes");
        add(R"({"t":{"dtype":"F32","shape":[4611686018427387905],"data_offsets":[0,4]}})", "1234",
            "does not fit its 4");
        add(R"({"t":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}})", "", "does not fit its 0");
        add(R"({"t":{"dtype":"F32","shape":[18446744073709551615],"data_offsets":[0,4]}})", "1234", "not fit its 4");
        add(R"({"t":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"t":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
            "1234", "names the tensor t twice");
        add(R"({"t":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"u":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})",
            "12345678", "overlaps");
        add(R"({"t":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", "12345678", "a gap before the tensor t");
        add(R"({"t":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", "12345678",
            "4 bytes that belong to no tensor");
    }

    void damageIsNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, reason);
        const auto error = readAll(bytes);
        QVERIFY(error);
        QVERIFY2(error->starts_with(path().string() + ": "), error->c_str());
        QVERIFY2(error->find(reason.toStdString()) != std::string::npos, error->c_str());
    }

    void everyCutIsAnError()
    {
        const QByteArray sound =
            fileOf(R"({"t":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}})", "0123456789abcdef");
        QVERIFY(!readAll(sound));
        for (qsizetype length = 0; length < sound.size(); ++length)
            QVERIFY(readAll(sound.first(length)));
    }

    /// Whether it is an error depends on the byte; the sanitizers report anything worse.
    void everyChangedByteIsSurvived()
    {
        const QByteArray sound = fileOf(R"({"t":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", "1234");
        int errors = 0;
        for (qsizetype at = 0; at < sound.size(); ++at)
            for (const char other : {'\0', '\x01', '\x80', '\xff', '9', '"', '{', '-'}) {
                QByteArray damaged = sound;
                damaged[at] = other;
                errors += readAll(damaged).has_value() ? 1 : 0;
            }
        QVERIFY(errors > 100);
    }

    void whatIsNoFileIsNamed()
    {
        for (const char* place : {"/dev/zero", "/", "/no/such/file"}) {
            try {
                const SafetensorsReader reader(place);
                QFAIL("no error");
            } catch (const core::FileError& error) {
                QVERIFY(std::string(error.what()).starts_with(std::string(place) + ": "));
            }
        }
    }
};

ATTENTION_TEST(SafetensorsTest, void)

} // namespace safetensors_test
#include "safetensors_test.moc"

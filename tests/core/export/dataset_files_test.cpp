#include "core/export/dataset_files.h"
#include "tests/support/test_registry.h"

#include "core/io/file_error.h"
#include "tests/support/small_table.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <bit>
#include <charconv>

namespace dataset_files_test {

namespace fs = std::filesystem;

namespace {

const core::DatasetSpec kReferenceSpec{100, 3, {2}, 0.25, 7};
const QStringList kArrays{QStringLiteral("X_test.npy"), QStringLiteral("X_train.npy"), QStringLiteral("y_test.npy"),
                          QStringLiteral("y_train.npy")};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

std::vector<std::string> split(const std::string& text, char separator)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

} // namespace

class DatasetFilesTest : public QObject {
    Q_OBJECT

    [[nodiscard]] fs::path in(const char* name) const { return fs::path(m_directory->path().toStdString()) / name; }

    [[nodiscard]] QStringList names(const QString& below = {}) const
    {
        return QDir(m_directory->filePath(below))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_directory;

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }

    /// The reference is of the article's own code; see tests/data/article_dataset.py.
    void arraysAreThoseOfTheArticleByteForByte()
    {
        const auto written = core::writeDatasetArrays(*core::makeDataset<double>(kReferenceSpec), in("new/set"));
        QCOMPARE(written.size(), std::size_t{4});
        QCOMPARE(written.front().rows, 75);
        QCOMPARE(written.front().columns, 3);
        QCOMPARE(names(QStringLiteral("new/set")), kArrays);
        for (const QString& name : kArrays)
            QVERIFY2(contentOf(m_directory->filePath(QStringLiteral("new/set/") + name)) ==
                         contentOf(QStringLiteral(TEST_DATA_DIR "/dataset_reference/") + name),
                     qPrintable(name));
    }

    void tableReadsBackToTheSameBits()
    {
        const auto dataset = core::makeDataset<double>(kReferenceSpec);
        core::writeDatasetTable(*dataset, in("t.csv"));
        const auto lines = split(contentOf(m_directory->filePath(QStringLiteral("t.csv"))).toStdString(), '\n');
        QCOMPARE(lines.size(), std::size_t{1 + 100 + 1});
        QCOMPARE(lines.front(), std::string("feature_1,feature_2,feature_3,label,split"));
        QCOMPARE(lines.back(), std::string());
        std::vector<std::uint32_t> rows = dataset->trainRows;
        rows.insert(rows.end(), dataset->testRows.begin(), dataset->testRows.end());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto fields = split(lines[i + 1], ',');
            QCOMPARE(fields.size(), std::size_t{5});
            for (Eigen::Index feature = 0; feature < 3; ++feature) {
                const std::string& field = fields[static_cast<std::size_t>(feature)];
                double value = 0.0;
                std::from_chars(field.data(), field.data() + field.size(), value);
                QCOMPARE(std::bit_cast<std::uint64_t>(value),
                         std::bit_cast<std::uint64_t>(dataset->features(rows[i], feature)));
            }
            QCOMPARE(fields[3], std::to_string(dataset->labels[rows[i]]));
            QCOMPARE(fields[4], std::string(i < dataset->trainRows.size() ? "train" : "test"));
        }
    }

    void labelAndSplitKeepTheirNamesBesideFeatures()
    {
        std::string text = "split,label,sold\n";
        for (int row = 0; row < 20; ++row)
            text += std::to_string(row % 5) + ",0." + std::to_string(row % 7) + (row % 3 == 0 ? ",yes\n" : ",no\n");
        const auto table = core::prepareTable(*core::readTableText(text, "t.csv"), {.label = "sold"});
        core::writeDatasetTable(*core::makeDataset<double>(experimentOnTable(table).dataset()), in("t.csv"));
        const auto lines = split(contentOf(m_directory->filePath(QStringLiteral("t.csv"))).toStdString(), '\n');
        QCOMPARE(lines.front(), std::string("split (2),label (2),label,split"));
        QCOMPARE(split(lines[1], ',').size(), std::size_t{4});
    }

    /// y_test.npy, the last of the four, cannot be written: the other three must not remain.
    void allFourArraysAppearOrNone()
    {
        const auto dataset = core::makeDataset<double>(kReferenceSpec);
        fs::create_directory(in("set"));
        fs::create_symlink("/dev/full", in("set/y_test.npy"));
        QFile old(m_directory->filePath(QStringLiteral("set/X_train.npy")));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        try {
            core::writeDatasetArrays(*dataset, in("set"));
            QFAIL("no error");
        } catch (const core::FileError& error) {
            QCOMPARE(std::string(error.what()), in("set/y_test.npy").string() + ": No space left on device");
        }
        QCOMPARE(names(QStringLiteral("set")),
                 QStringList({QStringLiteral("X_train.npy"), QStringLiteral("y_test.npy")}));
        QCOMPARE(contentOf(old.fileName()), QByteArray("old"));
    }

    void stopLeavesNothingBehind()
    {
        const auto dataset = core::makeDataset<double>(kReferenceSpec);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(core::writeDatasetArrays(*dataset, in("a/b"), stop.get_token()).empty());
        QVERIFY(core::writeDatasetTable(*dataset, in("t.csv"), stop.get_token()).empty());
        QVERIFY(names().isEmpty());
    }

    void fileInTheDirectorysPlaceIsNamed()
    {
        QFile file(m_directory->filePath(QStringLiteral("a")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        try {
            core::writeDatasetArrays(*core::makeDataset<double>(kReferenceSpec), in("a"));
            QFAIL("no error");
        } catch (const core::FileError& error) {
            QCOMPARE(std::string(error.what()), in("a").string() + ": Not a directory");
        }
    }

    void memoryCountsEveryDouble()
    {
        QVERIFY(core::datasetMemory({1'000'000, 100, {1}, 0.1, 0}) >= std::uint64_t{800'000'000});
        QVERIFY(core::datasetMemory({1'000'000, 100, {1}, 0.1, 0}) < std::uint64_t{820'000'000});
    }
};

ATTENTION_TEST(DatasetFilesTest, void)

} // namespace dataset_files_test
#include "dataset_files_test.moc"

#include "tests/support/test_registry.h"
#include "ui/tables/table_reader.h"

#include "core/tables/prepare_table.h"
#include "tests/support/work_time.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

namespace table_reader_test {

using ui::TableReader;
using ui::TableSource;

/// Reading off the GUI thread.
class TableReaderTest : public QObject {
    Q_OBJECT

    /// Takes some seconds to read, unless it is stopped.
    static TableSource large()
    {
        QByteArray text("a,b,c,d,e,f,g,h,y\n");
        const QByteArray row("0.123456,1.5,2.25,3.125,4.0625,5,6,7,1\n");
        constexpr int kRows = 2'000'000;
        text.reserve(text.size() + kRows * row.size());
        for (int i = 0; i < kRows; ++i)
            text += row;
        return TableSource::ofBytes(QStringLiteral("large.csv"), text);
    }
    static TableSource small(const char* text = "a,b,y\n1,2,0\n3,4,1\n5,6,0\n7,8,1\n")
    {
        return TableSource::ofBytes(QStringLiteral("small.csv"), text);
    }

private slots:
    void readsAndMakesReady()
    {
        TableReader reader;
        std::shared_ptr<const core::Table> table;
        connect(&reader, &TableReader::tableRead, this, [&](const auto& read) { table = read; });
        reader.read(small(), {});
        QTRY_VERIFY(table);
        QCOMPARE(table->rows, std::size_t{4});

        ui::TablePreparation preparation;
        connect(&reader, &TableReader::prepared, this, [&](const auto& prepared) { preparation = prepared; });
        core::TableChoices choices;
        choices.label = "y";
        reader.prepare(table, choices);
        QTRY_VERIFY(preparation.table);
        QCOMPARE(preparation.table->features.size(), std::size_t{2});
        QCOMPARE(preparation.classes, (std::vector<core::ValueCount>{{"0", 2}, {"1", 2}}));

        choices.label = "none";
        reader.prepare(table, choices, {preparation.table});
        QTRY_VERIFY(!preparation.table);
        QVERIFY2(preparation.problem.contains("there is no column 'none'"), qPrintable(preparation.problem));
    }

    void flawsAreToldWithTheirPlace()
    {
        TableReader reader;
        QString problem;
        connect(&reader, &TableReader::readingFailed, this, [&](const QString& text) { problem = text; });
        reader.read(small("a,b,y\n1,2,0\n3,4\n5,6,0\n7,8,1\n"), {});
        QTRY_VERIFY(!problem.isEmpty());
        QVERIFY2(problem.startsWith("small.csv, line 3: "), qPrintable(problem));
        problem.clear();
        reader.read(TableSource::ofFile(QStringLiteral("/no/such.csv")), {});
        QTRY_COMPARE(problem, QString("/no/such.csv: No such file or directory"));
    }

    void progressGrowsFromNothingToAll()
    {
        TableReader reader;
        std::vector<double> shares;
        bool isRead = false;
        connect(&reader, &TableReader::progressed, this, [&](double share) { shares.push_back(share); });
        connect(&reader, &TableReader::tableRead, this, [&] { isRead = true; });
        reader.read(large(), {});
        QTRY_VERIFY_WITH_TIMEOUT(isRead, 60'000);
        QVERIFY(shares.size() > 10);
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
        QVERIFY(shares.front() < 0.2 && shares.back() > 0.85);
    }

    void newestOrderAloneTells()
    {
        TableReader reader;
        std::vector<std::string> names;
        connect(&reader, &TableReader::tableRead, this, [&](const auto& table) { names.push_back(table->name); });
        reader.read(large(), {});
        reader.read(small(), {});
        QTRY_VERIFY_WITH_TIMEOUT(!names.empty(), 60'000);
        QCOMPARE(names, std::vector<std::string>{"small.csv"});
    }

    void cancelSaysNothingAndTheDestructorJoinsInTheMiddle()
    {
        auto reader = std::make_unique<TableReader>();
        int told = 0;
        connect(reader.get(), &TableReader::tableRead, this, [&] { ++told; });
        connect(reader.get(), &TableReader::readingFailed, this, [&] { ++told; });
        int ofLarge = 0;
        connect(reader.get(), &TableReader::progressed, this, [&](double /*fraction*/, qint64 rows) {
            ofLarge += rows > 4 ? 1 : 0; // the small one has four
        });
        const TableSource source = large();
        reader->read(source, {});
        QTRY_VERIFY_WITH_TIMEOUT(ofLarge > 2, 60'000);
        reader->cancel();
        const int before = ofLarge;
        reader->read(small(), {});
        QTRY_COMPARE_WITH_TIMEOUT(told, 1, 60'000);
        QCOMPARE(ofLarge, before); // what came since is of the small one
        reader->read(source, {});
        QTRY_VERIFY_WITH_TIMEOUT(ofLarge > before + 3, 60'000);
        const WorkTimer timer(WorkTimer::Of::WholeProgram);
        reader.reset();
        QVERIFY2(timer.milliseconds() < 1'000.0, "it waited for the end"); // of seconds of reading
        QCOMPARE(told, 1);
    }
};

ATTENTION_TEST(TableReaderTest, QApplication)

} // namespace table_reader_test
#include "table_reader_test.moc"

#include "core/documents/run_document.h"
#include "core/export/chart_numbers.h"
#include "core/export/dataset_files.h"
#include "core/export/result_files.h"
#include "core/formats/onnx.h"
#include "core/io/file_error.h"
#include "core/io/output_file.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/no_descriptors.h"
#include "tests/support/saved_runs.h"
#include "tests/support/share_folder.h"
#include "tests/support/small_models.h"
#include "tests/support/test_registry.h"
#include "ui/pictures/picture_file.h"
#include "ui/report/report_file.h"
#include "ui/report/run_report.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <new>
#include <string>
#include <vector>

namespace save_limits_test {

namespace fs = std::filesystem;

/// Every kind of file that the program saves, when the system refuses.
class SaveLimitsTest : public QObject {
    Q_OBJECT

    struct Kind {
        const char* name;
        const char* file; ///< a folder for the arrays of a data set
        std::function<void(const fs::path&)> save;
    };

    [[nodiscard]] std::vector<Kind> kinds() const
    {
        const auto& run = m_run.run;
        const auto& snapshots = run.history.snapshots();
        return {
            {"run", "f.attnlab", [&](const fs::path& path) { core::writeRunDocument(path, m_run); }},
            {"weights", "f.safetensors",
             [&](const fs::path& path) {
                 core::saveWeights(path, core::ParameterLayout(run.experiment.network()), run.weights);
             }},
            {"onnx", "f.onnx",
             [&](const fs::path& path) { core::saveOnnx(path, run.experiment.network(), run.weights); }},
            {"attention of rows", "f.npy", [&](const fs::path& path) { core::saveRowAttention(path, *m_model); }},
            {"history as a table", "f.csv",
             [&](const fs::path& path) { core::saveHistoryTable(path, run.experiment, run.reports, {}); }},
            {"history as JSON", "f.json",
             [&](const fs::path& path) { core::saveHistoryJson(path, run.experiment, run.reports, {}); }},
            {"numbers as a table", "f.csv",
             [&](const fs::path& path) { core::saveNumbers(path, run.experiment, core::curveNumbers(snapshots, {})); }},
            {"numbers as JSON", "f.json",
             [&](const fs::path& path) { core::saveNumbers(path, run.experiment, core::curveNumbers(snapshots, {})); }},
            {"data set as a table", "f.csv", [&](const fs::path& path) { core::writeDatasetTable(*m_dataset, path); }},
            {"data set as arrays", "f", [&](const fs::path& path) { core::writeDatasetArrays(*m_dataset, path); }},
            // As scripts are written, by the command and by the window.
            {"text", "f.py",
             [&](const fs::path& path) {
                 core::OutputFile file(path);
                 file.write(std::string(1'000, 'x'));
                 file.commit();
             }},
            // Every figure and chart ends in it.
            {"picture", "f.png",
             [&](const fs::path& path) {
                 ui::writePicture(QString::fromStdString(path.string()), QByteArray(1'000, 'x'));
             }},
            {"report as HTML", "f.html",
             [&](const fs::path& path) { ui::writeReport(QString::fromStdString(path.string()), m_report); }},
            {"report as PDF", "f.pdf",
             [&](const fs::path& path) { ui::writeReport(QString::fromStdString(path.string()), m_report); }},
        };
    }

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }

    /// The files of the directory with their contents.
    static QStringList filesIn(const QString& folder)
    {
        QStringList files;
        for (const QFileInfo& entry : QDir(folder).entryInfoList(
                 QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name)) {
            if (entry.isDir())
                files += filesIn(entry.filePath());
            else
                files += entry.filePath() + ": " + QString::fromLatin1(contentOf(entry.filePath()).toHex());
        }
        return files;
    }

    /// what() of the exception that the call throws; "no error" without one.
    static std::string errorOf(const std::function<void()>& call)
    {
        try {
            call();
        } catch (const std::exception& error) {
            return error.what();
        }
        return "no error";
    }

    void addKinds() const
    {
        QTest::addColumn<int>("kind");
        int index = 0;
        for (const Kind& kind : kinds())
            QTest::newRow(kind.name) << index++;
    }

    /// Verifies that a save under the limit fails with this reason and leaves no trace, and that the next one works.
    template <typename Limit>
    void verifyRefused(const Kind& kind, const Limit& limited, const char* reason)
    {
        const fs::path path = fs::path(m_directory->path().toStdString()) / kind.file;
        kind.save(path);
        const QStringList before = filesIn(m_directory->path());
        QVERIFY(!before.isEmpty());
        const std::string error = limited([&] { kind.save(path); });
        QVERIFY2(error.starts_with(path.string()), error.c_str());
        QVERIFY2(error.ends_with(reason), error.c_str());
        QCOMPARE(filesIn(m_directory->path()), before);
        QCOMPARE(errorOf([&] { kind.save(path); }), std::string("no error"));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    core::RunDocument m_run;
    std::shared_ptr<const core::Model> m_model;
    std::shared_ptr<const core::Dataset<double>> m_dataset;
    ui::Report m_report;

private slots:
    void initTestCase()
    {
        ui::applyTheme(*qApp, ui::Scheme::Light);
        core::Experiment experiment = smallExperiment();
        experiment.samples = 400;
        m_run.run = savedRunOf(experiment);
        m_model = std::make_shared<const core::Model>(modelAfter(2, experiment));
        m_dataset = core::makeDataset<double>(experiment.dataset());
        ui::RunFacts facts;
        facts.run = m_run.run;
        m_report = ui::makeReport(facts, ui::drawFigures(facts));
    }

    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }

    void limitOfTheSizeOfFilesKeepsTheFileBefore_data() { addKinds(); }

    void limitOfTheSizeOfFilesKeepsTheFileBefore()
    {
        QFETCH(const int, kind);
        const auto limited = [](const std::function<void()>& save) {
            const FileSizeLimit limit(64);
            return errorOf(save);
        };
        verifyRefused(kinds().at(static_cast<std::size_t>(kind)), limited, ": File too large");
    }

    void limitOfOpenFilesKeepsTheFileBefore_data() { addKinds(); }

    void limitOfOpenFilesKeepsTheFileBefore()
    {
        QFETCH(const int, kind);
        const auto limited = [](const std::function<void()>& save) {
            const NoDescriptors none;
            return errorOf(save);
        };
        verifyRefused(kinds().at(static_cast<std::size_t>(kind)), limited, ": Too many open files");
    }

    void foldersThatRefuseAPartGetTheWholeFile_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("share");
        int index = 0;
        for (const Kind& kind : kinds()) {
            for (const Share share : {Share::Inodes, Share::ChangingInodes, Share::Locks, Share::Renames, Share::Syncs})
                QTest::addRow("%s %d", kind.name, static_cast<int>(share)) << index << static_cast<int>(share);
            ++index;
        }
    }

    void foldersThatRefuseAPartGetTheWholeFile()
    {
        QFETCH(const int, kind);
        QFETCH(const int, share);
        const Kind saved = kinds().at(static_cast<std::size_t>(kind));
        const fs::path path = fs::path(m_directory->path().toStdString()) / saved.file;
        saved.save(path);
        const QStringList before = filesIn(m_directory->path());
        QFile(QString::fromStdString(path.string())).resize(1); // of an array, nothing: its path is a folder
        {
            const ShareFolder folder(static_cast<Share>(share));
            QCOMPARE(errorOf([&] { saved.save(path); }), std::string("no error"));
        }
        const QStringList after = filesIn(m_directory->path());
        QCOMPARE(after.size(), before.size());              // no litter
        if (!std::string_view(saved.file).ends_with("pdf")) // which hold the time
            QCOMPARE(after, before);
    }

    /// Whatever is thrown while a file is written, as for lack of memory.
    void lackOfMemoryDuringTheWritingKeepsTheFileBefore()
    {
        const fs::path path = fs::path(m_directory->path().toStdString()) / "f.txt";
        const auto write = [&](bool fails) {
            core::OutputFile file(path);
            file.write(fails ? "new" : "old");
            if (fails)
                throw std::bad_alloc();
            file.commit();
        };
        write(false);
        const QStringList before = filesIn(m_directory->path());
        QVERIFY_EXCEPTION_THROWN(write(true), std::bad_alloc);
        QCOMPARE(filesIn(m_directory->path()), before);
    }
};

ATTENTION_TEST(SaveLimitsTest, QApplication)

} // namespace save_limits_test
#include "save_limits_test.moc"

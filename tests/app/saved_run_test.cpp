#include "core/data/dataset.h"
#include "core/documents/run_document.h"
#include "core/export/result_files.h"
#include "tests/app/program.h"
#include "tests/support/test_registry.h"
#include "ui/documents/data_hash.h"

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace saved_run_test {

namespace {

const QStringList kSmall{"--samples", "2000", "--features", "4", "--golden", "2", "--epochs", "3"};

} // namespace

class SavedRunTest : public QObject {
    Q_OBJECT

    [[nodiscard]] QString in(const char* name) const { return m_directory->filePath(QLatin1StringView(name)); }
    [[nodiscard]] core::SavedRun saved() const { return core::readRunDocument(in("r.attnlab").toStdString()).run; }

    /// Trains and saves; true if that went well.
    [[nodiscard]] bool train(const QStringList& experiment, const QStringList& rest = {}) const
    {
        const Program program =
            Program::run(QStringList{"train"} + experiment + rest + QStringList{"--save-run", in("r.attnlab")});
        return program.status == 0 && program.problem.isEmpty();
    }

    [[nodiscard]] Program render(const QStringList& rest) const
    {
        return Program::run(QStringList{"render", in("r.attnlab")} + rest);
    }

    std::unique_ptr<QTemporaryDir> m_directory;

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }

    void savedRunHoldsTheNumbersOfTheReport()
    {
        const Program program = Program::run(
            QStringList{"train"} + kSmall +
            QStringList{"--format", "jsonl", "--save-run", in("r.attnlab"), "--save-weights", in("w.safetensors")});
        QVERIFY2(program.status == 0, program.problem);
        const core::SavedRun run = saved();
        QCOMPARE(run.outcome, core::TrainingOutcome::Kind::Completed);
        QCOMPARE(run.reports.size(), std::size_t{3});
        const auto event = program.events()[3];
        QCOMPARE(run.reports[2].loss, event["loss"].get<double>());
        QCOMPARE(run.reports[2].testLoss, event["test_loss"].get<double>());
        QCOMPARE(run.reports[2].seconds, event["seconds"].get<double>());
        QCOMPARE(run.reports[2].attention, event["attention"].get<std::vector<double>>());
        QCOMPARE(run.history.snapshots().back().test.attention, run.reports[2].attention);
        const core::ParameterLayout layout(run.experiment.network());
        QCOMPARE(run.weights, core::loadWeights(in("w.safetensors").toStdString(), layout));
        QCOMPARE(run.dataHash, ui::dataHash(*core::makeDataset<float>(run.experiment.dataset())));
    }

    void interruptedRunIsSavedAsFarAsItCame()
    {
        QProcess process;
        process.start(Program::path(),
                      {"train", "--epochs", "10000", "--samples", "100000", "--save-run", in("r.attnlab")});
        QByteArray before;
        while (before.count('\n') < 2 && process.waitForReadyRead(Program::kPatience))
            before += process.readAllStandardOutput();
        kill(static_cast<pid_t>(process.processId()), SIGINT);
        QCOMPARE(Program::finish(process).status, 0);
        const core::SavedRun run = saved();
        QCOMPARE(run.outcome, core::TrainingOutcome::Kind::Stopped);
        QVERIFY(!run.reports.empty());
        QVERIFY(run.weights.size() > 0);
    }

    void firstWeightsThatWereGivenAreKept()
    {
        QVERIFY(train(kSmall, {"--seed", "7", "--save-weights", in("first.safetensors")}));
        QVERIFY(train(kSmall, {"--initial-weights", in("first.safetensors")}));
        const core::SavedRun run = saved();
        const core::ParameterLayout layout(run.experiment.network());
        QCOMPARE(run.firstWeights, core::loadWeights(in("first.safetensors").toStdString(), layout));
    }

    void divergedRunIsNotSaved()
    {
        const Program program =
            Program::run({"train", "--samples", "1000", "--hidden", "100,100,100,100,100,100,100,100", "--epochs", "20",
                          "--learning-rate", "10", "--save-run", in("r.attnlab")});
        QCOMPARE(program.status, 1);
        QVERIFY(program.saysOneLine());
        QVERIFY2(program.problem.contains("nothing was saved"), program.problem);
        QVERIFY(!QFile::exists(in("r.attnlab")));
    }

    void placeThatTakesNoFileIsToldBeforeTheRun()
    {
        const Program program = Program::run({"train", "--save-run", "/no/r.attnlab"});
        QCOMPARE(program.status, 1);
        QCOMPARE(program.problem, QByteArray("attention-lab: /no/r.attnlab: No such file or directory\n"));
        QVERIFY(program.output.isEmpty());
    }

    /// What a saved run shows is what the run itself drew.
    void attentionIsDrawnAsTheRunDrewIt()
    {
        for (const char* ending : {"png", "svg"}) {
            const QString own = in("own.") + QLatin1StringView(ending);
            const QString later = in("later.") + QLatin1StringView(ending);
            QVERIFY(train(kSmall, {"--chart", own}));
            const Program program = render({"--view", "attention", "--output", later});
            QVERIFY2(program.status == 0, program.problem);
            QVERIFY(program.output.isEmpty() && program.problem.isEmpty());
            QCOMPARE(contentOf(later), contentOf(own));
        }
    }

    void aBranchIsDrawnAndNamed()
    {
        QVERIFY(train(kSmall));
        for (const char* view : {"attention", "learning"}) {
            core::RunDocument document = core::readRunDocument(in("r.attnlab").toStdString());
            document.run.rates = {{1, 0, document.run.experiment.learningRate}};
            core::writeRunDocument(in("r.attnlab").toStdString(), document);
            const QStringList how{"--view", view, "--output", in("a.pdf")};
            QCOMPARE(render(how).status, 0);
            const auto plain = QFile(in("a.pdf")).size();
            document.run.rates.insert(document.run.rates.begin(), {1, 0, 0.5});
            document.run.rates.back().batch = 1;
            core::writeRunDocument(in("r.attnlab").toStdString(), document);
            QCOMPARE(render(how).status, 0);
            QVERIFY2(QFile(in("a.pdf")).size() > plain, view);
        }
    }

    void everyViewIsDrawnInEveryFormatAndTheme()
    {
        QVERIFY(train(kSmall));
        for (const char* view : {"attention", "learning"})
            for (const char* theme : {"light", "dark"}) {
                const QStringList how{"--view", view, "--theme", theme, "--size", "1000x700", "--output"};
                QCOMPARE(render(how + QStringList{in("a.png")}).status, 0);
                const QImage picture(in("a.png"));
                QCOMPARE(picture.size(), QSize(1000, 700));
                QCOMPARE(picture.pixelColor(2, 2).lightness() > 128, QByteArray(theme) == "light");
                QCOMPARE(render(how + QStringList{in("a.svg")}).status, 0);
                QSvgRenderer svg(in("a.svg"));
                QVERIFY(svg.isValid());
                QCOMPARE(svg.viewBox(), QRect(0, 0, 1000, 700));
                QCOMPARE(render(how + QStringList{in("a.pdf")}).status, 0);
                QVERIFY(contentOf(in("a.pdf")).startsWith("%PDF-"));
            }
    }

    void picturesAreAsLargeAndOnTheGroundThatWasAskedFor()
    {
        QVERIFY(train(kSmall));
        const QStringList how{"--view", "attention", "--output"};
        QCOMPARE(render(how + QStringList{in("a.png"), "--size", "160x90mm", "--background", "white"}).status, 0);
        const QImage print(in("a.png"));
        QCOMPARE(print.size(), QSize(1890, 1063));
        QCOMPARE(print.pixelColor(0, 0), QColor(Qt::white));
        QCOMPARE(render(how + QStringList{in("a.png"), "--pixel-scale", "2", "--background", "transparent"}).status, 0);
        const QImage clear(in("a.png"));
        QCOMPARE(clear.size(), QSize(3200, 1800));
        QCOMPARE(clear.pixelColor(0, 0).alpha(), 0);
        QCOMPARE(render(how + QStringList{in("a.svg"), "--size", "85.5x60mm"}).status, 0);
        QVERIFY(contentOf(in("a.svg")).contains("<svg width=\"85.5mm\" height=\"60mm\""));
        QCOMPARE(render(how + QStringList{in("a.pdf"), "--size", "254x127mm"}).status, 0);
        QVERIFY(contentOf(in("a.pdf")).contains("/MediaBox [0 0 720."));
    }

    /// A picture of a run is as good as its file.
    void pictureCarriesTheRunThatItShows()
    {
        for (const char* ending : {"png", "svg"}) {
            const QString chart = in("chart.") + QLatin1StringView(ending);
            QVERIFY(train(kSmall, {"--chart", chart, "--size", "800x600", "--background", "dark"}));
            const core::RunDocument carried = core::readRunDocument(chart.toStdString());
            QVERIFY(carried.isOfPicture);
            QCOMPARE(core::runDocumentText({carried.run, {}}), core::runDocumentText({saved(), {}}));

            const QString again = in("again.") + QLatin1StringView(ending);
            const QStringList view{"--view", "learning", "--output"};
            QCOMPARE(render(view + QStringList{in("fromFile.svg")}).status, 0);
            const Program program = Program::run(QStringList{"render", chart} + view + QStringList{again});
            QVERIFY2(program.status == 0 && program.problem.isEmpty(), program.problem);
            QCOMPARE(Program::run(QStringList{"render", again} + view + QStringList{in("fromPicture.svg")}).status, 0);
            QCOMPARE(contentOf(in("fromPicture.svg")), contentOf(in("fromFile.svg")));
        }
    }

    void pictureWithoutARunIsToldInOneLine()
    {
        QImage plain(10, 10, QImage::Format_RGB32);
        plain.fill(Qt::red);
        QVERIFY(plain.save(in("plain.png")));
        for (const QStringList& command :
             {QStringList{"open", in("plain.png")},
              QStringList{"render", in("plain.png"), "--view", "learning", "--output", in("a.png")}}) {
            const Program program = Program::run(command);
            QCOMPARE(program.status, 1);
            QCOMPARE(program.problem,
                     "attention-lab: " + in("plain.png").toUtf8() + ": this picture carries no run of Attention Lab\n");
        }
        QVERIFY(train(kSmall, {"--chart", in("a.pdf")}));
        const Program program = Program::run({"open", in("a.pdf")});
        QCOMPARE(program.status, 1);
        QVERIFY2(program.problem.contains("a PDF carries no run"), program.problem);
    }

    void optionsOfAPictureWantOne()
    {
        const Program program = Program::run({"train", "--pixel-scale", "2"});
        QCOMPARE(program.status, 2);
        QCOMPARE(program.problem, QByteArray("attention-lab: --pixel-scale: got it without --chart, expected both\n"));
    }

    void curvesOfAnUntrainedRunAreDrawnToo()
    {
        QVERIFY(train({"--samples", "2000", "--epochs", "0"}));
        QCOMPARE(render({"--view", "learning", "--output", in("a.png")}).status, 0);
        QCOMPARE(render({"--view", "attention", "--output", in("a.png")}).status, 0);
    }

    void whatCannotBeDrawnIsToldInOneLine()
    {
        QVERIFY(train({"--samples", "2000", "--attention", "none", "--epochs", "1"}));
        Program program = render({"--view", "attention", "--output", in("a.png")});
        QCOMPARE(program.status, 1);
        QCOMPARE(program.problem,
                 "attention-lab: " + in("r.attnlab").toUtf8() + ": its network has no attention to draw\n");

        program = Program::run({"render", in("none.attnlab"), "--view", "learning", "--output", in("a.png")});
        QCOMPARE(program.status, 1);
        QCOMPARE(program.problem, "attention-lab: " + in("none.attnlab").toUtf8() + ": No such file or directory\n");

        QFile file(in("r.attnlab"));
        QVERIFY(file.resize(file.size() / 2));
        program = render({"--view", "learning", "--output", in("a.png")});
        QCOMPARE(program.status, 1);
        QVERIFY(program.saysOneLine());
        QVERIFY2(program.problem.contains("it is no JSON, or damaged, at byte "), program.problem);
        QVERIFY(!QFile::exists(in("a.png")));
    }

    /// Before a display is looked for.
    void whatCannotBeOpenedIsToldInOneLine()
    {
        Program program = Program::run({"open", in("none.attnlab")});
        QCOMPARE(program.status, 1);
        QCOMPARE(program.problem, "attention-lab: " + in("none.attnlab").toUtf8() + ": No such file or directory\n");
        program = Program::run({"open", m_directory->path()});
        QCOMPARE(program.status, 1);
        QCOMPARE(program.problem, "attention-lab: " + m_directory->path().toUtf8() + ": Is a directory\n");
        program = Program::run({"open", in("none.csv")}); // a table
        QCOMPARE(program.status, 1);
        QCOMPARE(program.problem, "attention-lab: " + in("none.csv").toUtf8() + ": No such file or directory\n");
        program = Program::run({"open"});
        QCOMPARE(program.status, 2);
        QCOMPARE(program.problem,
                 QByteArray("attention-lab: the name of a saved run is missing; see attention-lab open --help\n"));
    }

    void wrongUseNamesOptionAndRange_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("message");
        const QStringList output{"--output", "a.png"};
        QTest::newRow("no run") << QStringList{}
                                << QByteArray("the name of a saved run is missing; see attention-lab render --help");
        QTest::newRow("two runs") << QStringList{"a", "b", "--view", "learning"} + output
                                  << QByteArray("unexpected argument 'b'; see attention-lab render --help");
        QTest::newRow("no view") << QStringList{"a"} + output
                                 << QByteArray("--view: got nothing, expected attention or learning");
        QTest::newRow("no output") << QStringList{"a", "--view", "learning"}
                                   << QByteArray("--output: got nothing, expected the name of a file");
        QTest::newRow("ending") << QStringList{"a", "--view", "learning", "--output", "a.gif"}
                                << QByteArray("--output: a.gif does not end in .png, .svg or .pdf");
        for (const char* size : {"", "100x900", "1600", "1600x", "99999x900", "1600x-900", "19x90mm", "160x1201mm",
                                 "160mmx90mm", "1e2x90mm", "160x90cm"})
            QTest::addRow("size %s", size) << QStringList{"a", "--view", "learning", "--size", size} + output
                                           << "--size: got " + (*size == 0 ? QByteArray("nothing") : QByteArray(size)) +
                                                  ", expected WxH such as 1600x900, each from 200 to 10,000, or "
                                                  "WxHmm such as 160x90mm, each from 20 to 1,200";
        for (const char* scale : {"0", "9", "1.5"})
            QTest::addRow("scale %s", scale) << QStringList{"a", "--view", "learning", "--pixel-scale", scale} + output
                                             << "--pixel-scale: got " + QByteArray(scale) + ", expected 1 to 8";
        QTest::newRow("scale of vectors")
            << QStringList{"a", "--view", "learning", "--pixel-scale", "2", "--output", "a.svg"}
            << QByteArray("--pixel-scale: got it with a .svg, expected a .png");
        QTest::newRow("too many pixels")
            << QStringList{"a", "--view", "learning", "--size", "5000x500", "--pixel-scale", "3"} + output
            << QByteArray("--size: got 5000x500 and --pixel-scale 3, which makes a PNG of 15000x1500 pixels, expected "
                          "at most 10,000 a side");
        QTest::newRow("background") << QStringList{"a", "--view", "learning", "--background", "blue"} + output
                                    << QByteArray("--background: got blue, expected light, dark, white or transparent");
        QTest::newRow("background against theme")
            << QStringList{"a", "--view", "learning", "--background", "white", "--theme", "dark"} + output
            << QByteArray("--theme: got dark with --background white, expected light");
        QTest::newRow("theme") << QStringList{"a", "--view", "learning", "--theme", "blue"} + output
                               << QByteArray("--theme: got blue, expected light or dark");
    }

    void wrongUseNamesOptionAndRange()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QByteArray, message);
        const Program program = Program::run(QStringList{"render"} + words);
        QCOMPARE(program.status, 2);
        QCOMPARE(program.problem, "attention-lab: " + message + "\n");
    }
};

ATTENTION_TEST(SavedRunTest, QCoreApplication)

} // namespace saved_run_test
#include "saved_run_test.moc"

#include "core/scripts/script.h"
#include "tests/support/find_widget.h"
#include "tests/support/small_tables.h"
#include "tests/support/test_registry.h"
#include "ui/text/shown/file_path.h"
#include "ui/theme/theme.h"
#include "ui/views/code/code_view.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>

#include <functional>

namespace code_view_test {

namespace {

core::Experiment changedExperiment()
{
    core::Experiment experiment;
    experiment.golden = {7};
    experiment.hidden = {64};
    experiment.learningRate = 0.01;
    return experiment;
}

/// The view in a window.
struct ShownView {
    ui::CodeView view;
    QTextEdit& text = findWidget<QTextEdit>(view, "codeText");

    ShownView()
    {
        view.resize(500, 600);
        view.show();
    }

    [[nodiscard]] QString script() const { return text.toPlainText() + u'\n'; }
    [[nodiscard]] QString saying(const char* label) const { return findWidget<QLabel>(view, label).text(); }
    void click(const char* button) { QTest::mouseClick(&findWidget<QPushButton>(view, button), Qt::LeftButton); }

    /// All parts of the text whose format is so.
    [[nodiscard]] QStringList partsWith(const std::function<bool(const QTextCharFormat&)>& isWanted) const
    {
        QStringList parts;
        for (QTextBlock block = text.document()->begin(); block.isValid(); block = block.next()) {
            int end = -1;
            for (const QTextLayout::FormatRange& range : block.layout()->formats()) {
                if (!isWanted(range.format))
                    continue;
                const QString part = block.text().mid(range.start, range.length);
                range.start == end ? void(parts.back() += part) : parts.append(part);
                end = range.start + range.length;
            }
        }
        return parts;
    }

    [[nodiscard]] QStringList marked() const
    {
        return partsWith([](const QTextCharFormat& format) { return format.background().style() != Qt::NoBrush; });
    }
    [[nodiscard]] QStringList coloured(const QColor& colour) const
    {
        return partsWith([&](const QTextCharFormat& format) { return format.foreground().color() == colour; });
    }
};

QString kerasText(const core::Experiment& experiment)
{
    return QString::fromStdString(core::kerasScript(experiment).text);
}

QString pytorchText(const core::Experiment& experiment)
{
    return QString::fromStdString(core::pytorchScript(experiment).text);
}

} // namespace

class CodeViewTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void theScriptIsTheExperiments()
    {
        ShownView shown;
        QCOMPARE(shown.script(), kerasText({}));
        QCOMPARE(shown.saying("codeQuestion"), "What would I write to have this in Keras?");
        shown.click("codePytorchButton");
        QCOMPARE(shown.script(), pytorchText({}));
        QCOMPARE(shown.saying("codeQuestion"), "What would I write to have this in PyTorch?");
    }

    void itFollowsTheSettings()
    {
        ShownView shown;
        shown.view.showExperiment(changedExperiment());
        QCOMPARE(shown.script(), kerasText(changedExperiment()));
        shown.view.showExperiment({});
        QCOMPARE(shown.script(), kerasText({}));
    }

    void onlyWhatIsNotTheArticlesIsMarked()
    {
        ShownView shown;
        QCOMPARE(shown.marked(), QStringList());
        QVERIFY(shown.saying("codeHeadline").contains("the article's experiment"));
        shown.view.showExperiment(changedExperiment());
        QCOMPARE(shown.marked(), QStringList({"7", "64", "0.01"}));
        QVERIFY(shown.saying("codeHeadline").contains("Marked: what is not the article's"));
        shown.view.showExperiment({});
        QCOMPARE(shown.marked(), QStringList());
    }

    void aRunThatBranchedIsSaidNotToBeTheScripts()
    {
        ShownView shown;
        const core::Experiment experiment = changedExperiment();
        const std::vector<core::RateChange> rates{{1, 0, 0.003}, {1, 37, experiment.learningRate}};
        const core::Replay replay(experiment, nullptr, rates);
        ui::ShownRun run{experiment};
        run.replay = &replay;
        auto& notice = findWidget<QLabel>(shown.view, "codeBranches");
        shown.view.showExperiment(experiment);
        QVERIFY(!notice.isVisible());
        shown.view.showRun(run);
        QVERIFY(notice.isVisible());
        QVERIFY(notice.text().startsWith("Branched at epoch 1, batch 37: learning rate 0.003 → 0.01. The script"));
        QVERIFY(shown.script().startsWith("# The run branched at epoch 1, batch 37"));
        shown.view.showExperiment({}); // not the run's settings
        QVERIFY(!notice.isVisible());
        QCOMPARE(shown.script(), kerasText({}));
        shown.view.showExperiment(experiment);
        QVERIFY(notice.isVisible());
        shown.view.clear(); // another run begins
        QVERIFY(!notice.isVisible());
        QCOMPARE(shown.script(), kerasText(experiment));
    }

    void wordsStringsAndCommentsHaveTheirColours()
    {
        ShownView shown;
        const ui::Theme& theme = ui::themeOf(ui::Scheme::Light);
        QVERIFY(shown.coloured(theme.train).contains("def"));
        QVERIFY(shown.coloured(theme.goldenText).contains("\"attention_vec\""));
        QVERIFY(shown.coloured(theme.mutedText).contains("# NumPy's, too"));
        QVERIFY(!shown.coloured(theme.train).contains("features"));
    }

    void coloursAreThoseOfTheTheme()
    {
        ShownView shown;
        ui::applyTheme(*qApp, ui::Scheme::Dark);
        QVERIFY(shown.coloured(ui::themeOf(ui::Scheme::Dark).train).contains("def"));
        QCOMPARE(shown.coloured(ui::themeOf(ui::Scheme::Light).train), QStringList());
        ui::applyTheme(*qApp, ui::Scheme::Light);
    }

    void aHiddenViewWritesNothing()
    {
        ui::CodeView view;
        view.showExperiment(changedExperiment());
        QCOMPARE(findWidget<QTextEdit>(view, "codeText").toPlainText(), QString());
        view.show();
        QCOMPARE(findWidget<QTextEdit>(view, "codeText").toPlainText() + u'\n', kerasText(changedExperiment()));
    }

    void copyPutsTheWholeScriptIntoTheClipboard()
    {
        ShownView shown;
        shown.click("codePytorchButton");
        shown.click("codeCopyButton");
        QCOMPARE(QGuiApplication::clipboard()->text(), pytorchText({}));
        QCOMPARE(shown.saying("codeNote"), "Copied.");
        shown.view.showExperiment(changedExperiment());
        QVERIFY(!findWidget<QLabel>(shown.view, "codeNote").isVisible());
    }

    /// Marked and copied by the keyboard, too, the names in it are those of the table, letter by letter.
    void copiedSelectionHasTheNamesAsTheyAre()
    {
        ShownView shown;
        shown.click("codePytorchButton");
        shown.view.showExperiment(birdExperiment(birdTable("a\u00a0mass \u200b\u05d0\u0308")));
        auto& text = findWidget<QTextEdit>(shown.view, "codeText");
        QGuiApplication::clipboard()->clear();
        text.selectAll();
        text.copy();
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(QString::fromUtf8("\"a\u00a0mass \u200b\u05d0\u0308\"")), qPrintable(copied));
        shown.click("codeCopyButton");
        QCOMPARE(copied + '\n', QGuiApplication::clipboard()->text());
    }

    void saveAsksWhereAndWritesTheScript()
    {
        const QTemporaryDir directory;
        ShownView shown;
        shown.click("codeSaveButton");
        auto* dialog = shown.view.findChild<QFileDialog*>("codeSaveDialog");
        QVERIFY(dialog);
        QCOMPARE(QApplication::activeModalWidget(), dialog);
        QVERIFY(dialog->selectedFiles().constFirst().endsWith("attention_keras.py"));
        const QString path = directory.filePath("mine.py");
        dialog->selectFile(path);
        QSignalSpy chosen(dialog, &QFileDialog::fileSelected);
        QMetaObject::invokeMethod(dialog, "accept");
        QCOMPARE(chosen.count(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), kerasText({}));
        QCOMPARE(shown.saying("codeNote"), "Saved as " + ui::shownPath(path));
    }

    void whatCannotBeSavedIsSaid()
    {
        ShownView shown;
        shown.view.save("/no/k.py");
        QCOMPARE(shown.saying("codeNote"), "Not saved: /no/k.py: No such file or directory");
    }

    void readersKeepTheirPlaceWhileTheScriptChanges()
    {
        ShownView shown;
        shown.view.resize(500, 260);
        QScrollBar& bar = *shown.text.verticalScrollBar();
        QTRY_VERIFY(bar.maximum() > 100);
        bar.setValue(100);
        shown.view.showExperiment(changedExperiment());
        QCOMPARE(bar.value(), 100);
    }

    void theKeyboardReachesEveryPart()
    {
        ShownView shown;
        shown.view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&shown.view));
        findWidget<QPushButton>(shown.view, "codeKerasButton").setFocus();
        for (const char* next : {"codeCopyButton", "codeSaveButton", "codeText"}) {
            QTest::keyClick(shown.view.focusWidget(), Qt::Key_Tab);
            QCOMPARE(shown.view.focusWidget()->objectName(), next);
        }
    }
};

ATTENTION_TEST(CodeViewTest, QApplication)

} // namespace code_view_test
#include "code_view_test.moc"

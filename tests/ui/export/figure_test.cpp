#include "core/documents/run_document.h"
#include "core/formats/picture_metadata.h"
#include "tests/support/drop_file.h"
#include "tests/support/test_registry.h"
#include "tests/support/window_user.h"
#include "ui/documents/run_files.h"
#include "ui/export/figure_dialog.h"
#include "ui/jobs/importance_job.h"
#include "ui/jobs/seeds_job.h"
#include "ui/session/session.h"
#include "ui/text/shown/file_path.h"
#include "ui/theme/theme.h"
#include "ui/views/importance/importance_view.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/window_memory.h"
#include "ui/window/window_state.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QSvgRenderer>
#include <QTabBar>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <vector>

namespace figure_test {

/// Views as figures, through the window, the dialog and files.
class FigureTest : public QObject, private WindowUser {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;

    [[nodiscard]] QString in(const char* name) const { return m_directory->filePath(QLatin1StringView(name)); }
    [[nodiscard]] ui::RunFiles& files() const { return m_window->session().files(); }

    void trigger(const char* name) const
    {
        auto* action = m_window->findChild<QAction*>(QLatin1StringView(name));
        QVERIFY(action);
        action->trigger();
    }

    ui::FigureDialog& openDialog() const
    {
        trigger("figureAction");
        auto& dialog = find<ui::FigureDialog>("figureDialog");
        [&] { QVERIFY(QTest::qWaitForWindowExposed(&dialog)); }();
        return dialog;
    }

    /// Makes figures cheap where their size does not matter.
    void makeFiguresSmall() const
    {
        find<QDoubleSpinBox>("figureWidthSpin").setValue(800);
        find<QDoubleSpinBox>("figureHeightSpin").setValue(600);
    }

    [[nodiscard]] QString viewOfFigure() const { return find<QComboBox>("figureViewCombo").currentData().toString(); }
    [[nodiscard]] QString status() const { return find<QLabel>("figureStatus").text(); }

    static void choose(QComboBox& box, const QString& text)
    {
        const int place = box.findText(text);
        QVERIFY2(place >= 0, qPrintable(text));
        box.setCurrentIndex(place);
        emit box.activated(place);
    }

    void trainSmall(std::uint32_t seed = 0)
    {
        core::Experiment experiment;
        experiment.samples = 5'000;
        experiment.seed = seed;
        m_window->session().change(experiment);
        train();
    }

    /// Until what works in the background has answered.
    void waitForAnswers(const QString& view) const
    {
        if (view == "rivalsView")
            QTRY_COMPARE_WITH_TIMEOUT(find<ui::ImportanceView>("rivalsView").job().state(),
                                      ui::ImportanceJob::State::Done, 60'000);
        else if (view == "rowsView")
            QTRY_VERIFY(find<QWidget>("rowBars").isVisible());
        QCoreApplication::processEvents();
    }

    /// Saves through the dialog's own, as the file's ending says.
    void saveFigure(const QString& path)
    {
        click("figureSaveButton");
        auto& dialog = find<QFileDialog>("figureSaveDialog");
        dialog.selectFile(path);
        emit dialog.fileSelected(path);
        dialog.close();
        QTRY_VERIFY(!status().startsWith("Saving"));
    }

    static QString textOf(const core::SavedRun& run)
    {
        return QString::fromStdString(core::runDocumentText({run, {}}));
    }

    /// The size of the smallest text of an SVG, in units of its page.
    static double smallestText(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return 0.0;
        QXmlStreamReader xml(&file);
        std::vector<double> scales{1.0};
        double least = std::numeric_limits<double>::max();
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                scales.pop_back();
            if (token != QXmlStreamReader::StartElement)
                continue;
            static const QRegularExpression matrix("matrix\\(([^,]+),([^,]+),");
            const auto match = matrix.match(xml.attributes().value("transform").toString());
            const double scale = std::hypot(match.captured(1).toDouble(), match.captured(2).toDouble());
            scales.push_back(match.hasMatch() ? scales.back() * scale : scales.back());
            if (xml.name() == QLatin1StringView("text"))
                least = std::min(least, scales.back() * xml.attributes().value("font-size").toDouble());
        }
        return xml.hasError() ? 0.0 : least;
    }

private slots:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        ui::applyTheme(*qApp, ui::Scheme::Light);
    }

    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        showNew();
    }

    void cleanup()
    {
        m_window.reset();
        ui::applyTheme(*qApp, ui::Scheme::Light);
    }

    void savedPictureThatIsDroppedBringsTheRunBack_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("name");
        QTest::newRow("png") << "figurePngButton"
                             << "a.png";
        QTest::newRow("svg") << "figureSvgButton"
                             << "a.svg";
    }

    void savedPictureThatIsDroppedBringsTheRunBack()
    {
        QFETCH(const QString, button);
        QFETCH(const QString, name);
        const QString path = m_directory->filePath(name);
        trainSmall(7);
        const core::Vector<float> weights = run().model()->parameters;
        files().save(in("a.attnlab"));
        QTRY_COMPARE(files().path(), in("a.attnlab"));
        openDialog();
        click(qPrintable(button));
        saveFigure(path);
        QCOMPARE(status(), "Saved as " + ui::shownPath(path) + ".");
        QCOMPARE(find<QLabel>("figureStatus").toolTip(), path);

        show(std::make_unique<ui::MainWindow>());
        QVERIFY(dropFile(*m_window, path));
        QTRY_COMPARE(run().state(), ui::RunState::Finished);
        QCOMPARE(run().model()->parameters, weights);
        // All of it is what the document holds, to the last bit.
        const core::RunDocument kept = core::readRunDocument(in("a.attnlab").toStdString());
        QCOMPARE(textOf(core::readRunDocument(path.toStdString()).run), textOf(kept.run));
        files().save(in("b.attnlab"));
        QTRY_COMPARE(files().path(), in("b.attnlab"));
        QCOMPARE(textOf(core::readRunDocument(in("b.attnlab").toStdString()).run), textOf(kept.run));
    }

    void pictureIsNotTheFileThatSaveWrites()
    {
        trainSmall();
        openDialog();
        saveFigure(in("a.png"));
        show(std::make_unique<ui::MainWindow>());
        m_window->open(in("a.png"));
        QTRY_COMPARE(run().state(), ui::RunState::Finished);
        QCOMPARE(m_window->windowTitle(), QString("[*]Attention Lab"));
        QVERIFY(!m_window->isWindowModified());
        QVERIFY(files().path().isEmpty());
        QCOMPARE(files().recent(), QStringList{in("a.png")});
        const QByteArray before = [&] {
            QFile file(in("a.png"));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        trigger("saveAction");
        QVERIFY(m_window->findChild<QFileDialog*>("saveDialog")); // the dialog for a name
        QFile file(in("a.png"));
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll() == before);
    }

    void pictureWithoutARunIsToldAndTheRunStays()
    {
        trainSmall(3);
        QImage plain(20, 20, QImage::Format_RGB32);
        plain.fill(Qt::red);
        QVERIFY(plain.save(in("plain.png")));
        QVERIFY(dropFile(*m_window, in("plain.png")));
        auto& notice = find<ui::NoticeBar>("noticeBar");
        QTRY_VERIFY(notice.isVisible());
        QCOMPARE(notice.message(),
                 "The run could not be opened. " + in("plain.png") + ": this picture carries no run of Attention Lab");
        QCOMPARE(run().experiment().seed, 3U);
    }

    void dialogBeginsWithThePresentView()
    {
        find<QStackedWidget>("inspector").setCurrentWidget(&find<QWidget>("weightsView"));
        openDialog();
        QCOMPARE(find<QComboBox>("figureViewCombo").currentText(), QString("Weights"));
    }

    void dialogBeginsWithTheBarsBeforeATabIsChosen()
    {
        openDialog();
        QCOMPARE(viewOfFigure(), "attentionView");
    }

    void dialogBeginsWithWhatWasClickedLast()
    {
        auto& tabs = find<QTabBar>("viewTabs");
        auto& bars = find<QWidget>("attentionChart");
        const auto clickTab = [&tabs](int tab) {
            QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(tab).center());
        };
        QTest::mouseClick(&bars, Qt::LeftButton);
        clickTab(3); // the focus stays in the bars
        openDialog().close();
        QCOMPARE(viewOfFigure(), "weightsView");
        QTRY_VERIFY(!m_window->findChild<ui::FigureDialog*>());
        m_window->activateWindow();
        QTest::mouseClick(&bars, Qt::LeftButton);
        openDialog().close();
        QCOMPARE(viewOfFigure(), "attentionView");
        QTRY_VERIFY(!m_window->findChild<ui::FigureDialog*>());
        clickTab(3); // the present one
        openDialog();
        QCOMPARE(viewOfFigure(), "weightsView");
    }

    void viewWithoutAPictureIsToldAndAnotherIsChosen()
    {
        find<QStackedWidget>("inspector").setCurrentWidget(&find<QWidget>("seedsView"));
        openDialog();
        QCOMPARE(viewOfFigure(), "attentionView");
        QVERIFY2(status().startsWith("Seeds has no picture yet; the figure shows Attention. "), qPrintable(status()));
        find<ui::FigureDialog>("figureDialog").setView("weightsView");
        QVERIFY2(status().startsWith("1600"), qPrintable(status()));
    }

    void copyOfAViewWithoutAPictureIsTold()
    {
        find<QStackedWidget>("inspector").setCurrentWidget(&find<QWidget>("compareView"));
        trigger("copyFigureAction");
        QCOMPARE(
            find<ui::NoticeBar>("noticeBar").message(),
            "Compare has no picture yet; the figure shows Attention. The figure was copied. It can be pasted now.");
    }

    void dialogFollowsTheTab()
    {
        find<QStackedWidget>("inspector").setCurrentWidget(&find<QWidget>("weightsView"));
        openDialog();
        find<QStackedWidget>("inspector").setCurrentWidget(&find<QWidget>("codeView"));
        QTRY_COMPARE(viewOfFigure(), "codeView");
        find<ui::FigureDialog>("figureDialog").setView("attentionView");
        find<QStackedWidget>("inspector").setCurrentWidget(&find<QWidget>("weightsView"));
        QCoreApplication::processEvents();
        QCOMPARE(viewOfFigure(), "attentionView"); // it is still to be seen
    }

    void everyTabIsAFigure()
    {
        trainSmall();
        openDialog();
        auto& views = find<QComboBox>("figureViewCombo");
        const auto& tabs = find<QTabBar>("viewTabs");
        const auto& inspector = find<QStackedWidget>("inspector");
        std::set<int> seen;
        for (int view = 0; view < views.count(); ++view) {
            choose(views, views.itemText(view));
            const QString key = views.itemData(view).toString();
            auto* shown = m_window->findChild<QWidget*>(key);
            QVERIFY2(shown && shown->isVisible(), qPrintable(key));
            if (inspector.isAncestorOf(shown))
                seen.insert(inspector.currentIndex());
            for (const char* body : {"rivalsTable", "rowBars"}) // that are read in the background
                if (auto* part = shown->findChild<QWidget*>(QLatin1StringView(body)))
                    QTRY_VERIFY(part->isVisible());
            const QString path = m_directory->filePath(key + ".png");
            saveFigure(path);
            const QImage picture(path);
            QCOMPARE(picture.size(), QSize(1600, 900));
            QCOMPARE(picture.pixelColor(1, 1), ui::themeOf(ui::Scheme::Light).ground);
            // Something of the view stands on the page, also below its sentences.
            const QColor ground = picture.pixelColor(1, 1);
            int marks = 0;
            for (int y = 300; y < 880; ++y)
                for (int x = 60; x < 1540; ++x)
                    marks += picture.pixelColor(x, y) != ground ? 1 : 0;
            QVERIFY2(key == "compareView" || marks > 2'000, qPrintable(key + QString::number(marks)));
        }
        QCOMPARE(static_cast<int>(seen.size()), tabs.count());
    }

    void viewLooksAsBeforeItWasAFigure_data()
    {
        QTest::addColumn<QString>("view");
        for (const char* view : {"attentionView", "curvesView", "layersView", "rowsView", "weightsView", "networkView",
                                 "codeView", "rivalsView", "claimsView"})
            QTest::newRow(view) << view;
    }

    void viewLooksAsBeforeItWasAFigure()
    {
        QFETCH(const QString, view);
        trainSmall();
        auto& dialog = openDialog();
        makeFiguresSmall();
        dialog.setView(view);
        choose(find<QComboBox>("figureBackgroundCombo"), "Light");
        waitForAnswers(view);
        auto& widget = find<QWidget>(qPrintable(view));
        const QImage before = widget.grab().toImage();
        choose(find<QComboBox>("figureBackgroundCombo"), "Dark");
        saveFigure(in("dark.png"));
        QCOMPARE(QImage(in("dark.png")).pixelColor(1, 1), ui::themeOf(ui::Scheme::Dark).ground);
        QApplication::processEvents();
        const QImage after = widget.grab().toImage();
        QCOMPARE(after.size(), before.size());
        QCOMPARE(after, before);
    }

    void figureIsTheSameWhateverTheWindowWears_data() { viewLooksAsBeforeItWasAFigure_data(); }

    void figureIsTheSameWhateverTheWindowWears()
    {
        QFETCH(const QString, view);
        trainSmall();
        auto& dialog = openDialog();
        makeFiguresSmall();
        dialog.setView(view);
        if (view == "claimsView") {
            QTRY_VERIFY(find<QPushButton>("claimsButton").isEnabled());
            click("claimsButton");
            QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("claimsTally").isVisible(), 60'000);
        }
        choose(find<QComboBox>("figureBackgroundCombo"), "Light");
        waitForAnswers(view);
        auto& widget =
            find<QWidget>(view == "claimsView" ? "claimsPage" : qPrintable(view)); // where it is scrolled, all
        saveFigure(in("light.png"));
        QApplication::processEvents();
        const auto look = [&] { return widget.grab().toImage().convertToFormat(QImage::Format_ARGB32); };
        const QImage before = look();
        ui::applyTheme(*qApp, ui::Scheme::Dark);
        QApplication::processEvents();
        saveFigure(in("dark.png"));
        QCOMPARE(QImage(in("dark.png")).pixelColor(1, 1), ui::themeOf(ui::Scheme::Light).ground);
        QCOMPARE(QImage(in("dark.png")), QImage(in("light.png")));
        ui::applyTheme(*qApp, ui::Scheme::Light);
        QApplication::processEvents();
        QCOMPARE(look(), before);
    }

    void sizeAndScaleAreThoseOfTheFields()
    {
        openDialog();
        find<QDoubleSpinBox>("figureWidthSpin").setValue(800);
        find<QDoubleSpinBox>("figureHeightSpin").setValue(600);
        find<QSpinBox>("figureScaleSpin").setValue(2);
        QVERIFY2(status().startsWith("1600 × 1200 pixels."), qPrintable(status()));
        saveFigure(in("a.png"));
        QCOMPARE(QImage(in("a.png")).size(), QSize(1600, 1200));

        choose(find<QComboBox>("figureUnitCombo"), "mm");
        QCOMPARE(find<QDoubleSpinBox>("figureWidthSpin").value(), 160.0);
        click("figurePdfButton");
        QVERIFY(!find<QSpinBox>("figureScaleSpin").isEnabled());
        saveFigure(in("a.pdf"));
        QFile pdf(in("a.pdf"));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray content = pdf.readAll();
        QVERIFY2(content.contains("/MediaBox [0 0 453.") || content.contains("/MediaBox [0 0 454."), // 160 mm in points
                 content.mid(content.indexOf("/MediaBox"), 60));
        QVERIFY(!content.contains("/Subtype /Image"));
    }

    void tooManyPixelsAreToldAndNotMade()
    {
        openDialog();
        find<QDoubleSpinBox>("figureWidthSpin").setValue(5'000);
        find<QSpinBox>("figureScaleSpin").setValue(8);
        QCOMPARE(status(), QString("40000 × 7200 pixels are too many: a PNG has at most 10,000 a side."));
        QVERIFY(!find<QPushButton>("figureSaveButton").isEnabled());
        QVERIFY(!find<QPushButton>("figureCopyButton").isEnabled());
        click("figureSvgButton");
        QVERIFY(find<QPushButton>("figureSaveButton").isEnabled());
    }

    void failedSavingIsToldInTheDialogWhichStays_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("reason");
        QTest::newRow("folder that is gone") << "/no/such/a.png"
                                             << "/no/such/a.png: No such file or directory";
        QTest::newRow("folder") << "/tmp"
                                << "/tmp does not end in .png, .svg or .pdf";
        QTest::newRow("system's folder") << "/proc/a.png"
                                         << "/proc/a.png: No such file or directory";
        QTest::newRow("other ending") << "a.gif"
                                      << "a.gif does not end in .png, .svg or .pdf";
    }

    void failedSavingIsToldInTheDialogWhichStays()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, reason);
        auto& dialog = openDialog();
        dialog.save(path);
        QTRY_COMPARE(status(), "The figure could not be saved. " + reason);
        QVERIFY(dialog.isVisible());
    }

    void fullDiskIsTold()
    {
        auto& dialog = openDialog();
        QVERIFY(QFile::link("/dev/full", in("full.png")));
        dialog.save(in("full.png"));
        QTRY_COMPARE(status(), "The figure could not be saved. " + in("full.png") + ": No space left on device");
        QVERIFY(dialog.isVisible());
    }

    void previewFollowsTheWindow()
    {
        auto& dialog = openDialog();
        dialog.setView("attentionView");
        auto& preview = find<QWidget>("figurePreview");
        const QImage before = preview.grab().toImage();
        trainSmall();
        QTRY_VERIFY(preview.grab().toImage() != before);
    }

    void copyAtOnceIsThePresentViewWithItsRun()
    {
        trainSmall(5);
        find<QStackedWidget>("inspector").setCurrentIndex(0);
        QTest::keySequence(m_window.get(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
        const QMimeData* copied = QApplication::clipboard()->mimeData();
        QVERIFY(copied && copied->hasImage());
        QCOMPARE(copied->imageData().value<QImage>().size(), QSize(1600, 900));
        const core::RunDocument document =
            core::runDocumentFrom(core::runTextIn(copied->data("image/png").toStdString()));
        QCOMPARE(document.run.experiment.seed, 5U);
        QCOMPARE(document.run.weights, run().model()->parameters);
        QVERIFY(find<ui::NoticeBar>("noticeBar").message().startsWith("The figure was copied."));
    }

    void copyBringsPixelsAndVectors_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("first");
        QTest::newRow("png") << "figurePngButton"
                             << "image/png";
        QTest::newRow("svg") << "figureSvgButton"
                             << "image/svg+xml";
        QTest::newRow("pdf") << "figurePdfButton"
                             << "application/pdf";
    }

    void copyBringsPixelsAndVectors()
    {
        QFETCH(const QString, button);
        QFETCH(const QString, first);
        trainSmall(6);
        openDialog();
        makeFiguresSmall();
        click(qPrintable(button));
        click("figureCopyButton");
        const QMimeData* copied = QApplication::clipboard()->mimeData();
        QCOMPARE(copied->formats().value(0), first);
        QVERIFY(copied->hasImage());
        QCOMPARE(QImage::fromData(copied->data("image/png"), "PNG").size(), QSize(800, 600));
        const QByteArray svg = copied->data("image/svg+xml");
        QXmlStreamReader xml(svg);
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(QSvgRenderer(svg).isValid());
        QVERIFY(copied->data("application/pdf").startsWith("%PDF"));
        for (const char* type : {"image/png", "image/svg+xml"})
            QCOMPARE(core::runDocumentFrom(core::runTextIn(copied->data(type).toStdString())).run.experiment.seed, 6U);
        QCOMPARE(status(), QString("Copied. It can be pasted now."));
    }

    void copyIsThePictureOfItsMoment()
    {
        trainSmall(1);
        trigger("copyFigureAction");
        const QMimeData* copied = QApplication::clipboard()->mimeData();
        const QByteArray svg = copied->data("image/svg+xml");
        const QByteArray pdf = copied->data("application/pdf");
        trainSmall(2);
        QCOMPARE(copied->data("image/svg+xml"), svg);
        QCOMPARE(copied->data("application/pdf"), pdf);
        QCOMPARE(core::runDocumentFrom(core::runTextIn(svg.toStdString())).run.experiment.seed, 1U);
    }

    void copyOfVectorsTooLargeForPixelsBringsUsualOnes()
    {
        openDialog();
        click("figureSvgButton");
        choose(find<QComboBox>("figureUnitCombo"), "mm");
        find<QDoubleSpinBox>("figureWidthSpin").setValue(1'200.0);
        find<QDoubleSpinBox>("figureHeightSpin").setValue(675.0);
        click("figureCopyButton");
        const QMimeData* copied = QApplication::clipboard()->mimeData();
        QCOMPARE(QImage::fromData(copied->data("image/png"), "PNG").size(), QSize(1600, 900));
        QVERIFY(QSvgRenderer(copied->data("image/svg+xml")).isValid());
    }

    void draggedPreviewIsAFileThatStays()
    {
        trainSmall(9);
        auto& dialog = openDialog();
        dialog.setView("curvesView");
        const auto first = dialog.dragMime();
        const auto second = dialog.dragMime();
        QVERIFY(first->hasImage());
        const QString path = first->urls().value(0).toLocalFile();
        QCOMPARE(QFileInfo(path).fileName(), QString("curves.png"));
        QVERIFY(second->urls().value(0).toLocalFile() != path);
        dialog.close();
        QCOMPARE(core::readRunDocument(path.toStdString()).run.experiment.seed, 9U);
    }

    void textsOfChartsCanBeReadOnASlide_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<int>("height");
        for (const int height : {900, 1'200}) // 16:9 and 4:3
            for (const char* view : {"attentionView", "curvesView", "seedsView"})
                QTest::addRow("%s, %d", view, height) << view << height;
    }

    void textsOfChartsCanBeReadOnASlide()
    {
        QFETCH(const QString, view);
        QFETCH(const int, height);
        trainSmall();
        auto& seeds = m_window->session().seeds();
        if (view == "seedsView") {
            seeds.start(run().experiment(), 3, 1);
            QTRY_COMPARE_WITH_TIMEOUT(seeds.summary().completed(), std::int64_t{3}, 60'000);
        }
        openDialog().setView(view);
        click("figureSvgButton");
        find<QDoubleSpinBox>("figureHeightSpin").setValue(height);
        saveFigure(in("usual.svg"));
        choose(find<QComboBox>("figureTextCombo"), "Large, for slides");
        saveFigure(in("slides.svg"));
        const double least = smallestText(in("slides.svg"));
        QVERIFY2(least >= 0.025 * height, qPrintable(QString::number(least)));
        QVERIFY(least < 0.06 * height);
        QVERIFY(least >= smallestText(in("usual.svg")));
    }

    void choiceOfTextsLeavesTheWindowAsItIs()
    {
        trainSmall();
        auto& bars = find<QWidget>("attentionView");
        const QImage before = bars.grab().toImage();
        openDialog();
        choose(find<QComboBox>("figureTextCombo"), "Large, for slides");
        saveFigure(in("slides.png"));
        QCOMPARE(bars.grab().toImage(), before);
        choose(find<QComboBox>("figureTextCombo"), "Usual, for print");
        saveFigure(in("usual.png"));
        QVERIFY(QImage(in("usual.png")) != QImage(in("slides.png")));
    }

    void choicesOfEarlierVersionsAreRead()
    {
        QSettings settings(in("old.ini"), QSettings::IniFormat);
        settings.setValue("figure/type", "svg");
        bool whole = true;
        ui::FigureChoices choices = ui::rememberedFigure(settings, whole);
        QVERIFY(whole);
        QCOMPARE(choices.type, ui::PictureType::Svg);
        QCOMPARE(choices.text, ui::FigureChoices::Text::Usual);
        settings.setValue("figure/text", "huge");
        choices = ui::rememberedFigure(settings, whole);
        QVERIFY(!whole);
        QCOMPARE(choices.text, ui::FigureChoices::Text::Usual);
    }

    void choicesAreRemembered()
    {
        openDialog();
        click("figureSvgButton");
        choose(find<QComboBox>("figureBackgroundCombo"), "Transparent, for dark pages");
        choose(find<QComboBox>("figureTextCombo"), "Large, for slides");
        choose(find<QComboBox>("figureUnitCombo"), "mm");
        find<QDoubleSpinBox>("figureWidthSpin").setValue(85.5);
        const ui::FigureChoices choices = m_window->state().figure;
        QCOMPARE(choices.background, ui::FigureChoices::Background::TransparentForDark);
        QCOMPARE(choices.text, ui::FigureChoices::Text::Slides);
        QVERIFY(ui::WindowMemory(in("window.ini")).save(*m_window));
        ui::MainWindow other;
        QVERIFY(ui::WindowMemory(in("window.ini")).restore(other).isEmpty());
        QCOMPARE(other.state().figure, choices);
        QCOMPARE(other.state().figure.millimetres, QSizeF(85.5, 90.0));
    }

    void anotherLanguageClosesTheDialog()
    {
        openDialog();
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(m_window.get(), &change);
        QVERIFY(!m_window->findChild<QWidget*>("figureDialog"));
        openDialog();
    }
};

ATTENTION_TEST(FigureTest, QApplication)

} // namespace figure_test
#include "figure_test.moc"

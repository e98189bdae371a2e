#include "tests/support/test_registry.h"
#include "ui/views/faithfulness/faithfulness_view.h"

#include "tests/support/find_widget.h"
#include "tests/support/pixels_of.h"
#include "tests/support/small_models.h"
#include "tests/support/small_table.h"
#include "ui/jobs/faithfulness_job.h"
#include "ui/text/faithfulness_text.h"
#include "ui/theme/theme.h"
#include "ui/views/faithfulness/test_picture.h"

#include <QApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolTip>

#include <cmath>
#include <numeric>

namespace faithfulness_view_test {

using core::TestId;
using ui::FaithfulnessJob;
using ui::FaithfulnessView;
using ui::TestPicture;
using State = ui::FaithfulnessJob::State;

namespace {

std::shared_ptr<const core::Model> trained(const core::Experiment& experiment = smallExperiment(), int batches = 40)
{
    return std::make_shared<const core::Model>(modelAfter(batches, experiment));
}

/// So much work that a test can do something in its midst.
std::shared_ptr<const core::Model> longWork()
{
    core::Experiment experiment = smallExperiment();
    experiment.samples = 100'000;
    experiment.features = 60;
    return trained(experiment);
}

struct Shown {
    FaithfulnessJob runner;
    FaithfulnessView view{runner};

    explicit Shown(const QSize& size = {420, 640})
    {
        view.resize(size);
        view.show();
        view.activateWindow();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("the view does not appear");
    }

    void show(const std::shared_ptr<const core::Model>& model)
    {
        view.showRun({model->experiment});
        view.showModel(model);
    }
    [[nodiscard]] QPushButton& button() const { return findWidget<QPushButton>(view, "claimsButton"); }
    void press() const { QTest::mouseClick(&button(), Qt::LeftButton); }
    void runOn(const std::shared_ptr<const core::Model>& model)
    {
        show(model);
        press();
        QVERIFY(QTest::qWaitFor([this] { return runner.state() == State::Done; }, 60'000));
    }
    [[nodiscard]] QLabel& label(const QString& name) const { return findWidget<QLabel>(view, qPrintable(name)); }
    [[nodiscard]] QLabel& part(TestId id, const char* part) const
    {
        return label(
            QStringLiteral("claim_%1_%2").arg(QLatin1StringView(core::faithfulnessTest(id).name.data()), part));
    }
    [[nodiscard]] TestPicture& picture(TestId id) const
    {
        return findWidget<TestPicture>(
            view,
            qPrintable(
                QStringLiteral("claim_%1_picture").arg(QLatin1StringView(core::faithfulnessTest(id).name.data()))));
    }
};

} // namespace

class FaithfulnessViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void beforeTheTestsTheCardsTeach()
    {
        Shown shown;
        QVERIFY(!shown.button().isEnabled()); // no network
        shown.show(trained());
        QVERIFY(shown.button().isEnabled());
        QCOMPARE(shown.label("claimsStatus").text(), QString("Trains 30 networks."));
        for (const core::FaithfulnessTest& test : core::faithfulnessTests()) {
            QCOMPARE(shown.part(test.id, "help").text(), ui::testHelp(test.id));
            QCOMPARE(shown.part(test.id, "source").text(), ui::testSource(test.id));
            QVERIFY(!shown.part(test.id, "sentence").isVisible());
            QVERIFY(!shown.picture(test.id).isVisible());
        }
        QCOMPARE(shown.runner.state(), State::Idle);
    }

    void everyTestSaysWhatWasMeasuredAndWhatItMeans()
    {
        Shown shown;
        shown.runOn(trained());
        const auto& report = *shown.runner.report();
        QCOMPARE(shown.label("claimsAnswer").text(), ui::conclusionSentence(report));
        QCOMPARE(shown.label("claimsTally").text(), ui::tallyText(report));
        QVERIFY(!shown.label("claimsStaleLabel").isVisible());
        for (const core::TestResult& result : report.tests) {
            QCOMPARE(shown.part(result.id, "sentence").text(), ui::testSentence(result));
            QVERIFY(shown.part(result.id, "badge").text().endsWith(ui::supportText(result.support)));
            QVERIFY(!shown.part(result.id, "number").text().isEmpty());
            QVERIFY(shown.picture(result.id).isVisible());
            QVERIFY(!shown.picture(result.id).accessibleDescription().isEmpty());
        }
        const auto& dots = std::get<ui::DotsFigure>(shown.picture(TestId::OtherSeeds).figure());
        QCOMPARE(dots.dots.size(), std::size_t(20));
        QCOMPARE(*dots.learned, report.attention[1]);
        const auto& moves = std::get<ui::HistogramFigure>(shown.picture(TestId::ShuffledAttention).figure());
        QVERIFY(moves.caption.contains("Dashed: ") &&
                shown.picture(TestId::ShuffledAttention).accessibleDescription().endsWith(moves.caption));
        for (const auto& part : moves.parts)
            QVERIFY(std::abs(std::accumulate(part.shares.begin(), part.shares.end(), 0.0) - 1.0) < 1e-9);
        QCOMPARE(shown.button().text(), QString("Run the tests"));
        QVERIFY(shown.label("claimsStatus").text().startsWith("30 networks were trained in "));
    }

    void cancelKeepsWhatWasTested()
    {
        Shown shown;
        shown.show(longWork());
        shown.press();
        QCOMPARE(shown.runner.state(), State::Running);
        QCOMPARE(shown.button().text(), QString("Cancel"));
        QVERIFY(findWidget<QProgressBar>(shown.view, "claimsProgressBar").isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!shown.runner.results().empty(), 30'000);
        shown.button().setFocus();
        QTest::keyClick(&shown.button(), Qt::Key_Space);
        QCOMPARE(shown.runner.state(), State::Cancelled);
        QVERIFY(!shown.runner.report());
        QVERIFY(shown.label("claimsAnswer").text().startsWith("Cancelled: "));
        QVERIFY(shown.part(TestId::ShuffledAttention, "sentence").isVisible());
        QVERIFY(!shown.part(TestId::ShuffledLabels, "sentence").isVisible());
        shown.runOn(trained()); // another one may do
    }

    void whatIsAboutAnotherMomentIsSaidToBe()
    {
        Shown shown;
        shown.runOn(trained());
        const auto report = shown.runner.report();
        shown.view.showModel(trained(smallExperiment(), 41));
        QVERIFY(shown.view.isStale());
        QCOMPARE(shown.label("claimsStaleLabel").text(), QString("About epoch 1, batch 40, not the moment shown"));
        QVERIFY(shown.label("claimsStaleLabel").isVisible());
        QCOMPARE(shown.runner.report(), report);
        auto other = smallExperiment();
        other.seed = 7;
        shown.show(trained(other));
        QCOMPARE(shown.label("claimsStaleLabel").text(),
                 QString("These results are of other settings: Seed %1. They are about epoch 1, batch 40 of that run.")
                     .arg(smallExperiment().seed));
        shown.show(trained(experimentOnTable(smallTable()), 3));
        QVERIFY(shown.label("claimsStaleLabel").text().startsWith("These results are of other data: generated data. "));
        QCOMPARE(shown.label("claimsAnswer").property("tone").toString(), QString("muted"));
        shown.show(trained()); // brought again
        QVERIFY(!shown.label("claimsStaleLabel").isVisible());
    }

    void aHiddenViewLetsGoOfTheDataOfARunThatIsOver()
    {
        Shown shown;
        auto model = trained();
        const std::weak_ptr data = model->dataset;
        shown.runOn(model);
        shown.view.hide();
        model.reset();
        QVERIFY(!data.expired());
        shown.view.clear();
        QTRY_VERIFY(data.expired()); // the thread of the tests may still be letting go
    }

    void noTestBeginsWhileTheRunGoesOn()
    {
        Shown shown;
        shown.show(trained());
        shown.view.setResting(false);
        QVERIFY(!shown.button().isEnabled());
        QCOMPARE(shown.label("claimsStatus").text(), QString("Can be run as soon as training pauses or ends."));
        shown.view.setResting(true);
        QVERIFY(shown.button().isEnabled());
    }

    void aNetworkWithNothingToTestSaysWhy()
    {
        auto none = smallExperiment();
        none.attention = core::AttentionKind::None;
        auto one = smallExperiment();
        one.features = 1;
        one.golden = {1};
        for (const auto& experiment : {none, one}) {
            Shown shown;
            shown.runOn(trained(experiment));
            QVERIFY(shown.label("claimsAnswer").text().startsWith("Nothing to test"));
            QVERIFY(shown.part(TestId::Adversary, "sentence").text().startsWith("Nothing to test"));
            QCOMPARE(shown.part(TestId::Adversary, "badge").text(), QString("– says nothing"));
            QVERIFY(!shown.picture(TestId::Adversary).isVisible());
        }
    }

    void wantOfMemoryIsSaidAndNothingBegun()
    {
        auto model = std::make_shared<core::Model>(*trained());
        model->experiment.samples = 1'000'000'000'000'000;
        Shown shown;
        shown.show(model);
        shown.press();
        QTRY_COMPARE(shown.runner.state(), State::Refused);
        QVERIFY2(shown.label("claimsStatus").text().startsWith("The tests need "),
                 qPrintable(shown.label("claimsStatus").text()));
    }

    void anotherViewShowsWhatTheFirstHas()
    {
        Shown shown;
        const auto model = trained();
        shown.runOn(model);
        FaithfulnessView second(shown.runner); // the window in another language
        second.showRun({model->experiment});
        second.showModel(model);
        second.show();
        QCOMPARE(findWidget<QLabel>(second, "claimsAnswer").text(), shown.label("claimsAnswer").text());
        QVERIFY(findWidget<QLabel>(second, "claim_adversary_sentence").isVisible());
    }

    void picturesHaveTheThemesColours()
    {
        Shown shown;
        shown.runOn(trained());
        for (const auto scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
            ui::applyTheme(*qApp, scheme);
            const ui::Theme& theme = ui::themeOf(scheme);
            for (const auto id : {TestId::UniformAttention, TestId::Adversary, TestId::Shortcut}) {
                const QImage image = shown.picture(id).grab().toImage();
                QVERIFY(pixelsOf(image, theme.golden) > 20);
                QVERIFY(pixelsOf(image, theme.bar) > 20);
            }
            QVERIFY(pixelsOf(shown.picture(TestId::OtherSeeds).grab().toImage(), theme.golden) > 20);
        }
    }

    void keysScrollTheCardsAndTheFocusIsSeen()
    {
        Shown shown;
        auto& scroll = findWidget<QScrollArea>(shown.view, "claimsScroll");
        const QColor accent = ui::themeOf(ui::Scheme::Light).accent;
        shown.show(trained());
        shown.button().setFocus();
        QCOMPARE(pixelsOf(scroll.grab().toImage(), accent), 0);
        scroll.setFocus();
        QVERIFY(pixelsOf(scroll.grab().toImage(), accent) > 100);
        QTest::keyClick(&scroll, Qt::Key_PageDown);
        QVERIFY(scroll.verticalScrollBar()->value() > 0);
    }

    void nothingIsCutInTheNarrowestView()
    {
        Shown shown({212, 460});
        shown.runOn(trained());
        auto& scroll = findWidget<QScrollArea>(shown.view, "claimsScroll");
        QCOMPARE(shown.view.width(), 212);
        QTRY_VERIFY(scroll.widget()->width() <= scroll.viewport()->width());
    }

    void keysTellExactValues()
    {
        Shown shown;
        shown.runOn(trained());
        auto& picture = shown.picture(TestId::UniformAttention);
        picture.grab();
        picture.setFocus();
        QTest::keyClick(&picture, Qt::Key_Right);
        QVERIFY2(QToolTip::text().startsWith("learned: right in "), qPrintable(QToolTip::text()));
        QTest::keyClick(&picture, Qt::Key_Right);
        QVERIFY2(QToolTip::text().startsWith("uniform: right in "), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }
};

ATTENTION_TEST(FaithfulnessViewTest, QApplication)

} // namespace faithfulness_view_test
#include "faithfulness_view_test.moc"

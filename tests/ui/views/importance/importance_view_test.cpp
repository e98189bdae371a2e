#include "tests/support/test_registry.h"
#include "ui/views/importance/importance_view.h"

#include "core/experiment/network_shape.h"
#include "core/network/network.h"
#include "tests/support/find_widget.h"
#include "tests/support/slowdown.h"
#include "tests/support/small_table.h"
#include "tests/support/work_time.h"
#include "ui/jobs/importance_job.h"
#include "ui/text/importance_text.h"
#include "ui/theme/theme.h"
#include "ui/views/faithfulness/believe_view.h"
#include "ui/views/importance/importance_model.h"
#include "ui/views/importance/tau_table.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <optional>

namespace importance_view_test {

using core::ImportanceScores;
using core::MethodId;
using ui::ImportanceJob;
using ui::ImportanceModel;
using ui::ImportanceScale;
using ui::ImportanceView;
using State = ui::ImportanceJob::State;

namespace {

core::Experiment experimentOf(std::int64_t features, std::int64_t samples)
{
    core::Experiment experiment;
    experiment.samples = samples;
    experiment.features = features;
    experiment.golden = {std::min<std::int64_t>(5, features)};
    experiment.hidden = {4};
    return experiment;
}

/// An untrained network; another seed, other weights.
std::shared_ptr<const core::Model> modelOf(const core::Experiment& experiment, std::uint32_t seed = 1)
{
    auto model = std::make_shared<core::Model>();
    model->experiment = experiment;
    model->dataset = core::makeDataset<float>(experiment.dataset());
    const core::ParameterLayout layout(experiment.network());
    model->parameters.setZero(layout.parameterCount());
    core::initialiseParameters(layout, seed, model->parameters);
    return model;
}

/// So much work that a test can do something in its midst.
std::shared_ptr<const core::Model> longWork()
{
    return modelOf(experimentOf(300, 20'000));
}

struct Shown {
    ImportanceJob job;
    ImportanceView view{job};
    QTableView& table;
    std::optional<QAbstractItemModelTester> tester; ///< of every change that a test makes
    QAbstractItemModelTester tauTester;

    explicit Shown(const QSize& size = {520, 640})
        : table(findWidget<QTableView>(view, "rivalsTable")), tester(std::in_place, table.model()),
          tauTester(findWidget<QTableView>(view, "tauTable").model())
    {
        view.resize(size);
        view.show();
        view.activateWindow();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("the view does not appear");
    }

    [[nodiscard]] State state() { return view.job().state(); }
    void show(const std::shared_ptr<const core::Model>& model)
    {
        view.showRun({model->experiment});
        view.showModel(model);
    }
    void showAndWait(const std::shared_ptr<const core::Model>& model)
    {
        show(model);
        QVERIFY(QTest::qWaitFor([this] { return state() == State::Done; }, 30'000));
    }
    [[nodiscard]] QString text(const char* label) const { return findWidget<QLabel>(view, label).text(); }
    [[nodiscard]] const ImportanceModel& model() const { return static_cast<const ImportanceModel&>(*table.model()); }
    [[nodiscard]] std::vector<std::int64_t> features() const
    {
        std::vector<std::int64_t> features;
        for (int row = 0; row < model().rowCount(); ++row)
            features.push_back(model().featureAt(row));
        return features;
    }
    void clickHead(int column) const
    {
        const QHeaderView& head = *table.horizontalHeader();
        QTest::mouseClick(head.viewport(), Qt::LeftButton, {},
                          {head.sectionViewportPosition(column) + 10, head.height() / 2});
    }
};

/// Features, from 1, the strongest first.
std::vector<std::int64_t> rankedBy(const ImportanceScores& scores)
{
    std::vector<std::int64_t> order;
    for (std::size_t i = 0; i < scores.scores.size(); ++i)
        order.push_back(static_cast<std::int64_t>(i + 1));
    const auto strengths = scores.strengths();
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](std::int64_t feature) { return strengths[static_cast<std::size_t>(feature - 1)]; });
    return order;
}

} // namespace

class ImportanceViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void scoresOfOtherDataGoEvenWithAsManyFeatures()
    {
        Shown shown;
        const auto onTable = experimentOnTable(smallTable());
        shown.showAndWait(modelOf(onTable));
        QVERIFY(shown.view.report());
        auto other = onTable;
        other.learningRate = 0.03;
        shown.view.showRun({other});
        QVERIFY(shown.view.report()); // of other settings they stay, pale
        const auto raw = experimentOnTable(smallTable({.label = "sold", .standardise = false}));
        QCOMPARE(raw.features, onTable.features);
        shown.view.showRun({raw});
        QVERIFY(!shown.view.report());
    }

    void itAsksAtOnceAndSaysWhatCameOfIt()
    {
        Shown shown;
        shown.showAndWait(modelOf(experimentOf(8, 2'000)));
        const auto& report = *shown.view.report();
        QCOMPARE(shown.model().rowCount(), 8);
        QCOMPARE(shown.model().columnCount(), 1 + int(core::importanceMethods().size()));
        QCOMPARE(shown.text("rivalsAnswer"), ui::agreementText(core::agreementOf(report.methods)).answer);
        QVERIFY(shown.text("rivalsStatus").startsWith("200 test rows, 10 shuffles, "));
        for (int column = 1; column < shown.model().columnCount(); ++column) {
            const auto& scores = report.methods[static_cast<std::size_t>(column - 1)];
            for (int row = 0; row < shown.model().rowCount(); ++row) {
                const auto cell = shown.model().cellAt(shown.model().index(row, column));
                QVERIFY(cell.isKnown && !cell.isOld);
                QCOMPARE(cell.score, scores.scores[static_cast<std::size_t>(shown.model().featureAt(row) - 1)]);
                QCOMPARE(cell.deviation.has_value(), !scores.deviations.empty());
            }
        }
        QVERIFY(!findWidget<QPushButton>(shown.view, "rivalsButton").isVisible());
    }

    void linesStandInTheOrderOfAttentionUntilAHeadIsClicked()
    {
        Shown shown;
        shown.showAndWait(modelOf(experimentOf(12, 2'000)));
        const auto& methods = shown.view.report()->methods;
        QCOMPARE(shown.features(), rankedBy(methods[0]));
        shown.table.selectRow(0);
        const std::int64_t chosen = shown.model().featureAt(0);
        for (const int column : {4, 7, 8}) { // AUC and logistic regression by their distance from neutral
            shown.clickHead(column);
            QCOMPARE(shown.features(), rankedBy(methods[static_cast<std::size_t>(column - 1)]));
            QCOMPARE(shown.model().featureAt(shown.table.currentIndex().row()), chosen);
        }
        shown.clickHead(8); // once more: the other way round
        QCOMPARE(shown.features().back(), rankedBy(methods[7]).front());
        shown.clickHead(0);
        QCOMPARE(shown.features().front(), 1);
        QCOMPARE(shown.features().back(), 12);
    }

    void everyCellTellsItsExactValueAndPlace()
    {
        Shown shown;
        shown.showAndWait(modelOf(experimentOf(8, 2'000)));
        const auto text = [&](int row, int column) {
            return shown.model().index(row, column).data(Qt::ToolTipRole).toString();
        };
        QVERIFY2(text(0, 1).endsWith(", place 1 of 8."), qPrintable(text(0, 1)));
        QVERIFY2(text(7, 1).endsWith(", place 8 of 8."), qPrintable(text(7, 1)));
        QVERIFY2(text(0, 4).contains(" ± "), qPrintable(text(0, 4)));
        shown.clickHead(0);
        QCOMPARE(text(4, 0), QString("Feature 5, golden"));
        QCOMPARE(text(3, 0), QString("Feature 4"));
        shown.table.setFocus();
        shown.table.setCurrentIndex(shown.model().index(3, 1));
        QTest::keyClick(&shown.table, Qt::Key_Down);
        QCOMPARE(QToolTip::text(), text(4, 1)); // the keys show the same text as the mouse
        QToolTip::hideText();
    }

    void whatIsNotDefinedSaysWhy()
    {
        auto experiment = experimentOf(4, 40);
        experiment.testFraction = 0.05; // two rows
        auto model = std::make_shared<core::Model>(*modelOf(experiment));
        auto dataset = std::make_shared<core::Dataset<float>>(*model->dataset);
        std::ranges::fill(dataset->testRows, dataset->testRows.front()); // of one label
        model->dataset = dataset;
        Shown shown;
        shown.showAndWait(model);
        const QModelIndex cell = shown.model().index(0, 8);
        QVERIFY(std::isnan(shown.model().cellAt(cell).score));
        QCOMPARE(cell.data().toString(), QString("–"));
        const QString why = QStringLiteral("not defined, because the test rows hold one label only");
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(why));
        QVERIFY(shown.model().headerData(8, Qt::Horizontal, Qt::ToolTipRole).toString().contains(why));
        QVERIFY(shown.text("rivalsDissent").contains(why));
    }

    void answersComeOneAfterTheOtherAndCancelKeepsThem()
    {
        Shown shown;
        shown.show(longWork());
        QCOMPARE(shown.state(), State::Running);
        QTRY_VERIFY(shown.model().cellAt(shown.model().index(0, 1)).isKnown);
        QVERIFY(!shown.model().cellAt(shown.model().index(0, 8)).isKnown);
        auto& button = findWidget<QPushButton>(shown.view, "rivalsButton");
        QTRY_VERIFY(button.isVisible());
        QVERIFY(findWidget<QProgressBar>(shown.view, "rivalsProgressBar").isVisible());
        QCOMPARE(button.text(), QString("Cancel"));
        QTRY_VERIFY(findWidget<QProgressBar>(shown.view, "rivalsProgressBar").value() > 0);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(shown.state(), State::Cancelled);
        QVERIFY(shown.text("rivalsStatus").startsWith("Cancelled."));
        QVERIFY(shown.model().cellAt(shown.model().index(0, 1)).isKnown);
        QVERIFY(!shown.view.report());
        QCOMPARE(button.text(), QString("Compute again"));
        button.setFocus();
        QTest::keyClick(&button, Qt::Key_Space);
        QCOMPARE(shown.state(), State::Running);
        shown.view.job().cancel();
    }

    void newerMomentsWinAndOldAnswersStayPale()
    {
        Shown shown;
        const auto experiment = experimentOf(8, 2'000);
        shown.showAndWait(modelOf(experiment));
        const auto before = shown.view.report();
        const QModelIndex cell = shown.model().index(0, 1);
        QSignalSpy begun(&shown.view.job(), &ImportanceJob::begun);
        std::shared_ptr<const core::Model> last;
        for (std::uint32_t seed = 2; seed < 30; ++seed) // scrubbing
            shown.show(last = modelOf(experiment, seed));
        QVERIFY(shown.model().cellAt(cell).isKnown);
        QVERIFY(shown.model().cellAt(cell).isOld);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains("earlier moment"));
        QCOMPARE(shown.view.report(), before);
        QTRY_COMPARE(shown.state(), State::Done);
        QVERIFY(begun.count() <= 2); // the first of them perhaps, and the last
        QVERIFY(shown.view.report() != before);
        QCOMPARE(shown.view.report()->methods[0].scores, core::compareMethods(*last, {})->methods[0].scores);
        QVERIFY(!shown.model().cellAt(cell).isOld);
    }

    void theSameMomentIsNotAskedAboutTwice()
    {
        Shown shown;
        const auto model = modelOf(experimentOf(8, 2'000));
        shown.showAndWait(model);
        QSignalSpy begun(&shown.view.job(), &ImportanceJob::begun);
        shown.show(model);
        shown.show(std::make_shared<core::Model>(*model)); // brought again
        shown.view.hide();
        shown.view.show();
        QCOMPARE(shown.state(), State::Done);
        QCOMPARE(begun.count(), 0);
    }

    void nothingIsAskedWhileTheRunGoesOnOrNobodyLooks()
    {
        Shown shown;
        QSignalSpy begun(&shown.view.job(), &ImportanceJob::begun);
        shown.view.setResting(false);
        shown.show(modelOf(experimentOf(8, 2'000)));
        QCOMPARE(shown.state(), State::Waiting);
        QVERIFY(shown.text("rivalsHint").contains("as soon as training pauses or ends"));
        shown.view.hide();
        shown.view.setResting(true);
        QCOMPARE(begun.count(), 0);
        shown.view.show();
        QCOMPARE(begun.count(), 1);
        shown.view.setResting(false); // training has the processor to itself
        QCOMPARE(shown.state(), State::Waiting);
        shown.view.setResting(true);
        QTRY_COMPARE(shown.state(), State::Done);
    }

    void answersAboutOtherFeaturesGo()
    {
        Shown shown;
        shown.showAndWait(modelOf(experimentOf(8, 2'000)));
        shown.view.clear();
        shown.view.showRun({experimentOf(9, 2'000)});
        QVERIFY(!shown.view.report());
        QCOMPARE(shown.model().rowCount(), 0);
        shown.showAndWait(modelOf(experimentOf(9, 2'000)));
        QCOMPARE(shown.model().rowCount(), 9);
    }

    void aHiddenViewLetsGoOfTheDataOfARunThatIsOver()
    {
        Shown shown;
        auto model = modelOf(experimentOf(8, 2'000));
        const std::weak_ptr data = model->dataset;
        shown.showAndWait(model);
        shown.view.hide();
        model.reset();
        QVERIFY(!data.expired());
        shown.view.clear();
        QTRY_VERIFY(data.expired()); // the job's thread may still release it
    }

    void networksThatAreTooLargeAreSaidToBe()
    {
        Shown shown;
        auto experiment = experimentOf(20, 1'000);
        experiment.hidden = {4'096, 4'096};
        shown.view.showRun({experiment});
        QVERIFY(findWidget<QLabel>(shown.view, "rivalsHint").isVisible());
        QVERIFY(shown.text("rivalsHint").contains("more than 16,000,000 parameters"));
    }

    void wantOfMemoryIsSaidAndNothingBegun()
    {
        auto model = std::make_shared<core::Model>(*modelOf(experimentOf(8, 2'000)));
        model->experiment.samples = 1'000'000'000'000'000;
        Shown shown;
        shown.show(model);
        QTRY_COMPARE(shown.state(), State::Refused);
        QVERIFY2(shown.text("rivalsStatus").startsWith("The comparison needs "),
                 qPrintable(shown.text("rivalsStatus")));
        QCOMPARE(findWidget<QPushButton>(shown.view, "rivalsButton").text(), QString("Compute again"));
        shown.showAndWait(modelOf(experimentOf(8, 2'000))); // another one may do
    }

    void theAgreementOfEachTwoIsATable()
    {
        Shown shown;
        shown.showAndWait(modelOf(experimentOf(8, 2'000)));
        QTest::mouseClick(&findWidget<QPushButton>(shown.view, "rivalsTauButton"), Qt::LeftButton);
        auto& heat = findWidget<QTableView>(shown.view, "tauTable");
        QVERIFY(heat.isVisible());
        QVERIFY(!shown.table.isVisible());
        const auto& report = *shown.view.report();
        for (int row = 0; row < heat.model()->rowCount(); ++row)
            for (int column = 0; column < row; ++column)
                QCOMPARE(heat.model()->index(row, column).data(ui::TauModel::TauRole).toDouble(),
                         report.tau(row, column));
        QCOMPARE(heat.model()->index(3, 3).data().toString(), ui::methodLabel(core::importanceMethods()[3].id));
        heat.setFocus();
        heat.setCurrentIndex(heat.model()->index(6, 2));
        QTest::keyClick(&heat, Qt::Key_Down);
        QVERIFY2(QToolTip::text().startsWith("Permutation accuracy and AUC alone: Kendall's tau "),
                 qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void scalesBeginAtTheNeutralScoreAndEndAtTheLargest()
    {
        const ImportanceScale one = ImportanceScale::of({MethodId::PermutationLoss, {0.5, 2.0, -0.5}, {0.0, 0.5, 0.0}});
        QCOMPARE(one.positionOf(2.5), 1.0); // whisker and all
        QCOMPARE(one.positionOf(-0.5), 0.0);
        QCOMPARE(one.positionOf(0.0), 0.5 / 3.0);
        const ImportanceScale two = ImportanceScale::of({MethodId::FeatureAuc, {0.5, 0.9, 0.4}, {}});
        QCOMPARE(two.positionOf(0.5), 0.5);
        QCOMPARE(two.positionOf(0.9), 1.0);
        QCOMPARE(two.positionOf(0.1), 0.0);
        const ImportanceScale none = ImportanceScale::of({MethodId::LeaveOneOut, {0.0, std::nan(""), INFINITY}, {}});
        QVERIFY(none.isEmpty());
        QVERIFY(ImportanceScale::of({MethodId::Attention, {}, {}}).isEmpty());
    }

    void everyRivalStandsInTheNarrowestView_data()
    {
        QTest::addColumn<int>("features");
        for (const int features : {1, 3, 20, 200})
            QTest::addRow("%d", features) << features;
    }
    void everyRivalStandsInTheNarrowestView()
    {
        QFETCH(int, features);
        Shown shown({212, 460});
        shown.showAndWait(modelOf(experimentOf(features, 1'000)));
        QVERIFY(shown.view.minimumSizeHint().width() <= 212);
        QCOMPARE(shown.view.width(), 212);
        const QHeaderView& head = *shown.table.horizontalHeader();
        QVERIFY2(head.length() <= shown.table.viewport()->width(), qPrintable(QString::number(head.length())));
    }

    void aThousandFeaturesArePaintedWithinAFrame()
    {
        Shown shown({640, 900});
        shown.tester.reset(); // it reads all cells at each change
        ImportanceModel& model = const_cast<ImportanceModel&>(shown.model());
        auto experiment = experimentOf(1'000, 1'000);
        shown.view.showRun({experiment});
        model.begin(experiment);
        double longest = 0.0;
        for (int snapshot = 0; snapshot < 10; ++snapshot)
            for (const core::ImportanceMethod& method : core::importanceMethods()) {
                ImportanceScores scores{method.id, std::vector<double>(1'000), {}};
                for (std::size_t i = 0; i < scores.scores.size(); ++i)
                    scores.scores[i] =
                        static_cast<double>((i * 7'919 + static_cast<std::size_t>(snapshot) * 31) % 1'000);
                const WorkTimer timer;
                model.setScores(scores);
                shown.view.grab();
                longest = std::max(longest, timer.milliseconds());
            }
        QVERIFY2(longest <= 33 * kSlowdown, qPrintable(QStringLiteral("%1 ms").arg(longest)));
    }

    void theSwitchOfPagesIsShownFromTheSecondOn()
    {
        ui::BelieveView believe;
        auto* first = new QWidget;
        first->setObjectName(QStringLiteral("first"));
        believe.addPage(first, QStringLiteral("First"), {});
        believe.show();
        auto& button = findWidget<QPushButton>(believe, "firstButton");
        QVERIFY(!button.isVisible());
        auto* second = new QWidget;
        second->setObjectName(QStringLiteral("second"));
        believe.addPage(second, QStringLiteral("Second"), {});
        QVERIFY(button.isVisible());
        QSignalSpy changed(&believe, &ui::BelieveView::pageChanged);
        QTest::mouseClick(&findWidget<QPushButton>(believe, "secondButton"), Qt::LeftButton);
        QCOMPARE(believe.currentPage(), second);
        QVERIFY(second->isVisible());
        QCOMPARE(changed.count(), 1);
    }
};

ATTENTION_TEST(ImportanceViewTest, QApplication)

} // namespace importance_view_test
#include "importance_view_test.moc"

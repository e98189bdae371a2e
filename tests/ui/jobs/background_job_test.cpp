#include "tests/support/test_registry.h"
#include "ui/jobs/faithfulness_job.h"
#include "ui/jobs/importance_job.h"
#include "ui/jobs/rows_job.h"

#include "core/experiment/network_shape.h"
#include "core/network/network.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace background_job_test {

using ui::FaithfulnessJob;
using ui::ImportanceJob;
using ui::RowsJob;
using State = ui::BackgroundJob::State;

namespace {

/// An untrained network; another seed, other weights.
std::shared_ptr<core::Model> modelOf(std::int64_t features, std::int64_t samples, std::uint32_t seed = 1)
{
    auto model = std::make_shared<core::Model>();
    model->experiment.samples = samples;
    model->experiment.features = features;
    model->experiment.golden = {std::min<std::int64_t>(5, features)};
    model->experiment.hidden = {4};
    model->experiment.epochs = 1;
    model->dataset = core::makeDataset<float>(model->experiment.dataset());
    const core::ParameterLayout layout(model->experiment.network());
    model->parameters.setZero(layout.parameterCount());
    core::initialiseParameters(layout, seed, model->parameters);
    return model;
}

/// Takes long enough to be cancelled in its middle.
std::shared_ptr<core::Model> longWork()
{
    return modelOf(300, 20'000);
}

} // namespace

class BackgroundJobTest : public QObject {
    Q_OBJECT

private slots:
    void theComparisonStartsOnceAllConditionsHold()
    {
        ImportanceJob job;
        QSignalSpy begun(&job, &ImportanceJob::begun);
        QSignalSpy answered(&job, &ImportanceJob::answered);
        QSignalSpy progressed(&job, &ImportanceJob::progressed);
        QCOMPARE(job.state(), State::Idle);
        job.setResting(false);
        job.setModel(modelOf(8, 2'000));
        job.setWanted(true);
        QCOMPARE(job.state(), State::Waiting);
        QCOMPARE(begun.count(), 0);
        job.setResting(true);
        QCOMPARE(job.state(), State::Running);
        QCOMPARE(begun.count(), 1);
        QTRY_COMPARE(job.state(), State::Done);
        QCOMPARE(static_cast<std::size_t>(answered.count()), core::importanceMethods().size());
        QVERIFY(progressed.count() > 0 && progressed.count() <= 100);
        QVERIFY(job.report());
        const double seconds = job.seconds();
        QTest::qWait(5);
        QCOMPARE(job.seconds(), seconds);
    }

    void cancelledWorkReportsNothingAndCanStartAnew()
    {
        ImportanceJob job;
        job.setWanted(true);
        job.setModel(longWork());
        QCOMPARE(job.state(), State::Running);
        job.cancel();
        QCOMPARE(job.state(), State::Cancelled);
        QSignalSpy changed(&job, &ImportanceJob::changed);
        QTest::qWait(50);
        QCOMPARE(changed.count(), 0);
        job.restart();
        QCOMPARE(job.state(), State::Running);
        job.setModel(nullptr);
        QCOMPARE(job.state(), State::Idle);
    }

    void workThatDoesNotFitIsRefusedWithBothSizes()
    {
        const auto enormous = modelOf(8, 2'000);
        enormous->experiment.samples = 10'000'000'000'000; // unchecked on purpose
        ImportanceJob job;
        job.setWanted(true);
        job.setModel(enormous);
        QTRY_COMPARE(job.state(), State::Refused);
        QVERIFY2(job.refusal().contains("of memory, but only"), qPrintable(job.refusal()));
        job.setModel(modelOf(8, 2'000));
        QTRY_COMPARE(job.state(), State::Done);
        QVERIFY(job.refusal().isEmpty());
    }

    void aNewStartDropsTheTestsOfTheOneBefore()
    {
        FaithfulnessJob job;
        job.start(longWork());
        const auto model = modelOf(8, 2'000);
        job.start(model);
        QTRY_COMPARE_WITH_TIMEOUT(job.state(), State::Done, 60'000);
        QVERIFY(job.tested()->isOf(*model));
        QCOMPARE(job.results().size(), core::faithfulnessTests().size());
        QCOMPARE(job.bars().size(), 8U);
        QVERIFY(job.report());
    }

    void destructionInTheMiddleJoinsTheThread()
    {
        FaithfulnessJob unused;
        FaithfulnessJob tests;
        tests.start(longWork());
        ImportanceJob comparison;
        comparison.setWanted(true);
        comparison.setModel(longWork());
        QTest::qWait(20);
        QVERIFY(tests.isRunning() && comparison.isRunning());
    }

    void theLastOfManyRequestsForRowsIsRead()
    {
        RowsJob job;
        QSignalSpy read(&job, &RowsJob::read);
        ui::RowsRequest request;
        for (std::uint32_t seed = 1; seed < 12; ++seed) {
            request.model = modelOf(8, 20'000, seed);
            job.request(request, false);
        }
        const auto isLast = [&] {
            return !read.isEmpty() &&
                   read.last().at(0).value<std::shared_ptr<const ui::RowsReading>>()->rows->model == request.model;
        };
        QTRY_VERIFY(isLast());
        QVERIFY(read.count() < 11);
        const auto before = read.count();
        job.request(request, true);
        job.cancel();
        QTest::qWait(50);
        QCOMPARE(read.count(), before);
    }
};

ATTENTION_TEST(BackgroundJobTest, QApplication)

} // namespace background_job_test
#include "background_job_test.moc"

#include "core/documents/run_document.h"
#include "tests/support/document_user.h"
#include "tests/support/test_registry.h"
#include "ui/jobs/seeds_job.h"
#include "ui/theme/theme.h"
#include "ui/views/seeds/seeds_plot.h"
#include "ui/views/seeds/seeds_view.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>

#include <cmath>

namespace seeds_document_test {

/// The runs of other seeds as a part of a document, through the window.
class SeedsDocumentTest : public QObject, DocumentUser {
    Q_OBJECT

    ui::SeedsJob& seeds() { return session().seeds(); }
    ui::SeedsView& view() { return findWidget<ui::SeedsView>(*m_window, "seedsView"); }
    QString text(const char* name) { return findWidget<QLabel>(*m_window, name).text(); }
    void showTab() { findWidget<QTabBar>(*m_window, "viewTabs").setCurrentIndex(1); }

    void makeRuns(int runs)
    {
        showTab();
        findWidget<QSpinBox>(*m_window, "seedsRunsSpin").setValue(runs);
        QTest::mouseClick(&findWidget<QPushButton>(*m_window, "seedsRunButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!seeds().isRunning(), 30'000);
    }

    /// A dot that stands by itself, of another seed than the run shown.
    std::size_t freeDot()
    {
        const auto& results = view().summary().results();
        const std::int64_t feature = view().summary().featureOfInterest();
        std::size_t freest = 1;
        double most = 0.0;
        for (std::size_t i = 1; i < results.size(); ++i) {
            double nearest = 1e9;
            for (std::size_t other = 0; other < results.size(); ++other)
                if (const QPointF away = view().plot().dotAt(i, feature) - view().plot().dotAt(other, feature);
                    other != i)
                    nearest = std::min(nearest, std::hypot(away.x(), away.y()));
            if (nearest > most) {
                most = nearest;
                freest = i;
            }
        }
        return freest;
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }

    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        openWindow();
    }

    void cleanup() { m_window.reset(); }

    void dotsBoxesAndSentencesComeBackWithoutRunningAnew()
    {
        finish(small());
        makeRuns(12);
        const QString headline = text("seedsHeadline");
        const QString finding = text("seedsFinding");
        const QString progress = text("seedsProgressLabel");
        const std::vector<double> shares(view().summary().shares().begin(), view().summary().shares().end());
        QCoreApplication::processEvents();
        const QPointF dot = view().plot().dotAt(7, 5);
        save(in("a.attnlab"));
        QVERIFY(!files().isModified());

        openWindow();
        showTab();
        QSignalSpy begun(&seeds(), &ui::SeedsJob::begun);
        open(in("a.attnlab"));
        QCOMPARE(begun.size(), 0);
        QVERIFY(!seeds().isRunning());
        QVERIFY(!files().isModified());
        QVERIFY(headline.contains("of 12 runs"));
        QCOMPARE(text("seedsHeadline"), headline);
        QCOMPARE(text("seedsFinding"), finding);
        QCOMPARE(text("seedsProgressLabel"), progress);
        QVERIFY(!findWidget<QLabel>(*m_window, "seedsStaleLabel").isVisible());
        QVERIFY(std::ranges::equal(view().summary().shares(), shares));
        QTRY_COMPARE(view().plot().dotAt(7, 5), dot); // once the window has its last layout
    }

    void clickOnADotThatCameBackOpensItsSeed()
    {
        finish(small());
        makeRuns(12);
        save(in("a.attnlab"));
        openWindow();
        showTab();
        open(in("a.attnlab"));
        const std::size_t result = freeDot();
        const core::SeedResult before = view().summary().results()[result];
        const double share = view().summary().shareOfInterest(result);
        QVERIFY(before.seed != 0);
        QTest::mouseClick(&view().plot(), Qt::LeftButton, {},
                          view().plot().dotAt(result, view().summary().featureOfInterest()).toPoint());
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), ui::RunState::Finished, 20'000);
        QTRY_VERIFY(run().experiment() == small(before.seed) && run().state() == ui::RunState::Finished);
        QCOMPARE(run().reports().back().attention[4], share);
    }

    void documentWithoutSeedsHasNone()
    {
        finish(small());
        save(in("a.attnlab"));
        makeRuns(5);
        QVERIFY(files().isModified()); // they are a part of it
        QVERIFY(m_window->isWindowModified());
        save(in("b.attnlab"));
        open(in("a.attnlab"));
        QVERIFY(!seeds().madeWith());
        QCOMPARE(view().summary().completed(), 0);
        QCOMPARE(text("seedsHeadline"), QString("One run cannot tell."));
        open(in("b.attnlab"));
        QCOMPARE(view().summary().completed(), 5);
        session().startAnew();
        QCOMPARE(view().summary().completed(), 0);
    }

    void runsUnderWayAreKeptAsFarAsTheyHadCome()
    {
        core::Experiment longer = small();
        longer.samples = 100'000;
        finish(longer);
        seeds().start(longer, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(seeds().runsReported() > 2, 20'000);
        save(in("a.attnlab"));
        const auto told = seeds().runsReported();
        QSignalSpy opened(&files(), &ui::RunFiles::opened);
        files().open(in("a.attnlab")); // in the place of those under way
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20'000);
        QVERIFY(!seeds().isRunning());
        QVERIFY(seeds().runsReported() > 2 && seeds().runsReported() <= told);
        QCOMPARE(seeds().runs(), 10'000);
        QCOMPARE(seeds().outcome(), ui::SeedsJob::Outcome::Cancelled);
        QVERIFY(!files().isModified());
    }

    void seedsOfOtherSettingsComeBackAsSuch()
    {
        finish(small());
        makeRuns(4);
        core::Experiment other = small();
        other.learningRate = 0.01;
        finish(other);
        save(in("a.attnlab"));
        openWindow();
        showTab();
        open(in("a.attnlab"));
        QCOMPARE(view().summary().completed(), 4);
        QVERIFY(findWidget<QLabel>(*m_window, "seedsStaleLabel").isVisible());
    }
};

ATTENTION_TEST(SeedsDocumentTest, QApplication)

} // namespace seeds_document_test
#include "seeds_document_test.moc"

#include "tests/support/document_user.h"
#include "tests/support/test_registry.h"
#include "ui/inspector/inspector.h"
#include "ui/theme/theme.h"
#include "ui/views/rows/rows_model.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>

#include <array>
#include <cmath>
#include <utility>

namespace places_test {

using ui::NoticeBar;

/// What keeps its place and its size in the window, whatever happens.
class PlacesTest : public QObject, DocumentUser {
    Q_OBJECT

    [[nodiscard]] QWidget& widget(const char* name) const { return findWidget<QWidget>(*m_window, name); }
    [[nodiscard]] QRect place(const char* name) const
    {
        const QWidget& found = widget(name);
        return {found.mapTo(m_window.get(), QPoint()), found.size()};
    }
    void front(const char* view) const
    {
        findWidget<QStackedWidget>(*m_window, "inspector").setCurrentWidget(&widget(view));
        QCoreApplication::processEvents();
    }

    static void sizes()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1024, 640), QSize(1280, 800), QSize(1920, 1080)})
            QTest::addRow("%d x %d", size.width(), size.height()) << size;
    }

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        openWindow();
    }
    void cleanup() { m_window.reset(); }

    void aMessageMovesNothingAndIsWhole_data() { sizes(); }
    void aMessageMovesNothingAndIsWhole()
    {
        QFETCH(QSize, size);
        m_window->resize(size);
        constexpr std::array kBelow{"trainButton", "speedSlider", "viewTabs", "attentionChart", "experimentPanel"};
        const auto places = [&] {
            QCoreApplication::processEvents();
            std::vector<QRect> all;
            for (const char* name : kBelow)
                all.push_back(place(name));
            return all;
        };
        std::vector<QRect> before = places();
        const auto isSettled = [&] { return std::exchange(before, places()) == before; };
        QTRY_VERIFY(isSettled());
        auto& notice = findWidget<NoticeBar>(*m_window, "noticeBar");
        notice.setNotice(NoticeBar::Kind::Error, "The run could not be saved. No space is left on the device.");
        QVERIFY(notice.isVisible());
        QCoreApplication::processEvents();
        for (std::size_t i = 0; i < kBelow.size(); ++i)
            QVERIFY2(place(kBelow.at(i)) == before[i], kBelow.at(i));
        const auto& label = findWidget<QLabel>(*m_window, "noticeLabel");
        const auto isWhole = [&label] { return label.height() >= label.heightForWidth(label.width()); };
        QVERIFY(isWhole());
        QVERIFY(label.fontMetrics().horizontalAdvance("could not") < label.width());
        QVERIFY(m_window->rect().contains(place("noticeBar")));
        QVERIFY(place("noticeBar").contains(place("noticeCloseButton")));
        QVERIFY(place("noticeBar").bottom() < place("trainButton").top()); // it covers no button
        for (int sentences = 1; sentences < 6; ++sentences) {
            notice.setNotice(NoticeBar::Kind::Note,
                             QStringLiteral("No space is left on the device. ").repeated(sentences));
            QTRY_VERIFY2(
                isWhole(),
                qPrintable(
                    QString("%1 %2 %3 %4").arg(sentences).arg(label.height()).arg(label.width()).arg(notice.height())));
            notice.clear();
            notice.setNotice(NoticeBar::Kind::Note,
                             QStringLiteral("No space is left on the device. ").repeated(sentences + 1));
            QTRY_VERIFY2(
                isWhole(),
                qPrintable(
                    QString("%1 %2 %3 %4").arg(sentences).arg(label.height()).arg(label.width()).arg(notice.height())));
        }
        notice.clear();
        for (std::size_t i = 0; i < kBelow.size(); ++i)
            QVERIFY2(place(kBelow.at(i)) == before[i], kBelow.at(i));
    }

    void headlinesHaveOneSizeInAllTabs_data() { sizes(); }
    void headlinesHaveOneSizeInAllTabs()
    {
        QFETCH(QSize, size);
        m_window->resize(size);
        finish(small());
        constexpr std::array kHeadlines{
            std::pair{"seedsView", "seedsHeadline"},     std::pair{"rowsView", "rowSentence"},
            std::pair{"weightsView", "weightsHeadline"}, std::pair{"networkView", "networkHeadline"},
            std::pair{"codeView", "codeHeadline"},       std::pair{"compareView", "compareHeadline"},
            std::pair{"believeView", "rivalsAnswer"},    std::pair{"believeView", "claimsAnswer"}};
        double points = 0.0;
        int seen = 0;
        for (const auto& [view, label] : kHeadlines) {
            front(view);
            if (!widget(label).isVisible())
                continue; // the other one of the two is in front
            ++seen;
            const double here = widget(label).font().pointSizeF();
            if (points == 0.0)
                points = here;
            // A view within a page has its margins.
            QVERIFY2(std::abs(here / points - 1.0) < 0.05,
                     qPrintable(QStringLiteral("%1: %2, %3").arg(label).arg(here).arg(points)));
        }
        QVERIFY(seen >= 7);
    }

    void theGoldenColumnOfRowsIsWhole_data() { sizes(); }
    void theGoldenColumnOfRowsIsWhole()
    {
        QFETCH(QSize, size);
        m_window->resize(size);
        core::Experiment experiment = small();
        experiment.golden = {17};
        finish(experiment);
        front("rowsView");
        auto& table = findWidget<QTableView>(*m_window, "rowsTable");
        QTRY_VERIFY(table.model()->rowCount() > 0);
        const int column = ui::RowsModel::FirstFeature + 16;
        const QHeaderView& head = *table.horizontalHeader();
        QTRY_VERIFY(head.sectionViewportPosition(column) + head.sectionSize(column) <= table.viewport()->width());
        QVERIFY(head.sectionSize(column) >= table.fontMetrics().horizontalAdvance("0.0000"));
    }

    void theButtonOfTheSeedsStaysWhileRunsAreMade()
    {
        finish(small());
        front("seedsView");
        findWidget<QSpinBox>(*m_window, "seedsRunsSpin").setValue(6);
        QCoreApplication::processEvents();
        const QRect before = place("seedsRunButton");
        const QRect plot = place("seedsPlot");
        auto& button = findWidget<QPushButton>(*m_window, "seedsRunButton");
        const QString run = button.text();
        button.click();
        QCOMPARE(place("seedsRunButton").topLeft(), before.topLeft());
        QTRY_COMPARE_WITH_TIMEOUT(button.text(), run, 60'000);
        QCoreApplication::processEvents();
        QCOMPARE(place("seedsRunButton"), before);
        QCOMPARE(place("seedsPlot"), plot);
    }
};

ATTENTION_TEST(PlacesTest, QApplication)

} // namespace places_test
#include "places_test.moc"

#include "tests/support/test_registry.h"
#include "ui/widgets/columns_layout.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

namespace columns_layout_test {

/// Widgets side by side, as many as there is room for.
class ColumnsLayoutTest : public QObject {
    Q_OBJECT

    static constexpr int kMin = 100;

    /// Needs a height that falls as its width grows.
    class Card : public QWidget {
    public:
        explicit Card(int area) : m_area(area)
        {
            QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
            policy.setHeightForWidth(true);
            setSizePolicy(policy);
        }
        [[nodiscard]] int heightForWidth(int width) const override { return m_area / width; }

    private:
        int m_area;
    };

    /// Five cards, the second of which needs twice as much as the others.
    struct Page {
        Page()
        {
            layout->setSpacing(10);
            layout->setContentsMargins(0, 0, 0, 0);
            for (const int area : {20'000, 40'000, 20'000, 20'000, 20'000}) {
                cards.push_back(new Card(area));
                layout->addWidget(cards.back());
            }
            widget.setLayout(layout);
        }
        QWidget widget;
        ui::ColumnsLayout* layout = new ui::ColumnsLayout(kMin, 3);
        std::vector<Card*> cards;

        [[nodiscard]] std::vector<QRect> placesAt(int width)
        {
            layout->setGeometry(QRect(0, 0, width, layout->heightForWidth(width)));
            std::vector<QRect> places;
            for (const Card* card : cards)
                places.push_back(card->geometry());
            return places;
        }
    };

private slots:
    void aNarrowPageHasOneColumn()
    {
        Page page;
        const auto places = page.placesAt(200);
        QCOMPARE(places[0], QRect(0, 0, 200, 100));
        QCOMPARE(places[1], QRect(0, 110, 200, 200));
        QCOMPARE(places[4], QRect(0, 540, 200, 100));
        QCOMPARE(page.layout->heightForWidth(200), 640);
    }

    void thoseOfALineAreAsTallAsItsTallest()
    {
        Page page;
        const auto places = page.placesAt(210);
        QCOMPARE(places[0], QRect(0, 0, 100, 400));
        QCOMPARE(places[1], QRect(110, 0, 100, 400));
        QCOMPARE(places[2], QRect(0, 410, 100, 200));
        QCOMPARE(places[4], QRect(0, 620, 100, 200));
        QCOMPARE(page.layout->heightForWidth(210), 820);
    }

    void aWidePageHasNoMoreColumnsThanAllowed()
    {
        Page page;
        const auto places = page.placesAt(1'020);
        QCOMPARE(places[2].topLeft(), QPoint(2 * (333 + 10), 0));
        QCOMPARE(places[3].left(), 0);
    }

    void fewerWidgetsThanColumnsShareTheWidth()
    {
        Page page;
        for (int i = 0; i < 3; ++i) {
            const std::unique_ptr<QLayoutItem> taken(page.layout->takeAt(0));
            delete taken->widget();
            page.cards.erase(page.cards.begin());
        }
        const auto places = page.placesAt(410);
        QCOMPARE(places[0].width(), 200);
        QCOMPARE(places[1].left(), 210);
    }

    void withoutWidgetsItNeedsNoHeight()
    {
        ui::ColumnsLayout layout(kMin, 3);
        QCOMPARE(layout.heightForWidth(300), 0);
        QVERIFY(!layout.takeAt(0));
        layout.setGeometry(QRect(0, 0, 300, 100));
    }
};

ATTENTION_TEST(ColumnsLayoutTest, QApplication)

} // namespace columns_layout_test
#include "columns_layout_test.moc"

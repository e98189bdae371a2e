#include "tests/support/test_registry.h"
#include "ui/report/page_text.h"

#include <QCoreApplication>
#include <QTest>

#include <cmath>

namespace page_flow_test {

using ui::PagePiece;

namespace {

PagePiece piece(double height, bool keepsNext = false, double spaceBefore = 0.0)
{
    return {height, spaceBefore, keepsNext, {}};
}

std::vector<std::size_t> sizesOf(const std::vector<ui::PageOfPieces>& pages)
{
    std::vector<std::size_t> sizes;
    for (const ui::PageOfPieces& page : pages)
        sizes.push_back(page.size());
    return sizes;
}

using Sizes = std::vector<std::size_t>;

} // namespace

class PageFlowTest : public QObject {
    Q_OBJECT

private slots:
    void piecesFollowEachOtherUntilThePageIsFull()
    {
        const std::vector<PagePiece> pieces{piece(40), piece(40, false, 10), piece(20), piece(5)};
        const auto pages = ui::flowPages(pieces, 100);
        QCOMPARE(sizesOf(pages), (Sizes{2, 2}));
        QCOMPARE(pages[0][1].top, 50.0);
        QCOMPARE(pages[1][0].top, 0.0);
        QCOMPARE(pages[1][1].top, 20.0);
    }

    void spaceBeforeIsNotSpentAtTheTop()
    {
        const std::vector<PagePiece> pieces{piece(60, false, 30), piece(60, false, 30)};
        const auto pages = ui::flowPages(pieces, 100);
        QCOMPARE(sizesOf(pages), (Sizes{1, 1}));
        QCOMPARE(pages[0][0].top, 0.0);
        QCOMPARE(pages[1][0].top, 0.0);
    }

    void aHeadingStaysWithWhatFollows()
    {
        const std::vector<PagePiece> pieces{piece(70), piece(20, true), piece(20)};
        QCOMPARE(sizesOf(ui::flowPages(pieces, 100)), (Sizes{1, 2}));
    }

    void whatFitsOnNoPageTogetherIsDivided()
    {
        const std::vector<PagePiece> pieces{piece(60, true), piece(60, true), piece(60)};
        QCOMPARE(sizesOf(ui::flowPages(pieces, 100)), (Sizes{1, 1, 1}));
    }

    void aPieceHigherThanAPageGetsOneOfItsOwn()
    {
        const std::vector<PagePiece> pieces{piece(10), piece(300), piece(10)};
        QCOMPARE(sizesOf(ui::flowPages(pieces, 100)), (Sizes{1, 1, 1}));
    }

    void theHeadStandsAgainAboveRowsOnTheNextPage()
    {
        const auto head = std::make_shared<const PagePiece>(piece(10, true));
        std::vector<PagePiece> pieces{*head};
        for (int i = 0; i < 12; ++i) {
            pieces.push_back(piece(15));
            pieces.back().head = head;
        }
        const auto pages = ui::flowPages(pieces, 100);
        QCOMPARE(sizesOf(pages), (Sizes{7, 7}));
        QCOMPARE(pages[1][0].piece, head.get());
        QCOMPARE(pages[1][1].top, 10.0);
    }

    void columnsAreAsWideAsTheyLikeWhereThereIsRoom()
    {
        const std::vector<double> natural{50, 30};
        QCOMPARE(ui::columnWidths({10, 10}, natural, 100), natural);
    }

    void narrowRoomIsSharedDownToTheWords()
    {
        const std::vector<double> widths = ui::columnWidths({10, 10, 10}, {20, 200, 30}, 150);
        QCOMPARE(widths[0], 20.0); // short ones need no second line
        QVERIFY(std::abs(widths[1] - 100.0) < 1e-6);
        QCOMPARE(widths[2], 30.0);
        const std::vector<double> squeezed = ui::columnWidths({60, 140}, {100, 200}, 100);
        QVERIFY(std::abs(squeezed[0] - 30.0) < 1e-6 && std::abs(squeezed[1] - 70.0) < 1e-6);
    }
};

ATTENTION_TEST(PageFlowTest, QCoreApplication)

} // namespace page_flow_test
#include "page_flow_test.moc"

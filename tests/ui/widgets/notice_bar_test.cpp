#include "tests/support/test_registry.h"
#include "ui/widgets/notice_bar.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

namespace notice_bar_test {

using ui::NoticeBar;

class NoticeBarTest : public QObject {
    Q_OBJECT

private slots:
    void isHiddenWhileEmpty();
    void saysItsKindInWords();
    void theCloseButtonHidesIt();
    void lastingMessagesStayUntilItIsClosed();
    void aMessageGoesWhenItsSubjectIsSettled();
    void aTipStaysAsLongAsItsMessage();
};

void NoticeBarTest::aMessageGoesWhenItsSubjectIsSettled()
{
    NoticeBar notice;
    notice.setNotice(NoticeBar::Kind::Error, "not saved", NoticeBar::Subject::File);
    notice.settle(NoticeBar::Subject::Table);
    QCOMPARE(notice.message(), "not saved");
    notice.settle(NoticeBar::Subject::File);
    QVERIFY(notice.isHidden());
    notice.setNotice(NoticeBar::Kind::Note, "done");
    notice.settle(NoticeBar::Subject::File);
    QCOMPARE(notice.message(), "done");
}

void NoticeBarTest::isHiddenWhileEmpty()
{
    NoticeBar notice;
    QVERIFY(notice.isHidden());
    notice.setNotice(NoticeBar::Kind::Error, "no memory");
    QVERIFY(!notice.isHidden());
    QCOMPARE(notice.findChild<QLabel*>("noticeLabel")->text(), "no memory");
    notice.clear();
    QVERIFY(notice.isHidden());
    QVERIFY(notice.message().isEmpty());
}

void NoticeBarTest::saysItsKindInWords()
{
    NoticeBar notice;
    notice.setNotice(NoticeBar::Kind::Error, "no memory");
    QCOMPARE(notice.findChild<QLabel*>("noticeKind")->text(), "Error");
    notice.setNotice(NoticeBar::Kind::Advice, "try less");
    QCOMPARE(notice.findChild<QLabel*>("noticeKind")->text(), "Advice");
}

void NoticeBarTest::theCloseButtonHidesIt()
{
    NoticeBar notice;
    QSignalSpy dismissed(&notice, &NoticeBar::dismissed);
    notice.setNotice(NoticeBar::Kind::Note, "changed");
    QTest::mouseClick(notice.findChild<QPushButton*>("noticeCloseButton"), Qt::LeftButton);
    QVERIFY(notice.isHidden());
    QCOMPARE(dismissed.count(), 1);
}

void NoticeBarTest::aTipStaysAsLongAsItsMessage()
{
    NoticeBar notice;
    const auto tip = [&notice] {
        QTextDocument document;
        document.setHtml(notice.findChild<QLabel*>("noticeLabel")->toolTip());
        return document.toPlainText();
    };
    notice.setNotice(NoticeBar::Kind::Note, "saved", NoticeBar::Subject::Other, "/a/<b>.csv");
    QCOMPARE(tip(), "/a/<b>.csv");
    notice.setNotice(NoticeBar::Kind::Note, "other");
    QVERIFY(tip().isEmpty());
}

void NoticeBarTest::lastingMessagesStayUntilItIsClosed()
{
    NoticeBar notice;
    notice.addLasting(NoticeBar::Kind::Note, "one");
    notice.addLasting(NoticeBar::Kind::Error, "two");
    notice.setNotice(NoticeBar::Kind::Advice, "three");
    QCOMPARE(notice.message(), "one\ntwo\nthree");
    QCOMPARE(notice.findChild<QLabel*>("noticeKind")->text(), "Error"); // the gravest
    notice.clear();
    QCOMPARE(notice.message(), "one\ntwo");
    QTest::mouseClick(notice.findChild<QPushButton*>("noticeCloseButton"), Qt::LeftButton);
    QVERIFY(notice.isHidden());
    notice.setNotice(NoticeBar::Kind::Note, "four");
    QCOMPARE(notice.message(), "four");
    QCOMPARE(notice.findChild<QLabel*>("noticeKind")->text(), "Note");
}

ATTENTION_TEST(NoticeBarTest, QApplication)

} // namespace notice_bar_test
#include "notice_bar_test.moc"

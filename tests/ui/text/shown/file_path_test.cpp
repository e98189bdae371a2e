#include "tests/support/test_registry.h"
#include "ui/text/shown/file_path.h"

#include <QDir>
#include <QTest>

namespace file_path_test {

class FilePathTest : public QObject {
    Q_OBJECT

private slots:
    void folderIsNamed()
    {
        QCOMPARE(ui::shownPath("/mnt/slides/slide.svg"), QString("/mnt/slides/slide.svg"));
        QCOMPARE(ui::shownPath("slide.svg").section('/', -1), QString("slide.svg"));
        QCOMPARE(ui::wholePath("slide.svg"), QDir::current().absoluteFilePath("slide.svg"));
    }

    void homeIsATilde()
    {
        if (QDir::homePath() == QDir::rootPath())
            QSKIP("this user has no home folder");
        const QString path = QDir::homePath() + "/talk/slide.svg";
        QCOMPARE(ui::shownPath(path), QString("~/talk/slide.svg"));
        QCOMPARE(ui::wholePath(path), path);
        const QString sibling = QDir::homePath() + "-old/a.svg";
        QVERIFY(!ui::shownPath(sibling).startsWith('~'));
    }

    void longPathIsShortenedInTheMiddle()
    {
        const QString folders = QString("/a folder of some length").repeated(5);
        const QString path = "/srv/first" + folders + "/last/slide.svg";
        const QString shown = ui::shownPath(path);
        QVERIFY2(shown.size() <= 72, qPrintable(shown));
        QVERIFY2(shown.startsWith("/srv/…/") && shown.endsWith("/last/slide.svg"), qPrintable(shown));
        QCOMPARE(ui::wholePath(path), path);
    }

    void longNameKeepsBeginningAndEnding_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("several folders") << "/srv/a/b";
        QTest::newRow("one folder") << "/srv";
        QTest::newRow("none") << "";
        QTest::newRow("a long one") << "/" + QString(200, 'f') + "/a";
    }

    void longNameKeepsBeginningAndEnding()
    {
        QFETCH(const QString, folder);
        const QString shown = ui::shownPath(folder + "/begin" + QString(200, 'n') + "end.svg");
        QVERIFY2(shown.contains("/begin") && shown.contains("…") && shown.endsWith("end.svg"), qPrintable(shown));
        QVERIFY(shown.size() < 300);
    }

    void noHalfCharacterIsLeft()
    {
        const QString shown = ui::shownPath("/srv/" + QString::fromUcs4(U"😀").repeated(100) + ".svg");
        QVERIFY(shown.isValidUtf16());
    }

    void everyNameKeepsItsBytes_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("UTF-8") << QByteArray("/tmp/Größe 😀.csv");
        QTest::newRow("Latin-1") << QByteArray("/tmp/Gr\xF6\xDF"
                                               "e.csv");
        QTest::newRow("a character that is cut off") << QByteArray("\xC3");
        QTest::newRow("half a surrogate") << QByteArray("a\xED\xA0\x80.csv");
        QTest::newRow("a mark of the byte order") << QByteArray("\xEF\xBB\xBF"
                                                                "a.csv");
        QTest::newRow("the letters that stand for bytes") << QByteArray("\xEE\xBE\x80\xEE\xBF\xBF\xF6");
        QByteArray all;
        for (int byte = 1; byte < 256; ++byte)
            all += static_cast<char>(byte);
        QTest::newRow("all bytes") << all;
    }

    void everyNameKeepsItsBytes()
    {
        QFETCH(const QByteArray, name);
        const QString text = ui::pathText(name.toStdString());
        QCOMPARE(QByteArray::fromStdString(ui::pathBytes(text)), name);
        QVERIFY(text.isValidUtf16());               // settings and documents keep it
        if (!text.startsWith(QChar::ByteOrderMark)) // which Qt takes for no part of a text
            QCOMPARE(QString::fromStdString(text.toStdString()), text);
        if (name.startsWith('/')) {
            const QUrl url = QUrl::fromEncoded("file://" + name.toPercentEncoding("/"));
            QCOMPARE(QByteArray::fromStdString(ui::pathBytes(ui::pathOf(url))), name);
        }
    }

    void bytesThatAreNoCharactersAreShownAsEscapes()
    {
        QCOMPARE(ui::shownPath(ui::pathText("/srv/\xF6.csv")), QString("/srv/\\xf6.csv"));
    }

    void hiddenCharactersAreEscapes() { QCOMPARE(ui::shownPath("/srv/a\nb.svg"), QString("/srv/a\\nb.svg")); }
};

ATTENTION_TEST(FilePathTest, void)

} // namespace file_path_test
#include "file_path_test.moc"

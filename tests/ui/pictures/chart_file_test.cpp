#include "tests/support/feature_roles.h"
#include "tests/support/test_registry.h"
#include "ui/pictures/picture_page.h"
#include "ui/text/verdict.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <stdexcept>

namespace chart_file_test {

namespace {

const std::vector<double> kAttention{0.1, 0.1, 0.6, 0.2};
constexpr std::int64_t kGolden = 3;

ui::Verdict verdict()
{
    return {"Feature 3 holds 0.600 of the attention: 1.5 times all others together.",
            "Found in epoch 1, batch 41. It is the golden feature."};
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString messageOf(const QString& path)
{
    try {
        ui::saveAttentionChart(path, kAttention, rolesOf(std::ssize(kAttention), {kGolden}), verdict());
    } catch (const std::runtime_error& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

int goldenPixels(const QImage& picture)
{
    const QColor golden = ui::themeOf(ui::Scheme::Light).golden;
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixelColor(x, y) == golden ? 1 : 0;
    return count;
}

} // namespace

class ChartFileTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Dark); } // the file is light all the same

    void pngShowsTheChart()
    {
        const QString path = m_folder.filePath("chart.png");
        ui::saveAttentionChart(path, kAttention, rolesOf(std::ssize(kAttention), {kGolden}), verdict());
        const QImage picture(path);
        QCOMPARE(picture.size(), QSize(1600, 900));
        QCOMPARE(picture.pixelColor(0, 0), ui::themeOf(ui::Scheme::Light).ground);
        QVERIFY(goldenPixels(picture) > 10'000);
    }

    void svgIsTheSameDrawingInVectors()
    {
        const QString path = m_folder.filePath("chart.SVG");
        ui::saveAttentionChart(path, kAttention, rolesOf(std::ssize(kAttention), {kGolden}), verdict());
        const QByteArray content = contentOf(path);
        QVERIFY(!content.contains("<image"));
        QVERIFY(content.contains("Feature 3 holds 0.600"));
        QVERIFY(content.contains("uniform"));
        QSvgRenderer renderer(path);
        QVERIFY(renderer.isValid());
        QImage picture(1600, 900, QImage::Format_RGB32);
        QPainter painter(&picture);
        renderer.render(&painter);
        painter.end();
        const QImage png = [&] {
            const QString pngPath = m_folder.filePath("same.png");
            ui::saveAttentionChart(pngPath, kAttention, rolesOf(std::ssize(kAttention), {kGolden}), verdict());
            return QImage(pngPath);
        }();
        const double ratio = static_cast<double>(goldenPixels(picture)) / goldenPixels(png);
        QVERIFY2(ratio > 0.97 && ratio < 1.03, qPrintable(QString::number(ratio)));
    }

    void svgIsWellFormedWhateverItsTextsHold()
    {
        ui::Verdict hostile = verdict();
        hostile.headline = QString("\x1b\x07\u009b<b>&amp;]]>\uFFFE\u202e") + QChar(0xD800);
        hostile.finding = hostile.headline;
        const QString path = m_folder.filePath("hostile.svg");
        ui::saveAttentionChart(path, kAttention, rolesOf(std::ssize(kAttention), {kGolden}), hostile);
        const QByteArray page = ui::vectorPicture(
            {400.0, 300.0}, [&](QPainter& painter) { painter.drawText(QPointF(10.0, 50.0), hostile.headline); });
        for (const QByteArray& svg : {contentOf(path), page}) {
            QXmlStreamReader reader(svg);
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
            QVERIFY(svg.contains("<svg"));
        }
        const QByteArray chart = contentOf(path);
        QCOMPARE(chart.count("<title>"), 1);
        QVERIFY(chart.contains("&lt;b&gt;&amp;amp;]]&gt;"));
    }

    void pdfHoldsNoBitmap()
    {
        const QString path = m_folder.filePath("chart.pdf");
        ui::saveAttentionChart(path, kAttention, rolesOf(std::ssize(kAttention), {kGolden}), verdict());
        const QByteArray content = contentOf(path);
        QVERIFY(content.startsWith("%PDF"));
        QVERIFY(!content.contains("/Subtype /Image"));
        QVERIFY(content.contains("/MediaBox [0 0 1200"));
        QVERIFY(content.contains("/FontFile"));
    }

    void anUnknownEndingNamesThePathAndTheKnownOnes()
    {
        for (const QString name : {"chart.bmp", "chart"}) {
            const QString path = m_folder.filePath(name);
            const QString message = messageOf(path);
            QVERIFY(message.contains(path));
            for (const QString ending : {".png", ".svg", ".pdf"})
                QVERIFY(message.contains(ending));
            QVERIFY(!QFile::exists(path));
        }
    }

    void aFolderThatIsNotThereIsNamedWithTheReason()
    {
        for (const QString ending : {"png", "svg", "pdf"}) {
            const QString path = m_folder.filePath("missing/chart." + ending);
            const QString message = messageOf(path);
            QVERIFY(message.startsWith(path + ": "));
            QVERIFY(message.size() > path.size() + 10);
        }
    }

private:
    QTemporaryDir m_folder;
};

ATTENTION_TEST(ChartFileTest, QApplication)

} // namespace chart_file_test
#include "chart_file_test.moc"

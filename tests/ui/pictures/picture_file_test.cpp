#include "tests/support/test_registry.h"
#include "ui/pictures/picture_file.h"

#include "core/formats/picture_metadata.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

namespace picture_file_test {

using ui::PictureFormat;
using ui::PictureType;

namespace {

using Unit = PictureFormat::Unit;
using Ground = PictureFormat::Ground;

/// A mark in the page's middle, in the text's colour.
void drawMark(QPainter& painter, const ui::Theme& theme)
{
    painter.fillRect(QRectF(700.0, 400.0, 200.0, 100.0), theme.text);
}

QByteArray bytesOf(PictureType type, const PictureFormat& format, const std::string& run = {})
{
    return ui::PaintedPicture(type, QStringLiteral("A mark"), format, drawMark).bytes(run);
}

QImage pngOf(const PictureFormat& format)
{
    return QImage::fromData(bytesOf(PictureType::Png, format));
}

} // namespace

class PictureFileTest : public QObject {
    Q_OBJECT

private slots:
    void pngHasThePixelsThatWereAskedFor()
    {
        QCOMPARE(pngOf({}).size(), QSize(1600, 900));
        QCOMPARE(pngOf({.size = {800, 600}}).size(), QSize(800, 600));
        const QImage large = pngOf({.size = {400, 300}, .scale = 3});
        QCOMPARE(large.size(), QSize(1200, 900));
        QCOMPARE(large.pixelColor(600, 337), ui::themeOf(ui::Scheme::Light).text); // enlarged as a whole
        QCOMPARE(large.pixelColor(5, 5), ui::themeOf(ui::Scheme::Light).ground);
    }

    void pngInMillimetresHasThreeHundredDotsAnInch()
    {
        QImage picture = pngOf({.size = {160, 90}, .unit = Unit::Millimetres});
        QCOMPARE(picture.size(), QSize(1890, 1063));
        QCOMPARE(picture.dotsPerMeterX(), 11811);
        picture = pngOf({.size = {85.5, 60}, .unit = Unit::Millimetres, .scale = 2});
        QCOMPARE(picture.size(), QSize(2020, 1418));
        QCOMPARE(picture.dotsPerMeterX(), 23622); // as large on paper
    }

    void svgInMillimetresSaysSo()
    {
        const QByteArray svg = bytesOf(PictureType::Svg, {.size = {85.5, 60}, .unit = Unit::Millimetres});
        QVERIFY2(svg.contains("<svg width=\"85.5mm\" height=\"60mm\""), svg.left(300));
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        QVERIFY(std::abs(renderer.viewBoxF().width() / renderer.viewBoxF().height() - 85.5 / 60.0) < 1e-3);
    }

    void pdfPageHasTheSize()
    {
        QVERIFY(
            bytesOf(PictureType::Pdf, {.size = {254, 127}, .unit = Unit::Millimetres}).contains("/MediaBox [0 0 720."));
        QVERIFY(bytesOf(PictureType::Pdf, {.size = {960, 480}}).contains("/MediaBox [0 0 720."));
    }

    void groundIsWhatWasAskedFor()
    {
        const QColor light = ui::themeOf(ui::Scheme::Light).ground;
        const QColor dark = ui::themeOf(ui::Scheme::Dark).ground;
        QCOMPARE(pngOf({}).pixelColor(0, 0), light);
        QCOMPARE(pngOf({.scheme = ui::Scheme::Dark}).pixelColor(0, 0), dark);
        QCOMPARE(pngOf({.ground = Ground::White}).pixelColor(0, 0), QColor(Qt::white));
        for (const auto scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
            const QImage clear = pngOf({.scheme = scheme, .ground = Ground::Transparent});
            for (const QPoint corner : {QPoint(0, 0), QPoint(1599, 0), QPoint(0, 899), QPoint(1599, 899)})
                QCOMPARE(clear.pixelColor(corner).alpha(), 0);
            QCOMPARE(clear.pixelColor(800, 450), ui::themeOf(scheme).text);
        }
    }

    void transparentVectorsHaveNoGround()
    {
        const QByteArray opaque = bytesOf(PictureType::Svg, {});
        const QByteArray clear = bytesOf(PictureType::Svg, {.ground = Ground::Transparent});
        const QByteArray ground = ui::themeOf(ui::Scheme::Light).ground.name().toUtf8();
        QVERIFY(opaque.contains(ground));
        QVERIFY(!clear.contains(ground));
        QImage drawn(1600, 900, QImage::Format_ARGB32_Premultiplied);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        QSvgRenderer(clear).render(&painter);
        painter.end();
        QCOMPARE(drawn.pixelColor(10, 10).alpha(), 0);
        QCOMPARE(drawn.pixelColor(800, 450), ui::themeOf(ui::Scheme::Light).text);
    }

    void picturesCarryTheirRunAndShowTheSame()
    {
        const std::string run(100'000, '7');
        for (const PictureType type : {PictureType::Png, PictureType::Svg}) {
            const QByteArray plain = bytesOf(type, {});
            const QByteArray carrying = bytesOf(type, {}, run);
            QCOMPARE(core::runTextIn(carrying.toStdString()), run);
            QVERIFY(carrying.size() < plain.size() + 2'000);
            if (type == PictureType::Png)
                QCOMPARE(QImage::fromData(carrying).convertToFormat(QImage::Format_RGB32),
                         QImage::fromData(plain).convertToFormat(QImage::Format_RGB32));
            else
                QVERIFY(QSvgRenderer(carrying).isValid());
        }
        QCOMPARE(bytesOf(PictureType::Pdf, {}, run).size(), bytesOf(PictureType::Pdf, {}).size());
    }

    void limitOfAPngIsAboutItsPixels()
    {
        QVERIFY(PictureFormat{}.fitsPng());
        QVERIFY((PictureFormat{.size = {1250, 900}, .scale = 8}).fitsPng());
        QVERIFY(!(PictureFormat{.size = {1251, 900}, .scale = 8}).fitsPng());
        QVERIFY(!(PictureFormat{.size = {900, 500}, .unit = Unit::Millimetres}).fitsPng());
    }

    void failureNamesThePath()
    {
        try {
            ui::savePicture("/dev/full/a.png", "A mark", {}, {}, drawMark);
            QFAIL("it was written");
        } catch (const std::runtime_error& error) {
            QVERIFY2(QByteArray(error.what()).startsWith("/dev/full/a.png: "), error.what());
        }
    }
};

ATTENTION_TEST(PictureFileTest, QApplication)

} // namespace picture_file_test
#include "picture_file_test.moc"

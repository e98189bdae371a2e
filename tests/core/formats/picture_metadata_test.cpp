#include "core/formats/picture_metadata.h"
#include "tests/support/test_registry.h"

#include "core/documents/run_document.h"
#include "core/formats/picture_parts.h"
#include "core/io/file_error.h"
#include "tests/support/saved_runs.h"
#include "tests/support/small_models.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <string>

namespace picture_metadata_test {

using core::PictureError;
using core::PictureLimits;
using core::pngChunk;

namespace {

const std::string kSvg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                         "<svg width=\"10mm\" height=\"10mm\" xmlns=\"http://www.w3.org/2000/svg\"><title>A</title>"
                         "<metadata>other</metadata>\n"
                         "<rect width=\"5\" height=\"5\"/>\n"
                         "</svg>\n";

/// A chunk of a text about something, as others write it too.
std::string textChunk(const std::string& keyword, const std::string& rest)
{
    return pngChunk("iTXt", keyword + std::string(1, '\0') + rest);
}

const std::string kPlain("\0\0\0\0", 4);  // of a text that is not packed, in no language
const std::string kPacked("\1\0\0\0", 4); // of one that zlib has packed

/// A PNG as far as its chunks are concerned.
std::string pngWith(const std::string& between)
{
    return std::string(core::kPngSignature) + pngChunk("IHDR", std::string(13, '\1')) + between +
           pngChunk("IDAT", "pixels") + pngChunk("IEND", "");
}

std::string svgCarrying(const std::string& element)
{
    std::string svg = kSvg;
    return svg.insert(svg.find("<rect"), element);
}

/// What is said about a picture; empty: it carries a run.
QString errorOf(const std::string& picture, const PictureLimits& limits = {})
{
    try {
        static_cast<void>(core::runTextIn(picture, limits));
    } catch (const PictureError& flaw) {
        return QString::fromUtf8(flaw.what());
    }
    return {};
}

} // namespace

class PictureMetadataTest : public QObject {
    Q_OBJECT

private slots:
    void textComesBackToTheByte_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::newRow("png") << QByteArray::fromStdString(pngWith(textChunk("Title", kPlain + "a chart")));
        QTest::newRow("svg") << QByteArray::fromStdString(kSvg);
    }

    void textComesBackToTheByte()
    {
        QFETCH(const QByteArray, picture);
        for (const std::string& text :
             {std::string(), std::string("{}"), std::string(3'000'000, 'x'), std::string("\0<]]>&\xFF", 7)}) {
            const std::string carrying = core::pictureWithRun(picture.toStdString(), text);
            QCOMPARE(core::runTextIn(carrying), text);
            QCOMPARE(core::pictureKindOf(carrying), core::pictureKindOf(picture.toStdString()));
        }
    }

    void restOfThePictureStaysAsItWas()
    {
        const std::string png = pngWith("");
        const std::string carrying = core::pictureWithRun(png, "{}");
        const std::size_t end = png.size() - pngChunk("IEND", "").size();
        QVERIFY(carrying.starts_with(png.substr(0, end)));
        QVERIFY(carrying.ends_with(pngChunk("IEND", "")));
        QVERIFY(carrying.substr(end + 4).starts_with(std::string("iTXtattention-lab run\0\1\0\0\0", 26)));

        std::string svg = core::pictureWithRun(kSvg, "{}");
        const std::size_t begin = svg.find("<metadata id=\"attention-lab-run\">");
        svg.erase(begin, svg.find("</svg>") - begin);
        QCOMPARE(svg, kSvg);
    }

    void whatOtherProgramsMakeOfTheChunkIsRead()
    {
        QCOMPARE(core::runTextIn(pngWith(textChunk("attention-lab run", kPlain + "{}"))), std::string("{}"));
        QCOMPARE(core::runTextIn(pngWith(
                     textChunk("attention-lab run", std::string("\1\0de\0Lauf\0", 10) + core::packedText("{}")))),
                 std::string("{}"));
        QCOMPARE(core::runTextIn(pngWith(textChunk("attention-lab run", kPlain + "{}")) + "behind the end"),
                 std::string("{}"));
        // Metadata in another form, as an editor of SVG writes them.
        std::string svg = core::pictureWithRun("\xEF\xBB\xBF\n" + kSvg, "{}");
        svg.replace(svg.find("<metadata id=\"attention-lab-run\">"), 33,
                    "<metadata\n   class=\"x\"\n   id='attention-lab-run' >\n  ");
        QCOMPARE(core::runTextIn(svg), std::string("{}"));
    }

    void pictureWithoutARunSaysSo()
    {
        const QString none = "this picture carries no run of Attention Lab";
        QCOMPARE(errorOf(pngWith("")), none);
        QCOMPARE(errorOf(pngWith(textChunk("attention-lab run of another kind", kPlain))), none);
        QCOMPARE(errorOf(pngWith(pngChunk("tEXt", std::string("attention-lab run\0{}", 20)))), none);
        QCOMPARE(errorOf(kSvg), none);
        QCOMPARE(errorOf(svgCarrying("<metadata data-id=\"attention-lab-run\">e30=</metadata>")), none);
        QCOMPARE(errorOf("<"), none);
        QCOMPARE(errorOf("GIF89a"), QString("it is neither a PNG nor an SVG"));
        QCOMPARE(errorOf(""), QString("it is neither a PNG nor an SVG"));
    }

    void everyCutIsTold()
    {
        const std::string png = core::pictureWithRun(pngWith(""), "{\"a\":1}");
        for (std::size_t size = 8; size < png.size(); ++size)
            QCOMPARE(errorOf(png.substr(0, size)), QString("the picture ends too early"));
        const std::string svg = core::pictureWithRun(kSvg, "{\"a\":1}");
        const std::size_t begin = svg.find("<metadata id");
        for (std::size_t size = begin + 40; size < svg.find("</metadata", begin) + 10; ++size)
            QCOMPARE(errorOf(svg.substr(0, size)), QString("the picture ends too early"));
    }

    void everyFlippedBitOfAPngIsTold()
    {
        const std::string png = core::pictureWithRun(pngWith(""), "{\"a\":1}");
        for (std::size_t byte = 0; byte < png.size(); ++byte)
            for (unsigned bit = 0; bit < 8; ++bit) {
                std::string damaged = png;
                damaged[byte] = static_cast<char>(static_cast<std::uint8_t>(damaged[byte]) ^ 1U << bit);
                QVERIFY2(!errorOf(damaged).isEmpty(), qPrintable(QString("byte %1, bit %2").arg(byte).arg(bit)));
            }
    }

    void whatIsHostileIsTold_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<QString>("flaw");
        const auto add = [](const char* name, const std::string& picture, const char* flaw) {
            QTest::newRow(name) << QByteArray::fromStdString(picture) << QString(flaw);
        };
        const std::string run = textChunk("attention-lab run", kPlain + "{}");
        std::string wrongSum = pngWith(run);
        wrongSum[wrongSum.find("{}") + 2] ^= 1;
        add("wrong sum", wrongSum, "the picture is damaged at byte 33");
        std::string longest = pngWith(run);
        longest.replace(33, 4, "\x7F\xFF\xFF\xFF");
        add("length beyond the end", longest, "the picture ends too early");
        longest.replace(33, 4, "\xFF\xFF\xFF\xFF");
        add("length beyond the format", longest, "the picture is damaged at byte 33");
        add("no header", std::string(core::kPngSignature) + pngChunk("IEND", ""), "the picture is damaged at byte 8");
        add("two headers", pngWith(pngChunk("IHDR", std::string(13, '\1'))), "the picture is damaged at byte 33");
        add("two runs", pngWith(run + run), "it carries two runs, expected one");
        add("nothing after the keyword", pngWith(textChunk("attention-lab run", "")),
            "the chunk with its run is damaged");
        add("no language", pngWith(textChunk("attention-lab run", std::string("\0\0de", 4))),
            "the chunk with its run is damaged");
        add("other packing", pngWith(textChunk("attention-lab run", std::string("\1\1\0\0", 4))),
            "its run is packed in a way that is not known");
        add("rubbish instead of packed bytes", pngWith(textChunk("attention-lab run", kPacked + "rubbish")),
            "its packed run is damaged");
        const std::string packed = core::packedText("{\"a\":1}");
        add("packed bytes cut off",
            pngWith(textChunk("attention-lab run", kPacked + packed.substr(0, packed.size() - 3))),
            "its packed run ends too early");
        add("no packed bytes", pngWith(textChunk("attention-lab run", kPacked)), "its packed run ends too early");
        add("something behind", pngWith(textChunk("attention-lab run", kPacked + packed + "x")),
            "something follows its packed run");

        const std::string element = "<metadata id=\"attention-lab-run\">";
        add("svg: no base64", svgCarrying(element + "e30?</metadata>"), "its run is no base64, or damaged");
        add("svg: base64 in two lines", svgCarrying(element + "e3\n0=</metadata>"), "its run is no base64, or damaged");
        add("svg: padding alone", svgCarrying(element + "====</metadata>"), "its run is no base64, or damaged");
        add("svg: nothing", svgCarrying(element + " </metadata>"), "its run is no base64, or damaged");
        add("svg: bits beyond the end", svgCarrying(element + "e31=</metadata>"), "its run is no base64, or damaged");
        add("svg: an entity", svgCarrying(element + "&run;</metadata>"), "its run is no base64, or damaged");
        add("svg: not packed", svgCarrying(element + "e30=</metadata>"), "its packed run is damaged");
        add("svg: two runs", svgCarrying(element + "e30=</metadata>" + element + "e30=</metadata>"),
            "it carries two runs, expected one");
        add("svg: no end", kSvg + element + "e30=", "the picture ends too early");
    }

    void whatIsHostileIsTold()
    {
        QFETCH(const QByteArray, picture);
        QFETCH(const QString, flaw);
        QCOMPARE(errorOf(picture.toStdString()), flaw);
    }

    void limitsHoldBeforeTheyCost()
    {
        // A thousand times as much as it looks: refused once it is more than is allowed.
        const std::string bomb = core::packedText(std::string(50'000'000, '0'));
        QVERIFY(bomb.size() < 60'000);
        const std::string png = pngWith(textChunk("attention-lab run", kPacked + bomb));
        QCOMPARE(errorOf(png, {.runBytes = 1'000'000}),
                 QString("its run unpacks to more than 1 MB, the most that a picture carries"));
        QCOMPARE(
            errorOf(pngWith(textChunk("attention-lab run", kPlain + std::string(2'000, ' '))), {.runBytes = 1'000}),
            QString("the run takes 2 kB, but a picture carries at most 1 kB"));
        QVERIFY(errorOf(png, {.pictureBytes = 10'000}).endsWith(", but a picture has at most 10 kB"));
        std::string many;
        for (int i = 0; i < 20; ++i)
            many += pngChunk("tEXt", "");
        QCOMPARE(errorOf(pngWith(many), {.chunks = 10}), QString("it has more than 10 chunks"));
        std::string elements;
        for (int i = 0; i < 20; ++i)
            elements += "<metadata/>";
        QCOMPARE(errorOf(svgCarrying(elements), {.chunks = 10}), QString("it has more than 10 elements of metadata"));
    }

    void whatCannotCarryARunIsRefused()
    {
        QVERIFY_THROWS_EXCEPTION(PictureError, core::pictureWithRun("GIF89a", "{}"));
        QVERIFY_THROWS_EXCEPTION(PictureError, core::pictureWithRun("<svg>", "{}"));
        QVERIFY_THROWS_EXCEPTION(PictureError, core::pictureWithRun(kSvg, "{ }", {.runBytes = 2}));
        const std::string carrying = core::pictureWithRun(kSvg, "{}");
        QVERIFY_THROWS_EXCEPTION(PictureError, core::pictureWithRun(carrying, "{}"));
    }

    void runOfAPictureIsReadAsADocument()
    {
        const core::RunDocument document{savedRunOf(smallExperiment()), {savedRunOf(smallExperiment(), 3)}};
        const std::string text = core::runDocumentText(document);
        for (const char* name : {"a.png", "a.svg"}) {
            const QString path = m_directory.filePath(QLatin1StringView(name));
            const std::string picture = QLatin1StringView(name) == QLatin1StringView("a.png") ? pngWith("") : kSvg;
            write(path, core::pictureWithRun(picture, text));
            const core::RunDocument read = core::readRunDocument(path.toStdString());
            QVERIFY(read.isOfPicture);
            QCOMPARE(core::runDocumentText(read), text);
        }
        const QString path = m_directory.filePath("a.attnlab");
        core::writeRunDocument(path.toStdString(), document);
        QVERIFY(!core::readRunDocument(path.toStdString()).isOfPicture);
    }

    void filesThatAreNoneAreToldWithTheirName_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("png without a run")
            << QByteArray::fromStdString(pngWith("")) << "this picture carries no run of Attention Lab";
        QTest::newRow("svg without a run")
            << QByteArray::fromStdString(kSvg) << "this picture carries no run of Attention Lab";
        QTest::newRow("pdf") << QByteArray("%PDF-1.4") << "a PDF carries no run; pictures that are PNG or SVG do";
        QTest::newRow("png with something else")
            << QByteArray::fromStdString(core::pictureWithRun(pngWith(""), "{\"a\":1}"))
            << "it is no run of Attention Lab";
    }

    void filesThatAreNoneAreToldWithTheirName()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, reason);
        const QString path = m_directory.filePath("none");
        write(path, content.toStdString());
        try {
            static_cast<void>(core::readRunDocument(path.toStdString()));
            QFAIL("it was read");
        } catch (const core::FileError& error) {
            QCOMPARE(QString::fromUtf8(error.what()), path + ": " + reason);
        }
    }

private:
    static void write(const QString& path, const std::string& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content.data(), static_cast<qint64>(content.size())), static_cast<qint64>(content.size()));
    }

    QTemporaryDir m_directory;
};

ATTENTION_TEST(PictureMetadataTest, QCoreApplication)

} // namespace picture_metadata_test
#include "picture_metadata_test.moc"

#include "core/experiment/experiment.h"
#include "core/io/file_error.h"
#include "core/tables/prepare_table.h"
#include "core/tables/reading/read_table.h"
#include "tests/support/report_facts.h"
#include "tests/support/test_registry.h"
#include "ui/report/report_file.h"
#include "ui/report/run_report.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QXmlStreamReader>

namespace report_writers_test {

namespace {

const QString kHostile = QStringLiteral("<script>alert('%1')</script> & \"x\" ]]>");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

/// The elements of a page in their order, and all its text outside of the style; fails the test if it is no XML.
struct Page {
    QStringList elements;
    QString text;
    QStringList scopes;

    static Page read(const QByteArray& html)
    {
        Page page;
        QXmlStreamReader reader(html);
        bool isStyle = false;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                isStyle = reader.name() == QLatin1StringView("style");
                page.elements += reader.name().toString();
                if (reader.name() == QLatin1StringView("th"))
                    page.scopes += reader.attributes().value("scope").toString();
            } else if (reader.isCharacters() && !isStyle) {
                page.text += reader.text();
            } else if (reader.isEndElement()) {
                isStyle = false;
            }
        }
        if (reader.hasError())
            qFatal("line %lld: %s", reader.lineNumber(), qPrintable(reader.errorString()));
        return page;
    }
};

qsizetype pagesOf(const QByteArray& pdf)
{
    static const QRegularExpression page(QStringLiteral("/Type /Page\\b"));
    return QString::fromLatin1(pdf).count(page);
}

} // namespace

class ReportWritersTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    ui::RunFacts m_facts;
    ui::Report m_report;

    [[nodiscard]] QString in(const char* name) const { return m_folder.filePath(QLatin1StringView(name)); }

    /// A run on a table whose names would be markup, were they let.
    [[nodiscard]] ui::RunFacts hostileFacts() const
    {
        QFile file(in("<i>&amp;.csv"));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file can be written");
        QString name = kHostile;
        file.write("\"" + name.replace('"', "\"\"").toUtf8() + "\",b\x01,label</td>\n");
        for (int row = 0; row < 60; ++row)
            file.write(QByteArray::number(row % 7) + "," + QByteArray::number(row % 5) +
                       (row % 2 == 0 ? ",<b>no</b>\n" : ",<b>yes</b>\n"));
        file.close();
        const auto table = core::readTable(file.fileName().toStdString(), {});
        core::TableChoices choices;
        choices.label = "label</td>";
        ui::RunFacts facts;
        facts.title = kHostile;
        facts.run = savedRunOf(core::withTable({}, core::prepareTable(*table, choices)));
        return facts;
    }

private slots:
    void initTestCase()
    {
        ui::applyTheme(*qApp, ui::Scheme::Light);
        m_facts = wholeFacts();
        m_report = ui::makeReport(m_facts, ui::drawFigures(m_facts));
    }

    void htmlIsWellFormedAndHoldsTheText()
    {
        const QByteArray html = ui::reportHtml(m_report);
        QVERIFY(html.startsWith("<!DOCTYPE html>"));
        QVERIFY(html.contains("<html lang=\"en\">"));
        const Page page = Page::read(html);
        QVERIFY(page.text.contains(m_report.headline));
        QVERIFY(page.text.contains(m_report.finding));
        for (const core::EpochReport& epoch : m_facts.run.reports)
            QVERIFY(page.text.contains(QString::number(epoch.testAccuracy, 'f', 4)));
        for (const ui::ReportSection& section : m_report.sections)
            QVERIFY(page.text.contains(section.heading));
        QCOMPARE(page.elements.count("svg"), qsizetype{4 + 6}); // attention, two curves, seeds, tests
    }

    /// No element of HTML that may not be closed in itself is.
    void htmlHasNoEmptyTagsThatHtmlDoesNotKnow()
    {
        static const QRegularExpression empty(QStringLiteral("<([a-z0-9]+)[^<>]*/>"));
        const QString html = QString::fromUtf8(ui::reportHtml(m_report));
        const QStringList known{"meta",   "path",    "rect", "image", "polyline", "polygon",
                                "circle", "ellipse", "line", "defs",  "g",        "stop"};
        int tags = 0;
        for (auto matches = empty.globalMatch(html); matches.hasNext(); ++tags) {
            const QString name = matches.next().captured(1);
            QVERIFY2(known.contains(name), qPrintable(name));
        }
        QVERIFY(tags > 0);
    }

    void htmlFetchesNothingAndRunsNothing()
    {
        const QByteArray html = ui::reportHtml(m_report).toLower();
        for (const char* word : {"<script", "http:", "https:", "//fonts", "<link", "<iframe", "@import", "url(http",
                                 "onload=", "javascript:", " src="})
            QVERIFY2(!html.contains(word), word);
        static const QRegularExpression reference(QStringLiteral("href=\"(?!data:image/png|#)"));
        QVERIFY(!QString::fromUtf8(html).contains(reference));
    }

    void everyHeadCellSaysWhatItHeads()
    {
        const Page page = Page::read(ui::reportHtml(m_report));
        QVERIFY(page.scopes.contains("col") && page.scopes.contains("row"));
        for (const QString& scope : page.scopes)
            QVERIFY(scope == "col" || scope == "row");
    }

    void styleHasNothingToEscape()
    {
        const QString html = QString::fromUtf8(ui::reportHtml(m_report));
        const QString style = html.section("<style>", 1).section("</style>", 0, 0);
        QVERIFY(style.contains("prefers-color-scheme: dark"));
        QVERIFY(style.contains("@media print"));
        QVERIFY(!style.contains('&') && !style.contains('>') && !style.contains('<'));
    }

    void namesFromOutsideAreTextAndNothingElse()
    {
        const ui::RunFacts facts = hostileFacts();
        const QByteArray html = ui::reportHtml(ui::makeReport(facts, ui::drawFigures(facts)));
        QVERIFY(!html.contains("<script"));
        QVERIFY(!html.contains("<b>"));
        QVERIFY(!html.contains("<i>"));
        QVERIFY(!html.contains('\x01'));
        const Page page = Page::read(html);
        QVERIFY(page.text.contains(kHostile));
        QVERIFY(page.text.contains("<i>&amp;.csv"));
        QVERIFY(page.text.contains("<b>yes</b>"));
        QVERIFY(page.text.contains("label</td>"));
        QVERIFY(page.text.contains(QString::fromStdString(facts.run.experiment.table->sha256)));
        QVERIFY(page.text.contains("open the table in the window")); // a name with quotation marks
        QVERIFY(ui::reportPdf(ui::makeReport(facts, ui::drawFigures(facts))).startsWith("%PDF-"));
    }

    void pdfHasNumberedPagesOfA4()
    {
        const QByteArray pdf = ui::reportPdf(m_report);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QVERIFY2(pagesOf(pdf) >= 3 && pagesOf(pdf) <= 8, qPrintable(QString::number(pagesOf(pdf))));
        QCOMPARE(pdf.count("/MediaBox [0 0 595"), pagesOf(pdf));
        QVERIFY(pdf.contains("/FontFile")); // texts are texts
        QVERIFY(pdf.size() < 2'000'000);
    }

    void moreRowsTakeMorePages()
    {
        ui::Report report = m_report;
        ui::ReportTable table{{}, {{"Row", true}, {"Text", false}}, {}};
        for (int i = 0; i < 300; ++i)
            table.rows.push_back({{QString::number(i), "a text"}, false});
        report.sections.push_back({"Long", ui::ReportSection::kTop, {table}});
        QVERIFY(pagesOf(ui::reportPdf(report)) >= pagesOf(ui::reportPdf(m_report)) + 6);
    }

    /// The window writes off its thread.
    void pdfOfAnotherThreadIsTheSame()
    {
        QByteArray pdf;
        const std::unique_ptr<QThread> thread(QThread::create([&] { pdf = ui::reportPdf(m_report); }));
        thread->start();
        QVERIFY(thread->wait(60'000));
        QCOMPARE(pagesOf(pdf), pagesOf(ui::reportPdf(m_report)));
    }

    void fileIsWhatItsEndingSays()
    {
        ui::writeReport(in("a.html"), m_report);
        ui::writeReport(in("a.PDF"), m_report);
        QCOMPARE(contentOf(in("a.html")), ui::reportHtml(m_report));
        QVERIFY(contentOf(in("a.PDF")).startsWith("%PDF-"));
        QVERIFY_EXCEPTION_THROWN(ui::writeReport(in("a.doc"), m_report), core::FileError);
        QVERIFY(!QFile::exists(in("a.doc")));
    }

    void failedWritingNamesThePlaceAndLeavesNothing()
    {
        for (const QString& path : {in("missing/a.html"), in("missing/a.pdf")}) {
            QString message;
            try {
                ui::writeReport(path, m_report);
            } catch (const core::FileError& error) {
                message = QString::fromUtf8(error.what());
            }
            QCOMPARE(message, path + ": No such file or directory");
        }
    }
};

ATTENTION_TEST(ReportWritersTest, QApplication)

} // namespace report_writers_test
#include "report_writers_test.moc"

#include "ui/report/report_html.h"

#include "ui/report/inline_svg.h"
#include "ui/report/report_style.h"

#include <QXmlStreamWriter>

#include <optional>

namespace ui {

namespace {

/// Tables with more columns than these are set smaller.
constexpr std::size_t kManyColumns = 7;

/// Names from outside may hold characters that no XML can.
QString writable(QString text)
{
    for (QChar& letter : text)
        if ((letter < u' ' && letter != u'\n' && letter != u'\t') || letter.isNonCharacter())
            letter = QChar::ReplacementCharacter;
    return text;
}

class HtmlWriter {
public:
    explicit HtmlWriter(QByteArray& bytes) : m_xml(&bytes) {}

    void write(const Report& report)
    {
        m_xml.writeDTD(QStringLiteral("<!DOCTYPE html>"));
        open("html");
        m_xml.writeAttribute(QStringLiteral("lang"), report.language);
        writeHead(report);
        open("body");
        open("main");
        writeHeader(report);
        for (const ReportSection& section : report.sections)
            writeSection(section);
        close(); // main
        close(); // body
        close(); // html
        m_xml.writeEndDocument();
    }

private:
    void open(const char* name, const char* kind = nullptr)
    {
        m_xml.writeCharacters(QStringLiteral("\n"));
        m_xml.writeStartElement(QLatin1StringView(name));
        if (kind)
            m_xml.writeAttribute(QStringLiteral("class"), QLatin1StringView(kind));
    }

    /// HTML does not know empty elements such as <td/>, so none is left without a text.
    void close()
    {
        m_xml.writeCharacters(QString());
        m_xml.writeEndElement();
    }

    void element(const char* name, const QString& text, const char* kind = nullptr)
    {
        open(name, kind);
        m_xml.writeCharacters(writable(text));
        close();
    }

    void meta(const char* attribute, const QString& value, const std::optional<QString>& content = std::nullopt)
    {
        m_xml.writeCharacters(QStringLiteral("\n"));
        m_xml.writeEmptyElement(QStringLiteral("meta"));
        m_xml.writeAttribute(QLatin1StringView(attribute), value);
        if (content)
            m_xml.writeAttribute(QStringLiteral("content"), *content);
    }

    void writeHead(const Report& report)
    {
        open("head");
        meta("charset", QStringLiteral("utf-8"));
        meta("name", QStringLiteral("viewport"), QStringLiteral("width=device-width, initial-scale=1"));
        meta("name", QStringLiteral("generator"), QStringLiteral("Attention Lab"));
        element("title", report.title);
        element("style", reportStyle());
        close();
    }

    void writeHeader(const Report& report)
    {
        open("header");
        element("h1", report.title);
        element("p", report.date, "date");
        element("p", report.headline, "verdict");
        if (!report.finding.isEmpty())
            element("p", report.finding, "finding");
        close();
    }

    void writeSection(const ReportSection& section)
    {
        open("section");
        if (!section.heading.isEmpty())
            element(section.level == ReportSection::kTop ? "h2" : "h3", section.heading);
        for (const ReportBlock& block : section.blocks)
            std::visit([this](const auto& content) { writeBlock(content); }, block);
        close();
    }

    void writeBlock(const ReportText& text)
    {
        switch (text.kind) {
        case ReportText::Kind::Plain:
            element("p", text.text);
            break;
        case ReportText::Kind::Strong:
            element("p", text.text, "strong");
            break;
        case ReportText::Kind::Muted:
            element("p", text.text, "muted");
            break;
        case ReportText::Kind::Code:
            element("pre", text.text);
            break;
        }
    }

    void writeBlock(const ReportFigures& figures)
    {
        open("div", "figures");
        for (const ReportFigure& figure : figures) {
            // Small drawings keep their size; those with a caption are as wide as the text.
            open("figure", figure.caption.isEmpty() ? "own" : nullptr);
            writeInlineSvg(m_xml, figure);
            if (!figure.caption.isEmpty())
                element("figcaption", figure.caption);
            close();
        }
        close();
    }

    void writeBlock(const ReportTable& table)
    {
        open("div", "wide");
        open("table", table.columns.size() > kManyColumns ? "many" : nullptr);
        if (!table.caption.isEmpty())
            element("caption", table.caption);
        open("thead");
        open("tr");
        for (const ReportTable::Column& column : table.columns)
            writeCell("th", "col", column.head, column.isNumber);
        close();
        close();
        open("tbody");
        for (const ReportTable::Row& row : table.rows)
            writeRow(table, row);
        close();
        close();
        close();
    }

    void writeRow(const ReportTable& table, const ReportTable::Row& row)
    {
        open("tr", row.isMarked ? "marked" : nullptr);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const bool isName = i == 0;
            writeCell(isName ? "th" : "td", isName ? "row" : nullptr, row.cells[static_cast<qsizetype>(i)],
                      table.columns[i].isNumber);
        }
        close();
    }

    void writeCell(const char* name, const char* scope, const QString& text, bool isNumber)
    {
        open(name, isNumber ? "number" : nullptr);
        if (scope)
            m_xml.writeAttribute(QStringLiteral("scope"), QLatin1StringView(scope));
        m_xml.writeCharacters(writable(text));
        close();
    }

    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray reportHtml(const Report& report)
{
    QByteArray bytes;
    HtmlWriter(bytes).write(report);
    return bytes;
}

} // namespace ui

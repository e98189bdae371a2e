#include "ui/report/report_file.h"

#include "ui/text/shown/shown_text.h"
#include "ui/theme/theme.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <array>
#include <optional>

namespace ui {

namespace {

void writeAttribute(QXmlStreamWriter& writer, const QXmlStreamAttribute& attribute)
{
    const QStringView name = attribute.qualifiedName();
    QString value = attribute.value().toString();
    if (name == QLatin1StringView("vector-effect") && value == QLatin1StringView("none"))
        return; // the default, on every line
    if (name == QLatin1StringView("font-family"))
        value += QStringLiteral(", 'DejaVu Sans', sans-serif");
    writer.writeAttribute(name == QLatin1StringView("xlink:href") ? QStringLiteral("href") : name.toString(), value);
}

void writeOpening(QXmlStreamWriter& writer, const ReportFigure& figure, const QXmlStreamAttributes& attributes)
{
    writer.writeStartElement(QStringLiteral("svg"));
    writer.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
    writer.writeAttribute(QStringLiteral("aria-label"), shownText(figure.description));
    writer.writeAttribute(QStringLiteral("width"), QString::number(figure.size.width()));
    writer.writeAttribute(QStringLiteral("height"), QString::number(figure.size.height()));
    writer.writeAttribute(QStringLiteral("viewBox"), attributes.value(QStringLiteral("viewBox")).toString());
}

/// Colours are variables, so that a dark page uses the same sheet.
const auto kSheet = QStringLiteral(R"(
body { margin: 0; background: var(--ground); color: var(--text);
  font: 16px/1.5 'Open Sans', 'Noto Sans', 'DejaVu Sans', sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 880px; margin: 0 auto; padding: 40px 24px 64px; }
header { margin-bottom: 32px; }
h1 { font-size: 16px; font-weight: 600; margin: 0; color: var(--muted); }
.date { margin: 0 0 24px; color: var(--muted); }
.verdict { font-size: 32px; line-height: 1.25; font-weight: 700; margin: 0 0 8px; text-wrap: balance; }
.finding { font-size: 19px; margin: 0; color: var(--muted); }
h2 { font-size: 23px; line-height: 1.3; margin: 48px 0 12px; padding-top: 16px; border-top: 1px solid var(--border); }
h3 { font-size: 18px; margin: 32px 0 8px; }
p { margin: 0 0 10px; max-width: 46em; overflow-wrap: anywhere; }
.strong { font-weight: 600; font-size: 18px; }
.muted { color: var(--muted); font-size: 14px; }
.figures { display: flex; flex-wrap: wrap; gap: 24px; margin: 16px 0 24px; }
figure { margin: 0; flex: 1 1 340px; min-width: 0; }
figure svg { display: block; width: 100%; height: auto; }
figure.own svg { max-width: 560px; }
figcaption, caption { color: var(--muted); font-size: 14px; text-align: left; }
figcaption { margin-top: 6px; }
caption { padding-bottom: 8px; }
.wide { overflow-x: auto; margin: 16px 0 24px; }
table { border-collapse: collapse; font-size: 15px; }
th, td { text-align: left; vertical-align: top; padding: 5px 20px 5px 0; border-bottom: 1px solid var(--grid);
  overflow-wrap: anywhere; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--muted); font-weight: 600; font-size: 14px; vertical-align: bottom;
  border-bottom: 1px solid var(--muted); overflow-wrap: normal; }
tbody th { font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
.many { font-size: 13px; }
.many th, .many td { padding-right: 12px; }
tr.marked th, tr.marked td { font-weight: 700; }
pre { background: var(--card); border: 1px solid var(--border); border-radius: 4px; padding: 12px 16px;
  font: 14px/1.5 'DejaVu Sans Mono', 'Noto Sans Mono', monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
@page { size: A4; margin: 18mm; }
@media print {
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .verdict { font-size: 20pt; }
  h2, h3, caption { break-after: avoid; }
  figure, tr, pre { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  table { font-size: 9pt; }
  .many { font-size: 7pt; }
}
)");

QString variables(const Theme& theme, const QColor& ground)
{
    return QStringLiteral(":root { --ground: %1; --text: %2; --muted: %3; --border: %4; --grid: %5; --card: %6; "
                          "color-scheme: %7; }\n")
        .arg(ground.name(), theme.text.name(), theme.mutedText.name(), theme.border.name(), theme.grid.name(),
             theme.scheme == Scheme::Light ? theme.field.name() : theme.card.name(),
             theme.scheme == Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark"));
}

/// Replaces the light colours of drawings on a dark page.
QString recolouring(const Theme& light, const Theme& dark)
{
    const std::array pairs{std::pair{QColor(Qt::white), dark.ground},  std::pair{light.text, dark.text},
                           std::pair{light.mutedText, dark.mutedText}, std::pair{light.border, dark.border},
                           std::pair{light.grid, dark.grid},           std::pair{light.bar, dark.bar},
                           std::pair{light.golden, dark.golden},       std::pair{light.goldenText, dark.goldenText},
                           std::pair{light.train, dark.train},         std::pair{light.test, dark.test},
                           std::pair{light.accent, dark.accent},       std::pair{light.error, dark.error}};
    QString sheet;
    for (const auto& [from, to] : pairs)
        sheet += QStringLiteral("svg [fill='%1'] { fill: %2; } svg [stroke='%1'] { stroke: %2; }\n")
                     .arg(from.name(), to.name());
    return sheet;
}

/// Writes the drawing as an element of the page, with fallbacks for its typefaces.
void writeInlineSvg(QXmlStreamWriter& writer, const ReportFigure& figure)
{
    QXmlStreamReader reader(figure.svg);
    reader.setNamespaceProcessing(false);
    while (!reader.atEnd()) {
        reader.readNext();
        const QStringView name = reader.qualifiedName();
        if (reader.isStartElement() && (name == QLatin1StringView("title") || name == QLatin1StringView("desc"))) {
            reader.skipCurrentElement(); // the caption and the label replace it
        } else if (reader.isStartElement() && name == QLatin1StringView("svg")) {
            writeOpening(writer, figure, reader.attributes());
        } else if (reader.isStartElement()) {
            writer.writeStartElement(name.toString());
            for (const QXmlStreamAttribute& attribute : reader.attributes())
                writeAttribute(writer, attribute);
        } else if (reader.isEndElement()) {
            writer.writeEndElement();
        } else if (reader.isCharacters() && !reader.isWhitespace()) {
            writer.writeCharacters(reader.text().toString());
        }
    }
}

/// The style sheet: light, dark on the screen of a dark system, and for paper. No character needs escaping in XML or
/// HTML.
QString reportStyle()
{
    const Theme& light = themeOf(Scheme::Light);
    const Theme& dark = themeOf(Scheme::Dark);
    return u'\n' + variables(light, Qt::white) + kSheet +
           QStringLiteral("@media screen and (prefers-color-scheme: dark) {\n") + variables(dark, dark.ground) +
           recolouring(light, dark) + QStringLiteral("}\n");
}

/// Tables with more columns are set smaller.
constexpr std::size_t kManyColumns = 7;

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

    /// Writes an end tag even for an empty element: HTML does not know <td/>.
    void close()
    {
        m_xml.writeCharacters(QString());
        m_xml.writeEndElement();
    }

    void element(const char* name, const QString& text, const char* kind = nullptr)
    {
        open(name, kind);
        m_xml.writeCharacters(shownLines(text));
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
        using TextKind = ReportText::Kind;
        element(text.kind == TextKind::Code ? "pre" : "p", text.text,
                text.kind == TextKind::Strong  ? "strong"
                : text.kind == TextKind::Muted ? "muted"
                                               : nullptr);
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
        m_xml.writeCharacters(shownLines(text));
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

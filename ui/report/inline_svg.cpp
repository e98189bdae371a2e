#include "ui/report/inline_svg.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace ui {

namespace {

/// HTML knows neither the prefix nor its name space.
QString nameInHtml(QStringView name)
{
    return name == QLatin1StringView("xlink:href") ? QStringLiteral("href") : name.toString();
}

void writeAttribute(QXmlStreamWriter& writer, const QXmlStreamAttribute& attribute)
{
    const QStringView name = attribute.qualifiedName();
    if (name == QLatin1StringView("vector-effect") && attribute.value() == QLatin1StringView("none"))
        return; // the default, on every line
    if (name == QLatin1StringView("font-family"))
        writer.writeAttribute(nameInHtml(name),
                              attribute.value().toString() + QStringLiteral(", 'DejaVu Sans', sans-serif"));
    else
        writer.writeAttribute(nameInHtml(name), attribute.value().toString());
}

void writeOpening(QXmlStreamWriter& writer, const ReportFigure& figure, const QXmlStreamAttributes& attributes)
{
    writer.writeStartElement(QStringLiteral("svg"));
    writer.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
    writer.writeAttribute(QStringLiteral("aria-label"), figure.description);
    writer.writeAttribute(QStringLiteral("width"), QString::number(figure.size.width()));
    writer.writeAttribute(QStringLiteral("height"), QString::number(figure.size.height()));
    writer.writeAttribute(QStringLiteral("viewBox"), attributes.value(QStringLiteral("viewBox")).toString());
}

} // namespace

void writeInlineSvg(QXmlStreamWriter& writer, const ReportFigure& figure)
{
    QXmlStreamReader reader(figure.svg);
    reader.setNamespaceProcessing(false);
    while (!reader.atEnd()) {
        reader.readNext();
        const QStringView name = reader.qualifiedName();
        if (reader.isStartElement() && (name == QLatin1StringView("title") || name == QLatin1StringView("desc"))) {
            reader.skipCurrentElement(); // the caption and the label are better ones
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

} // namespace ui

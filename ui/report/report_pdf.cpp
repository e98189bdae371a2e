#include "ui/report/report_file.h"

#include "ui/report/page_text.h"
#include "ui/report/report_sections.h"
#include "ui/text/shown/shown_text.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>

#include <algorithm>

namespace ui {

namespace {

constexpr int kDotsPerInch = 600;
constexpr double kPageMargin = 18.0; ///< millimetres
constexpr double kPointsPerPixel = 72.0 / 96.0;

// Points.
constexpr double kBodySize = 9.5;
constexpr double kSmallTextSize = 8.0;
constexpr double kPageFigureGap = 14.0;
constexpr double kParagraphGap = 5.0;
constexpr double kBlockGap = 10.0;

const Theme& theme()
{
    return themeOf(Scheme::Light);
}

/// Splits a command at spaces outside of quotes.
QStringList shellWords(const QString& code)
{
    QStringList words(QString{});
    bool isQuoted = false;
    bool isEscaped = false;
    for (const QChar letter : code) {
        if (letter == u' ' && !isQuoted && !isEscaped) {
            words += QString();
            continue;
        }
        if (letter == u'\'' && !isEscaped)
            isQuoted = !isQuoted;
        isEscaped = letter == u'\\' && !isQuoted && !isEscaped;
        words.last() += letter;
    }
    return words;
}

/// Composes the parts of the pages.
class PageSetter {
public:
    explicit PageSetter(const PageMetrics& metrics) : m_metrics(metrics) {}

    [[nodiscard]] std::vector<PagePiece> set(const Report& report)
    {
        add(report.title, font(kBodySize, QFont::DemiBold), theme().mutedText, 0.0, true);
        add(report.date, font(kBodySize), theme().mutedText, 0.0, true);
        addHeadline(report.headline);
        if (!report.finding.isEmpty())
            add(report.finding, font(12.0), theme().mutedText, 3.0);
        for (const ReportSection& section : report.sections)
            addSection(section);
        return std::move(m_pieces);
    }

private:
    [[nodiscard]] QFont font(double size, QFont::Weight weight = QFont::Normal) const
    {
        return m_metrics.font(size, weight);
    }

    void add(const QString& text, const QFont& font, const QColor& colour, double spaceBefore, bool keepsNext = false)
    {
        m_pieces.push_back(
            PageText(m_metrics, text, font, colour, m_metrics.width()).piece(m_metrics.points(spaceBefore), keepsNext));
    }

    /// A headline that needs two lines breaks after its colon.
    void addHeadline(const QString& headline)
    {
        const QFont large = font(21.0, QFont::Bold);
        const auto fits = [&](const QString& line) {
            return PageText::naturalWidth(m_metrics, line, large) <= m_metrics.width();
        };
        const auto colon = headline.indexOf(QLatin1StringView(": "));
        const bool breaks =
            colon >= 0 && !fits(headline) && fits(headline.left(colon + 1)) && fits(headline.mid(colon + 2));
        add(breaks ? headline.left(colon + 1) + u'\n' + headline.mid(colon + 2) : headline, large, theme().text, 14.0,
            true);
    }

    void addSection(const ReportSection& section)
    {
        const std::size_t first = m_pieces.size();
        const bool isTop = section.level == ReportSection::kTop;
        if (!section.heading.isEmpty())
            add(section.heading, font(isTop ? 14.0 : 11.0, QFont::Bold), theme().text, isTop ? 24.0 : 16.0, true);
        for (const ReportBlock& block : section.blocks)
            std::visit([this](const auto& content) { addBlock(content); }, block);
        // Keeps a drawing and its text together.
        for (std::size_t i = first; !isTop && i + 1 < m_pieces.size(); ++i)
            m_pieces[i].keepsNext = true;
    }

    void addBlock(const ReportText& text)
    {
        if (text.kind == ReportText::Kind::Code)
            addCode(text.text);
        else if (text.kind == ReportText::Kind::Strong)
            add(text.text, font(kBodySize + 1.0, QFont::DemiBold), theme().text, kParagraphGap);
        else if (text.kind == ReportText::Kind::Muted)
            add(text.text, font(kSmallTextSize), theme().mutedText, kParagraphGap);
        else
            add(text.text, font(kBodySize), theme().text, kParagraphGap);
    }

    /// Breaks a long command by the shell's rules, so that it can be copied.
    [[nodiscard]] QString inLines(const QString& code, const QFont& font, double width) const
    {
        QString lines;
        QString line;
        for (const QString& word : shellWords(code)) {
            const QString longer = line.isEmpty() ? word : line + u' ' + word;
            if (line.isEmpty() || PageText::naturalWidth(m_metrics, longer + QStringLiteral(" \\"), font) <= width) {
                line = longer;
            } else {
                lines += line + QStringLiteral(" \\\n");
                line = QStringLiteral("    ") + word;
            }
        }
        return lines + line;
    }

    /// Adds code on its own ground, on the page of the text before it.
    void addCode(const QString& code)
    {
        const double padding = m_metrics.points(6.0);
        const QFont codeFont = m_metrics.codeFont(kSmallTextSize);
        const double room = m_metrics.width() - 2.0 * padding;
        const PageText text(m_metrics, inLines(code, codeFont, room), codeFont, theme().text, room);
        if (!m_pieces.empty())
            m_pieces.back().keepsNext = true;
        const QSizeF size(m_metrics.width(), text.height() + 2.0 * padding);
        m_pieces.push_back({size.height(), m_metrics.points(kParagraphGap), false,
                            [text, size, padding](QPainter& painter, const QPointF& topLeft) {
                                painter.fillRect(QRectF(topLeft, size), theme().field);
                                text.paint(painter, topLeft + QPointF(padding, padding));
                            }});
    }

    void addBlock(const ReportTable& table)
    {
        std::ranges::move(tablePieces(m_metrics, table, m_metrics.points(kBlockGap)), std::back_inserter(m_pieces));
    }

    /// Adds figures side by side, each with its caption below, as one piece.
    void addBlock(const ReportFigures& figures)
    {
        struct Placed {
            std::shared_ptr<QSvgRenderer> drawing;
            QRectF place;
            std::shared_ptr<const PageText> caption;
        };
        const double gap = m_metrics.points(kPageFigureGap);
        const auto count = static_cast<double>(figures.size());
        const double room = (m_metrics.width() - gap * (count - 1.0)) / count;
        std::vector<Placed> placed;
        double height = 0.0;
        double left = 0.0;
        for (const ReportFigure& figure : figures) {
            const QSizeF natural = figure.size * m_metrics.points(kPointsPerPixel);
            // Small drawings keep their size; those with a caption are as wide as there is room.
            const double scale =
                figure.caption.isEmpty() ? std::min(1.0, room / natural.width()) : room / natural.width();
            const QSizeF size = natural * scale;
            const PageText caption(m_metrics, figure.caption, font(kSmallTextSize), theme().mutedText, room);
            placed.push_back({std::make_shared<QSvgRenderer>(figure.svg), QRectF(QPointF(left, 0.0), size),
                              figure.caption.isEmpty() ? nullptr : std::make_shared<const PageText>(caption)});
            height = std::max(height, size.height() + (figure.caption.isEmpty() ? 0.0 : gap / 2.0 + caption.height()));
            left += room + gap;
        }
        m_pieces.push_back(
            {height, m_metrics.points(kBlockGap), false, [placed, gap](QPainter& painter, const QPointF& topLeft) {
                 for (const Placed& figure : placed) {
                     const QRectF place = figure.place.translated(topLeft);
                     figure.drawing->render(&painter, place);
                     if (figure.caption)
                         figure.caption->paint(painter, place.bottomLeft() + QPointF(0.0, gap / 2.0));
                 }
             }});
    }

    const PageMetrics& m_metrics;
    std::vector<PagePiece> m_pieces;
};

/// Paints the footer in the margin below the text.
void paintFoot(QPainter& painter, const PageMetrics& metrics, const QString& title, std::size_t page, std::size_t pages)
{
    const QString number = ReportWords::tr("Page %1 of %2").arg(QString::number(page), QString::number(pages));
    const QFont font = metrics.font(kSmallTextSize);
    const double numberWidth = PageText::naturalWidth(metrics, number, font) + metrics.points(4.0);
    const double top = metrics.height() + metrics.points(14.0);
    const QString line = QFontMetricsF(font, metrics.device())
                             .elidedText(title, Qt::ElideRight, metrics.width() - numberWidth - metrics.points(12.0));
    PageText(metrics, line, font, theme().mutedText, metrics.width()).paint(painter, {0.0, top});
    PageText(metrics, number, font, theme().mutedText, metrics.width(), Qt::AlignRight).paint(painter, {0.0, top});
}

} // namespace

QByteArray reportPdf(const Report& report)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(shownText(report.title));
    writer.setCreator(QStringLiteral("Attention Lab"));
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kPageMargin, kPageMargin, kPageMargin, kPageMargin), QPageLayout::Millimeter);
    const PageMetrics metrics(writer);
    const std::vector<PagePiece> pieces = PageSetter(metrics).set(report);
    const std::vector<PageOfPieces> pages = flowPages(pieces, metrics.height());
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        for (const PlacedPiece& placed : pages[i])
            placed.piece->paint(painter, {0.0, placed.top});
        paintFoot(painter, metrics, report.title, i + 1, pages.size());
    }
    painter.end();
    return bytes;
}

} // namespace ui

#include "ui/views/faithfulness/test_picture.h"

#include "ui/text/feature_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/shown/shown_text.h"
#include "ui/theme/type_scale.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using Marks = std::vector<PictureMark>;

constexpr double kTestGap = 8.0;
/// The height of a histogram's caption in lines of text.
constexpr double kCaptionLines = 3.0;
/// The maximum part of the width that names beside bars take.
constexpr double kMaxLabelOfWidth = 0.42;

struct PaintingWords {
    Q_DECLARE_TR_FUNCTIONS(ui::TestFigure)
};

/// The painter, the rectangle and the colours of a picture.
struct Canvas {
    QPainter& painter;
    QRectF room;
    const Theme& theme;
    bool isTruthKnown; ///< else nothing is golden
    double line = QFontMetricsF(painter.font()).height();

    [[nodiscard]] double widthOf(const QString& text) const
    {
        return QFontMetricsF(painter.font()).horizontalAdvance(text);
    }
    [[nodiscard]] QString elided(const QString& text, double width) const
    {
        return QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, width + 1.0);
    }
    void write(const QRectF& where, int alignment, const QString& text, const QColor& colour) const
    {
        painter.setPen(colour);
        painter.drawText(where, alignment, text);
    }
    [[nodiscard]] QColor learnedColour() const { return isTruthKnown ? theme.golden : withStrength(theme.text, 0.75F); }
    [[nodiscard]] QColor learnedInk() const { return isTruthKnown ? theme.goldenText : theme.text; }
    /// Writes a line of text with its middle at x, kept within the room.
    void writeAround(double x, double top, const QString& text, const QColor& colour) const
    {
        const double width = widthOf(text) + 2.0;
        const double left = std::clamp(x - width / 2.0, room.left(), std::max(room.left(), room.right() - width));
        write({left, top, width, line}, Qt::AlignCenter, text, colour);
    }
    /// Draws a dashed line with its label below.
    void reference(double x, double top, double bottom, const QString& label) const
    {
        painter.setPen(QPen(theme.text, 1.25, Qt::DashLine));
        painter.drawLine(QPointF(x, top), QPointF(x, bottom));
        writeAround(x, bottom, label, theme.mutedText);
    }
};

Marks paint(const Canvas& /*canvas*/, std::monostate /*no picture*/)
{
    return {};
}

Marks paint(const Canvas& canvas, const BarsFigure& figure)
{
    double labels = 0.0;
    double values = 0.0;
    for (const auto& bar : figure.bars) {
        labels = std::max(labels, canvas.widthOf(bar.label));
        values = std::max(values, canvas.widthOf(shareText(bar.value)));
    }
    const QRectF& room = canvas.room;
    labels = std::min(labels, kMaxLabelOfWidth * room.width());
    const double left = room.left() + labels + kTestGap;
    const double width = std::max(8.0, room.right() - values - kTestGap - left);
    const auto xOf = [&](double value) { return left + std::clamp(value / figure.max, 0.0, 1.0) * width; };
    const double pitch = 1.4 * canvas.line;
    Marks marks;
    double top = room.top();
    for (const auto& bar : figure.bars) {
        const QRectF row(room.left(), top, room.width(), pitch);
        canvas.write({room.left(), top, labels, pitch}, Qt::AlignRight | Qt::AlignVCenter,
                     canvas.elided(bar.label, labels), canvas.theme.text);
        canvas.painter.fillRect(QRectF(QPointF(left, top + 0.16 * pitch), QPointF(xOf(bar.value), top + 0.84 * pitch)),
                                bar.isLearned ? canvas.learnedColour() : canvas.theme.bar);
        canvas.write({left + width + kTestGap, top, values, pitch}, Qt::AlignRight | Qt::AlignVCenter,
                     shareText(bar.value), canvas.theme.text);
        if (bar.tick) {
            canvas.painter.setPen(QPen(canvas.theme.error, 2.5));
            canvas.painter.drawLine(QPointF(xOf(*bar.tick), top + 1.0), QPointF(xOf(*bar.tick), top + pitch - 1.0));
        }
        marks.push_back({row, bar.tip});
        top += pitch;
    }
    canvas.reference(xOf(figure.line), room.top(), top, figure.lineLabel);
    if (!figure.tickLabel.isEmpty())
        canvas.write({room.left(), top + canvas.line, room.width(), canvas.line}, Qt::AlignRight,
                     QStringLiteral("| ") + figure.tickLabel, canvas.theme.error);
    return marks;
}

Marks paint(const Canvas& canvas, const HistogramFigure& figure)
{
    const QRectF& room = canvas.room;
    double labels = 0.0;
    double max = 0.0;
    for (const auto& part : figure.parts) {
        labels = std::max(labels, canvas.widthOf(part.label));
        max = std::max(max, std::ranges::max(part.shares));
    }
    labels = std::min(labels, kMaxLabelOfWidth * room.width());
    const double left = room.left() + labels + kTestGap;
    const double width = room.right() - left - kTestGap;
    const double pitch = 2.6 * canvas.line;
    const double binWidth = width / static_cast<double>(HistogramFigure::kBins);
    const double binSize = figure.max / static_cast<double>(HistogramFigure::kBins);
    Marks marks;
    double top = room.top();
    for (const auto& part : figure.parts) {
        const double base = top + pitch - 2.0;
        canvas.write({room.left(), top, labels, pitch}, Qt::AlignRight | Qt::AlignBottom,
                     canvas.elided(part.label, labels), canvas.theme.text);
        for (std::size_t bin = 0; bin < part.shares.size(); ++bin) {
            const double x = left + static_cast<double>(bin) * binWidth;
            const double high = part.shares[bin] / std::max(max, 1e-9) * (pitch - 6.0);
            if (part.shares[bin] > 0.0)
                canvas.painter.fillRect(QRectF(x, base - std::max(high, 1.5), binWidth - 1.0, std::max(high, 1.5)),
                                        canvas.theme.bar);
            marks.push_back({{x, top, binWidth, pitch},
                             PaintingWords::tr("%1: %2 of the rows move by %3 to %4")
                                 .arg(part.label, exactShareText(part.shares[bin]))
                                 .arg(fixedText(static_cast<double>(bin) * binSize, 2))
                                 .arg(fixedText(static_cast<double>(bin + 1) * binSize, 2))});
        }
        canvas.painter.setPen(canvas.theme.border);
        canvas.painter.drawLine(QPointF(left, base), QPointF(left + width, base));
        top += pitch;
    }
    canvas.write({left, top, width, canvas.line}, Qt::AlignRight, preciseText(figure.max), canvas.theme.mutedText);
    canvas.reference(left + figure.line / figure.max * width, room.top(), top, figure.lineLabel);
    canvas.write({room.left(), top + canvas.line, room.width(), kCaptionLines * canvas.line},
                 Qt::AlignLeft | Qt::TextWordWrap, figure.caption, canvas.theme.mutedText);
    return marks;
}

Marks paint(const Canvas& canvas, const DotsFigure& figure)
{
    const QRectF& room = canvas.room;
    constexpr double kRadius = 4.5;
    constexpr double kMargin = 16.0; // half of a number below the axis
    const double left = room.left() + kMargin;
    const double width = std::max(8.0, room.width() - 2.0 * kMargin);
    const double top = room.top() + canvas.line;
    const double base = room.bottom() - canvas.line - 2.0;
    Marks marks;
    canvas.painter.setPen(canvas.theme.mutedText);
    canvas.painter.drawLine(QPointF(left, base), QPointF(left + width, base));
    for (const double number : {0.0, 0.5, 1.0})
        canvas.write({left + number * width - 20.0, base + 2.0, 40.0, canvas.line}, Qt::AlignHCenter,
                     readableNumber(number), canvas.theme.mutedText);
    if (figure.learned) {
        const double x = left + *figure.learned * width;
        canvas.painter.setPen(QPen(canvas.theme.text, 2.0));
        canvas.painter.drawLine(QPointF(x, top), QPointF(x, base));
        canvas.writeAround(x, room.top(), PaintingWords::tr("these bars %1").arg(shareText(*figure.learned)),
                           canvas.theme.text);
    }
    std::vector<int> stacked(static_cast<std::size_t>(width / (2.0 * kRadius)) + 2);
    for (const auto& dot : figure.dots) {
        const double x = left + dot.value * width;
        const int above = stacked[static_cast<std::size_t>(dot.value * width / (2.0 * kRadius))]++;
        const double y = std::max(base - kRadius - 2.0 - above * 2.0 * kRadius, top + kRadius);
        canvas.painter.setPen(QPen(dot.found ? canvas.theme.ground : canvas.learnedInk(), dot.found ? 0.75 : 1.5));
        canvas.painter.setBrush(dot.found ? canvas.learnedColour() : canvas.theme.ground);
        canvas.painter.drawEllipse(QPointF(x, y), kRadius - 0.75, kRadius - 0.75);
        marks.push_back({{x - kRadius, y - kRadius, 2.0 * kRadius, 2.0 * kRadius}, dot.tip});
    }
    return marks;
}

Marks paint(const Canvas& canvas, const MirrorFigure& figure)
{
    const QRectF& room = canvas.room;
    const double labels =
        std::max(canvas.widthOf(PaintingWords::tr("learned")), canvas.widthOf(PaintingWords::tr("adversary")));
    const double left = room.left() + labels + kTestGap;
    const double pitch = (room.right() - left) / static_cast<double>(std::max<std::size_t>(figure.learned.size(), 1));
    const double middle = room.center().y();
    const double max = std::max({std::ranges::max(figure.learned), std::ranges::max(figure.other), 1e-9});
    const double reach = room.height() / 2.0 - 2.0;
    canvas.write({room.left(), middle - reach, labels, reach}, Qt::AlignRight | Qt::AlignVCenter,
                 PaintingWords::tr("learned"), canvas.theme.text);
    canvas.write({room.left(), middle, labels, reach}, Qt::AlignRight | Qt::AlignVCenter,
                 PaintingWords::tr("adversary"), canvas.theme.text);
    Marks marks;
    for (std::size_t i = 0; i < figure.learned.size(); ++i) {
        const auto feature = static_cast<std::int64_t>(i) + 1;
        const bool golden = figure.roles.isGolden(feature);
        const double x = left + static_cast<double>(i) * pitch;
        const double width = std::max(pitch >= 3.0 ? 0.72 * pitch : pitch, golden ? 2.5 : 1.0);
        const QColor colour = golden ? canvas.theme.golden : canvas.theme.bar;
        const double up = figure.learned[i] / max * reach;
        const double down = figure.other[i] / max * reach;
        canvas.painter.fillRect(QRectF(x, middle - up, width, up), colour);
        canvas.painter.fillRect(QRectF(x, middle, width, down), withStrength(colour, 0.65F));
        marks.push_back({{x, room.top(), pitch, room.height()},
                         PaintingWords::tr("%1: learned %2, adversary %3")
                             .arg(wholeFeature(figure.roles.names(), feature), exactShareText(figure.learned[i]),
                                  exactShareText(figure.other[i]))});
    }
    canvas.painter.setPen(canvas.theme.mutedText);
    canvas.painter.drawLine(QPointF(left, middle), QPointF(room.right(), middle));
    return marks;
}

constexpr double kPale = 0.5;

} // namespace

double figureLines(const TestFigure& figure)
{
    if (const auto* bars = std::get_if<BarsFigure>(&figure))
        return 1.4 * static_cast<double>(bars->bars.size()) + (bars->tickLabel.isEmpty() ? 1.1 : 2.1);
    if (const auto* histogram = std::get_if<HistogramFigure>(&figure))
        return 2.6 * static_cast<double>(histogram->parts.size()) + 1.1 + kCaptionLines;
    return std::holds_alternative<std::monostate>(figure) ? 0.0 : 6.5;
}

std::vector<PictureMark> paintFigure(QPainter& painter, const QRectF& room, const TestFigure& figure,
                                     const Theme& theme, bool isTruthKnown)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const Canvas canvas{painter, room, theme, isTruthKnown};
    return std::visit([&](const auto& shown) { return paint(canvas, shown); }, figure);
}

TestPicture::TestPicture(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void TestPicture::setFigure(TestFigure figure, bool isTruthKnown)
{
    m_isTruthKnown = isTruthKnown;
    m_figure = std::move(figure);
    m_marks.clear();
    m_highlighted.reset();
    setAccessibleDescription(figureDescription(m_figure));
    setVisible(figureLines(m_figure) > 0.0);
    fitHeight();
}

void TestPicture::setScale(double scale)
{
    m_scale = scale;
    fitHeight();
}

void TestPicture::fitHeight()
{
    const double line = QFontMetricsF(themeFont(TypeSize::kNote * m_scale)).height();
    setFixedHeight(static_cast<int>(std::ceil(figureLines(m_figure) * line)) + 8);
    update();
}

void TestPicture::setPale(bool pale)
{
    if (std::exchange(m_isPale, pale) != pale)
        update();
}

bool TestPicture::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<const QHelpEvent&>(*event);
        const auto mark = std::ranges::find_if(
            m_marks, [&](const PictureMark& candidate) { return candidate.room.contains(help.pos()); });
        QToolTip::showText(help.globalPos(), tipText(mark == m_marks.end() ? accessibleName() : mark->tip), this);
        return true;
    }
    if (event->type() == QEvent::FocusOut)
        m_highlighted.reset();
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut || event->type() == QEvent::PaletteChange)
        update();
    return QWidget::event(event);
}

void TestPicture::keyPressEvent(QKeyEvent* event)
{
    const bool isBack = event->key() == Qt::Key_Left;
    if (m_marks.empty() || (!isBack && event->key() != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const std::size_t last = m_marks.size() - 1;
    if (!m_highlighted)
        m_highlighted = isBack ? last : 0;
    else if (isBack)
        m_highlighted = *m_highlighted == 0 ? 0 : *m_highlighted - 1;
    else
        m_highlighted = std::min(*m_highlighted + 1, last);
    const PictureMark& mark = m_marks[*m_highlighted];
    QToolTip::showText(mapToGlobal(mark.room.center().toPoint()), tipText(mark.tip), this);
    update();
}

void TestPicture::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = themeOf(*this);
    painter.setFont(themeFont(TypeSize::kNote * m_scale));
    painter.setOpacity(m_isPale ? kPale : 1.0);
    m_marks = paintFigure(painter, QRectF(rect()).adjusted(4.0, 4.0, -4.0, -4.0), m_figure, theme, m_isTruthKnown);
    painter.setOpacity(1.0);
    painter.setBrush(Qt::NoBrush);
    if (m_highlighted && *m_highlighted < m_marks.size()) {
        painter.setPen(QPen(theme.text, 1.5));
        painter.drawRect(m_marks[*m_highlighted].room);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2.0));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.0, 1.0, -1.0, -1.0), 4.0, 4.0);
    }
}

} // namespace ui

#include "moc_test_picture.cpp"

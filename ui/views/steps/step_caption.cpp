#include "ui/views/steps/step_caption.h"

#include "ui/text/shown/shown_text.h"
#include "ui/theme/theme.h"
#include "ui/theme/type_scale.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

namespace {

constexpr int kSteps = 4;
constexpr int kCaptionCellPadding = 10; ///< left and right
constexpr int kCellMargin = 6;          ///< above and below
constexpr int kCaptionGap = 8;
constexpr double kRounding = 8.0;
constexpr double kNameRounding = 4.0;
/// The width of a step at which its text has the base size.
constexpr double kDesignWidth = 260.0;
constexpr double kMaxStepGrowth = TypeSize::kName; ///< as the bars above the caption

/// A batch with the widest usual numbers, so that the size of the text depends only on the width.
core::StepTrace widestUsual()
{
    core::StepTrace trace;
    trace.batch = 352;
    trace.rows = 256;
    trace.forward = {20, 0.05, 20, 0.06, 0.5};
    trace.loss = {-1.23e-5, 256};
    trace.backward = {1.23e-5, 20, 20, true, -1.23e-5};
    trace.update = {0.003, -0.12345, -0.12345, 0.0123};
    return trace;
}

/// The heights of the lines of one step, and the scale of their texts.
struct StepLines {
    double scale;
    int name;
    int what;
    int figure; ///< each of kMaxStepFigures

    [[nodiscard]] int height() const { return kCellMargin * 2 + name + what + kMaxStepFigures * figure; }
};

int lineHeight(const QFont& font)
{
    return QFontMetrics(font).height();
}

QFont captionNameFont(double scale)
{
    return themeFont(scale * TypeSize::kText, QFont::Bold);
}

StepLines linesFor(int width)
{
    const QFontMetricsF metrics(themeFont(1.0));
    double needed = 1.0;
    for (const StepText& text : stepTexts({}, widestUsual()))
        for (const StepFigure& figure : text.figures)
            needed = std::max(needed, metrics.horizontalAdvance(figure.label) + kCaptionGap +
                                          metrics.horizontalAdvance(figure.figure));
    const double fitting = 0.97 * (width - 2 * kCaptionCellPadding) / needed;
    const double scale = std::clamp(std::min(fitting, width / kDesignWidth), kMinGrowth, kMaxStepGrowth);
    return {scale, lineHeight(captionNameFont(scale)) + 4, lineHeight(themeFont(scale * TypeSize::kNote)) + 2,
            lineHeight(themeFont(scale))};
}

int cellWidth(int width)
{
    return (width - (kSteps - 1) * kCaptionGap) / kSteps;
}

} // namespace

StepCaption::StepCaption(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("stepCaption"));
    setAccessibleName(tr("What happens in the batch"));
    // A fixed policy would use the height of the size hint for every width.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StepCaption::showStep(const core::Experiment& experiment, const core::StepTrace& trace, core::StepPhase phase,
                           bool underWay)
{
    m_trace = trace;
    m_phase = phase;
    m_underWay = underWay;
    m_texts = stepTexts(experiment, trace);
    setAccessibleDescription(spokenStep(m_texts, trace, phase));
    update();
}

void StepCaption::showNothing(const QString& reason)
{
    m_trace.reset();
    m_underWay = false;
    m_reason = reason;
    setAccessibleDescription(reason);
    update();
}

int StepCaption::heightForWidth(int width) const
{
    return linesFor(cellWidth(width)).height();
}

QSize StepCaption::sizeHint() const
{
    return {minimumSizeHint().width(), heightForWidth(std::max(width(), minimumSizeHint().width()))};
}

QSize StepCaption::minimumSizeHint() const
{
    constexpr int kMinCaptionCell = 150;
    return {kSteps * kMinCaptionCell + (kSteps - 1) * kCaptionGap, linesFor(kMinCaptionCell).height()};
}

QRect StepCaption::cell(int step) const
{
    // The last cell ends with the caption, without a remainder of the division.
    return {step * (width() + kCaptionGap) / kSteps, 0, cellWidth(width()), height()};
}

void StepCaption::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_trace)
        paintReason(painter);
    else
        for (int step = 0; step < kSteps; ++step)
            paintStep(painter, step);
}

void StepCaption::paintReason(QPainter& painter) const
{
    const Theme& theme = themeOf(*this);
    painter.setPen(theme.border);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRounding, kRounding);
    painter.setFont(themeFont(linesFor(cellWidth(width())).scale));
    painter.setPen(theme.mutedText);
    painter.drawText(rect().adjusted(kCaptionCellPadding, 0, -kCaptionCellPadding, 0),
                     Qt::AlignCenter | Qt::TextWordWrap, m_reason);
}

void StepCaption::paintStep(QPainter& painter, int step) const
{
    const Theme& theme = themeOf(*this);
    const QRect box = cell(step);
    const StepLines lines = linesFor(box.width());
    painter.setPen(isUnderWay(step) ? QPen(theme.accent, 2.0) : QPen(theme.border, 1.0));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(box).adjusted(1.0, 1.0, -1.0, -1.0), kRounding, kRounding);

    QRect line = box.adjusted(kCaptionCellPadding, kCellMargin, -kCaptionCellPadding, 0);
    line.setHeight(lines.name);
    painter.setFont(captionNameFont(lines.scale));
    paintName(painter, line, step);
    line.translate(0, lines.name);
    line.setHeight(lines.what);
    const StepText& text = m_texts[static_cast<std::size_t>(step)];
    const auto write = [&painter](const QRect& room, Qt::Alignment alignment, const QString& words) {
        painter.drawText(room, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, room.width()));
    };
    painter.setFont(themeFont(lines.scale * TypeSize::kNote));
    painter.setPen(theme.mutedText);
    write(line, Qt::AlignLeft, text.what);
    line.translate(0, lines.what);
    line.setHeight(lines.figure);
    painter.setFont(themeFont(lines.scale));
    for (const StepFigure& figure : text.figures) {
        if (isReached(step)) {
            painter.setPen(theme.text);
            write(line, Qt::AlignRight, figure.figure);
            const int taken = painter.fontMetrics().horizontalAdvance(figure.figure) + kCaptionGap;
            painter.setPen(theme.mutedText);
            write(line.adjusted(0, 0, -taken, 0), Qt::AlignLeft, figure.label);
        }
        line.translate(0, lines.figure);
    }
}

/// Paints the name in the painter's font: highlighted for the present step, muted for later ones.
void StepCaption::paintName(QPainter& painter, const QRect& line, int step) const
{
    const Theme& theme = themeOf(*this);
    const QString name = QStringLiteral("%1  %2").arg(step + 1).arg(m_texts[static_cast<std::size_t>(step)].name);
    const bool now = isUnderWay(step);
    if (now) {
        constexpr int kOverhang = 6;
        QRect ground = line.adjusted(-kOverhang, 0, 0, -2);
        ground.setWidth(painter.fontMetrics().horizontalAdvance(name) + 2 * kOverhang);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(ground, kNameRounding, kNameRounding);
    }
    painter.setPen(now ? theme.onAccent : isReached(step) ? theme.text : theme.mutedText);
    painter.drawText(line.adjusted(0, 0, 0, -2), Qt::AlignLeft | Qt::AlignVCenter, name);
}

/// Shows the help of a step as its tooltip.
bool StepCaption::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (int step = 0; m_trace && step < kSteps; ++step)
        if (cell(step).contains(help->pos()))
            QToolTip::showText(help->globalPos(), tipText(m_texts[static_cast<std::size_t>(step)].help), this,
                               cell(step));
    return true;
}

} // namespace ui

#include "moc_step_caption.cpp"

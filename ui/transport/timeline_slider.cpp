#include "ui/transport/timeline_slider.h"

#include "ui/text/branch_text.h"
#include "ui/text/learning_text.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace ui {

namespace {

constexpr double kHandleRadius = 8.0;
constexpr double kSideMargin = kHandleRadius + 4.0; ///< for the ring of the focus
constexpr double kGrooveHeight = 3.0;
constexpr double kGrooveY = 14.0; ///< middle of the groove
constexpr double kTickHeight = 8.0;
constexpr double kTickSpacing = 24.0; ///< at least, between the numbers below
constexpr double kLabelGap = 8.0;     ///< at least, between two of them
/// A branch is a line across the groove with a flag on it, between the widget's edge and the numbers.
constexpr double kBranchTop = 1.0;
constexpr double kBranchBottom = kGrooveY + 7.0;
constexpr double kFlagSize = 6.0;
constexpr double kBranchReach = 6.0; ///< of the mouse

} // namespace

TimelineSlider::TimelineSlider(const TimelineScale& scale, QWidget* parent)
    : FocusWheel(Qt::Horizontal, parent), m_scale(scale)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    refresh(-1);
}

void TimelineSlider::refresh(qsizetype shownIndex)
{
    const QSignalBlocker blocker(this);
    setEnabled(!m_scale.isEmpty());
    setRange(0, static_cast<int>(std::max<qsizetype>(m_scale.lastIndex(), 0)));
    setValue(static_cast<int>(std::max<qsizetype>(shownIndex, 0)));
    update();
}

double TimelineSlider::xOf(double position) const
{
    return kSideMargin + position * (width() - 2.0 * kSideMargin);
}

int TimelineSlider::indexUnder(double x) const
{
    return static_cast<int>(m_scale.indexAt((x - kSideMargin) / (width() - 2.0 * kSideMargin)));
}

void TimelineSlider::paintTicks(QPainter& painter) const
{
    const Theme& theme = themeOf(*this);
    painter.setFont(themeFont(0.8));
    const auto widest = painter.fontMetrics().horizontalAdvance(grouped(m_scale.shownEpochs()));
    const auto step = m_scale.epochsPerTick(static_cast<int>(width() / (widest + kTickSpacing)));
    double writtenUntil = -kLabelGap;
    for (std::int64_t epoch = 0; epoch <= m_scale.shownEpochs(); epoch += step) {
        const double x = xOf(m_scale.positionOfEpochEnd(epoch));
        painter.setPen(QPen(theme.border.darker(theme.scheme == Scheme::Light ? 115 : 80), 1.0));
        painter.drawLine(QPointF(x, kGrooveY - kTickHeight), QPointF(x, kGrooveY));
        painter.setPen(theme.mutedText);
        // The first and the last number stay within the widget.
        const QString label = epoch == 0 ? tr("epoch 0") : grouped(epoch);
        const double half = painter.fontMetrics().horizontalAdvance(label) / 2.0;
        const double middle = std::clamp(x, half, width() - half);
        if (middle - half < writtenUntil + kLabelGap)
            continue;
        writtenUntil = middle + half;
        painter.drawText(QRectF(middle - 40.0, kGrooveY + 8.0, 80.0, kHeight - kGrooveY - 8.0), Qt::AlignCenter, label);
    }
}

void TimelineSlider::paintBranches(QPainter& painter) const
{
    const QColor colour = themeOf(*this).text;
    for (const core::BranchPoint& branch : m_scale.branches) {
        const double x = std::round(xOf(m_scale.positionOfBranch(branch))) + 0.5;
        painter.setPen(QPen(colour, 1.0));
        painter.drawLine(QPointF(x, kBranchTop), QPointF(x, kBranchBottom));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(
            QPolygonF{{x, kBranchTop}, {x + kFlagSize, kBranchTop + kFlagSize / 2.0}, {x, kBranchTop + kFlagSize}});
    }
}

/// A diamond as on the curves, above the handle, on a line across the groove.
void TimelineSlider::paintLowest(QPainter& painter) const
{
    if (!m_scale.lowest)
        return;
    const QColor colour = themeOf(*this).test;
    const double x = std::round(xOf(m_scale.positionOf(*m_scale.lowest))) + 0.5;
    painter.setPen(QPen(colour, 1.0));
    painter.drawLine(QPointF(x, kBranchTop), QPointF(x, kBranchBottom));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double half = kFlagSize / 2.0;
    painter.drawPolygon(QPolygonF{{x, kBranchTop - 1.0},
                                  {x + half, kBranchTop + half},
                                  {x, kBranchTop + kFlagSize + 1.0},
                                  {x - half, kBranchTop + half}});
}

/// Near a branch or the lowest test loss, the tip is about it.
bool TimelineSlider::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_scale.isEmpty()) {
        const auto& help = static_cast<const QHelpEvent&>(*event);
        for (const core::BranchPoint& branch : m_scale.branches)
            if (std::abs(xOf(m_scale.positionOfBranch(branch)) - help.pos().x()) <= kBranchReach) {
                QToolTip::showText(help.globalPos(), branchText(branch), this);
                return true;
            }
        if (m_scale.lowest && std::abs(xOf(m_scale.positionOf(*m_scale.lowest)) - help.pos().x()) <= kBranchReach) {
            const auto& stop = m_scale.stops[static_cast<std::size_t>(*m_scale.lowest)];
            QToolTip::showText(help.globalPos(), lowestText({stop.epoch, m_scale.lowestTestLoss}), this);
            return true;
        }
    }
    return FocusWheel::event(event);
}

void TimelineSlider::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_scale.isEmpty())
        paintTicks(painter);

    const auto groove = [&](double end, const QColor& colour) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        const QRectF bar(xOf(0.0), kGrooveY - kGrooveHeight / 2.0, xOf(end) - xOf(0.0), kGrooveHeight);
        painter.drawRoundedRect(bar, kGrooveHeight / 2.0, kGrooveHeight / 2.0);
    };
    groove(1.0, theme.border);
    if (m_scale.isEmpty())
        return;
    groove(m_scale.positionOf(m_scale.lastIndex()), theme.bar); // the trained part
    groove(m_scale.positionOf(value()), theme.accent);          // the part before the moment

    paintLowest(painter);
    paintBranches(painter);

    const QPointF middle(xOf(m_scale.positionOf(value())), kGrooveY);
    if (hasFocus()) {
        painter.setBrush(withStrength(theme.accent, 0.3F));
        painter.drawEllipse(middle, kSideMargin, kSideMargin);
    }
    painter.setPen(QPen(theme.accent, 2.0));
    painter.setBrush(theme.card);
    painter.drawEllipse(middle, kHandleRadius - 1.0, kHandleRadius - 1.0);
}

void TimelineSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_scale.isEmpty()) {
        event->ignore();
        return;
    }
    setSliderDown(true);
    setSliderPosition(indexUnder(event->position().x()));
}

void TimelineSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        setSliderPosition(indexUnder(event->position().x()));
}

void TimelineSlider::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(false);
}

void TimelineSlider::keyPressEvent(QKeyEvent* event)
{
    const bool isPage = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (!isPage || m_scale.isEmpty()) {
        QSlider::keyPressEvent(event);
        return;
    }
    const int later = event->key() == Qt::Key_PageUp ? 1 : -1;
    setValue(static_cast<int>(m_scale.indexEpochsFrom(value(), later)));
}

} // namespace ui

#include "moc_timeline_slider.cpp"

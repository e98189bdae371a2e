#include "ui/charts/curve_chart.h"

#include "ui/charts/chart_font.h"
#include "ui/charts/line_marks.h"
#include "ui/charts/scale.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/text/numbers/number_spelling.h"
#include "ui/text/numbers/share_text.h"
#include "ui/text/shown/shown_text.h"
#include "ui/theme/type_scale.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ui {

namespace {

constexpr double kCurveGap = 8.0;
/// Between the axis and its numbers, of which the lowest must not touch the axis beside it.
constexpr double kCurveAxisGap = 7.0;
/// The size of the widget at which texts have the program's own size; they grow with it.
constexpr QSizeF kCurveDesignSize(300.0, 160.0);
/// The curves in the order of drawing: the test's line over the noise of the batches.
constexpr int kTrain = 0;
constexpr int kTest = 1;

} // namespace

/// The contents, and whether they have changed since the last painting.
struct CurveChart::Content {
    LineMarks lines{2};
    PinCurves pins;
    std::vector<BranchMark> branches;
    std::optional<CurveLevel> level;
    std::optional<CurveMoment> moment;
    QString title;
    int epochs = 1;
    std::vector<CurvePoint> train;
    std::vector<CurvePoint> test;
    double minimum = std::numeric_limits<double>::infinity(); ///< of all values that the axis must hold
    double maximum = 0.0;
    double snapshot = std::numeric_limits<double>::quiet_NaN();

    [[nodiscard]] bool empty() const { return train.empty() && test.empty(); }
    /// The length of the time axis.
    [[nodiscard]] int axisEpochs() const { return std::max(epochs, pins.epochs()); }

    void measure()
    {
        minimum = pins.least();
        maximum = pins.most();
        for (const std::vector<CurvePoint>* curve : {&train, &test})
            for (const CurvePoint& point : *curve)
                if (std::isfinite(point.value) && point.value >= 0.0) {
                    minimum = std::min(minimum, point.value);
                    maximum = std::max(maximum, point.value);
                }
        if (level)
            minimum = std::min(minimum, level->value);
    }
};

/// Sizes of one painting.
struct CurveChart::Frame {
    const Theme& theme;
    QFont text;
    QFont bold;
    Scale scale;
    QRectF plot;
    double headerHeight;

    [[nodiscard]] PinCurves::Axes axes(double epochs) const { return {plot, scale, epochs}; }
    [[nodiscard]] double textHeight() const { return QFontMetricsF(text).height(); }
    [[nodiscard]] double stroke() const { return text.pixelSize() / 13.0; }
    [[nodiscard]] QPen penOf(int curve) const
    {
        // Distinguished by weight too: a fine, light line for the batches, which jitter, a strong one for the test.
        // Bevels, because round joins between hundreds of points take half of the drawing's time.
        const QColor colour = curve == kTrain ? withStrength(theme.train, 0.8F) : theme.test;
        return {colour, (curve == kTrain ? 1.1 : 2.2) * stroke(), Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin};
    }
};

CurveChart::CurveChart(Measure measure, QWidget* parent)
    : QWidget(parent), m_measure(measure), m_content(std::make_unique<Content>())
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setTitle(measure == Measure::Loss ? tr("Loss") : tr("Accuracy"));
}

CurveChart::~CurveChart() = default;

void CurveChart::setTitle(const QString& title)
{
    m_content->title = title;
    setAccessibleName(title);
    updateAccessibility();
    update();
}

void CurveChart::setEpochs(int epochs)
{
    m_content->epochs = std::max(epochs, 1);
    update();
}

void CurveChart::setCurves(std::vector<CurvePoint> train, std::vector<CurvePoint> test)
{
    m_content->train = std::move(train);
    m_content->test = std::move(test);
    m_content->measure();
    updateAccessibility();
    update();
}

void CurveChart::setPinned(std::vector<PinnedCurve> curves)
{
    m_content->pins.set(std::move(curves));
    m_content->measure();
    updateAccessibility();
    update();
}

void CurveChart::setSnapshot(double epochs)
{
    m_content->snapshot = epochs;
    updateAccessibility();
    update();
}

void CurveChart::setBranches(std::vector<BranchMark> branches)
{
    if (branches == m_content->branches)
        return;
    m_content->branches = std::move(branches);
    updateAccessibility();
    update();
}

void CurveChart::setLevel(std::optional<CurveLevel> level)
{
    if (level == m_content->level)
        return;
    m_content->level = std::move(level);
    m_content->measure();
    updateAccessibility();
    update();
}

void CurveChart::setMoment(std::optional<CurveMoment> moment)
{
    if (moment == m_content->moment)
        return;
    m_content->moment = std::move(moment);
    updateAccessibility();
    update();
}

void CurveChart::clear()
{
    setBranches({});
    setLevel({});
    setMoment({});
    m_content->snapshot = std::numeric_limits<double>::quiet_NaN();
    setCurves({}, {});
}

QString CurveChart::valueText(double value) const
{
    if (std::isnan(value))
        return QStringLiteral("–");
    if (m_measure == Measure::Loss && value < kMinLoss)
        return QStringLiteral("< ") + readableNumber(kMinLoss);
    if (m_measure == Measure::Accuracy)
        return fractionText(value);
    return value >= 0.01 && value < 1e4 ? fixedText(value, 4) : significantText(value, 2);
}

void CurveChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        update();
    QWidget::changeEvent(event);
}

double CurveChart::typeScale() const
{
    return typeGrowth(size(), kCurveDesignSize);
}

CurveChart::Frame CurveChart::frame(const Theme& theme) const
{
    const double pixels = basePixels() * typeScale();
    Frame frame{theme, chartFont(pixels * TypeSize::kNote), chartFont(pixels, QFont::Bold), {}, {}, 0.0};
    const QFontMetricsF metrics(frame.text);
    frame.headerHeight = QFontMetricsF(frame.bold).height();
    const double top = frame.headerHeight + metrics.height() * 0.5 + 2.0;
    const double bottom = metrics.height() + kCurveAxisGap;
    const double plotHeight = std::max(1.0, height() - top - bottom);
    const int ticksFit = stepsThatFit(plotHeight, metrics.height());
    frame.scale = m_measure == Measure::Loss ? lossScale(m_content->minimum, m_content->maximum, ticksFit)
                                             : accuracyScale(m_content->minimum, ticksFit);
    double left = metrics.horizontalAdvance(tr("epoch")) + kCurveGap * 1.5;
    for (const Tick& tick : frame.scale.ticks)
        left = std::max(left, metrics.horizontalAdvance(tick.text) + kCurveGap);
    const double right = metrics.horizontalAdvance(grouped(m_content->axisEpochs())) / 2.0 + 1.0;
    frame.plot = QRectF(left, top, std::max(1.0, width() - left - right), plotHeight);
    return frame;
}

void CurveChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paint(painter, themeOf(*this));
}

void CurveChart::paint(QPainter& painter, const Theme& theme)
{
    const Frame sizes = frame(theme);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter, sizes);
    const PinCurves::Axes axes{sizes.plot, sizes.scale, static_cast<double>(m_content->axisEpochs())};
    m_content->pins.paintLines(painter, sizes.theme, axes, 1.4 * sizes.stroke());
    if (m_content->empty()) {
        paintEmpty(painter, sizes);
    } else {
        if (!m_content->branches.empty())
            paintBranchLines(painter, theme, m_content->branches, axes, sizes.stroke());
        if (m_content->level)
            paintLevel(painter, theme, *m_content->level, axes, sizes.stroke());
        paintSnapshot(painter, sizes);
        updateLines(sizes);
        m_content->lines.paint(painter);
        if (m_content->moment)
            paintMoment(painter, theme, *m_content->moment, axes, sizes.text);
    }
    m_content->pins.paintLetters(painter, sizes.theme, axes, sizes.text);
    if (!m_content->empty())
        paintLabels(painter, sizes);
    paintHeader(painter, sizes);
}

void CurveChart::paintGrid(QPainter& painter, const Frame& frame) const
{
    const QRectF& plot = frame.plot;
    const double height = frame.textHeight();
    painter.setFont(frame.text);
    for (const Tick& tick : frame.scale.ticks) {
        const double y = crisp(plot.bottom() - frame.scale.positionOf(tick.value) * plot.height());
        painter.setPen(QPen(frame.theme.grid, 1.0));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(frame.theme.mutedText);
        painter.drawText(QRectF(0.0, y - height / 2.0, plot.left() - kCurveGap, height),
                         Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    painter.setPen(QPen(frame.theme.border, 1.0));
    painter.drawLine(QPointF(plot.left(), crisp(plot.bottom())), QPointF(plot.right(), crisp(plot.bottom())));
    painter.setPen(frame.theme.mutedText);
    const double top = plot.bottom() + kCurveAxisGap;
    painter.drawText(QRectF(0.0, top, plot.left() - kCurveGap * 1.5, height), Qt::AlignRight | Qt::AlignVCenter,
                     tr("epoch"));
    const int epochs = m_content->axisEpochs();
    const double widest = QFontMetricsF(frame.text).horizontalAdvance(grouped(epochs)) + kCurveGap * 1.5;
    for (const std::int64_t epoch : epochTicks(epochs, plot.width(), widest)) {
        const double x = plot.left() + static_cast<double>(epoch) / epochs * plot.width();
        painter.drawText(QRectF(x - widest / 2.0, top, widest, height), Qt::AlignCenter, grouped(epoch));
    }
}

/// The title at the left, the legend with the values at the right. Without room for both, the legend lacks the names of
/// the curves, then has them without values.
void CurveChart::paintHeader(QPainter& painter, const Frame& frame) const
{
    painter.setPen(frame.theme.text);
    painter.setFont(frame.bold);
    painter.drawText(QRectF(0.0, 0.0, width(), frame.headerHeight), Qt::AlignLeft | Qt::AlignVCenter, m_content->title);
    if (m_content->empty())
        return;

    const QFontMetricsF metrics(frame.text);
    const double sample = 1.2 * metrics.height();
    const double room = width() - QFontMetricsF(frame.bold).horizontalAdvance(m_content->title) - 2.0 * kCurveGap;
    const std::array names{tr("train"), tr("test")};
    const std::array values{valueText(valueAt(m_content->train, m_content->snapshot)),
                            valueText(valueAt(m_content->test, m_content->snapshot))};
    std::array<QString, 2> texts;
    const auto widthOf = [&](int curve) {
        return sample + kCurveGap / 2.0 + metrics.horizontalAdvance(texts[static_cast<std::size_t>(curve)]);
    };
    for (const int form : {0, 1, 2}) {
        for (std::size_t i = 0; i < texts.size(); ++i)
            texts[i] = form == 0 ? names[i] + u' ' + values[i] : form == 1 ? values[i] : names[i];
        if (widthOf(kTrain) + widthOf(kTest) + kCurveGap <= room)
            break;
    }
    painter.setFont(frame.text);
    double x = width() - widthOf(kTrain) - widthOf(kTest) - kCurveGap;
    for (const int curve : {kTrain, kTest}) {
        QPen pen = frame.penOf(curve);
        pen.setColor(curve == kTrain ? frame.theme.train : frame.theme.test);
        painter.setPen(pen);
        painter.drawLine(QPointF(x + 2.0, frame.headerHeight / 2.0),
                         QPointF(x + sample - 2.0, frame.headerHeight / 2.0));
        painter.setPen(frame.theme.mutedText);
        painter.drawText(QRectF(x + sample + kCurveGap / 2.0, 0.0, widthOf(curve), frame.headerHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, texts[static_cast<std::size_t>(curve)]);
        x += widthOf(curve) + kCurveGap;
    }
}

void CurveChart::paintSnapshot(QPainter& painter, const Frame& frame) const
{
    if (std::isnan(m_content->snapshot))
        return;
    const double share = std::clamp(m_content->snapshot / m_content->axisEpochs(), 0.0, 1.0);
    const double x = crisp(frame.plot.left() + share * frame.plot.width());
    painter.setPen(QPen(frame.theme.mutedText, frame.stroke()));
    painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
}

/// The branches come first: the marks of a run are fewer, and beside their lines.
CurveChart::Labels CurveChart::labelPlaces(const Frame& frame) const
{
    const PinCurves::Axes axes = frame.axes(static_cast<double>(m_content->axisEpochs()));
    std::vector<QRectF> taken = m_content->pins.letterPlaces(axes, frame.text);
    if (!std::isnan(m_content->snapshot)) // no line through a label
        taken.emplace_back(axes.at({m_content->snapshot / axes.epochs, 0.0}).x() - 1.0, frame.plot.top(), 2.0,
                           frame.plot.height());
    if (m_content->moment)
        taken.push_back(markOfMoment(*m_content->moment, axes, frame.text));
    if (m_content->level)
        taken.emplace_back(frame.plot.left(), levelHeight(*m_content->level, axes) - 0.5, frame.plot.width(), 1.0);
    std::vector<const std::vector<CurvePoint>*> curves{&m_content->train, &m_content->test};
    for (const PinnedCurve& pinned : m_content->pins.curves())
        curves.push_back(&pinned.points);
    Labels labels;
    labels.branches = branchLabelPlaces(m_content->branches, axes, frame.text, taken, curves);
    taken.insert(taken.end(), labels.branches.begin(), labels.branches.end());
    for (const BranchMark& branch : m_content->branches)
        taken.emplace_back(axes.at({branch.epochs / axes.epochs, 0.0}).x() - 1.0, frame.plot.top(), 2.0,
                           frame.plot.height());
    if (m_content->moment) {
        labels.moment = momentLabelPlace(*m_content->moment, axes, frame.text, taken, curves);
        taken.push_back(labels.moment);
    }
    if (m_content->level)
        labels.level = levelLabelPlace(*m_content->level, axes, frame.text, taken, curves);
    return labels;
}

void CurveChart::paintLabels(QPainter& painter, const Frame& frame) const
{
    const Labels labels = labelPlaces(frame);
    paintBranchLabels(painter, frame.theme, m_content->branches, labels.branches, frame.text);
    const auto paintLabel = [&](const QRectF& place, const QString& label) {
        if (place.isEmpty())
            return;
        painter.fillRect(place.adjusted(-2.0, 1.0, 2.0, -1.0),
                         withStrength(frame.theme.ground, 0.85F)); // on curves, too
        painter.setFont(frame.text);
        painter.setPen(frame.theme.text);
        painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, label);
    };
    if (m_content->moment)
        paintLabel(labels.moment, m_content->moment->label);
    if (m_content->level)
        paintLabel(labels.level, m_content->level->label);
}

CurveChart::MarkPlaces CurveChart::markPlaces() const
{
    const Frame sizes = frame(themeOf(*this));
    if (m_content->empty())
        return {};
    const PinCurves::Axes axes = sizes.axes(static_cast<double>(m_content->axisEpochs()));
    const Labels labels = labelPlaces(sizes);
    MarkPlaces places;
    if (m_content->level)
        places.level = {sizes.plot.left(), levelHeight(*m_content->level, axes), sizes.plot.width(), 0.0};
    if (m_content->moment)
        places.moment = markOfMoment(*m_content->moment, axes, sizes.text);
    places.levelLabel = labels.level;
    places.momentLabel = labels.moment;
    return places;
}

void CurveChart::paintEmpty(QPainter& painter, const Frame& frame)
{
    painter.setPen(frame.theme.mutedText);
    painter.setFont(frame.text);
    const QString hint = tr("Begins with the first batch");
    QRectF place = QFontMetricsF(frame.text).boundingRect(frame.plot, Qt::AlignCenter | Qt::TextWordWrap, hint);
    painter.fillRect(place.adjusted(-kCurveGap, -2.0, kCurveGap, 2.0),
                     frame.theme.ground); // no grid line through the words
    painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap, hint);
}

void CurveChart::updateLines(const Frame& frame)
{
    LineMarks& lines = m_content->lines;
    lines.setPlot(frame.plot, size());
    const int columns = std::max(1, static_cast<int>(frame.plot.width() * devicePixelRatioF()));
    for (const int curve : {kTrain, kTest}) {
        lines.setPen(curve, frame.penOf(curve));
        lines.setSegments(curve, curveSegments(curve == kTrain ? m_content->train : m_content->test, frame.scale,
                                               m_content->axisEpochs(), columns));
    }
}

/// The branches, the marks, and the values of pinned runs at the snapshot shown, appear on hover too.
void CurveChart::updateAccessibility()
{
    const auto textOf = [this](double value) { return valueText(value); };
    QStringList more;
    for (const BranchMark& branch : m_content->branches)
        more += branch.text;
    if (m_content->moment)
        more += m_content->moment->text;
    if (m_content->level)
        more += m_content->level->text;
    if (const QString pinned = m_content->pins.textAt(m_content->snapshot, textOf); !pinned.isEmpty())
        more += pinned;
    const QString below = more.join(u'\n');
    setToolTip(tipText(below));
    const QString own = m_content->empty() ? tr("No values yet")
                                           : tr("At epoch %1: train %2, test %3")
                                                 .arg(fixedText(m_content->snapshot, 2),
                                                      valueText(valueAt(m_content->train, m_content->snapshot)),
                                                      valueText(valueAt(m_content->test, m_content->snapshot)));
    setAccessibleDescription(below.isEmpty() ? own : own + u'\n' + below);
}

} // namespace ui

#include "moc_curve_chart.cpp"

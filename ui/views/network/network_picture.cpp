#include "ui/views/network/network_picture.h"

#include "ui/text/numbers/grouped_text.h"
#include "ui/theme/theme.h"
#include "ui/views/network/layer_formula.h"
#include "ui/views/weights/weights_layout.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

namespace ui {

namespace {

constexpr double kBoxPadding = 8.0;
constexpr double kStrip = 6.0;          ///< height of the strip of outputs
constexpr double kNodeColumnGap = 16.0; ///< between two boxes
constexpr double kHead = 4.0;           ///< half the width of an arrow's head

QFont nameFont(double scale)
{
    return themeFont(scale, QFont::DemiBold);
}

QFont smallFont(double scale)
{
    return themeFont(0.88 * scale);
}

double boxHeight(double scale)
{
    return std::ceil(QFontMetricsF(nameFont(scale)).height() + QFontMetricsF(smallFont(scale)).height()) + kStrip +
           2.25 * kBoxPadding;
}

QString kindOf(const core::LayerRow& layer)
{
    const QString type = QString::fromStdString(layer.type);
    return layer.activation.empty() ? type : type + QStringLiteral(", ") + QString::fromStdString(layer.activation);
}

} // namespace

NetworkLayout::NetworkLayout(const std::vector<core::LayerRow>& layers, double width, double boxHeight, double gap)
{
    const double boxWidth = std::max(1.0, width - kGutter - kMargin);
    double top = kMargin;
    for (std::size_t i = 0; i < layers.size(); ++i, top += boxHeight + gap)
        boxes.emplace_back(kGutter, top, boxWidth, boxHeight);
    height = std::max(0.0, top - gap) + kMargin;

    for (std::size_t to = 0; to < layers.size(); ++to)
        for (const std::string& name : layers[to].inputs) {
            const auto from =
                static_cast<std::size_t>(std::ranges::find(layers, name, &core::LayerRow::name) - layers.begin());
            if (from >= to)
                continue;
            const QRectF& start = boxes[from];
            const QRectF& end = boxes[to];
            if (from + 1 == to) {
                arrows.push_back({{start.center().x(), start.bottom()}, {end.center().x(), end.top()}});
            } else {
                const double x = kGutter / 3.0;
                arrows.push_back({{start.left(), start.center().y()},
                                  {x, start.center().y()},
                                  {x, end.center().y()},
                                  {end.left(), end.center().y()}});
            }
        }
}

std::optional<std::size_t> NetworkLayout::layerAt(const QPointF& point) const
{
    const auto box = std::ranges::find_if(boxes, [&](const QRectF& rect) { return rect.contains(point); });
    return box == boxes.end() ? std::nullopt : std::optional(static_cast<std::size_t>(box - boxes.begin()));
}

NetworkPicture::NetworkPicture(QWidget* parent) : KeyboardChart(parent)
{
    setObjectName(QStringLiteral("networkPicture"));
    setAccessibleName(tr("Layers of the network"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setShape({});
}

void NetworkPicture::setShape(const core::NetworkShape& shape)
{
    m_layers = core::layerTable(shape);
    m_outputs.clear();
    arrange();
    if (m_chosen >= m_layers.size())
        choose(m_layers.size() - 1);
    setAccessibleDescription(describe(m_chosen));
    update();
}

void NetworkPicture::setTrace(const core::RowTrace& trace)
{
    m_outputs.clear();
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer)
        m_outputs.push_back(layerOutputs(trace, layer));
    update();
}

void NetworkPicture::setScale(double scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    arrange();
}

QString NetworkPicture::describe(std::size_t layer) const
{
    const core::LayerRow& row = m_layers.at(layer);
    return tr("%1: %2, output (%3), %4 parameters")
        .arg(QString::fromStdString(row.name), kindOf(row), grouped(row.units), grouped(row.parameters));
}

QSize NetworkPicture::sizeHint() const
{
    return {320, static_cast<int>(std::ceil(m_layout.height + captionRect().height() + kBoxPadding))};
}

QSize NetworkPicture::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

QString NetworkPicture::caption()
{
    return tr("Each box shows the layer's output for this row. Orange: above zero; blue: below; the largest has the "
              "full colour.");
}

QRectF NetworkPicture::captionRect() const
{
    const QRectF room(NetworkLayout::kGutter, m_layout.height + kBoxPadding,
                      std::max(1.0, width() - NetworkLayout::kGutter - NetworkLayout::kMargin), 1e6);
    return QFontMetricsF(smallFont(m_scale)).boundingRect(room, Qt::TextWordWrap, caption());
}

void NetworkPicture::arrange()
{
    m_layout = NetworkLayout(m_layers, width(), boxHeight(m_scale), std::round(kNodeColumnGap * m_scale));
    setMinimumHeight(sizeHint().height());
    updateGeometry();
    update();
}

void NetworkPicture::choose(std::size_t layer)
{
    m_chosen = layer;
    setAccessibleDescription(describe(layer));
    update();
    emit layerChosen(layer);
}

void NetworkPicture::resizeEvent(QResizeEvent* event)
{
    arrange();
    QWidget::resizeEvent(event);
}

void NetworkPicture::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintArrows(painter);
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer)
        paintLayer(painter, layer);
    painter.setPen(themeOf(*this).mutedText);
    painter.setFont(smallFont(m_scale));
    painter.drawText(captionRect().adjusted(0.0, 0.0, 2.0, 0.0), Qt::TextWordWrap, caption());
}

void NetworkPicture::paintArrows(QPainter& painter) const
{
    const Theme& theme = themeOf(*this);
    for (const QPolygonF& arrow : m_layout.arrows) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.mutedText, 1.5));
        painter.drawPolyline(arrow);
        const QPointF tip = arrow.back();
        const QLineF along(arrow[arrow.size() - 2], tip);
        const QPointF forward(along.dx() / along.length(), along.dy() / along.length());
        const QPointF aside(-forward.y(), forward.x());
        const QPointF base = tip - 1.6 * kHead * forward;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.mutedText);
        painter.drawPolygon(QPolygonF{tip, base + kHead * aside, base - kHead * aside});
    }
}

void NetworkPicture::paintLayer(QPainter& painter, std::size_t layer) const
{
    const Theme& theme = themeOf(*this);
    const core::LayerRow& row = m_layers[layer];
    const QRectF& box = m_layout.boxes[layer];
    const bool chosen = layer == m_chosen;
    painter.setBrush(theme.card);
    painter.setPen(chosen ? QPen(theme.accent, 2.0) : QPen(theme.border, 1.0));
    painter.drawRoundedRect(box, 6.0, 6.0);
    if (chosen && hasKeyboardFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.text, 1.0, Qt::DotLine));
        painter.drawRoundedRect(box.adjusted(3.0, 3.0, -3.0, -3.0), 4.0, 4.0);
    }
    const QRectF inside = box.adjusted(1.5 * kBoxPadding, 0.75 * kBoxPadding, -1.5 * kBoxPadding, -kBoxPadding);
    const double firstLine = QFontMetricsF(nameFont(m_scale)).height();
    const QRectF first(inside.left(), inside.top(), inside.width(), firstLine);
    const QRectF second(inside.left(), first.bottom(), inside.width(), QFontMetricsF(smallFont(m_scale)).height());
    painter.setPen(theme.text);
    painter.setFont(nameFont(m_scale));
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter, QString::fromStdString(row.name));
    painter.setFont(themeFont(m_scale));
    painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("(%1)").arg(grouped(row.units)));
    painter.setPen(theme.mutedText);
    painter.setFont(smallFont(m_scale));
    painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter, kindOf(row));
    painter.drawText(second, Qt::AlignRight | Qt::AlignVCenter, tr("%1 parameters").arg(grouped(row.parameters)));
    if (layer < m_outputs.size())
        paintOutputs(painter, layer, QRectF(inside.left(), inside.bottom() - kStrip, inside.width(), kStrip));
}

/// Paints each output as a colour, the strongest of the layer in full; where many share a pixel, the strongest of them.
void NetworkPicture::paintOutputs(QPainter& painter, std::size_t layer, const QRectF& strip) const
{
    const std::vector<double>& outputs = m_outputs[layer];
    const Theme& theme = themeOf(*this);
    const DivergingScale colours(theme);
    double max = layer + 1 == m_layers.size() ? 1.0 : 0.0; // a probability is at most 1
    for (const double output : outputs)
        max = std::isfinite(output) ? std::max(max, std::abs(output)) : max;
    const auto count = static_cast<std::int64_t>(outputs.size());
    const std::int64_t pixels = std::clamp<std::int64_t>(static_cast<std::int64_t>(strip.width()), 1, count);
    QImage image(static_cast<int>(pixels), 1, QImage::Format_RGB32);
    for (std::int64_t x = 0; x < pixels; ++x) {
        double value = 0.0;
        for (std::int64_t i = firstCellOf(x, pixels, count); i < endCellOf(x, pixels, count); ++i)
            if (std::abs(outputs[static_cast<std::size_t>(i)]) > std::abs(value))
                value = outputs[static_cast<std::size_t>(i)];
        image.setPixel(static_cast<int>(x), 0, colours.colourOf(value, max));
    }
    painter.drawImage(strip, image);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.border, 1.0));
    painter.drawRect(strip);
}

void NetworkPicture::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(m_layout.layerAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void NetworkPicture::mousePressEvent(QMouseEvent* event)
{
    const auto layer = m_layout.layerAt(event->position());
    if (layer && event->button() == Qt::LeftButton)
        choose(*layer);
    else
        QWidget::mousePressEvent(event);
}

void NetworkPicture::keyPressEvent(QKeyEvent* event)
{
    const std::size_t last = m_layers.size() - 1;
    const std::size_t above = m_chosen > 0 ? m_chosen - 1 : 0;
    const std::size_t below = std::min(m_chosen + 1, last);
    const std::map<int, std::size_t> layers{
        {Qt::Key_Up, above},        {Qt::Key_Left, above},     {Qt::Key_Down, below},
        {Qt::Key_Right, below},     {Qt::Key_Home, 0},         {Qt::Key_End, last},
        {Qt::Key_Return, m_chosen}, {Qt::Key_Enter, m_chosen}, {Qt::Key_Space, m_chosen}};
    if (const auto layer = layers.find(event->key()); layer != layers.end())
        choose(layer->second);
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui

#include "moc_network_picture.cpp"

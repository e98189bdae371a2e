#include "ui/views/network/layers_view.h"

#include "core/experiment/layer_table.h"
#include "ui/text/numbers/grouped_text.h"
#include "ui/theme/theme.h"
#include "ui/theme/type_scale.h"
#include "ui/widgets/fill_box.h"
#include "ui/widgets/fit_when_shown.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include <cmath>

namespace ui {

namespace {

constexpr int kLayerRowPadding = 4;
/// Between the rows and a scroll bar.
constexpr int kScrollGap = 8;

/// The rows, with a thin line below each.
class LayerRows : public QWidget {
public:
    explicit LayerRows(double scale) : m_scale(scale), m_grid(new QGridLayout(this))
    {
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setHorizontalSpacing(12);
        m_grid->setVerticalSpacing(0);
        m_grid->setColumnStretch(1, 1);
    }

    /// Sets the gap between the numbers and a scroll bar.
    void setRightMargin(int margin) { m_grid->setContentsMargins(0, 0, margin, 0); }

    void append(const QString& name, const QString& kind, const QString& parameters)
    {
        const int row = m_rows++;
        addCell(row, 0, name, Qt::AlignLeft);
        m_muted.push_back(addCell(row, 1, kind, Qt::AlignLeft));
        addCell(row, 2, parameters, Qt::AlignRight);
        // What is left of the height is below the rows, which it must not stretch.
        m_grid->setRowStretch(row, 0);
        m_grid->setRowStretch(row + 1, 1);
    }

    void showTheme(const Theme& theme)
    {
        m_line = theme.border;
        for (QLabel* label : findChildren<QLabel*>()) {
            QPalette palette = label->palette();
            palette.setColor(QPalette::WindowText, m_muted.contains(label) ? theme.mutedText : theme.text);
            label->setPalette(palette);
        }
        update();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setPen(m_line);
        for (int row = 0; row < m_rows; ++row) {
            const int bottom = m_grid->cellRect(row, 0).bottom();
            painter.drawLine(0, bottom, width(), bottom);
        }
    }

private:
    QLabel* addCell(int row, int column, const QString& text, Qt::Alignment alignment)
    {
        auto* label = new QLabel(text);
        label->setFont(themeFont(TypeSize::kNote * m_scale));
        label->setContentsMargins(0, kLayerRowPadding, 0, kLayerRowPadding);
        label->setAlignment(alignment | Qt::AlignVCenter);
        m_grid->addWidget(label, row, column);
        return label;
    }

    double m_scale; ///< of the texts
    QGridLayout* m_grid;
    int m_rows = 0;
    QList<QLabel*> m_muted;
    QColor m_line;
};

} // namespace

LayersView::LayersView(QWidget* parent) : View({"layersView"}, parent), m_title(new QLabel), m_scroll(new QScrollArea)
{
    m_title->setTextFormat(Qt::RichText);
    m_title->setObjectName(QStringLiteral("layersTitle"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setObjectName(QStringLiteral("layersScroll"));
    m_scroll->setAccessibleName(tr("Layers of the network"));
    // Transparent: the background of the view is visible.
    m_scroll->viewport()->setAutoFillBackground(false);
    fitWhenShown(*m_scroll);
    m_figureWidget = this;
    fillBox(new QVBoxLayout(this), 4, {m_title, {m_scroll, 1}});
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int max) {
        if (auto* rows = static_cast<LayerRows*>(m_scroll->widget()))
            rows->setRightMargin(max > 0 ? kScrollGap : 0);
    });
    build();
}

void LayersView::showNetwork(const core::NetworkShape& shape)
{
    if (shape == m_shape)
        return;
    m_shape = shape;
    build();
}

void LayersView::changeEvent(QEvent* event)
{
    // Does not rebuild the rows: Qt iterates over all widgets while it changes the style.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showTheme();
    View::changeEvent(event);
}

void LayersView::setTypeScale(double scale)
{
    if (std::abs(scale - m_scale) < 0.02)
        return;
    m_scale = scale;
    build();
}

void LayersView::build()
{
    auto* rows = new LayerRows(m_scale);
    std::int64_t total = 0;
    for (const core::LayerRow& layer : core::layerTable(m_shape)) {
        total += layer.parameters;
        if (layer.type == "InputLayer") // the next row shows the same
            continue;
        const QString kind = layer.activation.empty() ? tr("× input") : QString::fromStdString(layer.activation);
        rows->append(QString::fromStdString(layer.name), tr("%1 (%2)").arg(kind, grouped(layer.units)),
                     grouped(layer.parameters));
    }
    // Before the scroll area measures it: it is not told of a change in a hidden widget.
    rows->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_scroll->setWidget(rows); // deletes the rows before
    rows->setAutoFillBackground(false);
    m_parameters = tr("%1 parameters").arg(grouped(total));
    m_title->setFont(themeFont(m_scale));
    m_title->setAccessibleName(tr("Layers") + QStringLiteral(", ") + m_parameters);
    showTheme();
}

void LayersView::showTheme()
{
    const Theme& theme = themeOf(*this);
    static_cast<LayerRows*>(m_scroll->widget())->showTheme(theme);
    m_title->setText(QStringLiteral("<b>%1</b>&nbsp; <span style=\"color:%2\">%3</span>")
                         .arg(tr("Layers"), theme.mutedText.name(), m_parameters));
}

} // namespace ui

#include "moc_layers_view.cpp"

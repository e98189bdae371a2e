#include "ui/pictures/picture_page.h"

#include "ui/charts/chart_font.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QLayout>
#include <QPainter>
#include <QPalette>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTextDocument>
#include <QTextEdit>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace ui {

namespace {

/// The largest scale of a widget on a page of a projector's size.
constexpr double kMaxEnlargement = 2.0;
constexpr double kMinEnlargement = 0.7;
constexpr double kStep = 0.05;
/// Lines of a table that are shown; of a longer one, the first.
constexpr int kMaxLines = 40;

/// Sets a widget's geometry and that of its children. Some of them change their arrangement with their width, and then
/// their height.
void placeWithParts(QWidget& widget, const QRect& place)
{
    widget.setGeometry(place);
    QLayout* layout = widget.layout();
    if (!layout)
        return;
    layout->activate();
    for (QWidget* part : widget.findChildren<QWidget*>()) // of no other: the widget's parent would take it back
        QCoreApplication::sendPostedEvents(part, QEvent::LayoutRequest);
    layout->activate();
}

/// The height that a widget needs at a width. One with a layout is resized to it, as its children may change their
/// arrangement.
int neededHeight(QWidget& widget, int width)
{
    if (const auto* text = qobject_cast<const QTextEdit*>(&widget))
        return text->document()->blockCount() * text->fontMetrics().lineSpacing();
    if (const auto* table = qobject_cast<const QTableView*>(&widget))
        return table->horizontalHeader()->height() +
               std::min(table->model() ? table->model()->rowCount() : 0, kMaxLines) * table->fontMetrics().height();
    if (QLayout* layout = widget.layout(); layout && layout->hasHeightForWidth()) {
        placeWithParts(widget, {widget.pos(), QSize(width, widget.height())});
        return layout->totalHeightForWidth(width);
    }
    return std::max(widget.minimumSizeHint().height(), widget.minimumHeight());
}

/// The largest scale at which all of the widget fits, or the least. Measuring needs a layout, which is slow, so few
/// scales are tried, by bisection.
double enlargementOf(QWidget& widget, const QSizeF& room)
{
    const int width = std::max(widget.minimumSizeHint().width(), widget.minimumWidth());
    const auto isTooLarge = [&](int step) {
        const QSizeF size = room / (kMaxEnlargement - step * kStep);
        return size.width() < width || size.height() < neededHeight(widget, static_cast<int>(size.width()));
    };
    std::vector<int> steps(static_cast<std::size_t>(std::lround((kMaxEnlargement - kMinEnlargement) / kStep)));
    std::iota(steps.begin(), steps.end(), 0);
    const auto fitting = std::ranges::partition_point(steps, isTooLarge) - steps.begin();
    return kMaxEnlargement - static_cast<double>(fitting) * kStep;
}

/// Applies a theme to a widget and its children for the lifetime of the object.
class ScopedTheme {
public:
    ScopedTheme(QWidget& widget, const Theme& theme)
        : m_widget(widget), m_isOther(themeOf(widget).ground != theme.ground), m_palette(widget.palette()),
          m_sheet(widget.styleSheet())
    {
        if (!m_isOther)
            return;
        widget.setPalette(paletteOf(theme));
        widget.setStyleSheet(styleSheetOf(theme));
    }
    ScopedTheme(const ScopedTheme&) = delete;
    ScopedTheme& operator=(const ScopedTheme&) = delete;
    ~ScopedTheme()
    {
        if (!m_isOther)
            return;
        m_widget.setStyleSheet(m_sheet);
        m_widget.setPalette(m_palette);
    }

private:
    QWidget& m_widget;
    bool m_isOther; ///< than the widget's own
    QPalette m_palette;
    QString m_sheet;
};

/// Lets a widget have another size than the scroll area that holds it, for the lifetime of the object.
class ScopedUnmanaged {
public:
    explicit ScopedUnmanaged(const QWidget& widget)
    {
        const QWidget* viewport = widget.parentWidget();
        auto* area = viewport ? qobject_cast<QScrollArea*>(viewport->parentWidget()) : nullptr;
        if (!area || area->widget() != &widget || !area->widgetResizable())
            return;
        m_area = area;
        m_value = area->verticalScrollBar()->value();
        area->setWidgetResizable(false);
    }
    ScopedUnmanaged(const ScopedUnmanaged&) = delete;
    ScopedUnmanaged& operator=(const ScopedUnmanaged&) = delete;
    ~ScopedUnmanaged()
    {
        if (!m_area)
            return;
        m_area->setWidgetResizable(true);
        m_area->verticalScrollBar()->setValue(m_value);
    }

private:
    QScrollArea* m_area = nullptr;
    int m_value = 0;
};

/// Hides a widget's scroll bars and restores its position, for the lifetime of the object.
class ScopedUnscrolled {
public:
    explicit ScopedUnscrolled(QWidget& widget) : m_area(qobject_cast<QAbstractScrollArea*>(&widget))
    {
        if (!m_area)
            return;
        m_policy = m_area->verticalScrollBarPolicy();
        m_value = m_area->verticalScrollBar()->value();
        m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    ScopedUnscrolled(const ScopedUnscrolled&) = delete;
    ScopedUnscrolled& operator=(const ScopedUnscrolled&) = delete;
    ~ScopedUnscrolled()
    {
        if (!m_area)
            return;
        m_area->setVerticalScrollBarPolicy(m_policy);
        m_area->verticalScrollBar()->setValue(m_value);
    }

private:
    QAbstractScrollArea* m_area;
    Qt::ScrollBarPolicy m_policy = Qt::ScrollBarAsNeeded;
    int m_value = 0;
};

} // namespace

void paintWidget(QPainter& painter, const QRectF& room, const Theme& theme, QWidget& widget)
{
    const QRect before = widget.geometry();
    const ChartTextScale own(1.0); // a widget is enlarged as a whole, as far as it fits
    {
        const ScopedTheme scoped(widget, theme);
        const ScopedUnmanaged unmanaged(widget);
        const ScopedUnscrolled unscrolled(widget);
        const double enlargement = enlargementOf(widget, room.size());
        placeWithParts(widget, {widget.pos(), (room.size() / enlargement).toSize()});
        painter.save();
        painter.setClipRect(room);
        painter.translate(room.topLeft());
        painter.scale(enlargement, enlargement);
        widget.render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
        painter.restore();
        placeWithParts(widget, before);
    }
    placeWithParts(widget, before); // with its own fonts again
}

} // namespace ui

#include "ui/inspector/window_figures.h"

#include "ui/charts/attention_chart.h"
#include "ui/inspector/inspector.h"
#include "ui/pictures/picture_page.h"
#include "ui/pictures/widget_figure.h"
#include "ui/views/attention/attention_view.h"
#include "ui/views/curves/curves_view.h"
#include "ui/views/curves/learning_file.h"
#include "ui/views/seeds/seeds_plot.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>
#include <array>

namespace ui {

namespace {

/// What of a view belongs on a page, by object names: two sentences, and what is drawn below them.
struct Parts {
    const char* view;
    const char* name; ///< where its tab holds several views; null: the tab's own will do
    const char* headline = nullptr;
    const char* line = nullptr;
    std::array<const char*, 2> bodies{}; ///< the first of them that is visible
};

constexpr std::array kParts{
    Parts{"curvesView", QT_TRANSLATE_NOOP("ui::WindowFigures", "Learning"), nullptr, nullptr, {}},
    Parts{"layersView", QT_TRANSLATE_NOOP("ui::WindowFigures", "Layers"), nullptr, nullptr, {"layersView", nullptr}},
    Parts{"seedsView", nullptr, "seedsHeadline", "seedsFinding", {"seedsPlot", nullptr}},
    Parts{"rowsView", nullptr, "rowSentence", "rowFinding", {"rowBars", nullptr}},
    Parts{"weightsView", nullptr, "weightsHeadline", "weightsCaption", {"weightsMap", nullptr}},
    Parts{"networkView", nullptr, "networkHeadline", nullptr, {"networkPicture", nullptr}},
    Parts{"codeView", nullptr, "codeHeadline", nullptr, {"codeText", nullptr}},
    Parts{"compareView", nullptr, "compareHeadline", "compareFinding", {"pinnedTable", nullptr}},
    Parts{"rivalsView",
          QT_TRANSLATE_NOOP("ui::WindowFigures", "Rivals"),
          "rivalsAnswer",
          "rivalsDissent",
          {"rivalsTable", "tauTable"}},
    Parts{"claimsView",
          QT_TRANSLATE_NOOP("ui::WindowFigures", "Tests"),
          "claimsAnswer",
          nullptr, // the page begins with it
          {"claimsPage", nullptr}},
};

const Parts* partsOf(const QWidget& view)
{
    const auto* const found = std::ranges::find_if(
        kParts, [&](const Parts& parts) { return view.objectName() == QLatin1StringView(parts.view); });
    return found == kParts.end() ? nullptr : found;
}

/// A widget within a view, or the view itself.
QWidget* partOf(QWidget& view, const char* name)
{
    if (!name)
        return nullptr;
    const QLatin1StringView wanted(name);
    return view.objectName() == wanted ? &view : view.findChild<QWidget*>(wanted);
}

QWidget* bodyOf(QWidget& view, const Parts& parts)
{
    for (const char* name : parts.bodies)
        if (QWidget* body = partOf(view, name); body && body->isVisible())
            return body;
    return nullptr;
}

/// What a label of a view says; empty where it is hidden.
QString textOf(QWidget& view, const char* name)
{
    const auto* label = qobject_cast<const QLabel*>(partOf(view, name));
    if (!label || label->isHidden())
        return {};
    if (!Qt::mightBeRichText(label->text()))
        return label->text();
    QTextDocument document;
    document.setHtml(label->text());
    return document.toPlainText();
}

/// The views behind a tab that are known here.
std::vector<QWidget*> viewsIn(QWidget& page)
{
    std::vector<QWidget*> views;
    for (const Parts& parts : kParts)
        if (QWidget* view = partOf(page, parts.view))
            views.push_back(view);
    return views;
}

} // namespace

WindowFigures::WindowFigures(AttentionView& attention, Inspector& inspector, QObject* parent)
    : FigureSource(parent), m_attention(attention), m_inspector(inspector)
{
}

std::vector<FigureSource::View> WindowFigures::views() const
{
    std::vector<View> all{{m_attention.objectName(), tr("Attention")}};
    for (int tab = 0; tab < m_inspector.count(); ++tab) {
        QWidget& page = *m_inspector.widget(tab);
        const std::vector<QWidget*> known = viewsIn(page);
        for (const QWidget* view : known) {
            const char* name = known.size() > 1 ? partsOf(*view)->name : nullptr;
            all.push_back({view->objectName(), name ? tr(name) : m_inspector.titleOf(tab)});
        }
        if (known.empty())
            all.push_back({page.objectName(), m_inspector.titleOf(tab)});
    }
    return all;
}

QString WindowFigures::present() const
{
    const QWidget* focused = m_attention.window()->focusWidget();
    if (m_attention.isAncestorOf(focused))
        return m_attention.objectName();
    QWidget& page = *m_inspector.currentWidget();
    std::vector<QWidget*> known = viewsIn(page);
    std::erase_if(known, [](const QWidget* view) { return !view->isVisible(); });
    if (known.empty())
        return page.objectName();
    const auto holdsFocus = [&](const QWidget* view) { return view->isAncestorOf(focused); };
    const auto found = std::ranges::find_if(known, holdsFocus);
    return (found == known.end() ? known.front() : *found)->objectName();
}

QWidget* WindowFigures::widgetOf(const QString& key) const
{
    return key == m_attention.objectName() ? &m_attention : m_inspector.findChild<QWidget*>(key);
}

void WindowFigures::bringToFront(const QString& key)
{
    QWidget* view = widgetOf(key);
    for (int tab = 0; tab < m_inspector.count(); ++tab)
        if (view && (m_inspector.widget(tab) == view || m_inspector.widget(tab)->isAncestorOf(view)))
            m_inspector.setCurrentIndex(tab);
    // One page of several behind a tab is chosen as a person chooses it.
    if (view && !view->isVisible())
        if (auto* button = m_inspector.findChild<QAbstractButton*>(key + QStringLiteral("Button")))
            button->click();
}

QString WindowFigures::headline(const QString& key) const
{
    if (key == m_attention.objectName())
        return m_attention.verdict().headline;
    QWidget* view = widgetOf(key);
    const Parts* parts = view ? partsOf(*view) : nullptr;
    if (parts && parts->headline)
        return textOf(*view, parts->headline);
    if (qobject_cast<CurvesView*>(view))
        return CurvesView::question();
    for (const View& each : views())
        if (each.key == key)
            return each.title;
    return {};
}

void WindowFigures::paint(const QString& key, QPainter& painter, const QSizeF& page, const Theme& theme)
{
    QWidget* view = widgetOf(key);
    if (!view)
        return;
    if (view == &m_attention) {
        const QRectF room =
            paintPageHead(painter, page, theme, m_attention.verdict().headline, m_attention.verdict().finding);
        painter.translate(room.topLeft());
        m_attention.chart().paintFor(painter, room.size(), theme);
    } else if (auto* curves = qobject_cast<CurvesView*>(view)) {
        paintLearningPage(painter, page, theme, *curves);
    } else {
        paintParts(painter, page, theme, *view);
    }
}

void WindowFigures::paintParts(QPainter& painter, const QSizeF& page, const Theme& theme, QWidget& view) const
{
    const Parts* parts = partsOf(view);
    const QString line = parts && parts->line ? textOf(view, parts->line) : QString();
    const QRectF room = paintPageHead(painter, page, theme, headline(view.objectName()), line);
    QWidget* body = parts ? bodyOf(view, *parts) : &view;
    if (const auto* plot = qobject_cast<const SeedsPlot*>(body)) {
        painter.translate(room.topLeft());
        plot->paintFor(painter, room.size(), theme);
    } else if (body && body->isVisible()) {
        paintWidget(painter, room, theme, *body);
    }
}

void WindowFigures::watch(const QString& key)
{
    m_watched = key.isEmpty() ? nullptr : widgetOf(key);
    if (m_watched)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
}

bool WindowFigures::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && m_watched) {
        const auto* widget = qobject_cast<const QWidget*>(watched);
        if (widget && (widget == m_watched || m_watched->isAncestorOf(widget)))
            emit repainted();
    }
    return FigureSource::eventFilter(watched, event);
}

} // namespace ui

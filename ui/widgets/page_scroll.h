#pragma once

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>

namespace ui {

/// Scrolls its page, a splitter, where that does not fit; its minimum width is that of the page.
class PageScroll : public QScrollArea {
public:
    PageScroll(const char* name, QWidget* parent) : QScrollArea(parent)
    {
        setObjectName(QLatin1StringView(name));
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setWidgetResizable(true);
        // The page is a splitter because that has no height for width: to a page that has one, a scroll area would give
        // its preferred height, and scroll, instead of the available height.
        auto* page = new QSplitter;
        page->setChildrenCollapsible(false);
        setWidget(page);
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), kMinimumHeight};
    }

protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::event(event);
    }

private:
    static constexpr int kMinimumHeight = 120; ///< below it, what is around scrolls
};

} // namespace ui

#include "ui/actions/window_parts.h"

#include <QCoreApplication>
#include <QScrollArea>
#include <QWidget>

namespace ui {

namespace {

struct WindowPartWords {
    Q_DECLARE_TR_FUNCTIONS(WindowPartWords)
};

bool takesFocus(const QWidget& widget)
{
    const bool isOfQt = widget.objectName().startsWith(QLatin1StringView("qt_"));
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) && !isOfQt;
}

QWidget* rootOf(const QWidget& window, const WindowPart& part)
{
    return window.findChild<QWidget*>(QLatin1StringView(part.root));
}

/// The widget of the part that gets the focus; null: none can.
QWidget* entranceOf(const QWidget& root, const WindowPart& part)
{
    auto* first = part.first ? root.findChild<QWidget*>(QLatin1StringView(part.first)) : nullptr;
    if (first && takesFocus(*first))
        return first;
    QWidget* highest = nullptr;
    int top = 0;
    for (QWidget* next = root.nextInFocusChain(); next != &root; next = next->nextInFocusChain()) {
        const int y = next->mapTo(root.window(), QPoint()).y();
        if (root.isAncestorOf(next) && takesFocus(*next) && (!highest || y < top)) {
            highest = next;
            top = y;
        }
    }
    return highest;
}

/// Scrolls every area around the widget to it, as Tab does.
void bringIntoView(QWidget& widget)
{
    for (QWidget* around = widget.parentWidget(); around; around = around->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(around))
            area->ensureWidgetVisible(&widget);
}

} // namespace

QList<WindowPart> windowParts()
{
    return {
        {"transportBar", "trainButton", WindowPartWords::tr("Buttons at the top"),
         WindowPartWords::tr("They train, pause, step and reset the network. Beside them are speed and progress.")},
        {"controlColumn", "samplesSpin", WindowPartWords::tr("Controls, on the left"),
         WindowPartWords::tr(
             "Data, network and training of the next run. Values that differ from the article's are marked.")},
        {"recoveryBar", "recoverButton", WindowPartWords::tr("Run that was not saved"),
         WindowPartWords::tr("Offers the run that was kept when the program ended unexpectedly.")},
        {"noticeBar", "noticeCloseButton", WindowPartWords::tr("Message"),
         WindowPartWords::tr("Messages of the program.")},
        {"attentionView", "attentionChart", WindowPartWords::tr("Bars"),
         WindowPartWords::tr(
             "One for each feature: the share of the attention that the network gives it, as the mean of the "
             "test rows. The dashed line is an equal share for all.")},
        {"timelinePanel", "timelineSlider", WindowPartWords::tr("Timeline"), {}},
        {"viewHeader", "viewTabs", WindowPartWords::tr("Tabs"),
         WindowPartWords::tr("Each tab answers a question about the run; the arrow keys go from tab to tab.")},
        {"inspector", nullptr, WindowPartWords::tr("View"), WindowPartWords::tr("The answer of the tab in front.")},
    };
}

qsizetype partOf(const QWidget& window, const QWidget* widget)
{
    const QList<WindowPart> parts = windowParts();
    for (qsizetype place = 0; widget && place < parts.size(); ++place)
        if (const QWidget* root = rootOf(window, parts[place]); root == widget || (root && root->isAncestorOf(widget)))
            return place;
    return -1;
}

void nameParts(const QWidget& window)
{
    for (const WindowPart& part : windowParts())
        if (QWidget* root = rootOf(window, part); root && root->accessibleName().isEmpty())
            root->setAccessibleName(part.name); // a bar with a message is called by that
}

void goToPart(const QWidget& window, int step)
{
    const QList<WindowPart> parts = windowParts();
    const qsizetype count = parts.size();
    qsizetype place = partOf(window, window.focusWidget());
    if (place < 0 && step < 0)
        place = 0; // so that the last one is first
    for (qsizetype tried = 0; tried < count; ++tried) {
        place = (place + step + count) % count;
        const QWidget* root = rootOf(window, parts[place]);
        QWidget* entrance = root && root->isVisible() ? entranceOf(*root, parts[place]) : nullptr;
        if (!entrance)
            continue;
        entrance->setFocus(Qt::ShortcutFocusReason);
        bringIntoView(*entrance);
        return;
    }
}

} // namespace ui

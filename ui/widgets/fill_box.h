#pragma once

#include <QBoxLayout>

#include <functional>
#include <initializer_list>

namespace ui {

/// A widget, a layout or a gap in a box layout.
class BoxItem {
public:
    BoxItem(QWidget* widget, int stretch = 0, Qt::Alignment alignment = {})
        : addTo([=](QBoxLayout& box) { box.addWidget(widget, stretch, alignment); })
    {
    }
    BoxItem(QLayout* layout, int stretch = 0) : addTo([=](QBoxLayout& box) { box.addLayout(layout, stretch); }) {}
    /// A gap in pixels.
    BoxItem(int gap) : addTo([=](QBoxLayout& box) { box.addSpacing(gap); }) {}
    static BoxItem stretch()
    {
        BoxItem item(0);
        item.addTo = [](QBoxLayout& box) { box.addStretch(); };
        return item;
    }

    std::function<void(QBoxLayout&)> addTo;
};

/// Appends the items to a box layout, which gets this spacing and no margins; returns the layout.
template <typename Box>
Box* fillBox(Box* box, int spacing, std::initializer_list<BoxItem> items)
{
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(spacing);
    for (const BoxItem& item : items)
        item.addTo(*box);
    return box;
}

} // namespace ui

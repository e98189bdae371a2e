#pragma once

#include <QFontMetrics>
#include <QStyle>
#include <QStyleOptionTab>
#include <QTabBar>

namespace ui {

/// A line of tabs that stay where they are when another one is chosen: each is as wide as the style makes the
/// chosen one, whose text is bold.
class SteadyTabBar : public QTabBar {
public:
    using QTabBar::QTabBar;

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override
    {
        QStyleOptionTab option;
        initStyleOption(&option, index);
        option.text = tabText(index);
        option.state |= QStyle::State_Selected;
        const QSize text = fontMetrics().size(Qt::TextShowMnemonic, option.text);
        const QSize margins(style()->pixelMetric(QStyle::PM_TabBarTabHSpace, &option, this),
                            style()->pixelMetric(QStyle::PM_TabBarTabVSpace, &option, this));
        return style()->sizeFromContents(QStyle::CT_TabBarTab, &option, text + margins, this);
    }
};

} // namespace ui

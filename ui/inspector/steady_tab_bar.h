#pragma once

#include <QFontMetrics>
#include <QStyleOptionTab>
#include <QTabBar>

#include <algorithm>

namespace ui {

/// A line of tabs that stay where they are when another one is chosen: each is as wide as its text in bold, which the
/// chosen one has.
class SteadyTabBar : public QTabBar {
public:
    using QTabBar::QTabBar;

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override
    {
        m_measures = true;
        const QSize plain = QTabBar::tabSizeHint(index);
        m_measures = false;
        QFont bold = font();
        bold.setWeight(QFont::DemiBold); // as in the style sheet
        const int more =
            QFontMetrics(bold).horizontalAdvance(tabText(index)) - fontMetrics().horizontalAdvance(tabText(index));
        return {plain.width() + std::max(more, 0), plain.height()};
    }

    void initStyleOption(QStyleOptionTab* option, int index) const override
    {
        QTabBar::initStyleOption(option, index);
        if (m_measures)
            option->state &= ~QStyle::State_Selected; // the style might measure another font for the chosen one
    }

private:
    mutable bool m_measures = false;
};

} // namespace ui

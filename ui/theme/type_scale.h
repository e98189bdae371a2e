#pragma once

#include <QSizeF>

#include <algorithm>

namespace ui {

/// Type sizes of all views, as multiples of the base size: themeFont(TypeSize::kNote).
struct TypeSize {
    static constexpr double kNote = 0.92; ///< questions, captions, the numbers of charts and small tables
    static constexpr double kText = 1.0;
    static constexpr double kName = 1.1;      ///< of a part, such as a layer
    static constexpr double kHeadline = 1.25; ///< the answer of a view
};

// Type sizes grow with the size of the view, so that a large window can be read from far away.
inline constexpr double kMinGrowth = 0.92;
inline constexpr double kMaxGrowth = 1.7;

/// Returns the growth of a view's type: the lesser ratio of its width or height to the size for which its type has the
/// sizes above.
inline double typeGrowth(const QSizeF& size, const QSizeF& designSize, double max = kMaxGrowth, double min = kMinGrowth)
{
    return std::clamp(std::min(size.width() / designSize.width(), size.height() / designSize.height()), min, max);
}

} // namespace ui

#pragma once

#include <QSizeF>

#include <algorithm>

namespace ui {

/// The sizes of type that all views share, as multiples of the base size: themeFont(TypeSize::kNote).
struct TypeSize {
    static constexpr double kNote = 0.92; ///< questions, captions, the numbers of charts and small tables
    static constexpr double kText = 1.0;
    static constexpr double kName = 1.1;      ///< of a part, such as a layer
    static constexpr double kHeadline = 1.25; ///< the answer of a view
};

// Type sizes grow with the size of the view, so that the last row of a lecture hall can read a large window.
inline constexpr double kMinGrowth = 0.92;
inline constexpr double kMaxGrowth = 1.7;

/// How far the type of a view grows: as its width or its height, whichever is less beside the size for which its type
/// has the sizes above.
inline double typeGrowth(const QSizeF& size, const QSizeF& designSize, double most = kMaxGrowth,
                         double least = kMinGrowth)
{
    return std::clamp(std::min(size.width() / designSize.width(), size.height() / designSize.height()), least, most);
}

} // namespace ui

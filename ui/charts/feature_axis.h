#pragma once

#include "core/data/feature_roles.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

class QPainter;

namespace ui {

/// The labels below the columns of features: numbers, thinned where there are many; or the names of a table's columns,
/// level if they fit, else slanted, else upright and thinned. A name longer than its room ends in "…".
class FeatureAxis {
public:
    enum class Slope { Level, Slanted, Upright };

    /// A label of a feature, from 1.
    struct Label {
        std::int64_t feature = 0;
        QString text;

        bool operator==(const Label&) const = default;
    };

    struct Room {
        double pitch = 1.0;      ///< from column to column, in pixels
        double maxHeight = 0.0;  ///< that names may take; numbers need one line
        double leftOfPlot = 0.0; ///< into which the slanted name of the first column may reach
        double gap = 8.0;        ///< between two labels side by side
    };

    /// strong: a feature besides the golden ones whose label is always there, in bold.
    FeatureAxis(const core::FeatureRoles& roles, const QFont& plain, const QFont& bold, const Room& room,
                std::optional<std::int64_t> strong = std::nullopt);

    [[nodiscard]] Slope slope() const { return m_slope; }
    /// The height of the labels below the plot, without a gap above.
    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] const std::vector<Label>& labels() const { return m_labels; }

    /// centreOf: the centre of a feature's column. top: the upper edge of the labels.
    void paint(QPainter& painter, const Theme& theme, double top,
               const std::function<double(std::int64_t)>& centreOf) const;

private:
    [[nodiscard]] bool isStrong(std::int64_t feature) const
    {
        return m_roles->isGolden(feature) || feature == m_strong;
    }
    void placeNumbers(const Room& room);
    void placeNames(const Room& room);
    [[nodiscard]] double maxLength(std::int64_t feature, const Room& room) const;

    const core::FeatureRoles* m_roles; ///< only while it is alive
    QFont m_plain;
    QFont m_bold;
    std::optional<std::int64_t> m_strong;
    Slope m_slope = Slope::Level;
    double m_height = 0.0;
    double m_width = 0.0; ///< of a level label, with its gap
    std::vector<Label> m_labels;
};

} // namespace ui

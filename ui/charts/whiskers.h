#pragma once

#include "core/data/feature_roles.h"
#include "ui/charts/attention_layout.h"
#include "ui/charts/scale.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLineF>
#include <QString>

#include <array>
#include <cstdint>
#include <vector>

class QPainter;

namespace ui {

/// The range of each feature's share over many runs. Features are 1-based.
class Whiskers {
    Q_DECLARE_TR_FUNCTIONS(ui::AttentionChart)

public:
    /// low and high are (features); of different sizes: none.
    void set(const std::vector<double>& low, const std::vector<double>& high);
    [[nodiscard]] bool areFor(std::size_t features) const { return features > 0 && m_high.size() == features; }
    /// The highest end; needs one.
    [[nodiscard]] double most() const;
    /// "9 of 10 seeds: between 0.432 and 0.831".
    [[nodiscard]] QString textOf(std::int64_t feature) const;

    /// Rectangles around their lines, which labels must not cover.
    [[nodiscard]] std::vector<QRectF> marks(const AttentionLayout& layout, const Scale& scale,
                                            const core::FeatureRoles& roles) const;
    void paint(QPainter& painter, const Theme& theme, const AttentionLayout& layout, const Scale& scale,
               const core::FeatureRoles& roles) const;

    /// Whether there is room for a feature's whisker: for each feature's up to about 100; beyond, for golden ones'.
    static bool shows(const AttentionLayout& layout, std::int64_t feature, const core::FeatureRoles& roles);
    /// The stem, the upper and the lower cap. low and high are fractions (0 to 1) of the axis.
    static std::array<QLineF, 3> linesOf(const AttentionLayout& layout, std::int64_t feature, double low, double high);

private:
    std::vector<double> m_low; ///< as long as m_high
    std::vector<double> m_high;
};

/// Clamps values to shares from 0 to 1; NaN becomes 0.
std::vector<double> sharesOf(std::vector<double> values);

} // namespace ui

#pragma once

#include "core/analysis/class_summary.h"
#include "core/data/feature_roles.h"
#include "ui/charts/attention_layout.h"
#include "ui/charts/scale.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <vector>

class QPainter;

namespace ui {

/// Two bars in each feature's place: the mean of the rows with label 0, hatched, and of those with label 1, solid; a
/// whisker over each from 5 to 95 % of its rows; a line across both at the mean of all rows.
class ClassMarks {
    Q_DECLARE_TR_FUNCTIONS(ui::AttentionChart)

public:
    /// With more features the bars would be too narrow.
    static constexpr std::size_t kMaxFeatures = 60;

    void set(const core::ClassSummary& summary);
    void clear() { *this = {}; }
    [[nodiscard]] bool areFor(std::size_t features) const { return features > 0 && m_features == features; }
    /// The highest end of a whisker since the last clear() or change of the number of features.
    [[nodiscard]] double most() const { return m_maximum; }
    /// "label 0: 0.231, 9 of 10 rows between 0.102 and 0.388", and likewise for label 1; or the class names of a table.
    [[nodiscard]] QString textOf(std::int64_t feature, const core::FeatureNames& names) const;

    /// Rectangles around bars and whiskers, which labels must not cover.
    [[nodiscard]] std::vector<QRectF> marks(const AttentionLayout& layout, const Scale& scale) const;
    /// means: of all rows, as fractions of the axis.
    void paint(QPainter& painter, const Theme& theme, const AttentionLayout& layout, const Scale& scale,
               const std::vector<double>& means, const core::FeatureRoles& roles) const;

    /// The number of lines of the legend within this width.
    static int legendLines(const QFont& font, double width, const core::FeatureNames& names);
    static void paintLegend(QPainter& painter, const Theme& theme, const QFont& font, const QRectF& place,
                            const core::FeatureNames& names);

    /// The bar of a feature for a label (0 or 1); fraction: of the axis.
    static QRectF barOf(const AttentionLayout& layout, std::int64_t feature, int label, double fraction);

private:
    core::ClassSummary m_summary;
    std::size_t m_features = 0;
    double m_maximum = 0.0;
};

} // namespace ui

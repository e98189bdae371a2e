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

/// In each feature's place two bars instead of one: the mean of the rows with label 0, hatched, and of those with
/// label 1, solid; a whisker over each from 5 to 95 % of its rows; a line across both at the mean of all rows.
class ClassMarks {
    Q_DECLARE_TR_FUNCTIONS(ui::AttentionChart)

public:
    /// Of more features the bars would be too narrow to tell apart.
    static constexpr std::size_t kMaxFeatures = 60;

    void set(const core::ClassSummary& summary);
    void clear();
    [[nodiscard]] bool areFor(std::size_t features) const { return features > 0 && m_features == features; }
    /// The highest end of a whisker since the last clear() or other number of features: so the axis does not tremble.
    [[nodiscard]] double most() const { return m_most; }
    /// "label 0: 0.231, 9 of 10 rows between 0.102 and 0.388", and likewise for label 1; or what a table calls them.
    [[nodiscard]] QString textOf(std::int64_t feature, const core::FeatureNames& names) const;

    /// Where each feature's marks end, as fractions of the axis; at least the means of all rows.
    [[nodiscard]] std::vector<double> topsOver(const std::vector<double>& means, const Scale& scale) const;
    /// means: of all rows, as fractions of the axis.
    void paint(QPainter& painter, const Theme& theme, const AttentionLayout& layout, const Scale& scale,
               const std::vector<double>& means, const core::FeatureRoles& roles) const;

    /// How many lines the legend needs within this width, in the painter's font to be.
    static int legendLines(const QFont& font, double width, const core::FeatureNames& names);
    static void paintLegend(QPainter& painter, const Theme& theme, const QFont& font, const QRectF& place,
                            const core::FeatureNames& names);

    /// A label's (0 or 1) bar of a feature; fraction of the axis.
    static QRectF barOf(const AttentionLayout& layout, std::int64_t feature, int label, double fraction);

private:
    void paintBar(QPainter& painter, const QRectF& bar, int label, const QColor& colour) const;

    core::ClassSummary m_summary;
    std::size_t m_features = 0;
    double m_most = 0.0;
};

} // namespace ui

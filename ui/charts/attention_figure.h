#pragma once

#include "ui/charts/attention_layout.h"
#include "ui/charts/scale.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QSizeF>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace ui {

class BarMarks;

/// The drawing of a mean attention vector, for a widget or a file. Setting anything is cheap; the work is done
/// when it is painted.
class AttentionFigure {
    Q_DECLARE_TR_FUNCTIONS(ui::AttentionChart)

public:
    AttentionFigure();
    ~AttentionFigure();

    /// attention is (features), golden 1-based. The share axis grows with the values and never shrinks,
    /// until clear() or another number of features.
    void setAttention(const std::vector<double>& attention, std::int64_t golden);
    void clear();
    /// What stands in the place of the bars while there are none.
    void setHint(const QString& hint) { m_hint = hint; }
    [[nodiscard]] const QString& hint() const { return m_hint; }
    void setTheme(const Theme& theme) { m_theme = theme; }
    /// The feature whose column is set off, with its value. Out of range: none.
    void setHighlight(std::optional<std::int64_t> feature) { m_highlight = feature; }

    void paint(QPainter& painter, const QSizeF& size);

    [[nodiscard]] const std::vector<double>& attention() const { return m_attention; }
    [[nodiscard]] std::int64_t golden() const { return m_golden; }
    [[nodiscard]] std::optional<std::int64_t> highlight() const { return m_highlight; }
    [[nodiscard]] double axisMaximum() const { return shareScale(m_mostShare).high; }
    /// Where the bars stand in a drawing of this size.
    [[nodiscard]] AttentionLayout layoutFor(const QSizeF& size) const;
    /// "Feature 7: 0.0213, 0.4 times uniform".
    [[nodiscard]] QString describe(std::int64_t feature) const;

private:
    struct Frame;

    [[nodiscard]] Frame frameFor(const QSizeF& size) const;
    void paintEmpty(QPainter& painter, const Frame& frame) const;
    void paintGrid(QPainter& painter, const Frame& frame) const;
    void paintHighlight(QPainter& painter, const Frame& frame) const;
    void paintUniform(QPainter& painter, const Frame& frame) const;
    void paintFeatureNumbers(QPainter& painter, const Frame& frame) const;
    void paintValues(QPainter& painter, const Frame& frame) const;
    void paintAxisTitle(QPainter& painter, const Frame& frame, const std::vector<ValueLabel>& labels) const;
    [[nodiscard]] std::vector<std::int64_t> labelledFeatures() const;

    std::unique_ptr<BarMarks> m_marks;
    std::vector<double> m_attention; ///< empty: nothing to show
    std::int64_t m_golden = 0;
    double m_mostShare = 0.0; ///< since the axis was started
    std::optional<std::int64_t> m_highlight;
    QString m_hint;
    Theme m_theme;
};

} // namespace ui

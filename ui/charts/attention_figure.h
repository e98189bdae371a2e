#pragma once

#include "core/data/feature_roles.h"
#include "ui/charts/attention_layout.h"
#include "ui/charts/class_marks.h"
#include "ui/charts/pin_outlines.h"
#include "ui/charts/scale.h"
#include "ui/charts/whiskers.h"
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

/// Draws a mean attention vector, on a widget or into a file. Setters are cheap; the work is done by paint().
class AttentionFigure {
    Q_DECLARE_TR_FUNCTIONS(ui::AttentionChart)

public:
    AttentionFigure();
    ~AttentionFigure();

    /// attention is (inputs), of which the roles' groups make bars. The share axis only grows, until clear() or another
    /// number of bars.
    void setAttention(const std::vector<double>& attention, const core::FeatureRoles& roles);
    void clear();
    /// Draws each feature's range of shares over many runs (features); of other sizes: none. The axis shrinks again
    /// without them.
    void setWhiskers(const std::vector<double>& low, const std::vector<double>& high) { m_whiskers.set(low, high); }
    /// Shows bars and spreads of the two classes instead of the mean's, whiskers and pinned runs, if the summary has as
    /// many features and at most ClassMarks::kMaxFeatures; beyond, only a hint.
    void setClassSplit(const core::ClassSummary& summary) { m_split.set(summary); }
    void clearClassSplit() { m_split.clear(); }
    /// Draws the bars of other runs, whose attention is (inputs), as outlines.
    void setPinned(std::vector<PinnedAttention> pins);
    /// Sets the text that is shown while there are no bars.
    void setHint(const QString& hint) { m_hint = hint; }
    [[nodiscard]] const QString& hint() const { return m_hint; }
    void setTheme(const Theme& theme) { m_theme = theme; }
    /// Highlights a feature's column and writes its value. Out of range: none.
    void setHighlight(std::optional<std::int64_t> feature) { m_highlight = feature; }

    void paint(QPainter& painter, const QSizeF& size);

    [[nodiscard]] const std::vector<double>& attention() const { return m_attention; }
    [[nodiscard]] const core::FeatureRoles& roles() const { return m_roles; }
    [[nodiscard]] std::optional<std::int64_t> highlight() const { return m_highlight; }
    [[nodiscard]] double axisMaximum(const QSizeF& size) const;
    /// The values that a drawing of this size writes, and their places.
    [[nodiscard]] std::vector<ValueLabel> valueLabelsFor(const QSizeF& size) const;
    /// The positions of the bars in a drawing of this size.
    [[nodiscard]] AttentionLayout layoutFor(const QSizeF& size) const;
    /// "Feature 7: 0.0213, 0.4 times uniform", and its role if it is not noise. A bar of several inputs names the
    /// largest of them, and twins each other.
    [[nodiscard]] QString describe(std::int64_t feature) const;
    /// The attention of the first few golden features in pinned runs, a line each; empty without any.
    [[nodiscard]] QString describePins() const;

private:
    struct Frame;

    [[nodiscard]] bool hasWhiskers() const { return m_whiskers.areFor(m_attention.size()) && !hasSplit(); }
    [[nodiscard]] bool splitIsTooFine() const
    {
        return m_split.areFor(m_attention.size()) && m_attention.size() > ClassMarks::kMaxFeatures;
    }
    [[nodiscard]] bool hasSplit() const { return m_split.areFor(m_attention.size()) && !splitIsTooFine(); }
    [[nodiscard]] bool hasPins() const { return m_pins.areFor(m_attention.size()) && !hasSplit(); }
    /// The largest share that the axis must hold.
    [[nodiscard]] double maxShown() const;
    [[nodiscard]] Frame frameFor(const QSizeF& size) const;
    void paintEmpty(QPainter& painter, const Frame& frame) const;
    void paintBars(QPainter& painter, const Frame& frame);
    void paintGrid(QPainter& painter, const Frame& frame) const;
    void paintHighlight(QPainter& painter, const Frame& frame) const;
    void paintUniform(QPainter& painter, const Frame& frame) const;
    void paintFeatures(QPainter& painter, const Frame& frame) const;
    /// The leading feature of a table's data, which has its own colour although no feature is golden.
    [[nodiscard]] std::optional<std::int64_t> leader() const;
    [[nodiscard]] QString valueText(std::int64_t feature) const;
    /// The share of a bar in uniform attention: that of its inputs.
    [[nodiscard]] double uniformShare(std::int64_t feature) const;
    /// The label of the uniform line at its right end, below the word.
    [[nodiscard]] QString uniformLabel() const;
    [[nodiscard]] QString describeInputs(std::int64_t feature) const;
    void groupPins();
    [[nodiscard]] ValueObstacles valueObstacles(const Frame& frame) const;
    [[nodiscard]] std::vector<ValueLabel> valueLabels(const Frame& frame) const;
    void paintValues(QPainter& painter, const Frame& frame) const;
    void paintAxisTitle(QPainter& painter, const Frame& frame, const std::vector<ValueLabel>& labels) const;
    [[nodiscard]] std::vector<std::int64_t> labelledFeatures() const;
    [[nodiscard]] QString rolesText() const;

    std::unique_ptr<BarMarks> m_marks;
    std::vector<double> m_inputs;    ///< attention to each input; empty without groups
    std::vector<double> m_attention; ///< the heights of the bars; empty: nothing to show
    core::FeatureRoles m_roles;
    double m_maxShare = 0.0; ///< since the axis was started
    Whiskers m_whiskers;
    ClassMarks m_split;
    std::vector<PinnedAttention> m_pinned; ///< of inputs
    PinOutlines m_pins;                    ///< of bars
    std::optional<std::int64_t> m_highlight;
    QString m_hint;
    Theme m_theme;
};

} // namespace ui

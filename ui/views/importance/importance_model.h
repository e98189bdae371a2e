#pragma once

#include "core/analysis/importance/importance_method.h"
#include "core/experiment/experiment.h"

#include <QAbstractTableModel>

#include <optional>

namespace ui {

/// The scale of one method's bars: the range of its scores with their whiskers.
struct ImportanceScale {
    double low = 0.0;
    double high = 0.0;
    double neutral = 0.0; ///< where bars begin: the score of a feature that does not matter

    /// Ignores scores that are not finite; symmetric for a two-sided method.
    static ImportanceScale of(const core::ImportanceScores& scores);

    /// Whether no score differs from neutral.
    [[nodiscard]] bool isEmpty() const { return !(high > low); }
    /// From 0 (left) to 1; clamped. NaN stays NaN.
    [[nodiscard]] double positionOf(double score) const;
};

/// The scores of all importance methods as a table: a line for each feature, a column for each method. Results arrive
/// one by one; those of an earlier snapshot stay until then, marked as old.
class ImportanceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kFeatureColumn = 0; ///< their numbers or names
    static constexpr int kAttentionColumn = 1;

    /// The values of a cell, for the delegate.
    struct Cell {
        double score = 0.0; ///< NaN: not defined
        std::optional<double> deviation;
        ImportanceScale scale; ///< the column's
        bool isKnown = false;
        bool isOld = false;
        bool isFirst = false; ///< the feature that this method puts first
    };

    explicit ImportanceModel(QObject* parent = nullptr);

    /// Expects results for a network of this experiment. Removes old ones if it has other features.
    void begin(const core::Experiment& experiment);
    /// Marks all results as those of another snapshot.
    void setOld();
    void setScores(const core::ImportanceScores& scores);
    void clear();

    [[nodiscard]] std::int64_t features() const { return static_cast<std::int64_t>(m_order.size()); }
    /// The feature, from 1, of a line.
    [[nodiscard]] std::int64_t featureAt(int row) const { return m_order[static_cast<std::size_t>(row)]; }
    /// Its number, or its whole name in a table.
    [[nodiscard]] QString nameOf(std::int64_t feature) const;
    [[nodiscard]] bool hasNames() const { return m_roles.hasNames(); }
    [[nodiscard]] bool isGolden(std::int64_t feature) const { return m_roles.isGolden(feature); }
    [[nodiscard]] Cell cellAt(const QModelIndex& index) const;
    /// "Feature 5, golden. Permutation loss: 1.2346 ± 0.0123, place 1 of 20."
    [[nodiscard]] QString describe(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Column {
        core::ImportanceScores result;
        std::vector<double> strengths; ///< (features); empty: not computed yet
        std::optional<std::int64_t> leader;
        ImportanceScale scale;
        bool isOld = false;

        [[nodiscard]] bool isKnown() const { return !strengths.empty(); }
    };

    [[nodiscard]] const Column& columnAt(int column) const
    {
        return m_columns[static_cast<std::size_t>(column - kAttentionColumn)];
    }
    [[nodiscard]] QString textOf(const QModelIndex& index) const;
    /// The features in the order of the sorted column.
    [[nodiscard]] std::vector<std::int64_t> arranged() const;
    void arrange();

    core::Experiment m_experiment;
    core::FeatureRoles m_roles;        ///< of its data
    std::vector<Column> m_columns;     ///< in the order of core::importanceMethods()
    std::vector<std::int64_t> m_order; ///< features by line
    int m_sortColumn = kAttentionColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace ui

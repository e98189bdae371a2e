#pragma once

#include "core/analysis/importance/importance_method.h"
#include "core/experiment/experiment.h"
#include "ui/views/importance/importance_scale.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <optional>
#include <vector>

namespace ui {

/// What attention and its rivals say, as a table: a line for each feature, a column for each rival. The answers come
/// one after the other; those of an earlier moment stay until then, and are known to be old.
class ImportanceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// The features' numbers or names stand in the first column, attention in the next one.
    static constexpr int kFeatureColumn = 0;
    static constexpr int kAttentionColumn = 1;

    /// For the delegate.
    struct Cell {
        double score = 0.0; ///< not a number: not defined
        std::optional<double> deviation;
        ImportanceScale scale; ///< the column's
        bool isKnown = false;
        bool isOld = false;
        bool isFirst = false; ///< the feature that this rival puts first
    };

    explicit ImportanceModel(QObject* parent = nullptr);

    /// Other answers are about to come, about a network of this experiment. Old ones go if it has other features.
    void begin(const core::Experiment& experiment);
    /// What stands is about another moment now.
    void setOld();
    void setScores(const core::ImportanceScores& scores);
    void clear();

    [[nodiscard]] std::int64_t features() const { return static_cast<std::int64_t>(m_order.size()); }
    /// The feature, from 1, that stands in a line.
    [[nodiscard]] std::int64_t featureAt(int row) const { return m_order[static_cast<std::size_t>(row)]; }
    /// Its number, or the name that it has in a table, not shortened for its place.
    [[nodiscard]] QString nameOf(std::int64_t feature) const;
    [[nodiscard]] bool hasNames() const { return m_roles.hasNames(); }
    [[nodiscard]] bool isGolden(std::int64_t feature) const;
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
        core::ImportanceScores answer;
        std::vector<double> strengths; ///< (features); empty: not asked yet
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
    /// The features in the order asked for.
    [[nodiscard]] std::vector<std::int64_t> arranged() const;
    void arrange();

    core::Experiment m_experiment;
    core::FeatureRoles m_roles;        ///< of its data
    std::vector<Column> m_columns;     ///< in the order of core::rivals()
    std::vector<std::int64_t> m_order; ///< features by line
    int m_sortColumn = kAttentionColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace ui

#pragma once

#include "ui/views/importance/importance_model.h"

#include <QStyledItemDelegate>

namespace ui {

struct Theme;

/// A cell of the table of rivals: a bar from the neutral score, with a whisker where it was repeated, and its number
/// where there is room. The feature that a rival puts first has a 1 at its bar; the golden ones are set off and marked.
class ImportanceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// The model must be the table's and outlive it.
    explicit ImportanceDelegate(const ImportanceModel& model, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// What a column needs to have its numbers beside the bars.
    [[nodiscard]] static int widthWithNumbers(const QFontMetrics& metrics);
    /// What the first column needs to have the golden features called so in a word; where it has less, a diamond.
    [[nodiscard]] static int widthWithWord(const QFontMetrics& metrics);
    /// What it needs to have the names of a person's table whole.
    [[nodiscard]] int widthWithNames(const QFontMetrics& metrics) const;

private:
    void paintFeature(QPainter& painter, const QStyleOptionViewItem& option, std::int64_t feature) const;
    void paintScore(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                    const ImportanceModel::Cell& cell) const;

    const ImportanceModel& m_model;
};

} // namespace ui

#pragma once

#include "ui/views/importance/importance_model.h"

#include <QHeaderView>
#include <QStringList>
#include <QStyledItemDelegate>
#include <QTableView>

class QFontMetricsF;

namespace ui {

struct Theme;

/// Paints a cell of ImportanceTable: a bar from the neutral score, with a whisker where it was repeated, and its number
/// where there is room. The first feature of a method has a 1 at its bar; the golden ones are marked.
class ImportanceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// The model must be the table's and outlive this.
    explicit ImportanceDelegate(const ImportanceModel& model, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The width of a column with numbers beside its bars.
    [[nodiscard]] static int widthWithNumbers(const QFontMetrics& metrics);
    /// The width of the first column with the word "golden"; a narrower one has a diamond.
    [[nodiscard]] static int widthWithWord(const QFontMetrics& metrics);
    /// The width of the first column with the whole names of a table's columns.
    [[nodiscard]] int widthWithNames(const QFontMetrics& metrics) const;

private:
    void paintFeature(QPainter& painter, const QStyleOptionViewItem& option, std::int64_t feature) const;
    void paintScore(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                    const ImportanceModel::Cell& cell) const;

    const ImportanceModel& m_model;
};

/// The header of ImportanceTable: the methods' names over two lines, upright in narrow columns, and on one shortened
/// line in narrower ones; below them the arrow of the sorted column.
class ImportanceHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit ImportanceHeader(QWidget* parent = nullptr);

    /// Takes the height that the names need in columns of this width.
    void fit(int columnWidth);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    [[nodiscard]] QString nameOf(int section) const;
    [[nodiscard]] QStringList linesOf(int section, const QFontMetricsF& metrics) const;

    bool m_isUpright = false;
    bool m_isOnOneLine = false;
};

/// The table of ImportanceModel. Its columns share the width, down to bare bars; its lines share the height while they
/// are few.
class ImportanceTable : public QTableView {
    Q_OBJECT

public:
    explicit ImportanceTable(ImportanceModel* model, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {420, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 140}; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void fitFonts();

    ImportanceModel* m_model;
    ImportanceDelegate* m_delegate;
    ImportanceHeader* m_header;
};

} // namespace ui

#pragma once

#include "ui/views/compare/compared_run.h"
#include "ui/views/view.h"

class QPushButton;
class QStackedLayout;
class QTableView;

namespace ui {

class CompareModel;

/// Compares the run shown with the pinned runs: settings and results. Pinned runs can be restored and unpinned.
class CompareView : public View {
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Compare"); }
    [[nodiscard]] QString question() const override { return tr("What differs between the pinned runs?"); }

    /// Shows these runs, the run shown first; without another one, the empty state. Cheap enough for every frame where
    /// only the numbers of the run shown have changed.
    void setRuns(std::vector<ComparedRun> runs);

signals:
    /// The view is visible now and needs runs.
    void shown();
    /// The user chose this pinned run.
    void bringBackWanted(std::size_t place);
    void unpinWanted(std::size_t place);

protected:
    void fitTexts() final;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void prepareTable();
    void connectTable();
    void fitColumns();
    void showColumns(const std::vector<int>& widths);
    void fitRows();
    void fitToTexts();
    /// The texts whose lengths decide the widths of columns and the heights of lines.
    [[nodiscard]] QStringList wrappedTexts() const;
    void refreshButton();
    /// The place of the current line's run among the pins; none on the line of the run shown.
    [[nodiscard]] std::optional<std::size_t> currentPlace() const;
    void unpinCurrent();

    CompareModel* m_model;
    bool m_isFitting = false; ///< columns
    QStringList m_fitted;     ///< wrappedTexts() when lines were fitted last
    QStackedLayout* m_pages;
    QTableView* m_table;
    QLabel* m_hint;
    QPushButton* m_unpin;
};

} // namespace ui

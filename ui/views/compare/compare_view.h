#pragma once

#include "ui/views/compare/compared_run.h"
#include "ui/views/view.h"

#include <vector>

class QPushButton;
class QStackedLayout;
class QTableView;

namespace ui {

class CompareModel;

/// What made the difference? The run shown beside those that are pinned: settings, results, and the way back to each.
class CompareView : public View {
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Compare"); }
    [[nodiscard]] QString question() const override { return tr("What differs between the pinned runs?"); }

    /// The run shown comes first; without another one, the empty state. Cheap enough for every frame where only the
    /// numbers of the run shown have changed.
    void setRuns(std::vector<ComparedRun> runs);

signals:
    /// The view comes to the front: runs are wanted from now on.
    void shown();
    /// A person wants this pinned run back.
    void bringBackWanted(std::size_t place);
    void unpinWanted(std::size_t place);

protected:
    void fitTexts() final;
    QWidget* figureWidget() override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void prepareTable();
    void connectTable();
    void fitColumns();
    void refreshButton();
    /// Where the run of the current line is pinned; none on the line of the run shown.
    [[nodiscard]] std::optional<std::size_t> currentPlace() const;
    void unpinCurrent();

    CompareModel* m_model;
    QStackedLayout* m_pages;
    QTableView* m_table;
    QPushButton* m_unpin;
};

} // namespace ui

#pragma once

#include "core/training/model.h"

#include <QStackedWidget>

#include <cstddef>
#include <memory>
#include <vector>

class QTabBar;

namespace ui {

class BelieveView;
class CompareView;
class CurvesView;
class FaithfulnessJob;
class ImportanceJob;
class SeedsJob;
class SeedsView;
class TrainingController;
class View;
struct ShownRun;

/// A run as the views show it, at a snapshot (an index).
ShownRun shownRun(const TrainingController& run, std::size_t shown);

/// Drives the views: the bars, which are given to it, and those behind its tabs. A view that is not in front costs
/// nothing.
class Inspector : public QStackedWidget {
    Q_OBJECT

public:
    /// Bars and jobs must outlive it.
    Inspector(View& bars, FaithfulnessJob& tests, ImportanceJob& importance, SeedsJob& seeds,
              QWidget* parent = nullptr);

    /// The line of tabs. It has room for all of them only across the whole width of the views, so the window places it.
    /// To be called once.
    [[nodiscard]] QWidget* makeHeader();
    /// The title of a tab.
    [[nodiscard]] QString titleOf(int tab) const;
    /// The question that the view behind a tab answers.
    [[nodiscard]] QString helpOf(int tab) const;

    /// All views: the bars, then those behind the tabs, in their order.
    [[nodiscard]] const std::vector<View*>& views() const { return m_views; }
    /// The view of this object name, which must be one of them.
    [[nodiscard]] View& view(const QString& name) const;
    /// The view with the keyboard focus; else the first behind the tab in front.
    [[nodiscard]] View& front() const;
    void bringToFront(View& view);

    /// As the functions of View.
    void showExperiment(const core::Experiment& controls);
    /// The run must outlive the inspector.
    void showRun(const TrainingController& run, std::size_t shown);
    [[nodiscard]] bool needsModel() const;
    void showModel(const std::shared_ptr<const core::Model>& model);
    void setResting(bool resting);
    void clear();

    /// The height of the tab in front alone, so that it scrolls only where it is too tall itself.
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] SeedsView& seeds() { return *m_seeds; }
    [[nodiscard]] CurvesView& curves() { return *m_curves; }
    [[nodiscard]] CompareView& compare() { return *m_compare; }

private:
    void addTab(View* view);
    void addTab(QWidget* page, const QString& title, std::initializer_list<View*> views);
    void shareRows();
    void showRunInFront();

    QTabBar* m_tabs;
    std::vector<View*> m_views;
    const TrainingController* m_run = nullptr; ///< the run shown; null: none
    std::size_t m_shown = 0;
    CurvesView* m_curves;
    SeedsView* m_seeds;
    CompareView* m_compare;
    BelieveView* m_believe;
};

} // namespace ui

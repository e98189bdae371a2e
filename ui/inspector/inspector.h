#pragma once

#include "core/training/model.h"

#include <QPointer>
#include <QStackedWidget>

#include <cstddef>
#include <functional>
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

/// Returns the input of the views for a run at a snapshot (an index).
ShownRun shownRun(const TrainingController& run, std::size_t shown);

/// Drives all views: the bars, and the views behind its tabs. A view that is not visible costs nothing.
class Inspector : public QStackedWidget {
    Q_OBJECT

public:
    /// Bars and jobs must outlive it.
    Inspector(View& bars, FaithfulnessJob& tests, ImportanceJob& importance, SeedsJob& seeds,
              QWidget* parent = nullptr);
    ~Inspector() override;

    /// Makes the line of tabs, which the window places across the whole width of the views. To be called once.
    [[nodiscard]] QWidget* makeHeader();
    [[nodiscard]] QString titleOf(int tab) const;
    /// The question that the view behind a tab answers.
    [[nodiscard]] QString helpOf(int tab) const;

    /// The bars, then the views behind the tabs, in their order.
    [[nodiscard]] const std::vector<View*>& views() const { return m_views; }
    /// The view with this object name, which must exist.
    [[nodiscard]] View& view(const QString& name) const;
    /// The view that the user clicked, focused or chose a tab of last; before that, the bars.
    [[nodiscard]] View& front() const;
    /// The view in front if it fits; else the first that does beside it, the bars last; else the one in front.
    [[nodiscard]] View& frontThat(const std::function<bool(const View&)>& fits) const;
    void bringToFront(View& view);
    /// Brings a tab to the front. A focus within the view that goes passes to the tabs: Qt would give it to any button
    /// of the view that comes.
    void showTab(int tab);

    // These call the functions of View.
    void showExperiment(const core::Experiment& controls);
    /// The run must outlive the inspector.
    void showRun(const TrainingController& run, std::size_t shown);
    [[nodiscard]] bool needsModel() const;
    void showModel(const std::shared_ptr<const core::Model>& model);
    void setResting(bool resting);
    void clear();

    /// With the height of the present tab alone, so that the views scroll only where that tab is too tall.
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] SeedsView& seeds() { return *m_seeds; }
    [[nodiscard]] CurvesView& curves() { return *m_curves; }
    [[nodiscard]] CompareView& compare() { return *m_compare; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void followUser();
    void onFocus(QWidget* now);
    [[nodiscard]] bool isBehindTab(const View& view) const;
    void addTab(View* view);
    void addTab(QWidget* page, const QString& title, std::initializer_list<View*> views);
    void shareRows();
    void showRunInFront();

    QTabBar* m_tabs;
    std::vector<View*> m_views;
    View* m_front;                             ///< null: the first behind the present tab
    QPointer<QWidget> m_focused;               ///< the last widget with the keyboard focus
    const TrainingController* m_run = nullptr; ///< the run shown; null: none
    std::size_t m_shown = 0;
    CurvesView* m_curves;
    SeedsView* m_seeds;
    CompareView* m_compare;
    BelieveView* m_believe;
};

} // namespace ui

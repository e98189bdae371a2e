#pragma once

#include "ui/views/view.h"

#include <memory>
#include <vector>

class QProgressBar;
class QPushButton;
class QScrollArea;

namespace ui {

class TestCard;
class FaithfulnessJob;

/// Can you rely on the bars? The tests of the claim, a card each, and what they come to. They are made when a person
/// asks for them; what was said about an earlier moment stays, and is said to be old.
class FaithfulnessView : public View {
    Q_OBJECT

public:
    /// Shows what the runner has, which must outlive the view.
    explicit FaithfulnessView(FaithfulnessJob& runner, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Tests"); }
    void showRun(const ShownRun& run) override;
    [[nodiscard]] bool needsModel() const override { return true; }
    void showModel(const std::shared_ptr<const core::Model>& model) override;
    void setResting(bool resting) override;
    void clear() override { showModel(nullptr); }
    [[nodiscard]] std::vector<ViewTable> tables(const ShownRun& run) const override;

    /// The report shown is about another network than the one shown.
    [[nodiscard]] bool isStale() const;

protected:
    void fitTexts() final;
    QWidget* figureWidget() override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void makeCards();
    void press();
    void refresh();
    void showAnswer();
    void showCards();
    void showButton();
    void showProgress();
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString staleText() const;

    FaithfulnessJob& m_runner;
    core::Experiment m_experiment; ///< of the run whose moments are shown
    std::shared_ptr<const core::Model> m_model;
    bool m_resting = true;

    QPushButton* m_button;
    QLabel* m_status;
    QProgressBar* m_bar;
    QLabel* m_stale;
    QLabel* m_tally;
    QScrollArea* m_scroll;
    std::vector<TestCard*> m_cards; ///< made when the view is first looked at
    std::size_t m_shown = 0;        ///< cards that show a result
};

} // namespace ui

#pragma once

#include "ui/views/view.h"

class QProgressBar;
class QPushButton;
class QScrollArea;

namespace ui {

class TestCard;
class FaithfulnessJob;

/// Shows whether the attention can be relied on: a card for each faithfulness test, and their conclusion. The user
/// starts the tests; results for an earlier snapshot, other settings or other data stay, marked as such.
class FaithfulnessView : public View {
    Q_OBJECT

public:
    /// Shows the results of the job, which must outlive the view.
    explicit FaithfulnessView(FaithfulnessJob& job, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Tests"); }
    void showRun(const ShownRun& run) override;
    [[nodiscard]] bool needsModel() const override { return true; }
    void showModel(const std::shared_ptr<const core::Model>& model) override;
    void setResting(bool resting) override;
    void clear() override { showModel(nullptr); }
    [[nodiscard]] std::vector<ViewTable> tables(const ShownRun& run) const override;

    /// Whether the results are about another network than the one shown.
    [[nodiscard]] bool isStale() const;

protected:
    void fitTexts() final;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void makeCards();
    void sizeCards();
    void onButton();
    void refresh();
    void showAnswer();
    void showCards();
    void showButton();
    void showProgress();
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString staleText(const core::Experiment& shown) const;

    FaithfulnessJob& m_job;
    core::Experiment m_experiment; ///< of the run shown
    std::shared_ptr<const core::Model> m_model;
    bool m_resting = true;
    bool m_isBranched = false; ///< the run shown

    QPushButton* m_button;
    QLabel* m_status;
    QProgressBar* m_bar;
    QLabel* m_tally;
    QScrollArea* m_scroll;
    std::vector<TestCard*> m_cards; ///< made when the view is first shown
    std::size_t m_shown = 0;        ///< cards that show a result
};

} // namespace ui

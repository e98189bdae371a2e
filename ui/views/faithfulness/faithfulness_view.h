#pragma once

#include "core/training/model.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace ui {

class TestCard;
class FaithfulnessJob;

/// Can you rely on the bars? The tests of the claim, a card each, and what they come to. They are made when a person
/// asks for them; what was said about an earlier moment stays, and is said to be old.
class FaithfulnessView : public QWidget {
    Q_OBJECT

public:
    /// Shows what the runner has, which must outlive the view.
    explicit FaithfulnessView(FaithfulnessJob& runner, QWidget* parent = nullptr);

    /// The run whose moments are shown. Cheap enough for every frame.
    void setExperiment(const core::Experiment& experiment);
    /// The network at the moment shown; null: none. Cheap enough for every frame.
    void setModel(const std::shared_ptr<const core::Model>& model);
    /// Whether training leaves the processor alone: meanwhile no test begins.
    void setResting(bool resting);
    /// A new run begins.
    void clear() { setModel(nullptr); }

    /// The report shown is about another network than the one shown.
    [[nodiscard]] bool isStale() const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void makeCards();
    void press();
    void refresh();
    void showAnswer();
    void showCards();
    void showProgress();
    void fitTexts();
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString staleText() const;

    FaithfulnessJob& m_runner;
    core::Experiment m_experiment; ///< of the run whose moments are shown
    std::shared_ptr<const core::Model> m_model;
    bool m_resting = true;

    QLabel* m_question;
    QLabel* m_answer;
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

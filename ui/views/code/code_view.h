#pragma once

#include "core/scripts/script.h"
#include "ui/views/view.h"

class QBoxLayout;
class QPushButton;

namespace ui {

class ScriptText;
class SegmentedControl;

/// Shows the experiment of the controls as a script for Keras or PyTorch, and keeps it up to date while visible. A run
/// that branched cannot be had from it; view and script say so.
class CodeView : public View {
    Q_OBJECT

public:
    explicit CodeView(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Code"); }
    void showExperiment(const core::Experiment& controls) override;
    /// Says that the run branched, if the script has its settings.
    void showRun(const ShownRun& run) override;
    void clear() override;
    /// Writes the script shown into a file; a note reports success or failure.
    void save(const QString& path);

protected:
    void fitTexts() final;
    void showEvent(QShowEvent* event) override;

private:
    enum Library { Keras, Pytorch };

    void build();
    [[nodiscard]] Library library() const;
    void markStale();
    void refresh();
    /// The branches of the run shown, if the script has its settings.
    [[nodiscard]] std::vector<core::BranchPoint> branches() const;
    void showNote(const QString& note, bool isProblem = false);
    void copy();
    void chooseFile();

    core::Experiment m_experiment;
    core::Experiment m_runExperiment;             ///< of the run shown
    std::vector<core::BranchPoint> m_runBranches; ///< likewise
    core::Script m_script;
    bool m_stale = true; ///< whether the script shown is not the experiment's
    SegmentedControl* m_switch;
    QPushButton* m_copy;
    QPushButton* m_save;
    QBoxLayout* m_controls; ///< the libraries, and the buttons beside or below them
    ScriptText* m_text;
    QLabel* m_branches; ///< what the script lacks of a run that branched
    QLabel* m_note;     ///< the result of copying or saving
};

} // namespace ui

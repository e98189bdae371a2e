#pragma once

#include "core/experiment/experiment.h"
#include "core/scripts/script.h"
#include "ui/views/view.h"

class QBoxLayout;
class QPushButton;

namespace ui {

class ScriptText;
class SegmentedControl;

/// What would I write to have this in Keras, or in PyTorch? The experiment of the controls as a script, which follows
/// them. While hidden it only remembers.
class CodeView : public View {
    Q_OBJECT

public:
    explicit CodeView(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Code"); }
    void showExperiment(const core::Experiment& controls) override;
    /// Writes the script shown, and says whether it could.
    void save(const QString& path);

protected:
    void fitTexts() final;
    QWidget* figureWidget() override;
    void showEvent(QShowEvent* event) override;

private:
    enum Library { Keras, Pytorch };

    void build();
    [[nodiscard]] Library library() const;
    void outdate();
    void refresh();
    void say(const QString& note, bool isProblem = false);
    void copy();
    void askWhereToSave();

    core::Experiment m_experiment;
    core::Script m_script;
    bool m_stale = true; ///< what is shown is not the experiment's
    SegmentedControl* m_switch;
    QPushButton* m_copy;
    QPushButton* m_save;
    QBoxLayout* m_controls; ///< the libraries, and the buttons beside or below them
    ScriptText* m_text;
    QLabel* m_note; ///< what has become of the script
};

} // namespace ui

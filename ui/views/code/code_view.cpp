#include "ui/views/code/code_view.h"

#include "core/io/file_error.h"
#include "core/io/output_file.h"
#include "core/io/write_notes.h"
#include "ui/text/branch_text.h"
#include "ui/text/shown/file_path.h"
#include "ui/text/shown/shown_text.h"
#include "ui/text/write_notes_text.h"
#include "ui/views/code/script_text.h"
#include "ui/widgets/fill_box.h"
#include "ui/widgets/label.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/segmented_control.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace ui {

CodeView::CodeView(QWidget* parent)
    : View({"codeView", "codeQuestion", "codeHeadline"}, parent), m_switch(new SegmentedControl),
      m_copy(makeButton("codeCopyButton", tr("Copy"), tr("Copies the whole script, to be pasted elsewhere."))),
      m_save(makeButton("codeSaveButton", tr("Save…"), tr("Writes the script into a file."))),
      m_controls(new QBoxLayout(QBoxLayout::LeftToRight)), m_text(new ScriptText),
      m_branches(makeWrappedLabel("codeBranches", "muted")), m_note(makeWrappedLabel("codeNote"))
{
    build();
    fitTexts();
    connect(m_switch, &SegmentedControl::choose, this, &CodeView::markStale);
    connect(m_copy, &QPushButton::clicked, this, &CodeView::copy);
    connect(m_save, &QPushButton::clicked, this, &CodeView::chooseFile);
}

void CodeView::build()
{
    m_question->setText(tr("What would I write to have this in Keras?"));
    m_question->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_switch->add(QStringLiteral("codeKerasButton"), QStringLiteral("Keras"), tr("Code: %1").arg("Keras"),
                  tr("The script for Keras, as the article's author would write it"));
    m_switch->add(QStringLiteral("codePytorchButton"), QStringLiteral("PyTorch"), tr("Code: %1").arg("PyTorch"),
                  tr("The script for PyTorch"));
    m_copy->setAccessibleName(tr("Copy the script"));
    m_save->setAccessibleName(tr("Save the script"));
    m_text->setObjectName(QStringLiteral("codeText"));
    m_text->setAccessibleName(tr("The script"));
    m_branches->setContentsMargins(0, 0, 0, 8);
    m_branches->hide();
    m_note->hide();
    m_figureWidget = m_text;
    auto* buttons = fillBox(new QHBoxLayout, 8, {m_copy, m_save, BoxItem::stretch()});
    fillBox(m_controls, 8, {{m_switch, 0, Qt::AlignLeft}, {buttons, 1}});
    fillBox(new QVBoxLayout(this), 0, {m_question, 2, m_headline, 8, m_controls, 8, m_branches, {m_text, 1}, m_note});
}

CodeView::Library CodeView::library() const
{
    return m_switch->chosen() == 0 ? Keras : Pytorch;
}

void CodeView::showExperiment(const core::Experiment& controls)
{
    if (controls == m_experiment)
        return;
    m_experiment = controls;
    markStale();
}

void CodeView::showRun(const ShownRun& run)
{
    std::vector<core::BranchPoint> itsBranches = run.branches();
    if (itsBranches == m_runBranches && (itsBranches.empty() || run.experiment == m_runExperiment))
        return;
    m_runExperiment = run.experiment;
    m_runBranches = std::move(itsBranches);
    markStale();
}

void CodeView::clear()
{
    if (m_runBranches.empty())
        return;
    m_runBranches.clear();
    markStale();
}

std::vector<core::BranchPoint> CodeView::branches() const
{
    return m_runExperiment == m_experiment ? m_runBranches : std::vector<core::BranchPoint>();
}

void CodeView::markStale()
{
    m_stale = true;
    refresh();
}

void CodeView::refresh()
{
    if (!isVisible() || !m_stale)
        return;
    m_stale = false;
    m_script = core::withBranchNotice(
        library() == Keras ? core::kerasScript(m_experiment) : core::pytorchScript(m_experiment), branches());
    m_branches->setText(
        branchText(branches()) + u' ' +
        tr("The script has the last learning rate from its first batch on, and so trains another run."));
    m_branches->setVisible(!branches().empty());
    m_question->setText(library() == Keras ? tr("What would I write to have this in Keras?")
                                           : tr("What would I write to have this in PyTorch?"));
    const auto lines = std::ranges::count(m_script.text, '\n');
    m_headline->setText((m_script.changed.empty() ? tr("These %1 lines of Python: the article's experiment.")
                                                  : tr("These %1 lines of Python. Marked: what is not the article's."))
                            .arg(lines));
    m_text->setScript(m_script);
    m_note->hide();
}

void CodeView::showNote(const QString& note, bool isProblem)
{
    m_note->setText(note);
    m_note->setToolTip({});
    setStyleMark(m_note, "tone", isProblem ? "error" : "muted");
    m_note->show();
}

void CodeView::copy()
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(m_script.text));
    showNote(tr("Copied."));
}

/// Does not block: a run goes on behind the dialog.
void CodeView::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Save the script"));
    dialog->setObjectName(QStringLiteral("codeSaveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Python scripts (*.py)"));
    dialog->setDefaultSuffix(QStringLiteral("py"));
    dialog->selectFile(library() == Keras ? QStringLiteral("attention_keras.py")
                                          : QStringLiteral("attention_pytorch.py"));
    connect(dialog, &QFileDialog::fileSelected, this, &CodeView::save);
    dialog->open();
}

void CodeView::save(const QString& path)
{
    try {
        const core::WriteNotes notes;
        core::OutputFile file(pathOf(path));
        file.write(m_script.text);
        file.commit();
        const QString note = writeNotesText(notes);
        showNote(tr("Saved as %1").arg(shownPath(path)) + (note.isEmpty() ? QString() : QStringLiteral(". ") + note));
        m_note->setToolTip(tipText(wholePath(path)));
    } catch (const core::FileError& error) {
        showNote(tr("Not saved: %1").arg(shownText(error.what())), true);
    }
}

void CodeView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void CodeView::fitTexts()
{
    constexpr double kDesignWidth = 560.0; // texts have the base size
    constexpr double kMinScale = 0.92;
    constexpr double kMaxScale = 1.5;
    constexpr int kMinWidthForOneLine = 340;
    const double scale = std::clamp(width() / kDesignWidth, kMinScale, kMaxScale);
    sizeHead();
    for (QLabel* label : {m_branches, m_note})
        label->setFont(themeFont(0.92 * scale));
    m_text->setScale(scale);
    m_controls->setDirection(width() >= kMinWidthForOneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace ui

#include "moc_code_view.cpp"

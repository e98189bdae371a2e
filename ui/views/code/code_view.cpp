#include "ui/views/code/code_view.h"

#include "core/io/file_error.h"
#include "core/io/output_file.h"
#include "core/scripts/script.h"
#include "ui/text/file_path.h"
#include "ui/theme/theme.h"
#include "ui/views/code/script_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/style_mark.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace ui {

CodeView::CodeView(QWidget* parent)
    : View({"codeView", "codeQuestion", "codeHeadline"}, parent), m_switch(new SegmentedControl),
      m_copy(makeButton("codeCopyButton", tr("Copy"), tr("Copies the whole script, to be pasted elsewhere."))),
      m_save(makeButton("codeSaveButton", tr("Save…"), tr("Writes the script into a file."))),
      m_controls(new QBoxLayout(QBoxLayout::LeftToRight)), m_text(new ScriptText), m_note(makeWrappedLabel("codeNote"))
{
    build();
    fitTexts();
    connect(m_switch, &SegmentedControl::choose, this, &CodeView::outdate);
    connect(m_copy, &QPushButton::clicked, this, &CodeView::copy);
    connect(m_save, &QPushButton::clicked, this, &CodeView::askWhereToSave);
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
    m_note->hide();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch();
    m_controls->setSpacing(8);
    m_controls->addWidget(m_switch, 0, Qt::AlignLeft);
    m_controls->addLayout(buttons, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_question);
    column->addSpacing(2);
    column->addWidget(m_headline);
    column->addSpacing(8);
    column->addLayout(m_controls);
    column->addSpacing(8);
    column->addWidget(m_text, 1);
    column->addWidget(m_note);
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
    outdate();
}

void CodeView::outdate()
{
    m_stale = true;
    refresh();
}

void CodeView::refresh()
{
    if (!isVisible() || !m_stale)
        return;
    m_stale = false;
    m_script = library() == Keras ? core::kerasScript(m_experiment) : core::pytorchScript(m_experiment);
    m_question->setText(library() == Keras ? tr("What would I write to have this in Keras?")
                                           : tr("What would I write to have this in PyTorch?"));
    const auto lines = std::ranges::count(m_script.text, '\n');
    m_headline->setText((m_script.changed.empty() ? tr("These %1 lines of Python: the article's experiment.")
                                                  : tr("These %1 lines of Python. Marked: what is not the article's."))
                            .arg(lines));
    m_text->setScript(m_script);
    m_note->hide();
}

void CodeView::say(const QString& note, bool isProblem)
{
    m_note->setText(note);
    setStyleMark(m_note, "tone", isProblem ? "error" : "muted");
    m_note->show();
}

void CodeView::copy()
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(m_script.text));
    say(tr("Copied."));
}

/// Does not wait for the answer, so that a run goes on behind the question.
void CodeView::askWhereToSave()
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
        core::OutputFile file(pathOf(path));
        file.write(m_script.text);
        file.commit();
        say(tr("Saved as %1").arg(path));
    } catch (const core::FileError& error) {
        say(tr("Not saved: %1").arg(QString::fromLocal8Bit(error.what())), true);
    }
}

void CodeView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

QWidget* CodeView::figureWidget()
{
    return m_text;
}

void CodeView::fitTexts()
{
    /// The width at which the texts have the program's own size.
    constexpr double kDesignWidth = 560.0;
    constexpr double kMinScale = 0.92;
    constexpr double kMaxScale = 1.5;
    constexpr int kMinWidthForOneLine = 340;
    const double scale = std::clamp(width() / kDesignWidth, kMinScale, kMaxScale);
    setTextSizes(0.92 * scale, 1.25 * scale, 0.0);
    m_note->setFont(themeFont(0.92 * scale));
    m_text->setScale(scale);
    m_controls->setDirection(width() >= kMinWidthForOneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace ui

#include "ui/controls/experiment_panel.h"

#include "ui/controls/knob_row.h"
#include "ui/controls/table_card.h"
#include "ui/tables/table_experiment.h"
#include "ui/text/experiment_change.h"
#include "ui/theme/theme.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/push_button.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace ui {

namespace {

constexpr int kPanelWidth = 2 * KnobRow::kMargin + KnobRow::kContentWidth;

QString groupTitle(core::KnobGroup group)
{
    switch (group) {
    case core::KnobGroup::Data:
        return ExperimentPanel::tr("Data");
    case core::KnobGroup::Harder:
        return ExperimentPanel::tr("Harder data");
    case core::KnobGroup::Network:
        return ExperimentPanel::tr("Network");
    case core::KnobGroup::Training:
        return ExperimentPanel::tr("Training");
    }
    return {};
}

/// Gives xor its two golden features, so that choosing the rule is no error: the second one as far from the first as
/// possible, and of more than two the first two.
void completeGolden(core::Experiment& draft)
{
    if (draft.harder.labelRule != core::LabelRule::Xor || draft.golden.empty() || draft.features < 2)
        return;
    if (draft.golden.size() == 1)
        draft.golden.push_back((draft.golden.front() - 1 + draft.features / 2) % draft.features + 1);
    draft.golden.resize(2);
}

/// changeText() of the harder data alone.
QString harderChangeText(const core::Experiment& before, const core::Experiment& after)
{
    core::Experiment from;
    core::Experiment to;
    from.harder = before.harder;
    to.harder = after.harder;
    return changeText(from, to);
}

/// The error of check() for values that are each in range, if any.
std::optional<core::KnobError> conflictIn(const core::Experiment& draft)
{
    try {
        core::check(draft);
        return std::nullopt;
    } catch (const core::KnobError& error) {
        return error;
    }
}

} // namespace

ExperimentPanel::ExperimentPanel(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("experimentPanel"));
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);

    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("experimentColumn"));
    m_column = new QVBoxLayout(content);
    m_column->setSpacing(4);
    setRightMargin(KnobRow::kMargin);
    addGroup(core::KnobGroup::Data);
    addHarderData();
    addGroup(core::KnobGroup::Network);
    addGroup(core::KnobGroup::Training);
    addArticleButton();
    m_column->addStretch(1);

    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(addScrollArea(content));
}

ExperimentPanel::~ExperimentPanel()
{
    // A field with the focus loses it in QWidget's destructor, and would still emit its signals.
    for (KnobRow* row : m_rows)
        row->disconnect(this);
}

QScrollArea* ExperimentPanel::addScrollArea(QWidget* content)
{
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("experimentScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->verticalScrollBar()->installEventFilter(this);
    return scroll;
}

void ExperimentPanel::setRightMargin(int margin)
{
    m_column->setContentsMargins(0, 4, margin, 8);
}

/// Takes the width of the scroll bar from the margin, so that nothing moves when it comes and goes. A style sheet has a
/// width of its own, and while the theme changes there is none.
bool ExperimentPanel::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Show || type == QEvent::Hide || type == QEvent::StyleChange || type == QEvent::Resize) {
        const auto* bar = static_cast<QScrollBar*>(watched);
        setRightMargin(KnobRow::kMargin - (bar->isVisible() ? bar->sizeHint().width() : 0));
    }
    return QWidget::eventFilter(watched, event);
}

QSize ExperimentPanel::sizeHint() const
{
    return {kPanelWidth, 640};
}

QSize ExperimentPanel::minimumSizeHint() const
{
    return {kPanelWidth, 160};
}

void ExperimentPanel::addGroup(core::KnobGroup group)
{
    auto* title = new QLabel(groupTitle(group));
    title->setFont(themeFont(1.0, QFont::DemiBold));
    title->setContentsMargins(KnobRow::kMargin, 8, 0, 4);
    m_column->addWidget(title);
    if (group == core::KnobGroup::Data)
        addTableCard();
    for (const core::Knob& knob : core::knobs())
        if (knob.group == group)
            m_column->addWidget(makeRow(knob));
}

void ExperimentPanel::addTableCard()
{
    m_table = new TableCard(this);
    m_column->addWidget(m_table);
    connect(m_table, &TableCard::changeWanted, this, &ExperimentPanel::tableChangeWanted);
    connect(m_table, &TableCard::defaultsWanted, this, [this] { accept(byDefaultOn(m_draft.table)); });
    connect(m_table, &TableCard::generatedDataWanted, this, [this] { accept(onGeneratedData(m_draft)); });
}

/// Hides the knobs without an effect on a table.
void ExperimentPanel::showRowsThatApply()
{
    m_table->setTable(m_draft.table);
    if (m_draft.table)
        m_table->setKept(keptSettingsText(m_draft, m_draft.table));
    for (KnobRow* row : m_rows)
        if (row->knob().group == core::KnobGroup::Data)
            row->setVisible(core::appliesTo(row->knob(), m_draft));
    m_harder->setVisible(!m_draft.table);
}

void ExperimentPanel::addHarderData()
{
    m_harder = new CollapsibleSection(groupTitle(core::KnobGroup::Harder), QStringLiteral("harderData"), this);
    m_column->addWidget(m_harder);
    for (const core::Knob& knob : core::knobs())
        if (knob.group == core::KnobGroup::Harder)
            m_harder->add(makeRow(knob));
    markHarder();
}

KnobRow* ExperimentPanel::makeRow(const core::Knob& knob)
{
    auto* row = new KnobRow(knob, this);
    m_rows.push_back(row);
    connect(row, &KnobRow::dragBegan, this, [this] { ++m_gesture; });
    connect(row, &KnobRow::typed, this, [this, row](const Reading& reading) { onTyped(row, reading); });
    connect(row, &KnobRow::rejected, this, [this, row](const QString& message) { onRejected(row, message); });
    connect(row, &KnobRow::committed, this, [this, row](const core::KnobValue& value) {
        core::Experiment draft = m_draft;
        row->knob().set(draft, value);
        if (draft.harder.labelRule != m_draft.harder.labelRule)
            completeGolden(draft);
        accept(draft);
    });
    if (knob.kind == core::KnobKind::Seed)
        addNextSeedButton(row);
    return row;
}

void ExperimentPanel::addNextSeedButton(KnobRow* row)
{
    auto* button =
        makeTabFocusButton("nextSeedButton", tr("Next"), tr("Take the next seed: other data, other first weights"));
    button->setAccessibleName(tr("Next seed"));
    connect(button, &QPushButton::clicked, this, [this] { chooseSeed(m_draft.seed + 1); }); // 0 after the last one
    row->addBesideField(button);
}

void ExperimentPanel::chooseSeed(std::uint32_t seed)
{
    core::Experiment draft = m_draft;
    draft.seed = seed;
    accept(draft);
}

void ExperimentPanel::addArticleButton()
{
    m_articleButton =
        makeTabFocusButton("articleButton", tr("↺ Back to the article's settings"),
                           tr("Data, network and training as in the article; Undo brings your settings back."));
    m_articleButton->setAccessibleName(tr("Back to the article's settings"));
    m_articleButton->setEnabled(false);
    connect(m_articleButton, &QPushButton::clicked, this, [this] { accept({}); });
    m_column->addSpacing(8);
    m_column->addWidget(m_articleButton, 0, Qt::AlignLeft);
}

void ExperimentPanel::setExperiment(const core::Experiment& experiment)
{
    m_experiment = experiment;
    m_draft = experiment;
    for (KnobRow* row : m_rows)
        row->setMessage({}, false);
    refresh();
}

void ExperimentPanel::forgetRefused()
{
    for (KnobRow* row : m_rows)
        if (!row->isFieldMarked())
            row->setMessage({}, false);
    announceMessage();
}

QString ExperimentPanel::contradiction() const
{
    const auto conflict = conflictIn(m_draft);
    return conflict ? complaintOf(*conflict) : QString();
}

bool ExperimentPanel::dropContradiction()
{
    if (!conflictIn(m_draft))
        return false;
    setExperiment(core::Experiment(m_experiment));
    return true;
}

void ExperimentPanel::markWaiting(const core::Experiment& run)
{
    for (KnobRow* row : m_rows)
        row->setWaiting(row->knob().get(m_experiment) != row->knob().get(run));
    m_table->setWaiting(m_experiment.table != run.table);
    m_waitingHarder = harderChangeText(run, m_experiment);
    markHarder();
}

/// Marks the title of the harder data, which shows even while the section is closed.
void ExperimentPanel::markHarder()
{
    const QString changed = harderChangeText({}, m_draft);
    QStringList help{tr("What makes the data set harder than the article's.")};
    if (!changed.isEmpty())
        help += tr("Differs from the article: %1.").arg(changed);
    if (!m_waitingHarder.isEmpty())
        help += tr("Waits for Train: %1.").arg(m_waitingHarder);
    m_harder->setMark({!changed.isEmpty(), !m_waitingHarder.isEmpty()});
    m_harder->setHelp(help.join(u'\n'));
}

void ExperimentPanel::onTyped(KnobRow* row, const Reading& reading)
{
    QString message = reading.unfinished ? QString() : reading.message;
    if (reading.value) {
        core::Experiment draft = m_draft;
        row->knob().set(draft, *reading.value);
        // No error about another field: the "3" here may become "30".
        if (const auto conflict = conflictIn(draft); conflict && conflict->knob == row->knob().id)
            message = complaintOf(*conflict);
    }
    row->setMessage(message, !message.isEmpty());
    announceMessage();
}

void ExperimentPanel::onRejected(KnobRow* row, const QString& message)
{
    // The golden feature may still be beyond the last one.
    const auto conflict = conflictIn(m_draft);
    row->setMessage(message, conflict && conflict->knob == row->knob().id);
    announceMessage();
}

void ExperimentPanel::accept(const core::Experiment& draft)
{
    m_draft = draft;
    const auto conflict = conflictIn(draft);
    for (KnobRow* row : m_rows) {
        const bool isCause = conflict && conflict->knob == row->knob().id;
        row->setMessage(isCause ? complaintOf(*conflict) : QString(), isCause);
    }
    if (std::ranges::none_of(m_rows, &KnobRow::isDragging))
        ++m_gesture;
    const bool changes = !conflict && m_experiment != draft;
    if (changes)
        m_experiment = draft;
    refresh();
    if (changes)
        emit experimentChanged(m_experiment);
}

void ExperimentPanel::refresh()
{
    showRowsThatApply();
    for (KnobRow* row : m_rows)
        row->display(m_draft);
    if (m_draft.harder != core::HarderData{} && !m_showsHarder)
        m_harder->setOpen(true);
    m_showsHarder = m_draft.harder != core::HarderData{};
    markHarder();
    m_articleButton->setEnabled(m_draft != core::Experiment{});
    announceMessage();
}

void ExperimentPanel::announceMessage()
{
    const auto row = std::ranges::find_if(m_rows, [](const KnobRow* each) { return !each->message().isEmpty(); });
    if (row != m_rows.end() && (*row)->knob().group == core::KnobGroup::Harder)
        m_harder->setOpen(true); // a message must be seen
    const QString message = row == m_rows.end() ? QString() : (*row)->message();
    if (message == m_message)
        return;
    m_message = message;
    emit messageChanged(message);
}

} // namespace ui

#include "moc_experiment_panel.cpp"

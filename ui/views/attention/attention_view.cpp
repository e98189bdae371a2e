#include "ui/views/attention/attention_view.h"

#include "core/export/chart_numbers.h"
#include "ui/charts/attention_chart.h"
#include "ui/text/branch_text.h"
#include "ui/text/feature_text.h"
#include "ui/widgets/fill_box.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// Sizes of the headline as multiples of the base size: on one line where it fits at kMinOnOneLine, else on two.
constexpr double kMinOnOneLine = 1.5;
constexpr double kMaxOnOneLine = 2.5;
constexpr double kOnTwoLines = 1.6;
constexpr double kMin = 1.15;

/// The width at which a sentence of two lines breaks after its colon; the whole width if there is no such place.
int breakingWidth(const QLabel& label, const QString& sentence, int width)
{
    const QFontMetricsF metrics(label.font());
    const auto colon = sentence.indexOf(QLatin1StringView(": "));
    if (colon < 0 || metrics.horizontalAdvance(sentence) < width)
        return width;
    const QString first = sentence.left(colon + 1);
    const QString second = sentence.mid(colon + 2);
    const double needed = std::max(metrics.horizontalAdvance(first), metrics.horizontalAdvance(second)) + 4.0;
    const QString tooMuch = first + u' ' + second.section(u' ', 0, 0);
    return needed < width && needed < metrics.horizontalAdvance(tooMuch) ? static_cast<int>(needed) : width;
}

/// Verdicts with the longest names of the table.
std::vector<Verdict> usualVerdictsOnTable(const core::FeatureRoles& roles)
{
    core::AttentionProfile profile;
    profile.features = roles.features();
    profile.names = roles.names();
    profile.isTruthKnown = false;
    profile.top = longestName(profile.names, profile.features);
    profile.runnerUp = profile.top; // the second longest is hardly shorter
    profile.topShare = 0.412;
    profile.runnerUpShare = 0.123;
    std::vector<Verdict> verdicts{verdictFor(profile, core::Finding{10, 100}, true),
                                  verdictFor(profile, std::nullopt, false)};
    profile.runnerUpShare = 0.312;
    verdicts.push_back(verdictFor(profile, std::nullopt, true));
    if (roles.hasGroups()) {
        profile.inputs = roles.groups().inputs();
        profile.topInputs = 12;
        profile.mostPerInput = profile.top == 1 ? 2 : 1;
        profile.mostPerInputRatio = 1.2;
        verdicts.push_back(verdictFor(profile, core::Finding{10, 100}, true));
    }
    for (const std::vector<std::int64_t>& twins : roles.twins()) {
        profile.twins = {twins, 0.723, std::ssize(twins), profile.runnerUp, 0.123, 0.1};
        verdicts.push_back(verdictFor(profile, std::nullopt, true));
    }
    return verdicts;
}

/// The longest usual verdicts on such data; the first has the longest headline.
std::vector<Verdict> usualVerdicts(const core::FeatureRoles& roles)
{
    if (roles.hasNames())
        return usualVerdictsOnTable(roles);
    std::vector<double> attention(static_cast<std::size_t>(roles.features()), 0.001);
    const auto verdict = [&](const std::optional<core::Finding>& finding, bool trained) {
        return verdictFor(core::profileOf(attention, roles), finding, trained);
    };
    std::vector<Verdict> verdicts;
    const auto golden = static_cast<double>(std::max<std::size_t>(roles.golden().size(), 1));
    for (const std::int64_t feature : roles.golden())
        attention[static_cast<std::size_t>(feature - 1)] = 0.573 / golden;
    if (roles.golden().empty())
        attention.back() = 0.573;
    verdicts.push_back(verdict(core::Finding{10, 100}, true));
    verdicts.push_back(verdict(std::nullopt, false));
    if (roles.golden().size() > 1) { // some of the golden ones found
        attention[static_cast<std::size_t>(roles.golden().back() - 1)] = 0.001;
        verdicts.push_back(verdict(std::nullopt, true));
    }
    // Another feature found, and none.
    for (const std::int64_t feature : roles.golden())
        attention[static_cast<std::size_t>(feature - 1)] = 0.0005;
    verdicts.push_back(verdict(std::nullopt, true));
    for (const auto& others : {roles.duplicates(), roles.decoys()})
        if (!others.empty()) {
            attention[static_cast<std::size_t>(others.back() - 1)] = 0.573;
            verdicts.push_back(verdict(std::nullopt, true));
            attention[static_cast<std::size_t>(others.back() - 1)] = 0.001;
        }
    return verdicts;
}

/// The sentence as HTML with this part between an opening and a closing tag.
QString withPart(const QString& sentence, const QString& part, const QString& opening, const QString& closing)
{
    QString escaped = sentence.toHtmlEscaped();
    const QString escapedPart = part.toHtmlEscaped();
    const auto at = part.isEmpty() ? -1 : escaped.indexOf(escapedPart);
    if (at < 0)
        return escaped;
    return escaped.left(at) + opening + escapedPart + closing + escaped.mid(at + escapedPart.size());
}

} // namespace

AttentionView::AttentionView(QWidget* parent)
    : View({"attentionView", "attentionQuestion", "verdictLabel", "findingLabel"}, parent), m_top(new QHBoxLayout),
      m_categories(new QPushButton(tr("Categories"))), m_split(new QPushButton(tr("By class"))),
      m_chart(new AttentionChart)
{
    m_question->setText(tr("Which feature does the network look at?"));
    for (QLabel* label : {m_headline, m_line}) {
        label->setTextFormat(Qt::RichText);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    fillBox(m_top, 8, {{m_question, 1}, m_categories, m_split});
    fillBox(new QVBoxLayout(this), 0, {m_top, 2, makeAnswer(), 12, {m_chart, 1}});
    m_categories->setObjectName(QStringLiteral("categoriesButton"));
    m_categories->setAccessibleName(tr("Show the categories of all columns"));
    m_categories->setToolTip(
        tr("A bar for each category instead of one for each column. A click on a bar, or Enter, does "
           "so for its column alone."));
    m_categories->setCheckable(true);
    m_categories->hide();
    connect(m_categories, &QPushButton::clicked, this,
            [this](bool all) { setOpen(all ? columnsOfCategories() : std::set<std::string>()); });
    connect(m_chart, &AttentionChart::barChosen, this, &AttentionView::toggleColumn);
    m_split->setObjectName(QStringLiteral("splitByClassButton"));
    m_split->setAccessibleName(tr("Split the bars by class"));
    m_split->setCheckable(true);
    allowSplit();
    connect(m_split, &QPushButton::toggled, this, [this](bool wanted) {
        if (!wanted)
            clearClassSummary();
        emit splitWanted(wanted);
    });
    clear();
    fitTexts();
}

void AttentionView::showSnapshot(const core::Experiment& experiment, std::span<const core::Snapshot> snapshots,
                                 const std::vector<core::BranchPoint>& branches)
{
    if (!snapshots.empty() && experiment.attention == core::AttentionKind::None) {
        forbidSplit(tr("This network has no attention, and so no bars to split."));
        showEmpty(tr("No attention, no bars. Compare its accuracy with that of a network with attention."),
                  tr("This network has no attention."), tr("Its inputs go to the next layer as they are."));
        return;
    }
    if (snapshots.empty() || snapshots.back().test.attention.empty()) {
        clear();
        return;
    }
    const core::Snapshot& shown = snapshots.back();
    if (const core::FeatureRoles roles = experiment.columnRoles(); m_roles != roles || m_branches != branches) {
        m_roles = roles;
        m_branches = branches;
        fitTexts();
    }
    if (!core::isFinite(shown.test.attention)) {
        const Verdict verdict = verdictFor(core::profileOf(shown.test.attention, m_roles), std::nullopt, true);
        forbidSplit(tr("The attention is not a finite number, and so there are no bars to split."));
        showEmpty(
            tr("Values that are not finite have no bars. Go back to an earlier moment, or train with a lower learning "
               "rate."),
            verdict.headline, verdict.finding);
        return;
    }
    allowSplit();
    m_experiment = experiment;
    m_attention = shown.test.attention;
    showBars();
    Verdict verdict = verdictFor(core::profileOf(shown.test.attention, m_roles), core::findingAt(snapshots, m_roles),
                                 shown.batch > 0);
    verdict.finding = withBranches(verdict.finding, core::branchesBefore(m_branches, shown.epoch, shown.batch));
    setVerdict(verdict);
}

void AttentionView::setClassSummary(const core::ClassSummary& summary)
{
    if (isSplitWanted() && m_split->isEnabled()) // a late one may arrive after it was turned off
        m_chart->setClassSplit(summary);
}

void AttentionView::clearClassSummary()
{
    m_chart->clearClassSplit();
}

bool AttentionView::isSplitWanted() const
{
    return m_split->isChecked();
}

void AttentionView::addButton(QPushButton* button)
{
    m_top->addWidget(button);
    setTabOrder(m_split, button);
}

void AttentionView::clear()
{
    showEmpty(tr("Its attention to each feature appears here as a bar."), tr("Nothing to see yet."),
              tr("The network appears as soon as its data are ready."));
}

void AttentionView::showEmpty(const QString& hint, const QString& headline, const QString& finding)
{
    clearClassSummary();
    m_attention.clear();
    m_categories->hide();
    m_chart->clear();
    m_chart->setHint(hint);
    Verdict verdict;
    verdict.headline = headline;
    verdict.finding = finding;
    setVerdict(verdict);
}

/// Shows the bars of the columns, and those of the categories of open ones.
void AttentionView::showBars()
{
    if (m_attention.empty())
        return;
    m_chart->setAttention(m_attention,
                          m_open.empty() || !m_experiment.table ? m_roles : m_experiment.columnRoles(m_open));
    const bool hasCategories = m_roles.hasGroups();
    if (hasCategories == m_categories->isHidden()) // cheap while nothing changes
        m_categories->setVisible(hasCategories);
    const bool allOpen = hasCategories && !m_chart->roles().hasGroups();
    if (m_categories->isChecked() != allOpen)
        m_categories->setChecked(allOpen);
}

/// Opens the categories of a bar's column in its place, or closes those of a category's column.
void AttentionView::toggleColumn(std::int64_t bar)
{
    const core::FeatureNames names = m_chart->roles().names();
    const std::string column = names.columnName(bar);
    if (!m_roles.hasGroups() || !columnsOfCategories().contains(column))
        return;
    std::set<std::string> open = m_open;
    if (open.erase(column) == 0)
        open.insert(column);
    setOpen(std::move(open));
    // The highlight stays on the column, so that the same key closes what it has opened.
    for (std::int64_t feature = 1; feature <= m_chart->roles().features(); ++feature)
        if (m_chart->roles().names().columnName(feature) == column) {
            m_chart->setHighlight(feature);
            return;
        }
}

void AttentionView::setOpen(std::set<std::string> open)
{
    m_open = std::move(open);
    showBars();
    if (isSplitWanted())
        emit splitWanted(true); // the summary by class is of other bars
}

QStringList AttentionView::openColumns() const
{
    QStringList columns;
    for (const std::string& column : m_open)
        columns.append(QString::fromStdString(column));
    return columns;
}

void AttentionView::setOpenColumns(const QStringList& columns)
{
    std::set<std::string> open;
    for (const QString& column : columns)
        open.insert(column.toStdString());
    setOpen(std::move(open));
}

core::FeatureGroups AttentionView::barGroups() const
{
    return m_chart->roles().groups();
}

/// The columns of several inputs.
std::set<std::string> AttentionView::columnsOfCategories() const
{
    std::set<std::string> columns;
    for (const std::int64_t column : m_roles.groups().several())
        columns.insert(m_roles.names().columnName(column));
    return columns;
}

void AttentionView::allowSplit()
{
    m_split->setEnabled(true);
    m_split->setToolTip(tr("Two bars for each feature: the mean of the %1 and that of the %2, and how far "
                           "their rows lie apart. One mean hides all three.")
                            .arg(rowsText(m_roles.names(), 0), rowsText(m_roles.names(), 1)));
}

void AttentionView::forbidSplit(const QString& reason)
{
    m_split->setEnabled(false);
    m_split->setToolTip(reason);
}

void AttentionView::setVerdict(const Verdict& verdict)
{
    const bool same = verdict.headline == m_verdict.headline && verdict.finding == m_verdict.finding;
    m_verdict = verdict;
    if (!same)
        showTexts();
}

void AttentionView::showTexts()
{
    const Theme& theme = themeOf(*this);
    const QString share = m_verdict.aboutGolden ? m_verdict.share : QString();
    m_headline->setText(withPart(m_verdict.headline, share,
                                 QStringLiteral("<span style=\"color:%1\">").arg(theme.goldenText.name()),
                                 QStringLiteral("</span>")));
    m_headline->setAccessibleName(m_verdict.headline);
    m_headline->setMaximumWidth(breakingWidth(*m_headline, m_verdict.headline, width()));
    m_line->setText(withPart(m_verdict.finding, m_verdict.outcome,
                             QStringLiteral("<b style=\"color:%1\">").arg(theme.text.name()), QStringLiteral("</b>")));
    m_line->setAccessibleName(m_verdict.finding);
}

void AttentionView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showTexts(); // in the colours of the theme
}

void AttentionView::paintPicture(QPainter& painter, const QRectF& room, const Theme& theme)
{
    painter.translate(room.topLeft());
    m_chart->paintFor(painter, room.size(), theme);
}

std::vector<ViewTable> AttentionView::tables(const ShownRun& run) const
{
    const auto numbers = [&run](core::FeatureLevel level) {
        return [experiment = run.experiment, snapshots = std::vector(run.snapshots.begin(), run.snapshots.end()),
                level](const std::stop_token&) { return core::attentionNumbers(experiment, snapshots, level); };
    };
    std::vector<ViewTable> tables{
        {"attention", tr("Attention over the run"),
         tr("A row for each moment of the run: epoch, batch and the attention to every feature."),
         run.missingAttention(), run.experiment, numbers(core::FeatureLevel::Columns)}};
    if (run.experiment.columnRoles().hasGroups())
        tables.push_back({"attention_inputs", tr("Attention over the run, by category"),
                          tr("As above, with the attention to every category of a column."), run.missingAttention(),
                          run.experiment, numbers(core::FeatureLevel::Inputs)});
    return tables;
}

/// Sizes the texts for the width and the longest usual sentences, so that nothing jumps during a run.
void AttentionView::fitTexts()
{
    const std::vector<Verdict> usual = usualVerdicts(m_roles);
    const double ofBaseSize = QFontMetricsF(themeFont(1.0, QFont::Bold)).horizontalAdvance(usual.front().headline);
    const double oneLine = 0.97 * width() / ofBaseSize; // text does not grow exactly as its size
    const double size =
        oneLine >= kMinOnOneLine ? std::min(oneLine, kMaxOnOneLine) : std::clamp(1.8 * oneLine, kMin, kOnTwoLines);
    const double small = std::clamp(0.62 * size, 1.0, 1.6);
    setTextSizes(std::max(0.92, small * 0.92), size, small);
    int height = 0;
    for (const Verdict& verdict : usual)
        height = std::max(height, answerHeight(verdict.headline, withBranches(verdict.finding, m_branches)));
    m_headline->parentWidget()->setMinimumHeight(height);
    m_headline->setMaximumWidth(breakingWidth(*m_headline, m_verdict.headline, width()));
}

} // namespace ui

#include "moc_attention_view.cpp"

#include "core/scripts/train_command_line.h"
#include "core/tables/prepared_table.h"
#include "ui/report/report_sections.h"
#include "ui/views/seed_settings.h"

namespace ui {

namespace {

using Kind = core::TrainingOutcome::Kind;

/// The parts of this run that the command line does not reproduce.
QStringList limits(const core::SavedRun& run)
{
    QStringList texts;
    if (!core::branchesOf(run.rates).empty())
        texts +=
            ReportWords::tr("The learning rate was changed on the way, which no command line does: the one below keeps "
                            "the last one from the first batch on, and so gives another run.");
    if (run.firstWeights.size() > 0)
        texts += ReportWords::tr("The run began with weights that it was given: give them with --initial-weights.");
    if (run.outcome == Kind::Stopped)
        texts += ReportWords::tr("The command line trains on to the end of the last epoch.");
    if (run.experiment.table)
        texts += ReportWords::tr("The table is %1 with the SHA-256 above.")
                     .arg(QString::fromStdString(run.experiment.table->fileName));
    return texts;
}

/// The command line of another command for the same experiment.
QString lineOf(const std::string& train, const QString& command)
{
    QString line = QString::fromStdString(train);
    return line.replace(line.indexOf(QStringLiteral("train")), 5, command);
}

/// Commands for runs of other seeds, importance methods and tests.
void addOthers(ReportSection& section, const RunFacts& facts, const std::string& train)
{
    const core::SavedRun& run = facts.run;
    const bool isPlain = core::branchesOf(run.rates).empty() && run.outcome == Kind::Completed;
    if (facts.seeds && !facts.seeds->summary.results().empty()) {
        section.add(ReportWords::tr("The runs of other seeds:"));
        section.add(lineOf(core::trainCommand(settingsOf(run.experiment)),
                           QStringLiteral("ensemble --runs %1").arg(facts.seeds->asked)),
                    ReportText::Kind::Code);
    }
    if (isPlain && (facts.methods || facts.tests)) {
        section.add(ReportWords::tr("Other measures and tests:"));
        section.add(lineOf(train, QStringLiteral("explain")), ReportText::Kind::Code);
    }
}

} // namespace

ReportSection commandSection(const RunFacts& facts)
{
    ReportSection section{ReportWords::tr("How to make it again"), ReportSection::kTop, {}};
    for (const QString& text : limits(facts.run))
        section.add(text);
    const std::string train = core::trainCommand(facts.run.experiment);
    if (train.empty()) {
        section.add(
            ReportWords::tr("No command line can name the table's columns: open the table in the window instead."));
    } else {
        section.add(QString::fromStdString(train), ReportText::Kind::Code);
        addOthers(section, facts, train);
    }
    if (!facts.version.isEmpty())
        section.add(ReportWords::tr("Made with Attention Lab %1.").arg(facts.version));
    return section;
}

} // namespace ui

#include "core/data/feature_roles.h"
#include "core/experiment/knobs.h"
#include "core/experiment/layer_table.h"
#include "ui/report/report_sections.h"
#include "ui/text/branch_text.h"
#include "ui/text/field_text.h"
#include "ui/text/numbers/grouped_text.h"

namespace ui {

namespace {

QString valueOf(const core::Knob& knob, const core::Experiment& experiment)
{
    const core::KnobValue value = knob.get(experiment);
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? ReportWords::tr("yes") : ReportWords::tr("no");
    return knob.kind == core::KnobKind::Share ? ReportWords::tr("%1 %", "per cent").arg(fieldText(knob, experiment))
                                              : fieldText(knob, experiment);
}

ReportTable knobTable(const core::Experiment& experiment)
{
    ReportTable table;
    table.columns = {{ReportWords::tr("Setting"), false},
                     {ReportWords::tr("Value"), false},
                     {ReportWords::tr("The article's"), false}};
    bool hasMarks = false;
    for (const core::Knob& knob : core::knobs()) {
        if (!core::appliesTo(knob, experiment))
            continue;
        const bool differs = knob.get(experiment) != knob.get({});
        hasMarks = hasMarks || differs;
        table.rows.push_back(
            {{knobLabel(knob), valueOf(knob, experiment) + (differs ? QStringLiteral(" *") : QString()),
              differs ? valueOf(knob, {}) : ReportWords::tr("the same")},
             differs});
    }
    table.caption =
        hasMarks ? ReportWords::tr("* is not the article's.") : ReportWords::tr("All settings are the article's.");
    return table;
}

QString listText(const std::vector<std::int64_t>& features)
{
    QStringList numbers;
    for (const std::int64_t feature : features)
        numbers += QString::number(feature);
    return numbers.join(QStringLiteral(", "));
}

/// The kinds of columns besides noise and the golden ones, which are in the table.
QString rolesText(const core::FeatureRoles& roles)
{
    QStringList sentences;
    if (!roles.duplicates().empty())
        sentences += ReportWords::tr("Duplicates of golden features: %1.").arg(listText(roles.duplicates()));
    if (!roles.decoys().empty())
        sentences += ReportWords::tr("Decoys: %1.").arg(listText(roles.decoys()));
    return sentences.join(u' ');
}

/// Branches and given weights, which the settings do not show.
QStringList wayTexts(const core::SavedRun& run)
{
    QStringList texts;
    if (const QString branches = branchText(core::branchesOf(run.rates)); !branches.isEmpty())
        texts += branches;
    if (run.firstWeights.size() > 0)
        texts += ReportWords::tr("It began with weights that it was given instead of its seed's own.");
    return texts;
}

QString readsText(const core::LayerRow& layer)
{
    QStringList names;
    for (const std::string& input : layer.inputs)
        names += QString::fromStdString(input);
    return names.join(QStringLiteral(", "));
}

} // namespace

ReportSection settingsSection(const RunFacts& facts)
{
    const core::Experiment& experiment = facts.run.experiment;
    ReportSection section{ReportWords::tr("Settings"), ReportSection::kTop, {}};
    section.blocks.emplace_back(knobTable(experiment));
    const core::DatasetSpec data = experiment.dataset();
    section.add(ReportWords::tr("Rows to train on: %1; rows to test on: %2.")
                    .arg(grouped(data.trainSamples()), grouped(data.testSamples())));
    if (const QString roles = rolesText(experiment.roles()); !roles.isEmpty())
        section.add(roles);
    for (const QString& text : wayTexts(facts.run))
        section.add(text);
    if (!facts.run.dataHash.empty())
        section.add(ReportWords::tr("SHA-256 of the data, as a run's file has it: %1")
                        .arg(QString::fromStdString(facts.run.dataHash)),
                    ReportText::Kind::Muted);
    return section;
}

ReportSection layersSection(const RunFacts& facts)
{
    const core::NetworkShape shape = facts.run.experiment.network();
    const core::ParameterLayout layout(shape);
    ReportTable table;
    table.caption = ReportWords::tr("Parameters: %1, of which training changes %2.")
                        .arg(grouped(layout.parameterCount()), grouped(layout.trainableCount()));
    table.columns = {{ReportWords::tr("Layer"), false},      {ReportWords::tr("Kind"), false},
                     {ReportWords::tr("Activation"), false}, {ReportWords::tr("Reads"), false},
                     {ReportWords::tr("Units"), true},       {ReportWords::tr("Parameters"), true}};
    for (const core::LayerRow& layer : core::layerTable(shape))
        table.rows.push_back({{QString::fromStdString(layer.name), QString::fromStdString(layer.type),
                               QString::fromStdString(layer.activation), readsText(layer), grouped(layer.units),
                               grouped(layer.parameters)},
                              false});
    return {ReportWords::tr("Network"), ReportSection::kTop, {std::move(table)}};
}

} // namespace ui

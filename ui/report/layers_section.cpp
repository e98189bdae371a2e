#include "core/experiment/layer_table.h"
#include "ui/report/report_sections.h"
#include "ui/text/grouped_text.h"

namespace ui {

namespace {

QString readsText(const core::LayerRow& layer)
{
    QStringList names;
    for (const std::string& input : layer.inputs)
        names += QString::fromStdString(input);
    return names.join(QStringLiteral(", "));
}

} // namespace

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

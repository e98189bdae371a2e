#include "core/network/layer_table.h"
#include "ui/report/report_sections.h"
#include "ui/report/report_words.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::Report)
};

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
    table.caption = Text::tr("Parameters: %1, of which training changes %2.")
                        .arg(countText(layout.parameterCount()), countText(layout.trainableCount()));
    table.columns = {{Text::tr("Layer"), false}, {Text::tr("Kind"), false}, {Text::tr("Activation"), false},
                     {Text::tr("Reads"), false}, {Text::tr("Units"), true}, {Text::tr("Parameters"), true}};
    for (const core::LayerRow& layer : core::layerTable(shape))
        table.rows.push_back({{QString::fromStdString(layer.name), QString::fromStdString(layer.type),
                               QString::fromStdString(layer.activation), readsText(layer), countText(layer.units),
                               countText(layer.parameters)},
                              false});
    return {Text::tr("Network"), ReportSection::kTop, {std::move(table)}};
}

} // namespace ui

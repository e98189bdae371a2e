#include "core/export/importance_json.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

} // namespace

std::string methodLine(const ImportanceScores& scores)
{
    Json line{{"event", "rival"}, {"name", importanceMethod(scores.id).name}, {"scores", scores.scores}};
    if (!scores.deviations.empty())
        line["std"] = scores.deviations;
    if (!scores.note.empty())
        line["note"] = scores.note;
    line["seconds"] = scores.seconds;
    return line.dump();
}

std::string kendallLine(const ImportanceReport& report)
{
    Json names = Json::array();
    for (const ImportanceScores& scores : report.methods)
        names.push_back(importanceMethod(scores.id).name);
    Json table = Json::array();
    for (const auto& row : report.tau.rowwise())
        table.push_back(std::vector<double>(row.begin(), row.end()));
    return Json{{"event", "kendall"}, {"names", std::move(names)}, {"tau", std::move(table)}}.dump();
}

std::string explainEndLine(TrainingOutcome::Kind outcome, const ImportanceSpec& spec, const Experiment& experiment,
                           double seconds)
{
    return Json{{"event", "end"},
                {"outcome", outcomeName(outcome)},
                {"rows", spec.rowsOf(experiment)},
                {"repeats", spec.repeats},
                {"seconds", seconds}}
        .dump();
}

} // namespace core

#include "core/export/json_lines.h"

#include "core/analysis/attention_profile.h"
#include "core/documents/json_parts.h"
#include "core/experiment/network_shape.h"
#include "core/tables/prepared_table.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

/// Null where there is none: the run diverged, or has no attention, or none that is finite.
Json leadingFeature(const EnsembleRun& run, const FeatureNames& names)
{
    const std::vector<double>& attention = run.last.attention;
    if (run.outcome == TrainingOutcome::Kind::Diverged || attention.empty() || !isFinite(attention))
        return {};
    const std::vector<double> shares = names.groups().sums(attention);
    return names.name(std::ranges::max_element(shares) - shares.begin() + 1);
}

/// Adds the names of the columns if any is several inputs.
void addColumns(Json& line, const FeatureRoles& columns)
{
    if (!columns.hasGroups())
        return;
    Json& names = line["columns"] = Json::array();
    for (std::int64_t column = 1; column <= columns.features(); ++column)
        names.push_back(columns.name(column));
}

Json tableToJson(const Matrix<double>& table)
{
    Json rows = Json::array();
    for (const auto& row : table.rowwise())
        rows.push_back(std::vector<double>(row.begin(), row.end()));
    return rows;
}

Json shareOf(const std::optional<ClassCounts>& classes)
{
    return classes ? Json(classes->majorityShare()) : Json();
}

} // namespace

std::string startLine(const Experiment& experiment)
{
    Json line{{"event", "start"},
              {"experiment", toJson(experiment)},
              {"parameters", ParameterLayout(experiment.network()).parameterCount()},
              {"train_samples", experiment.dataset().trainSamples()},
              {"test_samples", experiment.dataset().testSamples()}};
    addColumns(line, experiment.columnRoles());
    return line.dump();
}

std::string epochLine(const EpochReport& report, const FeatureRoles& columns)
{
    Json line{{"event", "epoch"},
              {"epoch", report.epoch},
              {"loss", report.loss},
              {"accuracy", report.accuracy},
              {"test_loss", report.testLoss},
              {"test_accuracy", report.testAccuracy},
              {"attention", report.attention}};
    if (columns.hasGroups() && !report.attention.empty())
        line["column_attention"] = columns.groups().sums(report.attention);
    line["seconds"] = report.seconds;
    return line.dump();
}

std::string endLine(const TrainingOutcome& outcome, const EndFacts& facts)
{
    const auto& lowest = facts.lowest;
    return Json{{"event", "end"},
                {"outcome", outcomeName(outcome.kind)},
                {"seconds", outcome.seconds},
                {"majority_share", shareOf(facts.classes)},
                {"lowest_test_loss", lowest ? Json(lowest->loss) : Json()},
                {"lowest_test_loss_epoch", lowest ? Json(lowest->epoch) : Json()}}
        .dump();
}

std::string runLine(const EnsembleRun& run, const FeatureNames& names, const FeatureRoles& columns)
{
    const bool diverged = run.outcome == TrainingOutcome::Kind::Diverged;
    const auto result = [diverged](double number) { return diverged ? Json() : Json(number); };
    const auto results = [&](const std::vector<double>& numbers) {
        Json list = Json::array();
        for (const double number : numbers)
            list.push_back(result(number));
        return list;
    };
    Json line{{"event", "run"},
              {"seed", run.seed},
              {"loss", result(run.last.loss)},
              {"accuracy", result(run.last.accuracy)},
              {"test_accuracy", result(run.last.testAccuracy)},
              {"majority_share", run.classes.majorityShare()}};
    if (names.areOwn())
        line["leading_feature"] = leadingFeature(run, names);
    else
        line["golden_attention"] = result(run.goldenAttention);
    if (columns.hasGroups())
        line["leading_column"] = leadingFeature(run, columns.names());
    line["attention"] = results(run.last.attention);
    if (columns.hasGroups() && !run.last.attention.empty())
        line["column_attention"] = results(columns.groups().sums(run.last.attention));
    return line.dump();
}

std::string endLine(std::int64_t runs, bool stopped, const Experiment& experiment, std::optional<double> majorityShare)
{
    Json line{{"event", "end"}, {"runs", runs}, {"majority_share", majorityShare ? Json(*majorityShare) : Json()}};
    if (stopped)
        line["outcome"] = outcomeName(TrainingOutcome::Kind::Stopped);
    if (experiment.table)
        line["feature_names"] = experiment.table->featureNames();
    addColumns(line, experiment.columnRoles());
    return line.dump();
}

std::string methodLine(const ImportanceScores& scores)
{
    Json line{{"event", "rival"}, {"name", importanceMethod(scores.id).name}, {"scores", scores.scores}};
    if (!scores.deviations.empty())
        line["std"] = scores.deviations;
    if (!scores.columnScores.empty())
        line["column_scores"] = scores.columnScores;
    if (!scores.columnDeviations.empty())
        line["column_std"] = scores.columnDeviations;
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
    Json line{{"event", "kendall"}, {"names", std::move(names)}, {"tau", tableToJson(report.tau)}};
    if (report.columnTau.size() > 0)
        line["column_tau"] = tableToJson(report.columnTau);
    return line.dump();
}

std::string explainEndLine(TrainingOutcome::Kind outcome, const ImportanceSpec& spec, const Experiment& experiment,
                           double seconds, const std::optional<ClassCounts>& classes)
{
    return Json{{"event", "end"},
                {"outcome", outcomeName(outcome)},
                {"rows", spec.rowsOf(experiment)},
                {"repeats", spec.repeats},
                {"seconds", seconds},
                {"majority_share", shareOf(classes)}}
        .dump();
}

} // namespace core

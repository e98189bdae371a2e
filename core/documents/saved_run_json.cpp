#include "core/documents/json_parts.h"

#include "core/experiment/network_shape.h"
#include "core/formats/json_reader.h"
#include "core/text/number_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace core {

namespace {

using Json = nlohmann::ordered_json;
using Kind = TrainingOutcome::Kind;

Json ratesToJson(const std::vector<RateChange>& rates)
{
    Json list = Json::array();
    for (const RateChange& change : rates)
        list.push_back({{"epoch", change.epoch}, {"batch", change.batch}, {"learning_rate", change.learningRate}});
    return list;
}

std::vector<RateChange> ratesFrom(const JsonCursor& list, const Experiment& experiment)
{
    constexpr std::size_t kMax = 10'000;
    constexpr double kFastest = 10.0;
    std::vector<RateChange> rates;
    for (const JsonCursor& entry : list.elements(kMax)) {
        const RateChange change{
            entry.at("epoch").whole(1, experiment.epochs + 1),
            entry.at("batch").whole(0, experiment.batchesPerEpoch()),
            entry.at("learning_rate").number(0.0, kFastest),
        };
        if (rates.empty() ? !change.isUntil(1, 0) : change.isUntil(rates.back().epoch, rates.back().batch))
            throw JsonError(entry.name(), "a change that is not later than the one before", "changes in their order");
        if (!(change.learningRate > 0.0))
            entry.at("learning_rate").refuse("above 0, at most 10");
        rates.push_back(change);
    }
    if (rates.empty() || rates.back().learningRate != experiment.learningRate)
        throw JsonError(list.name(), "another learning rate at the end", "the experiment's");
    return rates;
}

Json weightsToJson(const Vector<float>& weights)
{
    if (weights.size() == 0)
        return nullptr;
    return toBase64(std::as_bytes(std::span(weights.data(), static_cast<std::size_t>(weights.size()))));
}

/// Returns an empty vector for null.
Vector<float> weightsFrom(const JsonCursor& place, std::int64_t parameters)
{
    if (place.value().is_null())
        return {};
    return base64ListFrom<float, Vector<float>>(place, static_cast<std::size_t>(parameters),
                                                "a float32 for each of " + groupedText(parameters) + " parameters");
}

void requireFiniteWeights(const JsonCursor& place, const Vector<float>& weights)
{
    const auto found = std::ranges::find_if_not(weights, [](float weight) { return std::isfinite(weight); });
    if (found != weights.end())
        throw JsonError(place.name() + ": parameter " + groupedText(found - weights.begin() + 1),
                        shortestText(static_cast<double>(*found)), "finite numbers");
}

Kind outcomeFrom(const JsonCursor& place)
{
    for (const Kind kind : {Kind::Completed, Kind::Stopped, Kind::Diverged})
        if (place.text() == outcomeName(kind))
            return kind;
    place.refuse("completed, stopped or diverged");
}

/// A run is complete exactly after its last epoch.
void requireOutcome(const JsonCursor& object, const SavedRun& run)
{
    const bool isComplete = std::ssize(run.reports) == run.experiment.epochs;
    if ((run.outcome == Kind::Completed) != isComplete && run.outcome != Kind::Diverged)
        throw JsonError(object.name() + ".outcome", outcomeName(run.outcome),
                        isComplete ? "completed, after the last epoch" : "stopped or diverged, before the last epoch");
}

Json dataToJson(const SavedRun& run, DocumentTables& tables)
{
    Json data = dataSourceToJson(run.experiment, tables);
    data["seed"] = run.experiment.seed;
    data["sha256"] = run.dataHash.empty() ? Json() : Json(run.dataHash);
    if (run.classes)
        data["classes"] = {{"train", run.classes->train}, {"test", run.classes->test}};
    return data;
}

RowsByLabel rowsByLabelFrom(const JsonCursor& list, std::int64_t rows)
{
    const std::vector<JsonCursor> counts = list.elements(2);
    if (counts.size() != 2)
        list.refuse("two numbers, the rows of each class");
    const std::int64_t zeros = counts[0].whole(0, rows);
    if (counts[1].whole(0, rows) != rows - zeros)
        counts[1].refuse(groupedText(rows - zeros) + ", the other rows of " + groupedText(rows));
    return {zeros, rows - zeros};
}

/// Returns nothing for a run of an older program, which has no counts.
std::optional<ClassCounts> classesFrom(const JsonCursor& data, const DatasetSpec& spec)
{
    if (!data.value().contains("classes"))
        return std::nullopt;
    const JsonCursor classes = data.at("classes");
    return ClassCounts{rowsByLabelFrom(classes.at("train"), spec.trainSamples()),
                       rowsByLabelFrom(classes.at("test"), spec.testSamples())};
}

std::string dataHashFrom(const JsonCursor& data, const Experiment& experiment)
{
    if (data.at("seed").value() != experiment.seed)
        data.at("seed").refuse(std::to_string(experiment.seed) + ", the experiment's");
    const JsonCursor hash = data.at("sha256");
    return hash.value().is_null() ? std::string() : hashFrom(hash);
}

} // namespace

const std::string& hashFrom(const JsonCursor& hash)
{
    constexpr std::size_t kDigits = 64;
    if (hash.text().size() != kDigits || hash.text().find_first_not_of("0123456789abcdef") != std::string::npos)
        hash.refuse("64 hexadecimal digits");
    return hash.text();
}

Json toJson(const SavedRun& run, DocumentTables& tables)
{
    return {{"experiment", toJson(run.experiment)},
            {"outcome", outcomeName(run.outcome)},
            {"data", dataToJson(run, tables)},
            {"learning_rates", ratesToJson(run.rates)},
            {"epochs", toJson(run.reports)},
            {"history", toJson(run.history)},
            {"first_weights", weightsToJson(run.firstWeights)},
            {"weights", weightsToJson(run.weights)}};
}

SavedRun savedRunFrom(const JsonCursor& object, const DocumentTables& tables)
{
    SavedRun run;
    run.experiment = experimentFrom(object.at("experiment"), tableFrom(object.at("data"), tables));
    run.outcome = outcomeFrom(object.at("outcome"));
    run.dataHash = dataHashFrom(object.at("data"), run.experiment);
    run.classes = classesFrom(object.at("data"), run.experiment.dataset());
    run.rates = ratesFrom(object.at("learning_rates"), run.experiment);
    run.history = historyFrom(object.at("history"), run.experiment, run.outcome);
    run.reports = reportsFrom(object.at("epochs"), run.history);
    requireOutcome(object, run);
    const std::int64_t parameters = ParameterLayout(run.experiment.network()).parameterCount();
    run.firstWeights = weightsFrom(object.at("first_weights"), parameters);
    requireFiniteWeights(object.at("first_weights"), run.firstWeights);
    run.weights = weightsFrom(object.at("weights"), parameters);
    // Those of a network that overflowed may be infinite or NaN.
    if (run.outcome != Kind::Diverged && std::isfinite(run.history.snapshots().back().test.loss))
        requireFiniteWeights(object.at("weights"), run.weights);
    return run;
}

} // namespace core

#include "core/documents/json_parts.h"

#include "core/formats/json_reader.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <span>
#include <string>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

/// Reads the seeds of the runs that kept a finite loss, strictly ascending.
std::vector<std::uint32_t> seedsFrom(const JsonCursor& list, std::int64_t most)
{
    std::vector<std::uint32_t> seeds;
    for (const JsonCursor& entry : list.elements(static_cast<std::size_t>(most))) {
        const std::int64_t least = seeds.empty() ? 0 : std::int64_t{seeds.back()} + 1;
        seeds.push_back(static_cast<std::uint32_t>(entry.whole(least, std::numeric_limits<std::uint32_t>::max())));
    }
    return seeds;
}

Experiment comparableFrom(const JsonCursor& object, std::shared_ptr<const PreparedTable> table)
{
    Experiment experiment = experimentFrom(object, std::move(table));
    if (experiment.epochs == 0)
        object.at("epochs").refuse("at least 1");
    if (experiment.attention == AttentionKind::None)
        object.at("attention").refuse("softmax or uniform");
    return experiment;
}

std::vector<double> sharesFrom(const JsonCursor& place, std::size_t runs, std::int64_t features)
{
    auto shares =
        base64ListFrom<double>(place, runs * static_cast<std::size_t>(features), "a float64 for each run and feature");
    for (std::size_t run = 0; run < runs; ++run)
        requireShares(
            place.name() + ": run " + std::to_string(run),
            std::span(shares).subspan(run * static_cast<std::size_t>(features), static_cast<std::size_t>(features)));
    return shares;
}

SeedsSummary summaryFrom(const JsonCursor& object, const Experiment& experiment, std::int64_t runs)
{
    const std::vector<std::uint32_t> seeds = seedsFrom(object.at("seeds"), runs);
    const std::int64_t diverged = object.at("diverged").whole(0, runs - std::ssize(seeds));
    if (seeds.empty() && diverged == 0)
        object.at("seeds").refuse("at least one, or one that diverged");
    const std::vector<double> shares = sharesFrom(object.at("attention"), seeds.size(), experiment.features);
    return {experiment, seeds, shares, diverged};
}

} // namespace

Json toJson(const SavedSeeds& seeds, DocumentTables& tables)
{
    Json list = Json::array();
    for (const SeedResult& result : seeds.summary.results())
        list.push_back(result.seed);
    return {{"experiment", toJson(seeds.experiment)},
            {"data", dataSourceToJson(seeds.experiment, tables)},
            {"runs", seeds.runs},
            {"seconds", numberToJson(seeds.seconds)},
            {"diverged", seeds.summary.diverged()},
            {"seeds", std::move(list)},
            {"attention", toBase64(std::as_bytes(seeds.summary.shares()))}};
}

SavedSeeds savedSeedsFrom(const JsonCursor& object, const DocumentTables& tables)
{
    SavedSeeds seeds;
    seeds.experiment = comparableFrom(object.at("experiment"), tableFrom(object.at("data"), tables));
    seeds.runs = object.at("runs").whole(1, SavedSeeds::kMaxRuns);
    seeds.seconds = object.at("seconds").number(0.0, std::numeric_limits<double>::max());
    if (!(seeds.seconds >= 0.0))
        object.at("seconds").refuse("a number of at least 0");
    seeds.summary = summaryFrom(object, seeds.experiment, seeds.runs);
    return seeds;
}

} // namespace core

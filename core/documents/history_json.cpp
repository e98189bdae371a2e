#include "core/documents/json_parts.h"

#include "core/formats/json_reader.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <string>

namespace core {

static_assert(std::endian::native == std::endian::little, "the numbers are read and written as they stand in memory");

namespace {

using Json = nlohmann::ordered_json;

using Kind = TrainingOutcome::Kind;

/// Losses are means of float32 numbers.
constexpr double kLargestLoss = std::numeric_limits<float>::max();
/// Shares are means of float32 numbers, so rounding may put them slightly above 1.
constexpr double kMaxShare = 1.0 + 1e-5;
/// More than rounding leaves of the sum of 1,000 shares.
constexpr double kSumTolerance = 1e-3;

/// Returns a list with one number per element.
template <typename Element, typename Get>
Json column(const std::vector<Element>& elements, const Get& get)
{
    Json list = Json::array();
    for (const Element& element : elements)
        list.push_back(get(element));
    return list;
}

/// Returns the maximum number of snapshots of a run of this experiment.
std::size_t maxSnapshots(const Experiment& experiment)
{
    return static_cast<std::size_t>(History::kMaxSnapshots + experiment.epochs + 2);
}

/// Reads one list into a member of each element; the lengths must agree.
template <typename Element, typename Read>
void readColumn(const JsonCursor& list, std::vector<Element>& elements, const Read& read)
{
    const auto entries = list.elements(elements.size());
    if (entries.size() != elements.size())
        throw JsonError(list.name(), countText(entries.size()) + " entries",
                        countText(elements.size()) + ", as many as the others");
    for (std::size_t i = 0; i < entries.size(); ++i)
        read(elements[i], entries[i]);
}

/// Reads a loss: what float32 holds, or infinity; NaN for null.
double lossFrom(const JsonCursor& place)
{
    const double loss = place.number(0.0, std::numeric_limits<double>::infinity());
    if (std::isfinite(loss) && loss > kLargestLoss)
        place.refuse("a number up to " + shortestText(kLargestLoss));
    return loss;
}

/// Reads a number that has to be finite.
double finiteFrom(const JsonCursor& place, double maximum)
{
    const double number = place.number(0.0, maximum);
    if (!std::isfinite(number))
        place.refuse("a finite number");
    return number;
}

/// The place of a snapshot in one of the lists of a history.
std::string placeOf(const JsonCursor& object, const char* key, std::size_t moment)
{
    return object.name() + "." + key + "[" + std::to_string(moment) + "]";
}

std::string textOfNumber(double number)
{
    return std::isnan(number) ? "null" : shortestText(number);
}

/// Refuses loss and accuracy that are not finite, where a run of this outcome has finite ones.
void requireFiniteLosses(const JsonCursor& object, const std::vector<Snapshot>& snapshots, Kind outcome)
{
    for (std::size_t i = 0; i < snapshots.size(); ++i) {
        const Snapshot& snapshot = snapshots[i];
        if (outcome == Kind::Diverged && i + 1 == snapshots.size())
            return;
        const auto require = [&](const char* key, double number) {
            if (!std::isfinite(number))
                throw JsonError(placeOf(object, key, i), textOfNumber(number),
                                "a finite number, except at the newest moment of a run that diverged");
        };
        if (snapshot.batch > 0) {
            require("loss", snapshot.loss);
            require("accuracy", snapshot.accuracy);
        }
        if (snapshot.epochEnd)
            require("test_loss", snapshot.test.loss);
        if (snapshot.epochEnd || std::isfinite(snapshot.test.loss))
            require("test_accuracy", snapshot.test.accuracy);
    }
}

/// Reads the shares of each snapshot. Their test losses are read already.
void readAttention(const JsonCursor& place, const Experiment& experiment, std::vector<Snapshot>& snapshots)
{
    if (experiment.attention == AttentionKind::None) {
        place.bytes({});
        return;
    }
    const auto features = static_cast<std::size_t>(experiment.features);
    const auto shares =
        base64ListFrom<double>(place, snapshots.size() * features, "a float64 for each moment and feature");
    for (std::size_t i = 0; i < snapshots.size(); ++i) {
        const auto row = std::span(shares).subspan(i * features, features);
        // If a score overflows, softmax returns NaN for all features of the row, and the loss is NaN as well.
        const bool isUnknown = std::ranges::all_of(row, [](double share) { return std::isnan(share); });
        if (!isUnknown || std::isfinite(snapshots[i].test.loss))
            requireShares(place.name() + ": moment " + std::to_string(i), row);
        snapshots[i].test.attention.assign(row.begin(), row.end());
    }
}

/// Requires the snapshots that a run keeps, in order; the newest may be any.
void requireOrder(const JsonCursor& object, const History& history, const std::vector<Snapshot>& snapshots)
{
    for (std::size_t i = 0; i < snapshots.size(); ++i) {
        const Snapshot& snapshot = snapshots[i];
        const std::string place = object.name() + ": moment " + std::to_string(i);
        if (snapshot.batch == 0 && snapshot.epoch != 1)
            throw JsonError(place, "batch 0 of epoch " + groupedText(snapshot.epoch), "batch 0 in epoch 1 alone");
        if (i > 0 && history.batchesUntil(snapshot) <= history.batchesUntil(snapshots[i - 1]))
            throw JsonError(place, "one that is not later than the one before", "moments in their order");
        if (i + 1 < snapshots.size() && !history.keeps(snapshot.epoch, snapshot.batch))
            throw JsonError(place, "batch " + groupedText(snapshot.batch),
                            "a batch after which a run keeps its moment");
        if (snapshot.epochEnd && snapshot.batch != history.batchesPerEpoch())
            throw JsonError(place, "an epoch's end after batch " + groupedText(snapshot.batch),
                            "one after batch " + groupedText(history.batchesPerEpoch()));
        // A completed epoch was measured on all test rows; only the newest may still lack that.
        if (snapshot.batch == history.batchesPerEpoch() && !snapshot.epochEnd && i + 1 < snapshots.size())
            throw JsonError(place, "the last batch of an epoch that goes on", "the epoch's end");
    }
}

} // namespace

void requireShares(const std::string& name, std::span<const double> shares)
{
    const auto isShare = [](double share) { return share >= 0.0 && share <= kMaxShare; }; // not NaN
    if (const auto found = std::ranges::find_if_not(shares, isShare); found != shares.end())
        throw JsonError(name + ", feature " + std::to_string(found - shares.begin() + 1), shortestText(*found),
                        "shares from 0 to 1");
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (std::abs(sum - 1.0) > kSumTolerance)
        throw JsonError(name, "shares that sum to " + shortestText(sum), "a sum of 1");
}

Json toJson(const History& history)
{
    const auto& snapshots = history.snapshots();
    std::vector<double> shares;
    for (const Snapshot& snapshot : snapshots)
        shares.insert(shares.end(), snapshot.test.attention.begin(), snapshot.test.attention.end());
    return {{"epoch", column(snapshots, [](const Snapshot& snapshot) { return snapshot.epoch; })},
            {"batch", column(snapshots, [](const Snapshot& snapshot) { return snapshot.batch; })},
            {"loss", column(snapshots, [](const Snapshot& snapshot) { return numberToJson(snapshot.loss); })},
            {"accuracy", column(snapshots, [](const Snapshot& snapshot) { return numberToJson(snapshot.accuracy); })},
            {"test_loss", column(snapshots, [](const Snapshot& snapshot) { return numberToJson(snapshot.test.loss); })},
            {"test_accuracy",
             column(snapshots, [](const Snapshot& snapshot) { return numberToJson(snapshot.test.accuracy); })},
            {"epoch_end", column(snapshots, [](const Snapshot& snapshot) { return snapshot.epochEnd; })},
            {"attention", toBase64(std::as_bytes(std::span(shares)))}};
}

Json toJson(const std::vector<EpochReport>& reports)
{
    return {{"loss", column(reports, [](const EpochReport& report) { return numberToJson(report.loss); })},
            {"accuracy", column(reports, [](const EpochReport& report) { return numberToJson(report.accuracy); })},
            {"seconds", column(reports, [](const EpochReport& report) { return numberToJson(report.seconds); })}};
}

History historyFrom(const JsonCursor& object, const Experiment& experiment, TrainingOutcome::Kind outcome)
{
    History history(experiment);
    std::vector<Snapshot> snapshots(object.at("epoch").elements(maxSnapshots(experiment)).size());
    if (snapshots.empty())
        throw JsonError(object.name() + ".epoch", "no entry", "at least one moment");
    const auto read = [&](const char* key, const auto& readOne) { readColumn(object.at(key), snapshots, readOne); };
    read("epoch", [&](Snapshot& snapshot, const JsonCursor& place) {
        snapshot.epoch = place.whole(1, std::max<std::int64_t>(experiment.epochs, 1));
    });
    read("batch", [&](Snapshot& snapshot, const JsonCursor& place) {
        snapshot.batch = place.whole(0, experiment.epochs > 0 ? history.batchesPerEpoch() : 0);
    });
    read("loss", [](Snapshot& snapshot, const JsonCursor& place) { snapshot.loss = lossFrom(place); });
    read("accuracy", [](Snapshot& snapshot, const JsonCursor& place) { snapshot.accuracy = place.number(0.0, 1.0); });
    read("test_loss", [](Snapshot& snapshot, const JsonCursor& place) { snapshot.test.loss = lossFrom(place); });
    read("test_accuracy",
         [](Snapshot& snapshot, const JsonCursor& place) { snapshot.test.accuracy = place.number(0.0, 1.0); });
    read("epoch_end", [](Snapshot& snapshot, const JsonCursor& place) { snapshot.epochEnd = place.flag(); });
    readAttention(object.at("attention"), experiment, snapshots);
    requireOrder(object, history, snapshots);
    requireFiniteLosses(object, snapshots, outcome);
    for (Snapshot& snapshot : snapshots)
        history.append(std::move(snapshot));
    return history;
}

std::vector<EpochReport> reportsFrom(const JsonCursor& object, const History& history)
{
    std::vector<EpochReport> reports;
    for (const Snapshot& snapshot : history.snapshots())
        if (snapshot.epochEnd)
            reports.push_back(
                {snapshot.epoch, 0.0, 0.0, snapshot.test.loss, snapshot.test.accuracy, snapshot.test.attention});
    for (std::size_t i = 0; i < reports.size(); ++i)
        if (reports[i].epoch != static_cast<std::int64_t>(i) + 1)
            throw JsonError(object.name(), "no end of epoch " + std::to_string(i + 1) + " in the history",
                            "one for each epoch");
    const auto read = [&](const char* key, const auto& readOne) { readColumn(object.at(key), reports, readOne); };
    constexpr double kLargest = std::numeric_limits<double>::max();
    read("loss", [](EpochReport& report, const JsonCursor& place) { report.loss = finiteFrom(place, kLargestLoss); });
    read("accuracy", [](EpochReport& report, const JsonCursor& place) { report.accuracy = finiteFrom(place, 1.0); });
    read("seconds", [](EpochReport& report, const JsonCursor& place) { report.seconds = finiteFrom(place, kLargest); });
    return reports;
}

} // namespace core

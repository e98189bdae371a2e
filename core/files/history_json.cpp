#include "core/files/history_json.h"

#include "core/files/base64_list.h"
#include "core/files/json_reader.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <span>
#include <string>

namespace core {

static_assert(std::endian::native == std::endian::little, "the numbers are read and written as they stand in memory");

namespace {

using Json = nlohmann::ordered_json;

constexpr double kNoLimit = std::numeric_limits<double>::infinity();

/// A list with one number of each element.
template <typename Element, typename Get>
Json column(const std::vector<Element>& elements, const Get& get)
{
    Json list = Json::array();
    for (const Element& element : elements)
        list.push_back(get(element));
    return list;
}

/// Moments that a run of this experiment has at most.
std::size_t mostMoments(const Experiment& experiment)
{
    return static_cast<std::size_t>(History::kMostMoments + experiment.epochs + 2);
}

/// Reads one list into a member of each element, as many as there are.
template <typename Element, typename Read>
void readColumn(const JsonPlace& list, std::vector<Element>& elements, const Read& read)
{
    const auto entries = list.elements(elements.size());
    if (entries.size() != elements.size())
        throw JsonFlaw(list.name(), groupedText(std::ssize(entries)) + " entries",
                       groupedText(std::ssize(elements)) + ", as many as the others");
    for (std::size_t i = 0; i < entries.size(); ++i)
        read(elements[i], entries[i]);
}

/// Of one moment's shares, none may be what no attention is.
void readAttention(const JsonPlace& place, const Experiment& experiment, std::vector<Moment>& moments)
{
    if (experiment.attention == AttentionKind::None) {
        place.bytes({});
        return;
    }
    const auto features = static_cast<std::size_t>(experiment.features);
    const auto shares =
        base64ListFrom<double>(place, moments.size() * features, "a float64 for each moment and feature");
    const auto isNone = [](double share) { return share < 0.0 || share > kMostShare; };
    if (const auto found = std::ranges::find_if(shares, isNone); found != shares.end())
        throw JsonFlaw(place.name(), shortestText(*found), "shares from 0 to 1");
    for (std::size_t i = 0; i < moments.size(); ++i) {
        const auto row = std::span(shares).subspan(i * features, features);
        moments[i].test.attention.assign(row.begin(), row.end());
    }
}

/// The moments must be those that a run keeps, each later than the one before, the newest perhaps one between.
void requireOrder(const JsonPlace& object, const History& history, const std::vector<Moment>& moments)
{
    for (std::size_t i = 0; i < moments.size(); ++i) {
        const Moment& moment = moments[i];
        const std::string place = object.name() + ": moment " + std::to_string(i);
        if (moment.batch == 0 && moment.epoch != 1)
            throw JsonFlaw(place, "batch 0 of epoch " + groupedText(moment.epoch), "batch 0 in epoch 1 alone");
        if (i > 0 && history.batchesUntil(moment) <= history.batchesUntil(moments[i - 1]))
            throw JsonFlaw(place, "one that is not later than the one before", "moments in their order");
        if (i + 1 < moments.size() && !history.keeps(moment.epoch, moment.batch))
            throw JsonFlaw(place, "batch " + groupedText(moment.batch), "a batch after which a run keeps its moment");
        if (moment.epochEnd && moment.batch != history.batchesPerEpoch())
            throw JsonFlaw(place, "an epoch's end after batch " + groupedText(moment.batch),
                           "one after batch " + groupedText(history.batchesPerEpoch()));
        // An epoch that is over is measured on all test rows; only the newest may be about to be.
        if (moment.batch == history.batchesPerEpoch() && !moment.epochEnd && i + 1 < moments.size())
            throw JsonFlaw(place, "the last batch of an epoch that goes on", "the epoch's end");
    }
}

} // namespace

Json toJson(const History& history)
{
    const auto& moments = history.moments();
    std::vector<double> shares;
    for (const Moment& moment : moments)
        shares.insert(shares.end(), moment.test.attention.begin(), moment.test.attention.end());
    return {{"epoch", column(moments, [](const Moment& moment) { return moment.epoch; })},
            {"batch", column(moments, [](const Moment& moment) { return moment.batch; })},
            {"loss", column(moments, [](const Moment& moment) { return numberToJson(moment.loss); })},
            {"accuracy", column(moments, [](const Moment& moment) { return numberToJson(moment.accuracy); })},
            {"test_loss", column(moments, [](const Moment& moment) { return numberToJson(moment.test.loss); })},
            {"test_accuracy", column(moments, [](const Moment& moment) { return numberToJson(moment.test.accuracy); })},
            {"epoch_end", column(moments, [](const Moment& moment) { return moment.epochEnd; })},
            {"attention", toBase64(std::as_bytes(std::span(shares)))}};
}

Json toJson(const std::vector<EpochReport>& reports)
{
    return {{"loss", column(reports, [](const EpochReport& report) { return numberToJson(report.loss); })},
            {"accuracy", column(reports, [](const EpochReport& report) { return numberToJson(report.accuracy); })},
            {"seconds", column(reports, [](const EpochReport& report) { return numberToJson(report.seconds); })}};
}

History historyFrom(const JsonPlace& object, const Experiment& experiment)
{
    History history(experiment);
    std::vector<Moment> moments(object.at("epoch").elements(mostMoments(experiment)).size());
    if (moments.empty())
        throw JsonFlaw(object.name() + ".epoch", "no entry", "at least one moment");
    const auto read = [&](const char* key, const auto& readOne) { readColumn(object.at(key), moments, readOne); };
    read("epoch", [&](Moment& moment, const JsonPlace& place) {
        moment.epoch = place.whole(1, std::max<std::int64_t>(experiment.epochs, 1));
    });
    read("batch", [&](Moment& moment, const JsonPlace& place) {
        moment.batch = place.whole(0, experiment.epochs > 0 ? history.batchesPerEpoch() : 0);
    });
    read("loss", [](Moment& moment, const JsonPlace& place) { moment.loss = place.number(0.0, kNoLimit); });
    read("accuracy", [](Moment& moment, const JsonPlace& place) { moment.accuracy = place.number(0.0, 1.0); });
    read("test_loss", [](Moment& moment, const JsonPlace& place) { moment.test.loss = place.number(0.0, kNoLimit); });
    read("test_accuracy",
         [](Moment& moment, const JsonPlace& place) { moment.test.accuracy = place.number(0.0, 1.0); });
    read("epoch_end", [](Moment& moment, const JsonPlace& place) { moment.epochEnd = place.flag(); });
    readAttention(object.at("attention"), experiment, moments);
    requireOrder(object, history, moments);
    for (Moment& moment : moments)
        history.append(std::move(moment));
    return history;
}

std::vector<EpochReport> reportsFrom(const JsonPlace& object, const History& history)
{
    std::vector<EpochReport> reports;
    for (const Moment& moment : history.moments())
        if (moment.epochEnd)
            reports.push_back({moment.epoch, 0.0, 0.0, moment.test.loss, moment.test.accuracy, moment.test.attention});
    for (std::size_t i = 0; i < reports.size(); ++i)
        if (reports[i].epoch != static_cast<std::int64_t>(i) + 1)
            throw JsonFlaw(object.name(), "no end of epoch " + std::to_string(i + 1) + " in the history",
                           "one for each epoch");
    const auto read = [&](const char* key, const auto& readOne) { readColumn(object.at(key), reports, readOne); };
    read("loss", [](EpochReport& report, const JsonPlace& place) { report.loss = place.number(0.0, kNoLimit); });
    read("accuracy", [](EpochReport& report, const JsonPlace& place) { report.accuracy = place.number(0.0, 1.0); });
    read("seconds", [](EpochReport& report, const JsonPlace& place) { report.seconds = place.number(0.0, kNoLimit); });
    return reports;
}

} // namespace core

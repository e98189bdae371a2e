#include "core/files/json_lines.h"

#include "core/network/network_shape.h"
#include "core/training/knobs.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <type_traits>
#include <variant>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

Json toJson(const KnobValue& value)
{
    return std::visit(
        [](const auto& held) -> Json {
            using Held = std::remove_cvref_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, Activation>)
                return activationName(held);
            else if constexpr (std::is_same_v<Held, AttentionKind>)
                return attentionName(held);
            else if constexpr (std::is_same_v<Held, LabelRule>)
                return labelRuleName(held);
            else
                return held;
        },
        value);
}

Json toJson(const Experiment& experiment)
{
    Json object;
    for (const Knob& knob : knobs()) {
        std::string key(knob.name);
        std::ranges::replace(key, '-', '_');
        object[key] = toJson(knob.get(experiment));
        // A number as long as there is one golden feature, as in the article.
        if (knob.id == KnobId::Golden && experiment.golden.size() == 1)
            object[key] = experiment.golden.front();
    }
    return object;
}

} // namespace

std::string startLine(const Experiment& experiment)
{
    return Json{{"event", "start"},
                {"experiment", toJson(experiment)},
                {"parameters", ParameterLayout(experiment.network()).parameterCount()},
                {"train_samples", experiment.dataset().trainSamples()},
                {"test_samples", experiment.dataset().testSamples()}}
        .dump();
}

std::string epochLine(const EpochReport& report)
{
    return Json{{"event", "epoch"},
                {"epoch", report.epoch},
                {"loss", report.loss},
                {"accuracy", report.accuracy},
                {"test_loss", report.testLoss},
                {"test_accuracy", report.testAccuracy},
                {"attention", report.attention},
                {"seconds", report.seconds}}
        .dump();
}

std::string endLine(const TrainingOutcome& outcome)
{
    return Json{{"event", "end"}, {"outcome", outcomeName(outcome.kind)}, {"seconds", outcome.seconds}}.dump();
}

std::string runLine(const EnsembleRun& run)
{
    const bool diverged = run.outcome == TrainingOutcome::Kind::Diverged;
    const auto result = [diverged](double number) { return diverged ? Json() : Json(number); };
    Json attention = Json::array();
    for (const double share : run.last.attention)
        attention.push_back(result(share));
    return Json{{"event", "run"},
                {"seed", run.seed},
                {"loss", result(run.last.loss)},
                {"accuracy", result(run.last.accuracy)},
                {"test_accuracy", result(run.last.testAccuracy)},
                {"golden_attention", result(run.goldenAttention)},
                {"attention", std::move(attention)}}
        .dump();
}

std::string endLine(std::int64_t runs, bool stopped)
{
    Json line{{"event", "end"}, {"runs", runs}};
    if (stopped)
        line["outcome"] = outcomeName(TrainingOutcome::Kind::Stopped);
    return line.dump();
}

} // namespace core

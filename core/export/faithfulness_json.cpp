#include "core/export/json_lines.h"

#include <nlohmann/json.hpp>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

/// Numbers of a diverged run are null.
Json toJson(const Retrained& run)
{
    const auto result = [&run](double number) { return run.diverged() ? Json() : Json(number); };
    Json object{{"outcome", outcomeName(run.outcome)},
                {"test_loss", result(run.test.loss)},
                {"test_accuracy", result(run.test.accuracy)}};
    if (!run.test.attention.empty())
        object["attention"] = run.diverged() ? Json() : Json(run.test.attention);
    return object;
}

Json toJson(const FeatureSpread& spread)
{
    Json object;
    for (const auto& [name, number] : kSpreadNumbers)
        object[name] = spread.*number;
    return object;
}

Json toJson(const ShuffledAttention::Summary& summary)
{
    return {{"rows", summary.rows}, {"change", summary.change}, {"flipped", summary.flipped}};
}

Json toJson(const Adversary::Summary& summary)
{
    return {{"rows", summary.rows},
            {"jensen_shannon", summary.mean},
            {"median", summary.median},
            {"opposite", summary.opposite}};
}

/// Appends the summary of all rows, and under "by_label" those of either label.
template <typename Summary>
void append(Json& line, const ByLabel<Summary>& summary)
{
    line.update(toJson(summary.all));
    line["by_label"] = Json::array({toJson(summary.label[0]), toJson(summary.label[1])});
}

void append(Json& /*line*/, std::monostate /*not made*/, const FeatureNames& /*names*/) {}

void append(Json& line, const ShuffledAttention& shuffled, const FeatureNames& /*names*/)
{
    line["permutations"] = shuffled.permutations;
    append(line, shuffled.summary);
}

void append(Json& line, const UniformAttention& uniform, const FeatureNames& /*names*/)
{
    line["chance"] = uniform.chance;
    line["majority_share"] = uniform.chance; // under the name that it has beside every accuracy
    line["learned"] = toJson(uniform.learned);
    line["uniform"] = toJson(uniform.uniform);
    line["none"] = toJson(uniform.none);
}

void append(Json& line, const OtherSeeds& seeds, const FeatureNames& names)
{
    line["first_seed"] = seeds.firstSeed;
    line["runs"] = seeds.runs;
    line["diverged"] = seeds.diverged;
    // The truth about a table is unknown: the reference is the leading feature of the bars under test.
    if (seeds.leader > 0) {
        line["leading_feature"] = names.name(seeds.leader);
        line["leads"] = seeds.foundShare;
        line["leading_attention"] = toJson(seeds.golden);
    } else {
        line["found"] = seeds.foundShare;
        line["golden_attention"] = toJson(seeds.golden);
    }
    line["jensen_shannon"] = seeds.divergence;
    line["noise_kendall"] = seeds.noiseAgreement;
}

void append(Json& line, const Adversary& adversary, const FeatureNames& /*names*/)
{
    line["exact"] = adversary.exact;
    append(line, adversary.summary);
    line["most_change"] = adversary.mostChange;
    line["learned"] = adversary.learned;
    line["adversarial"] = adversary.adversarial;
}

void append(Json& line, const Shortcut& shortcut, const FeatureNames& /*names*/)
{
    line["hidden"] = shortcut.hidden;
    line["chance"] = shortcut.chance;
    line["majority_share"] = shortcut.chance;
    line["whole"] = toJson(shortcut.whole);
    line["hidden_from_product"] = toJson(shortcut.inMask);
    line["hidden_from_softmax"] = toJson(shortcut.inValue);
}

void append(Json& line, const ShuffledLabels& labels, const FeatureNames& /*names*/)
{
    line["runs"] = labels.runs;
    line["diverged"] = labels.diverged;
    line["stands_out"] = labels.standsOut;
    line["top_share"] = labels.topShare;
    line["test_accuracy"] = labels.accuracy;
    line["majority_share"] = labels.chance;
}

} // namespace

std::string testLine(const TestResult& result, const std::string& sentence)
{
    Json line{{"event", "claim"}, {"name", faithfulnessTest(result.id).name}};
    std::visit([&](const auto& numbers) { append(line, numbers, result.names); }, result.numbers);
    line["bearing"] = supportName(result.support);
    if (result.skipReason != SkipReason::None)
        line["hindrance"] = skipReasonName(result.skipReason);
    line["sentence"] = sentence;
    line["seconds"] = result.seconds;
    return line.dump();
}

std::string conclusionLine(const Conclusion& conclusion, const std::string& sentence)
{
    return Json{{"event", "conclusion"},
                {"bars", barsShowName(conclusion.bars)},
                {"reliance", relianceName(conclusion.reliance)},
                {"reason", conclusion.reason ? Json(faithfulnessTest(*conclusion.reason).name) : Json()},
                {"sentence", sentence}}
        .dump();
}

} // namespace core

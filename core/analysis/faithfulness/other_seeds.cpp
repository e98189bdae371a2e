#include "core/analysis/faithfulness/other_seeds.h"

#include "core/analysis/attention_profile.h"
#include "core/analysis/faithfulness/jensen_shannon.h"
#include "core/analysis/importance/agreement.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

std::vector<Retraining> runsOf(Experiment experiment, std::int64_t count)
{
    std::vector<Retraining> runs;
    for (std::int64_t i = 0; i < count; ++i) {
        ++experiment.seed; // wraps around to 0
        runs.push_back({experiment, [spec = experiment.dataset()](const std::stop_token& stop) {
                            return makeDataset<float>(spec, stop);
                        }});
    }
    return runs;
}

/// Computes the mean agreement over all pairs of runs. False after a stop request.
bool comparePairs(const Experiment& experiment, OtherSeeds& result, const std::stop_token& stop)
{
    std::vector<std::vector<double>> noise;
    for (const std::vector<double>& attention : result.attention)
        noise.push_back(noiseShares(experiment, attention, result.leader));
    double pairs = 0.0;
    double ranked = 0.0; // pairs with a defined tau
    double agreement = 0.0;
    for (std::size_t i = 0; i < noise.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            if (stop.stop_requested())
                return false;
            ++pairs;
            result.divergence += jensenShannon(result.attention[i], result.attention[j]);
            const double tau = kendallTau(noise[i], noise[j]);
            ranked += std::isnan(tau) ? 0.0 : 1.0;
            agreement += std::isnan(tau) ? 0.0 : tau;
        }
    result.divergence = pairs > 0.0 ? result.divergence / pairs : 0.0;
    result.noiseAgreement = agreement / ranked;
    return true;
}

/// Computes the attention of the golden features, or of the leader.
void lookForGolden(const Experiment& experiment, OtherSeeds& result)
{
    std::vector<double> shares;
    double found = 0.0;
    for (const std::vector<double>& attention : result.attention) {
        shares.push_back(carriersShare(experiment, attention, result.leader));
        found += findsTheSame(experiment, attention, result.leader) ? 1.0 : 0.0;
    }
    std::ranges::sort(shares);
    if (!shares.empty()) {
        result.golden = spreadOfSorted(shares);
        result.foundShare = found / static_cast<double>(shares.size());
    }
}

} // namespace

std::optional<OtherSeeds> runOtherSeeds(const Experiment& experiment, std::int64_t top, std::int64_t runs, int jobs,
                                        const std::stop_token& stop, const ProgressCallback& onProgress)
{
    auto retrained = retrain(runsOf(experiment, runs), jobs, stop, onProgress);
    if (!retrained)
        return std::nullopt;
    OtherSeeds result;
    result.firstSeed = experiment.seed + 1;
    result.runs = runs;
    result.goldenFeatures = std::ssize(experiment.golden);
    result.leader = experiment.table ? top : 0;
    for (Retrained& run : *retrained) {
        if (run.diverged())
            ++result.diverged;
        else
            result.attention.push_back(std::move(run.test.attention));
    }
    lookForGolden(experiment, result);
    if (!comparePairs(experiment, result, stop))
        return std::nullopt;
    return result;
}

std::vector<double> noiseShares(const Experiment& experiment, std::span<const double> attention, std::int64_t leader)
{
    const FeatureRoles roles = experiment.columnRoles();
    const FeatureShares features(attention, roles);
    std::vector<double> shares;
    for (std::int64_t feature = 1; feature <= roles.features(); ++feature)
        if (feature != leader && roles.role(feature) == FeatureRole::Noise)
            shares.push_back(features.shares()[static_cast<std::size_t>(feature - 1)]);
    return shares;
}

double carriersShare(const Experiment& experiment, std::span<const double> attention, std::int64_t leader)
{
    if (leader > 0)
        return shareOfFeature(attention, experiment.columnRoles(), leader);
    const FeatureRoles roles = experiment.roles();
    double sum = 0.0;
    for (const std::int64_t feature : roles.carriers())
        sum += attention[static_cast<std::size_t>(feature - 1)];
    return sum;
}

bool findsTheSame(const Experiment& experiment, std::span<const double> attention, std::int64_t leader)
{
    if (leader > 0) {
        const FeatureRoles roles = experiment.columnRoles();
        const std::int64_t leads = featureOfInterest(attention, roles);
        const std::vector<std::int64_t> twins = roles.twinsOf(leader);
        return leads == leader || std::ranges::find(twins, leads) != twins.end();
    }
    return findsAll(attention, experiment.roles());
}

} // namespace core

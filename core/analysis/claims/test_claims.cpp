#include "core/analysis/claims/test_claims.h"

#include "core/analysis/claims/claims_work.h"
#include "core/analysis/claims/edge_search.h"
#include "core/analysis/claims/ruling.h"
#include "core/analysis/rivals/attention_means.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace core {

namespace {

/// Makes one test after the other.
class Testing {
public:
    Testing(const Model& model, const ClaimsSpec& spec, const ClaimsListener& listener, const std::stop_token& stop)
        : m_model(model), m_listener(listener),
          m_stop(stop), m_report{spec, spec.rowsOf(model.experiment), {}, {}, {}, {}}
    {
        for (const Claim& claim : claims())
            m_allWork += expectedWork(claim.id, spec, model.experiment);
    }

    std::optional<ClaimsReport> run()
    {
        if (!readBars())
            return std::nullopt;
        for (const Claim& claim : claims()) {
            const auto start = std::chrono::steady_clock::now();
            auto result = test(claim.id);
            if (!result || m_stop.stop_requested())
                return std::nullopt;
            result->names = m_model.experiment.roles().names();
            result->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            m_report.claims.push_back(std::move(*result));
            if (m_listener.onClaim)
                m_listener.onClaim(m_report.claims.back());
        }
        m_report.conclusion = concludeFrom(barsShow(m_report.bars), m_report.claims);
        return std::move(m_report);
    }

private:
    /// The bars over all test rows. False after a stop request.
    bool readBars()
    {
        if (m_model.experiment.attention == AttentionKind::None)
            return true;
        const auto means = attentionMeans(m_model, static_cast<std::int64_t>(m_model.dataset->testRows.size()), m_stop);
        if (!means)
            return false;
        m_report.attention = means->attention;
        m_report.bars = profileOf(means->attention, m_model.experiment.roles());
        if (m_listener.onBars)
            m_listener.onBars(m_report.attention);
        return true;
    }

    /// What keeps this test, or all of them, from being made.
    [[nodiscard]] Hindrance hindranceOf(ClaimId id) const
    {
        const bool trains = id != ClaimId::ShuffledAttention && id != ClaimId::Adversary;
        if (m_model.experiment.attention != AttentionKind::Softmax)
            return Hindrance::NoAttention;
        if (m_model.experiment.features == 1)
            return Hindrance::OneFeature;
        if (std::ranges::any_of(m_report.attention, [](double share) { return std::isnan(share); }))
            return Hindrance::Diverged;
        if (trains && m_model.experiment.epochs == 0)
            return Hindrance::Untrained;
        const bool asksForGolden = id == ClaimId::Shortcut || id == ClaimId::OtherSeeds;
        if (asksForGolden && m_report.bars.bystanders == 0)
            return Hindrance::NoOthers;
        if (id == ClaimId::Shortcut && m_model.experiment.golden.empty())
            return m_model.experiment.table ? Hindrance::UnknownTruth : Hindrance::NoGolden;
        return Hindrance::None;
    }

    /// Nothing after a stop request.
    std::optional<ClaimResult> test(ClaimId id)
    {
        const ShareListener progress = nextPart(id);
        if (const Hindrance hindrance = hindranceOf(id); hindrance != Hindrance::None) {
            tell(progress, 1.0);
            return ClaimResult{id, {}, Bearing::NotApplicable, hindrance};
        }
        const ClaimsSpec& spec = m_report.spec;
        switch (id) {
        case ClaimId::ShuffledAttention:
            return ruled(id, shuffleAttention(m_model, m_report.rows, spec.permutations, m_stop, progress));
        case ClaimId::UniformAttention:
            return ruled(id, trainWithoutAttention(m_model, spec.jobs, m_stop, progress));
        case ClaimId::OtherSeeds:
            return ruled(id,
                         runOtherSeeds(m_model.experiment, m_report.bars.top, spec.seeds, spec.jobs, m_stop, progress));
        case ClaimId::Adversary:
            return ruled(id, searchAdversary(m_model, m_report.rows, m_stop, progress));
        case ClaimId::Shortcut:
            return ruled(id, trainShortcuts(m_model, whole(), spec.jobs, m_stop, progress));
        case ClaimId::ShuffledLabels:
            return ruled(id, trainOnShuffledLabels(m_model, spec.labelShuffles, spec.jobs, m_stop, progress));
        }
        return std::nullopt;
    }

    template <typename Numbers>
    static std::optional<ClaimResult> ruled(ClaimId id, std::optional<Numbers> numbers)
    {
        if (!numbers)
            return std::nullopt;
        const Ruling ruling = rulingOf(*numbers);
        return ClaimResult{id, std::move(*numbers), ruling.bearing, ruling.hindrance};
    }

    /// The experiment trained as it is, which the test of uniform attention has done.
    [[nodiscard]] const Retrained& whole() const
    {
        const auto uniform = std::ranges::find(m_report.claims, ClaimId::UniformAttention, &ClaimResult::id);
        return std::get<UniformAttention>(uniform->numbers).learned;
    }

    /// The listener for the next test.
    ShareListener nextPart(ClaimId id)
    {
        const double work = expectedWork(id, m_report.spec, m_model.experiment);
        const double from = std::exchange(m_workDone, m_workDone + work) / m_allWork;
        return partOf(m_listener.onProgress, from, m_workDone / m_allWork);
    }

    const Model& m_model;
    const ClaimsListener& m_listener;
    const std::stop_token& m_stop;
    ClaimsReport m_report;
    double m_allWork = 0.0;
    double m_workDone = 0.0;
};

} // namespace

std::int64_t ClaimsSpec::rowsOf(const Experiment& experiment) const
{
    const std::int64_t most = std::min(rows, experiment.dataset().testSamples());
    if (hasLinearHead(experiment))
        return most;
    constexpr double kMostWork = 5e11; // a minute or so
    constexpr std::int64_t kFewest = 50;
    const auto questions = static_cast<double>(std::max(permutations, EdgeSearch::mostAnswers(experiment.features)));
    const auto affordable = static_cast<std::int64_t>(kMostWork / (questions * headWork(experiment)));
    return std::min(most, std::max(affordable, kFewest));
}

std::uint64_t ClaimsSpec::requiredMemory(const Experiment& experiment) const
{
    return static_cast<std::uint64_t>(jobs) * experiment.requiredMemory();
}

std::optional<ClaimsReport> testClaims(const Model& model, const ClaimsSpec& spec, const ClaimsListener& listener,
                                       const std::stop_token& stop)
{
    return Testing(model, spec, listener, stop).run();
}

} // namespace core

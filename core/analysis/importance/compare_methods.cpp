#include "core/analysis/importance/compare_methods.h"

#include "core/analysis/importance/agreement.h"
#include "core/analysis/importance/methods.h"
#include "core/memory/memory.h"
#include "core/text/translatable.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

namespace core {

namespace {

constexpr std::string_view kOneLabelTested =
    QT_TRANSLATE_NOOP("ImportanceMethod", "not defined, because the test rows hold one label only");
constexpr std::string_view kNoAttention =
    QT_TRANSLATE_NOOP("ImportanceMethod", "not defined, because this network has no attention");
constexpr std::string_view kOneLabelTrained =
    QT_TRANSLATE_NOOP("ImportanceMethod", "not defined, because the training rows hold one label only");
constexpr std::string_view kConstantColumns =
    QT_TRANSLATE_NOOP("ImportanceMethod", "0 for columns that are constant in the training rows");

/// Applies one method after the other.
class Comparison {
public:
    Comparison(const Model& model, const ImportanceSpec& spec, const ImportanceCallbacks& callbacks,
               const std::stop_token& stop)
        : m_model(model), m_callbacks(callbacks), m_stop(stop), m_report{spec, spec.rowsOf(model.experiment), {}, {}},
          m_groups(model.experiment.columnRoles().groups()),
          m_testRows(std::span(model.dataset->testRows).first(static_cast<std::size_t>(m_report.rows)))
    {
        estimate();
    }

    std::optional<ImportanceReport> run()
    {
        for (const auto compute :
             {&Comparison::computeAttention, &Comparison::computePermutation, &Comparison::computeGradient,
              &Comparison::computeLeaveOneOut, &Comparison::computeLogistic, &Comparison::computeAuc}) {
            m_start = Clock::now();
            if (!(this->*compute)())
                return std::nullopt;
        }
        m_report.tau = kendallTable(m_report.methods);
        m_report.names = m_model.experiment.roles().names();
        m_report.columnNames = m_model.experiment.columnRoles().names();
        if (!m_groups.isIdentity()) {
            std::vector<ImportanceScores> columns;
            for (const ImportanceScores& scores : m_report.methods)
                columns.push_back(scores.byColumn());
            m_report.columnTau = kendallTable(columns);
        }
        return std::move(m_report);
    }

private:
    using Clock = std::chrono::steady_clock;

    /// Estimates the multiply-adds of each part, for the progress.
    void estimate()
    {
        constexpr double kExpCost = 10.0; // cost of an exponential
        constexpr double kPasses = 50.0;
        constexpr double kSort = 20.0;
        const ParameterLayout layout(m_model.experiment.network());
        const auto features = static_cast<double>(m_model.experiment.features);
        const bool collapses = m_model.experiment.activation == Activation::Linear;
        const double head = collapses ? features
                                      : std::accumulate(layout.head().begin(), layout.head().end(), 0.0,
                                                        [](double sum, const DenseSlot& slot) {
                                                            return sum + static_cast<double>(slot.parameterCount());
                                                        });
        const auto rows = static_cast<double>(m_report.rows);
        const double pass = rows * (features * kExpCost + head);
        const double passes = features + static_cast<double>(m_groups.several().size());
        m_permutationWork = static_cast<double>(m_report.spec.repeats) * passes * pass;
        m_leaveOneOutWork = passes * pass;
        m_logisticWork = kPasses * 4.0 * features * static_cast<double>(m_model.dataset->trainRows.size());
        m_aucWork = kSort * rows * features;
        m_allWork = m_permutationWork + m_leaveOneOutWork + m_logisticWork + m_aucWork;
    }

    /// Returns the progress callback for the next part of the work.
    ProgressCallback nextPart(double work)
    {
        const double from = std::exchange(m_workDone, m_workDone + work) / m_allWork;
        return progressPart(m_callbacks.onProgress, from, m_workDone / m_allWork);
    }

    /// Returns a number for each column, of numbers (inputs) and then (columns of several inputs).
    [[nodiscard]] std::vector<double> columnsOf(const std::vector<double>& numbers) const
    {
        std::vector<double> columns;
        auto several = static_cast<std::size_t>(m_groups.inputs());
        for (std::int64_t group = 1; group <= m_groups.size(); ++group)
            columns.push_back(m_groups.count(group) > 1 ? numbers[several++]
                                                        : numbers[static_cast<std::size_t>(m_groups.first(group) - 1)]);
        return columns;
    }

    /// Reports scores (inputs) whose sums are those of the columns.
    void reportSums(MethodId id, std::vector<double> scores, std::string_view note = {})
    {
        ImportanceScores result{id, std::move(scores), {}, note};
        if (!m_groups.isIdentity())
            result.columnScores = m_groups.sums(result.scores);
        report(std::move(result));
    }

    /// Reports scores (inputs), then (columns of several inputs), and their deviations.
    void reportAll(MethodId id, std::vector<double> scores, std::vector<double> deviations = {},
                   std::string_view note = {})
    {
        ImportanceScores result{id, std::move(scores), std::move(deviations), note};
        const auto inputs = static_cast<std::size_t>(m_groups.inputs());
        if (!m_groups.isIdentity()) {
            result.columnScores = columnsOf(result.scores);
            result.scores.resize(inputs);
        }
        if (!m_groups.isIdentity() && !result.deviations.empty()) {
            result.columnDeviations = columnsOf(result.deviations);
            result.deviations.resize(inputs);
        }
        report(std::move(result));
    }

    void report(ImportanceScores scores)
    {
        scores.seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
        m_report.methods.push_back(std::move(scores));
        if (m_callbacks.onMethod)
            m_callbacks.onMethod(m_report.methods.back());
    }

    bool computeAttention()
    {
        if (m_model.experiment.attention == AttentionKind::None) {
            const std::vector<double> none(static_cast<std::size_t>(m_model.experiment.features),
                                           std::numeric_limits<double>::quiet_NaN());
            reportSums(MethodId::Attention, none, kNoAttention);
            reportSums(MethodId::AttentionInput, none, kNoAttention);
            return true;
        }
        auto means = attentionMeans(m_model, m_report.rows, m_stop);
        if (!means)
            return false;
        reportSums(MethodId::Attention, std::move(means->attention));
        reportSums(MethodId::AttentionInput, std::move(means->attentionInput));
        return true;
    }

    bool computePermutation()
    {
        auto importance = permutationImportance(m_model, m_report.rows, m_report.spec.repeats, m_model.experiment.seed,
                                                m_stop, nextPart(m_permutationWork));
        if (!importance)
            return false;
        reportAll(MethodId::PermutationAccuracy, std::move(importance->accuracyDrop),
                  std::move(importance->accuracyDeviation));
        reportAll(MethodId::PermutationLoss, std::move(importance->lossRise), std::move(importance->lossDeviation));
        return true;
    }

    bool computeGradient()
    {
        auto means = gradientInput(m_model, m_report.rows, m_stop);
        if (means)
            reportSums(MethodId::GradientInput, std::move(*means));
        return means.has_value();
    }

    bool computeLeaveOneOut()
    {
        auto rises = leaveOneOut(m_model, m_report.rows, m_stop, nextPart(m_leaveOneOutWork));
        if (rises)
            reportAll(MethodId::LeaveOneOut, std::move(*rises));
        return rises.has_value();
    }

    bool computeLogistic()
    {
        auto fit =
            fitLogisticRegression(*m_model.dataset, m_model.dataset->trainRows, m_stop, nextPart(m_logisticWork));
        if (!fit)
            return false;
        const std::string_view note = std::isnan(fit->intercept) ? kOneLabelTrained
                                      : fit->constantColumns     ? kConstantColumns
                                                                 : std::string_view();
        const auto columns = columnWeights(*m_model.dataset, m_model.dataset->trainRows, *fit, m_groups, m_stop);
        if (!columns)
            return false;
        fit->weights.insert(fit->weights.end(), columns->begin(), columns->end());
        reportAll(MethodId::LogisticRegression, std::move(fit->weights), {}, note);
        return true;
    }

    bool computeAuc()
    {
        auto areas = featureAuc(*m_model.dataset, m_testRows, m_stop, nextPart(m_aucWork));
        if (!areas)
            return false;
        const auto columns = columnAuc(*m_model.dataset, m_testRows, m_groups, m_stop);
        if (!columns)
            return false;
        areas->insert(areas->end(), columns->begin(), columns->end());
        const bool defined = !std::isnan(areas->front());
        reportAll(MethodId::FeatureAuc, std::move(*areas), {}, defined ? std::string_view() : kOneLabelTested);
        return true;
    }

    const Model& m_model;
    const ImportanceCallbacks& m_callbacks;
    const std::stop_token& m_stop;
    Clock::time_point m_start; ///< of the computation of a method
    ImportanceReport m_report;
    FeatureGroups m_groups; ///< by column
    std::span<const std::uint32_t> m_testRows;
    double m_permutationWork = 0.0;
    double m_leaveOneOutWork = 0.0;
    double m_logisticWork = 0.0;
    double m_aucWork = 0.0;
    double m_allWork = 0.0;
    double m_workDone = 0.0;
};

} // namespace

ImportanceReport ImportanceReport::byColumn() const
{
    ImportanceReport result = *this;
    if (columnTau.size() == 0)
        return result;
    for (ImportanceScores& scores : result.methods)
        scores = scores.byColumn();
    result.tau = std::move(result.columnTau);
    result.columnTau = {};
    result.names = columnNames;
    return result;
}

std::int64_t ImportanceSpec::rowsOf(const Experiment& experiment) const
{
    const std::int64_t all = experiment.dataset().testSamples();
    return rows == 0 ? all : std::min(rows, all);
}

std::uint64_t ImportanceSpec::requiredMemory(const Experiment& experiment) const
{
    // Four-byte row numbers of the shuffles; row numbers and curvatures of the regression, one after the other.
    const std::int64_t shuffles = 12 * rowsOf(experiment);
    const std::int64_t regression = 8 * experiment.dataset().trainSamples() + experiment.samples / 8;
    return static_cast<std::uint64_t>(std::max(shuffles, regression));
}

void ImportanceSpec::requireMemory(const Experiment& experiment, std::uint64_t besides,
                                   const std::string& purpose) const
{
    core::requireMemory(purpose, besides + requiredMemory(experiment), availableMemory());
}

std::optional<ImportanceReport> compareMethods(const Model& model, const ImportanceSpec& spec,
                                               const ImportanceCallbacks& callbacks, const std::stop_token& stop)
{
    return Comparison(model, spec, callbacks, stop).run();
}

std::shared_ptr<const ImportanceReport> compareWithinMemory(const Model& model, const ImportanceSpec& spec,
                                                            const ImportanceCallbacks& callbacks,
                                                            const std::stop_token& stop, const std::string& purpose)
{
    spec.requireMemory(model.experiment, 0, purpose);
    auto report = compareMethods(model, spec, callbacks, stop);
    return report ? std::make_shared<const ImportanceReport>(std::move(*report)) : nullptr;
}

} // namespace core

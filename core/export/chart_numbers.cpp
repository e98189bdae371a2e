#include "core/export/chart_numbers.h"

#include "core/experiment/network_shape.h"
#include "core/export/json_lines.h"

#include <nlohmann/json.hpp>

#include <array>
#include <limits>
#include <utility>

namespace core {

namespace {

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

template <typename Value>
std::shared_ptr<const Value> shared(Value value)
{
    return std::make_shared<const Value>(std::move(value));
}

/// Adds a column; at(row) returns its cells.
template <typename At>
void add(NumberTable& table, std::string name, const At& at)
{
    table.columns.push_back({std::move(name), at});
}

/// Adds the column "feature" of a table with a row per feature.
void addFeatures(NumberTable& table, const FeatureRoles& roles)
{
    add(table, "feature", [roles](std::size_t row) { return roles.name(static_cast<std::int64_t>(row) + 1); });
}

/// Adds a column per feature; at(row, index of the feature) returns its cells.
template <typename At>
void addAttention(NumberTable& table, const FeatureRoles& roles, const At& at)
{
    for (std::int64_t feature = 1; feature <= roles.features(); ++feature)
        add(table, "attention_" + roles.name(feature),
            [at, index = static_cast<std::size_t>(feature - 1)](std::size_t row) { return at(row, index); });
}

/// Adds a column whose cells are get(element) of the elements of a list.
template <typename Element, typename Get>
void addColumn(NumberTable& table, std::string name, std::shared_ptr<const std::vector<Element>> elements,
               const Get& get)
{
    add(table, std::move(name),
        [elements = std::move(elements), get](std::size_t row) -> NumberCell { return get((*elements)[row]); });
}

void addPlace(NumberTable& table, const std::shared_ptr<const std::vector<Snapshot>>& snapshots)
{
    addColumn(table, "epoch", snapshots, [](const Snapshot& snapshot) { return snapshot.epoch; });
    addColumn(table, "batch", snapshots, [](const Snapshot& snapshot) { return snapshot.batch; });
}

/// Collects the numbers of a nested object with their paths.
void flatten(const nlohmann::ordered_json& value, const std::string& path, const std::string& test,
             const std::string& support, std::vector<std::array<std::string, 3>>& names, std::vector<double>& numbers)
{
    if (value.is_object()) {
        for (const auto& [key, inner] : value.items())
            flatten(inner, path.empty() ? key : std::string(path).append(".").append(key), test, support, names,
                    numbers);
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i)
            flatten(value[i], path + "[" + std::to_string(i) + "]", test, support, names, numbers);
    } else if (value.is_number() || value.is_boolean() || value.is_null()) {
        names.push_back({test, support, path});
        if (value.is_boolean())
            numbers.push_back(value.get<bool>() ? 1.0 : 0.0);
        else
            numbers.push_back(value.is_null() ? kNotANumber : value.get<double>());
    }
}

/// Computes the attention of one row after the other, once per row.
class RowAttention {
public:
    explicit RowAttention(std::shared_ptr<const TestRows> rows) : m_rows(std::move(rows)) {}

    double at(std::size_t row, std::size_t feature)
    {
        if (m_shares.empty() || row != m_row) {
            m_shares = rowAttention(*m_rows, static_cast<std::int64_t>(row));
            m_row = row;
        }
        return static_cast<double>(m_shares[feature]);
    }

private:
    std::shared_ptr<const TestRows> m_rows;
    std::size_t m_row = 0;
    std::vector<float> m_shares;
};

} // namespace

NumberTable attentionNumbers(const Experiment& experiment, std::vector<Snapshot> snapshots)
{
    const auto list = shared(std::move(snapshots));
    NumberTable table{"attention", list->size(), {}};
    addPlace(table, list);
    if (experiment.attention != AttentionKind::None)
        addAttention(table, experiment.roles(),
                     [list](std::size_t row, std::size_t feature) { return (*list)[row].test.attention[feature]; });
    return table;
}

NumberTable curveNumbers(std::vector<Snapshot> snapshots, const std::optional<ClassCounts>& classes)
{
    const auto list = shared(std::move(snapshots));
    NumberTable table{"curves", list->size(), {}};
    addPlace(table, list);
    addColumn(table, "epoch_end", list,
              [](const Snapshot& snapshot) { return std::int64_t{snapshot.epochEnd ? 1 : 0}; });
    addColumn(table, "loss", list, [](const Snapshot& snapshot) { return snapshot.loss; });
    addColumn(table, "accuracy", list, [](const Snapshot& snapshot) { return snapshot.accuracy; });
    addColumn(table, "test_loss", list, [](const Snapshot& snapshot) { return snapshot.test.loss; });
    addColumn(table, "test_accuracy", list, [](const Snapshot& snapshot) { return snapshot.test.accuracy; });
    add(table, "majority_share",
        [share = classes ? classes->majorityShare() : kNotANumber](std::size_t /*row*/) { return share; });
    return table;
}

NumberTable seedNumbers(const Experiment& experiment, std::vector<EnsembleRun> runs)
{
    const auto list = shared(std::move(runs));
    const auto isDiverged = [](const EnsembleRun& run) { return run.outcome == TrainingOutcome::Kind::Diverged; };
    const auto addResult = [&](NumberTable& table, const char* name, double EpochReport::*number) {
        addColumn(table, name, list,
                  [=](const EnsembleRun& run) { return isDiverged(run) ? kNotANumber : run.last.*number; });
    };
    NumberTable table{"seeds", list->size(), {}};
    addColumn(table, "seed", list, [](const EnsembleRun& run) { return std::int64_t{run.seed}; });
    addColumn(table, "outcome", list, [](const EnsembleRun& run) { return std::string(outcomeName(run.outcome)); });
    addResult(table, "loss", &EpochReport::loss);
    addResult(table, "accuracy", &EpochReport::accuracy);
    addResult(table, "test_loss", &EpochReport::testLoss);
    addResult(table, "test_accuracy", &EpochReport::testAccuracy);
    addColumn(table, "majority_share", list, [](const EnsembleRun& run) { return run.classes.majorityShare(); });
    if (experiment.attention != AttentionKind::None)
        addAttention(table, experiment.roles(), [=](std::size_t row, std::size_t feature) {
            const EnsembleRun& run = (*list)[row];
            return isDiverged(run) ? kNotANumber : run.last.attention[feature];
        });
    return table;
}

NumberTable seedNumbers(const std::shared_ptr<const SeedsSummary>& summary)
{
    NumberTable table{"seeds", summary->results().size(), {}};
    add(table, "seed", [summary](std::size_t row) { return std::int64_t{summary->results()[row].seed}; });
    addAttention(table, summary->roles(), [summary](std::size_t row, std::size_t feature) {
        return summary->share(row, static_cast<std::int64_t>(feature) + 1);
    });
    return table;
}

NumberTable spreadNumbers(const std::shared_ptr<const SeedsSummary>& summary)
{
    NumberTable table{"spread", static_cast<std::size_t>(summary->features()), {}};
    addFeatures(table, summary->roles());
    for (const auto& [name, number] : kSpreadNumbers)
        add(table, name, [summary, number = number](std::size_t row) {
            return summary->spreadOf(static_cast<std::int64_t>(row) + 1).*number;
        });
    return table;
}

NumberTable methodNumbers(const Experiment& experiment, const std::shared_ptr<const ImportanceReport>& report)
{
    NumberTable table{"rivals", static_cast<std::size_t>(experiment.features), {}};
    addFeatures(table, experiment.roles());
    for (const ImportanceScores& answer : report->methods) { // owned by the report
        const std::string name(importanceMethod(answer.id).name);
        add(table, name, [report, &answer](std::size_t row) { return answer.scores[row]; });
        if (!answer.deviations.empty())
            add(table, name + "_std", [report, &answer](std::size_t row) { return answer.deviations[row]; });
    }
    return table;
}

NumberTable agreementNumbers(const std::shared_ptr<const ImportanceReport>& report)
{
    const auto nameOf = [report](std::size_t i) { return std::string(importanceMethod(report->methods[i].id).name); };
    NumberTable table{"agreement", report->methods.size(), {}};
    add(table, "rival", nameOf);
    for (std::size_t i = 0; i < report->methods.size(); ++i)
        add(table, nameOf(i),
            [report, i](std::size_t row) { return report->tau(static_cast<Index>(row), static_cast<Index>(i)); });
    return table;
}

NumberTable testNumbers(const std::vector<TestResult>& results)
{
    std::vector<std::array<std::string, 3>> names;
    std::vector<double> numbers;
    for (const TestResult& result : results) {
        auto line = nlohmann::ordered_json::parse(testLine(result, {}));
        for (const char* key : {"event", "name", "bearing", "hindrance", "sentence", "seconds"})
            line.erase(key);
        flatten(line, {}, std::string(faithfulnessTest(result.id).name), std::string(supportName(result.support)),
                names, numbers);
    }
    NumberTable table{"claims", numbers.size(), {}};
    const auto words = shared(std::move(names));
    addColumn(table, "test", words, [](const auto& name) { return name[0]; });
    addColumn(table, "bearing", words, [](const auto& name) { return name[1]; });
    addColumn(table, "number", words, [](const auto& name) { return name[2]; });
    addColumn(table, "value", shared(std::move(numbers)), [](double number) { return number; });
    return table;
}

NumberTable rowNumbers(const std::shared_ptr<const TestRows>& rows)
{
    const FeatureRoles roles = rows->model->experiment.roles();
    NumberTable table{"rows", static_cast<std::size_t>(rows->count()), {}};
    add(table, "row", [](std::size_t row) { return static_cast<std::int64_t>(row) + 1; });
    add(table, "label",
        [rows](std::size_t row) { return std::int64_t{rows->label(static_cast<std::int64_t>(row)) ? 1 : 0}; });
    add(table, "probability", [rows](std::size_t row) { return rows->probability(static_cast<std::int64_t>(row)); });
    for (std::int64_t feature = 1; feature <= roles.features(); ++feature)
        add(table, roles.hasNames() ? roles.name(feature) : "feature_" + roles.name(feature),
            [rows, index = static_cast<std::size_t>(feature - 1)](std::size_t row) {
                return static_cast<double>(rows->inputs(static_cast<std::int64_t>(row))[index]);
            });
    if (rows->model->experiment.attention != AttentionKind::None)
        addAttention(table, roles,
                     [shares = std::make_shared<RowAttention>(rows)](std::size_t row, std::size_t feature) {
                         return shares->at(row, feature);
                     });
    return table;
}

NumberTable weightNumbers(const std::shared_ptr<const Model>& model)
{
    const FeatureRoles roles = model->experiment.roles();
    const DenseSlot slot = ParameterLayout(model->experiment.network()).attention();
    NumberTable table{"weights", static_cast<std::size_t>(slot.inputs) + 1, {}};
    add(table, "input", [roles](std::size_t row) {
        const auto feature = static_cast<std::int64_t>(row) + 1;
        return feature <= roles.features() ? roles.name(feature) : std::string("bias");
    });
    addAttention(table, roles, [model, slot](std::size_t row, std::size_t feature) {
        const auto input = static_cast<std::int64_t>(row);
        const std::int64_t start = input < slot.inputs ? slot.kernelOffset + input * slot.outputs : slot.biasOffset;
        return static_cast<double>(model->parameters(start + static_cast<std::int64_t>(feature)));
    });
    return table;
}

} // namespace core

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

/// A feature of a table of numbers: one of these roles.
struct NamedFeature {
    std::shared_ptr<const FeatureRoles> roles;
    std::int64_t feature = 0;

    [[nodiscard]] std::string name() const { return roles->name(feature); }
    [[nodiscard]] bool isSeveral() const { return roles->groups().count(feature) > 1; }
};

std::vector<NamedFeature> featuresOf(const Experiment& experiment, FeatureLevel level)
{
    const auto inputs = shared(experiment.roles());
    const auto columns = shared(experiment.columnRoles());
    const auto& first = level == FeatureLevel::Columns ? columns : inputs;
    std::vector<NamedFeature> features;
    for (std::int64_t feature = 1; feature <= first->features(); ++feature)
        features.push_back({first, feature});
    if (level == FeatureLevel::Both)
        for (const std::int64_t column : columns->groups().several())
            features.push_back({columns, column});
    return features;
}

/// Adds a column per feature with the sum over its inputs; at(row, index of the input) returns their numbers.
template <typename At>
void addAttention(NumberTable& table, const std::vector<NamedFeature>& features, const At& at)
{
    for (const NamedFeature& feature : features) {
        const FeatureGroups groups = feature.roles->groups();
        add(table, "attention_" + feature.name(),
            [at, first = static_cast<std::size_t>(groups.first(feature.feature) - 1),
             count = static_cast<std::size_t>(groups.count(feature.feature))](std::size_t row) {
                double sum = at(row, first);
                for (std::size_t i = 1; i < count; ++i)
                    sum += at(row, first + i);
                return sum;
            });
    }
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

NumberTable attentionNumbers(const Experiment& experiment, std::vector<Snapshot> snapshots, FeatureLevel level)
{
    const auto list = shared(std::move(snapshots));
    NumberTable table{"attention", list->size(), {}};
    addPlace(table, list);
    if (experiment.attention != AttentionKind::None)
        addAttention(table, featuresOf(experiment, level),
                     [list](std::size_t row, std::size_t input) { return (*list)[row].test.attention[input]; });
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
    const auto attention = [=](std::size_t row, std::size_t input) {
        const EnsembleRun& run = (*list)[row];
        return isDiverged(run) ? kNotANumber : run.last.attention[input];
    };
    if (experiment.attention != AttentionKind::None)
        addAttention(table, featuresOf(experiment, FeatureLevel::Both), attention);
    addColumn(table, "majority_share", list, [](const EnsembleRun& run) { return run.classes.majorityShare(); });
    return table;
}

NumberTable seedNumbers(const std::shared_ptr<const SeedsSummary>& summary)
{
    NumberTable table{"seeds", summary->results().size(), {}};
    add(table, "seed", [summary](std::size_t row) { return std::int64_t{summary->results()[row].seed}; });
    const FeatureRoles& roles = summary->roles();
    for (std::int64_t feature = 1; feature <= roles.features(); ++feature)
        add(table, "attention_" + roles.name(feature),
            [summary, feature](std::size_t row) { return summary->share(row, feature); });
    return table;
}

NumberTable spreadNumbers(const std::shared_ptr<const SeedsSummary>& summary)
{
    NumberTable table{"spread", static_cast<std::size_t>(summary->features()), {}};
    add(table, "feature",
        [summary](std::size_t row) { return summary->roles().name(static_cast<std::int64_t>(row) + 1); });
    for (const auto& [name, number] : kSpreadNumbers)
        add(table, name, [summary, number = number](std::size_t row) {
            return summary->spreadOf(static_cast<std::int64_t>(row) + 1).*number;
        });
    return table;
}

NumberTable methodNumbers(const std::shared_ptr<const ImportanceReport>& report, FeatureLevel level)
{
    const ImportanceReport columns = report->byColumn();
    ImportanceReport features = level == FeatureLevel::Columns ? columns : *report;
    std::vector<std::string> names;
    for (std::size_t i = 1; i <= features.methods.front().scores.size(); ++i)
        names.push_back(features.names.name(static_cast<std::int64_t>(i)));
    if (level == FeatureLevel::Both)
        for (const std::int64_t column : columns.names.groups().several()) {
            const auto place = static_cast<std::size_t>(column - 1);
            names.push_back(columns.names.name(column));
            for (std::size_t i = 0; i < features.methods.size(); ++i) {
                ImportanceScores& scores = features.methods[i];
                scores.scores.push_back(columns.methods[i].scores[place]);
                if (!scores.deviations.empty())
                    scores.deviations.push_back(columns.methods[i].deviations[place]);
            }
        }
    NumberTable table{"rivals", names.size(), {}};
    add(table, "feature", [names](std::size_t row) { return names[row]; });
    const auto answers = shared(std::move(features.methods));
    for (const ImportanceScores& answer : *answers) {
        const std::string name(importanceMethod(answer.id).name);
        add(table, name, [answers, &answer](std::size_t row) { return answer.scores[row]; });
        if (!answer.deviations.empty())
            add(table, name + "_std", [answers, &answer](std::size_t row) { return answer.deviations[row]; });
    }
    return table;
}

NumberTable agreementNumbers(const std::shared_ptr<const ImportanceReport>& whole, FeatureLevel level)
{
    const auto report = level == FeatureLevel::Columns ? shared(whole->byColumn()) : whole;
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

NumberTable rowNumbers(const std::shared_ptr<const TestRows>& rows, FeatureLevel level)
{
    const std::vector<NamedFeature> features = featuresOf(rows->model->experiment, level);
    NumberTable table{"rows", static_cast<std::size_t>(rows->count()), {}};
    add(table, "row", [](std::size_t row) { return static_cast<std::int64_t>(row) + 1; });
    add(table, "label",
        [rows](std::size_t row) { return std::int64_t{rows->label(static_cast<std::int64_t>(row)) ? 1 : 0}; });
    add(table, "probability", [rows](std::size_t row) { return rows->probability(static_cast<std::int64_t>(row)); });
    for (const NamedFeature& feature : features)
        add(table, feature.roles->hasNames() ? feature.name() : "feature_" + feature.name(),
            [rows, feature, groups = feature.roles->groups()](std::size_t row) -> NumberCell {
                const std::int64_t input = inputAt(*rows, static_cast<std::int64_t>(row), groups, feature.feature);
                if (feature.isSeveral())
                    return input > 0 ? feature.roles->names().categoryName(input) : std::string();
                return static_cast<double>(
                    rows->inputs(static_cast<std::int64_t>(row))[static_cast<std::size_t>(input - 1)]);
            });
    if (rows->model->experiment.attention != AttentionKind::None)
        addAttention(table, features,
                     [shares = std::make_shared<RowAttention>(rows)](std::size_t row, std::size_t input) {
                         return shares->at(row, input);
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
    addAttention(table, featuresOf(model->experiment, FeatureLevel::Inputs),
                 [model, slot](std::size_t row, std::size_t feature) {
                     const auto input = static_cast<std::int64_t>(row);
                     const std::int64_t start =
                         input < slot.inputs ? slot.kernelOffset + input * slot.outputs : slot.biasOffset;
                     return static_cast<double>(model->parameters(start + static_cast<std::int64_t>(feature)));
                 });
    return table;
}

} // namespace core

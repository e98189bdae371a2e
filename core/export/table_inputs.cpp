#include "core/export/table_inputs.h"

#include "core/formats/onnx.h"
#include "core/tables/fill_and_standardise.h"
#include "core/tables/prepared_table.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

/// The features of a table with their columns and scales.
class TableInputs {
public:
    TableInputs(const PreparedTable& table, std::span<const std::uint32_t> trainRows)
        : m_table(table), m_scales(measureScales(table, trainRows, Fills::All))
    {
        for (const PreparedFeature& feature : table.features) {
            std::vector<std::string>& columns = feature.isNumber() ? m_numberColumns : m_textColumns;
            if (columns.empty() || columns.back() != feature.column)
                columns.push_back(feature.column);
        }
    }

    [[nodiscard]] std::string text() const
    {
        Json features = Json::array();
        for (std::size_t i = 0; i < m_scales.size(); ++i)
            features.push_back(featureJson(m_table.features[i], m_scales[i]));
        const TableChoices& choices = m_table.choices;
        const Json json{{"table", m_table.fileName},
                        {"sha256", m_table.sha256},
                        {"label", choices.label},
                        {"positive_rule", choices.positive},
                        {"positive", m_table.positiveName},
                        {"negative", m_table.negativeName},
                        {"missing", fills() ? "median" : "drop-rows"},
                        {"standardise", choices.standardise},
                        {"number_columns", m_numberColumns},
                        {"text_columns", m_textColumns},
                        {"features", features}};
        return json.dump(-1, ' ', false, Json::error_handler_t::replace); // names of files can have any bytes
    }

    [[nodiscard]] OnnxRawInputs raw() const
    {
        OnnxRawInputs raw;
        raw.categories.resize(m_textColumns.size());
        for (std::size_t i = 0; i < m_scales.size(); ++i) {
            const PreparedFeature& feature = m_table.features[i];
            if (!feature.isNumber()) {
                raw.categories[placeOf(feature)].push_back(categoryText(feature));
                continue;
            }
            if (fills())
                raw.fills.push_back(m_scales[i].fill);
            raw.means.push_back(m_scales[i].mean);
            raw.factors.push_back(m_scales[i].factor());
        }
        setOrder(raw);
        return raw;
    }

private:
    [[nodiscard]] bool fills() const { return m_table.choices.missing == MissingRule::Median; }

    /// Returns the place of a feature's column among the columns of texts.
    [[nodiscard]] std::size_t placeOf(const PreparedFeature& feature) const
    {
        return static_cast<std::size_t>(std::ranges::find(m_textColumns, feature.column) - m_textColumns.begin());
    }

    /// Returns the text of the cells for which the feature is 1. The number behind a name that another column has does
    /// not belong to it.
    [[nodiscard]] std::string categoryText(const PreparedFeature& feature) const
    {
        std::string name = feature.name;
        const auto isOthers = [&](const PreparedFeature& other) {
            return other.column != feature.column && other.name.size() < name.size() && name.starts_with(other.name) &&
                   name[other.name.size()] == ' ' && name.ends_with(')') &&
                   name.find_first_not_of("0123456789", other.name.size() + 2) == name.size() - 1;
        };
        if (const auto other = std::ranges::find_if(m_table.features, isOthers); other != m_table.features.end())
            name = other->name;
        return name.substr(std::min(name.size(), feature.column.size() + std::string_view(" = ").size()));
    }

    [[nodiscard]] Json featureJson(const PreparedFeature& feature, const ColumnScale& scale) const
    {
        Json json{{"name", feature.name}, {"column", feature.column}};
        if (!feature.isNumber()) {
            json["category"] = categoryText(feature);
            return json;
        }
        json["fill"] = fills() ? Json(scale.fill) : Json();
        json["mean"] = scale.mean;
        json["deviation"] = scale.deviation;
        if (feature.style.percent)
            json["percent"] = true;
        return json;
    }

    void setOrder(OnnxRawInputs& raw) const
    {
        std::vector<std::int64_t> next{0}; // the next place of the numbers, then of each column of texts
        auto end = static_cast<std::int64_t>(raw.means.size());
        for (const std::vector<std::string>& categories : raw.categories) {
            next.push_back(end);
            end += std::ssize(categories);
        }
        for (const PreparedFeature& feature : m_table.features)
            raw.order.push_back(next[feature.isNumber() ? 0 : placeOf(feature) + 1]++);
    }

    const PreparedTable& m_table;
    std::vector<ColumnScale> m_scales;
    std::vector<std::string> m_numberColumns;
    std::vector<std::string> m_textColumns;
};

} // namespace

std::string tableInputsText(const Experiment& experiment, std::span<const std::uint32_t> trainRows)
{
    return TableInputs(*experiment.table, trainRows).text();
}

void saveOnnxModel(const std::filesystem::path& path, const Model& model)
{
    const NetworkShape shape = model.experiment.network();
    if (!model.experiment.table) {
        saveOnnx(path, shape, model.parameters);
        return;
    }
    const TableInputs inputs(*model.experiment.table, model.dataset->trainRows);
    saveOnnx(path, shape, model.parameters, inputs.raw(), {.key = kTableInputsKey, .text = inputs.text()});
}

} // namespace core

#include "core/csv/table_error.h"
#include "core/memory/memory.h"
#include "core/tables/fill_and_standardise.h"
#include "core/tables/label_guess.h"
#include "core/tables/prepare_table.h"
#include "core/tables/reading/read_table.h"

#include <cmath>
#include <cstdlib>
#include <numeric>

namespace {

constexpr core::TableLimits kLimits{10'000'000, 200, 100'000, 5'000, 50'000, 1'000};

/// What is ready for training is finite, whatever stood in the table.
void prepare(const core::Table& table)
{
    const auto label = core::guessLabel(table).column;
    if (!label)
        return;
    core::TableChoices choices;
    choices.label = table.columns[*label].name;
    const auto prepared = core::prepareTable(table, choices);
    std::vector<std::uint32_t> trainRows((prepared->rows() + 1) / 2);
    std::iota(trainRows.begin(), trainRows.end(), 0U);
    Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> features(
        static_cast<Eigen::Index>(prepared->rows()), static_cast<Eigen::Index>(prepared->features.size()));
    if (!core::fillAndStandardise(*prepared, trainRows, features) || !features.array().isFinite().all())
        std::abort();
}

} // namespace

/// Any bytes are refused as a TableError, or a table of which every column is as long as it says, and which is the same
/// when its format is chosen.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    core::TableReading reading;
    reading.limits = kLimits;
    try {
        const auto table = core::readTableText({reinterpret_cast<const char*>(bytes), size}, "fuzz.csv", reading);
        for (const core::TableColumn& column : table->columns)
            if (column.numeric && column.numbers.size() != table->rows)
                std::abort();
        core::TableReading again = reading;
        again.format = core::choiceOf(table->format);
        const auto same = core::readTableText({reinterpret_cast<const char*>(bytes), size}, "fuzz.csv", again);
        if (same->rows != table->rows || same->columns.size() != table->columns.size() ||
            same->preview != table->preview)
            std::abort();
        prepare(*table);
    } catch (const core::TableError&) {
        return 0;
    } catch (const core::NotEnoughMemory&) {
        return 0;
    }
    return 0;
}

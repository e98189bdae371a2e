#include "ui/tables/table_reader.h"

#include "core/data/dataset.h"
#include "core/tables/label_classes.h"
#include "core/tables/prepare_table.h"
#include "core/tables/reading/read_table.h"
#include "ui/tables/table_experiment.h"
#include "ui/text/shown/file_path.h"
#include "ui/text/table_text.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

using TablePointer = std::shared_ptr<const core::Table>;

TablePointer readFrom(const TableSource& source, const core::TableReading& reading, const std::stop_token& stop)
{
    if (source.isFile())
        return core::readTable(pathOf(source.path), reading, stop);
    const std::string_view bytes(source.bytes.constData(), static_cast<std::size_t>(source.bytes.size()));
    return core::readTableText(bytes, source.name.toStdString(), reading, stop);
}

/// The label in the type that was chosen for it.
core::TypedColumns typedLabel(const core::Table& table, const core::TableChoices& choices, const std::stop_token& stop)
{
    core::TableChoices label;
    label.label = choices.label;
    if (const auto type = choices.types.find(choices.label); type != choices.types.end())
        label.types.insert(*type);
    return core::typedColumns(table, label, stop);
}

/// The values of the label, of which one is positive; empty if it has too many. Of more than two numbers the cuts come
/// first: all rows of at least that number.
std::vector<core::ValueCount> classesOf(const core::TableColumn* column, const std::stop_token& stop)
{
    if (!column || column->manyDistinct || column->distinct > core::kMaxDistinctNumbers)
        return {};
    const core::ClassColumn classes = core::labelClassesOf(*column, stop);
    std::vector<core::ValueCount> values;
    std::size_t above = 0;
    if (column->numeric && classes.names.size() > 2)
        for (std::size_t i = classes.names.size(); i-- > 1;) {
            above += classes.counts[i];
            values.push_back({">=" + classes.names[i], above});
        }
    std::ranges::reverse(values);
    for (std::size_t i = 0; i < classes.names.size(); ++i)
        values.push_back({classes.names[i], classes.counts[i]});
    return values;
}

/// Adds the positive value that was chosen or guessed, if it is another cut.
void addPositive(TablePreparation& preparation)
{
    const std::string& positive = preparation.table->choices.positive;
    if (std::ranges::find(preparation.classes, positive, &core::ValueCount::value) == preparation.classes.end())
        preparation.classes.insert(preparation.classes.begin(), {positive, preparation.table->positives});
}

TablePreparation prepareWith(const core::Table& table, const core::TableChoices& choices, const std::stop_token& stop)
{
    TablePreparation preparation;
    try {
        const core::TypedColumns typed = typedLabel(table, choices, stop);
        const core::TableColumn* label = typed.find(choices.label);
        preparation.classes = classesOf(label, stop);
        preparation.hasNumbers = label && label->numeric;
        preparation.takesAnyCut = preparation.hasNumbers && preparation.classes.empty();
        preparation.table = core::prepareTable(table, choices, stop);
        if (preparation.table)
            addPositive(preparation);
    } catch (const std::exception& problem) {
        preparation.problem = tableProblem(problem);
    }
    return preparation;
}

} // namespace

void TableReader::read(const TableSource& source, const core::TableFormatChoice& format, Outdated outdated)
{
    const std::uint64_t number = ++m_number;
    m_work.replace([this, source, format, number,
                    outdated = std::move(outdated)](const std::stop_token& stop) mutable -> std::function<void()> {
        outdated.clear();
        constexpr int kSteps = 200; // of the progress bar; the reader reports more often
        core::TableReading reading;
        reading.format = format;
        reading.onProgress = [this, number, last = -1](const core::TableProgress& progress) mutable {
            const int step = static_cast<int>(kSteps * progress.fraction);
            if (std::exchange(last, step) == step)
                return;
            QMetaObject::invokeMethod(
                this,
                [this, number, progress] {
                    if (number == m_number)
                        emit progressed(progress.fraction, static_cast<qint64>(progress.rows));
                },
                Qt::QueuedConnection);
        };
        try {
            if (const TablePointer table = readFrom(source, reading, stop))
                return [this, table] { emit tableRead(table); };
            return nullptr;
        } catch (const std::exception& problem) {
            return [this, text = tableProblem(problem)] { emit readingFailed(text); };
        }
    });
}

void TableReader::prepare(const TablePointer& table, const core::TableChoices& choices, Outdated outdated)
{
    ++m_number;
    m_work.replace([this, table, choices, controls = m_controls,
                    outdated = std::move(outdated)](const std::stop_token& stop) mutable -> std::function<void()> {
        outdated.clear();
        TablePreparation preparation = prepareWith(*table, choices, stop);
        if (stop.stop_requested())
            return nullptr;
        if (preparation.table) {
            preparation.experiment = onTable(controls, preparation.table);
            preparation.split = core::classCountsOf(*preparation.table, preparation.experiment.dataset());
        }
        return [this, preparation] { emit prepared(preparation); };
    });
}

void TableReader::cancel()
{
    ++m_number;
    m_work.cancel();
}

} // namespace ui

#include "moc_table_reader.cpp"

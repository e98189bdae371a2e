#include "app/commands/export_targets.h"

#include "app/terminal/text_format.h"
#include "core/analysis/faithfulness/run_faithfulness_tests.h"
#include "core/analysis/importance/compare_methods.h"
#include "core/export/chart_numbers.h"
#include "core/export/result_files.h"
#include "core/export/table_inputs.h"
#include "core/memory/memory.h"
#include "core/scripts/script.h"
#include "core/text/number_text.h"
#include "core/training/ensemble.h"

#include <QString>

#include <array>
#include <thread>

namespace app {

namespace {

using Path = std::filesystem::path;

std::string parametersText(const core::Model& model)
{
    return core::groupedText(model.parameters.size()) + " parameters";
}

std::string writeOnnx(const Path& path, const TrainedRun& run, const std::stop_token& /*stop*/)
{
    core::saveOnnxModel(path, run.model);
    return parametersText(run.model);
}

std::string writeWeights(const Path& path, const TrainedRun& run, const std::stop_token& /*stop*/)
{
    const core::Experiment& experiment = run.model.experiment;
    core::saveWeights(path, core::ParameterLayout(experiment.network()), run.model.parameters,
                      experiment.table ? core::tableInputsText(experiment, run.model.dataset->trainRows)
                                       : std::string());
    return parametersText(run.model);
}

std::string writeRowAttention(const Path& path, const TrainedRun& run, const std::stop_token& stop)
{
    if (!core::saveRowAttention(path, run.model, stop))
        return {};
    return "(" + std::to_string(run.model.dataset->testRows.size()) + ", " +
           std::to_string(run.model.experiment.features) + ")";
}

std::string writeHistory(const Path& path, const TrainedRun& run, const std::stop_token& /*stop*/)
{
    if (QString::fromStdString(path.string()).endsWith(QLatin1StringView(".csv"), Qt::CaseInsensitive))
        core::saveHistoryTable(path, run.model.experiment, run.epochs, run.model.dataset->classes, run.csv);
    else
        core::saveHistoryJson(path, run.model.experiment, run.epochs, run.model.dataset->classes);
    return countedText(std::ssize(run.epochs), "epoch");
}

std::string save(const Path& path, const TrainedRun& run, const core::NumberTable& table, const std::stop_token& stop)
{
    if (!core::saveNumbers(path, run.model.experiment, table, stop, run.csv))
        return {};
    return countedText(static_cast<std::int64_t>(table.rows), "row") + " of " +
           core::groupedText(std::ssize(table.columns)) + " columns";
}

std::string writeAttentionNumbers(const Path& path, const TrainedRun& run, const std::stop_token& stop)
{
    return save(path, run,
                core::attentionNumbers(run.model.experiment, run.history.snapshots(), core::FeatureLevel::Both), stop);
}

std::string writeCurveNumbers(const Path& path, const TrainedRun& run, const std::stop_token& stop)
{
    return save(path, run, core::curveNumbers(run.history.snapshots(), run.model.dataset->classes), stop);
}

std::string writeRowNumbers(const Path& path, const TrainedRun& run, const std::stop_token& stop)
{
    const auto attention =
        sizeof(float) * run.model.dataset->testRows.size() * static_cast<std::size_t>(run.model.experiment.features);
    core::requireMemory("the attention of all test rows", attention, core::availableMemory());
    const auto rows = core::evaluateTestRows(std::make_shared<const core::Model>(run.model), true, stop);
    return rows ? save(path, run, core::rowNumbers(rows, core::FeatureLevel::Both), stop) : std::string();
}

std::string writeWeightNumbers(const Path& path, const TrainedRun& run, const std::stop_token& stop)
{
    return save(path, run, core::weightNumbers(std::make_shared<const core::Model>(run.model)), stop);
}

std::string writeMethodNumbers(const Path& path, const TrainedRun& run, const std::stop_token& stop)
{
    const auto report = core::compareWithinMemory(run.model, {}, {}, stop);
    return report ? save(path, run, core::methodNumbers(report, core::FeatureLevel::Both), stop) : std::string();
}

std::string writeAgreementNumbers(const Path& path, const TrainedRun& run, const std::stop_token& stop)
{
    const auto report = core::compareWithinMemory(run.model, {}, {}, stop);
    return report ? save(path, run, core::agreementNumbers(report, core::FeatureLevel::Inputs), stop) : std::string();
}

std::string writeTestNumbers(const Path& path, const TrainedRun& run, const std::stop_token& stop)
{
    core::FaithfulnessSpec spec;
    const std::uint64_t oneRun = spec.requiredMemory(run.model.experiment);
    const std::uint64_t available = core::availableMemory();
    core::requireMemory("the tests of the claim", oneRun, available);
    spec.jobs = core::jobsThatFit(std::thread::hardware_concurrency(), oneRun, available);
    const auto report = core::runFaithfulnessTests(run.model, spec, {}, stop);
    return report ? save(path, run, core::testNumbers(report->tests), stop) : std::string();
}

constexpr std::array kTargets{
    ExportTarget{.option = "keras",
                 .file = "F.py",
                 .help = "The experiment as a Keras script; - is standard output.",
                 .script = [](const core::Experiment& experiment) { return core::kerasScript(experiment).text; }},
    ExportTarget{.option = "pytorch",
                 .file = "F.py",
                 .help = "The experiment as a PyTorch script; - is standard output.",
                 .script = [](const core::Experiment& experiment) { return core::pytorchScript(experiment).text; }},
    ExportTarget{
        .option = "onnx",
        .file = "F.onnx",
        .help =
            "The trained network as an ONNX model: inputs (N, features) to probability of label 1 (N, 1) and attention "
            "(N, features). On a table the inputs are its rows as they are: numbers (N, columns), not a number where "
            "missing, and categories (N, columns), texts.",
        .write = writeOnnx},
    ExportTarget{.option = "weights",
                 .file = "F.safetensors",
                 .help = "The trained weights, and for a table what was done to its columns, as metadata.",
                 .write = writeWeights},
    ExportTarget{.option = "row-attention",
                 .file = "F.npy",
                 .help = "The attention of every test row: float32 (rows, features).",
                 .write = writeRowAttention,
                 .needsAttention = true},
    ExportTarget{.option = "history",
                 .file = "F.csv|json",
                 .help = "Loss, accuracy and attention of every epoch; the ending says in which format.",
                 .write = writeHistory},
    ExportTarget{.option = "attention-numbers",
                 .file = "F.csv|json",
                 .help = "The attention at every moment that the window's timeline has.",
                 .write = writeAttentionNumbers,
                 .needsAttention = true,
                 .needsHistory = true},
    ExportTarget{.option = "curve-numbers",
                 .file = "F.csv|json",
                 .help = "Loss and accuracy of training and test at every such moment.",
                 .write = writeCurveNumbers,
                 .needsHistory = true},
    ExportTarget{.option = "row-numbers",
                 .file = "F.csv|json",
                 .help = "Every test row: label, probability of label 1, inputs and attention, also by column.",
                 .write = writeRowNumbers},
    ExportTarget{.option = "weight-numbers",
                 .file = "F.csv|json",
                 .help = "Which input moves the attention to which feature: kernel and bias.",
                 .write = writeWeightNumbers,
                 .needsAttention = true},
    ExportTarget{.option = "rival-numbers",
                 .file = "F.csv|json",
                 .help = "What attention and its rivals say about every input, and then about every column of several.",
                 .write = writeMethodNumbers},
    ExportTarget{.option = "agreement-numbers",
                 .file = "F.csv|json",
                 .help = "How far each two of them agree: Kendall's tau.",
                 .write = writeAgreementNumbers},
    ExportTarget{.option = "claim-numbers",
                 .file = "F.csv|json",
                 .help = "What the tests of the claim measure; trains some thirty networks.",
                 .write = writeTestNumbers},
};

} // namespace

std::span<const ExportTarget> exportTargets()
{
    return kTargets;
}

} // namespace app

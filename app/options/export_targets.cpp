#include "app/options/export_targets.h"

#include "app/options/number_targets.h"
#include "core/export/run_files.h"
#include "core/formats/onnx.h"
#include "core/scripts/script.h"
#include "core/text/number_text.h"

#include <QString>

#include <array>

namespace app {

namespace {

using Path = std::filesystem::path;

constexpr std::array kNumberEndings{".csv", ".json"};

std::string kerasText(const core::Experiment& experiment)
{
    return core::kerasScript(experiment).text;
}

std::string pytorchText(const core::Experiment& experiment)
{
    return core::pytorchScript(experiment).text;
}

std::string parametersText(const core::Model& model)
{
    return core::groupedText(model.parameters.size()) + " parameters";
}

std::string writeOnnx(const Path& path, const TrainedRun& run, const std::stop_token& /*stop*/)
{
    core::saveOnnx(path, run.model.experiment.network(), run.model.parameters);
    return parametersText(run.model);
}

std::string writeWeights(const Path& path, const TrainedRun& run, const std::stop_token& /*stop*/)
{
    core::saveWeights(path, core::ParameterLayout(run.model.experiment.network()), run.model.parameters);
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
    if (QString::fromStdString(path.string()).endsWith(QLatin1StringView(kNumberEndings[0]), Qt::CaseInsensitive))
        core::saveHistoryTable(path, run.model.experiment, run.epochs);
    else
        core::saveHistoryJson(path, run.model.experiment, run.epochs);
    return core::groupedText(std::ssize(run.epochs)) + (run.epochs.size() == 1 ? " epoch" : " epochs");
}

constexpr std::array kTargets{
    ExportTarget{.option = "keras",
                 .file = "F.py",
                 .help = "The experiment as a Keras script; - is standard output.",
                 .script = kerasText},
    ExportTarget{.option = "pytorch",
                 .file = "F.py",
                 .help = "The experiment as a PyTorch script; - is standard output.",
                 .script = pytorchText},
    ExportTarget{.option = "onnx",
                 .file = "F.onnx",
                 .help =
                     "The trained network as an ONNX model: inputs (N, features) to probability (N, 1) and attention "
                     "(N, features).",
                 .write = writeOnnx},
    ExportTarget{.option = "weights", .file = "F.safetensors", .help = "The trained weights.", .write = writeWeights},
    ExportTarget{.option = "row-attention",
                 .file = "F.npy",
                 .help = "The attention of every test row: float32 (rows, features).",
                 .write = writeRowAttention,
                 .needsAttention = true},
    ExportTarget{.option = "history",
                 .file = "F.csv|json",
                 .help = "Loss, accuracy and attention of every epoch; the ending says in which format.",
                 .write = writeHistory,
                 .endings = kNumberEndings},
    ExportTarget{.option = "attention-numbers",
                 .file = "F.csv|json",
                 .help = "The attention at every moment that the window's timeline has.",
                 .write = writeAttentionNumbers,
                 .needsAttention = true,
                 .endings = kNumberEndings,
                 .needsHistory = true},
    ExportTarget{.option = "curve-numbers",
                 .file = "F.csv|json",
                 .help = "Loss and accuracy of training and test at every such moment.",
                 .write = writeCurveNumbers,
                 .endings = kNumberEndings,
                 .needsHistory = true},
    ExportTarget{.option = "row-numbers",
                 .file = "F.csv|json",
                 .help = "Every test row: label, probability, inputs and attention.",
                 .write = writeRowNumbers,
                 .endings = kNumberEndings},
    ExportTarget{.option = "weight-numbers",
                 .file = "F.csv|json",
                 .help = "Which input moves the attention to which feature: kernel and bias.",
                 .write = writeWeightNumbers,
                 .needsAttention = true,
                 .endings = kNumberEndings},
    ExportTarget{.option = "rival-numbers",
                 .file = "F.csv|json",
                 .help = "What attention and its rivals say about every feature.",
                 .write = writeMethodNumbers,
                 .endings = kNumberEndings},
    ExportTarget{.option = "agreement-numbers",
                 .file = "F.csv|json",
                 .help = "How far each two of them agree: Kendall's tau.",
                 .write = writeAgreementNumbers,
                 .endings = kNumberEndings},
    ExportTarget{.option = "claim-numbers",
                 .file = "F.csv|json",
                 .help = "What the tests of the claim measure; trains some thirty networks.",
                 .write = writeTestNumbers,
                 .endings = kNumberEndings},
};

} // namespace

std::span<const ExportTarget> exportTargets()
{
    return kTargets;
}

} // namespace app

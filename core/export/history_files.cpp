#include "core/export/history_files.h"

#include "core/export/json_lines.h"
#include "core/io/output_file.h"
#include "core/text/csv_cell.h"
#include "core/text/number_text.h"

#include <nlohmann/json.hpp>

namespace core {

void saveHistoryTable(const std::filesystem::path& path, const Experiment& experiment,
                      std::span<const EpochReport> epochs)
{
    OutputFile file(path);
    const FeatureNames names(experiment.table);
    std::string line = "epoch,loss,accuracy,test_loss,test_accuracy";
    if (experiment.attention != AttentionKind::None)
        for (std::int64_t feature = 1; feature <= experiment.features; ++feature)
            line += "," + csvCell("attention_" + names.name(feature));
    file.write(line + "\n");
    for (const EpochReport& epoch : epochs) {
        line = std::to_string(epoch.epoch);
        for (const double number : {epoch.loss, epoch.accuracy, epoch.testLoss, epoch.testAccuracy})
            line += "," + shortestText(number);
        for (const double share : epoch.attention)
            line += "," + shortestText(share);
        file.write(line + "\n");
    }
    file.commit();
}

void saveHistoryJson(const std::filesystem::path& path, const Experiment& experiment,
                     std::span<const EpochReport> epochs)
{
    using Json = nlohmann::ordered_json;
    Json history{{"experiment", Json::parse(startLine(experiment)).at("experiment")}, {"epochs", Json::array()}};
    for (const EpochReport& epoch : epochs) {
        Json line = Json::parse(epochLine(epoch));
        line.erase("event");
        line.erase("seconds");
        history["epochs"].push_back(std::move(line));
    }
    OutputFile file(path);
    file.write(history.dump(1) + "\n");
    file.commit();
}

} // namespace core

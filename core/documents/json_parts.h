#pragma once

#include "core/documents/run_document.h"
#include "core/experiment/history.h"
#include "core/tables/prepared_table.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

/// Converts the parts of a run document to JSON and back, to the same bits. The keys are listed in the README.md of
/// this folder. The readers treat the JSON as untrusted input and throw JsonError.
namespace core {

class JsonCursor;

/// Requires the attention of one network: shares from 0 to 1 that sum to 1, within what the rounding of means of
/// float32 numbers leaves. `name` is its place in the document, for the JsonError.
void requireShares(const std::string& name, std::span<const double> shares);
/// Largest size in bytes of the table values stored in a document. A larger table is stored without its values; see
/// PreparedTable::hasValues().
constexpr std::uint64_t kMaxKeptTableBytes = 64'000'000;

/// The tables of all runs of a document, each stored once.
using DocumentTables = std::vector<std::shared_ptr<const PreparedTable>>;

/// Writes every knob under its name, with '_' for '-', in its own type. `golden` is a number if there is exactly one
/// golden feature. An experiment on a table also has the key "table" with tableSummary().
nlohmann::ordered_json toJson(const Experiment& experiment);
/// Reads an experiment, on `table` unless that is null. Throws JsonError for a missing knob, a value out of range, and
/// values that contradict each other.
Experiment experimentFrom(const JsonCursor& object, std::shared_ptr<const PreparedTable> table = nullptr);

/// Writes where an experiment's data come from: the `generator`, and for a table its index in `tables`, to which it is
/// added if it is missing.
nlohmann::ordered_json dataSourceToJson(const Experiment& experiment, DocumentTables& tables);
/// Returns the table that dataSourceToJson() named, or null for generated data.
std::shared_ptr<const PreparedTable> tableFrom(const JsonCursor& data, const DocumentTables& tables);

nlohmann::ordered_json toJson(const PreparedTable& table);
/// Reads a table without its notes. Also throws JsonError if the table is too small or too large to be trained on.
std::shared_ptr<const PreparedTable> preparedTableFrom(const JsonCursor& object);
/// Describes a table for human readers: its file, format, choices and feature names, without values.
nlohmann::ordered_json tableSummary(const PreparedTable& table);

/// Reads a SHA-256 in 64 hexadecimal digits.
const std::string& hashFrom(const JsonCursor& hash);

/// Writes the snapshots as columns, one list per number; the attention (snapshots, features) as base64 of float64.
nlohmann::ordered_json toJson(const History& history);
/// Writes what the snapshots at the ends of epochs lack: the means over each epoch, and its seconds.
nlohmann::ordered_json toJson(const std::vector<EpochReport>& reports);
/// Throws JsonError for snapshots that no run of the experiment with this outcome can have. What is not finite is
/// refused, except for
/// - loss and accuracy before the first batch, which were not measured,
/// - loss and accuracy of the newest snapshot of a run that diverged,
/// - test loss, test accuracy and all of the attention of a network whose numbers overflowed: those of any moment
/// within
///   an epoch, because the test rows can overflow where the training rows did not; at the end of an epoch only of the
///   newest snapshot of a run that diverged, because that test ends a run.
History historyFrom(const JsonCursor& object, const Experiment& experiment, TrainingOutcome::Kind outcome);
/// Every number is finite: a batch without a finite loss ends its run before its epoch.
std::vector<EpochReport> reportsFrom(const JsonCursor& object, const History& history);

/// Writes a run and adds its table, if it has one, to `tables`.
nlohmann::ordered_json toJson(const SavedRun& run, DocumentTables& tables);
SavedRun savedRunFrom(const JsonCursor& object, const DocumentTables& tables);

/// Writes the runs of many seeds and adds their table, if they have one, to `tables`.
nlohmann::ordered_json toJson(const SavedSeeds& seeds, DocumentTables& tables);
SavedSeeds savedSeedsFrom(const JsonCursor& object, const DocumentTables& tables);

} // namespace core

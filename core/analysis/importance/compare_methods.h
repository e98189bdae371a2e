#pragma once

#include "core/analysis/importance/importance_method.h"
#include "core/analysis/importance/progress.h"
#include "core/network/kernels/types.h"
#include "core/training/model.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

/// The settings of a comparison.
struct ImportanceSpec {
    static constexpr std::int64_t kDefaultRepeats = 10;
    static constexpr std::int64_t kMaxRepeats = 1'000;
    static constexpr const char* kPurpose = "the comparison with all rivals"; ///< for NotEnoughMemory

    std::int64_t repeats = kDefaultRepeats; ///< shuffles of each column
    std::int64_t rows = 0;                  ///< test rows that were used

    /// Returns the number of test rows of this experiment that are used.
    [[nodiscard]] std::int64_t rowsOf(const Experiment& experiment) const;
    /// Returns the bytes that are needed besides the model's.
    [[nodiscard]] std::uint64_t requiredMemory(const Experiment& experiment) const;
    /// Throws NotEnoughMemory, which names the purpose, if these bytes and `besides` more are not available.
    void requireMemory(const Experiment& experiment, std::uint64_t besides = 0,
                       const std::string& purpose = kPurpose) const;
};

/// The scores of all methods for one network.
struct ImportanceReport {
    ImportanceSpec spec;
    std::int64_t rows = 0;                 ///< test rows that were used
    std::vector<ImportanceScores> methods; ///< in the order of importanceMethods()
    Matrix<double> tau;                    ///< see kendallTable()
    FeatureNames names = {};               ///< names of the network's inputs and of the labels
    FeatureNames columnNames = {};         ///< names of the columns and of the labels
    Matrix<double> columnTau = {};         ///< by column; empty where each column is one input

    /// Returns the report on the columns in the place of that on the inputs; itself where they are the same.
    [[nodiscard]] ImportanceReport byColumn() const;
};

/// Called during the comparison, on its thread. Both may be empty.
struct ImportanceCallbacks {
    ProgressCallback onProgress;
    std::function<void(const ImportanceScores&)> onMethod; ///< each result, in the order of importanceMethods()
};

/// Applies all importance methods to a network. The same model and spec give the same bits.
/// Blocks: about 0.1 s for the article's network and data, 0.5 s with relu; the time is proportional to rows, repeats
/// and the square of the number of features. Nothing after a stop request, which takes effect within a block of rows.
std::optional<ImportanceReport> compareMethods(const Model& model, const ImportanceSpec& spec,
                                               const ImportanceCallbacks& callbacks = {},
                                               const std::stop_token& stop = {});

/// Calls compareMethods() after ImportanceSpec::requireMemory(). Null after a stop request.
std::shared_ptr<const ImportanceReport> compareWithinMemory(const Model& model, const ImportanceSpec& spec,
                                                            const ImportanceCallbacks& callbacks,
                                                            const std::stop_token& stop,
                                                            const std::string& purpose = ImportanceSpec::kPurpose);

} // namespace core

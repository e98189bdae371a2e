#pragma once

#include "core/documents/run_document.h"
#include "core/io/file_stamp.h"
#include "ui/training/run_cache.h"

#include <QString>

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace ui {

/// The content of a document as the window shows it.
struct OpenDocument {
    RunSnapshot run;
    std::vector<std::shared_ptr<const RunSnapshot>> pinned;
    std::shared_ptr<const core::SavedSeeds> seeds = nullptr; ///< null: no runs of other seeds
    bool isOfPicture = false; ///< read from a picture, which is not the file to save it in
};

/// Converts a run for a document. The run must have at least one snapshot.
core::SavedRun savedRunOf(const RunSnapshot& run, std::string dataHash);

/// Reads a document and draws its data again. Blocks. Null after a stop request.
/// `table`: rows for those runs of the document that use the same table with the same choices and lack its rows.
/// Throws FileError, also where the data are not those that the run was trained on, and NotEnoughMemory.
std::shared_ptr<const OpenDocument> readDocument(const QString& path, const std::stop_token& stop,
                                                 const std::shared_ptr<const core::PreparedTable>& table = nullptr);

/// Writes documents; caches the hashes of data sets. To be used by one thread at a time.
class DocumentWriter {
public:
    /// Blocks. Throws FileError, and FileRenewed if the file exists with another stamp than expected.
    void write(const QString& path, const OpenDocument& document,
               const std::optional<core::FileStamp>& expected = std::nullopt);
    /// Returns the document as text, for a picture to carry. Blocks.
    [[nodiscard]] std::string textOf(const OpenDocument& document);

private:
    [[nodiscard]] core::RunDocument savedDocumentOf(const OpenDocument& document);
    [[nodiscard]] std::string hashOf(const RunSnapshot& run);

    struct Known {
        std::weak_ptr<const core::Dataset<float>> dataset;
        std::string hash;
    };
    std::vector<Known> m_known;
};

} // namespace ui

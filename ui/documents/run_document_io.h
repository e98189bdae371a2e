#pragma once

#include "core/documents/run_document.h"
#include "ui/training/run_cache.h"

#include <QString>

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace ui {

/// A document as the window shows it.
struct OpenDocument {
    RunSnapshot run;
    std::vector<std::shared_ptr<const RunSnapshot>> pinned;  ///< in their order
    std::shared_ptr<const core::SavedSeeds> seeds = nullptr; ///< null: none were made
    bool isOfPicture = false; ///< a picture carried it, which is not the file to save it in
};

/// Reads a document and draws its data anew. Blocks. Nothing if a stop was requested meanwhile.
/// `table` has the rows of its runs that are about the same table, with the same choices, and lack them.
/// Throws FileError, also where the data are not those that the run was trained on, and NotEnoughMemory.
std::shared_ptr<const OpenDocument> readDocument(const QString& path, const std::stop_token& stop,
                                                 const std::shared_ptr<const core::PreparedTable>& table = nullptr);

/// Writes documents, one after the other on one thread; knows which data it has met before.
class DocumentWriter {
public:
    /// Blocks. Throws FileError.
    void write(const QString& path, const OpenDocument& document);
    /// What it would write, for a picture to carry. Blocks.
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

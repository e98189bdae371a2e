#include "core/documents/run_document.h"
#include "core/formats/json_reader.h"

#include <cstdlib>

/// Any text is refused as a JsonError, or a document that is written and read again to the same text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    try {
        const core::RunDocument document =
            core::runDocumentFrom(std::string(reinterpret_cast<const char*>(bytes), size));
        const std::string text = core::runDocumentText(document);
        if (core::runDocumentText(core::runDocumentFrom(text)) != text)
            std::abort();
    } catch (const core::JsonError&) {
        return 0;
    }
    return 0;
}

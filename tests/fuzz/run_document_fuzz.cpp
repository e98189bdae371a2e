#include "core/files/json_reader.h"
#include "core/files/run_document.h"

#include <cstdlib>

/// Any text is refused as a JsonFlaw, or a document that is written and read again to the same text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    try {
        const core::RunDocument document =
            core::runDocumentFrom(std::string(reinterpret_cast<const char*>(bytes), size));
        const std::string text = core::runDocumentText(document);
        if (core::runDocumentText(core::runDocumentFrom(text)) != text)
            std::abort();
    } catch (const core::JsonFlaw&) {
        return 0;
    }
    return 0;
}

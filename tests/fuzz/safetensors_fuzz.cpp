#include "core/formats/safetensors.h"
#include "core/io/file_error.h"
#include "tests/fuzz/memory_file.h"

/// Any file is refused as a FileError, or all of its tensors can be read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const MemoryFile file({bytes, size});
    try {
        core::SafetensorsReader reader(file.path());
        for (const core::TensorEntry& entry : reader.entries()) {
            std::vector<float> values(static_cast<std::size_t>(entry.size()));
            reader.read(entry, values);
        }
    } catch (const core::FileError&) {
        return 0;
    }
    return 0;
}

#include "tests/support/allocated_bytes.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
// Declared here, since not every package of the compiler brings <sanitizer/allocator_interface.h>.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();

std::size_t allocatedBytes()
{
    return __sanitizer_get_current_allocated_bytes();
}
#else
#include <malloc.h>

std::size_t allocatedBytes()
{
    const struct mallinfo2 heap = mallinfo2();
    return heap.uordblks + heap.hblkhd;
}
#endif

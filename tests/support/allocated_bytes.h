#pragma once

#include <cstddef>

/// Returns the bytes that the program holds on its heap now, without the reserve of the allocator.
std::size_t allocatedBytes();

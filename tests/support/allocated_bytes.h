#pragma once

#include <cstddef>

/// Bytes that the program holds on its heap now, whatever the allocator keeps in reserve.
std::size_t allocatedBytes();

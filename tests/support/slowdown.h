#pragma once

/// Whether AddressSanitizer or ThreadSanitizer is built in.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kIsSanitized = true;
#else
inline constexpr bool kIsSanitized = false;
#endif

/// How many times longer than usual a thing may take in this build: sanitizers watch every access to memory.
inline constexpr int kSlowdown = kIsSanitized ? 10 : 1;

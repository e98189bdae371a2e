#pragma once

#include <atomic>

/// What a folder refuses.
enum class Share {
    Nothing,
    Inodes,         ///< an open file has another number than its name
    ChangingInodes, ///< and each time another one
    Locks,
    Renames, ///< over a file or not
    Syncs
};

inline std::atomic<Share> g_share = Share::Nothing;

/// Makes all folders of this process such ones, as long as it lives.
class ShareFolder {
public:
    explicit ShareFolder(Share kind) { g_share = kind; }
    ShareFolder(const ShareFolder&) = delete;
    ShareFolder& operator=(const ShareFolder&) = delete;
    ~ShareFolder() { g_share = Share::Nothing; }
};

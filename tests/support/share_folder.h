#pragma once

#include <atomic>
#include <string>
#include <utility>

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

inline std::string g_shareRoot; ///< where renaming is refused; empty: everywhere

/// Makes all folders of this process such ones, as long as it lives. Renaming is refused within `root` alone.
class ShareFolder {
public:
    explicit ShareFolder(Share kind, std::string root = {})
    {
        g_shareRoot = std::move(root);
        g_share = kind;
    }
    ShareFolder(const ShareFolder&) = delete;
    ShareFolder& operator=(const ShareFolder&) = delete;
    ~ShareFolder() { g_share = Share::Nothing; }
};

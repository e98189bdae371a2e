#pragma once

#include "core/io/file_identity.h"
#include "core/io/file_in_use.h"

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace core {

/// Thrown for two files of an action that are one; what() names both: "--save-run: got ./a.csv, which --table reads".
struct FileCollision : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The files that one action, such as a command, reads and writes. No output may be another file of the action, by
/// whatever path or link; devices and pipes may be. As long as the object lives, no output replaces what another
/// program has put in its place since: see OutputClaim. (The window's outputs are checked against FileInUse.)
class ActionFiles {
public:
    /// Adds an input; errors call it `name`. Throws FileCollision.
    void read(const std::string& name, const std::filesystem::path& path);
    /// Adds an output; errors call it `name`. Throws FileCollision.
    void write(const std::string& name, const std::filesystem::path& path);

private:
    struct File {
        std::string name;
        std::filesystem::path path;
        FileIdentity identity;
        bool isOutput;
    };

    void add(File file);

    std::vector<File> m_files;
    std::vector<std::unique_ptr<const OutputClaim>> m_claims;
};

} // namespace core

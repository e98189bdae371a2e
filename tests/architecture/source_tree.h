#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

/// The sources of the program as the rules of its architecture see them: folders, includes and link lines.
namespace architecture {

/// A .h or .cpp file below app/, core/ or ui/.
struct SourceFile {
    std::string path; ///< from the root, with slashes: "core/io/part_file.h"
    std::vector<std::string> includes;

    [[nodiscard]] bool isHeader() const { return path.ends_with(".h"); }
};

/// A folder with sources. A room is one with a call of attention_room() in its CMakeLists.txt.
struct Folder {
    bool isRoom = false;
    std::set<std::string> publicLinks;  ///< libraries listed as PUBLIC: "core_io", "Qt6::Core"
    std::set<std::string> privateLinks; ///< libraries listed as PRIVATE
    std::vector<SourceFile> files;      ///< sorted by path

    [[nodiscard]] bool links(const std::string& library) const
    {
        return publicLinks.contains(library) || privateLinks.contains(library);
    }
};

/// All folders with sources, by their path from the root: "core/io".
using SourceTree = std::map<std::string, Folder>;

/// Reads app/, core/ and ui/ below a root. Errors: throws std::runtime_error for a file that cannot be read.
SourceTree readSourceTree(const std::filesystem::path& root);

} // namespace architecture

#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace architecture {

namespace {

std::string contentsOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error(path.string() + " cannot be read");
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> includesOf(const std::string& source)
{
    static const std::regex include(R"(^\s*#\s*include\s*["<]([^">]+)[">])");
    std::vector<std::string> includes;
    std::istringstream lines(source);
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (std::regex_search(line, match, include))
            includes.push_back(match[1]);
    }
    return includes;
}

/// Takes the libraries of a call of attention_room(), if there is one.
void readRoom(const std::string& cmake, Folder& folder)
{
    static const std::regex comment("#[^\n]*");
    static const std::regex call(R"(\battention_room\s*\(([^)]*)\))");
    const std::string code = std::regex_replace(cmake, comment, "");
    std::smatch match;
    if (!std::regex_search(code, match, call))
        return;
    folder.isRoom = true;
    std::istringstream words(match[1]);
    bool isPublic = true;
    for (std::string word; words >> word;) {
        if (word == "PUBLIC" || word == "PRIVATE")
            isPublic = word == "PUBLIC";
        else
            (isPublic ? folder.publicLinks : folder.privateLinks).insert(word);
    }
}

} // namespace

SourceTree readSourceTree(const std::filesystem::path& root)
{
    namespace fs = std::filesystem;
    SourceTree tree;
    for (const char* top : {"app", "core", "ui"}) {
        if (!fs::exists(root / top))
            continue;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / top)) {
            const fs::path ending = entry.path().extension();
            if (!entry.is_regular_file() || (ending != ".h" && ending != ".cpp"))
                continue;
            const fs::path path = fs::relative(entry.path(), root);
            tree[path.parent_path().generic_string()].files.push_back(
                {path.generic_string(), includesOf(contentsOf(entry.path()))});
        }
    }
    for (auto& [path, folder] : tree) {
        std::ranges::sort(folder.files, {}, &SourceFile::path);
        if (const fs::path list = root / path / "CMakeLists.txt"; fs::exists(list))
            readRoom(contentsOf(list), folder);
    }
    return tree;
}

} // namespace architecture

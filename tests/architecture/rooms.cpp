#include "tests/architecture/rooms.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace architecture {

namespace {

using Breaches = std::vector<std::string>;

std::string topOf(const std::string& path)
{
    return path.substr(0, path.find('/'));
}

bool isOurs(const std::string& path)
{
    const std::string top = topOf(path);
    return top == "app" || top == "core" || top == "ui";
}

std::string folderOf(const std::string& path)
{
    return std::filesystem::path(path).parent_path().generic_string();
}

/// The library of a room: core/io is core_io, as attention_room() names it.
std::string libraryOf(std::string folder)
{
    std::ranges::replace(folder, '/', '_');
    return folder;
}

bool isRoomName(const std::string& library)
{
    return library.starts_with("app_") || library.starts_with("core_") || library.starts_with("ui_");
}

/// <QString> and <QtGlobal>, but not <Queue.h>.
bool isQtHeader(const std::string& include)
{
    return include.size() > 1 && include[0] == 'Q' && (std::isupper(include[1]) != 0 || include.starts_with("Qt"));
}

/// main.cpp belongs to the program, which links every room.
bool isProgram(const SourceFile& file)
{
    return file.path.ends_with("/main.cpp");
}

void checkFolder(const std::string& path, const Folder& folder, Breaches& breaches)
{
    if (!folder.isRoom && !std::ranges::all_of(folder.files, isProgram))
        breaches.push_back(path + " has sources, but its CMakeLists.txt has no attention_room()");
    if (folder.files.size() > kMaxFilesOfFolder)
        breaches.push_back(path + " has " + std::to_string(folder.files.size()) + " files, more than " +
                           std::to_string(kMaxFilesOfFolder));
}

void checkDirection(const SourceFile& file, const std::string& include, Breaches& breaches)
{
    const std::string top = topOf(file.path);
    const std::string other = topOf(include);
    if (top == "core" && (isQtHeader(include) || other == "ui" || other == "app"))
        breaches.push_back(file.path + " includes " + include + ": core is plain C++");
    if (top == "ui" && other == "app")
        breaches.push_back(file.path + " includes " + include + ": ui does not know app");
    if (include.ends_with(".h") && !isOurs(include) && (include.starts_with("../") || include.starts_with("tests/")))
        breaches.push_back(file.path + " includes " + include + ": it is not named by its path within app, core or ui");
}

void checkIncludes(const std::string& path, const Folder& folder, Breaches& breaches)
{
    for (const SourceFile& file : folder.files) {
        for (const std::string& include : file.includes) {
            checkDirection(file, include, breaches);
            if (!isOurs(include) || folderOf(include) == path || isProgram(file) || !folder.isRoom)
                continue;
            const std::string library = libraryOf(folderOf(include));
            if (!folder.links(library))
                breaches.push_back(file.path + " includes " + include + ", but " + path + " does not list " + library);
            else if (file.isHeader() && !folder.publicLinks.contains(library))
                breaches.push_back(file.path + " includes " + include + ", but " + path + " lists " + library +
                                   " as PRIVATE only");
        }
    }
}

/// The libraries of the rooms that a folder's files include: all, or those that its headers do.
std::set<std::string> includedRooms(const std::string& path, const Folder& folder, bool ofHeaders)
{
    std::set<std::string> rooms;
    for (const SourceFile& file : folder.files) {
        for (const std::string& include : file.includes) {
            if (isOurs(include) && folderOf(include) != path && (file.isHeader() || !ofHeaders))
                rooms.insert(libraryOf(folderOf(include)));
        }
    }
    return rooms;
}

void checkLinks(const std::string& path, const Folder& folder, Breaches& breaches)
{
    const std::set<std::string> all = includedRooms(path, folder, false);
    const std::set<std::string> ofHeaders = includedRooms(path, folder, true);
    for (const auto* links : {&folder.publicLinks, &folder.privateLinks}) {
        for (const std::string& library : *links) {
            if (topOf(path) == "core" && library.starts_with("Qt6::"))
                breaches.push_back(path + " lists " + library + ": core is plain C++");
        }
    }
    for (const std::string& library : folder.publicLinks) {
        if (!isRoomName(library))
            continue;
        if (!all.contains(library))
            breaches.push_back(path + " lists " + library + ", but includes nothing of it");
        else if (!ofHeaders.contains(library))
            breaches.push_back(path + " lists " + library + " as PUBLIC, but only its sources include it");
    }
    for (const std::string& library : folder.privateLinks) {
        if (!isRoomName(library))
            continue;
        if (folder.publicLinks.contains(library))
            breaches.push_back(path + " lists " + library + " as PUBLIC and as PRIVATE");
        else if (!all.contains(library))
            breaches.push_back(path + " lists " + library + ", but includes nothing of it");
    }
}

/// Follows the arrows among rooms and notes each cycle that it comes upon.
class CycleSearch {
public:
    explicit CycleSearch(const SourceTree& tree)
    {
        for (const auto& [path, folder] : tree) {
            if (!folder.isRoom)
                continue;
            std::set<std::string>& targets = m_targets[libraryOf(path)];
            targets = includedRooms(path, folder, false);
            targets.insert(folder.publicLinks.begin(), folder.publicLinks.end());
            targets.insert(folder.privateLinks.begin(), folder.privateLinks.end());
        }
    }

    void run(Breaches& breaches)
    {
        for (const auto& [room, targets] : m_targets)
            visit(room, breaches);
    }

private:
    void visit(const std::string& room, Breaches& breaches)
    {
        if (const auto first = std::ranges::find(m_path, room); first != m_path.end()) {
            std::string cycle = "the rooms form a cycle: ";
            for (auto next = first; next != m_path.end(); ++next)
                cycle += *next + " -> ";
            breaches.push_back(cycle + room);
            return;
        }
        const auto found = m_targets.find(room);
        if (found == m_targets.end() || !m_done.insert(room).second)
            return;
        m_path.push_back(room);
        for (const std::string& target : found->second)
            visit(target, breaches);
        m_path.pop_back();
    }

    std::map<std::string, std::set<std::string>> m_targets;
    std::set<std::string> m_done;
    std::vector<std::string> m_path;
};

/// A pair of .h and .cpp beside each other has one name.
void checkNames(const SourceTree& tree, Breaches& breaches)
{
    std::map<std::string, std::string> folders;
    for (const auto& [path, folder] : tree) {
        for (const SourceFile& file : folder.files) {
            const std::string stem = std::filesystem::path(file.path).stem().string();
            if (const auto [known, isNew] = folders.emplace(stem, path); !isNew && known->second != path)
                breaches.push_back(file.path + " has the base name of a file in " + known->second);
        }
    }
}

} // namespace

std::vector<std::string> breachesOf(const SourceTree& tree)
{
    Breaches breaches;
    for (const auto& [path, folder] : tree) {
        checkFolder(path, folder, breaches);
        checkIncludes(path, folder, breaches);
        checkLinks(path, folder, breaches);
    }
    CycleSearch(tree).run(breaches);
    checkNames(tree, breaches);
    return breaches;
}

} // namespace architecture

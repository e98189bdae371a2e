#include "core/io/action_files.h"

#include <utility>

namespace core {

void ActionFiles::read(const std::string& name, const std::filesystem::path& path)
{
    add({name, path, FileIdentity(path), false});
}

void ActionFiles::write(const std::string& name, const std::filesystem::path& path)
{
    add({name, path, FileIdentity(path), true});
    m_claims.push_back(std::make_unique<const OutputClaim>(path));
}

void ActionFiles::add(File file)
{
    for (const File& other : m_files)
        if (file.identity == other.identity && (file.isOutput || other.isOutput) && !file.identity.isShared())
            throw FileCollision(file.name + ": got " + file.path.string() + ", which " + other.name +
                                (other.isOutput ? " writes" : " reads"));
    m_files.push_back(std::move(file));
}

} // namespace core

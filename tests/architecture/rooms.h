#pragma once

#include "tests/architecture/source_tree.h"

namespace architecture {

constexpr std::size_t kMaxFilesOfFolder = 40;

/// Returns a sentence for each breach of the rules, with the names of both sides; none if the tree keeps them:
/// - A folder with sources is a room, and holds at most kMaxFilesOfFolder files.
/// - A room lists the rooms whose headers it includes, and no others: PUBLIC what its headers include, PRIVATE what
///   only its sources include.
/// - Rooms form no cycle. core/ includes neither ui/, app/ nor Qt; ui/ does not include app/.
/// - No two folders have files of the same base name. Includes name the path from the root.
std::vector<std::string> breachesOf(const SourceTree& tree);

} // namespace architecture

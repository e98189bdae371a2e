#pragma once

#include "core/text/phrase.h"

#include <vector>

namespace core {

/// Collects, as long as it lives, what file systems refused to the files that this thread writes and that were written
/// all the same: the context of the phrases is "WriteNotes". Inner collectors take the notes from outer ones.
class WriteNotes {
public:
    WriteNotes();
    WriteNotes(const WriteNotes&) = delete;
    WriteNotes& operator=(const WriteNotes&) = delete;
    ~WriteNotes();

    [[nodiscard]] const std::vector<Phrase>& list() const { return m_list; }

    /// Adds a note to the innermost collector of this thread; drops it if there is none.
    static void add(Phrase note);

private:
    std::vector<Phrase> m_list;
    WriteNotes* m_outer;
};

} // namespace core

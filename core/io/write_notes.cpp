#include "core/io/write_notes.h"

#include <utility>

namespace core {

namespace {

thread_local WriteNotes* t_innermost = nullptr;

} // namespace

WriteNotes::WriteNotes() : m_outer(std::exchange(t_innermost, this)) {}

WriteNotes::~WriteNotes()
{
    t_innermost = m_outer;
}

void WriteNotes::add(Phrase note)
{
    if (t_innermost != nullptr)
        t_innermost->m_list.push_back(std::move(note));
}

} // namespace core

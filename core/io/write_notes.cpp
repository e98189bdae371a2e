#include "core/io/write_notes.h"

#include <utility>

namespace core {

namespace {

thread_local WriteNotes* innermost = nullptr;

} // namespace

WriteNotes::WriteNotes() : m_outer(std::exchange(innermost, this)) {}

WriteNotes::~WriteNotes()
{
    innermost = m_outer;
}

void WriteNotes::add(Phrase note)
{
    if (innermost != nullptr)
        innermost->m_list.push_back(std::move(note));
}

} // namespace core

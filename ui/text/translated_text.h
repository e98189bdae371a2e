#pragma once

#include "core/text/phrase.h"

#include <QString>

#include <string_view>

namespace ui {

/// A text of core in the window's language. context: the one of its QT_TRANSLATE_NOOP, such as "Knob".
QString translated(const char* context, std::string_view text);

/// A phrase of core, its pattern translated and its places filled, with numbers as the language writes them.
QString translated(const char* context, const core::Phrase& phrase);

} // namespace ui

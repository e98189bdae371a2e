#pragma once

#include <QString>

#include <exception>

namespace ui {

/// What went wrong when an experiment could not be run, in a sentence for a person.
QString failureText(const std::exception& problem);

} // namespace ui

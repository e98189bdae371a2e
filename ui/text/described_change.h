#pragma once

#include <QString>
#include <QUndoCommand>

namespace ui {

/// A step of the undo stack that says in the current language what it did; text() keeps the language of its creation.
class DescribedChange : public QUndoCommand {
public:
    using QUndoCommand::QUndoCommand;

    [[nodiscard]] virtual QString describe() const = 0;
};

} // namespace ui

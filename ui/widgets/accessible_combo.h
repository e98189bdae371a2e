#pragma once

namespace ui {

/// Makes screen readers call every combo box by its accessible name or the label beside it. Qt on Unix calls it by the
/// text that is chosen, which stays its value. Can be called again.
void nameCombosByLabel();

} // namespace ui

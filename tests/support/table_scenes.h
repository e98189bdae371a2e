#pragma once

namespace ui {
class MainWindow;
} // namespace ui

/// Pictures of a person's own table: brings the window there.
namespace table_scenes {

/// The example of this file, "penguins", with its notice.
void loadExample(ui::MainWindow& window, const char* name);
/// The dialog about a real table, with some of its columns chosen.
void openDialog(ui::MainWindow& window);
/// About one with a flaw.
void openFlawed(ui::MainWindow& window);
/// About one of a thousand columns, with reasons why some are left out.
void openWide(ui::MainWindow& window);
/// In the middle of reading a large one.
void openLarge(ui::MainWindow& window);
/// The menu of examples, open.
void openExamples(ui::MainWindow& window);

} // namespace table_scenes

#pragma once

#include <QApplication>

#include <array>
#include <optional>
#include <string>

namespace app {

/// A QApplication without a display, for painting charts.
class ChartApplication {
public:
    ChartApplication();

private:
    std::string m_name = "attention-lab";
    std::array<char*, 2> m_arguments{m_name.data(), nullptr};
    int m_count = 1;
    std::optional<QApplication> m_application;
};

} // namespace app

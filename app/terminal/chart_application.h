#pragma once

#include <QApplication>

#include <array>
#include <optional>
#include <string>

namespace app {

/// Charts are painted by an application, which needs no display.
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

#pragma once

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>

/// As long as it lives, this process cannot open a file or folder: "Too many open files". The three standard streams
/// stay. It begins when the other threads sleep, since one that starts meanwhile would end the process: the loop of its
/// events needs a descriptor.
class NoDescriptors {
public:
    NoDescriptors()
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (!othersSleep() && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 3;
        setrlimit(RLIMIT_NOFILE, &none);
    }
    NoDescriptors(const NoDescriptors&) = delete;
    NoDescriptors& operator=(const NoDescriptors&) = delete;
    ~NoDescriptors() { setrlimit(RLIMIT_NOFILE, &m_before); }

private:
    static bool othersSleep()
    {
        for (const auto& task : std::filesystem::directory_iterator("/proc/self/task")) {
            if (task.path().filename() == std::to_string(gettid()))
                continue;
            std::string stat;
            std::getline(std::ifstream(task.path() / "stat"), stat); // "17 (name) S ..."
            if (const auto name = stat.rfind(')'); name != std::string::npos && stat.substr(name, 3) != ") S")
                return false;
        }
        return true;
    }

    rlimit m_before{};
};

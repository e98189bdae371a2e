#pragma once

#include "tests/app/program.h"

#include <QDir>

/// Debian's, for which its NumPy, scikit-learn and PyTorch are made.
inline const QString kPython = QStringLiteral("/usr/bin/python3");

/// Runs Python with the stand-ins for Keras and Matplotlib, which save and print what they are given.
inline Program runPython(const QStringList& arguments)
{
    constexpr int kPatience = 240'000; // milliseconds, for many scripts
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PYTHONPATH", TEST_DATA_DIR "/scripts/stand_ins");
    environment.insert("PYTHONDONTWRITEBYTECODE", "1");
    environment.insert("OMP_NUM_THREADS", "1"); // more would only wait for each other on matrices this small
    process.setProcessEnvironment(environment);
    process.start(kPython, arguments);
    process.waitForFinished(kPatience);
    return Program::finish(process);
}

/// Runs scripts from their first line to their last, each in its own folder: see run_scripts.py.
inline Program runScripts(const QStringList& scripts)
{
    return runPython(QStringList{TEST_DATA_DIR "/scripts/run_scripts.py"} + scripts);
}

/// What `dataset` writes into a folder.
inline const QStringList kArrays{"X_train.npy", "y_train.npy", "X_test.npy", "y_test.npy"};

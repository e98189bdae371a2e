# Flags for every target alike. Eigen lays its types out by the instruction set, so two targets that pass
# Eigen objects to each other must never be built with different ones: nothing below is set per target.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release)
endif()

if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    if(NOT ATTENTION_PORTABLE)
        add_compile_options(-march=native)
    elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
        add_compile_options(-march=x86-64-v2)
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        # Warnings of GCC that Clang has not, and the other way round, are GCC's matter: it builds the program.
        add_compile_options(-Wno-unknown-warning-option)
    endif()
    add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # GCC 12 warns of its own std::string (GCC bug 105651) and of its own AVX-512 intrinsics (GCC bug 105593).
        add_compile_options(-Wno-restrict -Wno-maybe-uninitialized -Wno-uninitialized)
        if(ATTENTION_PRECOMPILE OR ATTENTION_SANITIZE)
            # What is inlined from a precompiled header is no longer known to be a system header's, and in instrumented
            # code GCC 12 sees std::vector write behind its end. The preset debug has these warnings.
            add_compile_options(-Wno-array-bounds -Wno-stringop-overflow)
        endif()
    endif()
endif()

# Many sources that compile as one need a gigabyte, so no more run at a time than fit into memory.
cmake_host_system_information(RESULT memory QUERY TOTAL_PHYSICAL_MEMORY)
math(EXPR jobs "${memory} / 1500 + 1")
set_property(GLOBAL PROPERTY JOB_POOLS compile=${jobs})
set(CMAKE_JOB_POOL_COMPILE compile)

# Gold takes a quarter of the default linker's time. (It doesn't know what Clang's sanitizers export.)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    include(CheckLinkerFlag)
    check_linker_flag(CXX -fuse-ld=gold ATTENTION_HAS_GOLD)
endif()
if(ATTENTION_HAS_GOLD)
    add_link_options(-fuse-ld=gold)
endif()

if(ATTENTION_SANITIZE)
    # Line numbers only, and -O1: instrumented Eigen takes several times as long to compile at -O2. A fuzzer that runs for
    # seconds does not need even that.
    set(level -O1)
    if(ATTENTION_FUZZ AND ATTENTION_FUZZ_SECONDS LESS 30)
        set(level -O0)
    endif()
    add_compile_options(${level} -g1 -fsanitize=${ATTENTION_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${ATTENTION_SANITIZE})
endif()

include_directories(${PROJECT_SOURCE_DIR})

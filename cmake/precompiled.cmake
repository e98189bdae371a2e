# Most of what a compiler reads for a source is the same few headers of Qt, Eigen and the standard library. They are
# read once for all rooms below core/, and once for all that use Qt. Sources include what they need all the same: the
# preset `debug` is built without.

option(ATTENTION_PRECOMPILE "Read the largest headers once instead of for each source" ON)

set(ATTENTION_STANDARD_HEADERS <algorithm> <array> <cmath> <filesystem> <functional> <map> <memory> <optional> <span>
    <stop_token> <string> <thread> <vector>)

# attention_precompiled_set(NAME [LIBRARIES library...] [HEADERS header...]): what attention_precompile() can name.
function(attention_precompiled_set name)
    cmake_parse_arguments(PARSE_ARGV 1 set "" "" "LIBRARIES;HEADERS")
    if(NOT ATTENTION_PRECOMPILE)
        return()
    endif()
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    file(GENERATE OUTPUT ${source} CONTENT "")
    add_library(${name} STATIC ${source})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE Eigen3::Eigen ${set_LIBRARIES})
    target_precompile_headers(${name} PRIVATE <Eigen/Core> ${ATTENTION_STANDARD_HEADERS} ${set_HEADERS})
endfunction()

# attention_precompile(SET target...): these targets use this set.
function(attention_precompile set)
    if(ATTENTION_PRECOMPILE)
        foreach(target IN LISTS ARGN)
            target_precompile_headers(${target} REUSE_FROM ${set})
        endforeach()
    endif()
endfunction()

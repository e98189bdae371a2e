# A room is a folder below core/, ui/ or app/ whose sources are one library, named after its path: core/io is core_io.
# A source includes only headers of rooms that its own room links; tests/architecture holds it to that.

# Most of the time goes into headers that many rooms include, so the rooms of ui/ and those of app/ can be compiled
# together, as two libraries. Those of core/ are mostly templates of their own.
option(ATTENTION_JOIN_ROOMS "Compile all rooms of ui/ together, and all of app/" OFF)

# attention_room([PUBLIC library...] [PRIVATE library...]): the folder at hand as a room. PUBLIC is what its headers
# include, PRIVATE what only its sources do.
function(attention_room)
    cmake_parse_arguments(PARSE_ARGV 0 room "" "" "PUBLIC;PRIVATE")
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE path)
    string(REPLACE / _ name ${path})
    # Every source of a room belongs to it. The globs are repeated by each build, so a new file needs no line here.
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    file(GLOB headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    set_property(GLOBAL APPEND PROPERTY ATTENTION_ROOMS ${name})
    string(REGEX MATCH "^[a-z]+" top ${path})
    if(TARGET attention_${top}) # all rooms are compiled together
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE attention_${top})
        set(outside ${room_PUBLIC} ${room_PRIVATE})
        list(FILTER outside EXCLUDE REGEX "^${top}_")
        target_sources(attention_${top} PRIVATE ${sources} ${headers})
        target_link_libraries(attention_${top} PUBLIC ${outside})
    elseif(sources)
        add_library(${name} STATIC ${sources} ${headers})
        target_link_libraries(${name} PUBLIC ${room_PUBLIC} PRIVATE ${room_PRIVATE})
        attention_room_headers(${name} ${path})
    else()
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE ${room_PUBLIC} ${room_PRIVATE})
    endif()
endfunction()

# attention_room_headers(LIBRARY PATH): the headers that are precompiled for the rooms below PATH.
function(attention_room_headers library path)
    if(path MATCHES "^core")
        attention_precompile(attention_core_headers ${library})
    else()
        target_link_libraries(${library} PRIVATE Qt6::Widgets) # whose headers are precompiled
        attention_precompile(attention_ui_headers ${library})
    endif()
endfunction()

# attention_rooms(TOP): all rooms below the folder TOP, as the library attention_TOP for tests and benchmarks.
function(attention_rooms top)
    if(ATTENTION_JOIN_ROOMS AND NOT top STREQUAL "core")
        add_library(attention_${top} STATIC)
        attention_room_headers(attention_${top} ${top})
    endif()
    file(GLOB_RECURSE lists CONFIGURE_DEPENDS */CMakeLists.txt)
    foreach(list IN LISTS lists)
        cmake_path(GET list PARENT_PATH folder)
        add_subdirectory(${folder})
    endforeach()
    if(NOT TARGET attention_${top})
        get_property(rooms GLOBAL PROPERTY ATTENTION_ROOMS)
        list(FILTER rooms INCLUDE REGEX "^${top}_")
        add_library(attention_${top} INTERFACE)
        target_link_libraries(attention_${top} INTERFACE ${rooms})
    endif()
endfunction()

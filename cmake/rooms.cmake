# A room is a folder below core/, ui/ or app/ whose sources are one library, named after its path: core/io is core_io.
# A source includes only headers of rooms that its own room links; tests/architecture holds it to that.

# attention_room([PUBLIC library...] [PRIVATE library...]): the folder at hand as a room. PUBLIC is what its headers
# include, PRIVATE what only its sources do.
function(attention_room)
    cmake_parse_arguments(PARSE_ARGV 0 room "" "" "PUBLIC;PRIVATE")
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE path)
    string(REPLACE / _ name ${path})
    # Every source of a room belongs to it. The globs are repeated by each build, so a new file needs no line here.
    file(GLOB sources CONFIGURE_DEPENDS *.cpp)
    file(GLOB headers CONFIGURE_DEPENDS *.h)
    if(sources)
        add_library(${name} STATIC ${sources} ${headers})
        target_link_libraries(${name} PUBLIC ${room_PUBLIC} PRIVATE ${room_PRIVATE})
        if(path MATCHES "^core/")
            attention_precompile(attention_core_headers ${name})
        else()
            target_link_libraries(${name} PRIVATE Qt6::Widgets) # whose headers are precompiled
            attention_precompile(attention_ui_headers ${name})
        endif()
    else()
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE ${room_PUBLIC} ${room_PRIVATE})
    endif()
    set_property(GLOBAL APPEND PROPERTY ATTENTION_ROOMS ${name})
endfunction()

# attention_rooms(TOP): all rooms below a folder, as the library attention_TOP for tests and benchmarks.
function(attention_rooms top)
    file(GLOB_RECURSE lists CONFIGURE_DEPENDS */CMakeLists.txt)
    foreach(list IN LISTS lists)
        cmake_path(GET list PARENT_PATH folder)
        add_subdirectory(${folder})
    endforeach()
    get_property(rooms GLOBAL PROPERTY ATTENTION_ROOMS)
    list(FILTER rooms INCLUDE REGEX "^${top}_")
    add_library(attention_${top} INTERFACE)
    target_link_libraries(attention_${top} INTERFACE ${rooms})
endfunction()

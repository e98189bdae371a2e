# moc expands every header that a class includes, those of Qt and of Eigen too, which takes a second for each class. The
# classes of this program need none of them, so moc is called without the paths to them. (A class within an #ifdef of a
# macro that a header defines would need them.)

get_target_property(ATTENTION_MOC Qt6::moc LOCATION)
configure_file(${CMAKE_CURRENT_LIST_DIR}/moc.sh.in ${PROJECT_BINARY_DIR}/moc.sh @ONLY
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set_property(TARGET Qt6::moc PROPERTY IMPORTED_LOCATION ${PROJECT_BINARY_DIR}/moc.sh)

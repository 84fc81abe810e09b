package memio.filesystem;

import org.jspecify.annotations.Nullable;

/**
 * Where a path leads: to something, or to a name in a directory that nothing has yet.
 *
 * @param directory the directory in which it is; the root itself is in the root
 * @param name what it is called there
 * @param node what is there, or null
 */
record Place(Directory directory, String name, @Nullable Node node) {}

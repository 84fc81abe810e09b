package memio.filesystem;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Attributes by their names, as {@code "basic:size,lastModifiedTime"}. */
final class AttributeNames {
    /** The only view there is. */
    static final String VIEW = "basic";

    private static final Map<String, Function<BasicFileAttributes, Object>> GETTERS = new LinkedHashMap<>();

    static {
        GETTERS.put("size", BasicFileAttributes::size);
        GETTERS.put("creationTime", BasicFileAttributes::creationTime);
        GETTERS.put("lastAccessTime", BasicFileAttributes::lastAccessTime);
        GETTERS.put("lastModifiedTime", BasicFileAttributes::lastModifiedTime);
        GETTERS.put("isDirectory", BasicFileAttributes::isDirectory);
        GETTERS.put("isRegularFile", BasicFileAttributes::isRegularFile);
        GETTERS.put("isSymbolicLink", BasicFileAttributes::isSymbolicLink);
        GETTERS.put("isOther", BasicFileAttributes::isOther);
        GETTERS.put("fileKey", BasicFileAttributes::fileKey);
    }

    private AttributeNames() {}

    /**
     * The part behind the name of the view.
     *
     * @throws UnsupportedOperationException if that is not {@value #VIEW}
     */
    static String plain(String attributes) {
        int colon = attributes.indexOf(':');
        String view = colon < 0 ? VIEW : attributes.substring(0, colon);
        if (!view.equals(VIEW)) {
            throw new UnsupportedOperationException("no attribute view of that name: " + view);
        }
        return attributes.substring(colon + 1);
    }

    /**
     * The attributes that {@code list} names, or all for an asterisk.
     *
     * @throws IllegalArgumentException if there is none of a name
     */
    static Map<String, Object> select(String list, BasicFileAttributes attributes) {
        Map<String, Object> selected = new LinkedHashMap<>();
        for (String name : list.split(",", -1)) {
            if (name.equals("*")) {
                GETTERS.forEach((each, getter) -> selected.put(each, getter.apply(attributes)));
            } else {
                Function<BasicFileAttributes, Object> getter = GETTERS.get(name);
                if (getter == null) {
                    throw new IllegalArgumentException("no attribute of that name: " + name);
                }
                selected.put(name, getter.apply(attributes));
            }
        }
        return selected;
    }

    /** Which of the three times a name stands for, as arguments of {@link AttributeView#setTimes}. */
    static FileTime[] time(String name, Object value) {
        int index = switch (name) {
            case "lastModifiedTime" -> 0;
            case "lastAccessTime" -> 1;
            case "creationTime" -> 2;
            default ->
                throw new IllegalArgumentException(
                        (GETTERS.containsKey(name) ? "attribute that cannot be set: " : "no attribute of that name: ")
                                + name);
        };
        FileTime[] times = new FileTime[3];
        times[index] = (FileTime) value;
        return times;
    }
}
